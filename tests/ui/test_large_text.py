"""Text of twice the size loses nothing on a small screen: words break, boxes grow."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.custody import VaultState
from gg_desk.desk import Desk
from gg_desk.folders import Folders
from gg_desk.settings import Preferences
from gg_desk.ui import theme
from gg_desk.ui.fonts import font
from gg_desk.ui.guide.help_window import show_help
from gg_desk.ui.keeping.unlocking import Unlocking
from gg_desk.ui.keeping.work import Standing
from gg_desk.ui.mailing.password import ask_password
from gg_desk.ui.one_line import OneLine
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.start import make_window
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES

SCREEN = (1366, 768)
TWICE = 2.0


@pytest.fixture
def window(
    dressed: QApplication,
    qtbot: QtBot,
    folders: Folders,
    open_small_desk: Callable[[], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    """A window whose every font has twice its size, as where the system enlarges text alone."""
    for kind in Type:
        size, weight = kind.value
        monkeypatch.setattr(kind, "_value_", (size * TWICE, weight))
    font.cache_clear()
    theme.wear(dressed, "")
    folders.preferences.write_text('{"window_language": "ko"}', encoding="utf-8")
    made = make_window(dressed, folders)
    made.resize(*SCREEN)
    made.show()
    with qtbot.waitSignal(made.home.filled):
        made.session.open(open_small_desk)
    yield made
    made.close()
    made.deleteLater()
    monkeypatch.undo()
    font.cache_clear()
    theme.wear(dressed, "")


def lost(part: QWidget) -> bool:
    """Whether words of ``part`` are cut off."""
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + 1
    wanted = part.sizeHint()
    if isinstance(part, QLineEdit):  # scrolls sideways
        return wanted.height() > part.height() + 1
    return wanted.width() > part.width() + 1 or wanted.height() > part.height() + 1


@pytest.mark.parametrize("place", PLACES)
def test_no_words_are_cut_off(window: Window, qtbot: QtBot, place: str) -> None:
    window.go(place)
    if place in {"programs", "contacts"}:
        page = getattr(window, place)
        qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        page.view.setCurrentIndex(page.model.index(0))
        qtbot.waitUntil(lambda: page.detail_pane.shows_content and page.detail.filled)
    if place == "finding":
        hand = window.finding.at_hand
        qtbot.waitUntil(lambda: hand.last is not None, timeout=20_000)
        hand.add("child")
        hand.add("guardian")
        qtbot.waitUntil(lambda: hand.last.family == hand.family, timeout=20_000)
    page = window.pages.currentWidget()
    for rows in page.findChildren(RowsView):
        lines = sum(QFontMetrics(font(kind)).height() for kind in (Type.BODY, Type.SECONDARY))
        assert rows.model().rowCount() == 0 or rows.sizeHintForRow(0) >= lines
    assert page.minimumSizeHint().width() + window.rail_buttons[0].width() < SCREEN[0]

    def nothing_is_cut() -> None:  # once the page is laid out
        parts = [
            *window.findChildren(QLabel),
            *window.findChildren(QPushButton),
            *window.findChildren(QLineEdit),
        ]
        cut = [
            f"{type(part).__name__} “{part.text()}” {part.size().toTuple()}"
            for part in parts
            if part.isVisible() and not isinstance(part, OneLine) and lost(part)
            and (part.text() or isinstance(part, QLineEdit))
        ]  # fmt: skip
        assert cut == []

    qtbot.waitUntil(nothing_is_cut)
    qtbot.mouseClick(window.language, Qt.MouseButton.LeftButton)  # English has longer words
    qtbot.waitUntil(lambda: window.rail_buttons[0].text() == "Home")
    qtbot.waitUntil(nothing_is_cut)
    if place == "finding":  # which scrolls upright alone
        people = window.finding.people
        assert people.widget().minimumSizeHint().width() <= people.viewport().width()


def test_who_unlocks_from_another_page_sees_all_fields(window: Window, qtbot: QtBot) -> None:
    stands = Standing(VaultState(made=True, ways=("passphrase",)), Preferences(staff="김상담"))
    asked = Unlocking(window, window.session, window.safe, stands)
    asked.open()
    qtbot.waitUntil(asked.isVisible)
    shown = asked.screen_
    assert shown.widget().minimumSizeHint().width() <= shown.viewport().width()
    asked.reject()


def test_the_lens_is_as_large_as_the_words_beside_it(window: Window) -> None:
    assert window.search.textMargins().left() >= window.search.fontMetrics().height()


def test_the_cross_that_empties_the_search_is_as_large_and_leaves_the_keys_there(
    window: Window, qtbot: QtBot
) -> None:
    window.search.setText("보육")
    cross = window.search.cross
    assert cross.isVisible()
    assert cross.accessibleName()
    drawn = cross.grab().toImage()
    ground = drawn.pixelColor(1, drawn.height() // 2)
    rows = [
        y
        for y in range(drawn.height())
        if any(drawn.pixelColor(x, y) != ground for x in range(4, drawn.width() - 4))
    ]
    assert max(rows) - min(rows) > window.search.fontMetrics().height() // 3
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert window.search.text() == ""
    assert not cross.isVisible()
    assert window.focusWidget() is window.search


def test_the_help_has_room_for_the_names_of_all_places(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.language, Qt.MouseButton.LeftButton)  # English has longer words
    qtbot.waitUntil(lambda: window.rail_buttons[0].text() == "Home")
    asked = show_help(window, window.session, "sheets", lambda _action: None)
    qtbot.waitUntil(asked.isVisible)
    names = [asked.model.row(at).title for at in range(asked.model.rowCount())]
    metrics = QFontMetrics(font(Type.BODY))
    widest = max(metrics.horizontalAdvance(name) for name in names)
    assert asked.places.viewport().width() >= widest + 4 * GRID
    asked.close()


def test_the_password_of_a_list_is_asked_for_in_lines_that_end(
    window: Window, qtbot: QtBot
) -> None:
    ask_password(window, "명단_" * 40, lambda _typed: None)
    dialog = window.findChild(QInputDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.width() < SCREEN[0]
    dialog.reject()
