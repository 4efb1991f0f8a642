"""A wrong word on the sheet, mended where it is seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gg_desk import corrections
from gg_desk.phrasebook.isolates import FSI, PDI, RLI
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.schemes import PAPER_GREY
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
KEY = "km/label.areas"
WORDS = "កន្លែង"


@pytest.fixture
def mending(guide: SheetsPage, qtbot: QtBot) -> SheetsPage:
    """The sheet with its texts listed beside it."""
    qtbot.mouseClick(guide.mend, LEFT)
    qtbot.waitUntil(lambda: guide.mending.model.rowCount() > 0)
    return guide


def find(guide: SheetsPage, words: str) -> QPoint:
    """Where ``words`` stand in the preview, in pixels of what can be seen."""
    document = guide.preview._document
    text = document.getAllText(0).text()
    found = document.getSelectionAtIndex(0, text.index(words), len(words)).boundingRectangle()
    place = guide.preview.page_places()[0]
    scale = place.width() / document.pagePointSize(0).width()
    return (place.topLeft() + found.center() * scale).toPoint()


def retype(guide: SheetsPage, qtbot: QtBot, words: str) -> None:
    """Other words for the text that is chosen, and the button that lets them count."""
    guide.mending.words.setPlainText(words)
    qtbot.mouseClick(guide.mending.apply, LEFT)


def listed(guide: SheetsPage) -> str:
    """What the chosen text says by the list beside the sheet."""
    model = guide.mending.model
    at = model.position(guide.mending.view.chosen_id())
    return "" if at is None else model.row(at).title.strip(RLI + FSI + PDI)


def test_pages_stand_where_the_preview_shows_them(guide: SheetsPage, qtbot: QtBot) -> None:
    for wide in (False, True):
        guide.preview.fill_width(wide)
        qtbot.waitUntil(lambda: guide.preview.drawn)
        shown = guide.preview.viewport().grab().toImage()
        place = guide.preview.page_places()[0]
        grey, middle = QColor(PAPER_GREY), place.center()
        edge = QPointF(place.left(), min(middle.y(), shown.height() / 2)).toPoint()
        assert shown.pixelColor(edge - QPoint(2, 0)) == grey
        assert shown.pixelColor(edge + QPoint(2, 0)) != grey
        corner = QPointF(place.left() + 4, place.top()).toPoint()
        assert shown.pixelColor(corner - QPoint(0, 2)) == grey
        assert shown.pixelColor(corner + QPoint(0, 2)) != grey


def test_a_click_on_the_sheet_finds_the_text_and_new_words_print_at_once(
    guide: SheetsPage, qtbot: QtBot
) -> None:
    assert guide.sheet is not None
    qtbot.mouseClick(guide.preview.viewport(), LEFT, pos=find(guide, "កន្លែង"))
    qtbot.waitUntil(lambda: guide.mending.view.chosen_id() == KEY)
    retype(guide, qtbot, WORDS)
    qtbot.waitUntil(
        lambda: guide.sheet is not None and f"\n{WORDS}\n" in guide.sheet.texts["km"],
    )
    qtbot.waitUntil(lambda: guide.mending.status.text() == "우리 기관에서 고친 글 · 검토 대기")
    qtbot.mouseClick(guide.mending.undo, LEFT)
    qtbot.waitUntil(
        lambda: guide.sheet is not None and f"\n{WORDS}\n" not in guide.sheet.texts["km"],
    )
    qtbot.waitUntil(lambda: "프로그램의 글" in guide.mending.status.text())
    assert not guide.mending.undo.isEnabled()


def test_undo_goes_back_to_what_the_office_had_set_before(
    mending: SheetsPage, qtbot: QtBot
) -> None:
    mending.mending.view.choose(KEY)
    for words in (WORDS, f"{WORDS} {WORDS}"):
        retype(mending, qtbot, words)
        qtbot.waitUntil(lambda words=words: f"\n{words}\n" in mending.sheet.texts["km"])
        qtbot.waitUntil(lambda words=words: listed(mending) == words)
    qtbot.mouseClick(mending.mending.undo, LEFT)
    qtbot.waitUntil(lambda: f"\n{WORDS}\n" in mending.sheet.texts["km"])


@pytest.mark.parametrize("wrong", ["ប្រាក់ {sum}", "สถานที่", ""])
def test_words_that_cannot_be_taken_are_refused_in_a_sentence(
    mending: SheetsPage, qtbot: QtBot, wrong: str
) -> None:
    mending.mending.view.choose("km/amount.month")
    retype(mending, qtbot, wrong)
    qtbot.waitUntil(mending.mending.banner.isVisible)
    assert "바뀐 것은 없습니다" in mending.mending.banner.sentence()


def test_a_place_without_the_programs_words_is_told(guide: SheetsPage, qtbot: QtBot) -> None:
    place = guide.preview.page_places()[0]
    qtbot.mouseClick(
        guide.preview.viewport(), LEFT, pos=(place.bottomRight() - QPointF(3, 3)).toPoint()
    )
    qtbot.waitUntil(guide.mending.banner.isVisible)
    assert not guide.mending.words.isEnabled()


def test_escape_leads_back_to_the_order(mending: SheetsPage, qtbot: QtBot) -> None:
    mending.mending.view.setFocus()
    qtbot.keyClick(mending.mending.view, Qt.Key.Key_Escape)
    assert mending.order.isVisible()


def test_mended_words_show_in_the_window_as_well(window: Window, qtbot: QtBot) -> None:
    done: list[object] = []
    window.session.ask(
        lambda desk, _task: corrections.mend(desk, "hours.days", "ko", "{days}에 {time}", "test"),
        done.append,
        pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(done))
    window.open_record("contact", "centre")
    page = window.contacts
    qtbot.waitUntil(lambda: page.detail_pane.shows_content and page.detail.filled)
    shown = [part.text() for part in page.detail.findChildren(QLabel)]
    assert any("에 09:00–18:00" in text for text in shown)


@pytest.mark.parametrize("where", ["language", "preview", "mend"])
def test_the_keys_go_back_to_where_they_were(
    guide: SheetsPage, window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None], where: str
) -> None:
    in_front(window)
    before = {"language": guide.order.language, "preview": guide.preview, "mend": guide.mend}[where]
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    guide.mend.click()
    qtbot.waitUntil(guide.mending.view.hasFocus)
    qtbot.keyClick(guide.mending.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(before.hasFocus)


def test_a_lock_leaves_the_keys_where_they_are_unless_words_were_being_mended(
    guide: SheetsPage, window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> None:
    in_front(window)
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
    guide.forget()
    assert window.search.hasFocus()
