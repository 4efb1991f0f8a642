"""Lines from left to right as operators: each run is made once in a document, and then remembered."""

import math
from collections.abc import Iterable, Sequence

from gg_desk.typeset.drawn import Drawn
from gg_desk.typeset.line import Line, Placed
from gg_desk.typeset.pen import Pen, codes
from gg_desk.typeset.reading import places, stretches
from gg_desk.typeset.runs import Run
from gg_desk.typeset.shape import Glyphs
from gg_desk.typeset.stretched import draw_steady, draw_stretch, is_foreign, reads_alone

_MOST = 4096
"""Runs remembered of one size and language in a document: what bounds the memory they take."""
UNITS = 1000
"""An em in the units of PDF; a font that counts so can be drawn run by run."""


def draw_line(line: Line, pen: Pen) -> None:
    """Draw the runs of ``line``, all of them from left to right."""
    found = _drawn(line, pen)
    if found and not _reaches_back(line, found):
        _draw_remembered(line, found, pen)
    elif all(placed.glyphs.steady for placed in line.placed):
        for placed in line.placed:
            draw_steady(placed, pen)
    else:
        for stretch in stretches(line):
            draw_stretch(stretch, pen)


def _drawn(line: Line, pen: Pen) -> list[Drawn]:
    """What the runs take, one for each; none where the pen may stand between two steps of PDF's widths.

    It does with fonts of other units than a thousandth of an em.
    """
    found = []
    known: dict[Glyphs, Drawn] = {}
    last: Run | None = None
    for placed in line.placed:
        if placed.run is not last:
            last = placed.run
            if last.face.units != UNITS or last.manner.rise:
                return []
            known = pen.fonts.drawn.setdefault((pen.language, last.manner.size), {})
        drawn = known.get(placed.glyphs)
        found.append(drawn or remembered(known, placed, pen))
    return found


def _reaches_back(line: Line, found: Iterable[Drawn]) -> bool:
    """Whether a mark lies among the letters of the run before: PDFium would read it there."""
    if not any(drawn.low or drawn.high for drawn in found):
        return False
    reach, x = -math.inf, 0
    for placed, drawn in zip(line.placed, found, strict=True):
        if x + drawn.low < reach:
            return True
        reach = max(reach, x + drawn.high)
        x += placed.glyphs.width
    return False


def remembered(known: dict[Glyphs, Drawn], placed: Placed, pen: Pen) -> Drawn:
    """What ``drawn_alone`` gives, found in ``known`` from now on."""
    if len(known) == _MOST:
        known.clear()
    drawn = known[placed.glyphs] = drawn_alone(placed, pen)
    return drawn


def drawn_alone(placed: Placed, pen: Pen) -> Drawn:
    """What a run takes to be drawn, whatever stands beside it; its font has units of a thousandth."""
    glyphs, font = placed.glyphs, pen.fonts[placed.run.face]
    if glyphs.steady and reads_alone(placed, font) and not is_foreign(placed, pen):
        font.use(glyphs.ids)
        if glyphs.advances == font.declared_widths(glyphs.ids):
            return Drawn("", codes(glyphs.ids), 0, 0)
    alone = Pen(pen.fonts, pen.language)
    alone.take(placed.run)
    alone.out.clear()
    low = high = 0
    if glyphs.steady:
        draw_steady(placed, alone)
    else:
        for stretch in stretches(Line((placed,), 0.0, placed.text)):
            draw_stretch(stretch, alone)
        begins = list(places(glyphs, 0, len(glyphs.ids)))
        low, high = min(begins), max(begins)
    return Drawn("\n".join(alone.out), _codes(alone.out), low, high)


def _codes(operators: Sequence[str]) -> str | None:
    shown = operators[0] if len(operators) == 1 else ""
    if shown.startswith("<"):
        return shown.removeprefix("<").removesuffix("> Tj")
    if shown.startswith("[<") and shown.endswith(">] TJ") and "\n" not in shown:
        return shown.removeprefix("[<").removesuffix(">] TJ")
    return None


def _draw_remembered(line: Line, found: Iterable[Drawn], pen: Pen) -> None:
    together: list[str] = []  # codes of neighbours in one manner, shown together
    last: Run | None = None
    for placed, drawn in zip(line.placed, found, strict=True):
        if placed.run is not last:
            last = placed.run
            _show(together, pen)
            pen.take(last)
        if drawn.codes is None:
            _show(together, pen)
            pen.out.append(drawn.operators)
        else:
            together.append(drawn.codes)
    _show(together, pen)


def _show(together: list[str], pen: Pen) -> None:
    shown = "".join(together)
    together.clear()
    if ">" in shown:
        pen.out.append(f"[<{shown}>] TJ")
    elif shown:
        pen.out.append(f"<{shown}> Tj")
