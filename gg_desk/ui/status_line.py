"""The line below the pages: what was done last with the way to take it back, and how things stand."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.late_parts import print_queue, standing
from gg_desk.ui.one_line import OneLine
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.undoing import Step
from gg_desk.ui.widgets import button, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from gg_desk.desk import Desk
    from gg_desk.ui.background import Task
    from gg_desk.ui.keeping.safe import Safe
    from gg_desk.ui.standing import Standing

_SETTLE_MS = 400  # what one looks at comes first
_LANE = "standing"


class StatusLine(QWidget):
    """On the left what was done, on the right the sentence on how things stand."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._safe: Safe | None = None
        self._found: Standing | None = None
        self._step: Step | None = None
        self._back = True
        self._fault: DeskError | None = None
        self.said = OneLine(Type.SECONDARY, "muted")
        self.turn = button("link", "undo")
        self.stands = label("", Type.SECONDARY, "muted")
        self.stands.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._look)
        layout = row(self.said, self.turn, self.stands, gap=2 * GRID)
        layout.setStretch(0, 1)
        layout.setStretch(2, 2)
        layout.addStrut(theme.CONTROL)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self.setLayout(layout)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        undoing = session.undoing
        undoing.done.connect(lambda step: self._show_step(step, back=True))
        undoing.taken_back.connect(lambda step: self._show_step(step, back=False))
        undoing.forgotten.connect(lambda: self._show_step(None, back=True))
        undoing.failed.connect(self._fail)
        self.turn.clicked.connect(lambda: undoing.undo() if self._back else undoing.redo())
        session.opened.connect(self.look)
        session.refused.connect(self._refused)
        self._say()

    def watch(self, safe: "Safe") -> None:
        """Tell of the vault too."""
        self._safe = safe
        safe.locked.connect(self._session.undoing.forget)
        for changed in (safe.opened, safe.locked, safe.changed):
            changed.connect(self.look)

    def look(self) -> None:
        """Ask how things stand, in a moment."""
        if self._fault is None:
            self._settle.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _look(self) -> None:
        """Have a worker import what asks: here that would wait for the worker who opens the desk."""
        self._session.ask(
            lambda _desk, _task: standing.standing, self._ask, self._refused, lane=_LANE
        )

    def _ask(self, question: "Callable[[Desk, Task], Standing]") -> None:
        print_queue.load_printers()
        self._session.ask(question, self._show, self._refused, lane=_LANE)

    def _show(self, found: "Standing") -> None:
        self._found = found
        self._say()

    def _show_step(self, step: Step | None, *, back: bool) -> None:
        self._step, self._back = step, back
        self._say()

    def _fail(self, error: DeskError) -> None:
        self._say()
        self._tell(error.sentence(self._session.tag))

    def _refused(self, error: DeskError) -> None:
        self._fault = error
        self._say()

    def _say(self) -> None:
        self._say_step()
        self._say_standing()

    def _say_step(self) -> None:
        step = self._step
        title = step.title() if step else ""
        taken = self.tr("Taken back: %1").replace("%1", title)
        self._tell(title if self._back else taken)
        self.turn.setText(self.tr("Undo") if self._back else self.tr("Do it again"))
        self.turn.setToolTip("Ctrl+Z" if self._back else "Ctrl+Shift+Z")
        self.turn.setAccessibleDescription(title)
        self.turn.setVisible(step is not None)

    def _tell(self, said: str) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))  # else it would keep room that the other sentence needs

    def _say_standing(self) -> None:
        if self._fault is not None:
            said = self.tr("The store is not open.")
        elif self._found is None:
            said = self.tr("Opening the store…")
        else:
            now = dt.datetime.now().astimezone()
            vault_open = self._safe is not None and self._safe.is_open
            said = standing.sentence(self._found, self._session.tag, now, vault_open=vault_open)
        self.stands.setText(said)
        self.stands.setAccessibleName(said)
