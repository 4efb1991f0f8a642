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
{faults}
def leaking(write):
    def written(self, families, file, watch):
        for one in families:
            for leak in ({leaks}):
                leak(one.child, one.address)
        return write(self, families, file, watch)
    return written
notices.Notices.write = leaking(notices.Notices.write)
from gg_desk.cli import main
sys.exit(main())
"""
"""The program with faults in it, each of which lets something of each family out."""
LEAKS = {
    "log": ('logging.basicConfig(filename=kept / "desk.log", force=True); logging.warning(child)', "ZORBLAX in data/desk.log"),
    "temporary": ('tempfile.mkstemp(); Path(tempfile.mkstemp()[1]).write_text(address, "cp949")', "크누트로 in tmp/tmp"),
    "file name": ("(kept / child.encode().hex()).touch()", "ZORBLAX in data/5a4f52424c4158"),
    "vault": ('(kept / "vault.db").write_bytes(base64.b64encode(address.encode("utf-16-be")))', "크누트로 in data/vault.db"),
    "process": ('subprocess.run([sys.executable, "-c", "import time; time.sleep(0.4)", child])', "ZORBLAX in the process list"),
    "said": ("print(child, file=sys.stderr)", "ZORBLAX was said"),
}  # fmt: skip


@pytest.fixture(scope="module")
def found_of_faults(new_machine) -> list[str]:
    """All that is found after one run of the program with every fault in it."""
    machine = new_machine()
    machine.lists(1)
    faults = "\n".join(
        f"def leak_{number}(child, address):\n    {fault}"
        for number, (fault, _found) in enumerate(LEAKS.values())
    )
    leaks = ", ".join(f"leak_{number}" for number in range(len(LEAKS)))
    machine.program = ("-c", PLANTED.format(faults=faults, leaks=leaks))
    machine.does("notices", machine.list, "-o", machine.out / "n.pdf")
    return list(machine.leaks())


@pytest.mark.parametrize("found", [found for _fault, found in LEAKS.values()], ids=LEAKS)
def test_a_fault_in_the_program_would_be_found(found_of_faults: list[str], found: str) -> None:
    assert [one for one in found_of_faults if one.startswith(found)]


@pytest.fixture(scope="module")
def found_of_words(new_machine) -> list[str]:
    """All that is found after names were typed where none belong: as staff, as the name of a file."""
    machine = new_machine()
    report = machine.kept / "tmp" / "크누트로.json"
    order = ("notices", machine.list, "-o", machine.out / "n.pdf")
    machine.does(*order, "--staff", "ZORBLAX QWENTIN", "--report", report)
    return list(machine.leaks())


@pytest.mark.parametrize(
    "found", ["ZORBLAX in data/desk.db", "ZORBLAX in the process list", "크누트로 in tmp"]
)
def test_a_leak_would_be_found(found_of_words: list[str], found: str) -> None:
    assert any(one.startswith(found) for one in found_of_words)


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
