"""backup, restore, check."""

import re
import shutil
from pathlib import Path

import pytest


def test_backup_and_restore_bring_everything_back(run, feeds, data, tmp_path) -> None:
    run("sync", feeds[0])
    counts = run("--json", "check").json["counts"]
    file = tmp_path / "kept.zip"
    saved = run("--json", "backup", file).json
    assert saved["counts"] == counts
    assert saved["bytes"] == file.stat().st_size
    run("sync", feeds[1])
    assert len(run("--json", "news").json) == 3
    seen = run("--json", "restore", file, "--dry-run").json
    assert [change for change in seen["changes"] if change["kind"] == "news"] == [
        {"kind": "news", "added": 0, "changed": 0, "gone": 1}
    ]
    assert len(run("--json", "news").json) == 3, "a dry run changes nothing"
    answer = run("--json", "restore", file)
    assert answer.code == 0
    assert answer.json["report"]["counts"] == counts
    assert len(run("--json", "news").json) == 2
    undone = run("--json", "restore", "--undo").json
    assert undone["report"]["counts"]["news"] == 3
    assert run("--json", "restore", "--undo").json["report"]["counts"]["news"] == 2


def test_a_backup_moves_to_another_folder(run, feeds, tmp_path) -> None:
    run("sync", *feeds)
    run("backup", tmp_path / "kept.zip")
    elsewhere = tmp_path / "elsewhere"
    assert run("restore", tmp_path / "kept.zip", folder=elsewhere).code == 0
    assert len(run("--json", "news", folder=elsewhere).json) == 3


def test_the_three_tell_a_person_what_they_did(run, tmp_path) -> None:
    for command in (["backup", tmp_path / "b.zip"], ["restore", tmp_path / "b.zip"], ["check"]):
        answer = run(*command)
        assert (answer.code, answer.err) == (0, "")
        assert re.search("[1-9][0-9]* program", answer.out)


def test_backups_of_no_name_are_listed_and_the_last_good_one_is_brought_back(run, data) -> None:
    first, second = (run("--json", "backup").json for _turn in range(2))
    assert [one["file"] for one in run("--json", "backup", "--list").json] == [
        second["file"],
        first["file"],
    ]
    assert second["file"] in run("backup", "--list").out
    checked = run("--json", "check").json
    assert (checked["backups"], checked["last_backup"]["file"]) == (2, second["file"])
    assert second["file"] in run("check").out
    newest = Path(second["file"])
    newest.write_bytes(newest.read_bytes()[:-5000])
    assert run("--json", "restore", "--last").json["file"] == first["file"]


def test_a_backup_of_the_first_version_is_the_store_alone_and_comes_back(
    run, feeds, data, tmp_path
) -> None:
    old = tmp_path / "kept.db"
    shutil.copy(data / "desk.db", old)
    (data / "fonts").mkdir()
    (data / "fonts" / "own.txt").write_text("stays")
    run("sync", *feeds)
    assert run("restore", old).code == 0
    assert run("--json", "news").json == []
    assert (data / "fonts" / "own.txt").exists(), "such a backup knows nothing of fonts"


def test_one_thing_is_restored_at_a_time(run, tmp_path) -> None:
    assert run("restore").code == 2
    assert run("restore", tmp_path / "b.zip", "--last").code == 2
    assert run("restore", "--undo").code == 3
    assert run("restore", "--last").code == 3


@pytest.mark.parametrize(
    "content",
    [b"", b"no store at all", b"SQLite format 3\x00" + b"x" * 5000, b"PK\3\4" + b"x" * 5000],
)
def test_restoring_garbage_is_refused_and_changes_nothing(run, data, tmp_path, content) -> None:
    before = run("--json", "check").json
    garbage = tmp_path / "garbage.db"
    garbage.write_bytes(content)
    answer = run("restore", garbage)
    assert (answer.code, answer.out) == (3, "")
    assert garbage.name in answer.err
    assert run("restore", tmp_path / "missing.db").code == 3
    assert run("restore", tmp_path).code == 3
    assert run("--json", "check").json == before
    assert not list(data.glob("desk-damaged-*"))
    assert not (data / "restoring").exists()


def test_a_backup_replaces_no_file_that_is_something_else(run, tmp_path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear office")
    assert run("backup", letter).code == 3
    assert letter.read_text() == "Dear office"
    assert run("backup", tmp_path / "missing" / "b.zip").code == 3
    assert run("backup", tmp_path).code == 3


def test_the_store_itself_is_no_backup(run, data) -> None:
    assert run("backup", data / "desk.db").code == 2
    assert run("restore", data / "desk.db").code == 2


def test_a_damaged_store_is_told_by_every_command_and_restored(run, data, tmp_path) -> None:
    backup = tmp_path / "kept.db"
    run("backup", backup)
    store = data / "desk.db"
    store.write_bytes(b"\x00garbage" * 1000)
    for command in (["news"], ["search", "보육"], ["sync"], ["backup", tmp_path / "other.zip"]):
        answer = run(*command)
        assert (answer.code, answer.out) == (3, "")
        assert "desk.db" in answer.err
    checked = run("--json", "check")
    assert checked.code == 3
    assert run("restore", backup).code == 0
    assert run("search", "보육").code == 0


def test_a_store_with_damaged_pages_is_found_by_check(run, data) -> None:
    store = data / "desk.db"
    content = bytearray(store.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xa5" * 20_000
    store.write_bytes(content)
    answer = run("--json", "check")
    assert answer.code == 3
    assert run("check").code == 3
