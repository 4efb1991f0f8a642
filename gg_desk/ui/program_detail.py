"""What the page of a program says, from its name to its sources."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import in_language
from gg_desk.ui.detail import (
    bullets,
    caution,
    facts,
    heading,
    link,
    named,
    paragraph,
    section,
    sources,
    stacked,
)
from gg_desk.ui.models.describe import confidence_name, group_name, state_name
from gg_desk.ui.reading import ProgramView
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import label, row

translate = QCoreApplication.translate
_OTHER = {"ko": "en", "en": "ko"}


def name(view: ProgramView, tag: str) -> str:
    """What the program is called in ``tag``."""
    return in_language(view.program.name, tag)


def parts(view: ProgramView, tag: str, show_contact: Callable[[str], None]) -> Iterator[QWidget]:
    """The page's parts in ``tag``; ``show_contact`` is called with the id of a contact."""
    program = view.program
    yield heading(name(view, tag), program.name.get(_OTHER[tag], ""))
    yield stacked([_status(program), *_cautions(program, tag)])
    yield paragraph(in_language(program.purpose, tag))
    if view.facts:
        yield facts(view.facts, translate("ProgramDetail", "No source says; ask the office."))
    if view.contacts:
        people = [_contact(contact, tag, show_contact) for contact in view.contacts]
        yield section(translate("ProgramDetail", "Contacts"), people)
    yield section(translate("ProgramDetail", "About this entry"), [_about(view, tag)])
    unsure = [remark.said(tag) for remark in (*program.uncertainties, *program.contradictions)]
    if unsure:
        yield section(translate("ProgramDetail", "Unsettled"), bullets(unsure))
    if view.sources:
        found = sources(view.sources, translate("ProgramDetail", "undated"), tag)
        yield section(translate("ProgramDetail", "Sources"), found)


def _status(program: Program) -> QWidget:
    known = translate("ProgramDetail", "as of %1").replace("%1", program.status.as_of.isoformat())
    state = state_name(program.status.state)
    start = f"{state[:1].upper()}{state[1:]}"
    said = f"{start} · {known} · {confidence_name(program.confidence)}"
    tone = {"active": "good", "planned": "caution", "ended": "danger"}[program.status.state]
    if program.confidence == "low" and tone == "good":
        tone = "caution"
    return label(said, Type.BODY, tone, selectable=True)


def _cautions(program: Program, tag: str) -> list[QWidget]:
    said = []
    if program.confidence == "low":
        said.append(
            translate(
                "ProgramDetail", "Confirm before telling: the sources are old or second-hand."
            )
        )
    if program.korean_name_is_ours:
        said.append(
            translate(
                "ProgramDetail", "The Korean name is ours until the office in charge confirms it."
            )
        )
    note = in_language(program.status.note, tag)
    return [caution(sentence) for sentence in [*said, note] if sentence]


def _contact(contact: Contact, tag: str, show: Callable[[str], None]) -> QWidget:
    name = in_language(contact.name, tag)
    way = link(name, lambda: show(contact.id))
    number = contact.phones[0].number if contact.phones else ""
    box = QWidget()
    phone = label(
        number, Type.NUMBER, wrap=False, selectable=bool(number)
    )  # else Tab stops at nothing
    phone.setMinimumWidth(max(22 * GRID, phone.sizeHint().width()))
    line = row(phone, way, gap=GRID)
    line.setStretch(1, 1)
    box.setLayout(line)
    return box


def _about(view: ProgramView, tag: str) -> QWidget:
    program = view.program
    run_by = in_language(view.run_by.name, tag) if view.run_by else ""
    return named(
        [
            (translate("ProgramDetail", "Field"), group_name(program.group)),
            (translate("ProgramDetail", "Run by"), run_by),
            (translate("ProgramDetail", "Legal basis"), "\n".join(program.legal_basis)),
            (translate("ProgramDetail", "Note"), program.notes.said(tag) if program.notes else ""),
            (translate("ProgramDetail", "Checked on"), program.as_of.isoformat()),
        ]
    )
