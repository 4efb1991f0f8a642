"""The ways into a vault: made, opened, changed. None of them encrypts anew what is kept."""

import contextlib
import datetime as dt
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gg_desk.catalogue.custody import Action, WayKind
from gg_desk.errors import DeskError, UsageError, unwritable
from gg_desk.vault import system_keyring
from gg_desk.vault.access_log import note, prune
from gg_desk.vault.destroying import finish
from gg_desk.vault.faults import TooSoonError, WrongPassphraseError, no_vault
from gg_desk.vault.files import VaultFiles, held
from gg_desk.vault.header import (
    VAULT_BYTES,
    Header,
    Way,
    master_by_key,
    master_by_secret,
    read_header,
    way_by_key,
    way_by_secret,
    write_header,
)
from gg_desk.vault.recovery_code import new_recovery_code, read_recovery_code
from gg_desk.vault.sealing import Key, new_key, wipe
from gg_desk.vault.session import Person, Session, begin_database, open_session
from gg_desk.vault.stretching import FLOOR, Cost, fitting_cost, refuse_short
from gg_desk.vault.tries import forget_logged, one_try, waiting, wrong_since

_MAKING = ".vault-"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the office has set: today in Korea, whether what is due goes unasked, years of the log."""

    today: dt.date
    destroy_overdue: bool = True
    log_years: int = 2


def make_vault(
    files: VaultFiles, passphrase: str, who: Person, cost: Cost | None = None
) -> Session:
    """A new vault, opened; it is there whole or not at all. A try costs half a second, or ``cost``.

    Raises:
        UsageError: the passphrase is too short, or there is a vault already.
        DeskError: the folder cannot be written.
    """
    refuse_second(files)
    refuse_short(passphrase)
    parent = files.folder.parent
    for left in parent.glob(f"{_MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)  # of a program that was killed while making one
    vault = new_key()[:VAULT_BYTES]
    master = new_key()
    try:
        making = VaultFiles(Path(tempfile.mkdtemp(prefix=_MAKING, dir=parent)))
        way = way_by_secret("passphrase", passphrase, cost or fitting_cost(), bytes(vault), master)
        write_header(making, bytes(vault), [way], master)
        session = begin_database(making, bytes(vault), bytearray(master), who)
        with session.writing() as connection:
            note(connection, who, "made")
        session.lock()
        making.folder.replace(files.folder)
    except OSError as error:
        raise unwritable(str(files.folder), error) from error
    return open_session(files, bytes(vault), master, who)


def refuse_second(files: VaultFiles) -> None:
    """Refuse to make a vault beside one that is there; worth asking before a passphrase is typed.

    Raises:
        UsageError: there is one.
    """
    if files.made:
        raise UsageError(
            "There is a vault already. Open it with its passphrase.",
            "보관함이 이미 있습니다. 암호로 열어 주세요.",
        )


def refuse_closed(files: VaultFiles) -> None:
    """Refuse what no passphrase would open now; worth asking before one is typed.

    Raises:
        TooSoonError: several were wrong; it says how long to wait.
        DeskError: there is no vault, or its lock is missing or damaged.
    """
    _header(files)
    seconds = waiting(files.tries)
    if seconds:
        raise TooSoonError(seconds)


def unlock(files: VaultFiles, passphrase: str, who: Person, rules: Rules) -> Session:
    """The vault, opened by its passphrase; what is due is destroyed, as ``rules`` say.

    Raises:
        WrongPassphraseError: that does not open it.
        TooSoonError: several were wrong; it says how long to wait.
        DeskError: there is no vault, or a file of it is missing or damaged.
    """
    header = _header(files)
    with one_try(files.tries):
        master = master_by_secret(header, "passphrase", passphrase)
    return _entered(open_session(files, header.vault, master, who), rules, "opened")


def unlock_by_keyring(files: VaultFiles, who: Person, rules: Rules) -> Session:
    """The vault, opened by the system's keyring.

    Raises:
        DeskError: the keyring cannot be used, or does not open it; or as for ``unlock``.
    """
    header = _header(files)
    try:
        master = master_by_key(header, system_keyring.recall(header.vault))
    except WrongPassphraseError:
        raise DeskError(
            "This computer's keyring does not open the vault. Type the passphrase.",
            "이 컴퓨터의 키링으로는 보관함이 열리지 않습니다. 암호를 입력해 주세요.",
        ) from None
    return _entered(open_session(files, header.vault, master, who), rules, "opened")


def recover(
    files: VaultFiles,
    code: str,
    passphrase: str,
    who: Person,
    rules: Rules,
    *,
    cost: Cost | None = None,
) -> Session:
    """The vault, opened by its printed recovery code, which obliges to a new ``passphrase``.

    Raises:
        UsageError: the code was mistyped, or the passphrase is too short.
        WrongPassphraseError: the code does not open it.
        DeskError: as for ``unlock``.
    """
    signs = read_recovery_code(code)
    refuse_short(passphrase)
    header = _header(files)
    with one_try(files.tries):
        master = master_by_secret(header, "recovery", signs)
    session = open_session(files, header.vault, master, who)
    with _or_locked(session):
        set_passphrase(session, passphrase, cost)
    return _entered(session, rules, "recovered")


def set_passphrase(session: Session, passphrase: str, cost: Cost | None = None) -> None:
    """Open the vault by this passphrase from now on; a try takes half a second here, or ``cost``.

    Raises:
        UsageError: it is too short.
    """
    refuse_short(passphrase)
    fitting = cost or fitting_cost()
    with session.master() as master:
        way = way_by_secret("passphrase", passphrase, fitting, session.vault, master)
        _replace(session, "passphrase", [way], master)
    _noted(session, "passphrase_changed")


def set_recovery_code(session: Session) -> str:
    """A new recovery code, which is kept nowhere; one that was printed before opens nothing more."""
    code = new_recovery_code()
    with session.master() as master:
        # 138 bits of chance need no stretching; the least we ever ask makes it one kind of way.
        way = way_by_secret("recovery", code, FLOOR, session.vault, master)
        _replace(session, "recovery", [way], master)
    _noted(session, "recovery_code_made")
    return code


def take_recovery_code(session: Session) -> None:
    """Note that whoever is at work has the new recovery code."""
    _noted(session, "recovery_code_taken")


def join_keyring(session: Session) -> None:
    """Let this computer's keyring open the vault, too.

    Raises:
        DeskError: there is no keyring, or it refuses.
    """
    secret = new_key()
    system_keyring.remember(session.vault, secret)
    with session.master() as master:
        way = way_by_key(secret, session.vault, master)
        wipe(secret)
        _replace(session, "keyring", [way], master)
    _noted(session, "keyring_joined")


def leave_keyring(session: Session) -> None:
    """Let the keyring open the vault no more.

    Raises:
        DeskError: the keyring cannot be used; what it keeps opens nothing any more.
    """
    with session.master() as master:
        _replace(session, "keyring", [], master)
    _noted(session, "keyring_left")
    system_keyring.forget(session.vault)


def _header(files: VaultFiles) -> Header:
    if not files.made:
        raise no_vault()
    return read_header(files)


def _replace(session: Session, kind: WayKind, ways: Iterable[Way], master: Key) -> None:
    """Write the lock anew, one program at a time: none undoes what another one changed."""
    with held(session.files.guard):
        before = read_header(session.files)
        others = [way for way in before.ways if way.kind != kind]
        write_header(session.files, session.vault, [*others, *ways], master)


def _noted(session: Session, action: Action) -> None:
    with session.writing() as connection:
        note(connection, session.who, action)


def _entered(session: Session, rules: Rules, action: Action) -> Session:
    with _or_locked(session):
        wrong = wrong_since(session.files.tries)
        with session.writing() as connection:
            for moment in wrong:
                note(connection, Person("?", session.who.machine), "refused", at=moment)
            note(connection, session.who, action)
            oldest = dt.datetime.now(dt.UTC) - dt.timedelta(days=365.25 * rules.log_years)
            prune(connection, oldest)
        if wrong:
            forget_logged(session.files.tries)
        finish(session, rules.today, destroy_overdue=rules.destroy_overdue)
    return session


@contextlib.contextmanager
def _or_locked(session: Session) -> Iterator[None]:
    try:
        yield
    except BaseException:
        session.lock()
        raise
