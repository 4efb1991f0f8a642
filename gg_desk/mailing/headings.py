"""The heading row of a sheet, wherever it stands among the first rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from gg_desk.mailing.columns import Columns, columns_of, named_fields
from gg_desk.mailing.formats.sheet import Line, Merged, Sheet
from gg_desk.mailing.registration_numbers import without_registration_numbers
from gg_desk.mailing.tables import Tables

LOOKED_AT = 20
"""A heading stands among so many first rows."""
_LEAST = 2
"""So many fields make a heading row."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a sheet's heading stands, and what it says."""

    first_row: int
    last_row: int
    columns: Columns
    cells: tuple[str, ...] = field(repr=False)
    """The lower row as it stands, to know it again where it is repeated."""


def find_heading(sheet: Sheet, tables: Tables) -> Heading | None:
    """The heading row of a sheet, of one storey or two, or None.

    The rows that name most fields are the heading; of equal ones the single, earlier row.
    """
    rows = _first_rows(sheet)
    best: tuple[int, Heading] | None = None
    for number in sorted(rows):
        lower = rows[number]
        storeys = [(number, [""] * len(lower))]
        if number - 1 in rows:
            storeys.append((number - 1, _spread(rows[number - 1], lower)))
        for first, upper in storeys:
            fields = named_fields(upper, lower, tables)
            if fields >= _LEAST and (best is None or fields > best[0]):
                columns = columns_of(upper, lower, tables)
                best = fields, Heading(first, number, columns, tuple(lower))
    return best[1] if best else None


def heading_at(sheet: Sheet, row: int, tables: Tables) -> Heading | None:
    """The heading that a person says stands in ``row``; None if the row is empty."""
    rows = _first_rows(sheet, row)
    if row not in rows:
        return None
    lower = rows[row]
    return Heading(row, row, columns_of([""] * len(lower), lower, tables), tuple(lower))


def fullest_row(sheet: Sheet, tables: Tables) -> Heading | None:
    """The first row than which none has more words, taken for a heading; None in an empty sheet.

    For a sheet whose headings name too few fields.
    """
    rows = _first_rows(sheet)
    fullest = max(rows, key=lambda number: sum(map(bool, rows[number])), default=0)
    return heading_at(sheet, fullest, tables) if fullest else None


def heading_text(value: object) -> str:
    """What a cell of a heading says; a number there is no registration number but shown nowhere."""
    if isinstance(value, str):
        text, _ = without_registration_numbers(value)
        return str(text)
    return ""


def _first_rows(sheet: Sheet, most: int = LOOKED_AT) -> dict[int, list[str]]:
    """The texts of the first rows by number, all of one width, merged cells filled."""
    lines = list(takewhile(lambda line: line.number <= most, islice(sheet.read(), most)))
    width = max((len(line.values) for line in lines), default=0)
    rows = {line.number: _texts(line, width) for line in lines}
    for area in sheet.merged():
        _fill(rows, area, width)
    return {number: texts for number, texts in rows.items() if any(texts)}


def _texts(line: Line, width: int) -> list[str]:
    texts = [heading_text(value) for value in line.values]
    return texts + [""] * (width - len(texts))


def _fill(rows: dict[int, list[str]], area: Merged, width: int) -> None:
    if area.first_row not in rows or area.first_column > width:
        return
    text = rows[area.first_row][area.first_column - 1]
    for row in range(area.first_row, min(area.last_row, LOOKED_AT) + 1):
        if row in rows:
            for column in range(area.first_column, min(area.last_column, width) + 1):
                rows[row][column - 1] = text


def _spread(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """An upper row whose headings stand over the empty cells to their right too.

    A text file has no merged cells, only empty ones. A column without a lower heading is of one
    storey and ends the span.
    """
    spread: list[str] = []
    last = ""
    for above, below in zip(upper, lower, strict=True):
        last = above or (last if below else "")
        spread.append(last)
        if above and not below:
            last = ""
    return spread
