"""What was read of a store, for as long as nothing in it has changed."""

import itertools
import threading
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from gg_desk.store.connections import WRITTEN, Store

_T = TypeVar("_T")
_NUMBER = "gg_desk_number"
_numbers = itertools.count()


class _Mark(NamedTuple):
    """How a store stood when one of its connections last looked."""

    connection: int
    """Which one: the others count for themselves."""
    of_others: int
    """Rises when anybody else has written."""
    of_its_own: int
    """How often this connection has written."""


class Unchanged(Generic[_T]):
    """Something that was read of a store, kept until anybody writes into the store; from any thread.

    Only one thing may be kept in each: ``of`` is always asked for the same.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: list[_T] = []
        self._marks: dict[int, _Mark] = {}
        self._kept = 0
        """How often something was kept."""

    def of(self, store: Store, read: Callable[[], _T]) -> _T:
        """What ``read`` gives: read now, or before and nothing was written since.

        On a server it is read each time.
        """
        mark = _mark(store)
        if mark is None:
            return read()
        with self._lock:
            if self._known and self._marks.get(mark.connection) == mark:
                return self._known[0]
            before = self._kept
        found = read()  # behind the mark: what is written meanwhile is seen by the next mark
        with self._lock:
            if (
                self._kept == before
            ):  # else another thread has read meanwhile, maybe something newer
                self._known = [found]
                self._marks[mark.connection] = mark
                self._kept += 1
        return found


def _mark(store: Store) -> _Mark | None:
    if store.path is None:
        return None
    with store.reading() as connection:
        others = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        number = connection.info.setdefault(_NUMBER, next(_numbers))
        return _Mark(number, others, connection.info.get(WRITTEN, 0))
