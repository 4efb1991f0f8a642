"""A file of a list, recognised by its bytes whatever its name claims."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from gg_desk.errors import unreadable
from gg_desk.mailing.formats import delimited, html_tables
from gg_desk.mailing.formats.faults import (
    damaged,
    empty,
    locked_otherwise,
    other_document,
    too_large,
)
from gg_desk.mailing.formats.protection import refuse_protected
from gg_desk.mailing.formats.sheet import Sheet
from gg_desk.mailing.formats.sizes import refuse_too_large
from gg_desk.mailing.formats.xlsb_extent import refuse_too_far

_HEAD = 8192
_LARGEST_FILE = 300_000_000
"""Bytes; 100,000 children are a tenth of it in the wordiest format."""
_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
"""Where LibreOffice says that parts are locked, and by what word; older ones by part, newer as one."""
_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00\x04\x00")


def open_file(path: Path, password: str = "") -> tuple[Sheet, ...]:
    """The sheets of a workbook, a page of tables or a text file, in their order.

    Raises:
        PasswordNeeded: the workbook is locked, and ``password`` is not its password.
        DeskError: it cannot be read, is protected by a security program, or is no list.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise too_large(path.name)
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if not head.strip(b"\0\t\r\n \xef\xbb\xbf"):
            raise empty(path.name)
        refuse_protected(head, path.name)
        return _opened(path, head, password)
    except OSError as error:
        raise unreadable(path.name, error) from error


def _opened(path: Path, head: bytes, password: str) -> tuple[Sheet, ...]:
    if head.startswith(_OLE):
        # Each reader of workbooks is loaded for the first that needs it: together they are 13 MB.
        from gg_desk.mailing.formats import locked, old_books  # noqa: PLC0415 - as said

        content = path.read_bytes()
        plain = locked.unlocked(content, path.name, password)
        if plain is None or not plain.startswith(_ZIP):
            return old_books.sheets(io.BytesIO(plain or content), path.name)
        return _packed(lambda: io.BytesIO(plain), path.name)
    if head.startswith(_ZIP):
        return _packed(lambda: path.open("rb"), path.name)
    if head.startswith(_BIFF):
        from gg_desk.mailing.formats import old_books  # noqa: PLC0415 - as above

        return old_books.sheets(io.BytesIO(path.read_bytes()), path.name)
    if html_tables.is_html(head):
        return html_tables.sheets(path.read_bytes(), path.name)
    return delimited.sheets(path)


def _packed(source: Callable[[], BinaryIO], name: str) -> tuple[Sheet, ...]:
    from gg_desk.mailing.formats import old_books, xlsx  # noqa: PLC0415 - as above

    try:
        with source() as file, zipfile.ZipFile(file) as packed:
            refuse_too_large(packed, name)
            refuse_too_far(packed, name)
            parts = set(packed.namelist())
            locked_parts = _MANIFEST in parts and _LOCKED in packed.read(_MANIFEST)
    except xlsx.BROKEN as error:
        raise damaged(name) from error
    if locked_parts or "encrypted-package" in parts:
        raise locked_otherwise(name)
    if "xl/workbook.xml" in parts:
        return xlsx.sheets(source, name)
    if "xl/workbook.bin" in parts or "content.xml" in parts:
        with source() as file:
            return old_books.sheets(io.BytesIO(file.read()), name)
    raise other_document(name)
