"""Every action is found by typing in Korean, in English, by initial consonants, and has its keys."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.fold import fold, initials
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.results import Hit
from gg_desk.ui import text_fields
from gg_desk.ui.language import korean
from gg_desk.ui.models import window_actions
from gg_desk.ui.models.actions import Action
from gg_desk.ui.models.matching import matching
from gg_desk.ui.models.offers import Found, at_hand, offered, sheet_parts, typed
from gg_desk.ui.models.rows import Row
from gg_desk.ui.models.window_actions import ACTIONS
from gg_desk.ui.text_fields import TextLine, TextLines
from gg_desk.ui.theme import GRID
from gg_desk.ui.window import Window

DAYCARE = Hit(kind="program", id="daycare", title={"ko": "보육료 지원", "en": "Daycare support"})


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_action_is_found_by_its_title_in_either_language(
    qapp: QApplication, action: Action
) -> None:
    said = korean("Actions", action.english)
    for words in (action.english, action.english.upper(), said, initials(fold(said))):
        assert action in matching(ACTIONS, words)[:3], words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("sync", "news.sync"),
        ("새로고침", "news.sync"),
        ("ㅅㅅㅂ", "news.sync"),
        ("엑셀", "list.open"),
        ("ㅇㅅ", "sheet.print"),
        ("ㄷㅊㅋ", "window.keys"),
        ("quit", "window.close"),
        ("카카오톡", "sheet.copy"),
    ],
)
def test_other_words_find_it_too(qapp: QApplication, words: str, name: str) -> None:
    assert matching(ACTIONS, words)[0].name == name


def test_what_means_nothing_finds_nothing(qapp: QApplication) -> None:
    for words in ("", "   ", "zzzz", "뷁"):
        assert matching(ACTIONS, words) == []


def test_no_key_means_two_things_and_no_name_is_used_twice() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("known", languages(), ids=lambda known: known.tag)
def test_a_language_is_understood_by_each_of_its_names(qapp: QApplication, known: object) -> None:
    names = (known.korean_name, known.own_name, known.english_name)  # type: ignore[attr-defined]  # a parameter
    for name in names:
        said = typed(f"보육 {name.split()[0]}")
        assert (said.language, said.others) == (known.tag, "보육"), name  # type: ignore[attr-defined]  # the same


def test_a_program_and_a_language_offer_its_sheet_first(qapp: QApplication) -> None:
    said = typed("보육 크메르")
    rows = offered(said, Found((DAYCARE,), (DAYCARE,)), (), "ko")
    assert [row.kind for row in rows[:2]] == ["", "sheet"]
    assert sheet_parts(rows[1].id) == ("daycare", "km")


def test_a_language_alone_offers_whom_to_call(qapp: QApplication) -> None:
    rows = offered(typed("Burmese"), Found(), (), "en")
    assert (rows[1].kind, rows[1].id) == ("call", "my")


def test_templates_are_offered_as_new_sheets(qapp: QApplication) -> None:
    templates = [("card", {"ko": "통역 요청 카드", "en": "Interpreter card"})]
    for words in ("통역", "interp", "ㅌㅇㅇㅊ"):
        assert ("template", "card") in {
            (row.kind, row.id) for row in offered(typed(words), Found(), templates, "ko")
        }


def test_before_anything_is_typed_the_last_ones_stand_first(qapp: QApplication) -> None:
    rows = at_hand([Row("news.sync", "소식 받기", kind="action"), Row("a", "보육", kind="program")])
    assert [row.id for row in rows[:4]] == ["", "news.sync", "a", ""]
    assert sum(row.id == "news.sync" for row in rows) == 1


def press(qtbot: QtBot, window: Window, key: Qt.Key, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)


def test_the_field_does_an_action_and_offers_it_first_the_next_time(
    window: Window, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_K)
    assert window.search.frame.isVisible()
    qtbot.keyClicks(window.search, "news")
    qtbot.waitUntil(lambda: window.search.model.row(1).id == "go.news")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.place == "news"
    press(qtbot, window, Qt.Key.Key_K)
    assert [window.search.model.row(at).id for at in (0, 1)] == ["", "go.news"]
    assert window.search.accessibleDescription().startswith(window.search.model.row(1).title)
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.frame.isVisible()


@pytest.mark.parametrize("field", [TextLine, TextLines])
def test_a_field_leaves_the_keys_of_an_action_to_the_window_but_those_that_undo(
    dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, field: type[QWidget]
) -> None:
    """With a key that Qt's fields take everywhere: Ctrl+E, which ours has, they take on X11 alone."""
    made = field()
    qtbot.addWidget(made)

    def takes(keys: str) -> bool:
        combined = QKeySequence(keys)[0]
        kind = QEvent.Type.ShortcutOverride
        asked = QKeyEvent(kind, combined.key(), combined.keyboardModifiers())
        asked.ignore()
        QApplication.sendEvent(made, asked)
        return asked.isAccepted()

    assert takes("Ctrl+A")
    assert takes("Ctrl+Z")
    ours = (Action("sheet.mend", "Mend", ("Ctrl+A",)), Action("edit.undo", "Undo", ("Ctrl+Z",)))
    monkeypatch.setattr(window_actions, "ACTIONS", ours)
    text_fields._keys_of_the_window.cache_clear()
    try:
        assert not takes("Ctrl+A")
        assert takes("Ctrl+Z")
    finally:
        text_fields._keys_of_the_window.cache_clear()


def test_what_is_offered_is_as_high_as_its_rows(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K)
    qtbot.keyClicks(window.search, "two-minute")
    search = window.search
    qtbot.waitUntil(lambda: search.frame.isVisible() and search.model.rowCount() == 2)
    rows = sum(map(search.results.sizeHintForRow, range(2)))
    assert rows <= search.frame.height() <= rows + 2 * GRID
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)


def test_the_list_of_keys_names_every_action_and_does_the_chosen_one(
    window: Window, qtbot: QtBot
) -> None:
    window.go("news")
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QDialog)
    assert dialog is not None
    view = dialog.focusWidget()
    titles = [view.model().index(at, 0).data() for at in range(view.model().rowCount())]
    for action in ACTIONS:
        assert QCoreApplication.translate("Actions", action.english) in titles
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"go.{window.place}" == ACTIONS[1].name)


def test_every_action_can_be_done(window: Window, qtbot: QtBot) -> None:
    """None of them is a name that the window does not know."""
    for action in ACTIONS:
        if action.name not in {"window.close", "list.open", "news.sync"}:
            window.do(action.name)
            for dialog in window.findChildren(QDialog):
                dialog.close()
