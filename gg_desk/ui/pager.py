"""Turning the pages of a preview that shows one at a time."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gg_desk.ui.fonts import font
from gg_desk.ui.preview import Preview
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, label, row


class Pager(QWidget):
    """Back, the page's number to be read or typed, how many there are, and on; hidden where all are shown."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview
        self.back, self.on = button(), button()
        self.number = TextLine()
        self.number.setFont(font())
        self.number.setFixedWidth(8 * GRID)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.total = label("", Type.BODY, "muted", wrap=False)
        self.setLayout(row(self.back, self.number, self.total, self.on, gap=GRID))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.number.returnPressed.connect(lambda: self._go(int(self.number.text() or 0) - 1))
        preview.page_changed.connect(lambda _page: self._say())
        for key, step in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            keys = QShortcut(QKeySequence(key), preview)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda step=step: self._turn(step))
        self._retranslate()
        self.follow()

    def follow(self) -> None:
        """Begin at the first of the pages that the preview shows now."""
        self.number.setValidator(QIntValidator(1, max(self._preview.pages, 1), self))
        self.total.setText(f"/ {self._preview.pages:,}")
        self._go(0)
        self._say()
        self.setVisible(self._preview.turned)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _turn(self, steps: int) -> None:
        self._go(self._preview.page + steps * self._preview.together)

    def _go(self, page: int) -> None:
        if page != self._preview.page:
            self._preview.go_to(page)

    def _say(self) -> None:
        page = self._preview.page
        self.number.setText(str(page + 1))
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page + self._preview.together < self._preview.pages)

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Page before"))
        self.on.setText(self.tr("Next page"))
        self.number.setAccessibleName(self.tr("Page number"))
