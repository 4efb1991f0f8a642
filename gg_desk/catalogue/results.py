"""What the desk's verbs answer: hits, states and reports that several rooms name."""

import datetime as dt
from typing import Literal

import msgspec

from gg_desk.catalogue.words import LocalText, Noun

Kind = Literal["program", "contact", "news", "organisation", "document", "area"]
SyncOutcome = Literal["updated", "unchanged", "failed"]


class Hit(Noun, frozen=True, kw_only=True):
    """One search result."""

    kind: Kind
    id: str
    title: LocalText


class SyncReport(Noun, frozen=True, kw_only=True):
    """What one feed brought this time; a failure says why and leaves the news as they were."""

    source: str
    """The address or file as asked for."""
    title: str = ""
    outcome: SyncOutcome
    items: int = 0
    new: int = 0
    changed: int = 0
    why: LocalText = msgspec.field(default_factory=dict)
    """For ``failed``: a sentence in Korean and English."""
    refused: tuple[str, ...] = ()
    """Items that could not be read, each named, while the others were taken."""


class FeedState(Noun, frozen=True, kw_only=True):
    """The truth about one subscribed feed: the last success and how this time went."""

    source: str
    title: str = ""
    last_try: dt.datetime | None = None
    last_success: dt.datetime | None = None
    new_then: int = 0
    """How many items the last success brought that were new."""
    why: LocalText = msgspec.field(default_factory=dict)
    """Why the last try failed; empty when it did not."""


class CheckReport(Noun, frozen=True, kw_only=True):
    """Whether a store is sound, and how many records of each kind it holds."""

    file: str
    sound: bool
    schema: int
    counts: dict[str, int]
    problems: tuple[LocalText, ...] = ()
