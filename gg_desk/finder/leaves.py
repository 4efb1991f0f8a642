"""The conditions that a program can have, each told for every person of a family at once."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from gg_desk.catalogue.household import Span, age_on
from gg_desk.catalogue.program import State
from gg_desk.catalogue.requirements import (
    AgeBasis,
    AppliesTo,
    Attends,
    MinimumStay,
    RegistrationKind,
    WorkKind,
)
from gg_desk.catalogue.stay import last_start
from gg_desk.finder.counting import COUNTED, births
from gg_desk.finder.family import NO, OPEN, YES, Family, Known, Lanes, Value, all_of, one_of

KOREA = "KR"
KOREANS = frozenset({"naturalised", "korean"})
"""The registrations of those who are Korean."""

_DOUBTFUL: frozenset[tuple[str, RegistrationKind]] = frozenset(
    {
        # Whether a domestic residence report counts as a registration, no source says.
        ("overseas_korean", "registered"),
        # Sources call the same children by either name.
        ("birth_unregistered", "undocumented"),
        ("undocumented", "birth_unregistered"),
    }
)
"""What a family has, and what a program asks for, where the one may be the other."""


class HasStatus(NamedTuple):
    """The program runs on the day."""

    state: State
    confirmed: bool
    as_of: dt.date
    starts: Span | None
    ends: Span | None


class HasRole(NamedTuple):
    """The person is of those whom the program is for."""

    applies_to: AppliesTo


class HasAge(NamedTuple):
    """The person is of an age, both ends included."""

    minimum: int | None
    maximum: int | None
    basis: AgeBasis


class HasRegistration(NamedTuple):
    """The person is registered in one of these ways."""

    kinds: tuple[RegistrationKind, ...]


class LivesIn(NamedTuple):
    """The family lives in one of these cities and counties."""

    areas: frozenset[str]


class HasStayed(NamedTuple):
    """Those who count have lived there long enough."""

    stay: MinimumStay


class Goes(NamedTuple):
    """The person attends one of these."""

    at: tuple[Attends, ...]


class Works(NamedTuple):
    """The person works in one of these ways."""

    kinds: tuple[WorkKind, ...]


class IsOf(NamedTuple):
    """The person is of one of these nationalities."""

    countries: frozenset[str]


class Came(NamedTuple):
    """The person came to Korea at such an age, or was born here."""

    minimum: int | None
    maximum: int | None
    born_here: bool


class Settled(NamedTuple):
    """What is the same for everybody whatever they answer."""

    value: Value


Test = (
    HasStatus | HasRole | HasAge | HasRegistration | LivesIn | HasStayed | Goes | Works | IsOf | Came | Settled
)  # fmt: skip


def lanes(test: Test, family: Family) -> Lanes:
    """The value of a condition for each person."""
    return _WEIGHERS[type(test)](test, family)


def _status(test: HasStatus, family: Family) -> Lanes:
    return family.all(min(_begun(test, family.day), _not_over(test, family.day)))


def _begun(test: HasStatus, day: dt.date) -> Value:
    """Whether it has begun; what is planned may have, but nobody is promised it."""
    if test.starts is not None and day < test.starts.first:
        return NO
    begun = test.starts is None or day >= test.starts.last
    promised = test.confirmed and test.state != "planned"
    return YES if begun and promised else OPEN


def _not_over(test: HasStatus, day: dt.date) -> Value:
    if test.ends is not None:
        return YES if day <= test.ends.first else NO if day > test.ends.last else OPEN
    if test.state == "ended":
        return NO if day >= test.as_of else OPEN
    return YES


def _role(test: HasRole, family: Family) -> Lanes:
    wanted = {"child"} if test.applies_to == "child" else {"guardian", "adult"}
    return family.lanes([_among(known.member.role, wanted) for known in family.people])


def _age(test: HasAge, family: Family) -> Lanes:
    sure, possible = births(*test, family.day)
    return family.lanes(
        [
            YES
            if sure.first <= known.born.first and known.born.last <= sure.last
            else OPEN
            if known.born.first <= possible.last and possible.first <= known.born.last
            else NO
            for known in family.people
        ]
    )


def _registration(test: HasRegistration, family: Family) -> Lanes:
    return family.lanes(
        [registered(known.member.registration, test.kinds) for known in family.people]
    )


def registered(has: str | None, kinds: Sequence[RegistrationKind]) -> Value:
    """Whether one who ``has`` this registration qualifies where one of ``kinds`` does."""
    if has is None:
        return OPEN
    if has in kinds:
        return YES
    return OPEN if any((has, kind) in _DOUBTFUL for kind in kinds) else NO


def _area(test: LivesIn, family: Family) -> Lanes:
    return family.all(_among(family.area, test.areas))


def _stay(test: HasStayed, family: Family) -> Lanes:
    stay = test.stay
    ways = [way == "more_than" for way in COUNTED[stay.counting]]
    starts = [last_start(stay, more_than, family.day) for more_than in ways]
    surely, possibly = min(starts), max(starts)
    own = [_lived(stay, known, surely, possibly) for known in family.people]
    if stay.who in {"child", "person"}:
        return family.lanes(own)
    theirs = guardians_stayed(stay, own, family)
    if stay.who == "guardian":
        return family.all(theirs)
    together = [min(value, theirs) for value in own]
    if stay.who == "child_and_guardian":
        return family.lanes(together)
    return family.lanes(
        [agreed(value, theirs, both) for value, both in zip(own, together, strict=True)]
    )


def guardians_stayed(stay: MinimumStay, own: Sequence[Value], family: Family) -> Value:
    """Whether the guardians have stayed long enough: one of them, or all, as the program says."""
    sure, maybe = ([own[at] for at in positions] for positions in family.guardians())
    one, every = one_of(sure, maybe), all_of(sure, maybe)
    return {"one": one, "all": every, "unknown": agreed(one, every)}[stay.guardians]


def agreed(*readings: Value) -> Value:
    """What all readings of a rule say, else OPEN."""
    return readings[0] if len(set(readings)) == 1 else OPEN


def _lived(stay: MinimumStay, known: Known, surely: dt.date, possibly: dt.date) -> Value:
    longest, shortest = places(stay, known)
    if shortest.last <= surely:
        return YES
    return NO if longest.first > possibly else OPEN


def places(stay: MinimumStay, known: Known) -> tuple[Span, Span]:
    """Since when one has lived where the stay is counted: at the longest and at the shortest reading."""
    if stay.where == "unknown":
        return known.korea, known.city
    span = {"korea": known.korea, "gyeonggi": known.gyeonggi, "city": known.city}[stay.where]
    return span, span


def _attends(test: Goes, family: Family) -> Lanes:
    return family.lanes([_among(known.member.attends, test.at) for known in family.people])


def _works(test: Works, family: Family) -> Lanes:
    return family.lanes([_among(known.member.work, test.kinds) for known in family.people])


def _nationality(test: IsOf, family: Family) -> Lanes:
    return family.lanes([_is_of(known, test.countries) for known in family.people])


def _is_of(known: Known, countries: frozenset[str]) -> Value:
    """Who became or was born Korean is Korean; who is registered as a foreigner is not."""
    has = known.member.nationality
    registration = known.member.registration
    if has is None and registration is not None:
        if registration in KOREANS:
            return YES if KOREA in countries else NO
        return NO if countries == {KOREA} else OPEN
    return _among(has, countries)


def _arrival(test: Came, family: Family) -> Lanes:
    return family.lanes([_came(test, known) for known in family.people])


def _came(test: Came, known: Known) -> Value:
    """Compared at the ends of what is known: the earlier the birth, the older at arrival."""
    born, korea = known.born, known.korea
    youngest, oldest = age_on(born.last, korea.first), age_on(born.first, korea.last)
    found = YES
    if test.minimum is not None:
        found = min(found, _least(test.minimum, youngest, oldest))
    if test.maximum is not None:
        found = min(found, YES - _least(test.maximum + 1, youngest, oldest))
    if test.born_here:
        here = YES if korea.last <= born.first else NO if korea.first > born.last else OPEN
        found = min(found, here)
    return found


def _least(years: int, youngest: int, oldest: int) -> Value:
    return YES if youngest >= years else NO if oldest < years else OPEN


def _settled(test: Settled, family: Family) -> Lanes:
    return family.all(test.value)


def _among(answer: str | None, wanted: Sequence[str] | frozenset[str] | set[str]) -> Value:
    if answer is None:
        return OPEN
    return YES if answer in wanted else NO


_WEIGHERS: dict[type, Callable[[Any, Family], Lanes]] = {
    HasStatus: _status,
    HasRole: _role,
    HasAge: _age,
    HasRegistration: _registration,
    LivesIn: _area,
    HasStayed: _stay,
    Goes: _attends,
    Works: _works,
    IsOf: _nationality,
    Came: _arrival,
    Settled: _settled,
}
