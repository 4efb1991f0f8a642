"""A font cut down to some of its glyphs at one weight, by HarfBuzz."""

from collections.abc import Iterable

import uharfbuzz as hb

_DROPPED_TABLES = (
    *("GSUB", "GPOS", "GDEF", "BASE", "name", "STAT", "DSIG", "cmap", "OS/2", "post", "gasp"),
    *("vhea", "vmtx", "VORG", "VVAR", "MVAR"),
)
"""What no PDF needs of a font: glyphs are called by number and placed by the page."""


def cut(
    face: hb.Face, glyphs: Iterable[int], weight: int, *, same_numbers: bool = False
) -> hb.Face:
    """``face`` with ``glyphs`` alone, at ``weight``; they are numbered anew, or keep their numbers.

    Raises:
        RuntimeError: the font is damaged.
    """
    request = hb.SubsetInput()
    request.pin_all_axes_to_default(face)
    request.pin_axis_location(face, "wght", float(weight))
    request.glyph_set.update(glyphs)
    request.drop_table_tag_set.update(_tag(table) for table in _DROPPED_TABLES)
    request.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    request.flags |= hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.DOWNGRADE_CFF2
    if same_numbers:
        request.flags |= hb.SubsetFlags.RETAIN_GIDS
    return hb.subset(face, request)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode().ljust(4), "big")
