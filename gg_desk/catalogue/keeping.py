"""What backups are made of, and what bringing one back changes."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal, get_args

import msgspec

from gg_desk.catalogue.results import CheckReport
from gg_desk.catalogue.words import LocalText, Noun

Reason = Literal["asked", "daily", "migration", "import", "restore"]
"""A person asked; the first opening of a day; before a migration, an import, a restore."""

REASONS: tuple[Reason, ...] = get_args(Reason)


class Backup(Noun, frozen=True, kw_only=True):
    """A backup that was written, opened again and counted."""

    file: str
    number: int
    """In order of making; 0 for one outside the backup folder. A clock may be wrong, this is not."""
    made: dt.datetime
    """UTC, by the clock of that machine."""
    reason: Reason
    bytes: int
    counts: Mapping[str, int]
    """How many records of each kind."""
    files: int = 0
    """How many files beside the store: preferences, pictures, templates, fonts, the locked vault."""
    without: LocalText = msgspec.field(default_factory=dict)
    """What this backup does not hold, where that is more than usual."""


class Change(Noun, frozen=True, kw_only=True):
    """What bringing a backup back changes in one kind of things."""

    kind: str
    """A kind of record, ``handout``, ``translation``… or a kind of file, ``fonts``, ``vault``…"""
    added: int = 0
    changed: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.added or self.changed or self.gone)


class RestorePreview(Noun, frozen=True, kw_only=True):
    """What bringing a backup back would change."""

    file: str
    made: dt.datetime | None
    """None for a backup of the first version, which did not say."""
    changes: tuple[Change, ...]
    """Only the kinds in which something changes."""
    notes: tuple[LocalText, ...] = ()


class RestoreReport(Noun, frozen=True, kw_only=True):
    """A backup that was brought back, and how to undo that."""

    file: str
    report: CheckReport
    changes: tuple[Change, ...]
    undo: str = ""
    """The backup of what was there before; empty where that was too damaged to copy."""
    set_aside: str = ""
    """The damaged store, kept under another name."""
    notes: tuple[LocalText, ...] = ()
