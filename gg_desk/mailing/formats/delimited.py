"""Text files of a list (.csv, .tsv, .txt), whatever separates their cells."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from gg_desk.mailing.formats.faults import damaged
from gg_desk.mailing.formats.letters import decoded
from gg_desk.mailing.formats.sheet import MOST_COLUMNS, Line, Sheet

_SEPARATORS = ",\t;|^\u0001"
_LOOKED_AT = 40
_SAID = re.compile(r"sep=(.)\r?\n")
_LONGEST_CELL = 1_000_000
_MOST_LINES_OF_A_CELL = 20
csv.field_size_limit(_LONGEST_CELL)


def sheets(path: Path) -> tuple[Sheet, ...]:
    """The one sheet of a text file, called after the file.

    Raises:
        DeskError: its letters cannot be read.
    """
    text = decoded(path.read_bytes(), path.name)
    if said := _SAID.match(text):
        return (_sheet(path.name, text, said[1], said.end()),)
    return (_sheet(path.name, text, separator(text), 0),)


def separator(text: str) -> str:
    """What separates the cells: what cuts the first lines most often, and most evenly."""
    best, most = ",", 0.0
    for candidate in _SEPARATORS:
        sample = io.StringIO(text[:200_000], newline="")
        widths: list[int] = []
        try:
            for row in csv.reader(sample, delimiter=candidate):
                widths.append(len(row))
                if len(widths) == _LOOKED_AT:
                    break
        except csv.Error:
            continue
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=wide.count)
        evenness = wide.count(usual) / len(widths)
        if evenness * usual > most:
            best, most = candidate, evenness * usual
    return best


def _sheet(name: str, text: str, by: str, start: int) -> Sheet:
    def read() -> Iterator[Line]:
        stream = io.StringIO(text, newline="")
        stream.seek(start)
        try:
            for number, row in enumerate(csv.reader(stream, delimiter=by), 1):
                if any(row):
                    cells = tuple(cell or None for cell in row[:MOST_COLUMNS])
                    yield Line(number, cells, broken=_has_swallowed(row, by))
        except csv.Error:
            raise damaged(name) from None  # the cause may quote a cell

    return Sheet(Path(name).stem, read, separated=True)


def _has_swallowed(row: list[str], by: str) -> bool:
    """Whether a quotation mark that never closed took further rows into one cell."""
    return any(
        "\n" in cell
        and (
            cell.count("\n") > _MOST_LINES_OF_A_CELL
            or any(line.count(by) >= max(2, len(row) // 2) for line in cell.split("\n")[1:])
        )
        for cell in row
    )
