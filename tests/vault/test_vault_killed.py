"""Programs that keep and destroy are killed at any moment, or work at once: nothing is half there.

More kills than a test has time for: ``GG_DESK_KILLS=200 pytest -s`` on this file.
"""

import os
import random
import subprocess
import sys
import time
from collections import Counter

from gg_desk.vault import batches
from gg_desk.vault.access_log import read_log
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.session import Session
from gg_desk.vault.slots import slots_in

KILLS = int(os.environ.get("GG_DESK_KILLS", "4"))
SEED = 20261122
FAMILIES = 40
PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
OFFICE = f"""
import datetime as dt, sys
from pathlib import Path
from gg_desk.catalogue.custody import KeptBatch
from gg_desk.catalogue.sheet_code import new_code
from gg_desk.vault import batches, destroying, opening
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.session import Person

rules = opening.Rules(dt.date(2026, 11, 22))
files = VaultFiles(Path(sys.argv[1]))
session = opening.unlock(files, sys.stdin.readline().rstrip(), Person("손", "창구"), rules)
with session.reading() as connection:
    wiped = connection.exec_driver_sql("PRAGMA cipher_memory_security").scalar()
print("wiped=", wiped, sep="", flush=True)
rows = [(row, b"family %d" % row * 9) for row in range({FAMILIES})]
for turn in range(int(sys.argv[2])):
    code = new_code()
    kept = KeptBatch(code=code, template="t", state="kept", kept_at=dt.datetime.now(dt.UTC),
        until=dt.date(2026, 12, 22), staff="손", persons={FAMILIES}, fields=())
    print("keeping", code, flush=True)
    batches.keep(session, kept, batches.Content(b"order", rows), "")
    print("kept", code, flush=True)
    if turn % 2:
        print("destroying", code, flush=True)
        destroying.destroy(session, code)
        print("destroyed", code, flush=True)
"""


def office(files: VaultFiles, turns: int) -> subprocess.Popen[str]:
    """A program of its own that keeps, and destroys every other batch, and says what it has done."""
    running = subprocess.Popen(
        [sys.executable, "-c", OFFICE, str(files.folder), str(turns)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdin
    running.stdin.write(f"{PASSPHRASE}\n")
    running.stdin.flush()
    return running


def said_of(running: subprocess.Popen[str], told: dict[str, str]) -> None:
    """What it said last of each code."""
    out, err = running.communicate()
    assert "Traceback" not in err, err
    told.update(reversed(line.split()) for line in out.splitlines() if " " in line)


def is_as_told(session: Session, told: dict[str, str]) -> Counter[str]:
    """Every batch stands as it was last said to, or one step further; how many stand how."""
    states = {one.code: one.state for one in batches.batches(session)}
    allowed = {
        "keeping": {"kept", None},
        "kept": {"kept"},
        "destroying": {"kept", "destroyed"},
        "destroyed": {"destroyed"},
    }
    for code, last in told.items():
        assert states.get(code) in allowed[last], f"{code} was said to be {last}"
        if states.get(code) == "kept":
            content = batches.content_of(session, code, range(FAMILIES), "")
            assert [text for _, text in content.rows] == [
                b"family %d" % row * 9 for row in range(FAMILIES)
            ]
    with session.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        sealed = connection.exec_driver_sql("SELECT count(DISTINCT batch) FROM batch_row").scalar()
    assert sealed == list(states.values()).count("kept")
    assert read_log(session).whole
    return Counter(states.values())


def test_killed_at_any_moment_nothing_is_half_kept_or_half_destroyed(files, unlock) -> None:
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    told: dict[str, str] = {}
    last_words: Counter[str] = Counter()
    kills, found = 0, Counter[str]()
    # A busy machine may come to destroy nothing before the first kills: they come later, then.
    while kills < KILLS or (not found["destroyed"] and kills < 10 * KILLS):
        kills += 1
        running = office(files, 10_000)
        assert running.stdout
        assert running.stdout.readline() == "wiped=1\n"
        time.sleep(chance.uniform(0, 0.12) * -(-kills // KILLS))
        running.kill()
        before = dict(told)
        said_of(running, told)
        last_words.update(told[code] for code in told.keys() - before.keys())
        session = unlock()
        found = is_as_told(session, told)
        session.lock()
    sys.stdout.write(f"{kills} kills, last words {dict(last_words)}, at last {dict(found)}\n")
    assert found["kept"]
    assert found["destroyed"]


def test_programs_at_once_wait_for_each_other(files: VaultFiles, unlock) -> None:
    told: dict[str, str] = {}
    offices = [office(files, 4) for _ in range(3)]
    for running in offices:
        said_of(running, told)
        assert running.returncode == 0
    assert Counter(told.values()) == {"kept": 6, "destroyed": 6}
    session = unlock()
    assert is_as_told(session, told) == {"kept": 6, "destroyed": 6}
    assert len(slots_in(files.keys)) == 12
    actions = Counter(entry.action for entry in read_log(session).entries)
    assert (actions["kept"], actions["destroyed"]) == (12, 6)
