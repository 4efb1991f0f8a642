"""Types as msgspec must know them before several threads read with them."""

import contextlib
import threading
from typing import TypeVar

import msgspec

_T = TypeVar("_T")
_TURN = threading.Lock()
_KNOWN: set[object] = set()


def learnt(kind: type[_T]) -> type[_T]:
    """``kind`` itself, with its fields, and those of what stands in it, worked out by one thread.

    msgspec works them out when it first reads a type, and hands what it has half done to any other
    thread that reads the type meanwhile, which ends the program without a word.
    """
    if kind not in _KNOWN:
        with _TURN, contextlib.suppress(msgspec.ValidationError):
            msgspec.convert(None, kind)
        _KNOWN.add(kind)
    return kind
