"""What was done in this sitting and can be taken back: the last first, from any page by one key."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from gg_desk.errors import DeskError

Done = Callable[[], None]
Failed = Callable[[DeskError], None]
Way = Callable[[Done, Failed], None]
"""Does something in a worker, and calls the one or the other afterwards."""
_MOST = 50


class Step(NamedTuple):
    """Something that was done: what it is called, the way back, and the way to do it again."""

    title: Callable[[], str]
    """In the window's language of the moment."""
    back: Way
    again: Way


class Undoing(QObject):
    """The steps of a sitting; nothing that tells of a person may be one."""

    done = Signal(object)
    """Carries the ``Step`` that was done now, or done again."""
    taken_back = Signal(object)
    """Carries the ``Step`` that was taken back."""
    failed = Signal(object)
    """Carries the ``DeskError``: it stands as before."""
    forgotten = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._behind: list[Step] = []
        self._ahead: list[Step] = []
        self._under_way: Step | None = None

    def did(self, step: Step) -> None:
        """Something new was done: it is what is taken back first, and nothing is done again."""
        self._behind = [*self._behind, step][-_MOST:]
        self._ahead = (
            []
            if self._under_way is None
            else [one for one in self._ahead if one is self._under_way]
        )
        self.done.emit(step)

    def undo(self) -> None:
        """Take back what was done last; while that is under way, or without any, nothing."""
        if self._behind and self._under_way is None:
            step = self._under_way = self._behind[-1]
            step.back(lambda: self._went_back(step), self._fail)

    def redo(self) -> None:
        """Do again what was taken back last, in the same way."""
        if self._ahead and self._under_way is None:
            step = self._under_way = self._ahead[-1]
            step.again(lambda: self._went_on(step), self._fail)

    def forget(self) -> None:
        """What was done is no longer what stands there: nothing of it can be taken back."""
        self._behind, self._ahead, self._under_way = [], [], None
        self.forgotten.emit()

    def _went_back(self, step: Step) -> None:
        if self._under_way is step:
            self._under_way = None
            self._behind.remove(step)  # the last, unless something new was done meanwhile
            self._ahead.append(step)
            self.taken_back.emit(step)

    def _went_on(self, step: Step) -> None:
        if self._under_way is step:
            self._under_way = None
            self._ahead.remove(step)
            self._behind.append(step)
            self.done.emit(step)

    def _fail(self, error: DeskError) -> None:
        self._under_way = None
        self.failed.emit(error)
