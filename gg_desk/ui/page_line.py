"""Which page is looked at, how many there are, and whether two stand side by side."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gg_desk.ui.fonts import font
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button


class PageLine(QLabel):
    """“2 / 5” in the lower right corner over what shows the pages; hidden where it would tell nothing.

    Beside it a button for ``pairs``, wherever there is more than one page.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("page-line")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Type.SECONDARY))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._told = (0, 1, 0)
        self.pairs = button("chip", "pairs")
        self.pairs.setParent(over)
        self.pairs.setCheckable(True)
        self.pairs.setCursor(Qt.CursorShape.ArrowCursor)
        self.pairs.hide()
        self.hide()
        self._retranslate()
        over.installEventFilter(self)

    def say(self, page: int, together: int, pages: int) -> None:
        """Say that of all ``pages`` so many ``together`` are looked at, ``page`` the first, counted from 0."""
        self._told = (page, together, pages)
        last = min(page + together, pages)
        shown = str(last) if last == page + 1 else f"{page + 1}\N{EN DASH}{last}"
        self.setText(f"{shown} / {pages}")
        self.setAccessibleName(
            self.tr("Page %1 of %2").replace("%1", shown).replace("%2", str(pages))
        )
        self.setVisible(pages > together)
        self.pairs.setVisible(pages > 1)
        self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay in the corner."""
        if event.type() is QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.say(*self._told)

    def _retranslate(self) -> None:
        name = self.tr("Two pages side by side")
        self.pairs.setAccessibleName(name)
        self.pairs.setToolTip(f"{name} (Ctrl+Alt+4)")

    def _stand(self) -> None:
        self.adjustSize()
        self.pairs.adjustSize()
        if over := self.parentWidget():
            corner = over.rect().bottomRight() - self.pairs.rect().bottomRight()
            self.pairs.move(corner.x() - GRID, corner.y() - GRID)
            beside = self.pairs.geometry()
            lower = (beside.height() - self.height()) // 2
            self.move(beside.left() - GRID - self.width(), beside.top() + lower)
