"""Values in problems and reports: enough to find the cell, too little to know the person."""

import re
from collections.abc import Callable

UNKNOWN = "unknown"
"""What is known to be none of a field's values: where columns slipped, it may be a name."""
MARK = "mark"
"""What a spreadsheet put in place of a value, which tells of nobody."""
_SHOWN = 24
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W_]")
_AREA_CODE = re.compile(r"[+(]?\d{1,3}")
_PLACE = re.compile(r"[가-힣]{1,6}[도시군구읍면]|경기")


def masked(kind: str, text: str) -> str:
    """``text`` as a problem of the field ``kind`` may show it."""
    shown = _MASKS.get(kind, _plain)(text)
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"


def _plain(text: str) -> str:
    """What tells of no person, such as a language; digits do not belong there and are hidden."""
    return _DIGIT.sub("*", text)


def _name(text: str) -> str:
    hidden = " ".join(word[0] + "*" * (len(word) - 1) for word in text.split())
    return _DIGIT.sub("*", hidden)


def _date(text: str) -> str:
    """The year alone."""
    kept = [found.span() for found in _YEAR.finditer(text)]
    return "".join(
        "*" if letter.isalnum() and not any(first <= at < last for first, last in kept) else letter
        for at, letter in enumerate(text)
    )


def _phone(text: str) -> str:
    """The area code alone."""
    begun = _AREA_CODE.match(text)
    start = begun.end() if begun else 0
    return text[:start] + _LETTER.sub("*", text[start:])


def _postcode(text: str) -> str:
    return text[:2] + "*" * (len(text) - 2)


def _address(text: str) -> str:
    """Province, city and district."""
    words = text.split()
    shown = [word if _PLACE.fullmatch(word) else _name(word) for word in words[:3]]
    return " ".join(shown) + (" …" if len(words) > len(shown) else "")


_MASKS: dict[str, Callable[[str], str]] = {
    MARK: str,
    UNKNOWN: _name,
    "area": _address,
    "school": _name,
    "child": _name,
    "child_hangul": _name,
    "surname": _name,
    "given_name": _name,
    "guardian": _name,
    "birth_date": _date,
    "gathering_date": _date,
    "entrance_date": _date,
    "address": _address,
    "address_detail": _name,
    "address_third": _name,
    "postcode": _postcode,
    "phone": _phone,
    "school_phone": _phone,
}
