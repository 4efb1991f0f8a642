"""What is told about translations: how far they are, and what became of a file of them."""

from collections.abc import Mapping

from gg_desk.catalogue.translation import Status
from gg_desk.catalogue.words import LocalText, Noun


class Coverage(Noun, frozen=True, kw_only=True):
    """How many phrases and how many of the catalogue's words stand how in one language."""

    language: str
    phrases: Mapping[Status, int]
    words: Mapping[Status, int]
    """All zero for Korean and English, in which the catalogue itself is written."""


class Doubt(Noun, frozen=True, kw_only=True):
    """What is to be said about one text: why it was refused, or what to look at again."""

    language: str
    key: str
    why: LocalText
    place: str = ""
    """Where in a file it stands, as a person finds it: ``Phrases F12``, ``km.po:120``."""


class Standing(Noun, frozen=True, kw_only=True):
    """How one text stands in one language."""

    language: str
    key: str
    status: Status


class PhraseReport(Noun, frozen=True, kw_only=True):
    """Everything about the translations of some languages."""

    coverage: tuple[Coverage, ...]
    unfinished: tuple[Standing, ...] = ()
    """What is missing or outdated."""
    warnings: tuple[Doubt, ...] = ()
    """What should be looked at, such as a term that is not rendered as in the glossary."""


class PhraseImport(Noun, frozen=True, kw_only=True):
    """What became of a file of translations; nothing was changed by a trial."""

    file: str
    trial: bool
    texts: int
    """How many texts the file holds, empty ones left out."""
    changed: int
    reviewed: int
    """How many were marked as reviewed, new words among them."""
    unchanged: int
    refused: tuple[Doubt, ...] = ()
    warnings: tuple[Doubt, ...] = ()


class PhraseChange(Noun, frozen=True, kw_only=True):
    """What became of a request to change how texts stand."""

    changed: tuple[str, ...]
    """Keys."""
    refused: tuple[Doubt, ...] = ()
