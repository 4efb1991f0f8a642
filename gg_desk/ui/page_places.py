"""Where pages stand in a preview: below each other, or in pairs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, QSizeF

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
