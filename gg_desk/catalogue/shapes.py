"""What ids, language tags, clocks, phone numbers and dates look like in the catalogue's files."""

import datetime as dt
import re

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_PHONE = re.compile(r"\d{3,4}|1[5-9]\d{2}-\d{4}|0\d{1,3}-(\d{3,4}-\d{4}|1\d{2,3})")


def is_id(text: str) -> bool:
    """Small letters, digits and single hyphens: ``school-letter-gg``."""
    return _ID.fullmatch(text) is not None


def is_tag(text: str) -> bool:
    """A BCP 47 language tag of language, script and region: ``km``, ``fil``, ``zh-Hans``."""
    return _TAG.fullmatch(text) is not None


def is_clock(text: str) -> bool:
    """Hours and minutes of a day: ``09:00``."""
    return _CLOCK.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """A Korean number as it is printed: ``031-8008-2340``, ``1577-1366``, ``031-120``, ``1345``."""
    return _PHONE.fullmatch(text) is not None


def is_day(text: str) -> bool:
    """A year, a month or a day that exists: ``2026``, ``2026-03``, ``2026-03-01``."""
    try:
        dt.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return len(text) in {4, 7, 10}
