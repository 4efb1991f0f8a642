"""What is kept: whole or absent, read by its key alone, destroyed for good on its last day or on request."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from gg_desk.errors import DeskError, UsageError
from gg_desk.vault import batches, destroying
from gg_desk.vault.access_log import read_log
from gg_desk.vault.faults import LockedError
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.opening import Rules
from gg_desk.vault.session import Session
from gg_desk.vault.slots import KeysDamagedError, shred_overdue, slots_in

CODE, OTHER = "K7F3-9QX2", "8M1T-0WVC"
EVERY = range(100)
LAST = dt.date(2026, 12, 22)
ROWS = [(number, f"CANARY child {number}".encode()) for number in (4, 2, 9)]


def test_what_is_kept_comes_back_in_its_order_or_in_part(session: Session, keep) -> None:
    keep(session)
    whole = batches.content_of(session, CODE, EVERY, "2,4,9")
    assert (whole.order, list(whole.rows)) == (b"the order of CANARY", ROWS)
    assert list(batches.content_of(session, CODE, {9}, "9").rows) == [ROWS[2]]
    assert batches.rows_kept(session, CODE) == [2, 4, 9]
    assert "CANARY" not in repr(whole)


def test_what_is_kept_already_stays(session: Session, files: VaultFiles, keep) -> None:
    keep(session)
    keep(session)
    assert len(batches.batches(session)) == 1
    assert len(slots_in(files.keys)) == 1


def test_each_batch_has_a_key_of_its_own(session: Session, keep) -> None:
    keep(session)
    keep(session, OTHER)
    destroying.destroy(session, CODE)
    assert batches.content_of(session, OTHER, EVERY, "").rows
    with pytest.raises(UsageError, match=f"Nothing is kept under the code {CODE}"):
        batches.content_of(session, CODE, EVERY, "")


def test_destroyed_is_destroyed_in_every_copy(
    files: VaultFiles, session: Session, unlock, keep, tmp_path: Path
) -> None:
    """A backup holds database and lock; put back, it shows nothing of what was destroyed since."""
    keep(session)
    session.lock()
    backup = Path(shutil.copytree(files.folder, tmp_path / "backup"))
    copies = [backup / part.name for part in (files.database, files.lock)]
    [before] = slots_in(files.keys)
    destroyed = destroying.destroy(unlock(), CODE, "담당자 요청")
    assert (destroyed.state, destroyed.certificate[4:]) == ("destroyed", "-001")
    assert before.wrapped not in files.keys.read_bytes()
    for copy in copies:
        shutil.copy(copy, files.folder)
    again = unlock()
    [found] = batches.batches(again)
    assert found.state == "destroyed", "what a backup brought back is removed at once"
    assert found.destroyed_because == "asked"
    with pytest.raises(UsageError):
        batches.content_of(again, CODE, EVERY, "")


def test_without_the_keys_a_backup_can_be_read_by_nobody(
    files: VaultFiles, session, unlock, keep
) -> None:
    keep(session)
    session.lock()
    files.keys.unlink()
    again = unlock()
    assert [one.state for one in batches.batches(again)] == ["keyless"]
    with pytest.raises(DeskError, match="keys are in no backup"):
        batches.content_of(again, CODE, EVERY, "")
    assert "printed" not in [entry.action for entry in read_log(again).entries]
    assert destroying.destroy(again, CODE).state == "destroyed"


def test_the_keys_that_come_back_open_it_again(
    files: VaultFiles, session, unlock, keep, tmp_path: Path
) -> None:
    keep(session)
    away = files.keys.rename(tmp_path / "away")
    unlock()
    away.rename(files.keys)
    assert batches.content_of(unlock(), CODE, EVERY, "").rows


@pytest.mark.parametrize("at", [0, 20, 70, 100, -1])
def test_damaged_keys_are_told_and_what_they_sealed_can_be_destroyed(
    files, session, unlock, keep, at: int
) -> None:
    keep(session)
    session.lock()
    content = bytearray(files.keys.read_bytes())
    content[at] ^= 0x01
    files.keys.write_bytes(content)
    again = unlock()
    with pytest.raises(DeskError, match="is not on this computer"):
        batches.content_of(again, CODE, EVERY, "")
    if 0 <= at < 64:
        with pytest.raises(DeskError, match="batch-keys is damaged"):
            keep(again, OTHER)
    assert destroying.destroy(again, CODE).state == "destroyed"


def test_a_changed_row_is_refused(session: Session, keep) -> None:
    """Who had the database's key, and not the batch's, could not put one family's row for another's."""
    keep(session)
    with session.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE batch_row SET sealed = (SELECT sealed FROM batch_row WHERE row = 2) WHERE row = 9"
        )
    assert batches.content_of(session, CODE, {4}, "4").rows
    with pytest.raises(DeskError, match="damaged"):
        batches.content_of(session, CODE, EVERY, "")


def test_a_row_that_is_gone_is_missed(session: Session, keep) -> None:
    keep(session)
    with session.writing() as connection:
        connection.exec_driver_sql("DELETE FROM batch_row WHERE row = 9")
    with pytest.raises(DeskError, match="damaged"):
        batches.content_of(session, CODE, {4}, "4")


def test_after_its_last_day_it_is_gone_at_the_next_opening(session, unlock, keep) -> None:
    keep(session)
    session.lock()
    assert [one.state for one in batches.batches(unlock(rules=Rules(LAST)))] == ["kept"]
    after = unlock(rules=Rules(LAST + dt.timedelta(days=1)))
    [gone] = batches.batches(after)
    assert (gone.state, gone.destroyed_because, gone.destroyed_by) == (
        "destroyed",
        "due",
        "GG Desk",
    )
    last = read_log(after).entries[-1]
    assert (last.action, last.who, last.persons, last.why) == ("destroyed", "GG Desk", 3, "due")


def test_an_office_that_wants_to_be_asked_is_asked(session, unlock, keep) -> None:
    keep(session)
    late = Rules(LAST + dt.timedelta(days=9), destroy_overdue=False)
    assert [one.state for one in batches.batches(unlock(rules=late))] == ["kept"]


def test_what_is_overdue_is_destroyed_even_if_nobody_opens_it(
    files, session, unlock, keep, tmp_path: Path
) -> None:
    keep(session)
    keep(session, OTHER, LAST + dt.timedelta(days=1))
    session.lock()
    copy = shutil.copy(files.keys, tmp_path / "before")
    assert shred_overdue(files.keys, LAST) == 0
    assert shred_overdue(files.keys, LAST + dt.timedelta(days=1)) == 1
    assert shred_overdue(files.keys, LAST + dt.timedelta(days=1)) == 0
    kept, later = slots_in(Path(copy))
    assert kept.wrapped not in files.keys.read_bytes()
    assert later.wrapped in files.keys.read_bytes()
    found = {one.code: one for one in batches.batches(unlock())}
    assert found[OTHER].state == "kept"
    gone = found[CODE]
    assert (gone.state, gone.destroyed_because) == ("destroyed", "due")
    assert gone.destroyed_at == next(
        slot.shredded for slot in slots_in(files.keys) if slot.shredded
    )


def test_extended_it_stays_until_the_other_day(files: VaultFiles, session, unlock, keep) -> None:
    keep(session)
    later = LAST + dt.timedelta(days=7)
    batches.extend(session, CODE, later, "반송")
    assert [slot.until for slot in slots_in(files.keys)] == [later]
    session.lock()
    assert shred_overdue(files.keys, later) == 0
    assert batches.batches(unlock(rules=Rules(later)))[0].until == later
    assert read_log(unlock()).entries[3].why == "2026-12-22 → 2026-12-29: 반송"


@pytest.mark.parametrize("step", ["shred", "_next_number"])
def test_a_destruction_that_was_broken_off_goes_on(
    session: Session, unlock, keep, monkeypatch, step: str
) -> None:
    """Killed when it is noted, or when the key is shredded and the rows are still there."""
    keep(session)

    def killed(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(destroying, step, killed)
        with pytest.raises(KeyboardInterrupt):
            destroying.destroy(session, CODE)
    [found] = batches.batches(session)
    assert found.state == "destroying"
    with pytest.raises(UsageError):
        batches.content_of(session, CODE, EVERY, "")
    [ended] = batches.batches(unlock())
    assert (ended.state, ended.certificate[4:]) == ("destroyed", "-001")
    assert all(slot.shredded for slot in slots_in(session.files.keys))


def test_what_was_destroyed_is_in_no_page_of_the_file(files: VaultFiles, session, keep) -> None:
    for number in range(30):
        keep(session, f"{number:08}")
    full = files.database.stat().st_size
    for number in range(30):
        destroying.destroy(session, f"{number:08}")
    with session.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM batch_row").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA freelist_count").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA temp_store").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert files.database.stat().st_size <= full
    assert {path.name for path in files.folder.iterdir()} == {
        "vault.db",
        "lock.json",
        "batch-keys",
        "tries",
    }


def test_certificates_are_numbered_by_year(session: Session, keep) -> None:
    for code in (CODE, OTHER):
        keep(session, code)
    assert [destroying.destroy(session, code).certificate for code in (OTHER, CODE)] == [
        f"{dt.datetime.now(dt.timezone(dt.timedelta(hours=9))).year}-{number:03}"
        for number in (1, 2)
    ]


def test_locked_while_it_reads_it_reads_no_further(session: Session, keep, monkeypatch) -> None:
    keep(session)
    unseal = batches.unseal
    read = []

    def unseal_and_panic(*given: object) -> bytes:
        read.append(unseal(*given))  # type: ignore[arg-type]
        if len(read) == 3:  # the batch's key, its order, a row
            session.lock()
        return read[-1]

    monkeypatch.setattr(batches, "unseal", unseal_and_panic)
    with pytest.raises(LockedError):
        batches.content_of(session, CODE, EVERY, "")
    assert len(read) == 3


def test_no_file_of_keys_is_overwritten_by_another_vaults(files: VaultFiles, session, keep) -> None:
    files.keys.write_bytes(b"not keys at all")
    with pytest.raises(DeskError, match="batch-keys is damaged"):
        keep(session)
    assert files.keys.read_bytes() == b"not keys at all"
    assert batches.batches(session) == []
    with pytest.raises(KeysDamagedError):
        slots_in(files.keys)
