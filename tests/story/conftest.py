"""A computer on which mailings are made, and the search for what stands in its list alone.

Children, guardians, addresses, numbers and passphrases are looked for in every byte that a mailing
leaves behind but its PDFs, in what was said, and in processes while they run.
"""

import base64
import os
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pypdfium2
import pytest
from openpyxl import Workbook

from gg_desk import cli
from gg_desk.typeset.raster import page_texts

_TRIES = 5
PASSPHRASE = "ZEHNKLEINEAXOLOTL"  # noqa: S105 - opens vaults of these tests only
NEW_PASSPHRASE = "WYVERNBLAUZEHNACHT"  # noqa: S105 - the same
CANARIES = (
    "ZORBLAX", "QWENTIN", "VREELA", "조르블락스", "크누트로", "1807동", "17423", "2020-02-29", "200229",
    "7654321", "8765-4321", "87654321", "노란쪽지", PASSPHRASE, NEW_PASSPHRASE,
)  # fmt: skip
"""Child, guardian, name in Hangul, street, house, postcode, birth date, registration number, phone, remark; what opens the vault."""
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


LOOK = """
import sys
from pathlib import Path
from gg_desk import mailings, rosters
from gg_desk.desk import open_desk
from gg_desk.mailing.roster import read_roster
from gg_desk.folders import folders
desk = open_desk(folders(Path(sys.argv[1])))
plan = mailings.planned(desk, mailings.ListOrder(Path(sys.argv[2])), 2027)
order = mailings.notice_order(desk, "enrollment-notice", {})
for family in read_roster(plan).recipients:
    rosters.preview(desk, order, family, plan)
"""
"""What the window does before anything is printed."""


class Machine:
    """A computer on which a mailing is made, with all that it writes in one folder but the PDFs."""

    passphrase, new_passphrase = PASSPHRASE, NEW_PASSPHRASE
    canaries = CANARIES

    def __init__(self, folder: Path) -> None:
        self.kept = folder / "kept"
        self.out = folder / "out"
        for place in ("tmp", "home"):
            (self.kept / place).mkdir(parents=True)
        self.out.mkdir()
        self.list = folder / "list.xlsx"
        self.data = self.kept / "data"
        self.lists(12)
        self.environment = os.environ | {"HOME": str(self.kept / "home")}
        self.environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.kept / "tmp"))
        self.said = b""
        self.processes = b""
        self.program: tuple[str, ...] = ("-m", "gg_desk")

    def lists(self, many: int) -> None:
        """Let the list hold so many sound rows, and the faulty ones."""
        written(self.list, many)

    def command(self, *words: object) -> list[str]:
        return [sys.executable, *self.program, "--data", str(self.data), *map(str, words)]

    def begins(self, *words: object, typed: str = PASSPHRASE) -> "subprocess.Popen[bytes]":
        """A command that is under way; what it reads of passphrases is there for it."""
        running = subprocess.Popen(
            self.command(*words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment,
        )
        assert running.stdin
        running.stdin.write(f"{typed}\n".encode())
        running.stdin.close()
        running.stdin = None
        return running

    def ends(self, running: "subprocess.Popen[bytes]") -> str:
        """What a command says on stdout; both streams, and its processes, kept for the search."""
        while True:
            self.look_at(running.pid)
            try:
                out, err = running.communicate(timeout=0.05)
            except subprocess.TimeoutExpired:
                continue
            break
        assert b"Traceback" not in err
        self.said += out + err
        return out.decode()

    def does(self, *words: object, typed: str = PASSPHRASE) -> str:
        """What a command says on stdout."""
        return self.ends(self.begins(*words, typed=typed))

    def looks(self) -> None:
        """Notices are previewed, as the window does."""
        done = subprocess.run(
            [sys.executable, "-c", LOOK, str(self.data), str(self.list)],
            capture_output=True,
            check=True,
            env=self.environment,
        )
        self.said += done.stdout + done.stderr

    def look_at(self, pid: int) -> None:
        """What everybody on the computer may read of a process and of those it started."""
        if sys.platform != "linux":
            return
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = status.read_text("utf-8", "replace").rpartition(")")[2].split()[1]
                if str(pid) in {status.parent.name, parent}:
                    for told in ("cmdline", "environ"):
                        self.processes += (status.parent / told).read_bytes()
            except OSError:
                continue  # it ended meanwhile

    def is_stopped(self, by: signal.Signals, *words: object) -> int:
        """A mailing is ended from outside once its first file is there; its exit code.

        Where it was quicker than the signal, on a busy machine, it is begun anew.
        """
        for _ in range(_TRIES):
            self.empty()
            # Who runs the tests in the background of a shell ignores Ctrl+C, as would what they start.
            before = signal.signal(signal.SIGINT, signal.default_int_handler)
            running = self.begins(*words)
            signal.signal(signal.SIGINT, before)
            # Behind everybody else: on a busy machine who waits for its first file sees it in time.
            os.setpriority(os.PRIO_PROCESS, running.pid, 19)
            while not list(self.out.glob("*.pdf")) and running.poll() is None:
                time.sleep(0.002)
            running.send_signal(by)
            for said in running.communicate():
                self.said += said
            if running.returncode not in {cli.DONE, cli.REFUSED}:
                break
            words = tuple(dict.fromkeys((*words, "--anew")))
        return running.returncode

    def empty(self) -> None:
        for file in self.out.iterdir():
            file.unlink()

    def leaks(self) -> Iterator[str]:
        """Where which canary is found."""
        for path in self.kept.rglob("*"):
            found = [*in_bytes(str(path.relative_to(self.kept)).encode())]
            found += in_file(path) if path.is_file() else ()
            yield from (f"{canary} in {path.relative_to(self.kept)}" for canary in found)
        for pdf in self.out.rglob("*.pdf"):  # what a killed program left half written is none
            with pypdfium2.PdfDocument(pdf) as opened:
                told = f"{pdf.name} {opened.get_metadata_dict()}".encode()
            yield from (f"{canary} is told by {pdf.suffix}" for canary in in_bytes(told))
        yield from (f"{canary} was said" for canary in in_bytes(self.said))
        # The list is named on the command line; what is in it is not.
        yield from (f"{canary} in the process list" for canary in in_bytes(self.processes))


@pytest.fixture
def canaries_in() -> Callable[[bytes], list[str]]:
    """The canaries in some bytes, however they may be written."""
    return lambda content: list(in_bytes(content))


def in_file(path: Path) -> Iterator[str]:
    """The canaries in a file: in its bytes, in the words of its pages, in what is packed into it."""
    yield from in_bytes(path.read_bytes())
    if zipfile.is_zipfile(path):  # a backup, a workbook
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                yield from in_bytes(name.encode() + packed.read(name))
    elif path.read_bytes()[:5] == b"%PDF-":
        yield from in_bytes("".join(page_texts(path.read_bytes())).encode())


def in_bytes(content: bytes) -> Iterator[str]:
    """The canaries in ``content``, however they may be written."""
    for canary in CANARIES:
        if any(form in content for form in forms_of(canary)):
            yield canary


def forms_of(canary: str) -> Iterator[bytes]:
    """A text as programs may write it: in four encodings, by percent signs, in figures, in Base64."""
    composed = [unicodedata.normalize(form, canary) for form in ("NFC", "NFD")]
    raw = {one.encode(how) for one in composed for how in ("utf-8", "utf-16-le", "utf-16-be")}
    raw.add(canary.encode("cp949"))
    for one in raw:
        yield one
        yield one.hex().encode()
        yield one.hex().upper().encode()
        yield quote(one).encode()
        for shift in range(3):  # those signs that depend on the canary alone
            coded = base64.b64encode(bytes(shift) + one + bytes(3))
            yield coded[-(-8 * shift // 6) : 8 * (shift + len(one)) // 6]


def written(path: Path, many: int = 12) -> None:
    """``many`` sound rows, told apart by letters, and faulty ones."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for number in range(many):
        sheet.append((f"{ROW[0]} {'ABCDEFGHIJKL'[number]}", *ROW[1:]))
    for column, cells in FAULTS.items():
        for cell in cells:
            sheet.append((*ROW[:column], cell, *ROW[column + 1 :]))
    book.save(path)


@pytest.fixture(scope="session")
def new_machine(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Machine]:
    """Makes a machine, whose program has been started before."""

    def make() -> Machine:
        made = Machine(tmp_path_factory.mktemp("machine"))
        shutil.copytree(filled, made.data)
        return made

    return make


@pytest.fixture
def machine(new_machine: Callable[[], Machine]) -> Machine:
    return new_machine()
