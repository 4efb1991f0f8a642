"""A sheet twice on one page, the lower copy to be cut off."""

from bisect import bisect_left
from collections.abc import Callable

from gg_desk.sheets.edges import BOTTOM, CLEAR, SCALES, TOP, band
from gg_desk.sheets.flow import Look, Parts
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.sheets.pictograms import SCISSORS
from gg_desk.typeset.document import MM, Document, Page

_SCALES = (*SCALES, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76)
_TIGHT = 0.8  # below it lines come closer, too
_SCISSORS = 9.0


def two_copies(document: Document, look: Look, build: Callable[[Frame], Parts]) -> Parts | None:
    """Draw what ``build`` gives on each half of a page, in the largest type that a half holds.

    Gives the parts it drew; none, and draws nothing, where no half holds them.
    """
    half = document.height / 2
    room = half - TOP - BOTTOM

    def parts(scale: float) -> Parts:
        return build(look.frame(document.width, scale, compact=scale < _TIGHT))

    at = bisect_left(_SCALES, True, key=lambda scale: _needed(parts(scale)) <= room)
    if at == len(_SCALES):
        return None
    chosen = parts(_SCALES[at])
    page = document.page()
    band(page)
    for top in (0.0, half):
        with page.within("Sect"):
            _draw(page, chosen, top, half)
    page.cut_line(0, half, document.width, color=MUTED)
    left = look.frame(document.width).left(-10 * MM, _SCISSORS)
    page.drawing(SCISSORS, left, half - _SCISSORS / 2, _SCISSORS, color=MUTED, thickness=0.8)
    return chosen


def _needed(parts: Parts) -> float:
    blocks = (parts.head, *parts.rows, parts.foot)
    return sum(block.height for block in blocks) + CLEAR


def _draw(page: Page, parts: Parts, top: float, height: float) -> None:
    y = top + TOP
    for block in (parts.head, *parts.rows):
        block.draw(page, y)
        y += block.height
    foot = top + height - BOTTOM - parts.foot.height
    if filler := parts.filler(foot - CLEAR - y):
        filler.draw(page, y)
    parts.foot.draw(page, foot)
