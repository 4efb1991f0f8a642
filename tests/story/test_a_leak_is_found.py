"""What the search for names finds: each place is shown to tell a leak that is planted in the program."""

import base64
from urllib.parse import quote

import pytest

PLANTED = """
import base64, logging, os, subprocess, sys, tempfile
from pathlib import Path
from gg_desk.mailing import notices
from gg_desk.vault import batches
kept = Path(sys.argv[2])
def leak(child, address):
    {leak}
def leaking(write):
    def written(self, families, file, watch):
        for one in families:
            leak(one.child, one.address)
        return write(self, families, file, watch)
    return written
notices.Notices.write = leaking(notices.Notices.write)
from gg_desk.cli import main
sys.exit(main())
"""
"""The program with a fault in it that lets something of each family out."""
LEAKS = {
    "log": ('logging.basicConfig(filename=kept / "desk.log", force=True); logging.warning(child)', "ZORBLAX in data/desk.log"),
    "temporary": ('tempfile.mkstemp(); Path(tempfile.mkstemp()[1]).write_text(address, "cp949")', "크누트로 in tmp/tmp"),
    "file name": ("(kept / child.encode().hex()).touch()", "ZORBLAX in data/"),
    "vault": ('(kept / "vault.db").write_bytes(base64.b64encode(address.encode("utf-16-be")))', "크누트로 in data/vault.db"),
    "process": ('subprocess.run([sys.executable, "-c", "import time; time.sleep(0.4)", child])', "ZORBLAX in the process list"),
    "said": ("print(child, file=sys.stderr)", "ZORBLAX was said"),
}  # fmt: skip


@pytest.mark.parametrize(("leak", "found"), LEAKS.values(), ids=LEAKS)
def test_a_fault_in_the_program_would_be_found(machine, leak: str, found: str) -> None:
    machine.lists(1)
    machine.program = ("-c", PLANTED.format(leak=leak))
    machine.does("notices", machine.list, "-o", machine.out / "n.pdf")
    assert [one for one in machine.leaks() if one.startswith(found)]


@pytest.mark.parametrize(
    ("leak", "found"),
    [
        (("--staff", "ZORBLAX QWENTIN"), "ZORBLAX in data/desk.db"),
        (("--staff", "ZORBLAX QWENTIN"), "ZORBLAX in the process list"),
        (("--report", "크누트로.json"), "크누트로 in tmp"),
    ],
)
def test_a_leak_would_be_found(machine, leak: tuple[str, str], found: str) -> None:
    """A name that goes where none belongs is told: in the store, in the name of a file."""
    option, value = leak
    where = value if option == "--staff" else machine.kept / "tmp" / value
    machine.does("notices", machine.list, "-o", machine.out / "n.pdf", option, where)
    assert any(one.startswith(found) for one in machine.leaks())


@pytest.mark.parametrize("how", ["utf-8", "utf-16-le", "utf-16-be", "cp949"])
def test_a_canary_is_found_however_it_is_written(machine, canaries_in, how: str) -> None:
    for canary in machine.canaries:
        raw = f"..{canary}??".encode(how)
        for written_so in (
            raw,
            raw.hex().encode(),
            raw.hex().upper().encode(),
            quote(raw).encode(),
        ):
            assert canary in canaries_in(written_so)
        for shift in range(3):
            coded = base64.b64encode(b"x" * shift + raw + b"more of it")
            assert canary in canaries_in(coded)
    assert canaries_in("Zorb lax, 크누트".encode(how)) == []
