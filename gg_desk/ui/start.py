"""From nothing to a window one can work with: paint first, open the desk afterwards."""

import ctypes
import gc
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.settings import read_preferences, set_damaged_aside
from gg_desk.ui.fonts import font, load_fonts
from gg_desk.ui.language import Translation, window_tag
from gg_desk.ui.session import Session
from gg_desk.ui.theme import apply_theme
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


@dataclass(slots=True)
class WindowTimings:
    """Milliseconds from the call of ``run_window``; 0 for what did not happen."""

    first_paint: float = 0.0
    usable: float = 0.0
    """The desk is open and the first page is filled."""


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
    measured = timings if timings is not None else WindowTimings()
    application = prepare_application()
    window = make_window(application, folders)
    # Afterwards, or every widget is dressed again each time that it gets a parent.
    apply_theme(application)
    window.home.filled.connect(lambda: _note_usable(measured, begun))

    def painted() -> None:
        measured.first_paint = _since(begun)
        window.rescue.opens_with(open_desk)
        window.session.open(open_desk)
        if file is not None:
            window.open_file(file)
        if door:
            from gg_desk.ui.knocking import Door  # noqa: PLC0415 - the first paint needs no network

            Door(window, door, window.open_file)

    window.installEventFilter(_FirstPaint(window, painted))
    window.show()
    if quit_after is not None:
        QTimer.singleShot(round(quit_after * 1000), window.close)
    return application.exec()


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
    application = cast("QApplication | None", QApplication.instance()) or QApplication(sys.argv[:1])
    application.setApplicationName("gg-desk")
    application.setApplicationDisplayName("GG Desk")
    load_fonts()
    application.setFont(font())
    return application


def make_window(application: QApplication, folders: Folders) -> Window:
    """A window, not yet shown, its desk not yet open.

    Preferences that are damaged or cannot be read are told in the window, which opens all the same.
    """
    preferred, fault = "", set_damaged_aside(folders)
    try:
        preferred = read_preferences(folders).window_language
    except DeskError as error:
        fault = error
    translation = Translation(application)
    translation.speak(window_tag(preferred))
    session = Session(translation)
    window = Window(session, folders)
    session.setParent(window)
    application.focusChanged.connect(window.follow_keys)
    if fault is not None:
        session.refused.emit(fault)
    return window


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


def _note_usable(measured: WindowTimings, begun: float) -> None:
    measured.usable = measured.usable or _since(begun)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
