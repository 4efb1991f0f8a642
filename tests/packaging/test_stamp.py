"""When a start sets up again, and when it goes straight on."""

import json
import os
import sys
import threading
from pathlib import Path

import pytest
from environment import (
    base_python,
    fingerprint,
    is_current,
    read_stamp,
    ready,
    stamp_file,
    venv_python,
    write_stamp,
)
from turns import lock_file, one_at_a_time
from wording import SetUpError


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project whose .venv is as locked."""
    for name in ("pyproject.toml", "packaging/requirements.txt", "packaging/requirements-test.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"# {name}\n", "utf-8")
    python = Path(venv_python(tmp_path))
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    write_stamp(tmp_path, stamp_of(tmp_path))
    return tmp_path


def stamp_of(tree: Path) -> dict[str, str]:
    return {
        "project": str(tree),
        "python": base_python(tree),
        "run": fingerprint(tree, "run"),
        "libraries": "run",
    }


def current(tree: Path) -> bool:
    return is_current(tree, "run", read_stamp(tree))


def test_a_start_with_everything_in_place_touches_nothing(tree: Path) -> None:
    before = {path: path.lstat().st_mtime_ns for path in tree.rglob("*")}
    assert ready(tree, "run") == venv_python(tree)
    assert {path: path.lstat().st_mtime_ns for path in tree.rglob("*")} == before


@pytest.mark.usefixtures("english")
def test_what_another_copys_folder_holds_is_left_alone(tree: Path, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    (linked / "packaging").mkdir(parents=True)
    for name in ("pyproject.toml", "packaging/requirements.txt"):
        (linked / name).write_text("# of its own\n", "utf-8")
    (linked / ".venv").symlink_to(tree / ".venv", target_is_directory=True)
    before = {path: path.lstat().st_mtime_ns for path in (tree / ".venv").rglob("*")}
    with pytest.raises(SetUpError, match="is a link to"):
        ready(linked, "run")
    after = {path: path.lstat().st_mtime_ns for path in (tree / ".venv").rglob("*")}
    after.pop(lock_file(tree))
    assert after == before
    assert current(tree)


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/requirements.txt"])
def test_changed_requirements_are_noticed(tree: Path, name: str) -> None:
    with (tree / name).open("a") as file:
        file.write("more==1\n")
    assert not current(tree)


def test_the_tests_need_their_own_requirements(tree: Path) -> None:
    assert current(tree)
    assert not is_current(tree, "test", read_stamp(tree))


def test_changed_test_requirements_do_not_matter_to_the_program(tree: Path) -> None:
    (tree / "packaging/requirements-test.txt").write_text("more==1\n")
    assert current(tree)


def test_a_moved_project_is_noticed(tree: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for part in ("pyproject.toml", "packaging", ".venv"):
        (tree / part).rename(moved / part)
    assert not current(moved)


def test_another_python_behind_the_venv_is_noticed(tree: Path) -> None:
    stamp = read_stamp(tree)
    write_stamp(tree, {**stamp, "python": stamp["python"] + "-of-last-year"})
    assert not current(tree)


@pytest.mark.skipif(os.name != "posix", reason="on Windows python.exe is a copy, no link")
def test_a_python_that_is_gone_is_noticed(tree: Path) -> None:
    link = Path(venv_python(tree))
    link.unlink()
    link.symlink_to(tree / "no-such-python")
    assert not current(tree)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"run": 1}'])
def test_a_damaged_stamp_counts_as_none(tree: Path, content: bytes) -> None:
    stamp_file(tree).write_bytes(content)
    assert not current(tree)


@pytest.mark.usefixtures("english")
def test_half_a_project_is_told(tree: Path) -> None:
    (tree / "packaging/requirements.txt").unlink()
    with pytest.raises(SetUpError, match=r"requirements\.txt cannot be used: No such file"):
        ready(tree, "run")


def test_a_stamp_is_whole_and_readable(tree: Path) -> None:
    assert json.loads(stamp_file(tree).read_bytes()) == stamp_of(tree)
    assert [path.name for path in (tree / ".venv").glob(".gg-desk*")] == [stamp_file(tree).name]


def test_two_starts_take_turns(
    tree: Path, capsys: pytest.CaptureFixture[str], english: None
) -> None:
    entered = threading.Event()

    def second() -> None:
        with one_at_a_time(tree):
            entered.set()

    other = threading.Thread(target=second)
    with one_at_a_time(tree):
        other.start()
        assert not entered.wait(0.5)
    assert entered.wait(10)
    other.join()
    assert capsys.readouterr().err == "Another start is setting up; waiting …\n"
