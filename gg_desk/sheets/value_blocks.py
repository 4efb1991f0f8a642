"""What somebody fills in: values of the form, a note, questions and lines to write on."""

from collections.abc import Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Pair, full, gap, pair, stack
from gg_desk.sheets.cells import GUTTER, beside, field_cell, question_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.foot import HAND, NOTES_TOP, notes
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.holes import Hole
from gg_desk.sheets.own_words import field_label, said
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.sections import half_width, label, paired, pictogram, section
from gg_desk.sheets.title_blocks import letter_address
from gg_desk.sheets.typed_city import city_value, typed_city
from gg_desk.sheets.vocabulary import Blanks, Fields, Lines, Note
from gg_desk.typeset.document import MM
from gg_desk.typeset.paragraph import set_paragraph

_IN_WINDOW = frozenset({"guardian", "address", "postcode"})
"""Fields that show through a letter's window instead."""
_CITY = "city"


def fields(content: Content, programs: Sequence[Program], spec: Fields) -> Make:
    """Values side by side, each below its label; what is not known is a line to write on."""
    is_letter = letter_address(content) is not None
    keys = [key for key in spec.fields if not (is_letter and key in _IN_WINDOW)]
    values = {key: _shown(content, programs, spec, key) for key in keys}
    cells = [
        (field_label(content, key), values[key], content.holes.get(key))
        for key in keys
        if values[key][0] or key in content.holes or not spec.hide_empty
    ]
    below = None if is_letter else said(content, spec.below, programs)

    def make(frame: Frame) -> Piece:
        if not cells:
            return Piece()
        grid = _grid(frame, cells, spec.columns)
        if is_letter and frame.compact:
            # The window takes a third of the page: what is left is used to its width.
            grid = min(grid, _grid(frame, cells, spec.columns + 1), key=lambda one: one.height)
        if not spec.below:
            return Piece([grid], "table")
        words = [pair(frame, below, frame.style(10), frame.korean(9), whole=True)] if below else []
        return Piece([stack([grid, *words, gap(1 * MM)])], "table")

    return make


def note(content: Content, _programs: Sequence[Program], spec: Note) -> Make:
    """What was typed into a field, or lines to write on in what is left of the page."""
    words, typed = content.speaker.say("page.note"), content.value(spec.field)[0]

    def make(frame: Frame) -> Piece:
        if typed:
            body = [label(frame, words), _typed(frame, typed)]
            told = section(frame, pictogram(frame, "pen"), body)
            return Piece([told], "table" if spec.ruled else "free", clear=True)
        return Piece(filler=(lambda height: notes(frame, words, height)) if spec.ruled else None)

    return make


def _typed(frame: Frame, text: str) -> Block:
    """A text as it was typed, over the whole width: it is in one language, whichever that is."""
    lines = set_paragraph(text, frame.style(11.5), frame.text_width)
    return replace(full(frame, lines, frame.lead_offset), words=((text, text),))


def blanks(content: Content, programs: Sequence[Program], spec: Blanks) -> Make:
    """Questions, two beside each other, each with a line to write on."""
    heading = said(content, spec.heading, programs)
    questions = [said(content, line, programs) for line in spec.lines]
    content.blanks |= spec.for_office

    def make(frame: Frame) -> Piece:
        cells = [question_cell(frame, words, half_width(frame)) for words in questions]
        body = [
            label(frame, heading),
            gap((0.5 if frame.compact else 1) * MM),
            *paired(frame, cells),
        ]
        return Piece([section(frame, pictogram(frame, spec.icon), body)], "table")

    return make


def lines(content: Content, programs: Sequence[Program], spec: Lines) -> Make:
    """Empty lines below a heading."""
    words = said(content, spec.heading, programs)

    def make(frame: Frame) -> Piece:
        ruled = notes(frame, words, NOTES_TOP + (spec.count + 0.5) * HAND, spec.count)
        return Piece([ruled, gap(2 * MM)] if ruled else [])

    return make


def _shown(content: Content, programs: Sequence[Program], spec: Fields, key: str) -> Pair:
    if key in content.holes:
        return "", ""
    if key != _CITY:
        return content.value(key)
    areas = content.lookups.areas
    if spec.cities == "program":
        offered = [areas[area] for program in programs for area in program.areas]
        return city_value(content, typed_city(content, offered))
    return city_value(content, typed_city(content, areas.values()))


def _grid(frame: Frame, shown: Sequence[tuple[Pair, Pair, Hole | None]], columns: int) -> Block:
    width = (frame.width - (columns - 1) * GUTTER) / columns
    cells = [field_cell(frame, label, value, width, hole) for label, value, hole in shown]
    lines = [beside(cells[at : at + columns], width) for at in range(0, len(cells), columns)]
    return stack([gap(1.5 * MM), *lines])
