"""The part of a font file that a document carries: its used glyphs at one weight."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import uharfbuzz as hb

from gg_desk.errors import DeskError
from gg_desk.typeset.compact import is_cid_keyed, with_codes
from gg_desk.typeset.cut import cut, cut_by_letters
from gg_desk.typeset.fonts import Face

_UNKNOWN: Mapping[int, str] = MappingProxyType({})


def program(face: Face, glyphs: Sequence[int], texts: Mapping[int, str] = _UNKNOWN) -> bytes:
    """The font program with ``glyphs`` of ``face``, each still called by its number.

    TrueType, or bare CFF where ``face.compact`` says so. ``glyphs`` are in order and begin with 0;
    what they stand for, as far as ``texts`` tells, makes cutting a large font ten times as fast.

    Raises:
        DeskError: the font's outlines are damaged.
    """
    try:
        return _program(face, glyphs, texts)
    except RuntimeError as error:
        name = face.path.name
        raise DeskError(
            f"The font file {name} is damaged. Copy it again, or take it away.",
            f"글꼴 파일 {name}이(가) 손상되었습니다. 다시 복사하거나 빼 주세요.",
        ) from error


def _program(face: Face, glyphs: Sequence[int], texts: Mapping[int, str]) -> bytes:
    whole = face.for_cutting()
    if not face.compact:
        return bytes(cut(whole, glyphs, face.weight, same_numbers=True).blob.data)
    letters = "".join(texts.get(glyph, "") for glyph in glyphs)
    found, numbers = cut_by_letters(whole, letters, face.weight)
    if not set(numbers).issuperset(glyphs):
        found, numbers = cut(whole, glyphs, face.weight), tuple(glyphs)
    font = _outlines(found)
    if is_cid_keyed(font):
        return with_codes(font, numbers[1:])
    # In a font with names for glyphs, codes are their numbers (ISO 32000, 9.7.4.2): they must stay.
    return _outlines(cut(whole, glyphs, face.weight, same_numbers=True))


def _outlines(font: hb.Face) -> bytes:
    return bytes(font.reference_table("CFF ").data)
