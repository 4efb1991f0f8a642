"""Which template is made how: the one list of sheets."""

from collections.abc import Callable, Mapping, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.sheets import (
    call_list,
    childcare_registered,
    childcare_undocumented,
    custom,
    daycare_director,
    enrollment_guide,
    enrollment_notice,
    family_sheet,
    interpreter_card,
    interpreter_request,
    program_guide,
)
from gg_desk.sheets.cautions import cautions, reasons_to_ask
from gg_desk.sheets.content import Content
from gg_desk.sheets.flow import Look, Parts, pour
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.plain import plain_text
from gg_desk.typeset.document import Document

Build = Callable[[Content, Sequence[Program]], Callable[[Frame], Parts]]
"""Gives, for one sheet in one language, its parts at any scale: it is poured onto as few pages as
its type allows."""

Draw = Callable[[Document, Content, Sequence[Program]], str]
"""Draws one sheet in one language by itself; gives it as plain text."""

_BUILT: Mapping[str, Build] = {
    "program-guide": program_guide.build,
    "enrollment-notice": enrollment_notice.build,
    "childcare-registered": childcare_registered.build,
    "childcare-undocumented": childcare_undocumented.build,
    "daycare-director": daycare_director.build,
    "family-sheet": family_sheet.build,
    "call-list": call_list.build,
}

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
    if template.id in _DRAWN:
        return _DRAWN[template.id](document, content, programs)
    tag, order = content.speaker.language, content.order
    look = Look(tag, order.layout, order.large)
    parts, _frame = pour(
        document, look, _BUILT[template.id](content, programs), template.name["ko"]
    )
    return plain_text(parts, tag)


def to_confirm(content: Content, programs: Sequence[Program]) -> list[LocalText]:
    """What a person should confirm before the sheet is handed out: facts that are old, planned, ended."""
    return [reason for program in programs for reason in reasons_to_ask(program, content)]


def to_mind(content: Content, programs: Sequence[Program]) -> list[LocalText]:
    """What the office should know before it hands the sheet out."""
    if content.template.own_text:
        return list(custom.cautions(content))
    return [caution for program in programs for caution in cautions(program, content)]
