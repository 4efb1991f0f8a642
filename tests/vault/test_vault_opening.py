"""Ways into the vault: made, opened, slowed, changed, recovered; each damage with its sentence."""

import shutil
import stat
import sys
import time
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest
from msgspec import structs

from gg_desk.errors import DeskError, UsageError
from gg_desk.vault import opening
from gg_desk.vault.access_log import read_log
from gg_desk.vault.batches import batches, content_of
from gg_desk.vault.faults import LockedError, TooSoonError, WrongPassphraseError
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.header import read_header
from gg_desk.vault.opening import Rules
from gg_desk.vault.session import Person, Session
from gg_desk.vault.stretching import FLOOR
from gg_desk.vault.tries import waiting

if sys.platform != "win32":
    import resource

PASSPHRASE = "네 낱말 가지 바다 연필"  # noqa: S105 - opens vaults of these tests only
NEW = "아주 다른 새 암호 하나"
CODE = "K7F3-9QX2"
EVERY = range(100)
WHO = Person("김상담", "창구-1")


def test_only_its_owner_may_read_the_folder(files: VaultFiles, session: Session, keep) -> None:
    keep(session)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in files.folder.iterdir()}
    assert modes == dict.fromkeys(("vault.db", "lock.json", "batch-keys", "tries"), 0o600)
    assert stat.S_IMODE(files.folder.stat().st_mode) == 0o700


def test_the_database_shows_nothing_of_what_it_is(files: VaultFiles, session, keep) -> None:
    keep(session)
    content = files.database.read_bytes()
    assert b"SQLite" not in content
    assert b"CANARY" not in content
    assert b"CREATE TABLE" not in content


def test_there_is_one_vault_and_it_is_made_whole(files: VaultFiles, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="already"):
        opening.make_vault(files, NEW, WHO, FLOOR)
    with pytest.raises(UsageError, match="at least 10"):
        opening.make_vault(VaultFiles(tmp_path / "other"), "short", WHO, FLOOR)
    assert not (tmp_path / "other").exists()
    (tmp_path / ".vault-half").mkdir()  # a program was killed while it made one
    opening.make_vault(VaultFiles(tmp_path / "other"), NEW, WHO, FLOOR).lock()
    assert {path.name for path in tmp_path.iterdir()} == {"vault", "other"}


def test_a_try_of_a_new_passphrase_takes_what_fits_this_computer(
    files: VaultFiles, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitting = structs.replace(FLOOR, passes=4)
    monkeypatch.setattr(opening, "fitting_cost", lambda: fitting)
    opening.set_passphrase(session, NEW)
    other = VaultFiles(tmp_path / "other")
    opening.make_vault(other, NEW, WHO).lock()
    for made in (files, other):
        [way] = read_header(made).ways
        assert (way.kind, way.cost) == ("passphrase", fitting)


def test_without_a_vault_it_is_said_how_to_make_one(tmp_path: Path, rules: Rules) -> None:
    with pytest.raises(DeskError, match="gg-desk vault init"):
        opening.unlock(VaultFiles(tmp_path / "none"), NEW, WHO, rules)
    assert not (tmp_path / "none").exists()


def test_locked_nothing_can_be_read_and_the_keys_are_overwritten(session: Session, keep) -> None:
    keep(session)
    keys = (session._master, session._database_key, session._batch_key)
    assert all(any(key) for key in keys)
    session.lock()
    session.lock()
    assert not any(map(any, keys))
    for attempt in (batches, read_log, keep, lambda one: content_of(one, CODE, EVERY, "")):
        with pytest.raises(LockedError, match="is locked"):
            attempt(session)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core dumps")
def test_an_open_vault_leaves_no_core_dump(unlock) -> None:
    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    unlock()
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, before[1])
    resource.setrlimit(resource.RLIMIT_CORE, before)


def test_a_wrong_passphrase_is_slowed_also_after_a_restart(
    files: VaultFiles, rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_790_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    waits = []
    for _ in range(14):
        with pytest.raises(WrongPassphraseError, match="does not open the vault"):
            opening.unlock(files, NEW, WHO, rules)
        waits.append(waiting(files.tries))
        if waits[-1]:
            with pytest.raises(TooSoonError, match=f"in {waits[-1]} seconds"):
                opening.unlock(files, PASSPHRASE, WHO, rules)
        now += waits[-1]
    assert waits == [0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]
    session = opening.unlock(files, PASSPHRASE, WHO, rules)
    assert waiting(files.tries) == 0
    actions = [entry.action for entry in read_log(session).entries]
    assert actions == ["made", *["refused"] * 14, "opened"]
    session.lock()


def test_a_clock_that_is_set_back_keeps_nobody_out(
    files: VaultFiles, rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_790_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    for _ in range(3):
        with pytest.raises(WrongPassphraseError):
            opening.unlock(files, NEW, WHO, rules)
    now -= 10_000_000
    assert waiting(files.tries) == 2
    now += 2
    opening.unlock(files, PASSPHRASE, WHO, rules).lock()


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"wrong":-5,"last":1e300,"unlogged":[1e300]}', b"\xff" * 900]
)
def test_damage_to_the_counter_keeps_nobody_out(files: VaultFiles, unlock, content: bytes) -> None:
    files.tries.write_bytes(content)
    assert waiting(files.tries) == 0
    assert unlock().is_open


def test_a_new_passphrase_opens_what_was_kept_and_the_old_one_no_more(
    files: VaultFiles, unlock, session: Session, keep
) -> None:
    keep(session)
    before = files.database.read_bytes()[:16], files.keys.read_bytes()
    opening.set_passphrase(session, NEW, FLOOR)
    session.lock()
    assert (files.database.read_bytes()[:16], files.keys.read_bytes()) == before, "encrypted anew"
    with pytest.raises(WrongPassphraseError):
        unlock(PASSPHRASE)
    assert content_of(unlock(NEW), CODE, EVERY, "2,4,9").rows[0] == (4, b"CANARY child 4")


def test_a_short_new_passphrase_changes_nothing(files: VaultFiles, unlock, session) -> None:
    before = files.lock.read_bytes()
    with pytest.raises(UsageError):
        opening.set_passphrase(session, "short", FLOOR)
    assert files.lock.read_bytes() == before
    assert unlock().is_open


def test_the_recovery_code_opens_it_with_a_new_passphrase(
    files: VaultFiles, unlock, session: Session, keep, rules: Rules
) -> None:
    keep(session)
    first = opening.set_recovery_code(session)
    code = opening.set_recovery_code(session)
    session.lock()
    with pytest.raises(WrongPassphraseError):
        opening.recover(files, first, NEW, WHO, rules, cost=FLOOR)
    with pytest.raises(UsageError, match="at least 10"):
        opening.recover(files, code, "short", WHO, rules, cost=FLOOR)
    opening.recover(files, code.lower(), NEW, WHO, rules, cost=FLOOR).lock()
    again = unlock(NEW)
    assert content_of(again, CODE, EVERY, "").order == b"the order of CANARY"
    assert "recovered" in [entry.action for entry in read_log(again).entries]
    with pytest.raises(WrongPassphraseError):
        unlock(PASSPHRASE)


def test_two_sessions_change_their_own_ways_and_undo_none(files: VaultFiles, unlock) -> None:
    one, other = unlock(), unlock()
    code = opening.set_recovery_code(one)
    opening.set_passphrase(other, NEW, FLOOR)
    assert {way.kind for way in read_header(files).ways} == {"passphrase", "recovery"}
    assert len(code.split()) == 4
    assert unlock(NEW).is_open


class MemoryKeyring(keyring.backend.KeyringBackend):
    """What a desktop has and a test machine lacks."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class RefusingKeyring(MemoryKeyring):
    """One whose owner says no."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("no")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.PasswordSetError("no")


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    memory = MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def test_the_keyring_opens_it_until_it_is_left(files, session, ring, rules: Rules) -> None:
    opening.join_keyring(session)
    opening.unlock_by_keyring(files, WHO, rules).lock()
    ring.kept = dict.fromkeys(ring.kept, "bm90IGEga2V5")
    with pytest.raises(DeskError, match="keyring does not open"):
        opening.unlock_by_keyring(files, WHO, rules)
    opening.leave_keyring(session)
    assert ring.kept == {}
    with pytest.raises(DeskError, match="keyring does not open"):
        opening.unlock_by_keyring(files, WHO, rules)


def test_a_keyring_that_refuses_is_a_sentence_and_changes_nothing(
    files, session, ring, rules
) -> None:
    keyring.set_keyring(RefusingKeyring())
    before = files.lock.read_bytes()
    with pytest.raises(DeskError, match=r"keyring cannot be used \(PasswordSetError\)"):
        opening.join_keyring(session)
    assert files.lock.read_bytes() == before
    with pytest.raises(DeskError, match=r"KeyringLocked"):
        opening.unlock_by_keyring(files, WHO, rules)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 + 3])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.write_bytes(b"something else altogether " * 400)


def _scratched(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100] ^= 0x10
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [_cut, _emptied, _foreign, _scratched, Path.unlink])
@pytest.mark.parametrize("name", ["lock.json", "vault.db"])
def test_each_damage_has_its_sentence_and_changes_nothing(
    files: VaultFiles, rules: Rules, capfd: pytest.CaptureFixture[str], damage, name: str
) -> None:
    damage(files.folder / name)
    before = {
        path.name: path.read_bytes() for path in files.folder.iterdir() if path.name != "tries"
    }
    with pytest.raises(DeskError, match=f"vault's file {name} is (damaged|missing)") as told:
        opening.unlock(files, PASSPHRASE, WHO, rules)
    assert name in told.value.ko
    after = {
        path.name: path.read_bytes() for path in files.folder.iterdir() if path.name != "tries"
    }
    assert before == after
    assert capfd.readouterr().err == "", "SQLCipher speaks to the terminal"


def test_damage_is_not_counted_as_a_wrong_passphrase(files: VaultFiles, rules: Rules) -> None:
    _emptied(files.lock)
    for _ in range(5):
        with pytest.raises(DeskError, match="damaged"):
            opening.unlock(files, PASSPHRASE, WHO, rules)
    assert waiting(files.tries) == 0


def test_another_vaults_database_is_told(files: VaultFiles, tmp_path: Path, rules: Rules) -> None:
    other = VaultFiles(tmp_path / "other")
    opening.make_vault(other, NEW, WHO, FLOOR).lock()
    shutil.copy(other.database, files.database)
    with pytest.raises(DeskError, match=r"vault\.db is damaged or was changed"):
        opening.unlock(files, PASSPHRASE, WHO, rules)


def test_a_newer_versions_database_is_left_alone(files, session, unlock) -> None:
    with session.writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    session.lock()
    with pytest.raises(DeskError, match="newer GG Desk"):
        unlock()
