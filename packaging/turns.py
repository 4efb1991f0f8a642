"""Two starts at once set up one after the other."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from wording import say


def lock_file(root: Path) -> Path:
    """The file that whoever sets up keeps locked; the system unlocks it when that process ends."""
    return root / ".venv" / ".gg-desk-lock"


@contextlib.contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Wait until no other start sets ``root`` up, and make the others wait meanwhile."""
    lock_file(root).parent.mkdir(exist_ok=True)
    with lock_file(root).open("a+b") as file:
        if not _taken(file):
            say("Another start is setting up; waiting …", "다른 실행이 준비 중입니다. 기다립니다…")
            while not _taken(file):
                time.sleep(0.2)
        # Closing the file unlocks it.
        yield


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
