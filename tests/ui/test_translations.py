"""The Korean of the window is whole: nothing unfinished, nothing stale, and compiled."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

import gg_desk.ui
from gg_desk.resources import resource
from gg_desk.ui.language import Translation, window_tag
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES

ROOM = Path(gg_desk.ui.__file__).parent
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
RENEW = "Run pyside6-lupdate and pyside6-lrelease as gg_desk/ui/README.md says."


def messages(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """By context and English text: the state of the translation, and the Korean."""
    found = {}
    # Our own file, so no entity games.
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[name, message.findtext("source", "")] = (
                translation.get("type", ""),
                translation.text or "",
            )
    return found


@pytest.fixture(scope="module")
def ours() -> dict[tuple[str, str], tuple[str, str]]:
    return messages(resource("ui", "gg_desk_ko.ts"))


def test_everything_the_code_says_is_translated(
    ours: dict[tuple[str, str], tuple[str, str]], tmp_path: Path
) -> None:
    copy = tmp_path / "gg_desk_ko.ts"
    shutil.copy(resource("ui", "gg_desk_ko.ts"), copy)
    sources = sorted(str(path) for path in ROOM.rglob("*.py"))
    subprocess.run([str(LUPDATE), *sources, "-ts", str(copy)], check=True, capture_output=True)
    now = messages(copy)
    unfinished = [key for key, (state, text) in now.items() if state == "unfinished" or not text]
    stale = [key for key, (state, _text) in now.items() if state in {"vanished", "obsolete"}]
    assert (unfinished, stale) == ([], []), RENEW
    assert set(now) == set(ours), RENEW


def test_the_compiled_file_says_the_same(ours: dict[tuple[str, str], tuple[str, str]]) -> None:
    translator = QTranslator()
    assert translator.load(str(resource("ui", "gg_desk_ko.qm")))
    different = [
        (context, source)
        for (context, source), (_state, korean) in ours.items()
        if translator.translate(context, source) != korean
    ]
    assert different == [], RENEW


def test_qts_own_dialogs_say_nothing_in_english(qapp: QApplication) -> None:
    """Where no system lends its dialogs; papers keep the names that stand on their packs."""
    spoken = Translation(qapp)
    spoken.speak("ko")
    try:
        opens, saves = QFileDialog(), QFileDialog()
        saves.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        for dialog in (opens, saves):
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialogs = (opens, saves, QPrintDialog(QPrinter()))
        said = {
            label.text()
            for dialog in dialogs
            for kind in (QLabel, QAbstractButton)
            for label in dialog.findChildren(kind)
        }
    finally:
        spoken.end()
    assert {words for words in said if re.search(r"[A-Za-z]{3}", words)} == set()


def test_what_qt_leaves_out_is_compiled() -> None:
    translator = QTranslator()
    assert translator.load(str(resource("ui", "qt_ko.qm")))
    root = ET.parse(resource("ui", "qt_ko.ts")).getroot()  # noqa: S314 - our own file
    different = [
        message.findtext("source", "")
        for context in root.iter("context")
        for message in context.iter("message")
        if translator.translate(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment"),
        )
        != message.findtext("translation")
    ]
    assert different == [], RENEW


def test_korean_keeps_the_places_where_values_go(
    ours: dict[tuple[str, str], tuple[str, str]],
) -> None:
    lost = [
        source
        for (_context, source), (_state, korean) in ours.items()
        if sorted(re.findall(r"%\d", source)) != sorted(re.findall(r"%\d", korean))
    ]
    assert lost == []


def test_the_same_english_is_the_same_korean_everywhere(
    ours: dict[tuple[str, str], tuple[str, str]],
) -> None:
    by_source: dict[str, set[str]] = {}
    for (_context, source), (_state, korean) in ours.items():
        by_source.setdefault(source, set()).add(korean)
    assert {source: words for source, words in by_source.items() if len(words) > 1} == {}


def test_the_window_speaks_as_the_office_prefers() -> None:
    assert window_tag("ko") == "ko"
    assert window_tag("en") == "en"
    assert window_tag("") in {"ko", "en"}


def test_qts_own_words_are_korean_too(dressed: QApplication) -> None:
    translation = Translation(dressed)
    translation.speak("ko")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "취소"
    translation.speak("en")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_no_english_is_left_in_a_korean_window(
    window: Window, at_rest: Callable[[Window], None]
) -> None:
    for place in PLACES:
        window.go(place)
        at_rest(window)
    english = {source for (_context, source) in messages(resource("ui", "gg_desk_ko.ts"))}
    shown = {
        text
        for widget in window.findChildren(object)
        for name in ("text", "placeholderText", "accessibleName", "toolTip")
        if callable(getter := getattr(widget, name, None)) and isinstance(text := getter(), str)
    }
    assert (shown & english) - {"GG Desk"} == set()
