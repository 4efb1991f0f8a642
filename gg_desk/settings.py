"""Preferences: what the office has set."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from gg_desk.envelopes import Envelope, Postage
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.whole_files import write_whole

PROVINCE_FEED = "https://english.gg.go.kr/blog/daily-news/feed/"

Paper = Literal["a4", "a5", "letter"]

_LONGEST_KEPT, _LONGEST_LOG, _LONGEST_IDLE = 366, 5, 60


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """The office that prints: what stands at the foot of each sheet; empty is a blank to fill."""

    name: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""
    logo: str = ""
    """A PNG or JPEG file, relative to the data folder; at the foot of each sheet."""
    seal: str = ""
    """The official seal, in the same way; below the end of the office's name."""


class Custody(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for personal data that is kept for reprinting."""

    days: int = 30
    """How long a mailing is kept."""
    overdue: Literal["destroy", "ask"] = "destroy"
    """What becomes of it then. The law wants it destroyed without delay (PIPA, article 21)."""
    log_years: int = 2
    """How long the access log is kept: at least one year by law, two where it tells of many."""
    idle_minutes: int = 5
    """After so long without a key or a touch, the window locks."""

    def __post_init__(self) -> None:
        """Refuse what the law does not allow, or what would keep nothing."""
        if not 1 <= self.days <= _LONGEST_KEPT:
            raise ValueError(f"days must be from 1 to {_LONGEST_KEPT}")
        if not 1 <= self.log_years <= _LONGEST_LOG:
            raise ValueError(f"log_years must be from 1 to {_LONGEST_LOG}")
        if not 1 <= self.idle_minutes <= _LONGEST_IDLE:
            raise ValueError(f"idle_minutes must be from 1 to {_LONGEST_IDLE}")


PrintedOn = Literal["sheet", "label", "envelope"]
"""Kinds of paper that lie in different trays or printers."""


class PrinterChoice(msgspec.Struct, frozen=True, kw_only=True):
    """How a kind of paper was printed last."""

    name: str
    """What the system calls the printer."""
    sides: Literal["auto", "one", "long", "short"] = "auto"
    """One side, or both turned over the long or the short edge."""
    source: str = ""
    """The tray, as Qt names it; empty where the system chooses."""
    grey: bool = False
    last_first: bool = False


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """What the office has set; every field has a default, those of newer versions are left alone."""

    window_language: Literal["", "ko", "en"] = ""
    """Empty: Korean on a Korean system, else English."""
    office: Office = Office()
    envelope: Envelope = Envelope()
    postage: Postage = Postage()
    paper: Paper = "a4"
    feeds: tuple[str, ...] = (PROVINCE_FEED,)
    proxy: str = ""
    """An http(s) address; empty: as the environment says."""
    shared_store: str = ""
    """A ``postgresql+psycopg://`` address where several offices share one store; empty: a file of our own."""
    last_language: str = "en"
    staff: str = ""
    """Who works here, for the record of mailings and the vault's access log; may be empty."""
    custody: Custody = Custody()
    favourites: tuple[str, ...] = ()
    """What the counter wants at once: ``program/ID`` and ``contact/ID``, the first starred first."""
    printers: Mapping[PrintedOn, PrinterChoice] = msgspec.field(default_factory=dict)
    """How each kind of paper was printed last."""


def read_preferences(where: Folders) -> Preferences:
    """What the office has set, or the defaults when nothing was set yet.

    Raises:
        DeskError: the file is damaged; it is left as it is.
    """
    try:
        return msgspec.json.decode(where.preferences.read_bytes(), type=Preferences)
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError) as error:
        name = where.preferences
        raise DeskError(
            f"The preferences file {name} cannot be read: {error}. Mend it, or delete it to start from the defaults.",
            f"설정 파일 {name}을(를) 읽을 수 없습니다({error}). 고치거나 지우면 기본값으로 시작합니다.",
        ) from error


def store_of(where: Folders, preferences: Preferences) -> Path | str:
    """Where the store lies: the offices' shared one, or the data folder's file."""
    return preferences.shared_store or where.store


def set_damaged_aside(where: Folders) -> DeskError | None:
    """What to tell where the preferences file is damaged; it is kept beside, and the desk goes on.

    What can still be read of it counts, defaults for the rest.
    """
    try:
        read_preferences(where)
    except DeskError as error:
        if isinstance(error.__cause__, OSError):
            return None  # not damaged: whoever needs it tells that it cannot be read
    else:
        return None
    aside = where.preferences.with_name("preferences-damaged.json")
    sound = _sound_fields(where.preferences.read_bytes())
    where.preferences.replace(aside)
    if sound:
        write_whole(where.preferences, msgspec.json.format(msgspec.json.encode(sound), indent=2))
    en, ko = "Everything", "모두"
    if sound:
        en, ko = "What could be read of it is kept; the rest", "읽을 수 있는 설정은 남기고 나머지는"
    return DeskError(
        f"The preferences file was damaged. {en} stands at its default. The old file is {aside}: look there for what to set again.",
        f"설정 파일이 손상되어 {ko} 기본값으로 되돌렸습니다. 예전 파일은 {aside}에 있으니 보고 다시 설정해 주세요.",
    )


def write_preferences(where: Folders, preferences: Preferences) -> None:
    """Keep ``preferences`` and every key of the file that this version does not know.

    The old file stays whole until the new one is on disk.
    """
    try:
        before = msgspec.json.decode(where.preferences.read_bytes(), type=dict[str, Any])
    except (OSError, ValueError):  # none yet, or nothing in it that could be kept
        before = {}
    kept = _laid_over(before, msgspec.to_builtins(preferences))
    write_whole(where.preferences, msgspec.json.format(msgspec.json.encode(kept), indent=2))


def _sound_fields(content: bytes) -> dict[str, Any]:
    """The keys of a damaged file whose values are no part of the damage."""
    try:
        found = msgspec.json.decode(content, type=dict[str, Any])
    except ValueError:
        return {}
    return {key: value for key, value in found.items() if _is_sound(key, value)}


def _is_sound(key: str, value: object) -> bool:
    try:
        msgspec.convert({key: value}, type=Preferences)
    except ValueError:
        return False
    return True


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """``above`` with what only ``below`` has, level by level."""
    both = dict(below)
    for key, value in above.items():
        under = both.get(key)
        if isinstance(value, Mapping) and isinstance(under, Mapping):
            both[key] = _laid_over(under, value)
        else:
            both[key] = value
    return both
