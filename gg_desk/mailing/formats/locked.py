"""Workbooks that are locked with a password."""

import io

import msoffcrypto
import olefile
from msoffcrypto.exceptions import FileFormatError, InvalidKeyError
from msoffcrypto.format.base import BaseOfficeFile

from gg_desk.mailing.formats.faults import (
    damaged,
    other_document,
    password_needed,
    protected,
    wrong_password,
)

_UNASKED = "VelvetSweatshop"
"""Excel's own password for workbooks that may be read but not changed; it never asks for it."""
_RIGHTS = "\tDRMContent", "\x09DRMContent", "\x06DataSpaces/TransformInfo/DRMEncryptedTransform"
_WORKBOOKS = "Workbook", "Book"


def unlocked(content: bytes, name: str, password: str) -> bytes | None:
    """The workbook without its lock, in the format that was locked; None where there is none.

    Raises:
        PasswordNeeded: no password was given, or a wrong one.
        DeskError: it is protected otherwise, is no workbook, or is damaged.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            if any(ole.exists(stream) for stream in _RIGHTS):
                raise protected(name, ", Microsoft RMS")
            if not ole.exists("EncryptedPackage") and not any(map(ole.exists, _WORKBOOKS)):
                raise other_document(name)
            if ole.exists("Book") and not ole.exists("Workbook"):
                return None  # Excel 5 and 95, which the library does not know
        file = msoffcrypto.OfficeFile(io.BytesIO(content))
        if not file.is_encrypted():
            return None
    except (OSError, ValueError, AssertionError, FileFormatError) as error:
        raise damaged(name) from error
    for tried in dict.fromkeys((_UNASKED, password)):
        if tried and (opened := _opened(file, tried, name)) is not None:
            return opened
    raise wrong_password(name) if password else password_needed(name)


def _opened(file: BaseOfficeFile, password: str, name: str) -> bytes | None:
    """The workbook opened with ``password``; None where it is a wrong one."""
    options = {"verify_password": True} if file.format == "ooxml" else {}
    plain = io.BytesIO()
    try:
        file.load_key(password=password, **options)
        file.decrypt(plain)
    except InvalidKeyError:
        return None
    except Exception as error:  # the library raises whatever a broken file leads to
        raise damaged(name) from error
    return plain.getvalue()
