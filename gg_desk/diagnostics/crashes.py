"""What nobody caught leaves a report: where it came from, and nothing that it was about."""

import contextlib
import datetime as dt
import os
import platform
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import gg_desk
from gg_desk.diagnostics.traces import trace

_MOST = 10


@contextlib.contextmanager
def reported(folder: Path) -> Iterator[None]:
    """Have whatever nobody catches, in any thread, leave a report in ``folder``, besides the usual."""
    hook, in_thread = sys.excepthook, threading.excepthook

    def caught(
        kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        report(error, folder)
        hook(kind, error, where)

    def caught_in_thread(arguments: Any) -> None:
        if arguments.exc_value is not None:
            report(arguments.exc_value, folder)
        in_thread(arguments)

    sys.excepthook, threading.excepthook = caught, caught_in_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = hook, in_thread


def report(error: BaseException, folder: Path) -> None:
    """Leave a report of ``error`` in ``folder``; the oldest beyond ten go."""
    if isinstance(error, KeyboardInterrupt | SystemExit):
        return
    leave_report(trace(error), folder, dt.datetime.now(dt.UTC))


def leave_report(told: str, folder: Path, at: dt.datetime) -> None:
    """Leave what is ``told`` of a crash at this moment in ``folder``; the oldest beyond ten go."""
    words = (
        f"GG Desk {gg_desk.__version__}, Python {platform.python_version()}, {platform.system()}\n"
        f"{at.isoformat(timespec='seconds')}\n{told}\n"
    )
    with contextlib.suppress(OSError):  # no room for it: the program says what it has to anyway
        folder.mkdir(exist_ok=True)
        path = folder / f"crash-{at:%Y%m%d-%H%M%S-%f}.txt"
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
            out.write(words)
        for old in sorted(folder.glob("crash-*.txt"))[:-_MOST]:
            old.unlink(missing_ok=True)
