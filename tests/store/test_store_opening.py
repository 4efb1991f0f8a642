import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from gg_desk.errors import DeskError, UsageError
from gg_desk.store import news, records
from gg_desk.store.connections import sqlite_store
from gg_desk.store.opening import open_store


def refused(where: Path | str) -> DeskError:
    with pytest.raises(DeskError) as caught:
        open_store(where, wait_seconds=0.1)
    assert caught.value.ko
    assert caught.value.ko != caught.value.en
    return caught.value


def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    file.write_bytes(b"my thesis " * 1000)
    assert "is not a GG Desk store" in refused(file).en
    assert file.read_bytes() == b"my thesis " * 1000
    assert list(file.parent.iterdir()) == [file]


def test_another_programs_database_is_refused_and_left_alone(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    before = file.read_bytes()
    assert "is not a GG Desk store" in refused(file).en
    assert file.read_bytes() == before


def test_a_store_whose_first_step_was_cut_off_is_begun_again(open_here, file: Path) -> None:
    cut_off = sqlite_store(file, 1)
    with cut_off.reading():
        pass
    cut_off.close()
    assert file.stat().st_size > 0
    assert records.programs(open_here(file)) == []


def test_an_empty_file_becomes_a_store(open_here, file: Path) -> None:
    file.touch()
    assert records.programs(open_here(file)) == []


def test_a_damaged_store_is_told(on_file, file: Path, make) -> None:
    records.fill(on_file, make.bundle())
    on_file.close()
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    file.write_bytes(content)
    assert "is damaged. Restore" in refused(file).en


def test_a_store_cut_short_is_told(on_file, file: Path, make) -> None:
    records.fill(on_file, make.bundle())
    on_file.close()
    with file.open("rb+") as half:
        half.truncate(file.stat().st_size // 2)
    assert "is damaged. Restore" in refused(file).en


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert (
        "cannot be opened. Check that its folder exists" in refused(tmp_path / "no" / "desk.db").en
    )
    assert "cannot be opened" in refused(tmp_path).en


def test_a_locked_store_is_told_and_nothing_is_lost(open_here, file: Path, make) -> None:
    store = open_here(file, wait_seconds=0.1)
    other = dbapi2.connect(str(file), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DeskError, match="in use by another program"):
        news.take_in(store, [make.news("a")])
    other.execute("ROLLBACK")
    other.close()
    assert news.take_in(store, [make.news("a")]) == (1, 0)


def test_a_locked_server_store_is_told(open_here, empty_database: str, make) -> None:
    busy = open_here(empty_database)
    store = open_here(empty_database, wait_seconds=0.1)
    with busy.writing(), pytest.raises(DeskError, match="in use by another program"):
        news.take_in(store, [make.news("a")])
    assert news.take_in(store, [make.news("a")]) == (1, 0)


def test_a_full_disk_is_told_and_nothing_is_half(on_file, make) -> None:
    records.fill(on_file, make.bundle())
    with on_file.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(DeskError, match="no room left"):
        news.take_in(on_file, [make.news(f"n{n}", body_text="x" * 9000) for n in range(100)])
    assert news.news(on_file) == []
    assert len(records.programs(on_file)) == 3


def test_a_read_only_store_is_told(on_file, make) -> None:
    with on_file.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(DeskError, match="read-only"):
        news.take_in(on_file, [make.news("a")])


def test_a_name_with_signs_and_spaces_is_a_name(open_here, tmp_path: Path, make) -> None:
    file = tmp_path / "우리 센터? #1 %41.db"
    records.fill(open_here(file), make.bundle())
    assert len(records.programs(open_here(file))) == 3


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    error = refused("postgresql://desk:secret@127.0.0.1:1/desk")
    assert "cannot be reached" in error.en
    assert "secret" not in error.en + error.ko


def test_an_address_that_makes_no_sense_is_told() -> None:
    with pytest.raises(UsageError, match="postgresql://USER@HOST/NAME"):
        open_store("postgresql:nonsense")


def test_a_bug_stays_a_bug(on_file) -> None:
    with pytest.raises(Exception, match="no such table") as caught, on_file.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM elsewhere")
    assert not isinstance(caught.value, DeskError)
