"""A narrow column in the middle of an empty page, for what is asked one thing at a time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from gg_desk.ui.fonts import with_text
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import column, row

_NARROW = 52 * GRID


class Calm(QScrollArea):
    """Shows ``parts`` in the middle, scrolled where the window is low."""

    def __init__(self, *parts: QWidget | QLayout | int | None, gap: int = 2 * GRID) -> None:
        super().__init__()
        narrow = QWidget()
        narrow.setMaximumWidth(with_text(_NARROW))
        narrow.setLayout(column(None, *parts, None, gap=gap))
        body = QWidget()
        body.setObjectName("detail")
        layout = row(None, narrow, None, gap=0)
        layout.setStretch(1, 1_000)  # as wide as that wherever there is room
        layout.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 3 * GRID)
        body.setLayout(layout)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
