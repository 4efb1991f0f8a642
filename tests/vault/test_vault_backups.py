"""The vault in the desk's own backups: encrypted as it is, opened again, and destruction holds in them too."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest

from gg_desk import safekeeping
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import Folders, folders
from gg_desk.store.opening import open_store
from gg_desk.vault import batches, destroying, opening
from gg_desk.vault.access_log import read_log
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.opening import Rules
from gg_desk.vault.session import Person, Session

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
WHO = Person("김상담", "창구-1")
CODE = "K7F3-9QX2"
EVERY = range(100)


@pytest.fixture
def where(files: VaultFiles) -> Folders:
    """A data folder with the vault of these tests in it, and a store."""
    found = folders(files.folder.parent)
    open_store(found.store).close()
    return found


def test_a_backup_made_while_the_vault_is_open_brings_it_back(
    where: Folders, session: Session, unlock, keep
) -> None:
    keep(session)
    made = Path(safekeeping.backup(where).file)
    with zipfile.ZipFile(made) as archive:
        assert {"vault/vault.db", "vault/lock.json"} <= set(archive.namelist())
        assert "vault/batch-keys" not in archive.namelist()
        assert not any(b"CANARY" in archive.read(name) for name in archive.namelist())
    keep(session, "8M1T-0WVC")
    session.lock()
    report = safekeeping.restore(where, made)
    assert "암호" in report.notes[0]["ko"]
    again = unlock()
    assert [batch.code for batch in batches.batches(again)] == [CODE]
    assert len(batches.content_of(again, CODE, EVERY, "").rows) == 3
    again.lock()
    safekeeping.undo(where)
    assert {batch.code for batch in batches.batches(unlock())} == {CODE, "8M1T-0WVC"}


def test_what_was_destroyed_since_stays_destroyed_in_every_backup(
    where: Folders, session: Session, unlock, keep
) -> None:
    keep(session)
    session.lock()
    made = Path(safekeeping.backup(where).file)
    destroying.destroy(unlock(), CODE, "담당자 요청")
    safekeeping.restore(where, made)
    again = unlock()
    with pytest.raises((DeskError, UsageError)):
        batches.content_of(again, CODE, EVERY, "")


def test_on_another_computer_the_vault_opens_and_its_batches_cannot_be_read(
    where: Folders, session: Session, keep, tmp_path: Path
) -> None:
    keep(session)
    session.lock()
    made = Path(safekeeping.backup(where).file)
    new = folders(tmp_path / "new computer")
    safekeeping.restore(new, made)
    files = VaultFiles(new.data / "vault")
    assert not files.keys.exists()
    moved = opening.unlock(files, PASSPHRASE, WHO, Rules(dt.date(2026, 11, 22)))
    try:
        assert read_log(moved)
        with pytest.raises(DeskError, match="keys are in no backup"):
            batches.content_of(moved, CODE, EVERY, "")
    finally:
        moved.lock()
