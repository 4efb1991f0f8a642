"""Workbooks of other formats: .xls, .xlsb and .ods."""

import datetime as dt
from collections.abc import Iterator
from typing import BinaryIO

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gg_desk.mailing.formats.faults import damaged, too_large
from gg_desk.mailing.formats.sheet import Line, Merged, Sheet, Value

_TOO_FAR = "Cell limit"
"""How the library says that a sheet's rectangle is larger than it holds."""


def sheets(file: BinaryIO, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook, held in memory as a whole.

    Raises:
        DeskError: it is damaged.
    """
    try:
        book = CalamineWorkbook.from_filelike(file)
        return tuple(
            _sheet(book.get_sheet_by_name(about.name), about.visible != SheetVisibleEnum.Visible)
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of the library's Rust is no Exception
        # Without its cause, which may quote a cell.
        raise (too_large if _TOO_FAR in str(error) else damaged)(name) from None


def _sheet(found: CalamineSheet, hidden: bool) -> Sheet:
    return Sheet(
        name=found.name,
        read=lambda: _lines(found),
        hidden=hidden,
        merged=lambda: tuple(
            Merged(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
            for first, last in found.merged_cell_ranges or ()
        ),
        complete=False,
    )


def _lines(found: CalamineSheet) -> Iterator[Line]:
    left = (None,) * (found.start[1] if found.start else 0)  # the library begins at the first cell
    for number, values in enumerate(found.iter_rows(), 1):
        yield Line(number, (*left, *map(_value, values)))


def _value(value: str | float | bool | dt.time | dt.date | dt.datetime | dt.timedelta) -> Value:
    return None if value == "" else value
