"""Days and ages as a family tells them: to the day, to the month, or about."""

import datetime as dt
import re

from gg_desk.catalogue.household import Span, days_of
from gg_desk.errors import UsageError
from gg_desk.finder.counting import years_before

OLDEST = 120
"""Years that nobody outlives."""

_ABOUT = re.compile(r"(?:about|around|약|대략|한)?\s*(\d{1,3})\s*(?:살|세)?\s*(?:쯤|정도|경)?")
_PLAIN = re.compile(r"(\d{1,3})\s*(?:살|세)?")
_SURE_TO, _NEAR, _FAR = 12, 1, 5
"""“About 4” is from 3 to 5; beyond the age of 12, “about 40” is from 35 to 45."""


def read_day(given: object) -> Span:
    """The days that ``2026-01-10``, ``2026-01`` or ``2026`` may be.

    Raises:
        UsageError: it is none.
    """
    try:
        return days_of(str(given))
    except ValueError as error:
        raise UsageError(
            f"“{given}” is not a date. Write 2026-01-10, or 2026-01 or 2026 where no more is known.",
            f"“{given}”은(는) 날짜가 아닙니다. 2026-01-10처럼, 모르면 2026-01이나 2026으로 적어 주세요.",
        ) from error


def read_age(given: object, today: dt.date) -> Span:
    """The birth dates of who is so old today: ``4``, or ``about 4`` for 3 to 5.

    Raises:
        UsageError: it is no age.
    """
    text = str(given).strip()
    plain, about = _PLAIN.fullmatch(text), _ABOUT.fullmatch(text)
    found = None if isinstance(given, bool) else plain or about
    if found is None or int(found[1]) > OLDEST:
        raise UsageError(
            f"“{given}” is not an age. Write full years as in 4, or “about 4”.",
            f"“{given}”은(는) 나이가 아닙니다. 만 나이를 4처럼, 잘 모르면 “4살쯤”으로 적어 주세요.",
        )
    age = int(found[1])
    margin = 0 if plain else _NEAR if age <= _SURE_TO else _FAR
    eldest = years_before(today, age + margin + 1) + dt.timedelta(days=1)
    return Span(eldest, years_before(today, max(age - margin, 0)))
