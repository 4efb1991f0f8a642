"""The vault's folder, and files in it that one program at a time may change."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gg_desk.errors import DeskError, unwritable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PATIENCE = 10.0
_PAUSE = 0.02
_MINE = 0o600
_BEYOND = 0x7FFF0000
"""The byte by which Windows holds a file: those before it stay readable. Its C library counts to 2³¹."""


@dataclass(frozen=True, slots=True)
class VaultFiles:
    """Where a vault lies. A backup holds ``database`` and ``lock``, and never ``keys``."""

    folder: Path

    @property
    def database(self) -> Path:
        """What is kept, and the access log: SQLCipher."""
        return self.folder / "vault.db"

    @property
    def lock(self) -> Path:
        """The master key, wrapped once for each way in."""
        return self.folder / "lock.json"

    @property
    def keys(self) -> Path:
        """A key for each batch, wrapped; what is no more in here nobody can read, in no copy."""
        return self.folder / "batch-keys"

    @property
    def tries(self) -> Path:
        """How many wrong passphrases there were of late."""
        return self.folder / "tries"

    @property
    def guard(self) -> Path:
        """Empty: who holds it may change the lock."""
        return self.folder / "guard"

    @property
    def made(self) -> bool:
        """Whether there is a vault, whole or not."""
        return any(path.exists() for path in (self.lock, self.database, self.keys))


@contextlib.contextmanager
def held(path: Path) -> Iterator[BinaryIO]:
    """The file ``path``, made where it is missing, for this program and thread alone.

    Raises:
        DeskError: another program keeps it, or it cannot be written.
    """
    try:
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, _MINE), "r+b") as file:
            _hold(file, path.name)
            try:
                yield file
            finally:
                with contextlib.suppress(OSError):
                    _let_go(file)
    except OSError as error:
        raise unwritable(str(path), error) from error


def put(file: BinaryIO, at: int, content: bytes) -> None:
    """Overwrite the bytes from ``at`` on and wait until the disk has them."""
    file.seek(at)
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


_BINARY = getattr(os, "O_BINARY", 0)


def _hold(file: BinaryIO, name: str) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            _try_to_hold(file)
        except (BlockingIOError, PermissionError):
            if time.monotonic() > end:
                raise DeskError(
                    f"The vault's file {name} is in use by another program. Wait a moment and try again.",
                    f"다른 프로그램이 보관함의 {name} 파일을 쓰고 있습니다. 잠시 뒤 다시 해 주세요.",
                ) from None
            time.sleep(_PAUSE)
        except OSError:
            return  # a network drive may know no locks
        else:
            return


if sys.platform == "win32":

    def _try_to_hold(file: BinaryIO) -> None:
        file.seek(_BEYOND)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

    def _let_go(file: BinaryIO) -> None:
        file.seek(_BEYOND)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:

    def _try_to_hold(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
