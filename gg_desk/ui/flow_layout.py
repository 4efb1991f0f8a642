"""Parts beside each other, in as many lines as they need: Qt has no such layout of its own."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class FlowLayout(QLayout):
    """Lines of parts, each as wide as it wants to be, from right to left where the window is."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.setContentsMargins(QMargins())
        self.setSpacing(gap)
        self._parts: list[QLayoutItem] = []

    def addItem(self, part: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Qt: add a part."""
        self._parts.append(part)

    def count(self) -> int:
        """Qt: how many parts there are."""
        return len(self._parts)

    def itemAt(self, at: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt: one of the parts."""
        return self._parts[at] if 0 <= at < len(self._parts) else None

    def takeAt(self, at: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Qt: take a part out."""
        return self._parts.pop(at) if 0 <= at < len(self._parts) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Qt: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Qt: how high the lines are in this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        """Qt: put the parts in their places."""
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt: as small as it can be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Qt: room for the widest part."""
        size = QSize()
        for part in self._parts:
            size = size.expandedTo(part.minimumSize())
        return size

    def _place(self, area: QRect, *, move: bool) -> int:
        """Put the parts into ``area``; how high they are."""
        gap, x, y, high = self.spacing(), 0, 0, 0
        widget = self.parentWidget()
        mirrored = widget is not None and widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part in self._parts:
            if part.isEmpty():  # hidden
                continue
            size = QSize(min(part.sizeHint().width(), area.width()), part.sizeHint().height())
            if part.hasHeightForWidth():
                size.setHeight(part.heightForWidth(size.width()))
            if x and x + size.width() > area.width():
                x, y, high = 0, y + high + gap, 0
            if move:
                left = area.width() - x - size.width() if mirrored else x
                part.setGeometry(QRect(area.topLeft() + QPoint(left, y), size))
            x += size.width() + gap
            high = max(high, size.height())
        return y + high
