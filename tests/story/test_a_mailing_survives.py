"""A mailing that is killed, or has no room, goes on: every family in one file once, and nothing half-written.

More rows and kills than a test has time for: ``GG_DESK_FAMILIES=3629 GG_DESK_KILLS=10 pytest -s`` on this file.
"""

import os
import random
import re
import resource
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from gg_desk import batches, desk, handouts
from gg_desk.folders import folders
from gg_desk.mailing.row_ranges import rows_of
from gg_desk.typeset.raster import page_texts

FAMILIES = int(os.environ.get("GG_DESK_FAMILIES", "60"))
KILLS = int(os.environ.get("GG_DESK_KILLS", "4"))
SEED = 20261201
NAME = re.compile(r"CANARY [A-J]+ DARA")
NATIONS = ("캄보디아", "베트남")
LAST_NATIONS = ("캄보디아", "베트남", "방글라데시", "미얀마")
"""Of the last file, which is the largest: each script brings its font."""


class Mailing:
    """An office that makes one list into notices in several files, each time as a program of its own."""

    def __init__(self, filled: Path, folder: Path, files: int) -> None:
        self.data, self.out = folder / "data", folder / "out"
        self.out.mkdir()
        self.list = folder / "list.xlsx"
        self.names = written(self.list, files)
        shutil.copytree(filled, self.data)
        program = (sys.executable, "-m", "gg_desk", "--data", self.data)
        self.command = [
            str(word)
            for word in (
                *program,
                "notices",
                self.list,
                "-o",
                self.out / "n.pdf",
                "--most",
                -(-FAMILIES // files),
            )
        ]

    def run(self, code: int = 0, **options: Any) -> str:
        """What the program says of it."""
        done = subprocess.run(
            self.command, capture_output=True, check=False, timeout=300, text=True, **options
        )
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr

    def is_killed(self, files: int, after: float) -> None:
        """A run of it ends by a kill ``after`` seconds from when there are so many files."""
        running = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while len(self.files) < files and running.poll() is None:
            time.sleep(0.002)
        time.sleep(after)
        running.kill()
        running.wait()

    @property
    def files(self) -> list[Path]:
        """The finished files."""
        return list(self.out.glob("*.pdf"))

    def is_whole(self) -> None:
        """Every child has one notice, the store knows in which file, and nothing else lies about."""
        children: Counter[str] = Counter()
        for file in self.out.iterdir():
            assert file.suffix == ".pdf", f"{file.name} was left behind"
            pages = page_texts(file.read_bytes())
            children.update(name for page in pages for name in set(NAME.findall(page)))
        assert sorted(children) == sorted(self.names)
        assert set(children.values()) == {1}, "a child has two notices"
        at_work = desk.open_desk(folders(self.data))
        [mailing] = batches.batches(at_work)
        assert len(mailing.parts) == mailing.files == len(self.files)
        rows = [row for part in mailing.parts for span in rows_of(part.rows) for row in span]
        assert sorted(rows) == list(range(2, len(self.names) + 2))
        assert sum(count.copies for count in handouts.counts(at_work)) == len(self.names)
        assert desk.check(at_work).sound
        at_work.close()


def written(path: Path, files: int) -> list[str]:
    """A list of children for so many files; their names."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("아동명", "생년월일", "국적", "주소"))
    names = []
    for number in range(FAMILIES):
        letters = "".join(chr(ord("A") + int(digit)) for digit in str(number))
        names.append(f"CANARY {letters} DARA")
        nations = LAST_NATIONS if number >= FAMILIES - -(-FAMILIES // files) else NATIONS
        nation = nations[number % len(nations)]
        sheet.append((names[-1], "2020-03-05", nation, f"경기도 안산시 중앙대로 {number}"))
    book.save(path)
    return names


def test_killed_at_any_moment_it_goes_on_where_it_was(filled: Path, tmp_path: Path) -> None:
    mailing = Mailing(filled, tmp_path, 10)
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    begun = time.monotonic()
    mailing.is_killed(1, 0.0)
    first = time.monotonic() - begun
    mailing.is_killed(0, chance.uniform(0, first))  # while it begins, or reads the list
    killed = []
    while len(killed) < KILLS and len(mailing.files) < 9:
        before = len(mailing.files)
        # While the next file is noted, or the one behind it printed or flushed.
        mailing.is_killed(before + 1, chance.choice((0, 0.004, 0.02, 0.08)) * chance.random())
        killed.append((before, len(mailing.files), len(list(mailing.out.glob(".gg-desk-*")))))
    sys.stdout.write(f"files before and after each kill, half-written ones: {killed}\n")
    mailing.run()
    mailing.is_whole()


def test_a_disk_without_room_leaves_nothing_half_written(filled: Path, tmp_path: Path) -> None:
    mailing = Mailing(filled, tmp_path, 2)
    mailing.run()
    small, large = sorted(file.stat().st_size for file in mailing.files)
    room = (small + large) // 2
    for file in mailing.files:
        file.unlink()

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    said = mailing.run(code=3, preexec_fn=no_room)
    assert "could not be written: File too large" in said
    assert len(said.strip().splitlines()) == 1
    assert "1 of 2 files are finished and stay; the same command makes the others." in said
    assert [file.name for file in mailing.out.iterdir()] == ["n-001.pdf"]
    mailing.run()
    mailing.is_whole()
