"""Dates as lists write them."""

import contextlib
import datetime as dt
import re
from collections.abc import Callable

from gg_desk.mailing.formats.sheet import Value
from gg_desk.mailing.reading import Reading

Possible = Callable[[dt.date], bool]
"""Whether a date can be meant in its column at all."""

_TIME = re.compile(
    r"[T\s]+(?:오전|오후|am|pm)?\s*(\d{1,2})\s*(?::|시)\s*(\d{1,2})?\s*(?:분)?(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|Z)?(?:\s*[~-].*)?$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\(\s*[월화수목금토일]\s*(?:요일)?\s*\)|\(\s*(?:[남여男女]|만?\s*\d{1,2}\s*세)\s*\)|[월화수목금토일]요일|(?<=[\d.일])\s*[월화수목금토일남여]$|\s(?i:mon|tue|wed|thu|fri|sat|sun)\.?$|(?:\s|(?<=[\d일.]))(?:생|출생|까지|부터)$|^(?:양력|\(양\)|서기)\s*"
)
_BETWEEN = r"\s*[-./,\u2010-\u2015\u00b7\s]\s*"
_YEAR_FIRST = re.compile(
    rf"(\d{{4}}|'?\d\d)(?:\s*[년年]\s*|{_BETWEEN})(\d{{1,2}})(?:\s*[월月]\s*|{_BETWEEN})(\d{{1,2}})\s*[일日]?\.?"
)
_YEAR_LAST = re.compile(rf"(\d{{1,2}}){_BETWEEN}(\d{{1,2}}){_BETWEEN}(\d{{4}}|\d\d)\.?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-./\s]*([A-Za-z]{3,9})[-./,\s]*(\d{4}|\d\d)")
_MONTH_DAY = re.compile(
    r"([A-Za-z]{3,9})[-./\s]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|[-./\s]+)(\d{4}|\d\d)"
)
_COMPACT = re.compile(r"\d{5,8}")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

Readings = tuple[list[dt.date], list[dt.date]]
"""The dates that writing may mean by a rule that is certain here, and by other countries' habits."""


def read_date(
    value: Value, epoch: dt.datetime, today: dt.date, possible: Possible
) -> Reading[dt.date]:
    """The date in a cell, sure where the rule is certain, else with every date that it may be.

    A number is a spreadsheet's day count, or digits in a row (20190305, 190305); of readings that
    no date in this column can have (``possible``) none counts while another is possible.
    """
    if isinstance(value, dt.datetime):
        return Reading(value.date(), "time_dropped" if value.time() != dt.time() else "")
    if isinstance(value, dt.date):
        return Reading(value)
    if isinstance(value, int | float):
        return _sorted_out(_of_digits(str(value), epoch, today), possible)
    if not isinstance(value, str):
        return Reading(code="not_a_date")
    text = _AROUND.sub("", value).strip()
    time = _TIME.search(text)
    plain = text[: time.start()].strip() if time else text
    found = _sorted_out(_of_text(plain, epoch, today), possible)
    told = time and found.value and (int(time[1]) or int(time[2] or 0))
    return Reading(found.value, "time_dropped") if told else found


def _sorted_out(readings: Readings, possible: Possible) -> Reading[dt.date]:
    usual, foreign = (list(dict.fromkeys(dates)) for dates in readings)
    for likely in ([date for date in usual if possible(date)], usual):
        if len(likely) == 1 and (likely is not usual or not any(map(possible, foreign))):
            return Reading(likely[0])
        if likely and likely is not usual:
            return Reading(code="which_date", choices=_written(likely))
    likely = [date for date in foreign if possible(date)]
    return Reading(code="which_date" if likely else "not_a_date", choices=_written(likely))


def _written(dates: list[dt.date]) -> tuple[str, ...]:
    return tuple(date.isoformat() for date in dates)


def _of_text(text: str, epoch: dt.datetime, today: dt.date) -> Readings:
    if first := _YEAR_FIRST.fullmatch(text):
        year, month, day = first[1].lstrip("'"), int(first[2]), int(first[3])
        usual = _dates((_full(year, today), month, day))
        if len(year) == 4:  # noqa: PLR2004 - digits of a year
            return usual, []
        return usual, _dates(
            (_full(first[3].zfill(2), today), month, int(year)),
            (_full(first[3].zfill(2), today), int(year), month),
        )
    if last := _YEAR_LAST.fullmatch(text):
        one, other, year = int(last[1]), int(last[2]), _full(last[3], today)
        found = _dates((year, one, other), (year, other, one))
        return (found, []) if len(last[3]) == 4 else ([], found)  # noqa: PLR2004 - digits of a year
    if named := _DAY_MONTH.fullmatch(text):
        return _dates((_full(named[3], today), _month(named[2]), int(named[1]))), []
    if named := _MONTH_DAY.fullmatch(text):
        return _dates((_full(named[3], today), _month(named[1]), int(named[2]))), []
    return _of_digits(text, epoch, today)


def _of_digits(text: str, epoch: dt.datetime, today: dt.date) -> Readings:
    """Digits in a row; five may be a spreadsheet's day count or a date that lost its zero."""
    text = text.removesuffix(".0")
    serial = _SERIAL.fullmatch(text)
    counted = [(epoch + dt.timedelta(days=int(serial[1]))).date()] if serial else []
    if not _COMPACT.fullmatch(text):
        return counted, []
    if len(text) == 8:  # noqa: PLR2004 - 20190305
        one, other, year = int(text[:2]), int(text[2:4]), int(text[4:])
        usual = _dates((int(text[:4]), int(text[4:6]), int(text[6:])))
        return usual, _dates((year, other, one), (year, one, other))
    if len(text) == 7:  # noqa: PLR2004 - 2019305: a zero is missing somewhere
        year = int(text[:4])
        return [], _dates(
            (year, int(text[4:5]), int(text[5:])), (year, int(text[4:6]), int(text[6:]))
        )
    year, month, day = _full(text.zfill(6)[:2], today), int(text[-4:-2]), int(text[-2:])
    one, other = int(text.zfill(6)[:2]), _full(text[-2:], today)
    return counted + _dates((year, month, day)), _dates((other, month, one), (other, one, month))


def _full(year: str, today: dt.date) -> int:
    """A year of two digits in the century that it is of: never later than next year."""
    if len(year) == 4:  # noqa: PLR2004 - digits of a year
        return int(year)
    return int(year) + (2000 if int(year) + 2000 <= today.year + 1 else 1900)


def _month(name: str) -> int:
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _dates(*parts: tuple[int, int, int]) -> list[dt.date]:
    """The days that exist."""
    found: list[dt.date] = []
    for year, month, day in parts:
        with contextlib.suppress(ValueError):
            found.append(dt.date(year, month, day))
    return found
