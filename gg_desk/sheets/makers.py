"""How a sheet is made: built from its template's blocks, or drawn by itself."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.sheets import custom, enrollment_guide, interpreter_card, interpreter_request
from gg_desk.sheets.cautions import cautions, own_cautions, reasons_to_ask
from gg_desk.sheets.composing import build
from gg_desk.sheets.content import Content
from gg_desk.sheets.flow import Look, Parts, pour
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.plain import plain_text
from gg_desk.typeset.document import Document

Draw = Callable[[Document, Content, Sequence[Program]], str]
"""Draws one sheet in one language by itself; gives it as plain text."""

_DRAWN: Mapping[str, Draw] = {
    "custom": custom.draw,
    "enrollment-guide": enrollment_guide.draw,
    "interpreter-card": interpreter_card.draw,
    "interpreter-request": interpreter_request.draw,
}


def draw(document: Document, content: Content, programs: Sequence[Program]) -> str:
    """Draw the sheet of ``content`` on pages of ``document``; the same as plain text.

    Raises:
        DeskError: a character has no font, or a part does not fit a page.
    """
    template = content.template
    if template.drawn:
        return _DRAWN[template.drawn](document, content, programs)
    tag, order = content.speaker.language, content.order
    look = Look(tag, order.layout, order.large)
    made = build(content, programs)

    def tried(frame: Frame) -> Parts:
        document.between()
        return made(frame)

    parts = pour(document, look, tried, template.name["ko"])
    return plain_text(parts, tag)


def to_confirm(programs: Sequence[Program], today: dt.date) -> list[LocalText]:
    """What a person should confirm before the sheet is handed out: facts that are old, planned, ended."""
    return [reason for one in programs for reason in reasons_to_ask(one, today)]


def to_mind(content: Content, programs: Sequence[Program]) -> list[LocalText]:
    """What the office should know before it hands the sheet out."""
    if content.template.own_text:
        return list(custom.cautions(content))
    of_programs = (caution for program in programs for caution in cautions(program, content))
    return [*of_programs, *own_cautions(content)]
