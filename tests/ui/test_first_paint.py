"""From nothing to the first paint: what it does without, what it knows at once, what comes after."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from gg_desk.at_once import AtOnce, at_once
from gg_desk.catalogue.overview import Overview, Printed
from gg_desk.catalogue.place import NewsItem
from gg_desk.desk import Desk
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.glance import keep_glance, read_glance
from gg_desk.settings import Preferences, write_preferences
from gg_desk.sitting import Sitting, write_sitting
from gg_desk.ui.sections import Card
from gg_desk.ui.start import make_window
from gg_desk.ui.window import Window
from tests.ui.conftest import NOTHING, PatientBot

_START = """
import importlib, json, sys
from pathlib import Path
from gg_desk.folders import folders
from gg_desk.ui import start

where, seen = folders(Path(sys.argv[1])), {}

class Noting(start.WindowTimings):
    def __setattr__(self, step, at):
        super().__setattr__(step, at)
        if at:
            [window] = [
                one for one in start.QApplication.topLevelWidgets() if isinstance(one, start.Window)
            ]
            seen[step] = {"modules": sorted(sys.modules), "cards": cards(window)}
        if step == "filled" and at:
            start.QTimer.singleShot(0, window, window.close)

def cards(window):
    return [
        one.accessibleName() for section in window.home._sections() for one in section.cards.cards
    ]

def open_desk():
    return importlib.import_module("gg_desk.desk").open_desk(where)

start.run_window(where, open_desk, timings=Noting(), quit_after=120)
print(json.dumps(seen))
"""
_NOT_FOR_A_PAINT = {
    "concurrent.futures": "the workers",
    "dataclasses": "named tuples do",
    "gg_desk.ui.background": "the workers",
    "gg_desk.ui.rows_view": "what the field finds",
    "gg_desk.ui.keeping.lockup": "nothing personal is there yet",
    "hashlib": "the clipboard's guard",
    "logging": "nothing has gone wrong yet",
    "msgspec": "the checking of files",
    "platformdirs": "the folder is told",
    "shibokensupport.signature.parser": "PySide's descriptions",
    "sqlalchemy": "the store",
}
"""What the first paint once waited for, and what it was for."""


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, dict[str, list[str]]]]:
    """What two starts after each other had at each step, over a desk that was new to the first."""
    where = tmp_path_factory.mktemp("desk")
    write_preferences(Folders(where), Preferences(window_language="ko"))
    return [_start(where), _start(where)]


def _start(where: Path) -> dict[str, dict[str, list[str]]]:
    finished = subprocess.run(
        [sys.executable, "-c", _START, str(where)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    found: dict[str, dict[str, list[str]]] = json.loads(finished.stdout)
    return found


def test_the_first_paint_waits_for_nothing_that_nobody_sees(
    starts: list[dict[str, dict[str, list[str]]]],
) -> None:
    for start in starts:
        loaded = set(start["first_paint"]["modules"])
        assert not loaded & set(_NOT_FOR_A_PAINT)
        assert set(_NOT_FOR_A_PAINT) - set(start["filled"]["modules"]) <= {
            "gg_desk.ui.rows_view",
            "platformdirs",
            "shibokensupport.signature.parser",
        }


def test_the_next_start_says_at_once_what_the_first_page_said_last(
    starts: list[dict[str, dict[str, list[str]]]],
) -> None:
    first, second = starts
    assert first["first_paint"]["cards"] == []
    assert first["filled"]["cards"]
    assert first["usable"]["cards"] == first["filled"]["cards"]  # nothing was known before
    assert second["usable"]["cards"] == first["filled"]["cards"]
    assert "sqlalchemy" not in second["usable"]["modules"]
    assert second["filled"]["cards"] == second["usable"]["cards"]


def test_the_program_is_begun_in_its_style() -> None:
    asked = "from gg_desk.ui.start import prepare_application as p; print(p().style().name())"
    finished = subprocess.run(
        [sys.executable, "-c", asked],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "Windows"},
    )
    assert finished.stdout.strip() == "fusion"


@pytest.fixture
def remembered(folders: Folders) -> Overview:
    sheet = Printed(
        template="",
        programs=("daycare-support",),
        names=({"ko": "외국인 아동 보육료 지원", "en": "Childcare"},),
        languages=("km",),
        times=3,
    )
    item = NewsItem(id="news-1", title="A festival", link="https://example.org/1", summary="Long")
    found = msgspec.structs.replace(NOTHING, most_printed=(sheet,), news=(item,), unread=1)
    keep_glance(folders, found)
    return found


def titles(window: Window) -> list[str]:
    return [one.accessibleName() for one in window.home.findChildren(Card) if one.isVisible()]


@pytest.fixture
def unopened(dressed: QApplication, folders: Folders, remembered: Overview) -> Window:
    write_preferences(folders, Preferences(window_language="ko"))
    made = make_window(dressed, folders)
    made.show()
    found = read_glance(folders)
    assert found is not None
    made.home.remember(found)
    return made


def test_what_was_said_last_leads_on_before_the_store_is_open(
    unopened: Window, qtbot: PatientBot
) -> None:
    assert titles(unopened) == ["외국인 아동 보육료 지원", "A festival"]
    unopened.home.news.cards.cards[0].click()
    assert unopened.place == "news"
    unopened.close()
    unopened.deleteLater()


def test_a_store_that_cannot_be_opened_takes_it_away(unopened: Window, qtbot: PatientBot) -> None:
    def refuses() -> Desk:
        raise DeskError("The store is of a newer version.", "새 버전의 저장소입니다.")

    unopened.session.open(refuses)
    qtbot.waitUntil(lambda: titles(unopened) == [])
    unopened.home.remember(NOTHING)
    assert "저장소가 열리면" in unopened.home.again._empty.text()
    unopened.close()
    unopened.deleteLater()


def test_the_stores_word_counts_more_than_what_was_said_last(
    window: Window, qtbot: PatientBot
) -> None:
    with qtbot.waitSignal(window.home.filled):
        window.go("home")
    said = titles(window)
    window.home.remember(NOTHING)
    assert titles(window) == said


def test_of_news_the_titles_alone_are_kept(folders: Folders, remembered: Overview) -> None:
    assert "Long" not in folders.glance.read_text("utf-8")
    found = read_glance(folders)
    assert found is not None
    assert [item.title for item in found.news] == ["A festival"]
    assert found.most_printed == remembered.most_printed


def test_the_same_again_is_not_written_again(folders: Folders, remembered: Overview) -> None:
    os.utime(folders.glance, (1, 1))
    keep_glance(folders, remembered)
    assert folders.glance.stat().st_mtime == 1
    keep_glance(folders, NOTHING)
    assert folders.glance.stat().st_mtime > 1


@pytest.mark.parametrize("content", [b"", b"{", b'{"unread": "many"}', b"\xff\xfe"])
def test_what_nobody_can_read_is_not_said(folders: Folders, content: bytes) -> None:
    folders.glance.write_bytes(content)
    assert read_glance(folders) is None


def test_language_and_place_are_known_at_once(folders: Folders) -> None:
    assert at_once(folders) == AtOnce("", "")
    write_preferences(folders, Preferences(window_language="ko"))
    write_sitting(folders, Sitting(geometry="01d9"))
    assert at_once(folders) == AtOnce("ko", "01d9")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"window_language": 3}', b"\xff", b"[" * 100_000]
)
def test_damaged_files_say_nothing_at_once(folders: Folders, content: bytes) -> None:
    folders.preferences.write_bytes(content)
    folders.sitting.write_bytes(content)
    assert at_once(folders) == AtOnce("", "")
