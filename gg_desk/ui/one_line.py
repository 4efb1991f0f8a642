"""Words that never take a second line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from gg_desk.ui.fonts import font
from gg_desk.ui.theme import Type


class OneLine(QLabel):
    """Words on one line, elided where they are too long, whole when pointed at."""

    def __init__(self, kind: Type, tone: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(kind))
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, words: str) -> None:  # noqa: N802 - Qt's
        """Say these ``words``; the tip that says the ones before whole goes with them."""
        self.setToolTip("")
        super().setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's
        """As much of the words as fits."""
        painter = QPainter(self)
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, self.alignment(), words)
        painter.end()
        self.setToolTip("" if words == self.text() else self.text())
