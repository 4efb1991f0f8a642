"""What one catalogue holds, loaded whole."""

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.place import Area, Change, Contradiction, Document, Figure
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import Noun, Source


class Bundle(Noun, frozen=True, kw_only=True):
    """A whole catalogue whose references all resolve, each kind in the order of its files."""

    programs: tuple[Program, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    documents: tuple[Document, ...] = ()
    areas: tuple[Area, ...] = ()
    figures: tuple[Figure, ...] = ()
    changes: tuple[Change, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    sources: tuple[Source, ...] = ()
