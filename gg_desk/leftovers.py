"""Half-written files: who is writing one holds it, so that what a killed program left can be told and removed.

Such a file may tell of families, so it must not lie about until somebody notices.
"""

import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:  # Windows lets nobody remove a file that is open
    import fcntl

_PREFIX = ".gg-desk-"
_AGAIN = 0.05


def half_written(folder: Path) -> IO[bytes]:
    """A fresh file in ``folder``, open and held until it is closed; what others left there is gone.

    Raises:
        OSError: the folder is missing, or cannot be written.
    """
    remove_leftovers(folder)
    while True:
        file = tempfile.NamedTemporaryFile(dir=folder, prefix=_PREFIX, delete=False)  # noqa: SIM115 - the caller closes it
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # a network drive may know no locks
                fcntl.flock(file, fcntl.LOCK_EX)
        if os.fstat(file.fileno()).st_nlink or sys.platform == "win32":
            return file
        file.close()  # removed before it was held, by a program that took it for a leftover


def remove_leftovers(folder: Path) -> None:
    """Remove the half-written files in ``folder`` that no program holds."""
    for path in sorted(folder.glob(f"{_PREFIX}*")):
        if _log_of_another(path):
            continue
        with contextlib.suppress(OSError):  # held, gone meanwhile, or on a drive without locks
            if sys.platform != "win32":
                with path.open("rb") as file:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    path.unlink()
            else:
                path.unlink()


def _log_of_another(path: Path) -> bool:
    """Whether it is SQLite's log beside a half-written database, which is held in its stead."""
    database, dash, _log = path.name.removeprefix(_PREFIX).rpartition("-")
    return bool(dash) and path.with_name(_PREFIX + database).exists()


@contextlib.contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A name in ``folder`` for a database of a moment; it goes at the end, with its logs.

    Raises:
        OSError: the folder is missing, or cannot be written.
    """
    with half_written(folder) as file:
        path = Path(file.name)
        try:
            yield path
        finally:
            if sys.platform == "win32":
                file.close()
            for part in path.parent.glob(f"{path.name}*"):
                part.unlink(missing_ok=True)


@contextlib.contextmanager
def alone(path: Path, wait_seconds: float = 0.0) -> Iterator[bool]:
    """Whether nobody else is inside with this ``path``; its file stays, held until the end."""
    until = time.monotonic() + wait_seconds
    with path.open("ab") as file:
        while not (held := _held(file)) and time.monotonic() < until:
            time.sleep(_AGAIN)
        yield held


def _held(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return sys.platform != "win32"  # a network drive may know no locks
    return True
