"""Values in problems and reports: enough to find the cell, too little to know the person."""

import re
from collections.abc import Callable

_SHOWN = 24
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_PHONE_SHOWN = 3


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
        letter if not letter.isdigit() or any(first <= at < last for first, last in kept) else "*"
        for at, letter in enumerate(text)
    )


def _phone(text: str) -> str:
    return text[:_PHONE_SHOWN] + _DIGIT.sub("*", text[_PHONE_SHOWN:])


def _postcode(text: str) -> str:
    return text[:2] + "*" * (len(text) - 2)


def _address(text: str) -> str:
    """City and district."""
    words = text.split()
    return " ".join(words[:2]) + (" …" if len(words) > 2 else "") if len(words) > 1 else _name(text)  # noqa: PLR2004 - city, district


_MASKS: dict[str, Callable[[str], str]] = {
    "child": _name,
    "child_hangul": _name,
    "surname": _name,
    "given_name": _name,
    "guardian": _name,
    "birth_date": _date,
    "address": _address,
    "address_detail": _name,
    "postcode": _postcode,
    "gathering_date": _date,
    "entrance_date": _date,
    "school_phone": _phone,
    "phone": _phone,
}
