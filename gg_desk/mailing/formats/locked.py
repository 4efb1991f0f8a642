"""Workbooks that are locked with a password."""

import io

import msoffcrypto
import olefile
from msoffcrypto.exceptions import DecryptionError, InvalidKeyError
from msoffcrypto.format.base import BaseOfficeFile

from gg_desk.mailing.formats.faults import (
    damaged,
    other_document,
    password_needed,
    protected,
    unknown,
    wrong_password,
)

_UNASKED = "VelvetSweatshop"
"""Excel's own password for workbooks that may be read but not changed; it never asks for it."""
_RIGHTS = {"\tdrmcontent", "\x06dataspaces/transforminfo/drmencryptedtransform/\x06primary"}
_LOCKABLE = {"workbook", "encryptedpackage"}
_OLDER = {"book"}
"""Excel 5 and 95, whose locks the library does not know."""


def unlocked(content: bytes, name: str, password: str) -> bytes | None:
    """The workbook without its lock, in the format that was locked; None where there is none.

    Raises:
        PasswordNeeded: no password was given, or a wrong one.
        DeskError: it is protected otherwise, is no workbook, or is damaged.
    """
    streams = _streams(content, name)
    if streams & _RIGHTS:
        raise protected(name, ", Microsoft RMS")
    if not streams & (_LOCKABLE | _OLDER):
        raise other_document(name)
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(content)) if streams & _LOCKABLE else None
        locked = file is not None and file.is_encrypted()
    except DecryptionError as error:  # a lock of another kind: certificates, rights management
        raise unknown(name) from error
    except Exception as error:  # the libraries raise whatever a broken file leads to
        raise damaged(name) from error
    if not locked:
        return None
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
    except Exception as error:  # as above
        raise damaged(name) from error
    return plain.getvalue()


def _streams(content: bytes, name: str) -> set[str]:
    """The parts of a compound file, in small letters: names there are compared so."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            return {"/".join(path).casefold() for path in ole.listdir()}
    except Exception as error:  # as above
        raise damaged(name) from error
