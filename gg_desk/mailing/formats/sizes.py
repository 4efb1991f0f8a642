"""How much a packed workbook may unpack to."""

import zipfile

from gg_desk.mailing.formats.faults import too_large

_LARGEST_PART = 1_000_000_000
"""Bytes of a sheet, which is read row by row; a million empty formatted rows take half of it."""
_LARGEST_TEXTS = 250_000_000
"""Bytes of the parts that are held whole."""
_STREAMED = ("xl/worksheets/", "xl/media/", "Pictures/")
_MOST_PARTS = 10_000


def refuse_too_large(packed: zipfile.ZipFile, name: str) -> None:
    """Refuse what would fill the memory, before anything of it is unpacked.

    Reading stops at the sizes that the file claims, so they can be relied on.

    Raises:
        DeskError: it is larger than any list.
    """
    parts = packed.infolist()
    streamed = [part.file_size for part in parts if part.filename.startswith(_STREAMED)]
    whole = sum(part.file_size for part in parts) - sum(streamed)
    if (
        len(parts) > _MOST_PARTS
        or max(streamed, default=0) > _LARGEST_PART
        or whole > _LARGEST_TEXTS
    ):
        raise too_large(name)
