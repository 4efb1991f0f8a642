"""Underlines: below letters that stand on the line, and below what hangs under it."""

import itertools
from collections.abc import Iterator

from gg_desk.typeset.graphics import rgb
from gg_desk.typeset.line import Line, Placed

_THICKNESS, _DISTANCE, _CLEAR = 0.055, 0.13, 0.05  # parts of the size
# Letters that stand on the line; those of other scripts hang signs below it, which a line at the
# usual place would strike through.
_STANDING = frozenset({"Latn", "Cyrl", "Grek", "Hang", "Hani", "Hira", "Kana", "Zyyy"})


def underlines(line: Line, left: float, baseline: float) -> Iterator[str]:
    """Operators that underline what is to be underlined of ``line``, at one height for each stretch."""
    for wanted, group in itertools.groupby(line.placed, lambda placed: placed.run.manner.underline):
        if not wanted:
            continue
        runs = list(group)
        size = max(placed.run.manner.size for placed in runs)
        y = baseline - max(_depth(placed) for placed in runs)
        x, end = left + runs[0].x, left + runs[-1].x + _width(runs[-1])
        yield (
            f"{rgb(runs[0].run.manner.color)} rg {x:.2f} {y - size * _THICKNESS:.2f} "
            f"{end - x:.2f} {size * _THICKNESS:.2f} re f"
        )


def _depth(placed: Placed) -> float:
    """How far below the baseline, in points, a run's underline begins."""
    size, face = placed.run.manner.size, placed.run.face
    if placed.run.script in _STANDING:
        return size * _DISTANCE
    deepest = 0
    for glyph, rise in zip(placed.glyphs.ids, placed.glyphs.dy, strict=True):
        extents = face.font.get_glyph_extents(glyph)
        if extents:
            deepest = min(deepest, extents.y_bearing + extents.height + rise)
    return max(size * _DISTANCE, -deepest * size / face.units + size * _CLEAR)


def _width(placed: Placed) -> float:
    return placed.glyphs.width * placed.run.manner.size / placed.run.face.units
