"""A window in a fresh process: what the benchmarks that start one share.

A benchmark hands ``run`` a script, which imports from here what it needs: ``opened``, ``wait``, ``Beats``,
``Paints``. Only ``opened`` imports the program itself, so that a bare window beside ours stays bare.
"""

import importlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gg_desk.ui.window import Window


def run(code: str, *arguments: str) -> str:
    """The last line that a fresh process prints which runs ``code`` with these ``arguments``."""
    paths = [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False,
        capture_output=True,
        text=True,
        # Compiled modules are kept, as for whoever starts the program twice.
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONDONTWRITEBYTECODE": ""},
    )
    if done.returncode:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout.strip().splitlines()[-1]


def on_any_screen() -> None:
    """Do without a screen where there is none."""
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not seen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def wait(milliseconds: int) -> None:
    """Let the event loop run for so long; QTest.qWait would keep the interpreter from the workers."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def opened(data: Path, *, first: int = 0) -> "tuple[QApplication, Window]":
    """The window over the desk in ``data``, shown, then being opened, ``first`` milliseconds later."""
    # First of all, as in the program: until then PySide keeps the source of all that is imported.
    start = importlib.import_module("gg_desk.ui.start")
    folders = importlib.import_module("gg_desk.folders").folders(data)
    start.keep_turns_short()
    application: QApplication = start.prepare_application()
    window: Window = start.make_window(application, folders)
    start.apply_theme(application)
    window.show()
    if first:
        wait(first)
    window.session.open(lambda: importlib.import_module("gg_desk.desk").open_desk(folders))
    return application, window


class Beats:
    """Notes each millisecond how long the event loop stood still, the longest since ``begin``."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        """Forget what was noted."""
        self.gap = self.own = self.work = 0.0
        self._last = self._now()

    def told(self) -> list[float]:
        """Milliseconds: the longest gap; the most computed in one by this thread, and by all of ours.

        A machine that is busy with others stretches the first alone.
        """
        return [round(1000 * longest, 1) for longest in (self.gap, self.own, self.work)]

    def _beat(self) -> None:
        now = self._now()
        gap, own, work = (later - before for later, before in zip(now, self._last, strict=True))
        self.gap, self.own = max(self.gap, gap), max(self.own, own)
        self.work = max(self.work, min(gap, work))
        self._last = now

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), time.process_time()


class Paints(QObject):
    """Calls ``then`` once what it watches was painted, and forgets it."""

    then: Callable[[], None] | None = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the end of the painting."""
        if event.type() is QEvent.Type.Paint and self.then:
            then, self.then = self.then, None
            QTimer.singleShot(0, then)
        return False
