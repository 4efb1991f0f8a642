"""Sections: a pictogram with a heading, and below it what is more than lines of words."""

import itertools
from collections.abc import Callable, Sequence

from gg_desk.sheets.blocks import Block, Pair, draw_badge, stack, tagged
from gg_desk.sheets.cells import GUTTER, Cell
from gg_desk.sheets.frame import ACCENT, TINT, Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

BADGE = 8.2 * MM

Mark = Callable[[Page, float, float], None]
"""Draws a mark of a size (the third value) with its top at a y, in the pictograms' column."""


def section(frame: Frame, mark: Mark, body: Sequence[Block]) -> Block:
    """``body`` beside the mark that stands for it."""
    inner = stack(body)
    badge = BADGE * min(frame.scale, 1.2)
    pad = frame.row_pad

    def draw(page: Page, y: float) -> None:
        mark(page, y + pad, badge)
        inner.draw(page, y + pad)

    height = max(inner.height, badge) + 2 * pad
    return tagged("Sect", Block(height, draw, (*inner.words, ("", ""))))


def label(frame: Frame, words: Pair) -> Block:
    """A section's heading, both languages in one line: what follows stands in columns of its own."""
    text = set_paragraph(frame.joined(words), frame.label(8.5), frame.text_width)

    def draw(page: Page, y: float) -> None:
        frame.put(page, text, frame.lead_offset, y, "H2")

    return Block(text.height, draw, (words,))


def number(frame: Frame, value: int) -> Mark:
    """A number on a disc as a mark."""

    def draw(page: Page, y: float, size: float) -> None:
        x = frame.left(0.0, size)
        page.box(x, y, size, size, fill=TINT, stroke=ACCENT, radius=size / 2, thickness=0.8)
        style = Style("en", size * 0.55, 700, ACCENT, align="center", tabular=True)
        text = set_paragraph(str(value), style, size)
        page.text(text, x, y + size / 2 + style.size * 0.36 - text.first_baseline, "Lbl")

    return draw


def pictogram(frame: Frame, icon: str) -> Mark:
    """The pictogram ``icon`` as a mark."""
    return lambda page, y, size: draw_badge(page, frame, icon, y, size)


def paired(frame: Frame, cells: Sequence[Cell]) -> list[Block]:
    """Cells of ``half_width``, two a line, below a section's label."""
    return [_line(frame, cells[at : at + 2], half_width(frame)) for at in range(0, len(cells), 2)]


def half_width(frame: Frame) -> float:
    """The width of one of two cells beside the pictograms."""
    return (frame.text_width - GUTTER) / 2


def _line(frame: Frame, cells: Sequence[Cell], width: float) -> Block:
    offsets = [frame.lead_offset + at * (width + GUTTER) for at in range(len(cells))]

    def draw(page: Page, y: float) -> None:
        for cell, offset in zip(cells, offsets, strict=True):
            cell.draw(page, y, offset)

    words = tuple(itertools.chain.from_iterable(cell.words for cell in cells))
    return Block(max(cell.height for cell in cells), draw, words)
