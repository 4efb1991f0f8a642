"""Wrong passphrases slow the next try, also after a restart, and never shut the owner out for good.

This hinders who sits at the keyboard. Who has copied the folder is hindered by Argon2id alone.
"""

import datetime as dt
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from gg_desk.errors import DeskError
from gg_desk.known_types import learnt
from gg_desk.vault.faults import TooSoonError, WrongPassphraseError
from gg_desk.vault.files import held, put

_FREE = 3
_LONGEST = 300
"""Seconds: whoever knows the passphrase is never kept waiting for longer."""
_DOUBLINGS = 9
_DAY = 86_400
_LOGGED = 100
"""Wrong tries whose moments are remembered for the access log."""


class Tries(msgspec.Struct, frozen=True):
    """How many in a row were wrong, when the last was (seconds since 1970), and which the log lacks."""

    wrong: int = 0
    last: float = 0.0
    unlogged: tuple[float, ...] = ()

    def wait(self, now: float) -> float:
        """Seconds until the next may be made."""
        if self.wrong < _FREE:
            return 0.0
        pause = min(1 << min(self.wrong - _FREE + 1, _DOUBLINGS), _LONGEST)
        return max(0.0, self.last + pause - now)


def waiting(path: Path) -> int:
    """Seconds until the next try, rounded up."""
    if not path.exists():
        return 0
    with held(path) as file:
        return -int(-_read(file).wait(time.time()) // 1)


@contextmanager
def one_try(path: Path) -> Iterator[None]:
    """A try of a passphrase inside, counted before it is made, so that many at once count too.

    Raises:
        TooSoonError: it comes too soon after wrong ones.
    """
    now = time.time()
    with held(path) as file:
        before = _read(file)
        wait = before.wait(now)
        if wait > 0:
            raise TooSoonError(-int(-wait // 1))
        moments = (*before.unlogged, now)[-_LOGGED:]
        _write(file, Tries(before.wrong + 1, now, moments))
    try:
        yield
    except WrongPassphraseError:
        raise
    except DeskError:
        _take_back(path, now, before.wrong)  # it said nothing of the passphrase
        raise
    _take_back(path, now, 0)


def wrong_since(path: Path) -> list[dt.datetime]:
    """When wrong passphrases were tried that the access log does not tell of yet."""
    if not path.exists():
        return []
    with held(path) as file:
        return [dt.datetime.fromtimestamp(moment, dt.UTC) for moment in _read(file).unlogged]


def forget_logged(path: Path) -> None:
    """The access log tells of them now."""
    with held(path) as file:
        found = _read(file)
        _write(file, Tries(found.wrong, found.last))


def _take_back(path: Path, moment: float, wrong: int) -> None:
    with held(path) as file:
        others = tuple(one for one in _read(file).unlogged if one != moment)
        _write(file, Tries(wrong, moment, others))


def _read(file: BinaryIO) -> Tries:
    """What the file says; what is no such file says nothing, or damage would shut the owner out."""
    file.seek(0)
    try:
        found = msgspec.json.decode(file.read(), type=learnt(Tries))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return Tries()
    found = msgspec.structs.replace(found, unlogged=tuple(filter(_is_moment, found.unlogged)))
    if found.last > time.time():  # the clock was set back: the waiting begins now, once
        found = msgspec.structs.replace(found, last=time.time())
        _write(file, found)
    return found


def _is_moment(seconds: float) -> bool:
    return 0 < seconds < time.time() + _DAY


def _write(file: BinaryIO, tries: Tries) -> None:
    content = msgspec.json.encode(tries)
    file.truncate(0)
    put(file, 0, content)
