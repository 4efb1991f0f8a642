"""A line at the top of the window for kept mailings whose last day is over."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.asking import destroy_overdue
from gg_desk.ui.background import Task
from gg_desk.ui.late import overdue
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, button, row

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import Due
    from gg_desk.desk import Desk


class OverdueLine(QWidget):
    """Says at the start what was destroyed or waits to be; empty as long as there is nothing."""

    open_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._due: Due | None = None
        self.banner = Banner("caution")
        self.open = button()
        self.destroy_them = button()
        self.close_it = button("link", "close")
        layout = row(self.banner, self.open, self.destroy_them, self.close_it)
        layout.setStretch(0, 1)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(layout)
        self.open.clicked.connect(self.open_wanted)
        self.destroy_them.clicked.connect(self._destroy)
        self.close_it.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def look(self) -> None:
        """Do what the office has set with what is overdue, and tell of it."""
        self._settle(at_once=False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _settle(self, *, at_once: bool) -> None:
        def work(desk: "Desk", _task: Task) -> "Due":
            known = desk.preferences
            if at_once:
                now = msgspec.structs.replace(known.custody, overdue="destroy")
                known = msgspec.structs.replace(known, custody=now)
            return overdue.settle_overdue(desk.folders, known)

        self._session.ask(work, self._show, self._fail)

    def _destroy(self) -> None:
        if self._due and destroy_overdue(self.window(), len(self._due.overdue)):
            self._settle(at_once=True)

    def _show(self, due: "Due") -> None:
        self._due = due
        self.destroy_them.setVisible(bool(due.overdue))
        self._say()
        self.setVisible(bool(due.overdue or due.shredded))

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self._session.tag), "danger")
        self.show()

    def _say(self) -> None:
        due = self._due
        if due is None:
            return
        if due.overdue:
            said = self.tr("▲ Kept mailings overdue since %2: %1. Destroy them without delay.")
            said = said.replace("%1", str(len(due.overdue)))
            self.banner.tell(said.replace("%2", min(due.overdue).isoformat()), "danger")
        else:
            said = self.tr(
                "Kept mailings that were overdue and are destroyed: %1. Nobody can read them any more; unlock to get the certificate."
            )
            self.banner.tell(said.replace("%1", str(due.shredded)), "caution")

    def _retranslate(self) -> None:
        self.open.setText(self.tr("Go there"))
        self.open.setAccessibleName(self.tr("Go to what is kept for reprinting"))
        self.destroy_them.setText(self.tr("Destroy now…"))
        self.close_it.setAccessibleName(self.tr("Close this line"))
        self.close_it.setToolTip(self.close_it.accessibleName())
        self._say()
