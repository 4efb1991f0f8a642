"""The office's own translations: kept with their history, laid over the catalogue, never lost."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa

from gg_desk.catalogue.translation import MinorEdit, Review, Translation
from gg_desk.store import records
from gg_desk.store.backup import copy_store, put_in_place
from gg_desk.store.checking import check
from gg_desk.store.connections import Store, sqlite_store
from gg_desk.store.listing import StoredPrograms, every
from gg_desk.store.migrations import STEPS, migrate
from gg_desk.store.nouns import encoded
from gg_desk.store.search import search
from gg_desk.store.tables import HISTORY, RECORD
from gg_desk.store.translations import Changes, keep, office_words

NAME = "program/bus/name"


def said(key: str = NAME, tag: str = "km", words: str = "រថយន្ត", **more: object) -> Translation:
    one = Translation(key=key, tag=tag, words=words, english="DRT bus", korean="똑버스", over="")
    return msgspec.structs.replace(one, **more)


def history(store: Store) -> list[tuple[str, str, str, object, object]]:
    with store.reading() as connection:
        rows = connection.execute(sa.select(HISTORY).order_by(HISTORY.c.number)).all()
    read = [
        (
            row.before and msgspec.json.decode(row.before),
            row.after and msgspec.json.decode(row.after),
        )
        for row in rows
    ]
    return [(row.who, row.kind, row.id, *sides) for row, sides in zip(rows, read, strict=True)]


def test_what_is_kept_comes_back_whole(store) -> None:
    review = Review(by="Sok Dara", on=dt.date(2026, 11, 30))
    kept = [
        said(),
        said(tag="ur", words="بس", review=review),
        said("label.fee", words="ថ្លៃ", over="តម្លៃ"),
    ]
    edit = MinorEdit(key="label.fee", language="en", before="Fee", after="Fees")
    keep(store, Changes(kept, minor=[edit, edit]), "Kim")
    office = office_words(store)
    assert sorted(office.translations.values(), key=str) == sorted(kept, key=str)
    assert office.alike("label.fee", "en", "Fees", "Fee")


def test_history_says_who_set_what_and_the_same_again_leaves_no_trace(store) -> None:
    keep(store, Changes([said()]), "Kim")
    keep(store, Changes([said()]), "Lee")
    keep(store, Changes([said(words="ឡាន")]), "Lee")
    keep(store, Changes(given_up=[("km", NAME), ("ur", NAME)]), "Park")
    told = [
        (who, kind, of, before and before["words"], after and after["words"])
        for who, kind, of, before, after in history(store)
    ]
    assert told == [
        ("Kim", "translation", f"km/{NAME}", None, "រថយន្ត"),
        ("Lee", "translation", f"km/{NAME}", "រថយន្ត", "ឡាន"),
        ("Park", "translation", f"km/{NAME}", "ឡាន", None),
    ]
    assert not office_words(store)


def test_a_minor_edit_is_kept_once(store) -> None:
    edit = MinorEdit(key="label.fee", language="ko", before="비용", after="요금")
    keep(store, Changes(minor=[edit]), "Kim")
    keep(store, Changes(minor=[edit]), "Kim")
    assert [row[1:3] for row in history(store)] == [("minor_edit", "label.fee")]


@pytest.fixture
def bus(store, make) -> Store:
    """A store with a catalogue and the office's Khmer name for the bus."""
    records.fill(store, make.bundle())
    keep(store, Changes([said(), said("contact/helpline/phones/0/note", words="លេខ")]), "Kim")
    return store


def test_the_offices_words_are_read_wherever_the_record_is(bus) -> None:
    found = [
        records.record(bus, "bus"),
        records.programs(bus, "똑버스")[0],
        every(bus, "program")["bus"],
        StoredPrograms(bus)["bus"],
    ]
    assert [noun.name.get("km") for noun in found] == ["រថយន្ត"] * 4
    assert found[0].name["ko"] == "똑버스"
    assert records.record(bus, "hwaseong_care").name.get("km") is None
    assert check(bus).problems == ()


@pytest.mark.parametrize(
    ("ours", "typed", "found"),
    [
        (said("program/bus/name", "km", "រថយន្តក្រុង"), "យន្តក្រុង", {"bus"}),
        (said("program/bus/name", "ur", "ڈی آر ٹی بس"), "آر ٹی", {"bus"}),
        (said("program/bus/purpose", "my", "ဘတ်စ်ကား"), "ဘတ်စ်", {"bus"}),
        (said("program/bus/name", "vi", "Xe buýt gọi"), "xe buyt", {"bus"}),
        (
            said("area/hwaseong/name", "km", "ហ្វាសុង"),
            "ហ្វាសុង",
            {"hwaseong", "hwaseong_care", "hwaseong_desk"},
        ),
    ],
)
def test_the_offices_words_are_found_while_they_stand(store, make, ours, typed, found) -> None:
    bundle = make.bundle()
    bus = msgspec.structs.replace(bundle.programs[1], purpose={"ko": "타는 것", "en": "A ride"})
    programs = (bundle.programs[0], bus, bundle.programs[2])
    records.fill(store, msgspec.structs.replace(bundle, programs=programs))
    assert search(store, typed) == []
    keep(store, Changes([ours]), "Kim")
    hits = search(store, typed)
    assert {hit.id for hit in hits} == found
    assert not ours.key.endswith("/name") or {hit.title.get(ours.tag) for hit in hits} >= {
        ours.words
    }
    records.edit(store, "program", "bus", {"legal_basis": ["법"]}, "Kim")
    assert {hit.id for hit in search(store, typed)} == found
    assert check(store).problems == ()
    keep(store, Changes(given_up=[(ours.tag, ours.key)]), "Kim")
    assert search(store, typed) == []


def test_a_later_bundle_leaves_the_offices_words(bus, make) -> None:
    bundle = make.bundle()
    newer = msgspec.structs.replace(
        bundle.programs[1], name={"ko": "새 버스", "en": "New", "km": "ថ្មី"}
    )
    programs = (bundle.programs[0], newer, bundle.programs[2])
    records.fill(bus, msgspec.structs.replace(bundle, programs=programs))
    assert records.record(bus, "bus").name == {"ko": "새 버스", "en": "New", "km": "រថយន្ត"}


def test_a_backup_carries_the_offices_words(on_file, file: Path, tmp_path: Path) -> None:
    keep(on_file, Changes([said()]), "Kim")
    copy_store(file, tmp_path / "copy.db")
    keep(on_file, Changes(given_up=[("km", NAME)]), "Kim")
    put_in_place(file, tmp_path / "copy.db", tmp_path / "aside.db")
    assert office_words(on_file).translations == {("km", NAME): said()}


def test_a_store_of_the_first_version_takes_the_step_and_keeps_its_records(
    open_here, file: Path, make
) -> None:
    old = sqlite_store(file, 1.0)
    migrate(old, STEPS[:1])
    with old.writing() as connection:
        row = {"number": 1, "kind": "program", "id": "bus", "listed": 1}
        facts = encoded(make.program("bus", "똑버스", "DRT bus"))
        connection.execute(RECORD.insert(), row | {"facts": facts, "title_ko": "", "title_en": ""})
    old.close()
    store = open_here(file)
    keep(store, Changes([said()]), "Kim")
    assert records.record(store, "bus").name["km"] == "រថយន្ត"


def test_changes_come_to_stand_whole_or_not_at_all(store) -> None:
    faulty = MinorEdit(key="label.fee", language="xx", before="a", after="b")
    with pytest.raises(sa.exc.IntegrityError):
        keep(store, Changes([said()], minor=[faulty]), "Kim")
    assert not office_words(store)
