"""A vault made once, whose files each test gets a copy of; passphrases at the least cost we ever ask."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gg_desk.catalogue.custody import KeptBatch
from gg_desk.vault import batches, opening
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.opening import Rules
from gg_desk.vault.session import Person, Session
from gg_desk.vault.stretching import FLOOR

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
WHO = Person("김상담", "창구-1")
TODAY = dt.date(2026, 11, 22)
RULES = Rules(TODAY)
ORDER = b"the order of CANARY"
ROWS = [(number, f"CANARY child {number}".encode()) for number in (4, 2, 9)]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault in it that holds nothing yet."""
    folder = tmp_path_factory.mktemp("made")
    opening.make_vault(VaultFiles(folder / "vault"), PASSPHRASE, WHO, FLOOR).lock()
    return folder / "vault"


@pytest.fixture
def files(made: Path, tmp_path: Path) -> VaultFiles:
    return VaultFiles(Path(shutil.copytree(made, tmp_path / "vault")))


Open = Callable[..., Session]


@pytest.fixture
def unlock(files: VaultFiles) -> Iterator[Open]:
    """Opens the vault, on another day with ``rules``; all that was opened is locked at the end."""
    sessions: list[Session] = []

    def opened(passphrase: str = PASSPHRASE, rules: Rules = RULES) -> Session:
        sessions.append(opening.unlock(files, passphrase, WHO, rules))
        return sessions[-1]

    yield opened
    for session in sessions:
        session.lock()


@pytest.fixture
def session(unlock: Open) -> Session:
    return unlock()


Keep = Callable[..., KeptBatch]


@pytest.fixture
def keep() -> Keep:
    """Keeps three rows: ``keep(session, "K7F3-9QX2", until)``."""

    def keep_rows(
        session: Session, code: str = "K7F3-9QX2", until: dt.date = dt.date(2026, 12, 22)
    ) -> KeptBatch:
        kept = KeptBatch(
            code=code,
            template="enrollment-notice",
            state="kept",
            kept_at=dt.datetime(2026, 11, 22, 1, tzinfo=dt.UTC),
            until=until,
            staff=WHO.name,
            persons=len(ROWS),
            fields=("child", "address"),
        )
        return batches.keep(session, kept, batches.Content(ORDER, ROWS), "2,4,9")

    return keep_rows


@pytest.fixture
def rules() -> Rules:
    """What an office has set that has set nothing, on a day of November 2026."""
    return RULES
