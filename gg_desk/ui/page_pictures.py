"""Pictures of what is seen of pages, in a store that never grows over its bytes."""

import time
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

MOST_BYTES = 48_000_000
TILE = QSize(1024, 768)
"""Pixels of the screen: drawn in some 10 ms, of which finding out what is on the page takes half."""
_PIXEL_BYTES = 4
_PIECE_S = 0.012
"""After so long what else there is to do comes first."""


class Tile(NamedTuple):
    """A part of a page that is shown so large, in pixels of the screen."""

    page: int
    wide: int
    tall: int
    column: int
    row: int

    @property
    def rect(self) -> QRect:
        """Which part of the page it is."""
        corner = QPoint(self.column * TILE.width(), self.row * TILE.height())
        return QRect(corner, TILE) & QRect(0, 0, self.wide, self.tall)


class _Picture(NamedTuple):
    image: QImage
    edition: int


class Pictures:
    """What was drawn of the pages of one document, the oldest thrown away where there is too much.

    All of it is drawn by the caller's thread, a tile at a time: Qt's own renderer beside it can
    neither be stopped nor says what becomes of a page whose document was closed meanwhile, and two
    of them wait for each other anyway.
    """

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self._kept: dict[Tile, _Picture] = {}
        self._edition = 0

    @property
    def bytes(self) -> int:
        """How much memory the pictures take."""
        return sum(picture.image.sizeInBytes() for picture in self._kept.values())

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()

    def grow_old(self) -> None:
        """The document is another one: what is kept may be shown until it is drawn anew, no longer."""
        self._edition += 1

    def keep_only(self, tiles: Collection[Tile]) -> None:
        """Throw all others away."""
        self._kept = {tile: kept for tile, kept in self._kept.items() if tile in tiles}

    def keep_as_shown(self, widths: Collection[int]) -> None:
        """Throw away what is of an older document, and what was drawn for other widths of a page."""
        self._kept = {
            tile: kept
            for tile, kept in self._kept.items()
            if kept.edition == self._edition and tile.wide in widths
        }

    def has(self, tile: Tile) -> bool:
        """Whether it is there as it is in the document now."""
        kept = self._kept.get(tile)
        return kept is not None and kept.edition == self._edition

    def of_page(self, page: int, wide: int) -> "Iterator[tuple[Tile, QImage]]":
        """All there is of a page, those last that were drawn for this width."""
        mine = [(tile, kept.image) for tile, kept in self._kept.items() if tile.page == page]
        yield from sorted(mine, key=lambda one: one[0].wide == wide)

    def paint(self, page: int, painter: QPainter, place: QRect) -> None:
        """Put what there is of a page on the screen; what was drawn for another size is stretched."""
        for tile, image in self.of_page(page, place.width()):
            scale = place.width() / tile.wide
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=scale != 1)
            part = QRectF(tile.rect)
            target = QRectF(part.topLeft() * scale, part.size() * scale)
            painter.drawImage(target.translated(place.topLeft()), image)

    def draw_missing(self, tiles: Iterable[Tile]) -> None:
        """Draw of ``tiles`` what is not there, until what else there is to do in the window comes first."""
        begun = time.perf_counter()
        for tile in tiles:
            if not self.has(tile):
                self.draw(tile)
                if time.perf_counter() - begun > _PIECE_S:
                    break

    def draw(self, tile: Tile) -> None:
        """Draw it on white paper, and keep it."""
        part = tile.rect
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(QSize(tile.wide, tile.tall))
        # Qt counts from the first pixel to the last, one too few: the page would come out smaller.
        options.setScaledClipRect(part.adjusted(0, 0, 1, 1))
        paper = QImage(part.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, self._document.render(tile.page, part.size(), options))
        painter.end()
        self._kept.pop(tile, None)
        self._make_room(paper.sizeInBytes())
        self._kept[tile] = _Picture(paper, self._edition)

    def _make_room(self, more: int) -> None:
        while self._kept and self.bytes + more > MOST_BYTES:
            del self._kept[next(iter(self._kept))]


def tiles_of(page: int, whole: QSize, seen: QRect) -> "Iterator[Tile]":
    """The tiles of a page shown so large that are seen, in reading order."""
    seen = seen & QRect(QPoint(), whole)
    if seen.isEmpty():
        return
    for row in range(seen.top() // TILE.height(), seen.bottom() // TILE.height() + 1):
        for column in range(seen.left() // TILE.width(), seen.right() // TILE.width() + 1):
            yield Tile(page, whole.width(), whole.height(), column, row)


def density(screen: float, seen: QSize) -> float:
    """Pixels to draw for one of the window: those of the screen, fewer where all would not be kept."""
    while seen.width() * seen.height() * screen**2 * _PIXEL_BYTES > MOST_BYTES / 3:
        screen /= 2
    return screen
