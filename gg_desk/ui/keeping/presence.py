"""Whether somebody sits at the window, and the key that makes everything personal vanish."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
_EVERY_MS = 5_000
_MINUTE = 60
_QUIET = 10.0
"""Seconds untouched after which a moment's work disturbs nobody."""
_SLEPT = 60.0
"""Seconds without a tick: the computer was asleep, whatever it told of that."""


class Presence(QObject):
    """Looks at what reaches any window of the program, dialogs too, before they do."""

    left = Signal()
    """Nobody has touched the window for ``minutes``, or the computer was asleep."""
    quiet = Signal()
    """Nobody has touched the window for some seconds; told again until somebody does."""
    panicked = Signal()
    """Pause, or Shift and Escape: a key that a dialog does not keep from us."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.minutes = 5
        self.now: Callable[[], float] = time.time
        """Seconds since some moment, those asleep among them."""
        self._touched = self._ticked = self.now()
        self.tick = QTimer(self, interval=_EVERY_MS)
        self.tick.timeout.connect(self._look)
        self.tick.start()
        # Each window that a person works in gets the keys once: a filter of the whole application
        # would be asked about every event of every object.
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def touch(self) -> None:
        """Somebody is here, or something is under way that must not be broken off."""
        self._touched = self.now()

    def untouched(self) -> float:
        """For how many seconds nobody has touched the window; a clock set back counts as well."""
        return abs(self.now() - self._touched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note that somebody is here; take the key of panic."""
        if event.type() in _TOUCHES:
            self.touch()
            if isinstance(event, QKeyEvent) and _is_panic(event):
                self.panicked.emit()
                return True
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _look(self) -> None:
        now = self.now()
        slept = abs(now - self._ticked) > _SLEPT
        untouched = self.untouched()
        idle = untouched >= self.minutes * _MINUTE
        self._ticked = now
        if untouched >= _QUIET:
            self.quiet.emit()
        if slept or idle:
            self.touch()
            self.left.emit()


def _is_panic(event: QKeyEvent) -> bool:
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.type() is QEvent.Type.KeyPress and (
        event.key() == Qt.Key.Key_Pause or (shift and event.key() == Qt.Key.Key_Escape)
    )
