"""Days and ages as a counselor types them while a family talks: forgiving, and never a silent guess."""

import datetime as dt
import re
import unicodedata
from typing import Literal

from gg_desk.catalogue.household import Span, days_of
from gg_desk.errors import UsageError
from gg_desk.finder.days import read_age
from gg_desk.mailing.dates import read_date

Kind = Literal["birth", "since"]

_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day 0; no such count is taken here
_OLDEST = dt.timedelta(days=366 * 120)
_ABOUT = re.compile(r"^(?:about|around|약|대략|한|~)\s*|\s*(?:쯤|정도|경)$")
_LENGTH = re.compile(
    r"(?:(?P<years>\d{1,3})\s*(?:years?|yrs?|y|년|살|세))?\s*(?:and|,)?\s*"
    r"(?:(?P<months>\d{1,3})\s*(?:months?|mos?|m|개월|달))?\s*(?:old|됨|전|동안|째)?",
)
_BARE_AGE = re.compile(r"\d{1,2}|1[01]\d")
_MONTH = re.compile(r"(\d{4})(?:\s*년\s*|\s*[-./]\s*)(\d{1,2})\s*(?:월|\.)?")
_YEAR = re.compile(r"(\d{4})\s*(?:년|\.)?")
_DAY_COUNT = re.compile(r"\d{5}")
_ROUGH = 6
"""“About” a length of months is taken with a sixth of it to either side, a month at least."""


def read_typed(text: str, kind: Kind, today: dt.date) -> Span:
    """The days that may be meant: of birth by date or age, or since when somebody lives somewhere.

    Raises:
        UsageError: it is not understood, has not come yet, or may be one of several days.
    """
    given = unicodedata.normalize("NFKC", text).strip().casefold()
    span = _of_length(given, kind, today) or _of_part(given) or _of_day(given, text, kind, today)
    if span.first > today:
        raise UsageError(
            f"“{text}” has not come yet. Write a day until today.",
            f"“{text}”은(는) 아직 오지 않은 날입니다. 오늘까지의 날짜를 적어 주세요.",
        )
    if span.last < today - _OLDEST:
        raise UsageError(
            f"“{text}” is more than 120 years ago. Correct the year.",
            f"“{text}”은(는) 120년도 더 지난 날입니다. 연도를 고쳐 주세요.",
        )
    return Span(span.first, min(span.last, today))


def _of_length(given: str, kind: Kind, today: dt.date) -> Span | None:
    """An age, or for how long somebody has lived there."""
    plain = _ABOUT.sub("", given)
    if kind == "birth" and _BARE_AGE.fullmatch(plain):
        return read_age(given, today)
    found = _LENGTH.fullmatch(plain)
    if found is None or not (found["years"] or found["months"]):
        return None
    if kind == "birth" and not found["months"]:
        return read_age(f"약 {found['years']}" if plain != given else found["years"], today)
    months = 12 * int(found["years"] or 0) + int(found["months"] or 0)
    margin = max(months // _ROUGH, 1) if plain != given or kind == "since" else 0
    eldest = _months_before(today, months + margin + 1) + dt.timedelta(days=1)
    return Span(eldest, _months_before(today, max(months - margin, 0)))


def _months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, or that month's last."""
    years, month = divmod(day.month - 1 - months, 12)
    first = dt.date(day.year + years, month + 1, 1)
    last = days_of(f"{first:%Y-%m}").last
    return min(first + dt.timedelta(days=day.day - 1), last)


def _of_part(given: str) -> Span | None:
    """A month or a year."""
    if found := _YEAR.fullmatch(given):
        return days_of(found[1])
    found = _MONTH.fullmatch(given)
    month = int(found[2]) if found else 0
    return days_of(f"{found[1]}-{month:02}") if found and 1 <= month <= 12 else None  # noqa: PLR2004 - December


def _of_day(given: str, text: str, kind: Kind, today: dt.date) -> Span:
    """A whole date, however it is written."""
    if not _DAY_COUNT.fullmatch(given):  # five digits are a date half typed, here
        found = read_date(given, _EPOCH, today, lambda day: today - _OLDEST <= day <= today)
        if found.value:
            return Span(found.value, found.value)
        if found.choices:
            english, korean = " or ".join(found.choices), " 또는 ".join(found.choices)
            raise UsageError(
                f"“{text}” may be {english}. Write the year first.",
                f"“{text}”은(는) {korean}일 수 있습니다. 연도부터 적어 주세요.",
            )
    if kind == "birth":
        raise UsageError(
            f"“{text}” is not understood. Write a date as in 2022-05-01, or an age as in 4 or “about 4”.",
            f"“{text}”은(는) 알 수 없는 값입니다. 2022-05-01 같은 날짜나 4, “약 4” 같은 나이를 적어 주세요.",
        )
    raise UsageError(
        f"“{text}” is not understood. Write a date as in 2026-01-10, a month as in 2026-01, or “8 months”.",
        f"“{text}”은(는) 알 수 없는 값입니다. 2026-01-10이나 2026-01 같은 날짜 또는 “8개월”을 적어 주세요.",
    )
