"""Several threads, several programs, and a program that is killed while it writes.

More stores opened at the same moment than a test has time for: ``GG_DESK_OPENINGS=200 pytest`` on this file.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from gg_desk.store import news, records
from gg_desk.store.checking import check
from gg_desk.store.opening import open_store
from gg_desk.store.search import search

OPENINGS = int(os.environ.get("GG_DESK_OPENINGS", "3"))
WRITER = """
import itertools, sys
from gg_desk.catalogue.place import NewsItem
from gg_desk.store.news import take_in
from gg_desk.store.opening import open_store

store = open_store(sys.argv[1])
for turn in itertools.count():
    names = [f"{turn}-{n}" for n in range(20)]
    take_in(store, [NewsItem(id=name, title=f"보육 {name}", link="", keys=(name,)) for name in names])
    print(turn, flush=True)
"""


def test_threads_read_and_write_at_once(store, make) -> None:
    records.fill(store, make.bundle())

    def write(turn: int) -> tuple[int, int]:
        return news.take_in(store, [make.news(f"{turn}-{n}", "보육") for n in range(5)])

    def read(_turn: int) -> int:
        assert len(records.programs(store, "보육")) == 2
        return len(search(store, "보육", limit=1000)) - 2

    with ThreadPoolExecutor(6) as pool:
        written = [pool.submit(write, turn) for turn in range(20)]
        seen = [pool.submit(read, turn) for turn in range(20)]
        assert all(one.result() == (5, 0) for one in written)
        assert all(one.result() % 5 == 0 for one in seen), "a batch is seen whole or not at all"
    assert len(news.news(store)) == 100
    assert check(store).problems == ()


@pytest.mark.parametrize("opening", range(OPENINGS))
def test_stores_opened_and_filled_at_the_same_moment_agree(file: Path, make, opening: int) -> None:
    def start(_turn: int) -> int:
        store = open_store(file)
        try:
            return records.fill(store, make.bundle())["new"]
        finally:
            store.close()

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(start, range(4))) == [0, 0, 0, 12]


def test_a_store_that_another_program_is_just_making_is_waited_for(file: Path) -> None:
    maker = dbapi2.connect(str(file), isolation_level=None, check_same_thread=False)
    maker.execute("BEGIN IMMEDIATE")

    def finish() -> None:
        time.sleep(0.3)
        maker.execute("COMMIT")
        maker.close()

    finishing = threading.Thread(target=finish)
    finishing.start()
    open_store(file).close()
    finishing.join()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("turns", [1, 4])
def test_a_program_killed_while_writing_leaves_whole_batches(file: Path, turns: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        for _ in range(turns):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    store = open_store(file)
    try:
        taken = len(news.news(store))
        assert taken >= 20 * turns
        assert taken % 20 == 0
        assert len(search(store, "보육", limit=10_000)) == taken
        assert check(store).problems == ()
    finally:
        store.close()
