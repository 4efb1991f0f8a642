"""What the page for mailings says before a list is there: where to drop it, and the first step."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from gg_desk.ui.fonts import with_text
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, column, label, row

_NARROW = 52 * GRID


class Welcome(QWidget):
    """A sentence on what belongs here, and the button for those who do not drag."""

    def __init__(self) -> None:
        super().__init__()
        self.choose = button("primary", "mailing")
        self._title = label("", Type.SECTION)
        self._hint = label("", Type.BODY, "muted")
        for words in (self._title, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        narrow = QWidget()
        narrow.setMaximumWidth(with_text(_NARROW))
        choose = row(None, self.choose, None)
        narrow.setLayout(column(None, self._title, self._hint, choose, None, gap=2 * GRID))
        self.setObjectName("detail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setLayout(row(narrow))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Drop the city's list here"))
        self._hint.setText(
            self.tr(
                "Excel, CSV or a table from the web. It is read here and kept nowhere; nothing is printed before you say so."
            )
        )
        self.choose.setText(self.tr("Choose the list…"))
