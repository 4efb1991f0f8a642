"""Columns that line up in a terminal, where Korean letters take two places."""

import unicodedata
from collections.abc import Iterable, Sequence

_GAP = "  "


def columns(rows: Iterable[Sequence[str]]) -> str:
    """``rows`` as lines, every cell but the last padded to the widest of its column.

    Rows may differ in length. Control characters, which news titles may carry, never reach the
    terminal.
    """
    clean = [[visible(cell) for cell in row] for row in rows]
    widths: dict[int, int] = {}
    for row in clean:
        for at, cell in enumerate(row[:-1]):
            widths[at] = max(widths.get(at, 0), width(cell))
    return "".join(f"{_line(row, widths)}\n" for row in clean)


def width(text: str) -> int:
    """How many places ``text`` takes in a terminal."""
    return sum(_places(char) for char in text)


def visible(text: str) -> str:
    """``text`` in one line, without what would move the cursor or change colours."""
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)


def _line(row: Sequence[str], widths: dict[int, int]) -> str:
    padded = [cell + " " * (widths[at] - width(cell)) for at, cell in enumerate(row[:-1])]
    return _GAP.join([*padded, *row[-1:]]).rstrip()


def _places(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
