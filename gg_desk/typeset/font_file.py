"""A font file from outside, looked at before it is trusted: what its faces are, and what is allowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb

from gg_desk.typeset.cut import cut
from gg_desk.typeset.sfnt import FontRefusedError, content_of, damaged, faces_in, tables_of

_NEEDED = frozenset({b"cmap", b"head", b"hhea", b"hmtx", b"maxp"})
_OUTLINES = frozenset({b"glyf", b"CFF ", b"CFF2"})

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
    decide; ``declared`` are the East Asian languages whose standards it names. ``replaces`` and
    ``places`` are the scripts for which it has rules, by OpenType's names: those that replace
    glyphs and those that move them.
    """

    path: Path
    face: hb.Face
    family: str
    lightest: int
    heaviest: int
    width: float
    made_for: str
    declared: frozenset[str]
    replaces: frozenset[str]
    places: frozenset[str]


def font_faces(path: Path) -> tuple[FontFace, ...]:
    """The upright faces of the font file ``path``, which is read whole and not needed again.

    Raises:
        FontRefusedError: it is damaged, no font, of a kind without outlines, or its maker does
            not allow it to stand in a PDF.
    """
    content = content_of(path)
    places = faces_in(content)
    for place in places:
        _check_kind(tables_of(content, place))
    blob = hb.Blob(content)
    try:
        faces = [_face(path, hb.Face(blob, index)) for index in range(len(places))]
    except (RuntimeError, UnicodeDecodeError) as error:  # so HarfBuzz's binding says it
        raise damaged() from error
    upright = tuple(face for face in faces if face)
    if not upright:
        raise FontRefusedError(
            "It is italic, and sheets are set upright. Add the upright font of the family.",
            "기울임 글꼴입니다. 안내문은 바로 선 글꼴로 인쇄합니다. 같은 글꼴의 보통체를 넣어 주세요.",
        )
    return upright


def _check_kind(tables: frozenset[bytes]) -> None:
    if not tables >= _NEEDED:
        raise damaged()
    if not tables & _OUTLINES:
        raise FontRefusedError(
            "It holds pictures instead of outlines, which do not print. Take another font.",
            "윤곽선이 아니라 그림으로 된 글꼴이라 인쇄할 수 없습니다. 다른 글꼴을 넣어 주세요.",
        )


def _face(path: Path, face: hb.Face) -> FontFace | None:
    """The face, none if it is italic."""
    os2 = bytes(face.reference_table("OS/2").data)
    _check_permission(int.from_bytes(os2[8:10], "big"))
    font = hb.Font(face)
    if font.get_style_value(hb.StyleTag.ITALIC):
        return None
    lightest, heaviest = _weights(face, font)
    cut(face, [0], lightest)  # what cannot be cut now would stop the sheet later
    family = (face.get_name(16) or face.get_name(1) or "").strip() or path.stem
    return FontFace(
        path,
        face,
        family,
        lightest,
        heaviest,
        font.get_style_value(hb.StyleTag.WIDTH),
        _made_for(face, family),
        _declared(int.from_bytes(os2[78:82], "big")),
        _scripts(face, "GSUB"),
        _scripts(face, "GPOS"),
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


def _scripts(face: hb.Face, table: str) -> frozenset[str]:
    return frozenset(tag.strip() for tag in face.get_table_script_tags(table))
