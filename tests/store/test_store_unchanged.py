"""What was read stays at hand until somebody writes, whoever that is."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

from gg_desk.store import news
from gg_desk.store.opening import open_store
from gg_desk.store.unchanged import Unchanged


class Reading:
    """Reads how many news items a store has, and counts how often it was asked."""

    def __init__(self, store) -> None:
        self.store = store
        self.kept: Unchanged[int] = Unchanged()
        self.times = 0

    def __call__(self) -> int:
        return self.kept.of(self.store, self._read)

    def _read(self) -> int:
        self.times += 1
        return len(news.news(self.store))


@pytest.fixture
def reading(store) -> Reading:
    return Reading(store)


def test_nothing_is_read_again_while_nobody_writes(store, reading) -> None:
    before = reading()
    news.news(store)
    assert [reading() for _time in range(3)] == [before] * 3
    assert reading.times == (1 if store.path else 4), "a server does not say whether it was written"


def test_what_this_program_writes_is_seen_at_once(store, reading, make) -> None:
    for count in range(1, 4):
        assert reading() == count - 1
        news.take_in(store, [make.news(str(count))])
        assert reading() == count


def test_what_another_program_writes_is_seen_at_once(file: Path, make) -> None:
    store, other = open_store(file), open_store(file)
    reading = Reading(store)
    assert reading() == 0
    news.take_in(other, [make.news("1")])
    assert reading() == 1
    assert reading() == 1
    assert reading.times == 2
    other.close()
    store.close()


def test_connections_used_in_turn_keep_one_reading(file: Path, make) -> None:
    store = open_store(file)
    reading, together = Reading(store), Barrier(2, timeout=20)

    def look(_turn: int) -> None:
        with store.reading():
            together.wait()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(look, range(2)))  # two connections are open from now on
    for count in range(1, 6):
        news.take_in(store, [make.news(str(count))])
        assert [reading() for _time in range(4)] == [count] * 4
    calls = reading.times
    assert [reading() for _time in range(8)] == [5] * 8
    assert reading.times == calls, "all connections know by now"
    store.close()


def test_what_fails_is_not_kept(store) -> None:
    kept: Unchanged[int] = Unchanged()

    def fail() -> int:
        raise LookupError

    with pytest.raises(LookupError):
        kept.of(store, fail)
    assert kept.of(store, lambda: 3) == 3


def test_who_reads_slowly_takes_nothing_newer_away(store, make) -> None:
    kept: Unchanged[int] = Unchanged()
    has_read, may_go_on = Event(), Event()

    def count() -> int:
        return len(news.news(store))

    def slowly() -> int:
        with store.reading():  # so that nobody else gets this connection meanwhile
            found = count()
            has_read.set()
            may_go_on.wait(20)
        return found

    with ThreadPoolExecutor(1) as pool:
        late = pool.submit(kept.of, store, slowly)
        assert has_read.wait(20)
        news.take_in(store, [make.news("1")])
        assert kept.of(store, count) == 1
        may_go_on.set()
        assert late.result() == 0
    assert kept.of(store, count) == 1
