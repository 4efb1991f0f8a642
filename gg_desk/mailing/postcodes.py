"""Postcodes: five digits, of which spreadsheets cut the first."""

import re

from gg_desk.mailing.reading import Reading

_MARKS = re.compile(r"^(?:우편번호|우)\s*[:)]?\s*|[\s()\[\]〒]+")
_OLD = re.compile(r"\d{3}-?\d{3}")
_BEFORE_ADDRESS = re.compile(
    r"(?:\(\s*(\d{5})\s*\)|\[\s*(\d{5})\s*\]|\(?(?:우|우편번호)\s*[:)]{0,2}\s*(\d{5})\s*\)?|(\d{5}))(?:\s*[,.]?\s+|\s*(?=[가-힣])|$)"
)
_AFTER_ADDRESS = re.compile(r"\s*[,(]?\s*(?:우|우편번호)\s*[:)]?\s*(\d{5})\s*\)?$|\s*\((\d{5})\)$")


def read_postcode(text: str) -> Reading[str]:
    """The five digits of a postcode; four are five whose zero was cut, which is said.

    A postcode of six digits (before 2015) is none any more.
    """
    plain = _MARKS.sub("", text)
    plain = plain.removesuffix(".0")
    if plain.isascii() and plain.isdigit():
        if len(plain) == 5:  # noqa: PLR2004 - what a postcode is
            return Reading(plain)
        if len(plain) == 4:  # noqa: PLR2004 - one less
            return Reading("0" + plain, "padded_postcode")
    return Reading(code="old_postcode" if _OLD.fullmatch(plain) else "not_a_postcode")


def split_postcode(address: str) -> tuple[str, str]:
    """A postcode that stands before or behind an address, and the address without it."""
    if found := _BEFORE_ADDRESS.match(address):
        rest = address[found.end() :]
    elif found := _AFTER_ADDRESS.search(address):
        rest = address[: found.start()]
    else:
        return "", address
    code = next(part for part in found.groups() if part)
    return (code, rest.strip(" ,")) if rest.strip(" ,") else ("", address)
