"""Numbers set from each other: a page may hold thousands, no two alike, and all of one pattern."""

import functools
import re
from collections.abc import Mapping, Sequence

from gg_desk.typeset.font_folder import follows_fonts
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.shape import shape

_DIGITS = "0123456789"
_SIGNS = ",.-/:()+ "
_ZEROS = str.maketrans(_DIGITS, "0" * len(_DIGITS))
_NUMBER = re.compile(f"[{_DIGITS}{re.escape(_SIGNS)}]*")

# Each digit beside each other and beside each sign.
_ALL_PAIRS = "".join(a + b for a in _DIGITS for b in _DIGITS) + "".join(
    sign + sign.join(_DIGITS) + sign for sign in _SIGNS
)


def pattern(text: str) -> str:
    """``text`` with a zero for each digit."""
    return text.translate(_ZEROS)


def is_number(text: str) -> bool:
    """Whether ``text`` is nothing but digits and the signs that stand beside them."""
    return _NUMBER.fullmatch(text) is not None


@follows_fonts
@functools.lru_cache(maxsize=256)
def figures(face: Face, script: str, language: str, *, tabular: bool) -> Mapping[str, int] | None:
    """The glyph of each digit and sign; none in a font whose figures change beside each other.

    All digits are equally wide, so that a number has the places of any other of its pattern.
    """
    glyphs = shape(_ALL_PAIRS, face, script, language, rtl=False, tabular=tabular)
    if not glyphs.steady or glyphs.clusters != tuple(range(len(_ALL_PAIRS))):
        return None
    looks = set(zip(_ALL_PAIRS, glyphs.ids, glyphs.advances, strict=True))
    if len(looks) != len(_DIGITS) + len(_SIGNS) or not _equally_wide(list(looks)):
        return None
    return {char: glyph for char, glyph, _ in looks}


def _equally_wide(looks: Sequence[tuple[str, int, int]]) -> bool:
    return len({advance for char, _, advance in looks if char in _DIGITS}) == 1
