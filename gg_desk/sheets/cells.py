"""Cells: labelled values side by side, or lines to write them on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, blank
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.sheets.holes import Hole
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import INK, Style, isolate

GUTTER = 7 * MM
_HAND = 7 * MM  # the room a hand needs to write
_BELOW = 1.2 * MM
_LABEL_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Cell:
    """Something of a known height that draws itself at a y and an offset from the margin."""

    height: float
    draw: Callable[[Page, float, float], None]
    words: tuple[Pair, ...]


def beside(cells: Sequence[Cell], width: float, start: float = 0.0) -> Block:
    """Cells of one width side by side, the first ``start`` points from the starting margin."""

    def draw(page: Page, y: float) -> None:
        for at, cell in enumerate(cells):
            cell.draw(page, y, start + at * (width + GUTTER))

    words = tuple(pair for cell in cells for pair in cell.words)
    return Block(max(cell.height for cell in cells), draw, words)


def field_cell(
    frame: Frame, label: Pair, value: Pair, width: float, hole: Hole | None = None
) -> Cell:
    """A value below its label in both languages, or a line to write it on; or a hole for it."""
    above = _above(frame, label, (frame.label(8.5), _korean_label(frame, 500)), width)
    style = frame.style(11.5, 600)
    text = set_paragraph(both(value), style, width) if value[0] else None
    lines = _lines(hole, style, width) if hole else 0

    def draw(page: Page, y: float, offset: float) -> None:
        above.draw(page, y, offset)
        y += above.height
        if text:
            frame.put(page, text, offset, y)
        elif hole:
            hole.mark(page, frame.left(offset, width), y, width, style, lines)
        else:
            blank(page, frame, offset, y + _HAND - 2 * MM, width)

    shown = (value[0] or "________", value[1] or "________")
    words = ((f"{label[0]}: {shown[0]}", f"{label[1]}: {shown[1]}"),)
    taken = text.height if text else lines * style.line_height or _HAND
    return Cell(above.height + taken + _BELOW, draw, words)


def question_cell(frame: Frame, question: Pair, width: float) -> Cell:
    """A question with a line for its answer; in ink, since it is no heading."""
    above = _above(frame, question, (frame.style(9.5), _korean_label(frame, 400)), width)

    def draw(page: Page, y: float, offset: float) -> None:
        above.draw(page, y, offset)
        blank(page, frame, offset, y + above.height + _HAND - 2 * MM, width)

    words = ((f"{question[0]}: ________", f"{question[1]}: ________"),)
    return Cell(above.height + _HAND + _BELOW, draw, words)


def _korean_label(frame: Frame, weight: int) -> Style:
    return frame.korean_label(8).but(weight=weight, color=MUTED)


def _above(frame: Frame, words: Pair, styles: tuple[Style, Style], width: float) -> Cell:
    """What stands above a value; words that are long take the line, and the Korean the next."""
    name = set_paragraph(words[0], styles[0], width)
    if not frame.bilingual or words[1] == words[0]:
        return Cell(
            name.height, lambda page, y, offset: (frame.put(page, name, offset, y), None)[1], ()
        )
    korean = set_paragraph(words[1], styles[1], width)
    beside = name.natural_width + _LABEL_GAP + korean.natural_width <= width
    at = (name.natural_width + _LABEL_GAP) * beside
    drop = name.first_baseline - korean.first_baseline if beside else name.height

    def draw(page: Page, y: float, offset: float) -> None:
        frame.put(page, name, offset, y)
        frame.put(page, korean, offset + at, y + drop)

    height = max(name.height, korean.height) if beside else name.height + korean.height
    return Cell(height, draw, ())


def _lines(hole: Hole, style: Style, width: float) -> int:
    """The lines that the widest values take."""
    taken = (len(set_paragraph(both(value), style, width).lines) for value in hole.widest)
    return max(taken, default=1)


def both(value: Pair) -> str:
    """A value that the languages write differently, such as a date, in both."""
    return value[0] if value[0] == value[1] else f"{isolate(value[0])} · {isolate(value[1])}"


def tick_cell(frame: Frame, words: Pair, width: float) -> Cell:
    """An answer with a box to tick, the Korean below it."""
    indent, size = 7 * MM, 3.6 * MM
    style = frame.style(10.5)
    lead = set_paragraph(words[0], style, width - indent)
    korean = None
    if frame.bilingual:
        korean = set_paragraph(
            words[1], frame.korean(8, color=MUTED).but(leading=1.25), width - indent
        )

    def draw(page: Page, y: float, offset: float) -> None:
        top = y + lead.first_baseline - style.size * 0.36 - size / 2
        page.box(frame.left(offset, size), top, size, size, stroke=INK, thickness=0.9)
        y = frame.put(page, lead, offset + indent, y)
        if korean:
            frame.put(page, korean, offset + indent, y)

    height = lead.height + (korean.height if korean else 0.0)
    return Cell(height, draw, ((f"☐ {words[0]}", f"☐ {words[1]}"),))
