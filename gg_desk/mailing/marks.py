"""Marks by which a list and an order are known again, and from which neither can be read back."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from gg_desk.errors import unreadable

_LENGTH = 16


def list_secret(path: Path) -> bytes:
    """What only somebody who has this very file can compute.

    It costs some 50 ms, so that nobody finds out a list of one child by trying birth dates.

    Raises:
        DeskError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").digest()
    except OSError as error:
        raise unreadable(path.name, error) from error
    return hashlib.scrypt(content, salt=b"gg-desk list", n=2**14, r=8, p=1)


def list_mark(secret: bytes) -> str:
    """The mark of the list with this secret: the same bytes, the same mark."""
    return _mark(secret, ("list",))


def order_mark(secret: bytes, said: Iterable[object]) -> str:
    """The mark of all that is ``said`` of how the list is printed.

    It is keyed by the list itself: who does not have the list cannot test a guess of what a
    person typed in place of a cell.
    """
    return _mark(secret, ("order", *said))


def _mark(secret: bytes, said: Sequence[object]) -> str:
    told = "\0".join(map(repr, said)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, key=secret, digest_size=_LENGTH).hexdigest()
