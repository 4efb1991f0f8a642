"""Merged cells: what one of them says holds for every row that it spans."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gg_desk.mailing.formats.sheet import Line, Merged, Value


def filled_down(lines: Iterable[Line], merged: Iterable[Merged]) -> Iterator[Line]:
    """The lines, with the value of a cell that spans several rows in each of them."""
    by_row: dict[int, list[Merged]] = {}
    for area in merged:
        if area.last_row > area.first_row:
            by_row.setdefault(area.first_row, []).append(area)
    if not by_row:
        yield from lines
        return
    spanning: dict[int, tuple[int, Value]] = {}
    for line in lines:
        for area in by_row.get(line.number, ()):
            value = _at(line, area.first_column)
            if value is not None:
                spanning[area.first_column] = area.last_row, value
        yield _filled(line, spanning)


def _filled(line: Line, spanning: dict[int, tuple[int, Value]]) -> Line:
    for column in [column for column, (last, _) in spanning.items() if last < line.number]:
        del spanning[column]
    lacking = {
        column: value for column, (_, value) in spanning.items() if _at(line, column) is None
    }
    if not lacking:
        return line
    width = max(len(line.values), *lacking)
    values = tuple(lacking.get(column, _at(line, column)) for column in range(1, width + 1))
    return replace(line, values=values)


def _at(line: Line, column: int) -> Value:
    return line.values[column - 1] if column <= len(line.values) else None
