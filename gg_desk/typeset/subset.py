"""The part of a font file that a document carries: its used glyphs at one weight."""

from collections.abc import Sequence

import uharfbuzz as hb

from gg_desk.typeset.compact import with_codes
from gg_desk.typeset.fonts import Face

_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "name", "STAT", "DSIG")


def program(face: Face, glyphs: Sequence[int]) -> bytes:
    """The font program with ``glyphs`` of ``face``, each still called by its number.

    TrueType, or bare CFF where ``face.compact`` says so.
    """
    request = hb.SubsetInput()
    request.pin_axis_location(face.face, "wght", float(face.weight))
    request.glyph_set.update(glyphs)
    request.drop_table_tag_set.update(_tag(table) for table in _DROPPED_TABLES)
    flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    flags |= hb.SubsetFlags.NO_LAYOUT_CLOSURE
    if not face.compact:
        request.flags = flags | hb.SubsetFlags.RETAIN_GIDS
        return bytes(hb.subset(face.face, request).blob.data)
    request.flags = flags | hb.SubsetFlags.DOWNGRADE_CFF2
    font = bytes(hb.subset(face.face, request).reference_table("CFF ").data)
    return with_codes(font, [glyph for glyph in glyphs if glyph])


def _tag(name: str) -> int:
    return int.from_bytes(name.encode().ljust(4), "big")
