"""What a template says itself: headings, paragraphs, lists, tables, a sentence to say."""

from collections.abc import Iterator, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Item, Pair, gap, pair, row, rule
from gg_desk.sheets.call_rows import heading as icon_heading
from gg_desk.sheets.content import Content
from gg_desk.sheets.frame import MARGIN, MUTED, Frame
from gg_desk.sheets.own_words import said
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.sides import columns, flush
from gg_desk.sheets.spoken import spoken
from gg_desk.sheets.vocabulary import Heading, Points, Rule, Say, Space, Table, Text
from gg_desk.typeset import boxes, stacks
from gg_desk.typeset.document import MM, Page

_SIZES = {"normal": (11.5, 9.5), "large": (15.0, 12.0), "small": (9.0, 8.0)}
"""Points of the family's language and of the Korean."""
_AROUND = 1.5 * MM


def heading(content: Content, programs: Sequence[Program], spec: Heading) -> Make:
    """A heading over what follows, with a pictogram or without."""
    words = said(content, spec.words, programs)

    def make(frame: Frame) -> Piece:
        if spec.icon:
            return Piece([icon_heading(frame, spec.icon, words)], clear=True, leads=True)
        styles = frame.style(12.5, 700), frame.korean(10.5, 700)
        below = pair(frame, words, *styles, whole=True, kind="H2")
        return Piece([gap(_AROUND), below], leads=True)

    return make


def text(content: Content, programs: Sequence[Program], spec: Text) -> Make:
    """A paragraph for each line of the words; a page may end below each."""
    both = list(_paragraphs(said(content, spec.words, programs)))
    lead, korean = _SIZES[spec.size]

    def make(frame: Frame) -> Piece:
        styles = frame.style(lead), frame.korean(korean, color=MUTED)
        told = [pair(frame, words, *styles, whole=True) for words in both]
        return Piece([gap(_AROUND), *told, gap(_AROUND)])

    return make


def points(content: Content, programs: Sequence[Program], spec: Points) -> Make:
    """A pictogram, a heading and lines."""
    words = said(content, spec.heading, programs)
    lines = [
        Item(*said(content, line, programs), spec.mark, number)
        for number, line in enumerate(spec.lines, start=1)
    ]
    lines += [Item(*said(content, line, programs), "note") for line in spec.notes]

    def make(frame: Frame) -> Piece:
        return Piece([row(frame, spec.icon or "info", words, lines)], "table")

    return make


def table(content: Content, programs: Sequence[Program], spec: Table) -> Make:
    """Two columns, a line below each row; the Korean stands below each cell's words."""
    told = [
        tuple(said(content, cell, programs) for cell in cells)
        for cells in [*([spec.heads] if spec.heads else []), *spec.rows]
    ]

    def make(frame: Frame) -> Piece:
        return Piece(
            [
                _row(frame, cells, bold=bool(spec.heads) and at == 0)
                for at, cells in enumerate(told)
            ],
            "table",
        )

    return make


def say(content: Content, programs: Sequence[Program], spec: Say) -> Make:
    """A Korean sentence large, with its meaning above and its sound below."""
    words = said(content, spec.words, programs)
    return lambda frame: Piece([spoken(frame, words)])


def space(_content: Content, _programs: Sequence[Program], spec: Space) -> Make:
    """White space."""
    return lambda _frame: Piece([gap(spec.height * MM)], clear=True)


def line(_content: Content, _programs: Sequence[Program], _spec: Rule) -> Make:
    """A line across the page."""
    return lambda frame: Piece([gap(_AROUND), rule(frame), gap(_AROUND)])


def _paragraphs(words: Pair) -> Iterator[Pair]:
    """Line by line where both languages have as many, else all at once."""
    lines = [[line for line in side.split("\n") if line.strip()] for side in words]
    if len(lines[0]) == len(lines[1]):
        yield from zip(*lines, strict=True)
    else:
        yield "\n".join(lines[0]), "\n".join(lines[1])


def _row(frame: Frame, cells: Sequence[Pair], *, bold: bool) -> Block:
    weight = 700 if bold else 400
    korean = flush(frame, frame.korean(8.5, color=MUTED))
    stacked = []
    for lead, below in cells:
        lines = [boxes.paragraph(lead, frame.style(10.5, weight))]
        if frame.bilingual and below != lead:
            lines.append(boxes.paragraph(below, korean))
        stacked.append(stacks.stack(lines))
    first, second = stacked
    laid = columns(frame, first, second, first=frame.width / 2 - 2 * MM)(frame.width)
    pad = 1.2 * MM * frame.scale

    def draw(page: Page, y: float) -> None:
        laid.draw(page, MARGIN, y + pad)

    return Block(laid.height + 2 * pad, draw, (*cells, ("", "")))
