"""vault, and notices --keep: kept, printed again, destroyed and certified from the command line."""

import contextlib
import csv
import datetime as dt
import io
import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gg_desk import custody
from gg_desk.folders import folders
from gg_desk.typeset.raster import page_texts
from gg_desk.vault.stretching import FLOOR

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
NEW = "아주 다른 새 암호 하나"
ROWS = (
    ("SOK DARA", "2020-03-05", "캄보디아", "SOK CHANTHA", "경기도 안산시 단원구 중앙대로 1", 15360),
    ("NGUYEN AN", "2020-11-30", "베트남", "", "경기도 수원시 팔달구 효원로 2", 16444),
    ("", "2020-01-02", "몽골", "BAT", "경기도 수원시 팔달구 효원로 3", 16444),
    ("DORJ NOMIN", "2020-01-02", "몽골", "BAT", "경기도 김포시 사우로 4", 10109),
)


@pytest.fixture(scope="module")
def with_vault(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(filled, tmp_path_factory.mktemp("vaulted") / "data"))
    custody.make(folders(folder), PASSPHRASE, "김상담", FLOOR).lock()
    return folder


@pytest.fixture
def data(with_vault: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(with_vault, tmp_path / "data"))


@pytest.fixture
def typing(run) -> Callable[..., object]:
    """Runs a command that reads these lines from a descriptor: ``typing("vault", "log")``."""

    def run_typing(*words: object, lines: tuple[str, ...] = (PASSPHRASE,), **options: object):
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        return run(*words, "--passphrase-fd", reading, **options)

    return run_typing


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.append(("아동명", "생년월일", "국적", "보호자", "주소", "우편번호"))
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "명단.xlsx")
    return tmp_path / "명단.xlsx"


@pytest.fixture
def code(typing, roster: Path, tmp_path: Path) -> str:
    """That of the kept mailing, whose notices are in n.pdf."""
    target = tmp_path / "n.pdf"
    answer = typing("notices", roster, "-o", target, "--keep", "--staff", "김상담", "--json")
    assert answer.code == 1, "a row has no name"
    assert dt.date.fromisoformat(answer.json["kept_until"]) > dt.date(2026, 1, 1)
    return answer.json["code"]


def test_what_is_printed_again_is_what_was_printed(typing, code: str, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    answer = typing("vault", "reprint", code, "-o", again, "--json")
    assert (answer.code, answer.json["notices"]) == (0, 3)
    assert again.read_bytes() == (tmp_path / "n.pdf").read_bytes()
    assert typing("vault", "reprint", code.lower(), "-o", again, "--rows", "3").code == 0
    [page] = page_texts(again.read_bytes())
    assert "NGUYEN AN" in page
    assert code in page
    refused = typing("vault", "reprint", code, "-o", again, "--rows", "4")
    assert (refused.code, "None of the rows 4 is kept. Kept are: 2-3,5" in refused.err) == (2, True)


def test_the_same_command_makes_the_same_bytes_from_the_list(
    typing, run, roster, code, tmp_path: Path
) -> None:
    """From the vault and from the file, a mailing is printed again alike."""
    again, target = tmp_path / "again.pdf", tmp_path / "n.pdf"
    typing("vault", "reprint", code, "-o", again)
    target.unlink()
    assert run("notices", roster, "-o", target, "--json").json["code"] == code
    assert again.read_bytes() == target.read_bytes()


def test_without_keep_nothing_is_kept(typing, run, roster: Path, tmp_path: Path) -> None:
    run("notices", roster, "-o", tmp_path / "n.pdf")
    assert typing("vault", "batches", "--json").json == []
    for words in (("--dry-run",), ("--labels", tmp_path / "l.pdf")):
        assert run("notices", roster, "--keep", *words).code == 2


def test_a_wrong_passphrase_prints_nothing(typing, roster: Path, tmp_path: Path) -> None:
    target = tmp_path / "n.pdf"
    answer = typing("notices", roster, "-o", target, "--keep", lines=(NEW,))
    assert answer.code == 3
    assert "does not open the vault" in answer.err
    assert not target.exists()


def test_destroyed_certified_and_named_in_the_log(typing, code: str, tmp_path: Path) -> None:
    paper = tmp_path / "c.pdf"
    assert typing("vault", "certificate", code, "-o", paper).code == 2
    answer = typing(
        "vault", "destroy", code, "--certificate", paper, "--why", "요청 200305-7123456", "--json"
    )
    assert (answer.code, answer.json["state"], answer.json["persons"]) == (0, "destroyed", 3)
    assert answer.json["destroyed_why"] == "요청"
    [page] = page_texts(paper.read_bytes())
    for words in ("개인정보 파기 확인서", "제21조", "3가정", "아동 이름, 생년월일", "요청"):
        assert words in page
    for name in ("DARA", "CHANTHA", "중앙대로", "200305"):
        assert name not in page
    again = tmp_path / "again.pdf"
    assert typing("vault", "reprint", code, "-o", again).code == 2
    assert not again.exists()
    assert typing("vault", "certificate", code, "-o", again).code == 0
    assert again.read_bytes() == paper.read_bytes()
    log = typing("vault", "log", "--json").json
    assert log["whole"]
    assert [one["action"] for one in log["entries"]][-5:] == [
        "opened",
        "destroyed",
        "opened",
        "opened",
        "opened",
    ]


def test_kept_longer_only_with_a_reason(typing, code: str) -> None:
    before = typing("vault", "batches", "--json").json[0]["until"]
    assert "Say why" in typing("vault", "extend", code, "--days", "7").err
    assert typing("vault", "extend", code, "--days", "0", "--why", "x").code == 2
    after = typing("vault", "extend", code, "--days", "7", "--why", "반송", "--json").json["until"]
    assert dt.date.fromisoformat(after) - dt.date.fromisoformat(before) == dt.timedelta(days=7)


def test_the_log_is_written_to_files_in_which_nothing_is_a_formula(
    typing, code: str, tmp_path: Path
) -> None:
    typing("vault", "extend", code, "--days", "1", "--why", "=1+1", "--staff", "=cmd")
    book, text = tmp_path / "log.xlsx", tmp_path / "log.csv"
    assert typing("vault", "log", "--export", book).code == 0
    assert typing("vault", "log", "--export", text).code == 0
    assert typing("vault", "log", "--export", tmp_path / "log.doc").code == 2
    cells = [cell for row in load_workbook(book).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert "=cmd" in [cell.value for cell in cells]
    rows = list(csv.reader(io.StringIO(text.read_text("utf-8-sig"))))
    assert rows[0][0] == "번호 No."
    assert "'=cmd" in [row[2] for row in rows]
    this = f"{dt.datetime.now(dt.timezone(dt.timedelta(hours=9))):%Y-%m}"
    assert typing("vault", "log", "--month", this, "--json").json["entries"]
    assert typing("vault", "log", "--month", "2020-01", "--json").json["entries"] == []
    assert typing("vault", "log", "--month", "jan").code == 2


def test_passphrase_recovery_code_and_page(typing, run, tmp_path: Path) -> None:
    paper = tmp_path / "code.pdf"
    assert typing("vault", "recovery", "--print", paper).code == 0
    [page] = page_texts(paper.read_bytes())
    assert "보관함 복구 번호" in page
    printed = typing("vault", "recovery", "--json").json["code"]
    assert typing("vault", "recover", lines=(printed, NEW)).code == 0
    assert typing("vault", "log").code == 3, "the old passphrase opens it"
    assert typing("vault", "passphrase", lines=(NEW, "short")).code == 2
    assert typing("vault", "passphrase", lines=(NEW, PASSPHRASE)).code == 0
    assert typing("vault", "log").code == 0
    state = run("vault", "--json").json
    assert (state["ways"], state["kept"]) == (["recovery", "passphrase"], 0)


def test_a_vault_is_made_once(typing, run, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{NEW}\n".encode())
    os.close(writing)
    new = tmp_path / "new"
    paper = tmp_path / "code.pdf"
    answer = run("vault", "init", "--print", paper, "--passphrase-fd", reading, folder=new)
    assert (answer.code, paper.exists()) == (0, True)
    assert "already" in typing("vault", "init").err
    assert run("vault", folder=tmp_path / "none").out.startswith("There is no vault")


def test_what_is_overdue_is_told_and_destroyed_at_any_command(
    typing, run, data: Path, code: str
) -> None:
    preferences = data / "preferences.json"
    preferences.write_text('{"custody": {"overdue": "ask"}}', "utf-8")
    keys = data / "vault" / "batch-keys"
    with pytest.MonkeyPatch.context() as later:
        later.setattr("gg_desk.overdue.korean_day", lambda: dt.date(2027, 6, 1))
        assert "1 kept mailings are overdue" in run("mailings").err
        preferences.write_text("{}", "utf-8")
        before = keys.read_bytes()
        assert "their keys are destroyed" in run("mailings").err
        assert keys.read_bytes() != before
        assert "overdue" not in run("mailings").err
    [gone] = typing("vault", "batches", "--json").json
    assert (gone["state"], gone["destroyed_because"]) == ("destroyed", "due")


def test_a_backup_brings_the_vault_back_but_nothing_that_was_destroyed(
    typing, run, data: Path, code: str, tmp_path: Path
) -> None:
    backup, keys = tmp_path / "kept.zip", data / "vault" / "batch-keys"
    assert run("backup", backup).code == 0
    elsewhere = tmp_path / "elsewhere"
    assert run("restore", backup, folder=elsewhere).code == 0
    assert not (elsewhere / "vault" / "batch-keys").exists()
    assert keys.read_bytes() not in backup.read_bytes()
    [there] = typing("vault", "batches", "--json", folder=elsewhere).json
    assert (there["code"], there["state"]) == (code, "keyless")
    refused = typing("vault", "reprint", code, "-o", tmp_path / "x.pdf", folder=elsewhere)
    assert (refused.code, "keys are in no backup" in refused.err) == (3, True)
    assert run("restore", backup).code == 0
    assert typing("vault", "reprint", code, "-o", tmp_path / "y.pdf").code == 0, "keys are here"
    assert typing("vault", "destroy", code).code == 0
    assert run("restore", backup).code == 0
    [gone] = typing("vault", "batches", "--json").json
    assert (gone["state"], gone["destroyed_because"]) == ("destroyed", "asked")


def test_it_is_told_what_is_missing(typing, run, data: Path) -> None:
    (data / "vault" / "lock.json").write_bytes(b"{}")
    answer = run("vault", "--json")
    assert (answer.code, answer.json["damage"]) == (3, ["lock.json"])
    assert "lock.json is damaged" in typing("vault", "log").err


def test_nothing_is_asked_for_in_vain(typing, run, roster: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    asks = ("--passphrase-fd", "987")
    for words in (
        ("vault", "log"),
        ("vault", "recover"),
        ("notices", roster, "-o", tmp_path / "n.pdf", "--keep"),
    ):
        answer = run(*words, *asks, folder=nowhere)
        assert (answer.code, "There is no vault yet" in answer.err) == (3, True)
    for words in (("destroy",), ("extend",), ("reprint",), ("recovery", "--print", "x.doc")):
        assert run("vault", *words, *asks).code == 2
    assert "There is a vault already" in run("vault", "init", *asks).err
    for _ in range(3):
        typing("vault", "log", lines=(NEW,))
    assert "the vault waits" in run("vault", "log", *asks).err


def test_at_a_terminal_a_passphrase_is_typed_unseen_and_the_code_seen(
    data: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    made = at_terminal(new, ["init"], [PASSPHRASE, PASSPHRASE])
    assert "The vault is made" in made
    assert "The same again:" in made
    assert PASSPHRASE not in made
    assert "Both passphrases differ" in at_terminal(
        new, ["passphrase"], [PASSPHRASE, NEW, PASSPHRASE]
    )
    slipped = at_terminal(new, ["recover"], ["K7F3-9QX2"])
    assert "K7F3-9QX2" in slipped
    assert "8 signs were typed" in slipped


def at_terminal(folder: Path, words: list[str], answers: list[str]) -> str:
    """What a person sees who answers each question."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "gg_desk", "--data", str(folder), "vault", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    with contextlib.suppress(OSError):  # a terminal whose program has ended
        while part := os.read(ours, 4096):
            seen += part
            if answers and part.endswith(b": "):
                os.write(ours, f"{answers.pop(0)}\n".encode())
    running.wait()
    os.close(ours)
    return seen.decode()


def test_a_passphrase_comes_by_no_other_way(run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("vault", "log", "--passphrase-fd", "987").code == 2
    reading, writing = os.pipe()
    os.close(writing)
    assert "No line of text came in" in run("vault", "log", "--passphrase-fd", reading).err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert run("vault", "log").code == 0
    assert json.loads(run("vault", "--measure", "--json").out)["try_seconds"] > 0
