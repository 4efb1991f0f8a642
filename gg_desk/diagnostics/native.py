"""What a fault below Python leaves, in Qt or another library: the lines of code of each thread, no value."""

import contextlib
import datetime as dt
import faulthandler
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from gg_desk.diagnostics.crashes import leave_report
from gg_desk.diagnostics.traces import short_path

if sys.platform != "win32":
    import resource

NOW, BEFORE = "native.txt", "native-before.txt"
_MOST_CHARACTERS, _MOST_LINES = 200_000, 300
_FRAME = re.compile(r'  File "(?P<path>.*)", line (?P<line>\d+) in (?P<name>[\w<>.]+)')
_TOLD = re.compile(
    r"(Fatal Python error: [A-Z][a-z]+( [a-z]+)*|Windows fatal exception: (access violation|code 0x[0-9a-f]+)"
    r"|(Current thread|Thread) 0x[0-9a-f]+)"
)
"""What is told beside frames: the kind of fault, and where a thread begins."""


@contextlib.contextmanager
def native_faults_noted(folder: Path) -> Iterator[None]:
    """Have a fault that ends the program at once leave its frames in ``folder``; after a usual end nothing is there.

    One program at a time may have this ``folder``. What the last one left is put aside for ``take_fault``.
    """
    path = folder / NOW
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):  # nowhere to write it: the work goes on
            folder.mkdir(exist_ok=True)
            if path.exists() and path.stat().st_size:
                path.replace(folder / BEFORE)
            made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            held.callback(path.unlink, missing_ok=True)
            file = held.enter_context(os.fdopen(made, "w"))
            faulthandler.enable(file)
            held.callback(faulthandler.disable)
        leave_no_core()
        yield


def take_fault(folder: Path) -> bool:
    """Whether the program ended by such a fault before; it becomes a crash report in ``folder``, told once."""
    path = folder / BEFORE
    try:
        left = path.read_text("utf-8", errors="replace")[:_MOST_CHARACTERS]
        at = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
        path.unlink()
    except OSError:  # mostly: there is none
        return False
    leave_report("\n".join(list(_lines(left))[:_MOST_LINES]), folder, at)
    return True


def leave_no_core() -> None:
    """Let the system write no image of this program's memory, should it crash from now on."""
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def _lines(left: str) -> Iterator[str]:
    for line in left.splitlines():
        if frame := _FRAME.fullmatch(line):
            yield f"  {short_path(frame['path'])}:{frame['line']} {frame['name']}"
        elif told := _TOLD.match(line):
            yield told[0]
