"""The words of the catalogue that a person reads: each with the key under which it is translated."""

from collections.abc import Iterable, Iterator, Mapping

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.parts import parts
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText

Shown = Program | Organisation | Contact | Document | Area
"""An entry with words that people read."""
_KINDS: tuple[tuple[str, type[Shown]], ...] = (
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
    printable = printable_entries(bundle.programs, bundle.contacts, bundle.documents)
    for entry in printable if printable_only else _entries(bundle):
        yield from words_of(entry)


def words_of(entry: Shown) -> Iterator[tuple[str, LocalText]]:
    """The texts of one entry with their keys; empty texts are left out."""
    kind = next(name for name, noun in _KINDS if isinstance(entry, noun))
    for path, part in parts(entry):
        if isinstance(part, Mapping) and part:
            yield f"{kind}/{entry.id}/{path.removesuffix('/words')}", part


def printable_entries(
    programs: Iterable[Program], contacts: Iterable[Contact], documents: Iterable[Document]
) -> tuple[Shown, ...]:
    """The programs that get sheets, and the contacts and documents that they name."""
    printed = tuple(program for program in programs if program.printable)
    named = {id_ for program in printed for id_ in program.contacts}
    papers = {id_ for program in printed for need in program.documents for id_ in need.any_of}
    return (
        *printed,
        *(contact for contact in contacts if contact.id in named),
        *(document for document in documents if document.id in papers),
    )


def _entries(bundle: Bundle) -> tuple[Shown, ...]:
    return (
        *bundle.programs,
        *bundle.organisations,
        *bundle.contacts,
        *bundle.documents,
        *bundle.areas,
    )
