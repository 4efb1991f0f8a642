"""One place through which everything personal leaves the window: by key, idle, sleep or in panic."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gg_desk.settings import Custody
from gg_desk.ui.asking import clear_at_hand
from gg_desk.ui.background import Task
from gg_desk.ui.keeping.away import Away
from gg_desk.ui.keeping.clipboard import ClipboardGuard
from gg_desk.ui.keeping.presence import Presence
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.session import Session

if TYPE_CHECKING:
    from gg_desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Personal:
    """A part of the window that may show a person."""

    forget: Callable[[], None]
    at_hand: Callable[[], bool] = lambda: False
    """Whether it holds what a person works on and would miss; None asks before that goes."""
    at_work: Callable[[], bool] = lambda: False
    """Whether it is busy with it: nobody is idle then."""


class Lockup(QObject):
    """Knows all that shows personal data; each part is added when it is made."""

    panicked = Signal()
    """All is gone; whoever sits there wants to see something else."""
    cleared = Signal()
    """All is gone, since nobody was there."""

    def __init__(self, window: QWidget, session: Session, safe: Safe) -> None:
        super().__init__(window)
        self._window, self._session, self._safe = window, session, safe
        self._kept: list[Personal] = []
        self._at_hand: list[Personal] = []
        self._words: list[Callable[[], None]] = []
        self.presence = Presence(self)
        self.clipboard = ClipboardGuard(self)
        self.away = Away(self)
        self.presence.left.connect(self._leave_if_idle)
        self.presence.panicked.connect(self.panic)
        self.away.gone.connect(self.leave)
        safe.locked.connect(self._forget_kept)
        safe.ruled.connect(self._take_rules)

    def listen(self) -> None:
        """Begin to listen to the system, and to count idle minutes as the office has set them."""
        self.away.listen(int(self._window.winId()))

        def custody(desk: "Desk", _task: Task) -> Custody:
            return desk.preferences.custody

        # Where they cannot be read the page itself tells so; the usual minutes count meanwhile.
        self._session.ask(custody, self._take_rules, lambda _error: None)

    def add_kept(self, part: Personal) -> None:
        """A part that shows what comes out of the vault: it goes with each lock."""
        self._kept.append(part)

    def add_at_hand(self, part: Personal) -> None:
        """A part with what was never kept: it is asked about where a person locks."""
        self._at_hand.append(part)

    def add_words(self, forget: Callable[[], None]) -> None:
        """Words somewhere that may name a person and that nobody would miss: gone with each lock, unasked."""
        self._words.append(forget)

    def lock(self) -> None:
        """By key or button: the vault at once; then it is asked about what else is at hand."""
        was_open = self._safe.is_open
        self._safe.lock()
        self._forget_words()
        self.clipboard.forget()
        if not any(part.at_hand() for part in self._at_hand):
            return
        if clear_at_hand(self._window, was_locked=was_open):
            self._forget(self._at_hand)

    def leave(self) -> None:
        """Nobody is there to be asked: everything goes."""
        if self._safe.is_open or any(part.at_hand() for part in self._at_hand):
            self._clear()
            self.cleared.emit()
        else:
            self._forget_words()

    def panic(self) -> None:
        """Everything goes at once, with every dialog and every other window of the program."""
        self._clear()
        self.panicked.emit()

    def end(self) -> None:
        """The window goes."""
        self._safe.lock()
        self.clipboard.forget()

    def _leave_if_idle(self) -> None:
        if any(part.at_work() for part in (*self._kept, *self._at_hand)):
            self.presence.touch()
        else:
            self.leave()

    def _clear(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window is not self._window and window.isVisible():
                window.close()  # answers No, as Escape does
        self._safe.lock()
        self._forget([*self._kept, *self._at_hand])
        self._forget_words()
        self.clipboard.forget()
        QToolTip.hideText()
        QPixmapCache.clear()

    def _forget_words(self) -> None:
        for forget in self._words:
            forget()

    def _forget_kept(self) -> None:
        self._forget(self._kept)

    @staticmethod
    def _forget(parts: list[Personal]) -> None:
        for part in parts:
            part.forget()

    def _take_rules(self, custody: Custody) -> None:
        self.presence.minutes = custody.idle_minutes
