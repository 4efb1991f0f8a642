"""Whatever happens to the files: a sentence with a way out in both languages, and never a second loss.

Each command runs in a process of its own, forked from this one. Root is held back by no permission: where
they matter, the process gives up the capabilities that make it so.
"""

import contextlib
import ctypes
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from gg_desk import desk, safekeeping
from gg_desk.backups.shelf import listed
from gg_desk.catalogue.program import Program
from gg_desk.cli import main
from gg_desk.errors import DamagedError, DeskError
from gg_desk.folders import Folders, folders
from gg_desk.store import records
from gg_desk.store.checking import check
from gg_desk.store.editing import edit
from gg_desk.store.migrations import STEPS
from gg_desk.store.opening import open_store

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and rights are Linux's")
PROGRAM = "childcare-support-registered"
Prepare = Callable[[], None]


@dataclass(frozen=True)
class Said:
    """What a program said, and how it ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Office:
    """A data folder with a store in it and one good backup, and programs that are run on it."""

    where: Folders

    def run(self, *words: object, tag: str = "en", prepare: Prepare | None = None) -> Said:
        """One command, as its user would run it."""
        said = [self.where.data.parent / name for name in ("out", "err")]
        if not (child := os.fork()):
            for number, path in enumerate(said, 1):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
            os.environ["LC_ALL"] = f"{tag}_{'KR' if tag == 'ko' else 'US'}.UTF-8"
            code = 99
            try:
                if prepare:
                    prepare()
                code = main(["--data", str(self.where.data), *map(str, words)])
                sys.stdout.flush()
            except BaseException:  # noqa: BLE001 - a traceback is what this looks for
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out, err = (path.read_text("utf-8") for path in said)
        assert "Traceback" not in err, err
        return Said(code, out, err)

    def told(self, *words: object, prepare: Prepare | None = None) -> tuple[str, str]:
        """What a command that cannot be done says, in English and Korean; nothing else is said."""
        said = []
        for tag in ("en", "ko"):
            answer = self.run(*words, tag=tag, prepare=prepare)
            assert (answer.code, answer.out) == (3, ""), answer
            assert answer.err.startswith("gg-desk: ")
            assert answer.err.count("\n") == 1
            said.append(answer.err)
        return said[0], said[1]


@pytest.fixture(scope="module")
def made(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole data folder, made once; on ground that everybody may walk over."""
    folder = tmp_path_factory.mktemp("damage")
    where = folders(Path(shutil.copytree(filled, folder / "data")))
    safekeeping.backup(where)
    return where.data


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Office:
    data = Path(shutil.copytree(made, tmp_path / "data"))
    return Office(folders(data))


def backup_of(office: Office) -> str:
    return listed(office.where.backups)[0].file


def restored(office: Office, evidence: bytes) -> None:
    """The way out works, and what was damaged is still there."""
    answer = office.run("restore", "--last")
    assert answer.code == 0, answer.err
    assert check(office.where.store).sound
    aside = [path.read_bytes() for path in office.where.data.glob("desk-damaged-*.db")]
    assert aside == [evidence]
    assert office.run("search", "보육").code == 0


def cut(content: bytes) -> bytes:
    return content[: len(content) // 3]


def flipped(content: bytes) -> bytes:
    """A bit in the head, by which SQLite knows the file."""
    return content[:5] + bytes([content[5] ^ 8]) + content[6:]


def scribbled(content: bytes) -> bytes:
    return content[:8192] + random.Random(1).randbytes(40_000) + content[48_192:]  # noqa: S311 - repeatable


@pytest.mark.parametrize("harm", [cut, flipped, scribbled])
def test_a_damaged_store_names_the_last_good_backup_and_the_exact_command(
    office: Office, harm: Callable[[bytes], bytes]
) -> None:
    harmed = harm(office.where.store.read_bytes())
    office.where.store.write_bytes(harmed)
    en, ko = office.told("search", "보육")
    command = f"gg-desk --data {office.where.data} restore {backup_of(office)}"
    assert command in en
    assert command in ko
    assert "손상" in ko or "아닙니다" in ko
    assert office.where.store.read_bytes() == harmed, "nothing was written over it"
    restored(office, harmed)


@pytest.mark.parametrize("empty", [True, False])
def test_an_empty_or_lost_store_is_not_begun_anew(office: Office, empty: bool) -> None:
    office.where.store.unlink()
    if empty:
        office.where.store.touch()
    en, ko = office.told("news")
    assert backup_of(office) in en
    assert "없어졌거나 비어" in ko
    assert office.run("restore", "--last").code == 0
    assert check(office.where.store).sound


def test_any_damage_anywhere_is_told_or_harmless(office: Office) -> None:
    whole = office.where.store.read_bytes()
    chance = random.Random(20261122)  # noqa: S311 - repeatable, not secret
    told, good = 0, backup_of(office)
    for _turn in range(4):
        harmed = bytearray(whole)
        at = chance.randrange(len(harmed) - 4096)
        harmed[at : at + 2048] = chance.randbytes(2048)
        office.where.store.write_bytes(harmed)
        found = check(office.where.store)
        told += not found.sound
        assert found.sound or found.problems[0]["ko"]
        assert office.run("search", "보육").code == 0 or not found.sound
        assert office.run("backup", office.where.data / "b.zip").code == 0 or not found.sound
    assert told >= 2
    assert backup_of(office) == good


def held_back() -> None:
    """Root gives up its capabilities, so that permissions hold for it as for anybody."""
    if os.getuid() == 0:
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3, this process
        assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0


def test_a_store_that_may_not_be_read(office: Office) -> None:
    office.where.store.chmod(0o000)
    en, ko = office.told("news", prepare=held_back)
    assert "cannot be opened" in en
    assert "열 수 없습니다" in ko


def test_a_store_that_may_only_be_read(office: Office) -> None:
    office.where.store.chmod(0o444)
    before = office.where.store.read_bytes()
    en, ko = office.told(
        "phrases", "review", "label.amount", "--language", "km", "--by", "Kim", prepare=held_back
    )
    assert "read-only" in en
    assert "읽기 전용" in ko
    assert office.where.store.read_bytes() == before


def test_a_data_folder_that_may_not_be_written(office: Office) -> None:
    office.where.data.chmod(0o555)
    en, ko = office.told("news", prepare=held_back)
    assert "no permission to write" in en
    assert "--data" in ko


def test_a_backup_folder_that_may_not_be_written(office: Office) -> None:
    office.where.backups.chmod(0o555)
    en, _ko = office.told("backup", prepare=held_back)
    assert "could not be written" in en
    assert len(listed(office.where.backups)) == 1


def test_a_font_that_may_not_be_read_makes_no_backup_that_lacks_it(office: Office) -> None:
    office.where.fonts.mkdir(exist_ok=True)
    font = office.where.fonts / "own.ttf"
    font.write_bytes(b"font")
    font.chmod(0o000)
    en, ko = office.told("backup", prepare=held_back)
    assert "own.ttf cannot be read" in en
    assert "백업하지 못했습니다" in ko
    assert len(listed(office.where.backups)) == 1


def test_a_locked_store_is_waited_for_and_then_told(office: Office) -> None:
    store = open_store(office.where.store, wait_seconds=0.3)
    other = dbapi2.connect(str(office.where.store), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    with pytest.raises(DeskError) as caught:
        edit(store, "program", PROGRAM, {"legal_basis": ["x"]}, "Kim")
    other.execute("ROLLBACK")
    assert time.monotonic() - begun > 0.2
    assert "in use by another program" in caught.value.en
    assert "잠시 뒤" in caught.value.ko
    assert not isinstance(caught.value, DamagedError)
    edit(store, "program", PROGRAM, {"legal_basis": ["x"]}, "Kim")
    other.close()
    store.close()


def limited(size: int) -> Prepare:
    """As on a disk with so many bytes left: no file grows beyond them."""

    def limit() -> None:
        import resource  # noqa: PLC0415 - Windows has none

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.parametrize("room", [4096, 60_000, 700_000])
def test_a_full_disk_changes_nothing(office: Office, room: int) -> None:
    before = check(office.where.store).counts
    for words in (["backup"], ["restore", "--last"]):
        en, ko = office.told(*words, prepare=limited(room))
        assert any(word in en for word in ("room", "could not be written", "disk"))
        assert any(word in ko for word in ("공간", "쓸 수 없", "디스크"))
    assert check(office.where.store).counts == before
    assert check(office.where.store).sound
    assert len(listed(office.where.backups)) == 1, "no half a backup counts"
    assert office.run("backup").code == 0
    assert [path.name for path in office.where.data.rglob(".gg-desk-*")] == []


def test_a_folder_that_vanishes_while_it_is_used(office: Office) -> None:
    """A network drive that goes: the folder is no longer where it was."""
    at_work = desk.open_desk(office.where)
    try:
        office.where.data.rename(office.where.data.with_name("gone"))
        with pytest.raises(DeskError) as caught:
            safekeeping.backup(office.where)
        assert "could not be written" in caught.value.en
        assert "쓸 수 없습니다" in caught.value.ko
        with pytest.raises(DeskError):
            safekeeping.restore(office.where, office.where.backups / "00001.zip")
    finally:
        at_work.close()
    assert not office.where.data.exists(), "nothing was begun anew in its place"
    office.where.data.with_name("gone").rename(office.where.data)
    assert check(office.where.store).sound


def test_a_folder_renamed_in_use_keeps_what_was_acknowledged(office: Office) -> None:
    at_work = desk.open_desk(office.where)
    moved = folders(office.where.data.with_name("moved"))
    moved.data.rmdir()
    edit(at_work.store, "program", PROGRAM, {"legal_basis": ["before"]}, "Kim")
    office.where.data.rename(moved.data)
    acknowledged = "before"
    with contextlib.suppress(DeskError):
        edit(at_work.store, "program", PROGRAM, {"legal_basis": ["after"]}, "Kim")
        acknowledged = "after"
    at_work.close()
    assert check(moved.store).sound
    again = open_store(moved.store)
    program = records.record(again, PROGRAM)
    again.close()
    assert isinstance(program, Program)
    assert program.legal_basis == (acknowledged,)


def backup_by_a_program(office: Office) -> int:
    command = [sys.executable, "-m", "gg_desk", "--data", str(office.where.data), "backup"]
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode


def test_two_programs_at_once_both_work(office: Office) -> None:
    with ThreadPoolExecutor(3) as programs:
        run = [programs.submit(backup_by_a_program, office) for _program in range(3)]
        assert [one.result() for one in run] == [0, 0, 0]
    assert check(office.where.store).sound
    for one in listed(office.where.backups):
        safekeeping.preview(office.where, Path(one.file))


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(office: Office) -> None:
    newer = dbapi2.connect(str(office.where.store))
    record = (len(STEPS) + 1, "9999 from tomorrow", "2030-01-01")
    newer.execute("INSERT INTO schema_step VALUES (?, ?, ?)", record)
    newer.commit()
    newer.close()
    before = office.where.store.read_bytes()
    en, ko = office.told("news")
    assert "newer version" in en
    assert "업데이트" in ko
    assert office.where.store.read_bytes() == before


def test_a_program_killed_while_it_makes_its_store_leaves_one_that_opens(tmp_path: Path) -> None:
    """A journal that waits to be rolled back can be read by nobody who may not write."""
    where = folders(tmp_path / "data")
    code = (
        "import os, sys; from sqlcipher3 import dbapi2; c = dbapi2.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA application_id = 1195852883'); c.execute('CREATE TABLE schema_step (number, name, at)');"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN'); c.execute('CREATE TABLE t (x)');"
        "c.executemany('INSERT INTO t VALUES (?)', [('x' * 3000,)] * 400); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, where.store], check=False)
    assert done.returncode == -signal.SIGKILL
    assert where.store.with_name("desk.db-journal").stat().st_size > 0
    desk.open_desk(where).close()
    assert check(where.store).sound
