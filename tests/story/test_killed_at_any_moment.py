"""Killed at any moment of its work, the desk is sound, and every change that it acknowledged is there.

More kills than a test has time for: ``GG_DESK_KILLED=200 pytest -s`` on this file.
"""

import contextlib
import gzip
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlalchemy as sa

from gg_desk import desk, safekeeping
from gg_desk.backups.container import proved
from gg_desk.folders import Folders, folders
from gg_desk.store.checking import check
from gg_desk.store.connections import sqlite_store
from gg_desk.store.files import copy_into
from gg_desk.store.opening import open_store
from gg_desk.store.tables import HISTORY, NEWS

KILLS = int(os.environ.get("GG_DESK_KILLED", "6"))
SEED = int(os.environ.get("GG_DESK_SEED", "20261122"))
LONGEST = 1.0  # seconds that a program may work before it is killed
RELEASES = Path(__file__).parent.parent / "data" / "releases"

SERVER = Path(__file__).with_name("killed_programs.py")


@dataclass
class Known:
    """What must be there, and for each backup what must be in it."""

    changes: set[str] = field(default_factory=set)
    backups: dict[str, frozenset[str]] = field(default_factory=dict)


class Programs:
    """Starts programs one after the other and kills each."""

    def __init__(self, folder: Path) -> None:
        self.server = subprocess.Popen(
            [sys.executable, SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
        )

    def killed(self, kind: str, where: Folders, seed: int, after: float) -> list[list[str]]:
        """What a program said before it was killed ``after`` seconds of work."""
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(f"{kind} {where.data} {seed}\n")
        self.server.stdin.flush()
        word, pid = self.server.stdout.readline().split()
        assert word == "begun"
        select.select([], [], [], after)
        with contextlib.suppress(ProcessLookupError):  # it was done before
            os.kill(int(pid), signal.SIGKILL)
        lines: list[list[str]] = []
        while (line := self.server.stdout.readline().split()) != ["ended"]:
            lines.append(line)
        return lines

    def close(self) -> None:
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.close()
        self.server.wait(30)
        self.server.stdout.close()


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programs]:
    """What loads the desk takes longer than several kills: it is loaded once."""
    made = Programs(tmp_path_factory.mktemp("programs"))
    yield made
    made.close()


def changes_in(path: Path) -> str:
    """All that was ever taken in or changed in a store, in one text to look in."""
    store = sqlite_store(path, 5.0)
    with store.reading() as connection:
        titles = connection.execute(sa.select(NEWS.c.title)).scalars().all()
        after = connection.execute(sa.select(HISTORY.c.after)).scalars().all()
    store.close()
    return "\n".join([*titles, *(one or "" for one in after)])


def lost(wanted: set[str] | frozenset[str], path: Path) -> list[str]:
    found = changes_in(path)
    return [token for token in sorted(wanted) if token not in found]


def follow(known: Known, said: list[list[str]], where: Folders, folder: Path) -> str:
    """Learn from what a program acknowledged; what it was just doing when it was killed."""
    doing = "open"
    for word, *rest in said:
        assert word != "wrong", " ".join(rest)
        doing = word if word.startswith("begin-") else "work"
        if word in {"sync", "edit", "import"}:
            known.changes |= set(rest)
        elif word == "backup":
            known.backups[rest[0]] = frozenset(known.changes)
        elif word == "begin-restore":
            before = frozenset(known.changes)
            of_file = known.backups.get(rest[0], frozenset())
            known.changes &= of_file  # until it is acknowledged it may be either
            doing = f"restore|{' '.join(sorted(before))}"
        elif word == "restore":
            file, undo = rest
            known.changes = set(known.backups.get(file, frozenset()))
            known.backups[undo] = frozenset(before)
            if Path(undo).exists():
                assert lost(frozenset(before), unpacked(undo, folder)) == []
    return doing.partition("|")[0]


def unpacked(backup: str, folder: Path) -> Path:
    """The store out of a backup."""
    target = folder / "looked-at"
    shutil.rmtree(target, ignore_errors=True)
    shutil.unpack_archive(backup, target)
    return target / "desk.db"


def test_killed_while_it_works(tmp_path: Path, programs: Programs) -> None:
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    where = folders(tmp_path / "data")
    desk.open_desk(where).close()
    known, moments = Known(), Counter[str]()
    acknowledged, begun, sound = 0, time.monotonic(), set[str]()
    for turn in range(KILLS - KILLS // 6):
        said = programs.killed("work", where, SEED + turn, LONGEST * chance.random())
        moments[follow(known, said, where, tmp_path)] += 1
        acknowledged += len(said)
        report = safekeeping.check_folder(where)  # finishes a restore that was broken off
        assert report.sound, report.problems
        assert lost(known.changes, where.store) == [], f"after kill {turn}"
        # What is proved stays so: a backup is written once and never again.
        for one in safekeeping.backups(where)[:2]:
            if one.file not in sound:
                proved(Path(one.file))
                sound.add(one.file)
    for file, wanted in known.backups.items():
        if Path(file).exists():
            assert lost(wanted, unpacked(file, tmp_path)) == []
    left = [path.name for path in where.data.rglob(".gg-desk-*")]
    seconds = time.monotonic() - begun
    sys.stdout.write(
        f"{sum(moments.values())} kills in {seconds:.0f} s, {acknowledged} answers, "
        f"{len(known.changes)} changes there; killed during {dict(moments)}; half-written: {left}\n"
    )
    safekeeping.backup(where)
    assert list(where.backups.glob(".gg-desk-*")) == []


def test_killed_while_it_migrates(tmp_path: Path, programs: Programs) -> None:
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    finished = 0
    for turn in range(KILLS // 6):
        release = sorted(path for path in RELEASES.iterdir() if path.is_dir())[turn % 4]
        where = folders(tmp_path / f"data-{turn}")
        where.store.write_bytes(gzip.decompress((release / "desk.db.gz").read_bytes()))
        copy_into(where.store, tmp_path / f"before-{turn}.db")
        counts = check(where.store).counts
        said = programs.killed("migration", where, turn, 0.5 * LONGEST * chance.random())
        acknowledged = {word for kind, *words in said if kind == "edit" for word in words}
        finished += bool(acknowledged)
        store = open_store(where.store)
        store.close()
        report = check(where.store)
        assert report.sound, report.problems
        assert report.counts["news"] == counts["news"]
        assert {"조례 1", *acknowledged} <= set(changes_in(where.store).split('"'))
        desk.open_desk(where).close()
    sys.stdout.write(f"{KILLS // 6} kills while migrating, {finished} after it was done\n")
