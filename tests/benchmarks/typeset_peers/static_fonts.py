"""The same outlines for contestants that cannot draw a variable font: one file for each weight.

fpdf2 and ReportLab know no other fonts; WeasyPrint takes 20 s for each document with variable ones
and leaves invalid CFF2 in it. ReportLab draws no CFF outlines either, and gets those of Chinese,
Japanese and Korean turned into TrueType, as far as the characters occur.
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

import uharfbuzz as hb
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

from typeset_peers.design import WEIGHTS, Language, Material

_FLAGS = (
    hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.GLYPH_NAMES
    | hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.DOWNGRADE_CFF2
)
_NO_INSTRUCTIONS = (
    "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
    "maxSizeOfInstructions",
)  # fmt: skip


def static_file(material: Material, language: Language, style: str) -> Path:
    """Where ``write`` leaves a language's face, regular or bold."""
    suffix = ".otf" if language.cjk else ".ttf"
    return material.fonts / f"{language.family.replace(' ', '')}-{WEIGHTS[style]}{suffix}"


def truetype_file(material: Material, language: Language, style: str) -> Path:
    """The same, with TrueType outlines whatever the language."""
    found = static_file(material, language, style)
    return material.truetype / f"{found.stem}.ttf" if language.cjk else found


def write(material: Material) -> None:
    """Write a file for each face and weight, whole: nobody starts with fewer glyphs."""
    material.fonts.mkdir()
    material.truetype.mkdir()
    characters = set(map(ord, material.everything()))
    for language in material.faces():
        for style, weight in WEIGHTS.items():
            static_file(material, language, style).write_bytes(_pinned(language, weight))
            if language.cjk:
                font = TTFont(io.BytesIO(_pinned(language, weight, characters)))
                _turn_into_truetype(font)
                font.save(truetype_file(material, language, style))


def _pinned(language: Language, weight: int, characters: Iterable[int] = ()) -> bytes:
    face = hb.Face(hb.Blob.from_file_path(language.file), language.index)
    request = hb.SubsetInput()
    if characters:
        request.unicode_set.update(characters)
        request.flags = _FLAGS
    else:
        request.keep_everything()
        request.flags = _FLAGS | hb.SubsetFlags.RETAIN_GIDS
    request.pin_all_axes_to_default(face)
    request.pin_axis_location(face, "wght", float(weight))
    return bytes(hb.subset(face, request).blob.data)


def _turn_into_truetype(font: TTFont) -> None:
    """Replace cubic outlines by quadratic ones, at most a thousandth of an em beside them."""
    outlines = font.getGlyphSet()
    glyphs = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    font["maxp"].tableVersion = 0x00010000
    for limit in _NO_INSTRUCTIONS:
        setattr(font["maxp"], limit, 0)
    font["maxp"].maxZones = 1
    for table in ("CFF ", "VORG"):
        del font[table]
    font.sfntVersion = "\0\1\0\0"


if __name__ == "__main__":
    write(Material(Path(sys.argv[1])))
