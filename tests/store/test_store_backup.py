import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from gg_desk.errors import DeskError, UsageError
from gg_desk.store import news, records
from gg_desk.store.backup import backup, check, restore
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


def test_a_backup_is_one_sound_file_with_everything_in_it(filled, tmp_path: Path) -> None:
    target = tmp_path / "out" / "backup.db"
    target.parent.mkdir()
    report = backup(filled, target)
    assert (report.file, report.counts) == (str(target), COUNTS)
    assert report.bytes == target.stat().st_size
    assert list(target.parent.iterdir()) == [target]
    assert check(target).sound


def test_a_backup_replaces_an_older_one(filled, tmp_path: Path, make) -> None:
    target = tmp_path / "backup.db"
    backup(filled, target)
    news.take_in(filled, [make.news("n2")])
    assert backup(filled, str(target)).counts["news"] == 2


def test_a_backup_never_replaces_what_is_no_store(filled, tmp_path: Path) -> None:
    thesis = tmp_path / "thesis.docx"
    thesis.write_text("years of work" * 500)
    with pytest.raises(DeskError, match="not a GG Desk store"):
        backup(filled, thesis)
    assert thesis.read_text() == "years of work" * 500


def test_a_backup_onto_the_store_or_into_nowhere_is_refused(filled, file: Path, tmp_path) -> None:
    with pytest.raises(UsageError, match="the store itself"):
        backup(filled, file)
    with pytest.raises(DeskError):
        backup(filled, tmp_path / "no" / "such" / "backup.db")
    assert sorted(path.name for path in tmp_path.iterdir() if "backup" in path.name) == []


def test_restoring_brings_back_what_was_and_keeps_what_is(
    filled, file: Path, make, tmp_path
) -> None:
    target = tmp_path / "backup.db"
    backup(filled, target)
    records.edit(filled, "program", "bus", {"legal_basis": ["after the backup"]}, "Kim")
    news.take_in(filled, [make.news("n2")])
    report = restore(file, target)
    assert (report.sound, report.counts) == (True, COUNTS)
    assert records.record(filled, "bus").legal_basis == (), "an open store sees the change"
    assert [hit.id for hit in search(filled, "똑버스")] == ["bus"]
    (kept,) = tmp_path.glob("desk-until-*.db")
    assert check(kept).counts["news"] == 2
    restore(file, kept)
    assert records.record(filled, "bus").legal_basis == ("after the backup",)


def test_a_damaged_store_is_put_aside_and_replaced(filled, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    backup(filled, target)
    filled.close()
    file.write_bytes(b"\xff" * 5000)
    assert restore(file, target).counts == COUNTS
    (kept,) = tmp_path.glob("desk-until-*.db")
    assert kept.read_bytes() == b"\xff" * 5000


def test_a_lost_store_is_restored(filled, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    backup(filled, target)
    filled.close()
    file.unlink()
    assert restore(str(file), str(target)).counts == COUNTS


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(3, len(content) // 4096 - 1):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(content)


@pytest.mark.parametrize(
    "fault", ["missing", "empty", "no database", "another's", "damaged", "itself"]
)
def test_what_cannot_be_restored_changes_nothing(filled, file, tmp_path: Path, fault: str) -> None:
    target = tmp_path / "backup.db"
    if fault == "empty":
        target.touch()
    elif fault == "no database":
        target.write_bytes(b"x" * 9999)
    elif fault == "another's":
        sqlite3.connect(target).execute("CREATE TABLE recipes (name)").connection.close()
    elif fault == "damaged":
        backup(filled, target)
        damage(target)
    elif fault == "itself":
        target = file
    with pytest.raises(DeskError):
        restore(file, target)
    assert check(filled).counts == COUNTS
    assert list(tmp_path.glob("desk-until-*")) == []


def test_a_store_on_a_server_is_backed_up_there(open_here, empty_database, tmp_path: Path) -> None:
    store = open_here(empty_database)
    with pytest.raises(UsageError, match="pg_dump"):
        backup(store, tmp_path / "backup.db")
    with pytest.raises(UsageError, match="pg_restore"):
        restore(empty_database, tmp_path / "backup.db")


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
