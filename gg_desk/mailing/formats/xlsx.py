"""Excel workbooks (.xlsx, .xlsm): which sheets they have, and how their cells are to be read."""

import datetime as dt
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from gg_desk.mailing.formats.faults import damaged
from gg_desk.mailing.formats.sheet import EPOCH, Line, Merged, Sheet
from gg_desk.mailing.formats.xlsx_cells import Cells, lines, merged
from gg_desk.mailing.formats.xlsx_parts import date_styles, elements, shared_texts

Source = Callable[[], BinaryIO]
"""Opens the file, from the disk or from memory."""

_BOOK = "xl/workbook.xml"
_EPOCH_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - a spreadsheet's days have no time zone
BROKEN = (
    ExpatError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, IndexError, EOFError,
    OverflowError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What a damaged package leads to; zipfile answers a locked part with RuntimeError."""


def sheets(source: Source, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook; only the texts that cells share are held in memory.

    Raises:
        DeskError: it is damaged.
    """
    try:
        with source() as file, zipfile.ZipFile(file) as packed:
            found = list(elements(packed, _BOOK, {"workbookPr", "sheet"}))
            parts = _parts_by_id(packed)
            texts = shared_texts(packed)
            old_mac = any(
                about.get("date1904") in {"1", "true"}
                for kind, about in found
                if kind == "workbookPr"
            )
            epoch = _EPOCH_1904 if old_mac else EPOCH
            cells = Cells(texts, date_styles(packed), epoch)
            known = set(packed.namelist())
    except BROKEN as error:
        raise damaged(name) from error
    return tuple(
        _sheet(source, name, about, parts[_relation(about)], cells)
        for kind, about in found
        if kind == "sheet" and parts.get(_relation(about)) in known
    )


def _sheet(source: Source, file_name: str, about: dict[str, str], part: str, cells: Cells) -> Sheet:
    def read() -> Iterator[Line]:
        try:
            with source() as file, zipfile.ZipFile(file) as packed, packed.open(part) as content:
                yield from lines(content, cells)
        except BROKEN:
            raise damaged(file_name) from None  # the cause may quote a cell

    def all_merged() -> tuple[Merged, ...]:
        try:
            with source() as file, zipfile.ZipFile(file) as packed, packed.open(part) as content:
                return merged(content)
        except BROKEN as error:
            raise damaged(file_name) from error

    hidden = about.get("state", "visible") != "visible"
    return Sheet(about.get("name", ""), read, hidden, all_merged, cells.epoch)


def _relation(about: dict[str, str]) -> str:
    return next((value for key, value in about.items() if key.endswith(":id") or key == "id"), "")


def _parts_by_id(packed: zipfile.ZipFile) -> dict[str, str]:
    """Worksheets by the id of their relation; charts and dialogs are none."""
    related = elements(packed, "xl/_rels/workbook.xml.rels", {"Relationship"})
    return {
        about["Id"]: posixpath.normpath(posixpath.join("/xl", about["Target"])).lstrip("/")
        for _, about in related
        if about.get("Type", "").endswith("/worksheet")
    }
