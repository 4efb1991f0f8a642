"""The words of the catalogue that a person reads: each with the key under which it is translated."""

from collections.abc import Iterator, Mapping

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.parts import parts
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText

_Shown = Program | Organisation | Contact | Document | Area
_KINDS: tuple[tuple[str, type[_Shown]], ...] = (
    ("program", Program),
    ("organisation", Organisation),
    ("contact", Contact),
    ("document", Document),
    ("area", Area),
)


def shown_words(bundle: Bundle, *, printable_only: bool = False) -> Iterator[tuple[str, LocalText]]:
    """Every text of the bundle with its key, as in ``program/kls/name`` or ``program/kls/steps/0``.

    With ``printable_only``, what can stand on a sheet and is therefore translated: the programs
    that get sheets, and the contacts and documents that they name.
    """
    for entry in printable_entries(bundle) if printable_only else _entries(bundle):
        yield from words_of(entry)


def words_of(entry: _Shown) -> Iterator[tuple[str, LocalText]]:
    """The texts of one entry with their keys; empty texts are left out."""
    kind = next(name for name, noun in _KINDS if isinstance(entry, noun))
    for path, part in parts(entry):
        if isinstance(part, Mapping) and part:
            yield f"{kind}/{entry.id}/{path.removesuffix('/words')}", part


def printable_entries(bundle: Bundle) -> tuple[_Shown, ...]:
    """The programs that get sheets, and the contacts and documents that they name."""
    programs = tuple(program for program in bundle.programs if program.printable)
    contacts = {id_ for program in programs for id_ in program.contacts}
    papers = {id_ for program in programs for need in program.documents for id_ in need.any_of}
    return (
        *programs,
        *(contact for contact in bundle.contacts if contact.id in contacts),
        *(document for document in bundle.documents if document.id in papers),
    )


def _entries(bundle: Bundle) -> tuple[_Shown, ...]:
    return (
        *bundle.programs,
        *bundle.organisations,
        *bundle.contacts,
        *bundle.documents,
        *bundle.areas,
    )
