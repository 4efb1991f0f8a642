"""Everything that one page shows, read in a worker in one go."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.results import Hit
from gg_desk.catalogue.words import LocalText, Source, in_language
from gg_desk.errors import DeskError
from gg_desk.phrasebook.isolates import plain
from gg_desk.ui.late import glance, hours, overview, verbs

if TYPE_CHECKING:
    from gg_desk.catalogue.overview import Overview
    from gg_desk.desk import Desk
    from gg_desk.phrasebook.book import Phrasebook
    from gg_desk.sheets.facts import Row
    from gg_desk.ui.background import Task

_LOG = logging.getLogger(__name__)
_MARKS = {"bullet": "•  ", "check": "•  ", "choice": "     –  "}
_OTHER = {"ko": "en", "en": "ko"}


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact in the window's language and, beside it, in the other one."""

    label: str
    lines: tuple[str, ...]
    other_label: str
    other_lines: tuple[str, ...]
    number: bool
    """Whether the first line is the one number that matters."""


@dataclass(frozen=True, slots=True)
class ProgramView:
    """A program with all that its page names."""

    program: Program
    facts: tuple[FactRow, ...]
    contacts: tuple[Contact, ...]
    run_by: Organisation | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A phone as it is read out: the number, what to press, and a word about it."""

    number: str
    key: str
    note: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact with its phones and hours said in the window's language."""

    contact: Contact
    phones: tuple[PhoneView, ...]
    hours: tuple[str, ...]
    organisation: Organisation | None
    area: str
    sources: tuple[Source, ...]


def first_page(desk: "Desk") -> "Overview":
    """What a person sees first, kept for the next start as well."""
    found = overview.overview(desk)
    try:
        glance.keep_glance(desk.folders, found)
    except DeskError as error:  # the next start waits for the store, as the first one did
        _LOG.info("What the first page said could not be kept", exc_info=error)
    return found


def program_view(desk: "Desk", program_id: str, tag: str) -> ProgramView:
    """The page of a program.

    Raises:
        DeskError: there is no such program.
    """
    program = next((p for p in verbs.programs(desk) if p.id == program_id), None)
    if program is None:
        raise _gone(program_id)
    return ProgramView(
        program,
        fact_rows(desk, program, tag),
        tuple(_contacts(desk, program.contacts)),
        _organisation(desk, program.run_by),
        tuple(verbs.sources(desk, program.sources)),
    )


def contact_view(desk: "Desk", contact_id: str, tag: str) -> ContactView:
    """The page of a contact.

    Raises:
        DeskError: there is no such contact.
    """
    contact = next((c for c in verbs.contacts(desk) if c.id == contact_id), None)
    if contact is None:
        raise _gone(contact_id)
    said = verbs.book(desk)
    return ContactView(
        contact,
        tuple(
            PhoneView(
                phone.number,
                plain(key.text) if (key := hours.key_to_press(said, phone, tag)) else "",
                in_language(phone.note, tag),
            )
            for phone in contact.phones
        ),
        tuple(_hours(said, contact, tag)),
        _organisation(desk, contact.organisation),
        next((in_language(a.name, tag) for a in verbs.areas(desk) if a.id == contact.area), ""),
        tuple(verbs.sources(desk, contact.sources)),
    )


def favourites(desk: "Desk") -> list[Hit]:
    """What has a star, by its name."""
    return [Hit(kind=one.kind, id=one.id, title=one.name) for one in overview.favourites(desk)]


def printable(desk: "Desk", hits: Iterable[Hit]) -> list[Hit]:
    """The programs among ``hits`` of which families get a sheet."""
    found = (
        (hit, verbs.record(desk, f"program/{hit.id}")) for hit in hits if hit.kind == "program"
    )
    return [hit for hit, record in found if isinstance(record, Program) and record.printable]


def template_names(desk: "Desk", _task: "Task") -> list[tuple[str, LocalText]]:
    """Id and name of each sheet that can be ordered."""
    return [(one.id, one.name) for one in verbs.sheet_list(desk.folders).templates]


def fact_rows(desk: "Desk", program: Program, tag: str) -> tuple[FactRow, ...]:
    """The facts that a family reads about ``program``, in ``tag`` and in the other language."""
    other = _OTHER[tag]
    both = zip(verbs.facts(desk, program, tag), verbs.facts(desk, program, other), strict=True)
    return tuple(
        FactRow(
            plain(lead.label.text),
            tuple(_lines(lead)),
            plain(support.label.text),
            tuple(_lines(support)),
            lead.number,
        )
        for lead, support in both
    )


def _lines(row: "Row") -> Iterator[str]:
    """A row's lines with the marks of lists; a blank for the office to write on says nothing."""
    number = 0
    for line in row.lines:
        text = plain(line.text)
        number += line.kind == "numbered"
        if line.kind == "numbered":
            yield f"{number}. {text}"
        elif line.kind != "blank":
            yield f"{_MARKS.get(line.kind, '')}{text}"


def _hours(said: "Phrasebook", contact: Contact, tag: str) -> Iterable[str]:
    for phrase, part in zip(hours.opening(said, contact.hours, tag), contact.hours, strict=True):
        note = in_language(part.note, tag)
        yield plain(phrase.text) + (f" ({note})" if note else "")


def _organisation(desk: "Desk", organisation_id: str | None) -> Organisation | None:
    if organisation_id is None:
        return None
    try:
        record = verbs.show(desk, organisation_id)
    except DeskError:  # an office may have taken it out of its own catalogue
        return None
    return record if isinstance(record, Organisation) else None


def _contacts(desk: "Desk", ids: Sequence[str]) -> Iterator[Contact]:
    """The contacts with these ids, in this order; by kind, since an organisation may share an id."""
    known = {contact.id: contact for contact in verbs.contacts(desk)}
    return (known[contact_id] for contact_id in ids if contact_id in known)


def _gone(record_id: str) -> DeskError:
    return DeskError(
        f"“{record_id}” is no longer here. Choose another entry from the list.",
        f"“{record_id}” 항목이 더 이상 없습니다. 목록에서 다른 항목을 골라 주세요.",
    )
