"""Names that stand in a list alone are looked for in every byte that a mailing leaves behind but its PDFs."""

import os
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from gg_desk.typeset.raster import page_texts

CANARIES = (
    "ZORBLAX", "QWENTIN", "VREELA", "조르블락스", "크누트로", "1807동", "17423", "2020-02-29", "200229",
    "7654321", "8765-4321", "87654321", "노란쪽지",
)  # fmt: skip
"""Child, guardian, name in Hangul, street, house, postcode, birth date, registration number, phone, remark."""
HEADINGS = (
    "아동명",
    "생년월일",
    "국적",
    "보호자",
    "주소",
    "우편번호",
    "외국인등록번호",
    "연락처",
    "비고",
)
ROW = (
    "ZORBLAX QWENTIN", "2020-02-29", "캄보디아", "VREELA 조르블락스", "경기도 안산시 크누트로 3 1807동", "17423",
    "200229-7654321", "010-8765-4321", "노란쪽지 200229-7654321",
)  # fmt: skip
FAULTS = {
    1: ("생일은 2020-02-29", "ZORBLAX 1807동"),
    4: ("",),
    0: ("QWENTIN \U00013000",),
    2: ("ZORBLAX QWENTIN",),
}
"""Cells that become problems, by column: what a report quotes of them is masked."""


class Machine:
    """A computer on which a mailing is made, with all that it writes in one folder but the PDFs."""

    def __init__(self, folder: Path) -> None:
        self.kept = folder / "kept"
        self.out = folder / "out"
        for place in ("tmp", "home"):
            (self.kept / place).mkdir(parents=True)
        self.out.mkdir()
        self.list = folder / "list.xlsx"
        written(self.list)
        self.environment = os.environ | {"HOME": str(self.kept / "home")}
        self.environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.kept / "tmp"))
        self.said = b""

    def command(self, *words: object) -> list[str]:
        data = self.kept / "data"
        return [sys.executable, "-m", "gg_desk", "--data", str(data), *map(str, words)]

    def does(self, *words: object) -> str:
        """What a command says on stdout, both streams kept for the search."""
        done = subprocess.run(
            self.command(*words),
            capture_output=True,
            check=False,
            env=self.environment,
            timeout=120,
        )
        assert b"Traceback" not in done.stderr
        self.said += done.stdout + done.stderr
        return done.stdout.decode()

    def is_stopped(self, by: signal.Signals, *words: object) -> int:
        """A mailing is ended from outside once its first file is there; its exit code."""
        self.empty()
        running = subprocess.Popen(
            self.command(*words),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment,
        )
        while not list(self.out.glob("*.pdf")) and running.poll() is None:
            time.sleep(0.002)
        running.send_signal(by)
        for said in running.communicate():
            self.said += said
        return running.returncode

    def empty(self) -> None:
        for file in self.out.iterdir():
            file.unlink()

    def leaks(self) -> Iterator[str]:
        """Where which canary is found."""
        for path in self.kept.rglob("*"):
            found = [*in_bytes(str(path.relative_to(self.kept)).encode())]
            found += in_bytes(path.read_bytes()) if path.is_file() else ()
            yield from (f"{canary} in {path.relative_to(self.kept)}" for canary in found)
        yield from (f"{canary} was said" for canary in in_bytes(self.said))


def in_bytes(content: bytes) -> Iterator[str]:
    """The canaries in ``content``, however they may be written."""
    for canary in CANARIES:
        forms = [unicodedata.normalize(form, canary) for form in ("NFC", "NFD")]
        written = [form.encode(how) for form in forms for how in ("utf-8", "utf-16-le")]
        written.append(canary.encode("cp949"))
        if any(one in content for one in written):
            yield canary


def written(path: Path) -> None:
    """Twelve sound rows, told apart by letters, and faulty ones."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for number in range(12):
        sheet.append((f"{ROW[0]} {'ABCDEFGHIJKL'[number]}", *ROW[1:]))
    for column, cells in FAULTS.items():
        for cell in cells:
            sheet.append((*ROW[:column], cell, *ROW[column + 1 :]))
    book.save(path)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_of_a_person_is_left_but_in_the_pdfs(machine: Machine) -> None:
    report = machine.kept / "report.json"
    order = ("notices", machine.list, "-o", machine.out / "n.pdf", "--most", "2")
    machine.does("notices", machine.list, "--dry-run", "--report", report)
    assert machine.is_stopped(signal.SIGKILL, *order) == -signal.SIGKILL
    assert machine.is_stopped(signal.SIGINT, *order, "--anew") == 130
    machine.does(*order, "--report", report, "--json")
    [*_, line] = machine.does("mailings").splitlines()
    code = line.split()[0]
    for words in (
        ("mailings", code),
        ("show", code),
        ("stats",),
        ("replies", code, "--add", "apply=1"),
    ):
        machine.does(*words)
    machine.does("backup", machine.kept / "backup.db")
    assert report.stat().st_size > 1000
    assert {file.suffix for file in machine.out.iterdir()} == {".pdf"}
    printed = "".join(page_texts((machine.out / "n-001.pdf").read_bytes()))
    assert {"ZORBLAX", "VREELA", "크누트로"} <= {word for word in CANARIES if word in printed}
    assert list(machine.leaks()) == []


@pytest.mark.parametrize(
    ("leak", "found"),
    [
        (("--staff", "ZORBLAX QWENTIN"), "ZORBLAX in data/desk.db"),
        (("--report", "크누트로.json"), "크누트로 in tmp"),
    ],
)
def test_a_leak_would_be_found(machine: Machine, leak: tuple[str, str], found: str) -> None:
    """A name that goes where none belongs is told: in the store, in the name of a file."""
    option, value = leak
    where = value if option == "--staff" else machine.kept / "tmp" / value
    machine.does("notices", machine.list, "-o", machine.out / "n.pdf", option, where)
    assert any(one.startswith(found) for one in machine.leaks())
