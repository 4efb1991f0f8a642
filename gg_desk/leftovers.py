"""Half-written files: who is writing one holds it, so that what a killed program left can be told and removed.

Such a file may tell of families, so it must not lie about until somebody notices.
"""

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import IO

if sys.platform != "win32":  # Windows lets nobody remove a file that is open
    import fcntl

_PREFIX = ".gg-desk-"


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
    for path in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # held, gone meanwhile, or on a drive without locks
            if sys.platform != "win32":
                with path.open("rb") as file:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    path.unlink()
            else:
                path.unlink()
