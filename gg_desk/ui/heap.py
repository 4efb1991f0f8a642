"""The C library's heap, out of which Qt, SQLite, HarfBuzz and Python's larger objects live."""

import contextlib
import ctypes
import sys

_MOST_ARENAS = -8
"""M_ARENA_MAX of glibc."""


def keep_one_heap() -> None:
    """Have all threads share one heap, where glibc would give each of them its own.

    Call it before the first worker. What a worker leaves free is taken by others then: 3 to 5 MB. Two
    workers and a window that mostly wait for each other's turn at the interpreter do not meet at its lock.
    """
    _ask("mallopt", _MOST_ARENAS, 1)


def give_back() -> None:
    """Give the system back what is free of the heap: some milliseconds, for a quiet moment."""
    _ask("malloc_trim", 0)


def _ask(function: str, *values: int) -> None:
    """Other C libraries have no such function, and other systems no such heap."""
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError, OSError):
            getattr(ctypes.CDLL(None), function)(*values)
