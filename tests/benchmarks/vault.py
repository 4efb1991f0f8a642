"""How much the vault costs, beside what it is made of: bare Argon2id, bare SQLCipher, plain SQLite.

Run by hand: ``python tests/benchmarks/vault.py [ROWS]``. All in one run, medians of five; only the
ratios mean anything on another machine.
"""

import datetime as dt
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from sqlcipher3 import dbapi2

from gg_desk.catalogue.custody import KeptBatch
from gg_desk.catalogue.sheet_code import new_code
from gg_desk.mailing.recipient import Recipient
from gg_desk.vault import batches, destroying, opening
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.header import read_header
from gg_desk.vault.session import Person

TURNS = 5
PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens the vault of this run only
WHO = Person("김상담", "창구-1")
TODAY = dt.date(2026, 11, 22)


def main(count: int) -> None:
    """Print what unlocking, keeping, reading and destroying take, and the ratios."""
    texts = [msgspec.json.encode(family(row)) for row in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        files = VaultFiles(Path(folder) / "vault")
        opening.make_vault(files, PASSPHRASE, WHO).lock()
        way = read_header(files).way("passphrase")
        assert way
        assert way.cost
        cost = way.cost
        sys.stdout.write(
            f"Argon2id: {cost.memory_kib // 1024} MiB, {cost.passes} passes, {cost.lanes} lanes\n"
        )
        told("bare Argon2id", bare := median(lambda: argon2(cost)))
        told("unlock, logged and tidied", median(lambda: unlocked(files).lock()), bare)
        session = unlocked(files)
        told("SQLCipher by passphrase, one query", by_words := median(lambda: cipher(folder)))
        told("a reading transaction of ours", median(lambda: batches.batches(session)), by_words)
        plain = Path(folder) / "plain.db"
        told(f"plain SQLite, {count} rows in", bare := median(lambda: insert(plain, texts)))
        codes: list[str] = []
        told(f"keep {count} rows", median(lambda: codes.append(keep(session, texts))), bare)
        told(f"plain SQLite, {count} rows out", bare := median(lambda: select(plain)))
        told(
            f"read {count} rows",
            median(lambda: batches.content_of(session, codes[-1], range(count), "")),
            bare,
        )
        told(f"destroy {count} rows", median(lambda: destroying.destroy(session, codes.pop())))
        size, inside = files.database.stat().st_size, sum(map(len, texts))
        session.lock()
    sys.stdout.write(f"database after all: {size:,} bytes; rows were {inside:,} bytes\n")


def median(work: Callable[[], object]) -> float:
    """Seconds that ``work`` takes."""
    took = []
    for _ in range(TURNS):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return statistics.median(took)


def told(what: str, seconds: float, beside: float | None = None) -> None:
    """One line of the result."""
    ratio = f"  {seconds / beside:6.2f} times that" if beside else ""
    sys.stdout.write(f"{what:38} {seconds * 1000:9.1f} ms{ratio}\n")


def family(row: int) -> Recipient:
    """A family as long as those of a list."""
    return Recipient(
        sheet="명단",
        row=row,
        languages=("km",),
        child=f"SOK DARA {row}",
        birth_date=dt.date(2020, 3, 5),
        address=f"경기도 안산시 단원구 중앙대로 {row}, 101동 {row}호",
        postcode="15360",
        guardian=f"SOK CHANTHA {row}",
        school="원곡초등학교",
        school_phone="031-123-4567",
    )


def argon2(cost: opening.Cost) -> bytes:
    """What a try of a passphrase comes to."""
    salt = b"sixteen bytes ok"
    return hash_secret_raw(
        PASSPHRASE.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
    )


def unlocked(files: VaultFiles) -> opening.Session:
    """An open vault."""
    return opening.unlock(files, PASSPHRASE, WHO, opening.Rules(TODAY))


def cipher(folder: str) -> object:
    """What each connection costs where the passphrase itself is SQLCipher's key (PBKDF2)."""
    connection = dbapi2.connect(Path(folder) / "bare.db", isolation_level=None)
    connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
    connection.execute("CREATE TABLE IF NOT EXISTS one (row INTEGER)")
    found = connection.execute("SELECT count(*) FROM one").fetchone()
    connection.close()
    return found


def insert(path: Path, texts: list[bytes]) -> None:
    """The same rows in a plain database, synced to the disk like ours."""
    connection = dbapi2.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("DROP TABLE IF EXISTS kept")
    connection.execute("CREATE TABLE kept (batch, place, row, text)")
    connection.execute("BEGIN IMMEDIATE")
    rows = ((path.name, place, place, text) for place, text in enumerate(texts))
    connection.executemany("INSERT INTO kept VALUES (?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()


def select(path: Path) -> list[object]:
    """The same rows out of it."""
    connection = dbapi2.connect(path, isolation_level=None)
    found = connection.execute("SELECT * FROM kept ORDER BY place").fetchall()
    connection.close()
    return found


def keep(session: opening.Session, texts: list[bytes]) -> str:
    """The rows in the vault."""
    kept = KeptBatch(
        code=new_code(),
        template="enrollment-notice",
        state="kept",
        kept_at=dt.datetime.now(dt.UTC),
        until=dt.date(2026, 12, 22),
        staff=WHO.name,
        persons=len(texts),
        fields=("child",),
    )
    content = batches.Content(b"order", list(enumerate(texts)))
    return batches.keep(session, kept, content, f"0-{len(texts) - 1}").code


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 3629)
