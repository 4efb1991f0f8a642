"""Where pages stand in a preview: below each other, or in pairs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF

from gg_desk.ui.theme import GRID

MARGIN, GAP = GRID, 2 * GRID
"""Around all pages, and between two of them, in pixels."""


class Fit(Enum):
    """How large a page is that is shown by the room there is, not by a number."""

    WHOLE = auto()
    WIDTH = auto()


@dataclass(frozen=True, slots=True)
class Places:
    """Each page's place in the scrolled area, and how large that is; whole pixels."""

    pages: tuple[QRectF, ...] = ()
    size: QSize = field(default_factory=QSize)

    def seen(self, view: QRectF) -> list[tuple[int, QRectF]]:
        """The pages of which ``view`` shows anything, counted from 0, with their places."""
        return [(page, place) for page, place in enumerate(self.pages) if place.intersects(view)]

    def most_seen(self, view: QRectF) -> int:
        """The page of which ``view`` shows most, the first of several; 0 where it shows none."""
        shown = {page: place & view for page, place in self.seen(view)}
        return max(shown, key=lambda page: shown[page].width() * shown[page].height(), default=0)

    def nearest(self, at: QPointF) -> tuple[int, QPointF]:
        """Which page is nearest, and where on it ``at`` is, as parts of its sides."""
        if not self.pages:
            return 0, QPointF()
        page = min(
            range(len(self.pages)),
            key=lambda page: (self.pages[page].center() - at).manhattanLength(),
        )
        place = self.pages[page]
        inside = at - place.topLeft()
        return page, QPointF(inside.x() / place.width(), inside.y() / place.height())

    def spot(self, page: int, inside: QPointF) -> QPointF:
        """Where on the scrolled area ``inside``, as parts of a page's sides, is."""
        place = self.pages[page]
        return place.topLeft() + QPointF(inside.x() * place.width(), inside.y() * place.height())


def placed(
    sizes: Sequence[QSizeF], room: QSize, zoom: Fit | float, *, pairs: bool = False
) -> Places:
    """Place pages that are so large on paper, in pixels, in ``room``; a number says how many times larger.

    Pairs begin with the first page: a sheet has no cover, its pages 1 and 2 are the two sides of one
    paper, which somebody lays side by side. The left one comes first, also of a page in Arabic: the
    other half of each sheet is Korean, and so is the order in which its papers lie.
    """
    together = 2 if pairs else 1
    rows = [sizes[at : at + together] for at in range(0, len(sizes), together)]
    shown = [_scaled(row, room, zoom, together) for row in rows]
    widest = max((_across(row) for row in shown), default=0)
    full = max(widest + 2 * MARGIN, room.width())
    pages: list[QRectF] = []
    top = MARGIN
    for row in shown:
        # A page that has no other beside it stands on the left, where pairs begin.
        left = (full - _across([*row, *row[: together - len(row)]])) // 2
        for size in row:
            pages.append(QRectF(left, top, size.width(), size.height()))
            left += size.width() + GAP
        top += max(size.height() for size in row) + GAP
    return Places(tuple(pages), QSize(full, top - GAP + MARGIN if pages else 0))


def placed_beside_bars(
    sizes: Sequence[QSizeF], room: QSize, zoom: Fit | float, bars: QSize, *, pairs: bool
) -> tuple[Places, QSize]:
    """As ``placed``, and the room that is left by the scroll bars it takes.

    ``bars`` is how wide the upright one is and how high the other. ``room`` is all there is, bars
    or not: by what the present ones leave they would come and go and never settle.
    """
    places = placed(sizes, room, zoom, pairs=pairs)
    wider = places.size.width() > room.width()
    if places.size.height() > room.height() - wider * bars.height():
        room -= QSize(bars.width(), 0)
        places = placed(sizes, room, zoom, pairs=pairs)
    if places.size.width() > room.width():
        room -= QSize(0, bars.height())
    return places, room


def _scaled(row: Sequence[QSizeF], room: QSize, zoom: Fit | float, together: int) -> list[QSize]:
    if isinstance(zoom, Fit):
        paper = sum(size.width() for size in row) * together / len(row)
        scale = (room.width() - 2 * MARGIN - GAP * (together - 1)) / paper
        if zoom is Fit.WHOLE:
            tallest = max(size.height() for size in row)
            scale = min(scale, (room.height() - 2 * MARGIN) / tallest)
    else:
        scale = zoom
    return [QSize(*(max(1, int(side * scale)) for side in size.toTuple())) for size in row]


def _across(row: Sequence[QSize]) -> int:
    return sum(size.width() for size in row) + GAP * (len(row) - 1)


def pixels(place: QRectF, dots: float) -> QRect:
    """The pixels of a screen with so many ``dots`` a pixel of Qt's: the same size wherever it stands."""
    corner = QPoint(round(place.x() * dots), round(place.y() * dots))
    return QRect(corner, QSize(round(place.width() * dots), round(place.height() * dots)))
