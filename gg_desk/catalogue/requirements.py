"""What a program asks of those who use it: typed facts, and how they are combined."""

import datetime as dt
from typing import Literal

import msgspec

from gg_desk.catalogue.words import Confidence, LocalText, Noun

AgeBasis = Literal["exact", "birth_year", "school_year", "unknown"]
RegistrationKind = Literal[
    "registered", "undocumented", "overseas_korean", "naturalised", "birth_unregistered"
]
Attends = Literal["daycare", "kindergarten", "school"]
Counting = Literal["at_least", "more_than", "unknown"]
Person = Literal["child", "guardian", "child_and_guardian", "person", "unknown"]
AppliesTo = Literal["child", "adult", "person"]
WorkKind = Literal["employed", "permit", "seasonal", "self_employed", "former", "none"]
"""``permit``: under the Employment Permit System (E-9); ``seasonal``: E-8; ``former``: worked here
before; ``none``: has not worked here."""

TypedFact = Literal[
    "ages", "registration", "areas", "minimum_stay", "attendance", "work", "nationality", "arrival"
]


class Fact(Noun, frozen=True, kw_only=True):
    """A typed fact; where it names no sources of its own, the program's sources carry it."""

    sources: tuple[str, ...] = ()
    as_of: dt.date | None = None
    confidence: Confidence | None = None


class Ages(Fact, frozen=True, kw_only=True):
    """Ages in full years, both ends included, with the basis on which they are counted.

    ``birth_year`` is the class of those born in one calendar year; ``school_year`` the class that
    enters school on 1 March; ``unknown`` stays a question near the edge.
    """

    minimum: int | None = None
    maximum: int | None = None
    basis: AgeBasis


class Registration(Fact, frozen=True, kw_only=True):
    """Which registrations qualify; ``required`` false where the source says that none is needed."""

    kinds: tuple[RegistrationKind, ...] = ()
    required: bool = True
    note: LocalText = msgspec.field(default_factory=dict)


class MinimumStay(Fact, frozen=True, kw_only=True):
    """How long somebody must have lived where; sources differ on counting and on whom."""

    days: int | None = None
    months: int | None = None
    where: Literal["gyeonggi", "city", "korea", "unknown"] = "gyeonggi"
    counting: Counting = "unknown"
    who: Person = "unknown"
    guardians: Literal["one", "all", "unknown"] = "unknown"
    """Of several guardians: whether one is enough."""


class Attendance(Fact, frozen=True, kw_only=True):
    """Where the child must be enrolled."""

    at: tuple[Attends, ...]


class Work(Fact, frozen=True, kw_only=True):
    """Which kinds of work qualify."""

    kinds: tuple[WorkKind, ...]


class Nationality(Fact, frozen=True, kw_only=True):
    """Which nationalities qualify, by ISO 3166 code of two letters."""

    countries: tuple[str, ...]


class Arrival(Fact, frozen=True, kw_only=True):
    """At which age one came to Korea, in full years; ``maximum`` 0 and ``born_here`` differ.

    Who was born here lives in Korea since the day of birth.
    """

    minimum: int | None = None
    maximum: int | None = None
    born_here: bool = False


class Criterion(Fact, frozen=True, kw_only=True):
    """One condition, or several combined: exactly one of the fields before ``valid_from`` is set.

    A criterion with dates says nothing of other days: what holds then is not known.
    """

    all: tuple["Criterion", ...] = ()
    any: tuple["Criterion", ...] = ()
    not_: "Criterion | None" = msgspec.field(name="not", default=None)
    guardian: "Criterion | None" = None
    """It holds for one of the guardians, whoever the program is for."""
    dated: tuple["Criterion", ...] = ()
    """The first of these that is valid on the day counts."""

    fact: TypedFact | None = None
    """The program's own typed fact of this name."""
    ages: Ages | None = None
    registration: Registration | None = None
    areas: tuple[str, ...] = ()
    minimum_stay: MinimumStay | None = None
    attendance: Attendance | None = None
    work: Work | None = None
    nationality: Nationality | None = None
    arrival: Arrival | None = None
    condition: int | None = None
    """The program's condition in words at this position, from 0: a person must ask."""
    not_said: TypedFact | None = None
    """No source says whether this matters: a person must ask."""
    everyone: bool = False
    """A source offers it to everybody."""

    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    """The last day."""
