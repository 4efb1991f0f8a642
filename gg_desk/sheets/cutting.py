"""Strips to cut out of a page and fold: as many as it holds, with marks for scissors and folds."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.frame import HAIRLINE, MUTED, SMALLEST, Frame
from gg_desk.sheets.pictograms import SCISSORS
from gg_desk.typeset.boxes import Laid
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.paragraph import set_paragraph

_TICK, _CLEAR = 4 * MM, 1.5 * MM  # a crop mark, and how far it keeps from the strip
_LABEL_GAP = 2 * MM
_EDGE = 4 * MM  # what printers leave white
_SCISSORS = 9.0


@dataclass(frozen=True, slots=True)
class Strip:
    """Panels below one another with a fold between each two; lengths in points."""

    width: float
    heights: Sequence[float]
    panels: Sequence[Laid]
    pad: float
    """White space at both sides of a panel's content, which stands in the middle of its height."""

    @property
    def height(self) -> float:
        """The height of all panels."""
        return sum(self.heights)

    @property
    def folds(self) -> list[float]:
        """How far below the strip's top it is folded."""
        return list(itertools.accumulate(self.heights))[:-1]


def cut_out(document: Document, strip: Strip, fold: Pair, frame: Frame) -> None:
    """A page with as many of ``strip`` as it holds; ``fold`` says what the dashed lines are for.

    Each is drawn in its place rather than shown as a form, whose text no reader aloud finds.
    """
    across, down = int(document.width / strip.width), int(document.height / strip.height)
    left = (document.width - across * strip.width) / 2
    top = (document.height - down * strip.height) / 2
    lefts = [left + column * strip.width for column in range(across)]
    tops = [top + row * strip.height for row in range(down)]
    page = document.page()
    for y, x in itertools.product(tops, lefts):
        _draw(page, strip, x, y)
    _crop_marks(page, [*lefts, lefts[-1] + strip.width], [*tops, tops[-1] + strip.height])
    page.drawing(SCISSORS, left - _SCISSORS, top - _SCISSORS, _SCISSORS, color=MUTED, thickness=0.8)
    for y in (y + fold_at for y in tops for fold_at in strip.folds):
        _fold_label(page, frame, fold, left, y)


def _draw(page: Page, strip: Strip, x: float, y: float) -> None:
    page.box(x, y, strip.width, strip.height, stroke=HAIRLINE, thickness=0.4)
    for fold in strip.folds:
        page.cut_line(x, y + fold, strip.width, color=HAIRLINE)
    with page.within("Sect"):
        for panel, height in zip(strip.panels, strip.heights, strict=True):
            panel.draw(page, x + strip.pad, y + (height - panel.height) / 2)
            y += height


def _crop_marks(page: Page, lefts: Sequence[float], tops: Sequence[float]) -> None:
    """Short lines outside of all strips, where a ruler is laid to cut."""
    for x in lefts:
        page.upright(x, tops[0] - _CLEAR - _TICK, _TICK, color=MUTED)
        page.upright(x, tops[-1] + _CLEAR, _TICK, color=MUTED)
    for y in tops:
        page.rule(lefts[0] - _CLEAR - _TICK, y, _TICK, color=MUTED)
        page.rule(lefts[-1] + _CLEAR, y, _TICK, color=MUTED)


def _fold_label(page: Page, frame: Frame, fold: Pair, right: float, y: float) -> None:
    """The words of a fold in the margin left of it."""
    width = right - _LABEL_GAP - _EDGE
    styles = (frame.style(SMALLEST, color=MUTED), frame.korean(SMALLEST, color=MUTED))
    texts = [
        set_paragraph(words, style.but(align="start" if style.rtl else "end", leading=1.3), width)
        for words, style in zip(dict.fromkeys(fold), styles, strict=False)
    ]
    y -= sum(text.height for text in texts) / 2
    for text in texts:
        y = page.text(text, _EDGE, y)
