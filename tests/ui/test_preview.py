"""What shows a sheet as it will be printed: pages, pairs, its store of pictures, keys, and a click's place."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.desk import open_desk, sheet
from gg_desk.folders import Folders
from gg_desk.ui import theme
from gg_desk.ui.page_pictures import MOST_BYTES, TILE, Pictures, Tile, density, tiles_of
from gg_desk.ui.page_places import GAP, MARGIN, Fit, placed
from gg_desk.ui.preview import Preview
from gg_desk.ui.schemes import PAPER_GREY
from gg_desk.ui.window import Window

A4 = QSizeF(600, 800)
ROOM = QSize(1000, 700)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def booklet(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A booklet of the program's own: four pages in each of two languages."""
    copied = shutil.copytree(filled, tmp_path_factory.mktemp("desk") / "data")
    desk = open_desk(Folders(copied))
    pdf = sheet(desk, SheetOrder(template="enrollment-guide", languages=("km", "ar"))).pdf
    desk.close()
    return pdf


@pytest.fixture
def preview(dressed: QApplication, booklet: bytes, qtbot: QtBot) -> Iterator[Preview]:
    shown = Preview(None)
    shown.resize(ROOM)
    shown.show()
    shown.show_pdf(booklet)
    qtbot.waitUntil(lambda: shown.drawn)
    yield shown
    shown.close()
    shown.deleteLater()


def picture(preview: Preview) -> QImage:
    return preview.viewport().grab().toImage()


def words_at(preview: Preview, text: str) -> tuple[int, QPointF]:
    """The page that says ``text``, and where: points from its upper left corner."""
    document = preview._document
    for page in range(preview.pages):
        if (at := document.getAllText(page).text().find(text)) >= 0:
            found = document.getSelectionAtIndex(page, at, len(text)).boundingRectangle()
            return page, found.center()
    raise AssertionError(text)


def test_pages_stand_below_each_other_in_the_middle() -> None:
    laid = placed([A4, A4], ROOM, 1.0)
    assert laid.pages == (QRectF(200, MARGIN, 600, 800), QRectF(200, MARGIN + 800 + GAP, 600, 800))
    assert laid.size == QSize(1000, 2 * MARGIN + 1600 + GAP)


def test_pairs_stand_beside_each_other_and_the_odd_one_on_the_left() -> None:
    laid = placed([A4] * 3, ROOM, 0.5, pairs=True)
    left, right, alone = laid.pages
    assert right.left() - left.right() == GAP
    assert (left.top(), left.left()) == (right.top(), alone.left())
    assert alone.top() == left.bottom() + GAP


@pytest.mark.parametrize("pairs", [False, True])
@pytest.mark.parametrize("fit", list(Fit))
def test_what_fits_is_as_large_as_there_is_room(fit: Fit, *, pairs: bool) -> None:
    laid = placed([A4] * 4, ROOM, fit, pairs=pairs)
    row = laid.pages[: 2 if pairs else 1]
    wide, tall = row[-1].right() + MARGIN, row[0].bottom() + MARGIN
    assert row[0].height() / row[0].width() == pytest.approx(800 / 600, rel=0.01)
    assert wide <= ROOM.width()
    if fit is Fit.WIDTH or pairs:  # two pages beside each other are wider than this room
        assert wide >= ROOM.width() - 2
    else:
        assert ROOM.height() - 2 <= tall <= ROOM.height()


def test_no_page_has_no_place() -> None:
    assert placed([], ROOM, Fit.WHOLE) == placed([], ROOM, 2.0, pairs=True)


def test_tiles_cover_what_is_seen_and_no_more() -> None:
    whole, seen = QSize(3000, 4000), QRect(1000, 1500, 900, 700)
    tiles = list(tiles_of(2, whole, seen))
    assert {tile.page for tile in tiles} == {2}
    covered = QRect()
    for tile in tiles:
        covered |= tile.rect
    assert covered.contains(seen)
    assert sum(t.rect.width() * t.rect.height() for t in tiles) <= 4 * TILE.width() * TILE.height()
    assert not list(tiles_of(0, whole, QRect(0, -900, 900, 800)))


def test_a_tile_is_what_stands_there_on_the_whole_page(preview: Preview) -> None:
    document, side = preview._document, 1800
    points = document.pagePointSize(0)
    whole = QSize(side, round(side * points.height() / points.width()))
    pictures = Pictures(document)
    tile = Tile(0, whole.width(), whole.height(), 1, 1)
    pictures.draw(tile)
    [(_tile, drawn)] = pictures.of_page(0, whole.width())
    page = document.render(0, whole).copy(tile.rect)

    def shade(image: QImage, x: int, y: int) -> int:
        colour = image.pixelColor(x, y)
        return 255 - (255 - colour.green()) * colour.alpha() // 255

    points_looked_at = [
        (x, y) for x in range(0, drawn.width(), 5) for y in range(0, drawn.height(), 5)
    ]
    unlike = sum(abs(shade(drawn, *at) - shade(page, *at)) > 60 for at in points_looked_at)
    assert any(shade(drawn, *at) < 100 for at in points_looked_at)
    assert unlike < len(points_looked_at) / 500


def test_the_store_never_grows_over_its_bytes(preview: Preview) -> None:
    pictures = Pictures(preview._document)
    tiles = list(tiles_of(0, QSize(8000, 6000), QRect(0, 0, 8000, 6000)))
    for tile in tiles[:24]:
        pictures.draw(tile)
        assert pictures.bytes <= MOST_BYTES
    assert pictures.has(tiles[23])
    assert not pictures.has(tiles[0])  # the oldest has made room


@pytest.mark.parametrize("screen", [1.0, 1.5, 3.0])
@pytest.mark.parametrize("seen", [QSize(900, 700), QSize(3840, 2160), QSize(7680, 4320)])
def test_what_is_seen_at_once_always_has_room_in_the_store(seen: QSize, screen: float) -> None:
    dots = density(screen, seen)
    view = QRect(500, 500, round(seen.width() * dots), round(seen.height() * dots))
    most = sum(4 * TILE.width() * TILE.height() for _t in tiles_of(0, QSize(99999, 99999), view))
    assert most <= MOST_BYTES


def test_four_times_as_large_only_what_is_seen_is_drawn(preview: Preview, qtbot: QtBot) -> None:
    preview.zoom(4)
    qtbot.waitUntil(lambda: preview.drawn)
    dots = preview.devicePixelRatioF()
    page = preview.page_places()[0]
    assert preview._pictures.bytes < 4 * page.width() * page.height() * dots**2 / 2
    for _turn in range(30):
        bar = preview.verticalScrollBar()
        bar.setValue(bar.value() + 600)
        qtbot.waitUntil(lambda: preview.drawn)
        assert preview._pictures.bytes <= MOST_BYTES


def test_an_empty_pdf_leaves_neither_bytes_nor_pictures(preview: Preview) -> None:
    assert preview._pictures.bytes > 0
    preview.show_pdf(b"")
    assert (preview._pictures.bytes, preview._buffer.size(), preview.pages) == (0, 0, 0)
    assert preview._document.status() is QPdfDocument.Status.Null
    assert picture(preview).pixelColor(300, 300) == QColor(PAPER_GREY)


def test_another_pdf_takes_every_picture_of_the_one_before(
    preview: Preview, booklet: bytes, qtbot: QtBot
) -> None:
    preview.verticalScrollBar().setValue(900)
    qtbot.waitUntil(lambda: preview.drawn)
    before = preview._pictures._edition
    preview.show_pdf(booklet)
    assert not preview.drawn
    qtbot.waitUntil(
        lambda: {kept.edition for kept in preview._pictures._kept.values()} == {before + 1}
    )


def test_a_hidden_preview_keeps_what_is_seen_alone(preview: Preview, qtbot: QtBot) -> None:
    for page in range(preview.pages):
        preview.go_to(page)
        qtbot.waitUntil(lambda: preview.drawn)
    shown = set(preview._seen())
    preview.hide()
    assert set(preview._pictures._kept) == shown


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.5])
@pytest.mark.parametrize("pairs", [False, True])
def test_a_click_tells_page_and_place_at_every_zoom(
    preview: Preview, qtbot: QtBot, zoom: float, *, pairs: bool
) -> None:
    page, points = words_at(preview, "1577")
    preview.show_pairs(pairs)
    preview.zoom(zoom)
    place = preview.page_places()[page]
    there = place.topLeft() + points * (
        place.width() / preview._document.pagePointSize(page).width()
    )
    preview.horizontalScrollBar().setValue(round(there.x()) - 200)
    preview.verticalScrollBar().setValue(round(there.y()) - 200)
    with qtbot.waitSignal(preview.pointed) as pointed:
        qtbot.mouseClick(preview.viewport(), LEFT, pos=(there - preview._scrolled()).toPoint())
    told_page, told = pointed.args
    assert told_page == page
    assert (told - points).manhattanLength() <= 2 / zoom


def test_a_click_beside_the_pages_and_another_button_tell_nothing(
    preview: Preview, qtbot: QtBot
) -> None:
    inside = preview.page_places()[0].center().toPoint()
    with qtbot.assertNotEmitted(preview.pointed):
        qtbot.mouseClick(preview.viewport(), LEFT, pos=QPoint(2, 2))
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.RightButton, pos=inside)


def test_keys_scroll_and_the_line_says_which_page_is_looked_at(
    preview: Preview, qtbot: QtBot
) -> None:
    pages = preview.pages
    assert preview.line.text() == f"1 / {pages}"
    preview.zoom(1)
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.line.text() == f"{pages} / {pages}"
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.line.text() == f"1 / {pages}"
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    assert preview.verticalScrollBar().value() > 0
    while preview.page == 0:
        before = preview.verticalScrollBar().value()
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
        assert preview.verticalScrollBar().value() > before
    assert preview.line.text() == f"2 / {pages}"


def test_two_pages_stand_beside_each_other_until_one_is_wanted_again(
    preview: Preview, booklet: bytes
) -> None:
    preview.go_to(3)
    preview.show_pairs(True)
    left, right = preview.page_places()[2:4]
    assert left.top() == right.top()
    assert (preview.page, preview.line.text()) == (2, f"3\N{EN DASH}4 / {preview.pages}")
    preview.show_pdf(booklet)
    assert preview.pairs
    preview.show_pairs(False)
    assert preview.page_places()[3].top() > preview.page_places()[2].bottom()


def test_the_button_at_the_page_line_shows_pairs_and_tells_what_the_key_did(
    preview: Preview, qtbot: QtBot, booklet: bytes
) -> None:
    theme.dress(preview)  # as the window around it is
    preview.show_pdf(booklet)
    pairs = preview.line.pairs
    assert pairs.isVisible()
    assert min(pairs.width(), pairs.height()) >= 32
    assert not pairs.geometry().intersects(preview.line.geometry())
    assert preview.viewport().rect().contains(pairs.geometry())
    assert (pairs.accessibleName(), pairs.isCheckable()) == (pairs.toolTip().split(" (")[0], True)
    qtbot.mouseClick(pairs, LEFT)
    assert preview.pairs
    assert preview.page_places()[0].top() == preview.page_places()[1].top()
    preview.show_pairs(False)
    assert not pairs.isChecked()
    qtbot.keyClick(pairs, Qt.Key.Key_Space)
    assert preview.pairs
    preview.show_pdf(b"")
    assert not pairs.isVisible(), "nothing to pair"
    preview.show_pdf(booklet)
    assert (pairs.isVisible(), pairs.isChecked()) == (True, True)


def test_larger_by_a_step_keeps_what_is_under_the_mouse_where_it_is(preview: Preview) -> None:
    preview.zoom(1)
    preview.verticalScrollBar().setValue(500)
    at = QPointF(500, 350)
    page, inside = preview._places.nearest(at + preview._scrolled())
    preview.zoom_by(2, at)
    again, there = preview._places.nearest(at + preview._scrolled())
    assert again == page
    assert (there - inside).manhattanLength() < 0.01


def test_a_whole_page_alone_needs_no_bars(preview: Preview, qtbot: QtBot) -> None:
    preview._at_once = 1
    preview.show_pdf(bytes(preview._buffer.data().data()))
    assert preview.turned
    bars = (preview.verticalScrollBar(), preview.horizontalScrollBar())
    qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in bars))
    preview.show_pairs(True)
    preview.go_to(5)
    assert (preview.page, len(preview.page_places())) == (4, 2)


def test_the_window_shows_pairs_where_a_sheet_is_looked_at(window: Window, guide: object) -> None:
    window.do("preview.pairs")
    assert window.sheets.preview.pairs
    window.do("preview.pairs")
    assert not window.sheets.preview.pairs
