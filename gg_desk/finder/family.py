"""A household made ready for one day: every day of its people bounded by all that was told."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gg_desk.catalogue.household import ANY_DAY, Household, Member, Span

NO, OPEN, YES = 0, 1, 2
"""Kleene's three values, ordered: *and* is the least of several, *or* the greatest."""

Value = int
Lanes = int
"""The values of all people in one number: below, a bit for each who is YES; above, one for each
who is not NO. So *and* and *or* of all people are one operation on two numbers."""


class Known(NamedTuple):
    """A person with the days on which each thing may have begun."""

    member: Member
    born: Span
    korea: Span
    gyeonggi: Span
    city: Span


@dataclass(frozen=True, slots=True)
class Family:
    """A household on a day; without people, one stands in of whom nothing is known."""

    day: dt.date
    area: str | None
    people: tuple[Known, ...]
    named: bool
    """Whether there are people; False for the one who stands in."""
    area_withheld: bool

    @property
    def size(self) -> int:
        """How many bits half a lane has."""
        return len(self.people)

    def lanes(self, values: Sequence[Value]) -> Lanes:
        """One value for each person, packed."""
        lanes, size = 0, len(self.people)
        for position, value in enumerate(values):
            if value:
                lanes |= 1 << (position + size)
                if value == YES:
                    lanes |= 1 << position
        return lanes

    def all(self, value: Value) -> Lanes:
        """The same value for everybody."""
        ones = (1 << len(self.people)) - 1
        return (ones << len(self.people) if value else 0) | (ones if value == YES else 0)

    def value(self, lanes: Lanes, position: int) -> Value:
        """The value of the person at ``position``."""
        return (lanes >> position & 1) + (lanes >> (position + len(self.people)) & 1)

    def guardians(self) -> tuple[list[int], list[int]]:
        """The positions of those who are guardians, and of those who may be."""
        roles = [known.member.role for known in self.people]
        return (
            [at for at, role in enumerate(roles) if role == "guardian"],
            [at for at, role in enumerate(roles) if role is None],
        )


def prepare(household: Household, day: dt.date) -> Family:
    """The household on ``day``.

    Who lives in a city lives in its province and in Korea, and nobody came before their birth: so
    each of these days bounds the others.
    """
    people = tuple(map(_bounded, household.people)) or (_bounded(Member()),)
    return Family(day, household.area, people, bool(household.people), household.area_withheld)


def _bounded(member: Member) -> Known:
    born, korea, gyeonggi, city = (
        span or ANY_DAY
        for span in (
            member.birth_date,
            member.in_korea_since,
            member.in_gyeonggi_since,
            member.in_city_since,
        )
    )
    first, last = born.first, city.last
    korea_first = max(korea.first, first)
    gyeonggi_first = max(gyeonggi.first, korea_first)
    gyeonggi_last = min(gyeonggi.last, last)
    korea_last = min(korea.last, gyeonggi_last)
    return Known(
        member,
        Span(first, min(born.last, korea_last)),
        Span(korea_first, korea_last),
        Span(gyeonggi_first, gyeonggi_last),
        Span(max(city.first, gyeonggi_first), last),
    )


def one_of(sure: Sequence[Value], maybe: Sequence[Value]) -> Value:
    """Whether one of the guardians has it: those who are guardians, and those who may be."""
    if not sure:
        return OPEN  # a guardian whom nobody has named may have it
    return max(*sure, NO, *(min(value, OPEN) for value in maybe))


def all_of(sure: Sequence[Value], maybe: Sequence[Value]) -> Value:
    """Whether all guardians have it."""
    if not sure:
        return OPEN
    return min(*sure, YES, *(max(value, OPEN) for value in maybe))
