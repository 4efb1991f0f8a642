"""Telephone numbers as lists write them, with the zeros that spreadsheets cut."""

import re

from gg_desk.mailing.reading import Reading

_AREAS = "2|3[1-3]|4[1-4]|5[1-5]|6[1-4]"
_USUAL = re.compile(rf"01[016789]-\d{{3,4}}-\d{{4}}|0(?:{_AREAS})-\d{{3,4}}-\d{{4}}")
_SHORT = re.compile(r"1\d{2,3}")
_NATIONAL = re.compile(
    rf"0(?:{_AREAS})\d{{7,8}}|01[016789]\d{{7,8}}|0(?:70|50\d)\d{{7,8}}|080\d{{7,8}}|030\d{{8,9}}"
)
_BUSINESS = re.compile(r"1[5-9]\d{6}")
_CUT = re.compile(r"(?:3[1-3]|4[1-4]|5[1-5]|6[1-4])\d{7,8}|2\d{8}|10\d{8}|70\d{8}|50\d{9}|80\d{7}")
"""Digits without their first zero that are no other number."""
_OLD_MOBILE = re.compile(r"1[16789]\d{7,8}")
_SEOUL = re.compile(r"2\d{7}")
_LOCAL = re.compile(r"[2-9]\d{6,7}")
_AREA_SERVICE = re.compile(rf"0(?:{_AREAS})1\d{{2,3}}")
_SEPARATORS = re.compile(r"[\s().\-/\u2010-\u2015\u2212·]+")
_WRITTEN = re.compile(r"\+?[0-9][0-9\s().\-\u2010-\u2015\u2212·]*")
_HOME = re.compile(r"(?:\+|00)?82\s*\(?0?\)?(?=[1-9])")
_SEVERAL = re.compile(r"\s*[,;/]\s*|\s+또는\s+|\s+or\s+", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
_EXTENSION = re.compile(
    r"\s*(?:\(?\s*내선\s*(?:번호)?\s*:?\s*|~\s*|ext\.?\s*|#)\d{1,5}\s*\)?$", re.IGNORECASE
)


def read_phone(text: str) -> Reading[str]:
    """A number as it is dialled in Korea, in groups, or as it was typed where it has its own.

    Several in one cell stay several. Without its first zero a number gets it back where nothing
    else can be meant; a number that may lack its area code is asked.
    """
    if _USUAL.fullmatch(text):
        return Reading(text)
    if _SCIENTIFIC.fullmatch(text):
        return Reading(code="lost_digits")
    parts = [part for part in _SEVERAL.split(text) if part]
    readings = [_one(part) for part in parts]
    for reading in readings:
        if reading.code:
            single = len(parts) == 1
            return reading if single else Reading(code="not_a_phone")
    numbers = [reading.value for reading in readings if reading.value]
    return Reading(", ".join(numbers)) if numbers else Reading(code="not_a_phone")


def _one(text: str) -> Reading[str]:
    extension = _EXTENSION.search(text)
    plain = text[: extension.start()] if extension else text
    if not _WRITTEN.fullmatch(plain.removeprefix("(")):
        return Reading(code="not_a_phone")
    digits = _SEPARATORS.sub("", plain)
    home = _HOME.sub("0", digits, count=1) if re.match(r"\+82|0082|82\d{8,10}$", digits) else digits
    tail = text[extension.start() :] if extension else ""
    if _is_whole(home):
        as_typed = home == digits and _is_grouped(plain)
        return Reading((plain if as_typed else grouped(home)) + tail)
    if _CUT.fullmatch(home):
        return Reading(grouped("0" + home) + tail)
    if home.startswith(("+", "00")) and _is_foreign(home):
        return Reading(text)
    return _doubtful(home)


def _doubtful(digits: str) -> Reading[str]:
    if _OLD_MOBILE.fullmatch(digits) or _SEOUL.fullmatch(digits):
        return Reading(code="which_phone", choices=(grouped("0" + digits),))
    if _LOCAL.fullmatch(digits):
        return Reading(code="which_phone", choices=(grouped("031" + digits),))
    return Reading(code="not_a_phone")


def grouped(digits: str) -> str:
    """The digits of a Korean number with its hyphens: ``010-1234-5678``, ``02-123-4567``."""
    if _BUSINESS.fullmatch(digits):
        return f"{digits[:4]}-{digits[4:]}"
    if _SHORT.fullmatch(digits):
        return digits
    first = 2 if digits.startswith("02") else 4 if digits.startswith(("050", "030")) else 3
    rest = digits[first:]
    if len(rest) <= 4:  # noqa: PLR2004 - 031-120
        return f"{digits[:first]}-{rest}"
    return f"{digits[:first]}-{rest[:-4]}-{rest[-4:]}"


def _is_whole(digits: str) -> bool:
    kinds = (_NATIONAL, _BUSINESS, _SHORT, _AREA_SERVICE)
    return any(kind.fullmatch(digits) for kind in kinds)


def _is_grouped(plain: str) -> bool:
    return plain.isdigit() is False or _SHORT.fullmatch(plain) is not None


def _is_foreign(number: str) -> bool:
    import phonenumbers  # noqa: PLC0415 - a thirtieth of a second, for foreign numbers alone

    try:
        parsed = phonenumbers.parse("+" + number.removeprefix("+").removeprefix("00"))
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(parsed)
