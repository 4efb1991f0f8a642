"""Which birth dates and which first days of a stay satisfy a rule on a given day."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from gg_desk.catalogue.household import Span
from gg_desk.catalogue.requirements import AgeBasis, Counting
from gg_desk.catalogue.verdict import Way

_MARCH = 3
_EVER = Span(dt.date.min, dt.date.max)
_NEVER = Span(dt.date.max, dt.date.min)


class Births(NamedTuple):
    """Birth dates that satisfy an age rule for certain, and those that may."""

    sure: Span
    possible: Span


def births(minimum: int | None, maximum: int | None, basis: AgeBasis, day: dt.date) -> Births:
    """The birth dates with which somebody is from ``minimum`` to ``maximum`` years old on ``day``."""
    ways = [span for _, span in age_ways(minimum, maximum, basis, day)]
    firsts, lasts = [span.first for span in ways], [span.last for span in ways]
    possible = Span(min(firsts), max(lasts))
    if basis == "school_year":  # the entering class is sure; the class before it may still enter
        return Births(ways[0], possible)
    return Births(Span(max(firsts), min(lasts)), possible)


def age_ways(
    minimum: int | None, maximum: int | None, basis: AgeBasis, day: dt.date
) -> tuple[tuple[Way, Span], ...]:
    """The ways to read an age rule on ``day``, each with the birth dates that satisfy it."""
    if basis == "school_year":
        entering = day.year + (day.month >= _MARCH)
        return (
            ("entering_class", _class(minimum, maximum, entering)),
            ("running_class", _class(minimum, maximum, entering - 1)),
        )
    exact = Span(
        _EVER.first if maximum is None else years_before(day, maximum + 1) + dt.timedelta(days=1),
        day if not minimum else years_before(day, minimum),
    )
    running = _class(minimum, maximum, school_year(day))
    if not minimum:  # the youngest class takes those who were born since
        running = Span(running.first, day)
    ways: Mapping[AgeBasis, tuple[tuple[Way, Span], ...]] = {
        "exact": (("exact", exact),),
        "birth_year": (("school_class", running),),
        "unknown": (("exact", exact), ("school_class", running)),
    }
    return ways[basis]


def school_year(day: dt.date) -> int:
    """The year in which the school year of ``day`` began, on 1 March."""
    return day.year - (day.month < _MARCH)


def _class(minimum: int | None, maximum: int | None, year: int) -> Span:
    """Birth dates of the classes of these ages in a school year: age 6 in 2026 was born in 2019."""
    oldest, youngest = (None if age is None else year - 1 - age for age in (maximum, minimum))
    return Span(
        _EVER.first if oldest is None else dt.date(oldest, 1, 1),
        _EVER.last if youngest is None else dt.date(youngest, 12, 31),
    )


def years_before(day: dt.date, years: int) -> dt.date:
    """The last birth date with which somebody is ``years`` old on ``day``.

    Who is born on 29 February is a year older on 1 March of a common year (Civil Act, art. 160).
    """
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February: who was born a day later is not yet so old
        return dt.date(day.year - years, 2, 28)


def birthday(born: dt.date, age: int) -> dt.date:
    """The first day on which who was ``born`` then is ``age`` years old."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return dt.date(born.year + age, 3, 1)


COUNTED: Mapping[Counting, tuple[Way, ...]] = {
    "at_least": ("at_least",),
    "more_than": ("more_than",),
    "unknown": ("at_least", "more_than"),
}
"""The ways in which a stay may be counted."""
