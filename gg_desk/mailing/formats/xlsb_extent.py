"""How far the cells of a binary Excel workbook (.xlsb) reach, before it is read.

The library holds a sheet as one rectangle: a single stray value in the last cell would ask for
550 GB, and a program that is refused memory ends without a word. It bounds .ods itself.
"""

import zipfile
from collections.abc import Iterator

from gg_desk.mailing.formats.faults import too_large

_MOST_CELLS = 50_000_000
"""A rectangle of so many cells takes 1.6 GB; 100,000 children of 20 columns are 2 million."""
_LARGEST = 250_000_000
_ROW, _CELLS = 0, range(2, 12)
"""Numbers of the records that begin a row, and of cells that hold a value ([MS-XLSB] 2.3.1)."""
_MORE, _SEVEN = 0x80, 7


def refuse_too_far(packed: zipfile.ZipFile, name: str) -> None:
    """Refuse a workbook with a sheet whose values lie too far apart.

    Raises:
        DeskError: it has one, or a sheet is larger than any list.
    """
    for part in packed.infolist():
        is_sheet = part.filename.startswith("xl/worksheets/") and part.filename.endswith(".bin")
        if is_sheet and (part.file_size > _LARGEST or _extent(packed.read(part)) > _MOST_CELLS):
            raise too_large(name)


def _extent(content: bytes) -> int:
    """Rows times columns from the first value to the last."""
    row = right = 0
    rows: set[int] = set()
    for kind, start in _records(content):
        if kind == _ROW:
            row = int.from_bytes(content[start : start + 4], "little")
        elif kind in _CELLS:
            rows.add(row)
            right = max(right, int.from_bytes(content[start : start + 4], "little"))
    return (max(rows) - min(rows) + 1) * (right + 1) if rows else 0


def _records(content: bytes) -> Iterator[tuple[int, int]]:
    """The records of a part: their numbers, and where their data begin."""
    at, end = 0, len(content)
    while at + 1 < end:
        kind = content[at]
        at += 1
        if kind & _MORE:
            kind, at = (kind & ~_MORE) | content[at] << _SEVEN, at + 1
        size = shift = 0
        while at < end:
            byte = content[at]
            size, shift, at = size | (byte & ~_MORE) << shift, shift + _SEVEN, at + 1
            if not byte & _MORE:
                break
        yield kind, at
        at += size
