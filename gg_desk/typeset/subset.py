"""The part of a font file that a document carries: its used glyphs at one weight."""

from collections.abc import Sequence

import uharfbuzz as hb

from gg_desk.typeset.compact import is_cid_keyed, with_codes
from gg_desk.typeset.fonts import Face

_DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "name", "STAT", "DSIG")
_SAME_NUMBERS = hb.SubsetFlags.RETAIN_GIDS


def program(face: Face, glyphs: Sequence[int]) -> bytes:
    """The font program with ``glyphs`` of ``face``, each still called by its number.

    TrueType, or bare CFF where ``face.compact`` says so.
    """
    if not face.compact:
        return bytes(_subset(face, glyphs, _SAME_NUMBERS).blob.data)
    font = _outlines(_subset(face, glyphs, hb.SubsetFlags.DOWNGRADE_CFF2))
    if is_cid_keyed(font):
        return with_codes(font, [glyph for glyph in glyphs if glyph])
    # In a font with glyph names codes are numbers of glyphs (ISO 32000, 9.7.4.2), so those must stay.
    return _outlines(_subset(face, glyphs, _SAME_NUMBERS))


def _subset(face: Face, glyphs: Sequence[int], manner: hb.SubsetFlags) -> hb.Face:
    request = hb.SubsetInput()
    request.pin_all_axes_to_default(face.face)
    request.pin_axis_location(face.face, "wght", float(face.weight))
    request.glyph_set.update(glyphs)
    request.drop_table_tag_set.update(_tag(table) for table in _DROPPED_TABLES)
    flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    request.flags = flags | hb.SubsetFlags.NO_LAYOUT_CLOSURE | manner
    return hb.subset(face.face, request)


def _outlines(font: hb.Face) -> bytes:
    return bytes(font.reference_table("CFF ").data)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode().ljust(4), "big")
