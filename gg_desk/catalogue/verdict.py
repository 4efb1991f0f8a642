"""Which programs fit a family, why, from when, and what to ask next."""

import datetime as dt
from typing import Literal

import msgspec

from gg_desk.catalogue.household import MemberField, Span
from gg_desk.catalogue.requirements import Criterion, TypedFact
from gg_desk.catalogue.words import Confidence, Noun

Verdict = Literal["eligible", "ask", "not_eligible"]
"""``ask``: it depends on what the family has not said, or on what no source says."""

CriterionKind = Literal[
    "status", "role", "ages", "registration", "areas", "minimum_stay", "attendance", "work",
    "nationality", "arrival", "condition", "not_said", "everyone", "confidence",
]  # fmt: skip
Way = Literal[
    "exact", "school_class", "entering_class", "running_class",
    "at_least", "more_than",
    "child", "guardian", "one_guardian", "all_guardians",
    "city", "gyeonggi", "korea",
]  # fmt: skip
"""A way in which a rule can be read where no source settles how."""


class Question(Noun, frozen=True, kw_only=True):
    """What a family can answer: ``field`` of the person at ``person``, or of the whole family."""

    field: MemberField | Literal["area", "people", "guardian"]
    """``people``: who is in the family; ``guardian``: none has been named yet."""
    person: int | None = None
    exact: bool = False
    """About an answer that was given, but not closely enough to tell."""


class OfficeQuestion(Noun, frozen=True, kw_only=True):
    """What no answer of the family settles: the program's contacts know."""

    criterion: CriterionKind
    position: int | None = None
    """Which of the program's conditions in words; for ``condition`` only."""
    fact: TypedFact | None = None
    """What no source says; for ``not_said`` only."""


class Reading(Noun, frozen=True, kw_only=True):
    """What one way of reading a rule gives, and the day from which it would hold."""

    ways: tuple[Way, ...]
    verdict: Verdict
    from_day: dt.date | None = None


class Reason(Noun, frozen=True, kw_only=True):
    """One criterion of a program, and how it stands with one person."""

    criterion: CriterionKind
    verdict: Verdict
    needs: Criterion | None = None
    """The criterion with its typed fact; None for status, role and confidence."""
    negated: bool = False
    """The program wants the opposite of ``needs``; ``verdict`` is of the opposite."""
    of_guardian: bool = False
    """It is asked of a guardian, whoever the program is for."""
    people: tuple[int, ...] = ()
    """Whose answers were looked at; empty where none was."""
    readings: tuple[Reading, ...] = ()
    """Where no source says how to read the rule, and the ways disagree."""
    known_for: tuple[Span, ...] = ()
    """Where no source tells the rule of the day: the days whose rule is known."""
    waits_for: tuple[Question, ...] = ()
    """The answers of the family that could settle it."""
    withheld: bool = False
    """It hangs on an answer that somebody prefers not to give."""
    from_day: dt.date | None = None
    """For what does not hold yet: the day from which this criterion holds, however it is read."""
    sources: tuple[str, ...] = ()
    as_of: dt.date
    confidence: Confidence


class PersonAnswer(Noun, frozen=True, kw_only=True):
    """Whether a program fits one person, criterion by criterion."""

    person: int | None
    """None for one who stands in where nobody has been named."""
    verdict: Verdict
    reasons: tuple[Reason, ...]
    from_day: dt.date | None = None
    """For who does not qualify yet: the day from which all criteria hold."""


class Answer(Noun, frozen=True, kw_only=True):
    """Whether a program fits a family: eligible as soon as it fits one person."""

    program: str
    verdict: Verdict
    people: tuple[PersonAnswer, ...]
    """Those for whom the program can be; all of them where it is for nobody here."""
    from_day: dt.date | None = None
    """The earliest of its people's."""
    ask: tuple[Question | OfficeQuestion, ...] = msgspec.field(default=())
    """What to ask, of the family first; empty unless the verdict is ``ask``."""
    contacts: tuple[str, ...] = ()
    """Ids of the contacts who know."""

    @property
    def open_to_all(self) -> bool:
        """Whether it is offered to everybody, this family among them."""
        return any(one.criterion == "everyone" for person in self.people for one in person.reasons)
