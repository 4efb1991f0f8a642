"""One long piece of work at a time on a list: its bar, its end, and the password that it may need."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.mailing.formats.faults import PasswordNeeded
from gg_desk.ui.background import Task
from gg_desk.ui.head import Head
from gg_desk.ui.mailing.password import ask_password
from gg_desk.ui.mailing.reading import Wanted
from gg_desk.ui.mailing.words import progress
from gg_desk.ui.session import Session
from gg_desk.ui.widgets import Banner

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_LANE = "mailing print"
_T = TypeVar("_T")


class Run(QObject):
    """Tells in ``head`` how the work goes, faults in ``banner``; newer work ends what is under way."""

    busy = Signal(bool)
    """Work is under way, or no longer."""
    unlocked = Signal(object)
    """A password was typed: carries the ``Wanted`` that the work goes on for."""

    def __init__(self, session: Session, head: Head, banner: Banner) -> None:
        super().__init__(head)
        self._session = session
        self._head = head
        self._banner = banner
        self._if_stopped = ""

    def start(
        self,
        said: str,
        wanted: Wanted,
        work: "Callable[[Desk, Task, Wanted], _T]",
        then: Callable[[_T], None],
        *,
        if_stopped: str = "",
    ) -> None:
        """Say what is done and have a worker do it for what is ``wanted``; ``if_stopped`` is said then.

        Where the earlier list that it names is locked, its password is asked for and the work
        begun again.
        """

        def failed(error: DeskError) -> None:
            if isinstance(error, PasswordNeeded):
                self.rest("")
                unlock(error)
            else:
                self.fail(error)

        def unlock(error: DeskError) -> None:
            def go_on(password: str) -> None:
                if wanted.earlier:
                    known = replace(wanted.earlier, password=password)
                    again = replace(wanted, earlier=known)
                    self.unlocked.emit(again)
                    self.start(said, again, work, then, if_stopped=if_stopped)

            ask_password(self.window, error.sentence(self._session.tag), go_on)

        self._if_stopped = if_stopped
        self._banner.tell("")
        self._head.work(said)
        self.busy.emit(True)
        self._session.ask(lambda desk, task: work(desk, task, wanted), then, failed, lane=_LANE)

    def tell(self, task: Task, done: int, total: int, left: float) -> None:
        """Say from the worker how many families are done, and the seconds that are left."""
        task.deliver(lambda: self._say_progress(done, total, left))

    def tell_pages(self, task: Task, done: int, total: int) -> None:
        """Say from the worker how many pages are done."""
        said = self.tr("Printing page %1 of %2…")
        said = said.replace("%1", f"{done + 1:,}").replace("%2", f"{total:,}")
        task.deliver(lambda: self._head.work(said, done, total))

    def stop(self) -> None:
        """Go no further; what is finished stays, and is passed over the next time."""
        self._session.background.cancel(_LANE)
        self.rest(self._if_stopped or self.tr("Cancelled. Files that are finished stay."))

    def rest(self, said: str) -> None:
        """The work has ended, with this to say."""
        self._if_stopped = ""
        self._head.rest()
        self._head.tell(said)
        self.busy.emit(False)

    def fail(self, error: DeskError) -> None:
        """The work has ended with a fault."""
        self.rest("")
        self._banner.tell(error.sentence(self._session.tag), "danger")

    @property
    def window(self) -> QWidget:
        """Over which questions are asked."""
        return self._head.window()

    def _say_progress(self, done: int, total: int, left: float) -> None:
        self._head.work(progress(done, total, left), done, total)
        # What is being finished now cannot be stopped any more.
        self._head.cancel.setVisible(done < total)
