"""The detail pane: parts below each other, built anew for each record."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gg_desk.ui.theme import GRID, READING_WIDTH
from gg_desk.ui.widgets import column, row

_AT_ONCE = 3


class Scroll(QScrollArea):
    """A page of parts, scrolled from top to bottom and never sideways."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._coming: Iterator[QWidget] = iter(())
        self.filled = True
        """Whether every part stands there."""

    def show_parts(self, parts: Iterable[QWidget], named: str) -> None:
        """Show ``parts`` and no others, from the top; ``named`` is what a screen reader says.

        The first parts come at once, each other one in its own turn of the event loop, which a
        long page would hold up for 80 ms. ``parts`` may build them one at a time.
        """
        body = QWidget()
        body.setMaximumWidth(READING_WIDTH)
        layout = column(None, gap=2 * GRID)
        body.setLayout(layout)
        outer = row(body, None, gap=0)
        outer.setStretch(0, 1000)  # the page takes what it may, the rest is left empty
        outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        page = QWidget()
        page.setObjectName("detail")
        page.setLayout(outer)
        self._coming = iter(parts)
        self.filled = False
        for _part in range(_AT_ONCE):
            self._add_next(layout)
        self.setWidget(page)  # deletes the page before
        self.setAccessibleName(named)
        self.verticalScrollBar().setValue(0)
        self._add_later(layout, page)

    def _add_later(self, layout: QVBoxLayout, page: QWidget) -> None:
        def add() -> None:
            self._add_next(layout)
            self._add_later(layout, page)

        if not self.filled:
            QTimer.singleShot(0, page, add)  # not any more once the page is another one

    def _add_next(self, layout: QVBoxLayout) -> None:
        part = next(self._coming, None)
        if part is None:
            self.filled = True
        else:
            layout.insertWidget(layout.count() - 1, part)
