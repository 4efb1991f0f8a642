"""A checklist: lines to tick, two beside each other, and lines to write on with a date."""

from collections.abc import Sequence

from gg_desk.sheets.blocks import Block, Pair, gap
from gg_desk.sheets.cells import Cell
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.sheets.pictograms import CHECKBOX
from gg_desk.sheets.sections import half_width, label, paired, pictogram, section
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import INK, isolate

_BOX = 3.4 * MM
_INDENT = 6 * MM
_HAND = 8 * MM
_DATE, _GAP = 32 * MM, 4 * MM  # a date by hand, and what follows it


def checklist(
    frame: Frame, icon: str, words: Pair, lines: Sequence[tuple[Pair, Pair]]
) -> list[Block]:
    """A heading, and lines to tick, two beside each other; a page may end below each."""
    cells = paired(frame, [_tick(frame, *line) for line in lines])
    first = section(frame, pictogram(frame, icon), [label(frame, words), *cells[:1]])
    return [first, *cells[1:], gap(1 * MM)]


def _tick(frame: Frame, words: Pair, whose: Pair) -> Cell:
    """Something to tick; below it, small, for which programs, and the same in Korean."""
    width = half_width(frame) - _INDENT
    style, small = frame.style(10), frame.style(8, color=MUTED)
    lead = set_paragraph(words[0], style, width)
    below = [part for part in (whose[0], words[1] if frame.bilingual else "") if part]
    line = set_paragraph(" · ".join(map(isolate, below)), small.but(leading=1.3), width)
    size = _BOX * min(frame.scale, 1.2)

    def draw(page: Page, y: float, offset: float) -> None:
        top = y + lead.first_baseline - style.size * 0.36 - size / 2
        page.drawing(CHECKBOX, frame.left(offset, size), top, size, color=INK, thickness=0.8)
        y = frame.put(page, lead, offset + _INDENT, y)
        if below:
            frame.put(page, line, offset + _INDENT, y)

    height = lead.height + (line.height if below else 0.0)
    text = tuple(" · ".join(filter(None, side)) for side in zip(words, whose, strict=True))
    return Cell(height + 1 * MM, draw, ((f"☐ {text[0]}", f"☐ {text[1]}"),))


def to_write(frame: Frame) -> Block:
    """A box to tick, a line for a date, and a line for what is to be done."""
    start = frame.lead_offset + _BOX + 2 * MM
    rest = frame.width - start - _DATE - _GAP

    def draw(page: Page, y: float) -> None:
        base = y + _HAND - 1.5 * MM
        left = frame.left(frame.lead_offset, _BOX)
        page.drawing(CHECKBOX, left, base - _BOX, _BOX, color=INK, thickness=0.8)
        page.rule(frame.left(start, _DATE), base, _DATE, color=INK)
        page.rule(frame.left(start + _DATE + _GAP, rest), base, rest, color=INK)

    return Block(_HAND, draw, (("☐ ________ ________", ""),))
