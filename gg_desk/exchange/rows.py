"""What a file of translations says of one text: the same from a workbook and from a PO file."""

from dataclasses import dataclass

from gg_desk.catalogue.translation import Review, Status
from gg_desk.catalogue.words import LocalText


@dataclass(frozen=True, slots=True)
class Row:
    """One text in one language, with the sources that its translator saw."""

    place: str
    """Where it stands, as a person finds it."""
    key: str
    tag: str
    words: str
    english: str
    korean: str | None
    """None where the file does not say which Korean stood beside."""
    status: Status | None = None
    """What the file says of it; none where it says nothing."""
    review: Review | None = None
    """Who reviewed it, where the file itself says so."""
    faults: tuple[LocalText, ...] = ()
    """What the file's own form did to the text."""
