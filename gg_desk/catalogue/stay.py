"""The day on which a minimum stay is complete."""

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gg_desk.catalogue.program import MinimumStay, Person

Who = Literal["child", "guardian", "person"]

COUNTED: Mapping[Person, tuple[Who, ...]] = {
    "child": ("child",),
    "guardian": ("guardian",),
    "person": ("person",),
    "child_and_guardian": ("child", "guardian"),
    "unknown": ("child", "guardian"),
}
"""Whose stay is counted; where nobody told us, both, which is the later day of the two."""


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
    days = [_last_day(stay, since[who]) for who in COUNTED[stay.who] if who in since]
    known = [day for day in days if day is not None]
    if len(known) < len(COUNTED[stay.who]):
        return None
    later = dt.timedelta(days=stay.counting != "at_least")
    return Complete(max(known) + later, is_sure(stay))


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
