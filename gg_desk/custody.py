"""The desk's verbs for the vault: its ways in, how it stands, its access log.

All of them block but ``lock``, and none needs an open desk. An open vault is a ``Session``. What is kept in it: `reprints`.
"""

import datetime as dt
import getpass
import platform
from pathlib import Path

from gg_desk import settings
from gg_desk.catalogue.custody import KOREA, AccessLog, VaultState
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import Folders
from gg_desk.overdue import korean_day
from gg_desk.typeset.held_texts import forget_texts
from gg_desk.vault import access_log, opening
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.header import Header, read_header
from gg_desk.vault.recovery_code import read_recovery_code
from gg_desk.vault.session import Person, Session
from gg_desk.vault.slots import KeysDamagedError, Slot, is_overdue, slots_in
from gg_desk.vault.stretching import Cost, seconds_of
from gg_desk.vault.tries import waiting
from gg_desk.whole_files import write_whole

__all__ = ["Cost", "Session", "read_recovery_code"]

_KIB = 1024
_OF_CODES = frozenset({"recovery_code_made", "recovery_code_taken", "recovered"})


def state(folders: Folders) -> VaultState:
    """How the vault stands, as far as can be told without opening it."""
    files = VaultFiles(folders.vault)
    if not files.made:
        return VaultState(made=False)
    damage = []
    if not files.database.exists() or files.database.stat().st_size == 0:
        damage.append(files.database.name)
    header = _header(files)
    if header is None:
        damage.append(files.lock.name)
    live = _live(files)
    if live is None:
        damage.append(files.keys.name)
    way = header.way("passphrase") if header else None
    cost = way.cost if way else None
    today = korean_day()
    return VaultState(
        made=True,
        ways=tuple(one.kind for one in header.ways) if header else (),
        wait_seconds=waiting(files.tries),
        kept=len(live or ()),
        next_due=min((slot.until for slot in live or ()), default=None),
        overdue=tuple(sorted(slot.until for slot in live or () if is_overdue(slot, today))),
        memory_mib=cost.memory_kib // _KIB if cost else 0,
        passes=cost.passes if cost else 0,
        damage=tuple(damage),
    )


def try_seconds(folders: Folders) -> float:
    """How long one try of the passphrase takes on this computer, measured now.

    Raises:
        DeskError: there is no vault, or its lock is damaged.
    """
    way = read_header(VaultFiles(folders.vault)).way("passphrase")
    return seconds_of(way.cost) if way and way.cost else 0.0


def refuse_second(folders: Folders) -> None:
    """Refuse to make a vault where there is one: to be asked before a passphrase is typed.

    Raises:
        UsageError: there is one.
    """
    opening.refuse_second(VaultFiles(folders.vault))


def refuse_closed(folders: Folders) -> None:
    """Refuse what no passphrase would open now: to be asked before one is typed.

    Raises:
        TooSoonError: several were wrong; it says how long to wait.
        DeskError: there is no vault, or its lock is missing or damaged.
    """
    opening.refuse_closed(VaultFiles(folders.vault))


def make(folders: Folders, passphrase: str, staff: str = "", cost: Cost | None = None) -> Session:
    """A new vault, opened; ``staff`` is who makes it, else whom the preferences name.

    Raises:
        UsageError: the passphrase is too short, or there is a vault already.
        DeskError: the folder cannot be written.
    """
    files = VaultFiles(folders.vault)
    return opening.make_vault(files, passphrase, _person(folders, staff), cost)


def unlock(folders: Folders, passphrase: str, staff: str = "") -> Session:
    """The vault, opened by its passphrase; what is due is destroyed on the way.

    Raises:
        WrongPassphraseError: that does not open it.
        TooSoonError: several were wrong; it says how long to wait.
        DeskError: there is no vault, or a file of it is missing or damaged.
    """
    who, rules = _person(folders, staff), _rules(folders)
    return opening.unlock(VaultFiles(folders.vault), passphrase, who, rules)


def unlock_by_keyring(folders: Folders, staff: str = "") -> Session:
    """The vault, opened by this computer's keyring.

    Raises:
        DeskError: the keyring cannot be used, or does not open it; or as for ``unlock``.
    """
    who, rules = _person(folders, staff), _rules(folders)
    return opening.unlock_by_keyring(VaultFiles(folders.vault), who, rules)


def recover(folders: Folders, code: str, passphrase: str, staff: str = "") -> Session:
    """The vault, opened by its printed recovery code, with a new ``passphrase`` from now on.

    Raises:
        UsageError: the code was mistyped, or the passphrase is too short.
        DeskError: as for ``unlock``.
    """
    who, rules = _person(folders, staff), _rules(folders)
    return opening.recover(VaultFiles(folders.vault), code, passphrase, who, rules)


def lock(session: Session) -> None:
    """End the session: its keys are overwritten, and no page that was set is remembered any more.

    At once, from any thread, while others work, who then end with a LockedError; again does nothing.
    """
    session.lock()
    forget_texts()


def change_passphrase(session: Session, passphrase: str) -> None:
    """Open the vault by this passphrase from now on; nothing is encrypted anew.

    Raises:
        UsageError: it is too short.
    """
    opening.set_passphrase(session, passphrase)


def new_recovery_code(session: Session) -> str:
    """A new recovery code, kept nowhere; one that was printed before opens nothing any more."""
    return opening.set_recovery_code(session)


def take_recovery_code(session: Session) -> None:
    """Note in the access log that somebody has the new recovery code."""
    opening.take_recovery_code(session)


def is_code_taken(log: AccessLog) -> bool:
    """Whether somebody has the recovery code that was made last; true where the log knows of none."""
    of_codes = (one.action for one in reversed(log.entries) if one.action in _OF_CODES)
    return next(of_codes, "") != "recovery_code_made"


def recovery_paper(folders: Folders, code: str) -> bytes:
    """The code on a page to be printed and locked away, as a PDF."""
    from gg_desk.sheets.recovery_page import recovery_page  # noqa: PLC0415 - loads fonts and shapers

    office = settings.read_preferences(folders).office
    return recovery_page(code, office, korean_day())


def use_keyring(session: Session, *, wanted: bool) -> None:
    """Let this computer's keyring open the vault, or no more.

    Raises:
        DeskError: there is no keyring, or it refuses.
    """
    if wanted:
        opening.join_keyring(session)
    else:
        opening.leave_keyring(session)


def read_log(session: Session, month: str = "") -> AccessLog:
    """The access log, or that of one month such as ``2026-11``; whether it is whole is told of all.

    Raises:
        UsageError: that names no month.
    """
    found = access_log.read_log(session)
    if not month:
        return found
    try:
        first = dt.datetime.strptime(month, "%Y-%m").date()  # noqa: DTZ007 - a month has no zone
    except ValueError:
        raise UsageError(
            f"“{month}” is no month. Write it as in 2026-11.",
            f"“{month}”은(는) 달이 아닙니다. 2026-11처럼 적어 주세요.",
        ) from None
    chosen = tuple(one for one in found.entries if _month(one.at) == (first.year, first.month))
    return AccessLog(entries=chosen, whole=found.whole, broken_at=found.broken_at)


def export_log(session: Session, log: AccessLog, target: Path, why: str = "") -> None:
    """Write the ``log`` to a workbook or, named .csv, a text file; that it was is logged first.

    Raises:
        UsageError: the file is to be of another kind.
        DeskError: it cannot be written.
    """
    from gg_desk.exchange.access_log_files import log_file  # noqa: PLC0415 - loads openpyxl

    content = log_file(log, target.suffix.lower())
    with session.writing() as connection:
        access_log.note(connection, session.who, "exported", why=why or target.suffix.lower())
    write_whole(target, content)


def _header(files: VaultFiles) -> Header | None:
    try:
        return read_header(files)
    except DeskError:
        return None


def _live(files: VaultFiles) -> list[Slot] | None:
    try:
        return [slot for slot in slots_in(files.keys) if not slot.shredded]
    except KeysDamagedError:
        return None


def _month(at: dt.datetime) -> tuple[int, int]:
    there = at.astimezone(KOREA)
    return there.year, there.month


def _rules(folders: Folders) -> opening.Rules:
    wanted = settings.read_preferences(folders).custody
    return opening.Rules(korean_day(), wanted.overdue == "destroy", wanted.log_years)


def _person(folders: Folders, staff: str) -> Person:
    """Who is at work: as told, as the preferences say, or as the system knows the person."""
    name = staff or settings.read_preferences(folders).staff
    if not name:
        try:
            name = getpass.getuser()
        except (OSError, KeyError):  # a system that knows no such user
            name = "?"
    return Person(name, platform.node())
