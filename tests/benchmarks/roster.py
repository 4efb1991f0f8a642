"""How fast a list is read and checked, beside bare readers that only hand over the cells.

Run by hand: ``python tests/benchmarks/roster.py [ROWS]``. All read the same file in the same run,
each in a process of its own, so that the peak of memory is its own too; only the ratios mean
anything on another machine.
"""

import datetime as dt
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.mailing.formats.opening import open_file
from gg_desk.mailing.planning import plan
from gg_desk.mailing.roster import Tally
from gg_desk.mailing.rows import read_rows
from gg_desk.mailing.tables import bundled_tables

TURNS = 3
ROWS = 100_000
HEADINGS = (
    "연번", "아동명", "생년월일", "국적", "언어", "보호자", "주소", "상세주소", "우편번호", "시군", "배정학교", "학교전화",
    "연락처", "비고",
)  # fmt: skip


def write_list(path: Path, count: int) -> None:
    """A list of ``count`` children with the shared texts that Excel writes, one in eight unused."""
    chance = random.Random(20261201)  # noqa: S311 - repeatable, not secret
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for number in range(count):
        letters = "".join(chr(ord("A") + int(digit)) for digit in str(number))
        born = dt.date(2020, 1, 1) + dt.timedelta(number % 366)
        note = f"모 850101-6{number:06}" if number % 8 == 0 else None
        sheet.append((
            number + 1, f"SOK {letters}", chance.choice((born, f"{born:%Y.%m.%d.}", f"{born:%Y%m%d}")), "캄보디아", "크메르어", f"KEO {letters}",
            f"경기도 안산시 단원구 중앙대로 {number}", f"{number % 20 + 101}동 {number % 900}호", 15360, "안산시", "원곡초등학교", "031-123-4567",
            1_000_000_000 + number, note,
        ))  # fmt: skip
    book.save(path)


def desk(path: Path) -> int:
    """Ours: read, checked, counted."""
    tables = bundled_tables(load_bundle().areas)
    made = plan(open_file(path), tables, 2027, dt.date(2026, 12, 1))
    return sum(1 for _ in Tally(made).counted(read_rows(made)))


def cells_alone(path: Path) -> int:
    """Our reader without the checks."""
    return sum(1 for _ in open_file(path)[0].read())


def openpyxl_alone(path: Path) -> int:
    """The cells by openpyxl, row by row."""
    book = load_workbook(path, read_only=True, data_only=True)
    count = sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
    book.close()
    return count


def calamine_alone(path: Path) -> int:
    """The cells by calamine, the sheet held whole."""
    return sum(1 for _ in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows())


READERS: dict[str, Callable[[Path], int]] = {
    "ours, checked": desk,
    "ours, cells": cells_alone,
    "openpyxl, cells": openpyxl_alone,
    "calamine, cells": calamine_alone,
}


def measured(reader: str, path: Path) -> tuple[float, float]:
    """Seconds of processor time and peak megabytes of one reading in a process of its own."""
    told = subprocess.run(
        [sys.executable, __file__, reader, str(path)],
        capture_output=True, check=True, text=True,
        env=os.environ | {"OPENPYXL_LXML": "False"},  # lxml comes with the tests, not with the desk
    ).stdout  # fmt: skip
    seconds, peak = told.split()
    return float(seconds), float(peak)


def main(count: int) -> None:
    """Say seconds, memory and the ratio to openpyxl."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        # A process of its own writes it: what this one holds would count as its children's peak.
        subprocess.run([sys.executable, __file__, "write", str(path), str(count)], check=True)
        unpacked = sum(part.file_size for part in zipfile.ZipFile(path).infolist())
        sys.stdout.write(f"{count} rows, {unpacked / 1e6:.0f} MB unpacked, median of {TURNS}\n")
        turns = {reader: [measured(reader, path) for _ in range(TURNS)] for reader in READERS}
    bare = statistics.median(seconds for seconds, _ in turns["openpyxl, cells"])
    for reader, found in turns.items():
        seconds, peak = (statistics.median(values) for values in zip(*found, strict=True))
        sys.stdout.write(f"{reader:16} {seconds:6.1f} s  {seconds / bare:5.2f} x  {peak:4.0f} MB\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write_list(Path(sys.argv[2]), int(sys.argv[3]))
    elif len(sys.argv) > 2:
        started = time.process_time()
        READERS[sys.argv[1]](Path(sys.argv[2]))
        taken = time.process_time() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(f"{taken} {peak}\n")
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
