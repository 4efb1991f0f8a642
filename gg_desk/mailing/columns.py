"""Which column of a list is which field: found by headings, shown, and changeable."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import Literal

from gg_desk.errors import UsageError
from gg_desk.mailing.tables import REQUIRED, Field, Tables
from gg_desk.mailing.tidy import folded

Use = Field | Literal["", "left_out"]
"""A field; nothing; or the whole column is left out because it identifies people."""

_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]|<[^>]*>|[※*].*$")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}\s*[.)]|[①-⑳])\s*")
_OTHER_TABLE = 1000
"""Added to the rank of columns behind one without a heading: a count or a key stands beside the list."""
_NAMED = (frozenset({"child"}), frozenset({"surname", "given_name"}), frozenset({"child_hangul"}))
"""Fields any of which make a child's name."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column with what its heading says, and what it is used for."""

    number: int
    """Counts from 1."""
    heading: str
    """As it stands in the list, two storeys with a middle dot between."""
    use: Use = ""
    beaten_by: str = ""
    """The heading that was taken for the same field instead of this one."""
    same: bool = False
    """Others are headed alike, so none of them is used until a person says which."""

    @property
    def letter(self) -> str:
        """As spreadsheets name it: ``A``, ``AB``."""
        letters, left = "", self.number
        while left:
            left, at = divmod(left - 1, len(ascii_uppercase))
            letters = ascii_uppercase[at] + letters
        return letters


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns of a list from the left; what it maps is a value like any other."""

    columns: tuple[Column, ...]

    def using(self, use: Use, letter: str) -> "Columns":
        """The same columns, the one called ``letter`` used for ``use``, and no other for that.

        Raises:
            UsageError: there is no such column.
        """
        letters = [column.letter for column in self.columns]
        if letter not in letters:
            raise UsageError(
                f"The list has no column {letter}. Its columns: {letters[0]} to {letters[-1]}.",
                f"명단에 {letter}열이 없습니다. 열은 {letters[0]}부터 {letters[-1]}까지 있습니다.",
            )
        return Columns(
            tuple(
                replace(column, use=use, same=False, beaten_by="")
                if column.letter == letter
                else replace(column, use="", same=False)
                if use and column.use == use != "left_out"
                else column
                for column in self.columns
            )
        )

    @property
    def by_field(self) -> Mapping[Field, Column]:
        """The columns in use, by field."""
        return {
            column.use: column for column in self.columns if column.use and column.use != "left_out"
        }

    @property
    def width(self) -> int:
        """The number of the last column that has a heading."""
        return max((column.number for column in self.columns if column.heading), default=0)

    @property
    def missing(self) -> tuple[Field, ...]:
        """Required fields that no column has."""
        used = self.by_field.keys()
        named = any(names <= used for names in _NAMED)
        return tuple(
            name for name in REQUIRED if name not in used and not (name == "child" and named)
        )

    @property
    def signature(self) -> str:
        """A mark of these headings in this order, from which they cannot be read back."""
        headings = "\n".join(folded(column.heading) for column in self.columns)
        return hashlib.sha256(headings.encode("utf-8")).hexdigest()[:32]


def columns_of(upper: Sequence[str], lower: Sequence[str], tables: Tables) -> Columns:
    """The columns under a heading row (``lower``) that may have a storey above it (``upper``).

    An upper heading that spans several columns stands over each of them.
    """
    found: list[tuple[int, Column]] = []
    beside = 0
    for number, (above, below) in enumerate(zip(upper, lower, strict=True), 1):
        rank, column = _column(number, above, below, tables)
        if not column.heading and any(before.use for _, before in found):
            beside = _OTHER_TABLE
        found.append((rank + beside, column))
    claims: dict[Field, list[tuple[int, Column]]] = {}
    for rank, column in found:
        if column.use and column.use != "left_out":
            claims.setdefault(column.use, []).append((rank, column))
    settled = {number: column for claim in claims.values() for number, column in _settled(claim)}
    return Columns(tuple(settled.get(column.number, column) for _, column in found))


def named_fields(upper: Sequence[str], lower: Sequence[str], tables: Tables) -> int:
    """How many different fields these headings name."""
    uses = {_column(1, *pair, tables)[1].use for pair in zip(upper, lower, strict=True)}
    return len(uses - {"", "left_out"})


def _column(number: int, above: str, below: str, tables: Tables) -> tuple[int, Column]:
    heading = " · ".join(dict.fromkeys(part for part in (above, below) if part))
    names = _names(above, below, tables)
    for name in names:
        if name in tables.headings:
            use, rank = tables.headings[name]
            return rank, Column(number, heading, use)
    identifying = any(part in name for part in tables.left_out for name in names)
    return 0, Column(number, heading, "left_out" if identifying else "")


def _names(above: str, below: str, tables: Tables) -> list[str]:
    """What a heading may be called, the most telling first."""
    if not above or not below or above == below:
        return _forms(above or below)
    joined = [
        lower if lower.startswith(upper) else upper + lower
        for upper in _forms(above)
        for lower in _forms(below)
    ]
    theirs = any(form in tables.others for form in _forms(above))
    return joined if theirs else joined + _forms(below)


def _forms(heading: str) -> list[str]:
    """A heading as compared: as it is, without its number, without notes in brackets."""
    plain = _NUMBERING.sub("", heading)
    short = _NOTE.sub(" ", plain)
    return list(dict.fromkeys(form for form in map(folded, (heading, plain, short)) if form))


def _settled(claim: list[tuple[int, Column]]) -> list[tuple[int, Column]]:
    """Of columns that claim one field the one whose heading says it best; none if two say it alike."""
    best = min(rank for rank, _ in claim)
    winners = [column for rank, column in claim if rank == best]
    if len(winners) > 1:
        return [(column.number, replace(column, use="", same=True)) for column in winners] + [
            (column.number, replace(column, use="", beaten_by=winners[0].heading))
            for rank, column in claim
            if rank != best
        ]
    [winner] = winners
    return [
        (
            column.number,
            column if column is winner else replace(column, use="", beaten_by=winner.heading),
        )
        for _, column in claim
    ]
