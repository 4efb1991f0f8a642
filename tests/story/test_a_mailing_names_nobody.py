"""Names that stand in a list alone are found in nothing that a mailing leaves behind but its PDFs.

A whole mailing: read, looked at, printed, killed, cancelled; kept in the vault, printed again, locked, destroyed.
"""

import re
import signal
import time
from pathlib import Path

from gg_desk import custody
from gg_desk.folders import folders
from gg_desk.settings import Preferences, write_preferences
from gg_desk.typeset.raster import page_texts
from gg_desk.vault.stretching import FLOOR

CRASHING = """
import sys
from gg_desk.sheets import merging
def fails(self, language, values):
    raise RuntimeError(values)
merging.Merge.draw = fails
from gg_desk.cli import main
sys.exit(main())
"""
"""The program with a fault at the first family, whose values stand in the error."""


def test_nothing_of_a_person_is_left_but_in_the_pdfs(machine) -> None:
    report = machine.kept / "report.json"
    order = ("notices", machine.list, "-o", machine.out / "n.pdf", "--most", "2")
    machine.does("notices", machine.list, "--dry-run", "--report", report)
    machine.looks()
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
    assert all(word in printed for word in ("ZORBLAX", "VREELA", "크누트로"))
    assert list(machine.leaks()) == []


def test_nothing_of_a_person_is_left_by_the_vault_either(machine, canaries_in) -> None:
    custody.lock(custody.make(folders(machine.data), machine.passphrase, "창구", FLOOR))
    order = ("notices", machine.list, "-o", machine.out / "n.pdf", "--keep")
    assert machine.is_stopped(signal.SIGKILL, *order) == -signal.SIGKILL  # as it is being kept
    machine.does(*order, "--anew")
    [kept, *_] = re.findall(r"([0-9A-Z]{4}-[0-9A-Z]{4}) +kept ", machine.does("vault", "batches"))
    again = machine.out / "again.pdf"
    machine.does("vault", "reprint", kept, "-o", again, "--why", "반송")
    assert "ZORBLAX" in "".join(page_texts(again.read_bytes()))
    printing = machine.begins("vault", "reprint", kept, "-o", machine.out / "never.pdf")
    time.sleep(1.5)
    printing.kill()
    printing.communicate()
    machine.does("vault", "extend", kept, "--days", "3", "--why", "반송")
    machine.does("vault", "log", "--export", machine.kept / "log.xlsx", typed="WRONG WRONG WRONG")
    machine.does("vault", "log", "--export", machine.kept / "log.csv")
    machine.does("vault", "passphrase", typed=f"{machine.passphrase}\n{machine.new_passphrase}")
    machine.does("backup", machine.kept / "backup.db")
    assert list(machine.leaks()) == []
    paper = machine.out / "certificate.pdf"
    machine.does("vault", "destroy", kept, "--certificate", paper, typed=machine.new_passphrase)
    [page] = page_texts(paper.read_bytes())
    assert "개인정보 파기 확인서" in page
    assert canaries_in(page.encode()) == []
    assert list(machine.leaks()) == []
    assert (machine.data / "vault" / "vault.db").stat().st_size > 10_000


AT_THE_WINDOW = str(Path(__file__).with_name("at_the_window.py"))


def is_at_the_window(machine, *fault: str) -> None:
    """A whole sitting at the window: mailing, what fits, the client's view, a sheet, what is kept, locked, closed."""
    where = folders(machine.data)
    custody.lock(custody.make(where, machine.passphrase, "창구", FLOOR))
    write_preferences(where, Preferences(window_language="ko"))
    machine.lists(2)
    machine.program = (AT_THE_WINDOW,)
    sitting = machine.begins(machine.list, machine.out, *fault)
    machine.ends(sitting)
    assert sitting.returncode == 0


def test_nothing_of_a_person_is_left_by_the_window(machine) -> None:
    is_at_the_window(machine)
    printed = {file.name: "".join(page_texts(file.read_bytes())) for file in machine.out.iterdir()}
    assert set(printed) == {"notices.pdf", "family.pdf", "again.pdf"}
    assert all("ZORBLAX" in words for words in printed.values())
    assert "크누트로" in printed["again.pdf"]
    assert (machine.data / "vault" / "vault.db").stat().st_size > 10_000
    assert list(machine.leaks()) == []


def test_a_preview_that_the_window_leaves_in_a_file_would_be_found(machine) -> None:
    is_at_the_window(machine, "planted")
    assert any(one.startswith("ZORBLAX in tmp") for one in machine.leaks())


def test_a_crash_leaves_a_report_that_names_nobody(machine) -> None:
    custody.lock(custody.make(folders(machine.data), machine.passphrase, "창구", FLOOR))
    machine.program = ("-c", CRASHING)
    running = machine.begins("notices", machine.list, "-o", machine.out / "n.pdf", "--keep")
    _out, err = running.communicate()
    assert b"RuntimeError" in err
    assert list((machine.data / "logs").glob("crash-*"))
    assert list(machine.leaks()) == []
    assert list(machine.out.iterdir()) == []
