"""The container of an OpenType font or collection: whether a file is one, and whole."""

import mmap
import os
import stat
import struct
from pathlib import Path

from gg_desk.errors import DeskError

_LARGEST = 256_000_000  # bytes; the largest collections of all Chinese characters have half of it
_MOST_FACES = 64
_COLLECTION = b"ttcf"
_SINGLE = frozenset({b"\x00\x01\x00\x00", b"true", b"OTTO"})


class FontRefusedError(DeskError):
    """Why a font is not used, without its name."""


def content_of(path: Path) -> bytes:
    """The file's bytes: in memory, since a file that shrinks while it is mapped ends the program.

    Raises:
        FontRefusedError: it cannot be read, is no file, or larger than any font.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FontRefusedError(
                "It is no file. Put the font files themselves into the folder.",
                "파일이 아닙니다. 글꼴 파일을 폴더에 바로 넣어 주세요.",
            )
        if status.st_size > _LARGEST:
            raise FontRefusedError(
                f"It is larger than any font ({status.st_size:,} bytes).",
                f"글꼴이라기에는 너무 큽니다({status.st_size:,}바이트).",
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise FontRefusedError(
            f"It cannot be read: {reason}.", f"읽을 수 없습니다({reason})."
        ) from error


def faces_in(content: bytes | mmap.mmap) -> tuple[int, ...]:
    """Where the table directories of the file's faces begin.

    Raises:
        FontRefusedError: it is no font, or one for web pages.
    """
    kind = content[:4]
    if kind in _SINGLE:
        return (0,)
    if kind in {b"wOFF", b"wOF2"}:
        raise FontRefusedError(
            "It is a web font (WOFF). Take the .ttf or .otf file of the same font.",
            "웹 글꼴(WOFF)입니다. 같은 글꼴의 .ttf나 .otf 파일을 넣어 주세요.",
        )
    if kind != _COLLECTION:
        raise FontRefusedError(
            "It is no OpenType font, or damaged. Copy it again.",
            "오픈타입 글꼴이 아니거나 손상된 파일입니다. 다시 복사해 주세요.",
        )
    count = int.from_bytes(content[8:12], "big")
    try:
        places: tuple[int, ...] = struct.unpack_from(f">{min(count, _MOST_FACES)}L", content, 12)
    except struct.error as error:
        raise _cut_short() from error
    if not places:
        raise damaged()
    return places


def tables_of(content: bytes | mmap.mmap, place: int) -> frozenset[bytes]:
    """The tables of the face whose directory is at ``place``.

    Raises:
        FontRefusedError: one of them lies beyond the end.
    """
    tags = set()
    try:
        _, count = struct.unpack_from(">LH", content, place)
        for at in range(place + 12, place + 12 + 16 * count, 16):
            tag, _, offset, length = struct.unpack_from(">4sLLL", content, at)
            if offset + length > len(content):
                raise _cut_short()
            tags.add(tag)
    except struct.error as error:
        raise _cut_short() from error
    return frozenset(tags)


def check_whole(path: Path) -> None:
    """Look whether the font file ``path`` is as long as its tables say; only its beginning is read.

    Raises:
        FontRefusedError: it is not, or it is no font.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        if not os.fstat(file.fileno()).st_size:
            raise _cut_short()  # an empty file cannot be mapped
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            for place in faces_in(content):
                tables_of(content, place)


def damaged() -> FontRefusedError:
    """The error for a font that breaks where it is read."""
    return FontRefusedError(
        "It is damaged. Copy it again.", "손상된 파일입니다. 다시 복사해 주세요."
    )


def _cut_short() -> FontRefusedError:
    return FontRefusedError(
        "It is damaged: the end is missing. Copy it again.",
        "손상되었습니다. 파일 끝이 잘려 있습니다. 다시 복사해 주세요.",
    )
