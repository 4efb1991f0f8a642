"""The window's frame: the rail on the left, the search field above, the pages in the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from gg_desk.ui import theme
from gg_desk.ui.fonts import with_text
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import column, label, row

LEAST = QSize(1024, 640)
_USUAL, _WIDEST = QSize(1280, 720), QSize(1680, 1050)
_SHARE = 0.88
_SEARCH_WIDTH = 80 * GRID


def framed(
    places: Sequence[QWidget],
    foot: Sequence[QWidget],
    top: tuple[QWidget, QWidget],
    told: QLayout,
    pages: QWidget,
    *,
    status: QWidget,
) -> QWidget:
    """The whole: the last two of ``places`` stand apart, at the foot of the rail above ``foot``.

    On ``top`` stand the search field and, at the other end, what helps.
    """
    search, aid = top
    above = _surface("topbar")
    search.setObjectName("search")
    search.setMaximumWidth(with_text(_SEARCH_WIDTH))
    bar = row(search, None, aid, gap=0)
    bar.setStretch(0, 3)
    bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    above.setLayout(bar)
    above.setSizePolicy(
        QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
    )  # never squeezed by a page
    right = column(above, told, pages, status, gap=0)
    right.setStretch(2, 1)
    whole = QWidget()
    whole.setLayout(row(_rail(places, foot), right, gap=0))
    return whole


def in_line(banner: QWidget) -> QLayout:
    """A sentence above the page whose edges stand in line with those of the search field."""
    line = row(banner)
    line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
    return line


def fitting(screen: QSize) -> QSize:
    """Most of the screen, but no wider than lines can be read and never below the usual size."""
    return (screen * _SHARE).boundedTo(_WIDEST).expandedTo(_USUAL)


def _rail(places: Sequence[QWidget], foot: Sequence[QWidget]) -> QWidget:
    rail = _surface("rail")
    rail.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    name = row(label("GG Desk", Type.SECTION, "accent", wrap=False))
    name.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
    *daily, backups, office = places
    layout = column(name, *daily, None, backups, office, *foot, gap=GRID // 2)
    layout.setContentsMargins(GRID, GRID, GRID, GRID)
    layout.addStrut(theme.RAIL_WIDTH - 2 * GRID)
    rail.setLayout(layout)
    return rail


def _surface(name: str) -> QWidget:
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
