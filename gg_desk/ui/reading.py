"""Everything that one page shows, read in a worker in one go."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import Source, in_language
from gg_desk.errors import DeskError
from gg_desk.phrasebook.isolates import plain
from gg_desk.ui.late import book, bundle, hours, verbs

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_T = TypeVar("_T")
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


def program_view(desk: "Desk", program_id: str, tag: str) -> ProgramView:
    """The page of a program.

    Raises:
        DeskError: there is no such program.
    """
    program = verbs.show(desk, program_id)
    if not isinstance(program, Program):
        raise _not_a(program_id)
    return ProgramView(
        program,
        _facts(desk, program, tag),
        tuple(_found(desk, program.contacts, Contact)),
        _organisation(desk, program.run_by),
        tuple(verbs.sources(desk, program.sources)),
    )


def contact_view(desk: "Desk", contact_id: str, tag: str) -> ContactView:
    """The page of a contact.

    Raises:
        DeskError: there is no such contact.
    """
    contact = verbs.show(desk, contact_id)
    if not isinstance(contact, Contact):
        raise _not_a(contact_id)
    said = book.phrasebook()
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
        tuple(_hours(contact, tag)),
        _organisation(desk, contact.organisation),
        next((in_language(a.name, tag) for a in areas() if a.id == contact.area), ""),
        tuple(verbs.sources(desk, contact.sources)),
    )


def areas() -> tuple[Area, ...]:
    """The cities and counties, as the filters offer them."""
    return bundle.load_bundle().areas


def _facts(desk: "Desk", program: Program, tag: str) -> tuple[FactRow, ...]:
    other = _OTHER[tag]
    both = zip(verbs.facts(desk, program, tag), verbs.facts(desk, program, other), strict=True)
    return tuple(
        FactRow(
            plain(lead.label.text),
            tuple(plain(line.text) for line in lead.lines if line.kind != "blank"),
            plain(support.label.text),
            tuple(plain(line.text) for line in support.lines if line.kind != "blank"),
            lead.number,
        )
        for lead, support in both
    )


def _hours(contact: Contact, tag: str) -> Iterable[str]:
    said = book.phrasebook()
    for phrase, part in zip(hours.opening(said, contact.hours, tag), contact.hours, strict=True):
        note = in_language(part.note, tag)
        yield plain(phrase.text) + (f" ({note})" if note else "")


def _organisation(desk: "Desk", organisation_id: str | None) -> Organisation | None:
    return next(iter(_found(desk, [organisation_id or ""], Organisation)), None)


def _found(desk: "Desk", ids: Iterable[str], kind: type[_T]) -> Iterable[_T]:
    """The records that are there: an office may have taken one out of its own catalogue."""
    for record_id in filter(None, ids):
        try:
            record = verbs.show(desk, record_id)
        except DeskError:
            continue
        if isinstance(record, kind):
            yield record


def _not_a(record_id: str) -> DeskError:
    return DeskError(
        f"“{record_id}” is no longer here. Choose another entry from the list.",
        f"“{record_id}” 항목이 더 이상 없습니다. 목록에서 다른 항목을 골라 주세요.",
    )
