"""Backups of a store with many news; their base is SQLite's own backup of the file, in the same run.

``python tests/benchmarks/backup.py [NEWS]``: 100,000 by default, taken in as ``sync`` does, with all that search needs;
a folder of some gigabytes is used and removed.
"""

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from gg_desk import desk, safekeeping
from gg_desk.backups.container import proved
from gg_desk.catalogue.place import NewsItem
from gg_desk.folders import Folders, folders
from gg_desk.store import news
from gg_desk.store.opening import open_store
from gg_desk.store.search import search

WORDS = "보육료 지원 신청은 주민센터에서 받습니다. Childcare support is applied for at the community center. "


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        where = folders(Path(name) / "data")
        desk.open_desk(where).close()
        timed("taking them in", lambda: fill(where, many))
        say(f"{many:,} news, {size(where.store)}; {found(where)} of 10 found by their titles")
        out = Path(name)
        opened_once(where)  # what is loaded once is no part of it
        base = timed("SQLite's own backup alone", lambda: sqlite_backup(where.store, out / "a.db"))
        timed("copy of the file alone", lambda: shutil.copy(where.store, out / "copy.db"), base)
        timed("backup, proved and counted", lambda: safekeeping.backup(where), base)
        file = Path(safekeeping.backups(where)[0].file)
        say(f"  {size(file)} in one file")
        timed("every byte read back and compared", lambda: proved(file), base)
        timed("what a restore would change", lambda: safekeeping.preview(where, file), base)
        timed("restore, with a backup before", lambda: safekeeping.restore(where, file), base)
        timed("check", lambda: safekeeping.check_folder(where), base)
        opened = timed("opening the desk", lambda: opened_once(where), base)
        making = threading.Thread(target=lambda: safekeeping.backup(where))
        making.start()
        timed("opening the desk beside a backup", lambda: opened_once(where), opened)
        making.join()


def fill(where: Folders, many: int) -> None:
    store = open_store(where.store)
    for begin in range(0, many, 2_000):
        items = [
            NewsItem(
                id=f"n{number}",
                title=f"소식 {number} {WORDS[:40]}",
                link=f"https://news.invalid/{number}",
                keys=(f"n{number}",),
                summary=WORDS,
                body_text=f"{WORDS * 6} {number}",
            )
            for number in range(begin, min(begin + 2_000, many))
        ]
        news.take_in(store, items)
    store.close()


def found(where: Folders) -> int:
    """How many of ten news are found by their titles."""
    store = open_store(where.store)
    hits = [search(store, f"소식 {number}0 보육료", kinds=["news"]) for number in range(1, 11)]
    store.close()
    return sum(map(bool, hits))


def sqlite_backup(store: Path, target: Path) -> None:
    origin, copy = dbapi2.connect(str(store)), dbapi2.connect(str(target))
    origin.backup(copy)
    copy.close()
    origin.close()


def opened_once(where: Folders) -> None:
    at_work = desk.open_desk(where)
    desk.programs(at_work)
    at_work.close()


def timed(what: str, job: Callable[[], object], base: float = 0.0) -> float:
    begun = time.perf_counter()
    job()
    took = time.perf_counter() - begun
    ratio = f", {took / base:.1f} times the base" if base else ""
    say(f"{what}: {took:.2f} s{ratio}")
    return took


def size(path: Path) -> str:
    return f"{path.stat().st_size / 2**20:,.0f} MB"


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
