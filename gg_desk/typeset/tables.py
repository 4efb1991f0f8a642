"""Tables: rows whose cells share one first baseline, the header again on every page."""

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gg_desk.typeset.boxes import NOTHING, SLACK, Box, Laid, Parted, tagged
from gg_desk.typeset.document import Page

_UNBOUND = 1e5  # points, wider than any text: a cell's own width shows
_MOST_NATURAL = 0.7  # of what is left, where columns with parts want some of it too

Row = Sequence[Box]


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a column is: its ``points``, else its ``parts`` of what is left, else as its content."""

    parts: float = 0.0
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The look of a table, in points; ``rtl`` begins it at the right."""

    rtl: bool
    gutter: float
    padding: float
    """White space above and below each row."""
    rule: str
    """The colour of the line below each row."""
    header_rule: str
    thickness: float = 0.6


def table(columns: Sequence[Column], rows: Sequence[Row], grid: Grid, header: Row = ()) -> Box:
    """``rows`` of as many cells as there are ``columns``; a row is split only if no page holds it."""

    def laid(width: float) -> Laid:
        widths = _widths(columns, [header, *rows] if header else rows, width, grid.gutter)
        head = _row(header, widths, grid, grid.header_rule, "TH") if header else NOTHING
        body = [_row(row, widths, grid, grid.rule, "TD") for row in rows]
        return tagged("Table", _table(head, body))

    return laid


def beside(
    cells: Sequence[Laid], widths: Sequence[float], gutter: float = 0.0, *, rtl: bool
) -> Laid:
    """Set boxes side by side from where reading begins, the first lines of their text aligned."""
    offsets = [0.0, *itertools.accumulate(width + gutter for width in widths)]
    whole = offsets[-1] - gutter
    baseline = max((cell.baseline for cell in cells if cell.baseline is not None), default=None)
    drops = [
        0.0 if baseline is None or cell.baseline is None else baseline - cell.baseline
        for cell in cells
    ]

    def draw(page: Page, x: float, y: float) -> None:
        for cell, width, offset, drop in zip(cells, widths, offsets, drops, strict=False):
            cell.draw(page, x + (whole - offset - width if rtl else offset), y + drop)

    def split(room: float, forced: bool) -> Parted | None:
        parts = [_cut(cell, room - drop, forced) for cell, drop in zip(cells, drops, strict=True)]
        found = [part for part in parts if part]
        if len(found) < len(parts):
            return None
        firsts, rests = zip(*found, strict=True)
        return beside(firsts, widths, gutter, rtl=rtl), beside(rests, widths, gutter, rtl=rtl)

    return Laid(
        max((drop + cell.height for cell, drop in zip(cells, drops, strict=True)), default=0.0),
        draw,
        max((at + cell.natural for cell, at in zip(cells, offsets, strict=False)), default=0.0),
        next((cell.name for cell in cells if cell.name), ""),
        split,
        baseline,
    )


def _cut(cell: Laid, room: float, forced: bool) -> Parted | None:
    return (cell, NOTHING) if cell.height <= room + SLACK else cell.split(room, forced)


def _widths(
    columns: Sequence[Column], rows: Sequence[Row], width: float, gutter: float
) -> list[float]:
    """Each column's width in points."""
    left = width - gutter * (len(columns) - 1) - sum(column.points for column in columns)
    parts = sum(column.parts for column in columns)
    natural = [
        0.0
        if column.points or column.parts
        else max((row[at](_UNBOUND).natural for row in rows), default=0.0)
        for at, column in enumerate(columns)
    ]
    most = left * (_MOST_NATURAL if parts else 1.0)
    if sum(natural) > most:
        natural = [wanted * most / sum(natural) for wanted in natural]
    left -= sum(natural)
    return [
        column.points or (left * column.parts / parts if column.parts else own)
        for column, own in zip(columns, natural, strict=True)
    ]


def _row(cells: Row, widths: Sequence[float], grid: Grid, color: str, kind: str) -> Laid:
    laid = [tagged(kind, cell(width)) for cell, width in zip(cells, widths, strict=True)]
    whole = sum(widths) + grid.gutter * (len(widths) - 1)
    return tagged("TR", _ruled(beside(laid, widths, grid.gutter, rtl=grid.rtl), whole, grid, color))


def _ruled(row: Laid, width: float, grid: Grid, color: str) -> Laid:
    """``row`` between its white space, with a line below."""
    around = 2 * grid.padding + grid.thickness
    height = row.height + around

    def draw(page: Page, x: float, y: float) -> None:
        row.draw(page, x, y + grid.padding)
        bottom = y + height - grid.thickness / 2
        page.rule(x, bottom, width, color=color, thickness=grid.thickness)

    def split(room: float, forced: bool) -> Parted | None:
        parted = row.split(room - around, forced) if forced else None
        return parted and (
            _ruled(parted[0], width, grid, color),
            _ruled(parted[1], width, grid, color),
        )

    baseline = None if row.baseline is None else row.baseline + grid.padding
    return replace(row, height=height, draw=draw, split=split, baseline=baseline)


def _table(head: Laid, rows: Sequence[Laid]) -> Laid:
    tops = [0.0, *itertools.accumulate(row.height for row in rows)]
    natural = max((row.natural for row in (head, *rows)), default=0.0)

    def part(first: int, end: int) -> Laid:
        """The rows ``first:end`` below the header."""

        def draw(page: Page, x: float, y: float) -> None:
            head.draw(page, x, y)
            y += head.height - tops[first]
            for at in range(first, end):
                rows[at].draw(page, x, y + tops[at])

        def split(room: float, forced: bool) -> Parted | None:
            room -= head.height
            at = bisect_right(tops, tops[first] + room + SLACK) - 1
            if at > first:
                return part(first, at), part(at, end)
            parted = rows[first].split(room, forced)
            return parted and (
                _table(head, [parted[0]]),
                _table(head, [parted[1], *rows[first + 1 : end]]),
            )

        top = rows[first] if first < end else head
        baseline = head.baseline if head.baseline is not None else top.baseline
        height = head.height + tops[end] - tops[first]
        return Laid(height, draw, natural, top.name, split, baseline)

    return part(0, len(rows))
