"""Whom to call, as a box on a sheet."""

from collections.abc import Sequence

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import gap
from gg_desk.sheets.call_box import call_box
from gg_desk.sheets.calling import call, whom_to_call
from gg_desk.sheets.content import Content
from gg_desk.sheets.family_facts import offices
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.typed_city import typed_city
from gg_desk.sheets.vocabulary import Call, Offices
from gg_desk.typeset.document import MM


def calls(content: Content, programs: Sequence[Program], spec: Call) -> Make:
    """The box, the line that speaks the language first."""
    contacts = _contacts(content, programs, spec)
    said = [
        call(content.speaker, contact, show=spec.sentence and at == 0)
        for at, contact in enumerate(contacts)
    ]

    def make(frame: Frame) -> Piece:
        if not said:
            return Piece()
        if spec.small:
            return Piece([call_box(frame, said, compact=True)])
        compact = frame.bilingual if spec.may_shorten else frame.compact
        # Where room is short, the line that speaks the language stays, and the facts.
        shown = said[:1] if spec.may_shorten and frame.compact else said
        return Piece([gap(1.5 * MM), call_box(frame, shown, compact=compact)])

    return make


def first_line(content: Content, programs: Sequence[Program]) -> Contact | None:
    """Whom the sheet's code dials: the first that its own box names, else a line for everybody."""
    for spec in content.template.blocks:
        if isinstance(spec, Call):
            return next(iter(_contacts(content, programs, spec)), None)
        if isinstance(spec, Offices):
            return next((contact for contact, _ in offices(content, programs)), None)
    return next(iter(_contacts(content, (), Call())), None)


def _contacts(content: Content, programs: Sequence[Program], spec: Call) -> tuple[Contact, ...]:
    known, general = content.lookups.contacts, content.template.general_contacts
    own = [contact for program in programs for contact in program.contacts if spec.offices]
    if spec.of_city:
        areas = [content.lookups.areas[area] for program in programs for area in program.areas]
        city = typed_city(content, areas)
        elsewhere = {one.id for one in known.values() if city and one.area not in {None, city.id}}
        own = [contact for contact in own if contact not in elsewhere]
    return whom_to_call(own, general, known, content.speaker.language)[: spec.most]
