"""Justification: a line widened to its place, where words part and never inside them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.line import Line, Placed
from gg_desk.typeset.shape import Glyphs

_WITHOUT_SPACES = frozenset({"zh", "ja", "th", "km", "lo", "my"})
_MOST = 1.0
"""Ems by which one gap may grow; a line that needs more stays ragged."""


def justified(line: Line, width: float, language: str, size: float) -> Line:
    """``line`` of ``size`` points widened to ``width``, or as it is where that would tear it apart.

    Where words are parted by spaces, the spaces grow. In Chinese, Japanese, Thai, Khmer, Lao and
    Burmese every place grows where the line might have ended: between words of the dictionary, or
    characters that may part, so no cluster is ever stretched.
    """
    gaps = _gaps(line.text, language)
    extra = (width - line.width) / len(gaps) if gaps else 0.0
    if not 0 < extra <= _MOST * size:
        return line
    placed: list[Placed] = []
    x = owed = 0.0
    for part in line.placed:
        glyphs, owed = _widened(part, gaps, extra, owed)
        placed.append(part._replace(x=x, glyphs=glyphs))
        x += glyphs.width * part.run.manner.size / part.run.face.units
    return line._replace(placed=tuple(placed), width=x)


def _gaps(text: str, language: str) -> list[int]:
    """The characters after which the line may grow."""
    if language.split("-", maxsplit=1)[0] in _WITHOUT_SPACES:
        return [at - 1 for at in line_breaks(text, language)[:-1]]
    return [at for at, char in enumerate(text) if char == " "]


def _widened(part: Placed, gaps: Sequence[int], extra: float, owed: float) -> tuple[Glyphs, float]:
    """The part's glyphs with ``extra`` points after each character of ``gaps``.

    Advances are whole units: what a gap falls short, and what was ``owed`` before, the next makes
    good, so a line is never wider than its place. Also what is owed now, in points.
    """
    glyphs, end = part.glyphs, part.start + len(part.text)
    grown = gaps[bisect_left(gaps, part.start) : bisect_left(gaps, end)]
    unit = part.run.manner.size / part.run.face.units
    advances = list(glyphs.advances)
    for gap in grown:
        index = _last_glyph(glyphs.clusters, gap - part.start, rtl=part.rtl)
        owed += extra
        if index is not None:
            units = int(owed / unit)
            advances[index] += units
            owed -= units * unit
    return replace(glyphs, advances=tuple(advances), width=sum(advances)), owed


def _last_glyph(clusters: Sequence[int], at: int, *, rtl: bool) -> int | None:
    """The glyph after which room for the character ``at`` ends, the rightmost of its cluster."""
    for index in range(len(clusters) - 1, -1, -1):
        if clusters[index] <= at if not rtl else clusters[index] >= at:
            return index
    return None
