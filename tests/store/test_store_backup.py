import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from gg_desk.catalogue.keeping import Change
from gg_desk.errors import DeskError
from gg_desk.store import news, records
from gg_desk.store.backup import copy_store, put_in_place, refuse_unfit
from gg_desk.store.checking import check
from gg_desk.store.differences import differences
from gg_desk.store.migrations import STEPS
from gg_desk.store.search import search
from gg_desk.store.tables import RECORD, SEARCH_ENTRY


@pytest.fixture
def filled(on_file, make):
    records.fill(on_file, make.bundle())
    news.take_in(on_file, [make.news("n1")])
    return on_file


COUNTS = {
    "area": 3,
    "contact": 3,
    "document": 1,
    "news": 1,
    "organisation": 1,
    "program": 3,
    "source": 1,
}


def test_a_copy_is_one_sound_file_with_everything_in_it(filled, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "out" / "copy.db"
    copy.parent.mkdir()
    assert copy_store(file, copy) == COUNTS
    assert list(copy.parent.iterdir()) == [copy]
    assert check(copy).sound


def test_work_on_a_copy_ends_when_whoever_watches_says_so(filled, file: Path, tmp_path) -> None:
    class Enough(Exception):  # noqa: N818 - no error
        pass

    def watch() -> None:
        raise Enough

    with pytest.raises(Enough):
        copy_store(file, tmp_path / "copy.db", watch)
    assert check(filled).sound


def test_a_store_put_in_place_is_seen_whole_by_who_has_it_open(
    filled, file: Path, make, tmp_path
) -> None:
    copy = tmp_path / "copy.db"
    copy_store(file, copy)
    records.edit(filled, "program", "bus", {"legal_basis": ["after the copy"]}, "Kim")
    news.take_in(filled, [make.news("n2")])
    assert put_in_place(file, copy, tmp_path / "aside.db") is False
    assert records.record(filled, "bus").legal_basis == ()
    assert [hit.id for hit in search(filled, "똑버스")] == ["bus"]
    assert check(filled).counts == COUNTS
    assert not (tmp_path / "aside.db").exists()


def test_a_damaged_store_is_set_aside_as_it_is(filled, file: Path, tmp_path: Path) -> None:
    copy, aside = tmp_path / "copy.db", tmp_path / "aside.db"
    copy_store(file, copy)
    filled.close()
    file.write_bytes(b"\xff" * 5000)
    assert put_in_place(file, copy, aside) is True
    assert check(file).counts == COUNTS
    assert aside.read_bytes() == b"\xff" * 5000


def test_a_store_where_there_was_none(filled, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_store(file, copy)
    assert put_in_place(tmp_path / "new.db", copy, tmp_path / "aside.db") is False
    assert check(tmp_path / "new.db").counts == COUNTS


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(3, len(content) // 4096 - 1):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(content)


@pytest.mark.parametrize("fault", ["empty", "no database", "another's", "damaged"])
def test_what_cannot_become_the_store_is_refused(filled, file, tmp_path: Path, fault: str) -> None:
    target = tmp_path / "backup.db"
    if fault == "empty":
        target.touch()
    elif fault == "no database":
        target.write_bytes(b"x" * 9999)
    elif fault == "another's":
        sqlite3.connect(target).execute("CREATE TABLE recipes (name)").connection.close()
    else:
        copy_store(file, target)
        damage(target)
    with pytest.raises(DeskError):
        refuse_unfit(target)


def test_what_differs_between_two_stores_is_counted_by_kind(filled, file, make, tmp_path) -> None:
    then = tmp_path / "then.db"
    news.take_in(filled, [make.news("gone later"), make.news("read later")])
    copy_store(file, then)
    assert differences(file, then) == ()
    news.mark_read(filled, "read later", read=True)
    news.take_in(filled, [make.news("n3"), make.news("n4")])
    records.edit(filled, "program", "bus", {"legal_basis": ["new"]}, "Kim")
    records.edit(
        filled,
        "contact",
        "ours",
        {
            "name": {"ko": "우리", "en": "Ours"},
            "confidence": "high",
            "as_of": "2026-01-02",
            "sources": ["law"],
        },
        "Kim",
    )
    assert differences(file, then) == (
        Change(kind="contact", gone=1),
        Change(kind="program", changed=1),
        Change(kind="news", changed=1, gone=2),
        Change(kind="history", gone=2),
    )


def test_check_counts_a_sound_store(store, make) -> None:
    records.fill(store, make.bundle())
    report = check(store)
    assert (report.sound, report.schema, report.problems) == (True, len(STEPS), ())
    assert report.counts["program"] == 3


def test_check_by_address_does_the_same(open_here, empty_database: str, make) -> None:
    records.fill(open_here(empty_database), make.bundle())
    assert check(empty_database).counts["program"] == 3


def test_check_tells_of_a_damaged_file_and_does_not_raise(filled, file: Path) -> None:
    filled.close()
    damage(file)
    report = check(file)
    assert not report.sound
    assert report.problems[0]["ko"]
    file.write_bytes(b"\xff" * 5000)
    assert not check(file).sound


def test_check_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="There is no store"):
        check(tmp_path / "none.db")


def test_check_notices_an_index_that_does_not_agree(store, make) -> None:
    records.fill(store, make.bundle())
    with store.writing() as connection:
        connection.execute(
            SEARCH_ENTRY.update().where(SEARCH_ENTRY.c.id == "bus"), {"words": "other"}
        )
        grams = "rowid" if connection.dialect.name == "sqlite" else "number"
        number = connection.execute(
            sa.select(SEARCH_ENTRY.c.number).where(SEARCH_ENTRY.c.id == "passport")
        ).scalar_one()
        connection.execute(sa.text(f"DELETE FROM search_grams WHERE {grams} = :n"), {"n": number})  # noqa: S608 - the name is the test's own
    problems = [problem["en"] for problem in check(store).problems]
    assert problems == [
        "The search index does not agree with document passport.",
        "The search index does not agree with program bus.",
    ]


def test_check_notices_a_record_that_cannot_be_read(store, make) -> None:
    records.fill(store, make.bundle())
    with store.writing() as connection:
        connection.execute(RECORD.update().where(RECORD.c.id == "bus"), {"facts": '{"id": 5}'})
    problems = check(store).problems
    assert any("program bus in the store cannot be read" in problem["en"] for problem in problems)
