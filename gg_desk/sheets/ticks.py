"""Questions with answers to tick, in columns of one width."""

from collections.abc import Sequence

from gg_desk.sheets.blocks import Block, Pair, tagged
from gg_desk.sheets.cells import Cell, tick_cell
from gg_desk.sheets.frame import Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph

_GUTTER = 4 * MM
_BETWEEN = 0.6 * MM

Question = tuple[Pair, Sequence[Pair]]
"""What is asked, and its answers."""


def questions(frame: Frame, asked: Sequence[Question], columns: int) -> Block:
    """Questions side by side, each as many of the ``columns`` wide as it has answers."""
    width = (frame.width - (columns - 1) * _GUTTER) / columns
    step = width + _GUTTER
    placed: list[tuple[float, Cell]] = []
    at = 0
    for label, answers in asked:
        span = min(len(answers), columns)
        cells = [tick_cell(frame, answer, width) for answer in answers]
        lines = [cells[first : first + span] for first in range(0, len(cells), span)]
        placed.append((at * step, _question(frame, label, lines, step)))
        at += span

    def draw(page: Page, y: float) -> None:
        for offset, cell in placed:
            cell.draw(page, y, offset)

    words = tuple(pair for _offset, cell in placed for pair in cell.words)
    height = max(cell.height for _offset, cell in placed)
    return tagged("Sect", Block(height, draw, words))


def _question(frame: Frame, label: Pair, lines: Sequence[Sequence[Cell]], step: float) -> Cell:
    """The question above its answers, ``step`` points from one to the next."""
    width = len(lines[0]) * step - _GUTTER
    name = set_paragraph(frame.joined(label), frame.label(9), width)
    heights = [max(cell.height for cell in line) + _BETWEEN for line in lines]

    def draw(page: Page, y: float, offset: float) -> None:
        frame.put(page, name, offset, y, "H2")
        y += name.height
        for line, height in zip(lines, heights, strict=True):
            for at, cell in enumerate(line):
                cell.draw(page, y, offset + at * step)
            y += height

    words = (label, *(pair for line in lines for cell in line for pair in cell.words), ("", ""))
    return Cell(name.height + sum(heights), draw, words)
