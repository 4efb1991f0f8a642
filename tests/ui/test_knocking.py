"""A second start brings the first window forward and hands it its file; a crash leaves no lock."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gg_desk.app import door_of
from gg_desk.folders import Folders, folders
from gg_desk.ui.knocking import Door, knock

KNOCK = """
import sys
from pathlib import Path
from gg_desk.ui.knocking import knock
print(knock(sys.argv[1], Path(sys.argv[2]) if sys.argv[2:] else None, 5.0))
"""


def knocks(door: str, *file: str) -> subprocess.Popen[str]:
    """Another process that knocks."""
    return subprocess.Popen(
        [sys.executable, "-c", KNOCK, door, *file], stdout=subprocess.PIPE, text=True
    )


@pytest.fixture
def taken() -> list[Path]:
    return []


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, taken: list[Path]) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    Door(made, door_of(Folders(tmp_path)), taken.append)
    made.showMinimized()
    return made


def test_the_window_comes_forward_and_takes_the_file(
    window: QWidget, qtbot: QtBot, tmp_path: Path, taken: list[Path]
) -> None:
    file = tmp_path / "명단 2026.csv"
    file.write_text("x", encoding="utf-8")
    other = knocks(door_of(Folders(tmp_path)), str(file))
    qtbot.waitUntil(lambda: other.poll() is not None)
    assert other.communicate()[0].strip() == "True"
    assert taken == [file]
    assert not window.isMinimized()


def test_a_file_that_is_not_there_only_brings_it_forward(
    window: QWidget, qtbot: QtBot, tmp_path: Path, taken: list[Path]
) -> None:
    other = knocks(door_of(Folders(tmp_path)), str(tmp_path / "none.csv"))
    qtbot.waitUntil(lambda: other.poll() is not None)
    assert other.communicate()[0].strip() == "True"
    assert taken == []


def test_nobody_answers_at_another_folder(window: QWidget, tmp_path: Path) -> None:
    other = door_of(Folders(tmp_path / "other"))
    assert other != door_of(Folders(tmp_path))
    assert not knock(other, patience=0.2)


def start(where: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "gg_desk", "--data", str(where), *words])


def test_one_window_for_a_folder_also_after_a_crash(tmp_path: Path) -> None:
    here, there = folders(tmp_path / "here"), folders(tmp_path / "there")
    running = [start(here.data)]
    try:
        assert knock(door_of(here), patience=60)
        again = start(here.data)
        assert again.wait(60) == 0
        assert running[0].poll() is None
        running.append(start(there.data))
        assert knock(door_of(there), patience=60)  # another folder is another window
        running[0].kill()
        running[0].wait()
        running.append(start(here.data))
        assert knock(door_of(here), patience=60)
    finally:
        for process in running:
            process.kill()
            process.wait()
