"""Parts beside each other, in as many lines as they need: Qt has no such layout of its own."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class FlowLayout(QLayout):
    """Lines of parts, each as wide as it wants to be, from right to left where the window is."""

    def __init__(self, gap: int, *, at_end: bool = False) -> None:
        """Parts ``gap`` pixels apart; lines stand where reading begins, or ``at_end`` of the room."""
        super().__init__()
        self._at_end = at_end
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
        gap, y = self.spacing(), 0
        for line in self._lines(area.width()):
            high = max(size.height() for _part, size in line)
            if move:
                self._place_line(line, QRect(area.left(), area.top() + y, area.width(), high))
            y += high + gap
        return max(y - gap, 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The parts that are shown, line by line, each with the size that it wants."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for part in self._parts:
            if part.isEmpty():  # hidden
                continue
            size = QSize(min(part.sizeHint().width(), width), part.sizeHint().height())
            if part.hasHeightForWidth():
                size.setHeight(part.heightForWidth(size.width()))
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((part, size))
            x += size.width() + self.spacing()
        return lines

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], area: QRect) -> None:
        """Put the parts of one line into ``area``, each as high as the highest of them."""
        widget = self.parentWidget()
        mirrored = widget is not None and widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wide = sum(size.width() + self.spacing() for _part, size in line) - self.spacing()
        x = area.width() - wide if self._at_end else 0
        for part, size in line:
            left = area.width() - x - size.width() if mirrored else x
            part.setGeometry(QRect(area.left() + left, area.top(), size.width(), area.height()))
            x += size.width() + self.spacing()
