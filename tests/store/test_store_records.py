import datetime as dt

import msgspec
import pytest

from gg_desk.catalogue.contact import Hours
from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.program import Offered
from gg_desk.catalogue.words import Source
from gg_desk.errors import UsageError
from gg_desk.store import news, records
from gg_desk.store.listing import StoredPrograms, every
from gg_desk.store.search import search

NOTHING = {"new": 0, "changed": 0, "withdrawn": 0}
TUESDAY, SUNDAY = dt.datetime(2026, 1, 6, 10, 0), dt.datetime(2026, 1, 4, 10, 0)  # noqa: DTZ001 - Korean time


def ids(found) -> list[str]:
    return [noun.id for noun in found]


def without(bundle: Bundle, which: str) -> Bundle:
    return msgspec.structs.replace(
        bundle, programs=tuple(program for program in bundle.programs if program.id != which)
    )


def changed(bundle: Bundle, which: str, **fields) -> Bundle:
    programs = tuple(
        msgspec.structs.replace(program, **fields) if program.id == which else program
        for program in bundle.programs
    )
    return msgspec.structs.replace(bundle, programs=programs)


@pytest.fixture
def bundle(make) -> Bundle:
    return make.bundle()


def test_a_store_gives_back_the_nouns_it_was_filled_with(store, bundle) -> None:
    assert records.fill(store, bundle) == {"new": 12, "changed": 0, "withdrawn": 0}
    assert records.programs(store) == list(bundle.programs)
    assert records.contacts(store) == list(bundle.contacts)
    for noun in (*bundle.organisations, *bundle.documents, *bundle.areas, *bundle.sources):
        assert records.record(store, noun.id) == noun


def test_the_same_bundle_again_changes_nothing(store, bundle) -> None:
    records.fill(store, bundle)
    assert records.fill(store, bundle) == NOTHING
    assert records.programs(store) == list(bundle.programs)


def test_a_later_bundle_changes_adds_and_withdraws(store, bundle, make) -> None:
    records.fill(store, bundle)
    later = changed(
        without(bundle, "hwaseong_care"), "bus", name={"ko": "새 버스", "en": "New bus"}
    )
    later = msgspec.structs.replace(later, programs=(make.program("first"), *later.programs))
    assert records.fill(store, later) == {"new": 1, "changed": 1, "withdrawn": 1}
    assert ids(records.programs(store)) == ["first", "childcare_ansan", "bus"]
    assert ids(search(store, "똑버스")) == []
    assert ids(search(store, "새 버스")) == ["bus"]
    assert "hwaseong_care" not in ids(search(store, "hwaseong"))
    withdrawn = records.record(store, "hwaseong_care")
    assert withdrawn == bundle.programs[2], "a printed sheet may name it"


def test_a_withdrawn_record_that_comes_back_is_listed_again(store, bundle) -> None:
    records.fill(store, bundle)
    records.fill(store, without(bundle, "bus"))
    assert records.fill(store, bundle) == {"new": 0, "changed": 1, "withdrawn": 0}
    assert records.programs(store) == list(bundle.programs)
    assert ids(search(store, "똑버스")) == ["bus"]


def test_other_ids_lead_to_the_record(store, bundle) -> None:
    records.fill(store, bundle)
    assert records.record(store, "old_childcare") == bundle.programs[0]
    assert records.record(store, "nothing") is None


def test_an_id_that_kinds_share_can_be_asked_for_by_kind(store, make) -> None:
    program, contact = make.program("call"), make.contact("call", aliases=("old",))
    item = make.news("call")
    records.fill(store, Bundle(programs=(program,), contacts=(contact,)))
    news.take_in(store, [item])
    assert records.record(store, "call") == program
    assert records.record(store, "program:call") == program
    assert records.record(store, "contact:call") == contact
    assert records.record(store, "contact:old") == contact
    assert records.record(store, "news:call") == item
    assert records.record(store, "area:call") is None
    assert records.record(store, "colour:call") is None


def test_programs_read_one_by_one_are_those_that_are_read_at_once(store, bundle, make) -> None:
    later = msgspec.structs.replace(bundle, programs=(make.program("new"), *bundle.programs[1:]))
    for state in (bundle, later):
        records.fill(store, state)
    stored, all_of_them = StoredPrograms(store), every(store, "program")
    assert list(stored) == list(all_of_them)
    assert {"new", "childcare_ansan"} < set(stored), "a withdrawn one may still be named"
    assert len(stored) == 4
    assert dict(stored) == all_of_them
    assert "helpline" not in stored
    assert stored.get("helpline") is None


def test_record_finds_news_and_sources(store, bundle, make) -> None:
    records.fill(store, bundle)
    item = make.news("n1")
    news.take_in(store, [item])
    assert records.record(store, "n1") == item
    assert isinstance(records.record(store, "law"), Source)


@pytest.mark.parametrize(
    "area", ["ansan", "Ansan", "ANSAN-SI", "ansan si", "Ansan City", "안산", "안산시"]
)
def test_programs_of_an_area_include_those_of_the_whole_province(store, bundle, area) -> None:
    records.fill(store, bundle)
    assert ids(records.programs(store, area=area)) == ["childcare_ansan", "bus"]


def test_an_unknown_area_names_those_that_there_are(store, bundle) -> None:
    records.fill(store, bundle)
    with pytest.raises(UsageError, match="Ansan-si, Hwaseong-si, Yeoncheon-gun") as caught:
        records.programs(store, area="Busan")
    assert "안산시, 연천군, 화성시" in caught.value.ko


def test_programs_in_a_language_are_offered_or_answered_in_it(store, bundle) -> None:
    records.fill(store, bundle)
    assert ids(records.programs(store, language="vi")) == ["childcare_ansan"]
    assert ids(records.programs(store, language="km")) == ["bus"]
    assert ids(records.programs(store, language="Khmer")) == ["bus"]
    assert ids(records.programs(store, language="ja")) == []
    with pytest.raises(UsageError, match="not a language"):
        records.programs(store, language="xx")


def test_words_and_filters_join(store, bundle) -> None:
    records.fill(store, bundle)
    assert ids(records.programs(store, "보육")) == ["childcare_ansan", "hwaseong_care"]
    assert ids(records.programs(store, "보육", area="화성")) == ["hwaseong_care"]
    assert ids(records.programs(store, "보육", limit=1)) == ["childcare_ansan"]
    assert ids(records.programs(store, limit=2)) == ["childcare_ansan", "bus"]
    assert ids(records.programs(store, "없는말")) == []
    assert ids(records.contacts(store, "상담소", language="vi")) == ["hwaseong_desk"]


def test_contacts_of_an_area_come_before_the_lines_of_the_province(store, bundle) -> None:
    records.fill(store, bundle)
    assert ids(records.contacts(store, area="Ansan")) == ["ansan_desk", "helpline"]
    assert ids(records.contacts(store, area="yeoncheon", language="km")) == ["helpline"]


def test_closed_contacts_are_left_out_and_unknown_hours_stand_last(store, bundle) -> None:
    records.fill(store, bundle)
    assert ids(records.contacts(store, open_at=TUESDAY)) == [
        "helpline",
        "ansan_desk",
        "hwaseong_desk",
    ]
    assert ids(records.contacts(store, open_at=SUNDAY)) == ["ansan_desk", "hwaseong_desk"]
    assert ids(records.contacts(store, open_at=TUESDAY, limit=1)) == ["helpline"]


def test_opening_hours_are_korean_time_wherever_the_question_is_asked(store, bundle) -> None:
    records.fill(store, bundle)
    monday_0930_in_korea = dt.datetime(2026, 1, 5, 0, 30, tzinfo=dt.UTC)
    assert "helpline" in ids(records.contacts(store, open_at=monday_0930_in_korea))
    sunday_0930_in_korea = dt.datetime(2026, 1, 4, 0, 30, tzinfo=dt.UTC)
    assert "helpline" not in ids(records.contacts(store, open_at=sunday_0930_in_korea))


def test_hours_count_in_the_language_that_was_asked_for(store, make) -> None:
    weekend = Hours(days=("sun",), opens="09:00", closes="18:00", languages=("km",))
    week = Hours(days=("tue",), opens="09:00", closes="18:00")
    desk = make.contact("desk", speaks=("ko",), interprets=("km",), hours=(weekend, week))
    records.fill(store, Bundle(contacts=(desk,)))
    assert ids(records.contacts(store, language="km", open_at=SUNDAY)) == ["desk"]
    assert ids(records.contacts(store, language="ko", open_at=SUNDAY)) == []


def test_a_name_change_reaches_those_who_point_to_it(store, bundle, make) -> None:
    records.fill(store, bundle)
    renamed = make.organisation("family_center", "온가족센터", "Whole Family Center")
    records.fill(store, msgspec.structs.replace(bundle, organisations=(renamed,)))
    assert set(ids(search(store, "온가족"))) == {"family_center", "childcare_ansan"}
    assert ids(search(store, "다문화가족지원센터")) == []


def test_offered_languages_are_words_too(store, make) -> None:
    records.fill(store, Bundle(programs=(make.program("p", languages=Offered(named=("km",))),)))
    assert ids(search(store, "크메르")) == ["p"]
    assert ids(search(store, "khmer")) == ["p"]
