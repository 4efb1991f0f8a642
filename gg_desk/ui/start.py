"""From nothing to a window one can work with: paint first, open the desk afterwards."""

import ctypes
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from gg_desk.at_once import AtOnce, at_once
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.ui.fonts import font, load_fonts
from gg_desk.ui.heap import keep_one_heap
from gg_desk.ui.icons import emblem
from gg_desk.ui.language import Translation, window_tag
from gg_desk.ui.late import glance, settings
from gg_desk.ui.session import Session
from gg_desk.ui.theme import FUSION, apply_theme
from gg_desk.ui.window import Window

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_YOUNG, _SELDOM = 2_000, 1_000
"""Objects before the newest are looked through for circles, and how often before older ones are.

The collector keeps the interpreter while it looks: 80 ms for the 50,000 that suit commands, in which
the window would stand still; half a second for all.
"""


_TURN = 0.0002
"""Seconds for which a worker keeps the interpreter while the window waits for it: Python's five
thousandths would be waited for again each time that Qt asks a model or a delegate for something."""


class WindowTimings:
    """Milliseconds from the call of ``run_window``; 0 for what did not happen."""

    def __init__(self) -> None:
        self.first_paint = 0.0
        self.usable = 0.0
        """The first page says what it said last, and takes keys and clicks; the first time, it is filled."""
        self.filled = 0.0
        """The desk is open and the first page says what the store has."""


def run_window(
    folders: Folders,
    open_desk: "Callable[[], Desk]",
    *,
    file: Path | None = None,
    door: str = "",
    quit_after: float | None = None,
    timings: WindowTimings | None = None,
) -> int:
    """Open the window until it is closed, or for ``quit_after`` seconds; the exit code.

    ``open_desk`` runs in a worker after the first paint. ``file`` is a list of families to read;
    ``door`` the name at which later starts knock, none where they need not.
    """
    begun = time.perf_counter()
    keep_turns_short()
    application = prepare_application()
    window = _painted_first(application, folders, at_once(folders))
    # Afterwards, or every widget is dressed again each time that it gets a parent.
    apply_theme(application)
    steps = _Opening(window, open_desk, timings or WindowTimings(), begun)
    steps.file, steps.door = file, door
    window.installEventFilter(_FirstPaint(window, steps.furnish))
    window.show()
    if quit_after is not None:
        QTimer.singleShot(round(quit_after * 1000), window.close)
    return application.exec()


class _Opening:
    """What follows the first paint, each step once the one before can be seen."""

    def __init__(
        self, window: Window, open_desk: "Callable[[], Desk]", measured: WindowTimings, begun: float
    ) -> None:
        self._window, self._open_desk = window, open_desk
        self._measured, self._begun = measured, begun
        self.file: Path | None = None
        self.door = ""

    def furnish(self) -> None:
        """The window is painted: the rest of it, and what its first page said last."""
        window = self._window
        self._measured.first_paint = _since(self._begun)
        _furnish(window)
        found = glance.read_glance(window.folders)
        if found is None:
            self._open()
        else:
            window.home.remember(found)
            # Behind its being laid out, and behind its being painted.
            QTimer.singleShot(0, window, lambda: QTimer.singleShot(0, window, self._remembered))

    def _remembered(self) -> None:
        self._measured.usable = _since(self._begun)
        self._open()

    def _open(self) -> None:
        window = self._window
        window.home.filled.connect(self._filled)
        window.rescue.opens_with(self._open_desk)
        window.session.open(self._open_desk)
        if self.file is not None:
            window.open_file(self.file)
        if self.door:
            from gg_desk.ui.knocking import Door  # noqa: PLC0415 - the first paint needs no network

            Door(window, self.door, window.open_file)

    def _filled(self) -> None:
        if not self._measured.filled:
            self._measured.filled = _since(self._begun)
        if not self._measured.usable:
            self._measured.usable = self._measured.filled


def keep_turns_short() -> None:
    """Have Python's collector, and each worker, keep the interpreter for milliseconds at a time."""
    sys.setswitchinterval(_TURN)
    gc.set_threshold(_YOUNG, _SELDOM, _SELDOM)


_FOR_GOOD = 1 << 40
"""References more than calls that anybody makes."""


def keep_constants() -> None:
    """Have Python never give None, True and False up, as versions from 3.12 on do by themselves.

    PySide 6.12 returns None from a call without a result and does not count it, and takes some
    booleans without counting: before 3.12 the program ends with “deallocating None” after some
    thousand calls, with “deallocating True or False” after a long day.
    """
    if sys.version_info < (3, 12):
        for constant in (None, True, False):
            ctypes.c_ssize_t.from_address(id(constant)).value += _FOR_GOOD


def prepare_application() -> QApplication:
    """The application with its name and fonts; the one that runs, if one does."""
    keep_constants()
    keep_one_heap()
    application = cast("QApplication | None", QApplication.instance())
    if application is None:
        application = QApplication([*(sys.argv[:1] or ["gg-desk"]), "-style", "Fusion"])
        application.setProperty(FUSION, True)
    application.setApplicationName("gg-desk")
    application.setApplicationDisplayName("GG Desk")
    load_fonts()
    application.setFont(font())
    return application


def make_window(application: QApplication, folders: Folders) -> Window:
    """A whole window, not yet shown, its desk not yet open.

    Preferences that are damaged or cannot be read are told in the window, which opens all the same.
    """
    window = _painted_first(application, folders, at_once(folders))
    _furnish(window)
    return window


def _painted_first(application: QApplication, folders: Folders, known: AtOnce) -> Window:
    """As much of the window as the first paint shows."""
    translation = Translation(application)
    translation.speak(window_tag(known.language))
    session = Session(translation)
    window = Window(session, folders)
    session.setParent(window)
    window.restore_geometry(known.geometry)
    application.focusChanged.connect(window.follow_keys)
    return window


def _furnish(window: Window) -> None:
    """Put in the rest, and tell of preferences that are damaged."""
    QApplication.setWindowIcon(emblem())
    window.furnish()
    fault = settings.set_damaged_aside(window.folders)
    try:
        settings.read_preferences(window.folders)
    except DeskError as error:
        fault = error
    if fault is not None:
        window.session.refused.emit(fault)


class _FirstPaint(QObject):
    """Calls back once, as soon as its window has been painted for the first time."""

    def __init__(self, window: Window, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the paint event, then for the event loop to finish it."""
        if self._then is not None and event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._then)
            self._then = None
        return super().eventFilter(watched, event)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
