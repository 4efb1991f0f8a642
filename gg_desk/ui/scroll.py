"""The detail pane: parts below each other, built anew for each record."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gg_desk.ui.theme import GRID, READING_WIDTH
from gg_desk.ui.widgets import column, row


class Scroll(QScrollArea):
    """A page of parts, scrolled from top to bottom and never sideways."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_parts(self, parts: Iterable[QWidget], named: str) -> None:
        """Show ``parts`` and no others, from the top; ``named`` is what a screen reader says."""
        body = QWidget()
        body.setMaximumWidth(READING_WIDTH)
        body.setLayout(column(*parts, None, gap=2 * GRID))
        outer = row(body, None, gap=0)
        outer.setStretch(0, 1000)  # the page takes what it may, the rest is left empty
        outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        page = QWidget()
        page.setObjectName("detail")
        page.setLayout(outer)
        self.setWidget(page)  # deletes the page before
        self.setAccessibleName(named)
        self.verticalScrollBar().setValue(0)
