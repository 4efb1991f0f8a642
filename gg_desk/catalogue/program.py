"""A program as typed facts: printed in every language on the day its facts are typed in."""

import datetime as dt
from typing import Literal

import msgspec

from gg_desk.catalogue.requirements import (
    Ages,
    AppliesTo,
    Arrival,
    Attendance,
    Criterion,
    Fact,
    MinimumStay,
    Nationality,
    Registration,
    Work,
)
from gg_desk.catalogue.words import Confidence, LocalText, Noun, Remark

Audience = Literal["family", "worker", "anyone", "office", "reference"]
PRINTABLE: frozenset[Audience] = frozenset({"family", "worker", "anyone"})
"""The audiences that get sheets; surveys, plans and office rules are reference entries."""

Group = Literal["school", "childcare", "health", "work", "stay", "safety", "daily", "community"]
State = Literal["active", "planned", "ended"]
Period = Literal["month", "day", "hour", "ride", "call", "once", "case", "pregnancy", "vaccination"]
PaidTo = Literal[
    "center", "guardian", "card", "worker", "hospital", "kindergarten", "holder", "participant"
]
Unknown = Literal["documents", "steps", "fee"]


class Amount(Noun, frozen=True, kw_only=True):
    """One amount of a benefit or fee: won, or percent; ``for_whom`` where amounts differ."""

    value: int
    unit: Literal["KRW", "percent"] = "KRW"
    for_whom: LocalText = msgspec.field(default_factory=dict)
    up_to: bool = False


class Benefit(Fact, frozen=True, kw_only=True):
    """What is given: money (``amounts``), something free of charge, or a service in words."""

    amounts: tuple[Amount, ...] = ()
    free: bool = False
    period: Period | None = None
    paid_to: PaidTo | None = None
    previous: Amount | None = None
    note: LocalText = msgspec.field(default_factory=dict)


class Fee(Fact, frozen=True, kw_only=True):
    """What the applicant pays; ``free`` where a source says that nothing is due."""

    amounts: tuple[Amount, ...] = ()
    free: bool = False
    note: LocalText = msgspec.field(default_factory=dict)


class DocumentNeed(Noun, frozen=True, kw_only=True):
    """One line of the checklist: a document, or any one of several."""

    any_of: tuple[str, ...]
    """Ids of the closed document vocabulary; one of them is enough."""


class DateFact(Fact, frozen=True, kw_only=True):
    """A date or a deadline: either ``on`` (``2026``, ``2026-01`` or ``2026-01-01``) or ``days``."""

    kind: Literal[
        "starts",
        "ends",
        "amount_from",
        "announced",
        "school_year",
        "deadline",
        "roll_as_of",
        "apply_from",
        "apply_until",
        "reported",
    ]
    on: str | None = None
    days: int | None = None
    note: LocalText = msgspec.field(default_factory=dict)


class Step(Noun, frozen=True, kw_only=True):
    """A step: a ``key`` of the phrasebook's closed vocabulary, or the program's own words."""

    key: str | None = None
    words: LocalText = msgspec.field(default_factory=dict)


class Status(Noun, frozen=True, kw_only=True):
    """Whether the program runs, and the day for which that is known."""

    state: State
    as_of: dt.date
    note: LocalText = msgspec.field(default_factory=dict)
    pilot: bool = False
    confirmed: bool = True
    """False where sources differ on whether it has begun."""


class Offered(Fact, frozen=True, kw_only=True):
    """Languages in which the program speaks: those named by tag, and how many are promised."""

    named: tuple[str, ...] = ()
    count: int | None = None
    note: str = ""


class Program(Noun, frozen=True, kw_only=True):
    """A program or service: typed facts, and the few words that cannot be typed."""

    id: str
    group: Group
    audience: Audience
    name: LocalText
    korean_name_is_ours: bool = False
    """True until an office confirms: the sources name the program in English only."""
    purpose: LocalText
    status: Status
    confidence: Confidence
    as_of: dt.date
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    """Other ids under which sources carry the same thing."""

    benefit: Benefit | None = None
    fee: Fee | None = None
    ages: Ages | None = None
    registration: Registration | None = None
    areas: tuple[str, ...] = ()
    """Ids of cities and counties; empty means the whole province or the whole country."""
    areas_note: LocalText = msgspec.field(default_factory=dict)
    minimum_stay: MinimumStay | None = None
    attendance: Attendance | None = None
    work: Work | None = None
    nationality: Nationality | None = None
    arrival: Arrival | None = None
    applies_to: AppliesTo = "person"
    """Whom it is for: a family's children, its adults, or whoever is in it."""
    criteria: Criterion | None = None
    """How the facts above decide who qualifies; None where all of them must hold."""
    documents: tuple[DocumentNeed, ...] = ()
    other_papers: bool = False
    """True where a source says that the office may ask for further papers."""
    steps: tuple[Step, ...] = ()
    dates: tuple[DateFact, ...] = ()
    conditions: tuple[LocalText, ...] = ()
    """Conditions that no typed fact covers, in words."""
    languages: Offered | None = None
    legal_basis: tuple[str, ...] = ()
    run_by: str | None = None
    contacts: tuple[str, ...] = ()
    not_known: tuple[Unknown, ...] = ()
    """Facts that matter and that no source gives: a sheet leaves a blank for the office."""
    uncertainties: tuple[Remark, ...] = ()
    """What no source says, or where sources are weak."""
    contradictions: tuple[Remark, ...] = ()
    notes: Remark | None = None

    @property
    def printable(self) -> bool:
        """Whether a family or a worker can use it, so that it gets a sheet."""
        return self.audience in PRINTABLE
