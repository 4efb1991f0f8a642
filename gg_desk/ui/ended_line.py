"""A line at the top of the window that tells once that the program ended by a fault the last time."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.late import problem
from gg_desk.ui.late_parts import problem_dialog
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, button, row


class EndedLine(QWidget):
    """Offers the report of it, to be read before it is sent; hidden after a usual end."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.banner = Banner("caution")
        self.report = button()
        self.close_it = button("link", "close")
        layout = row(self.banner, self.report, self.close_it)
        layout.setStretch(0, 1)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(layout)
        self.report.clicked.connect(self._show_report)
        self.close_it.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def look(self) -> None:
        """Tell of it where it was so."""
        self._session.ask(
            lambda desk, _task: problem.ended_by_fault(desk.folders), self.setVisible, self._fail
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_report(self) -> None:
        problem_dialog.show_report(self._session, self.window(), self._fail)

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self._session.tag), "danger")
        self.show()

    def _retranslate(self) -> None:
        self.banner.tell(
            self.tr(
                "GG Desk ended unexpectedly the last time. What was saved is there. A report helps to find the fault; it names nobody."
            ),
            "caution",
        )
        self.report.setText(self.tr("Read the report…"))
        self.close_it.setAccessibleName(self.tr("Close this line"))
        self.close_it.setToolTip(self.close_it.accessibleName())
