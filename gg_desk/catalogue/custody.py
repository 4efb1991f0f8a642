"""What is said of personal data that is kept for reprinting; never the data itself."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

from gg_desk.catalogue.words import Noun

KOREA = dt.timezone(dt.timedelta(hours=9))
"""By which last days are counted and papers are dated: no summer time since 1988."""

Action = Literal[
    "made",
    "opened",
    "refused",
    "kept",
    "printed",
    "exported",
    "extended",
    "destroyed",
    "passphrase_changed",
    "recovered",
    "recovery_code_made",
    "recovery_code_taken",
    "keyring_joined",
    "keyring_left",
]
"""What was done at the vault; ``refused`` is a wrong passphrase, ``recovery_code_taken`` says that somebody has the new code."""
ACTIONS: tuple[Action, ...] = get_args(Action)

WayKind = Literal["passphrase", "recovery", "keyring"]
BatchState = Literal["kept", "keyless", "destroying", "destroyed"]
"""``keyless`` is data whose key is not here; ``destroying`` a destruction that was broken off."""
Why = Literal["due", "asked"]


class KeptBatch(Noun, frozen=True, kw_only=True):
    """One mailing that is kept for reprinting, or was."""

    code: str
    """That at the foot of its notices."""
    template: str
    state: BatchState
    kept_at: dt.datetime
    until: dt.date
    """The last day on which it may be kept, in Korea."""
    staff: str
    persons: int
    fields: tuple[str, ...]
    """Which kinds of data each family has here, as lists call them."""
    languages: Mapping[str, int] = msgspec.field(default_factory=dict)
    """How many families have their notice in each; one that wants two has two. Old batches: none."""
    certificate: str = ""
    """The number of its destruction certificate, such as 2026-003."""
    destroyed_at: dt.datetime | None = None
    destroyed_by: str = ""
    destroyed_because: Why | None = None
    destroyed_why: str = ""
    """In the words of the person who asked for it."""


class AccessEntry(Noun, frozen=True, kw_only=True):
    """One line of the access log; it tells of no family."""

    number: int
    at: dt.datetime
    who: str
    machine: str
    """The computer from which it was done."""
    action: Action
    code: str = ""
    rows: str = ""
    """Rows of the list, such as ``2-100,214``."""
    persons: int = 0
    why: str = ""


class AccessLog(Noun, frozen=True, kw_only=True):
    """Lines of the access log, and whether the log is as it was written."""

    entries: tuple[AccessEntry, ...]
    whole: bool
    """False where an entry was changed, left out or put in."""
    broken_at: int | None = None
    """The first entry that does not follow from the one before."""


class Due(Noun, frozen=True, kw_only=True):
    """Batches that may not be kept any longer, as can be told without a passphrase."""

    overdue: tuple[dt.date, ...] = ()
    """The last day of each that is still there."""
    shredded: int = 0
    """How many were made unreadable just now."""


class VaultState(Noun, frozen=True, kw_only=True):
    """What can be told of a vault without opening it."""

    made: bool
    ways: tuple[WayKind, ...] = ()
    wait_seconds: int = 0
    """How long no passphrase is tried after wrong ones."""
    kept: int = 0
    """Batches whose keys are here."""
    next_due: dt.date | None = None
    overdue: tuple[dt.date, ...] = ()
    memory_mib: int = 0
    """What one try of a passphrase takes, with ``passes``."""
    passes: int = 0
    damage: tuple[str, ...] = msgspec.field(default_factory=tuple)
    """Files that are missing or damaged: lock, database, keys."""
