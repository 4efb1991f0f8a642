"""What the pages share: the desk once it is open, the workers, and the window's language."""

import functools
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from gg_desk.errors import DeskError
from gg_desk.ui.language import Translation, WindowTag
from gg_desk.ui.late import background, settings, stand_ins, structs, verbs
from gg_desk.ui.undoing import Failed, Undoing

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.settings import Preferences
    from gg_desk.ui.background import Background, Task

_T = TypeVar("_T")
_Change = Callable[["Preferences"], "Preferences"]


class Session(QObject):
    """One sitting at the desk. Questions asked before it is open wait until it is."""

    opened = Signal()
    kept = Signal()
    """Other preferences hold."""
    refused = Signal(object)
    """The desk cannot be opened: carries the ``DeskError``."""

    def __init__(self, translation: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undoing = Undoing(self)
        self._translation = translation
        self._desk: Desk | None = None
        self._waiting: list[Callable[[], None]] = []
        self._changes: deque[tuple[_Change, Failed, Callable[[], None]]] = deque()

    @functools.cached_property
    def background(self) -> "Background":
        """The workers."""
        return background.Background(self)

    @property
    def tag(self) -> WindowTag:
        """The window's language."""
        return self._translation.tag

    @property
    def preferences(self) -> "Preferences":
        """What holds; the defaults before the desk is open."""
        return self._desk.preferences if self._desk else settings.Preferences()

    def open(self, open_desk: "Callable[[], Desk]") -> None:
        """Open the desk in the background."""

        def work(_task: "Task") -> "Desk":
            stand_ins.put_stand_ins()
            return open_desk()

        self.background.start(work, self._open, self.refused.emit)

    def ask(
        self,
        work: "Callable[[Desk, Task], _T]",
        then: Callable[[_T], None],
        failed: Failed,
        *,
        lane: str = "",
    ) -> None:
        """Have a worker do ``work`` with the desk, then ``then`` or ``failed`` on the event loop.

        A newer question in the same ``lane`` makes the older ones stale: their answers are dropped.
        """
        desk = self._desk
        if desk is None:
            self._waiting.append(lambda: self.ask(work, then, failed, lane=lane))
            return
        self.background.start(lambda task: work(desk, task), then, failed, lane=lane)

    def speak(self, tag: WindowTag, failed: Failed) -> None:
        """Switch the window's language now, and keep it for the next start."""
        self._translation.speak(tag)
        self.keep(lambda before: structs.replace(before, window_language=tag), failed)

    def keep(
        self,
        change: _Change,
        failed: Failed,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Keep what ``change`` makes of the preferences, and go on with them; then ``then``.

        One change after the other: each begins with what the one before has made.
        """
        self._changes.append((change, failed, then))
        if len(self._changes) == 1:
            self._keep_next()

    def _keep_next(self) -> None:
        change, failed, then = self._changes[0]

        def go_on(desk: "Desk") -> None:
            self._desk = desk
            self._kept()
            then()
            self.kept.emit()

        def not_kept(error: DeskError) -> None:
            self._kept()
            failed(error)

        self.ask(
            lambda desk, _task: verbs.set_preferences(desk, change(desk.preferences)),
            go_on,
            not_kept,
        )

    def _kept(self) -> None:
        self._changes.popleft()
        if self._changes:
            self._keep_next()

    def renew(self, failed: Failed) -> None:
        """Go on with the preferences as their file says now, where somebody else has written it."""

        def go_on(desk: "Desk") -> None:
            self._desk = desk
            self.kept.emit()

        self.ask(lambda desk, _task: verbs.renewed(desk), go_on, failed)

    def close(self) -> None:
        """Stop the workers, let the desk go, and take the translations off."""
        self.background.stop()
        self._translation.end()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _open(self, desk: "Desk") -> None:
        self._desk = desk
        waiting, self._waiting = self._waiting, []
        for question in waiting:
            question()
        self.opened.emit()
