"""What a file of a list is made of: sheets, lines, cells."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Value = str | int | float | dt.datetime | dt.date | dt.time | dt.timedelta | None
"""A cell as its file holds it; truth values are Python's, errors the text ``#N/A``."""


EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no time zone
"""The day that serial number 0 stands for; files of old Macs count from 1904-01-01."""
MOST_COLUMNS = 500
"""Columns beyond are not read; a list has some twenty."""
NOT_CALCULATED = "#CALC!"
"""A formula whose program stored no value."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    number: int
    """As the spreadsheet numbers it."""
    values: tuple[Value, ...] = field(repr=False)
    hidden: bool = False
    """Hidden by hand or by a filter."""
    broken: bool = False
    """A cell of a text file holds more than its own: a quotation mark or a separator went astray."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A rectangle of cells that shows what its first cell holds; rows and columns count from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file; its lines are read anew each time they are asked for."""

    name: str = field(repr=False)
    read: Callable[[], Iterator[Line]] = field(repr=False)
    hidden: bool = False
    merged: Callable[[], tuple[Merged, ...]] = field(default=tuple, repr=False)
    epoch: dt.datetime = EPOCH
    separated: bool = False
    """A text file, in which a stray separator shifts the cells behind it."""
    complete: bool = True
    """False where the format does not tell which rows are hidden."""
