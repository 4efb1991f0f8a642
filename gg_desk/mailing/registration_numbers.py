"""Numbers that identify a person by law, recognised so that nothing else ever sees them.

Alien registration numbers (``YYMMDD-5NNNNNN`` to ``-8``) and resident registration numbers (``-1`` to
``-4``). Checksums prove nothing for new ones, so the shape decides: two numbers with a dash between
always, whatever else stands between or nothing at all where the first six digits are a date.
"""

import datetime as dt
import re
import unicodedata

from gg_desk.mailing.formats.sheet import Value
from gg_desk.mailing.tidy import tidied, without_empty_brackets

_DASH = "\\-\u2010-\u2015\u2212\u30fc\u2500\u3161\ufe58\ufe63~\u301c_"
_BETWEEN = rf"[\W{_DASH}\u318d]"
"""Anything but letters and digits, (200305)-(5123456), and the letters that are typed as dashes."""
_YEAR = r"(?<!\d)(?:19|20)?"
_DATE = rf"\d{{6}}|\d\d{_BETWEEN}\d\d{_BETWEEN}\d\d"
_HIDDEN = "*#xX○●•"
_SHAPES = (
    rf"(?P<front>{_YEAR}(?:{_DATE}))(?P<between>{_BETWEEN}{{1,6}})(?P<back>\d\s?[\d{_HIDDEN}]{{6}})(?!\d)",
    rf"(?P<f2>{_YEAR}\d{{6}})(?P<b2>\s?[{_DASH}]\s?)(?P<k2>\d(?:\s?\d){{6}})(?![\d{_DASH}])",
    rf"(?P<f3>{_YEAR}\d{{6}})(?P<k3>\d[\d{_HIDDEN}]{{6}})(?!\d)",
    rf"(?P<f4>(?<!\d)\d(?:\s\d){{5}})\s?{_BETWEEN}{{0,3}}\s?(?P<k4>\d(?:\s\d){{6}})(?!\d)",
)
_WRITTEN = re.compile("|".join(_SHAPES))
_DASHES = re.compile(rf"[{_DASH}]")
_PERHAPS = re.compile(rf"\d{{6}}|\d\d{_BETWEEN}\d\d{_BETWEEN}\d\d|\d\s\d\s\d\s\d")
"""What every shape has, to pass over the other cells at once."""
_DIGITS = re.compile(r"\d{11,13}")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?1[0-2]")
_LENGTH = 13
_SHORTEST = 11
_SEPARATED_AT = 6
_KINDS = range(1, 9)
"""The seventh digit: Koreans of two centuries, foreigners of two."""
_MOST_TIMES = 10
_CUT = "\0"


def without_registration_numbers(value: Value) -> tuple[Value, int]:
    """A cell tidied, without such numbers, and how many were left out of it.

    A spreadsheet that took one for a number has cut the zeros before it; those count too, as far
    as no telephone number has that shape (eleven digits and more, none a zero in front).
    """
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        whole = int(abs(value)) if abs(value) < 10**_LENGTH else 0
        return (None, 1) if _is_number(str(whole)) else (value, 0)
    return value, 0


def _of_text(typed: str) -> tuple[str, int]:
    text = tidied(typed)
    if len(text) < _SHORTEST or not _PERHAPS.search(text):
        return text, 0
    if (_DIGITS.fullmatch(text) and _is_number(text)) or (
        _SCIENTIFIC.fullmatch(text) and _is_number(str(int(float(text))))
    ):
        return "", 1
    count = 0
    for _ in range(_MOST_TIMES):  # what is left may close up to another one
        marked = _WRITTEN.sub(_cut, text)
        found = marked.count(_CUT)
        if not found:
            return text, count
        count += found
        text = without_empty_brackets(marked.replace(_CUT, " "))
    return "", count  # nobody writes so; whatever it is, it goes as a whole


def _cut(found: re.Match[str]) -> str:
    """A mark in place of a number, or what stands there where it is none."""
    front, *_, back = (part for part in found.groups() if part)
    if unicodedata.decimal(back[0]) not in _KINDS:
        return found[0]
    if _DASHES.search(found["between"] or "") and front.isdecimal():
        return _CUT
    digits = "".join(letter for letter in front if letter.isdecimal())
    hidden = "".join(
        letter if letter.isdecimal() else "0" for letter in back if not letter.isspace()
    )
    return _CUT if _is_number(digits[-_SEPARATED_AT:] + hidden) else found[0]


def _is_number(digits: str) -> bool:
    """Whether these digits, with the zeros that a spreadsheet cuts, are a birth date and a number."""
    if not _SHORTEST <= len(digits) <= _LENGTH:
        return False
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits)
    if len(plain) < _LENGTH and plain[0] == "0":
        return False
    whole = plain.zfill(_LENGTH)
    if int(whole[_SEPARATED_AT]) not in _KINDS:
        return False
    century = "19" if whole[_SEPARATED_AT] in "1256" else "20"
    return _is_day(f"{century}{whole[:2]}-{whole[2:4]}-{whole[4:6]}")


def _is_day(written: str) -> bool:
    try:
        dt.date.fromisoformat(written)
    except ValueError:
        return False
    return True
