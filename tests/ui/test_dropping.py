"""Files that fall on the window go where they belong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.ui.file_drop import DropSign
from gg_desk.ui.text_fields import TextLines
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES

WAIT = 20_000
FEED = Path(__file__).parents[1] / "feeds" / "data" / "wordpress.rss.xml"


def test_a_feed_brings_its_news_and_says_how_many(window: Window, qtbot: QtBot) -> None:
    window.open_file(FEED)
    qtbot.waitUntil(lambda: window.place == "news", timeout=WAIT)
    qtbot.waitUntil(lambda: window.news.model.rowCount() > 2, timeout=WAIT)
    brought = window.news.model.rowCount() - 2
    said = f"파일에서 읽음: 새 소식 {brought}건, 바뀐 소식 0건"
    qtbot.waitUntil(lambda: said in window.news.banner.sentence(), timeout=WAIT)


def test_what_no_page_takes_is_told_where_one_is(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG\r\n")
    window.open_file(photo)
    qtbot.waitUntil(lambda: "photo.png" in window.unfit.sentence(), timeout=WAIT)
    assert window.place == "programs"
    window.go("news")
    assert window.unfit.sentence() == ""


LIST = "이름,국적,주소\n가나다,캄보디아,경기도 안산시 단원구 중앙대로 1\n"


class Hand:
    """Drags one file over the window, and lets it fall or takes it away."""

    def __init__(self, over: QWidget, *files: Path) -> None:
        self.over = over
        self.mime = QMimeData()
        self.mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        held, way = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        self.how = (way, self.mime, held, Qt.KeyboardModifier.NoModifier)

    def comes(self) -> None:
        QApplication.sendEvent(self.over, QDragEnterEvent(QPointF(99, 99), *self.how))

    def goes(self) -> None:
        QApplication.sendEvent(self.over, QDragLeaveEvent())

    def drops(self) -> None:
        QApplication.sendEvent(self.over, QDropEvent(QPointF(99, 99), *self.how))


def signs(window: Window) -> list[DropSign]:
    return [one for one in window.findChildren(DropSign) if one.isVisible()]


@pytest.mark.parametrize("over", ["window", "mailing"])
def test_it_is_seen_that_a_file_may_be_dropped(window: Window, over: str) -> None:
    if over == "mailing":
        window.go("mailing")
    hand = Hand(window if over == "window" else window.mailing, FEED)
    hand.comes()
    [sign] = signs(window)
    assert sign.words.text() == "파일을 여기에 놓으세요"
    assert sign.rect() == window.rect()
    assert window.childAt(window.rect().center()) not in {sign, *sign.findChildren(QWidget)}
    hand.goes()
    assert signs(window) == []
    hand.comes()
    hand.drops()
    assert signs(window) == []


def test_what_is_no_single_file_may_not_be_dropped(window: Window, tmp_path: Path) -> None:
    for files in ((), (tmp_path,), (FEED, FEED)):
        Hand(window, *files).comes()
        assert signs(window) == []


@pytest.mark.parametrize("kind", ["feed", "list"])
def test_the_keys_go_to_the_page_that_took_it(
    window: Window,
    qtbot: QtBot,
    in_front: Callable[[QWidget], None],
    tmp_path: Path,
    kind: str,
) -> None:
    in_front(window)
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
    file = FEED
    if kind == "list":
        file = tmp_path / "list.csv"
        file.write_text(LIST, encoding="utf-8")
    hand = Hand(window, file)
    hand.comes()
    hand.drops()
    page = window.news if kind == "feed" else window.mailing
    qtbot.waitUntil(lambda: window.pages.currentWidget() is page)
    if kind == "list":
        qtbot.waitUntil(page.has_list)
        qtbot.waitUntil(lambda: page.body.currentIndex() == 1)
    qtbot.waitUntil(page.begins_at().hasFocus)


def fields(window: Window) -> list[QLineEdit | QPlainTextEdit]:
    """All that can be typed into, on every page."""
    for place in PLACES:
        window.go(place)
    window.order_sheet("daycare-support")  # whose blanks are lines and texts
    lines, texts = window.findChildren(QLineEdit), window.findChildren(QPlainTextEdit)
    return [one for one in (*lines, *texts) if not one.isReadOnly()]


def test_a_file_on_a_field_goes_where_any_other_goes(window: Window, qtbot: QtBot) -> None:
    found = fields(window)
    assert window.search in found
    assert window.sheets.order.program.lineEdit() in found
    for field in found:
        words = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        hand = Hand(field if isinstance(field, QLineEdit) else field.viewport(), FEED)
        hand.comes()
        name = field.accessibleName()
        assert len(signs(window)) == 1 or not window.isAncestorOf(field), name
        hand.goes()
        assert signs(window) == [], name
        assert words == (field.text() if isinstance(field, QLineEdit) else field.toPlainText())
    hand = Hand(window.search, FEED)
    hand.comes()
    hand.drops()
    assert window.search.text() == ""
    qtbot.waitUntil(lambda: window.place == "news", timeout=WAIT)


def test_words_fall_into_a_field(window: Window) -> None:
    for field in (window.search, TextLines()):
        hand = Hand(field if isinstance(field, QLineEdit) else field.viewport())
        hand.mime.setText("보육료 https://www.gg.go.kr")
        hand.comes()
        assert signs(window) == []
        hand.drops()
        assert "보육료" in (field.text() if isinstance(field, QLineEdit) else field.toPlainText())
