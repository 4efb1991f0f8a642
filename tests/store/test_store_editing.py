import msgspec
import pytest
import sqlalchemy as sa

from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.program import Amount, Benefit
from gg_desk.catalogue.words import Remark
from gg_desk.errors import UsageError
from gg_desk.store import records
from gg_desk.store.checking import check
from gg_desk.store.search import search
from gg_desk.store.tables import HISTORY

OURS = Remark(ko="우리", en="ours")
THEIRS = Remark(ko="저쪽", en="theirs")


@pytest.fixture
def bundle(make) -> Bundle:
    return make.bundle()


@pytest.fixture(autouse=True)
def filled(store, bundle) -> None:
    records.fill(store, bundle)


def with_bus(bundle: Bundle, **fields) -> Bundle:
    programs = tuple(
        msgspec.structs.replace(program, **fields) if program.id == "bus" else program
        for program in bundle.programs
    )
    return msgspec.structs.replace(bundle, programs=programs)


def history(store) -> list[tuple]:
    columns = (HISTORY.c.who, HISTORY.c.kind, HISTORY.c.id, HISTORY.c.before, HISTORY.c.after)
    with store.reading() as connection:
        return [
            (
                *row[:3],
                row.before and msgspec.json.decode(row.before),
                row.after and msgspec.json.decode(row.after),
            )
            for row in connection.execute(sa.select(*columns).order_by(HISTORY.c.number))
        ]


def test_an_edited_field_stays_and_the_others_follow_the_bundle(store, bundle) -> None:
    benefit = Benefit(amounts=(Amount(value=120_000),), period="month")
    records.edit(store, "program", "bus", {"benefit": benefit}, "Kim")
    records.fill(
        store,
        with_bus(bundle, benefit=Benefit(free=True), name={"ko": "새 버스", "en": "New bus"}),
    )
    bus = records.record(store, "bus")
    assert bus.benefit == benefit
    assert bus.name == {"ko": "새 버스", "en": "New bus"}
    assert bus in records.programs(store)


def test_one_language_of_a_text_can_be_the_offices(store, bundle) -> None:
    records.edit(store, "program", "bus", {"name.km": "ឡានក្រុង"}, "Kim")
    records.fill(store, with_bus(bundle, name={"ko": "새 버스", "en": "New bus", "km": "?"}))
    assert records.record(store, "bus").name == {"ko": "새 버스", "en": "New bus", "km": "ឡានក្រុង"}
    assert [hit.id for hit in search(store, "ឡាន")] == ["bus"]
    records.edit(store, "program", "bus", {"name": {"ko": "버스", "en": "Bus"}}, "Kim")
    records.edit(store, "program", "bus", {"name.km": "ឡាន", "name.en": "The bus"}, "Kim")
    assert records.record(store, "bus").name == {"ko": "버스", "en": "The bus", "km": "ឡាន"}


def test_a_field_set_back_to_the_catalogue_follows_it_again(store, bundle) -> None:
    records.edit(store, "program", "bus", {"notes": OURS}, "Kim")
    records.edit(store, "program", "bus", {"notes": None}, "Kim")
    records.fill(store, with_bus(bundle, notes=THEIRS))
    assert records.record(store, "bus").notes == THEIRS


def test_what_a_form_sends_unchanged_is_no_edit(store, bundle) -> None:
    same = msgspec.to_builtins(bundle.programs[1])
    records.edit(store, "program", "bus", same | {"notes": OURS}, "Kim")
    records.fill(store, with_bus(bundle, name={"ko": "새 버스", "en": "New bus"}))
    assert records.record(store, "bus").name["ko"] == "새 버스"
    assert records.record(store, "bus").notes == OURS


def test_a_dropped_record_stays_listed_where_the_office_edited_it(store, bundle) -> None:
    records.edit(store, "program", "bus", {"notes": OURS}, "Kim")
    fewer = msgspec.structs.replace(bundle, programs=bundle.programs[:1])
    assert records.fill(store, fewer)["withdrawn"] == 1
    assert [program.id for program in records.programs(store)] == ["childcare_ansan", "bus"]


def test_an_office_makes_records_of_its_own_and_they_stay(store, bundle, make) -> None:
    ours = make.contact("our_desk", "우리 창구", "Our desk", area="ansan", speaks=("vi",))
    made = records.edit(store, "contact", "our_desk", msgspec.to_builtins(ours), "Kim")
    assert made == ours
    records.fill(store, msgspec.structs.replace(bundle, contacts=()))
    assert records.contacts(store, "우리") == [ours]
    assert records.contacts(store, area="ansan") == [ours]


def test_a_bundle_that_brings_an_id_of_the_offices_leaves_its_fields(store, bundle, make) -> None:
    ours = make.program("new_one", "우리 사업", "Ours")
    records.edit(store, "program", "new_one", msgspec.to_builtins(ours), "Kim")
    theirs = make.program("new_one", "그들 사업", "Theirs", notes=THEIRS)
    records.fill(store, msgspec.structs.replace(bundle, programs=(*bundle.programs, theirs)))
    now = records.record(store, "new_one")
    assert (now.name["ko"], now.notes) == ("우리 사업", THEIRS)


def test_edits_move_filters_and_search_with_them(store) -> None:
    records.edit(store, "program", "bus", {"areas": ["hwaseong"], "aliases": ["bus_2"]}, "Kim")
    assert "bus" not in [program.id for program in records.programs(store, area="ansan")]
    assert "bus" in [program.id for program in records.programs(store, "화성")]
    assert records.record(store, "bus_2").id == "bus"
    records.edit(
        store, "area", "hwaseong", {"name": {"ko": "새화성시", "en": "New Hwaseong"}}, "Kim"
    )
    assert "bus" in [program.id for program in records.programs(store, "새화성")]
    assert check(store).problems == ()


def test_history_says_who_changed_what_from_what_to_what(store, bundle) -> None:
    records.edit(store, "program", "bus", {"notes": OURS}, "Kim")
    records.edit(store, "program", "bus", {"notes": OURS}, "Lee")
    records.fill(store, with_bus(bundle, notes=THEIRS, legal_basis=("법",)))
    records.fill(store, msgspec.structs.replace(bundle, contacts=bundle.contacts[:2]))
    assert history(store)[:2] == [
        ("Kim", "program", "bus", {"notes": None}, {"notes": {"en": "ours", "ko": "우리"}}),
        ("catalogue", "program", "bus", {"legal_basis": []}, {"legal_basis": ["법"]}),
    ]
    assert history(store)[-1][:3] == ("catalogue", "contact", "hwaseong_desk")
    assert history(store)[-1][4] is None


@pytest.mark.parametrize(
    ("kind", "changes", "why"),
    [
        ("song", {}, "no kind"),
        ("program", {"id": "other"}, "never changes"),
        ("program", {"colour": "red"}, "unknown field"),
        ("program", {"colour.en": "red"}, "colour"),
        ("program", {"notes.en": "red"}, "no languages"),
        ("program", {"group": "music"}, "music"),
        ("program", {"status": None}, "status"),
        ("program", {"name.km": 5}, "Expected `str`"),
        ("program", {"areas": ["busan"]}, "not there"),
        ("contact", {"name": {"ko": "이름"}}, "missing required field"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(store, kind, changes, why) -> None:
    before = records.record(store, "bus")
    with pytest.raises(UsageError, match=why):
        records.edit(store, kind, "bus", changes, "Kim")
    assert records.record(store, "bus") == before
    assert history(store) == []
