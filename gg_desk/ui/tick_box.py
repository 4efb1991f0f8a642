"""A box to tick, drawn in the scheme's colours and as large as the words beside it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from gg_desk.ui import theme
from gg_desk.ui.fonts import font, with_text
from gg_desk.ui.schemes import Colours

_BOX = 18
_TICK = (QPoint(4, 9), QPoint(8, 13), QPoint(14, 5))
"""In a box with text of usual size."""


class TickBox(QCheckBox):
    """Qt draws the edge of its own darker than the ground, which nobody sees on a dark one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.setMinimumHeight(theme.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The words and their frame by Qt, the box by us."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton  # noqa: PLC0415 - has some 600 names, which take time to make

        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = QStyle.SubElement.SE_CheckBoxIndicator
        painter = QPainter(self)
        draw_box(
            painter,
            self.style().subElementRect(place, option, self),
            self.isChecked(),
            theme.colours(),
        )
        painter.end()


def draw_box(painter: QPainter, area: QRect, ticked: bool, scheme: Colours) -> None:
    """A box in the middle of ``area``."""
    side = with_text(_BOX)
    box = QRect(0, 0, side, side)
    box.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(scheme.accent if ticked else scheme.muted), 1.5))
    painter.setBrush(QColor(scheme.accent if ticked else scheme.surface))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(QPen(QColor(scheme.on_accent), 2))
        painter.drawPolyline([box.topLeft() + p * side / _BOX for p in _TICK])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
