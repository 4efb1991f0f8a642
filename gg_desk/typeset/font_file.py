"""A font file from outside, looked at before it is trusted: whole, of a known kind, allowed."""

import mmap
import os
import stat
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb

from gg_desk.errors import DeskError

_LARGEST = 256_000_000  # bytes; the largest collections of all Chinese characters have half of it
_MOST_FACES = 64
_COLLECTION = b"ttcf"
_SINGLE = frozenset({b"\x00\x01\x00\x00", b"true", b"OTTO"})
_NEEDED = frozenset({"cmap", "head", "hhea", "hmtx", "maxp"})
_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})

# OS/2 fsType: what the font's maker allows.
_USAGE, _RESTRICTED, _WHOLE_ONLY, _BITMAPS_ONLY = 0x000F, 0x0002, 0x0100, 0x0200
_DECLARED = {17: "ja", 18: "zh-Hans", 19: "ko", 20: "zh-Hant", 21: "ko"}
"""Bits of OS/2 ulCodePageRange1, and the language whose standard each one names."""
_REGIONS = {
    "KR": "ko", "K": "ko", "JP": "ja", "SC": "zh-Hans", "CN": "zh-Hans",
    "TC": "zh-Hant", "TW": "zh-Hant", "HK": "zh-Hant", "HC": "zh-Hant",
}  # fmt: skip
"""How the names of families end that draw Han characters as one place does."""
_NASTALIQ = ("nastaliq", "nastaleeq", "nasta'liq", "نستعلیق", "نستعليق", "urdu")


@dataclass(frozen=True, eq=False, slots=True)
class FontFace:
    """One face of a file, fit for print; each is itself and equal to no other.

    ``lightest`` and ``heaviest`` are its weights, the same where it has but one; ``width`` is in
    per cent of normal. ``made_for`` is the one language that it serves, empty when its letters
    decide; ``declared`` are the East Asian languages whose standards it names.
    """

    path: Path
    index: int
    face: hb.Face
    family: str
    lightest: int
    heaviest: int
    width: float
    made_for: str
    declared: frozenset[str]


class FontRefusedError(DeskError):
    """Why a font is not used, without its name."""


def font_faces(path: Path) -> tuple[FontFace, ...]:
    """The upright faces of the font file ``path``, which is read whole and not needed again.

    Raises:
        FontRefusedError: it is damaged, no font, of a kind without outlines, or its maker does
            not allow it to stand in a PDF.
    """
    content = _content(path)
    places = _faces_in(content)
    for place in places:
        _check_tables(content, place)
    blob = hb.Blob(content)
    faces = [_face(path, hb.Face(blob, index), index) for index in range(len(places))]
    upright = tuple(face for face in faces if face)
    if not upright:
        raise FontRefusedError(
            "It is italic, and sheets are set upright. Add the upright font of the family.",
            "기울임 글꼴입니다. 안내문은 바로 선 글꼴로 인쇄합니다. 같은 글꼴의 보통체를 넣어 주세요.",
        )
    return upright


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
            for place in _faces_in(content):
                _check_tables(content, place)


def _content(path: Path) -> bytes:
    """The file's bytes: in memory, because a file that shrinks while it is mapped ends the program."""
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


def _faces_in(content: bytes | mmap.mmap) -> tuple[int, ...]:
    """Where the table directories of the file's faces begin."""
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
    return places


def _check_tables(content: bytes | mmap.mmap, place: int) -> None:
    """Raises when a table of the face whose directory is at ``place`` lies beyond the end."""
    try:
        _, count = struct.unpack_from(">LH", content, place)
        for at in range(place + 12, place + 12 + 16 * count, 16):
            _, _, offset, length = struct.unpack_from(">4sLLL", content, at)
            if offset + length > len(content):
                raise _cut_short()
    except struct.error as error:
        raise _cut_short() from error


def _cut_short() -> FontRefusedError:
    return FontRefusedError(
        "It is damaged: the end is missing. Copy it again.",
        "손상되었습니다. 파일 끝이 잘려 있습니다. 다시 복사해 주세요.",
    )


def _face(path: Path, face: hb.Face, index: int) -> FontFace | None:
    """The face, none if it is italic."""
    tables = frozenset(face.table_tags)
    if not face.glyph_count or not tables >= _NEEDED:
        raise FontRefusedError(
            "It is damaged: tables are missing. Copy it again.",
            "손상되었습니다. 필요한 표가 없습니다. 다시 복사해 주세요.",
        )
    if not tables & _OUTLINES:
        raise FontRefusedError(
            "It holds pictures instead of outlines, which do not print. Take another font.",
            "윤곽선이 아니라 그림으로 된 글꼴이라 인쇄할 수 없습니다. 다른 글꼴을 넣어 주세요.",
        )
    os2 = bytes(face.reference_table("OS/2").data)
    _check_permission(int.from_bytes(os2[8:10], "big"))
    font = hb.Font(face)
    if font.get_style_value(hb.StyleTag.ITALIC):
        return None
    lightest, heaviest = _weights(face, font)
    family = (face.get_name(16) or face.get_name(1) or "").strip() or path.stem
    return FontFace(
        path,
        index,
        face,
        family,
        lightest,
        heaviest,
        font.get_style_value(hb.StyleTag.WIDTH),
        _made_for(face, family),
        _declared(int.from_bytes(os2[78:82], "big")),
    )


def _check_permission(fs_type: int) -> None:
    if fs_type & _USAGE == _RESTRICTED:
        raise FontRefusedError(
            "Its maker does not allow it in documents (restricted licence). Take another font.",
            "제작사가 문서에 넣는 것을 허용하지 않는 글꼴입니다. 다른 글꼴을 넣어 주세요.",
        )
    if fs_type & (_WHOLE_ONLY | _BITMAPS_ONLY):
        raise FontRefusedError(
            "Its maker does not allow parts of it in documents. Take another font.",
            "제작사가 글꼴 일부를 문서에 넣는 것을 허용하지 않습니다. 다른 글꼴을 넣어 주세요.",
        )


def _weights(face: hb.Face, font: hb.Font) -> tuple[int, int]:
    for axis in face.axis_infos:
        if axis.tag == "wght":
            return round(axis.min_value), round(axis.max_value)
    weight = round(font.get_style_value(hb.StyleTag.WEIGHT))
    style = face.get_name(17) or face.get_name(2) or ""
    if weight <= 400 and "bold" in style.lower():  # noqa: PLR2004 - 400 is regular
        weight = (
            700  # some bold fonts declare themselves regular, Noto Nastaliq Urdu of 2020 among them
        )
    return weight, weight


def _made_for(face: hb.Face, family: str) -> str:
    spoken = " ".join(_names(face)).lower()
    if any(word in spoken for word in _NASTALIQ):
        return "ur"
    draws_han = hb.Font(face).get_nominal_glyph(ord("一"))
    return _REGIONS.get(family.rsplit(maxsplit=1)[-1], "") if draws_han else ""


def _names(face: hb.Face) -> Iterable[str]:
    """Its family and full names in every language that it has them in."""
    for entry in face.list_names():
        if entry.name_id in {1, 4, 16}:
            yield face.get_name(entry.name_id, entry.language) or ""


def _declared(code_pages: int) -> frozenset[str]:
    return frozenset(tag for bit, tag in _DECLARED.items() if code_pages >> bit & 1)
