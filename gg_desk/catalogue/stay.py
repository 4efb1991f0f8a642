"""The day on which a minimum stay is complete."""

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gg_desk.catalogue.requirements import MinimumStay, Person

Who = Literal["child", "guardian", "person"]

COUNTED: Mapping[Person, tuple[Who, ...]] = {
    "child": ("child",),
    "guardian": ("guardian",),
    "person": ("person",),
    "child_and_guardian": ("child", "guardian"),
    "unknown": ("child", "guardian"),
}
"""Whose stay is counted; where nobody told us, both, which is the later day of the two."""

_MONTHS_DIFFER = dt.timedelta(days=4)
"""By so much may a day be found too early that is counted back from the end of a short month."""


@dataclass(frozen=True, slots=True)
class Complete:
    """A day on which the stay is complete; not ``sure`` where no source says how it is counted."""

    day: dt.date
    sure: bool


def complete(stay: MinimumStay, since: Mapping[Who, dt.date]) -> Complete | None:
    """The day on which everybody whose stay is counted has lived there long enough.

    The first day counts, so that 90 days from 1 January are complete on 31 March; *more than* 90
    a day later. An unknown count takes the later day. None where no length is typed, or where
    ``since`` lacks somebody who counts.
    """
    more_than = stay.counting != "at_least"
    days = [complete_on(stay, since[who], more_than) for who in COUNTED[stay.who] if who in since]
    known = [day for day in days if day is not None]
    if len(known) < len(COUNTED[stay.who]):
        return None
    return Complete(max(known), is_sure(stay))


def complete_on(length: MinimumStay, since: dt.date, more_than: bool) -> dt.date | None:
    """The first day on which one who has lived there since then has done so long enough."""
    last = _last_day(length, since)
    return None if last is None else last + dt.timedelta(days=more_than)


def last_start(length: MinimumStay, more_than: bool, day: dt.date) -> dt.date:
    """The last first day with which the stay is complete on ``day``: the inverse of ``complete``.

    Raises:
        ValueError: no length is typed.
    """
    before = day - dt.timedelta(days=more_than)
    if length.days is not None:
        return before - dt.timedelta(days=length.days - 1)
    if length.months is None:
        raise ValueError("a stay without a length is complete on no day")
    start = _months_before(before, length.months) + _MONTHS_DIFFER
    while _months_on(start, length.months) > before:
        start -= dt.timedelta(days=1)
    return start


def is_sure(stay: MinimumStay) -> bool:
    """Whether the sources say how the stay is counted, and whose."""
    return "unknown" not in (stay.counting, stay.who)


def _last_day(stay: MinimumStay, since: dt.date) -> dt.date | None:
    """The last day of the time that is counted from ``since`` on."""
    if stay.days is not None:
        return since + dt.timedelta(days=stay.days - 1)
    if stay.months is not None:
        return _months_on(since, stay.months)
    return None


def _months_on(since: dt.date, months: int) -> dt.date:
    """The day before the same day of a later month, else that month's last (Civil Act, art. 160)."""
    years, month = divmod(since.month - 1 + months, 12)
    first = dt.date(since.year + years, month + 1, 1)
    length = calendar.monthrange(first.year, first.month)[1]
    return first + dt.timedelta(days=min(since.day - 1, length) - 1)


def _months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, beyond its end where it is shorter."""
    years, month = divmod(day.month - 1 - months, 12)
    return dt.date(day.year + years, month + 1, 1) + dt.timedelta(days=day.day - 1)
