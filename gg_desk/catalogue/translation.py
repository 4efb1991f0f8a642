"""What is translated, what a language says for it, and whether that still says what it should."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Literal

from gg_desk.catalogue.words import Noun

Status = Literal["missing", "outdated", "unreviewed", "reviewed"]
"""Outdated: the source has changed since, or the program has brought other words."""

SourceLanguage = Literal["en", "ko"]


class Message(Noun, frozen=True, kw_only=True):
    """One text that is translated, with what its sources say now.

    Keys with a slash are words of the catalogue (``program/kls/name``), the others are phrases.
    """

    key: str
    english: str
    korean: str
    note: str = ""
    """What a translator should know."""

    @property
    def is_phrase(self) -> bool:
        """Whether it is a phrase, an ICU MessageFormat pattern, and not words of the catalogue."""
        return "/" not in self.key

    def source(self, language: SourceLanguage) -> str:
        """What it says in English or Korean."""
        return self.english if language == "en" else self.korean


class Review(Noun, frozen=True, kw_only=True):
    """That a person has read a translation as it stands."""

    by: str
    on: dt.date


class Translation(Noun, frozen=True, kw_only=True):
    """What one language says for a message, with the sources from which that was made."""

    key: str
    tag: str
    words: str
    """Empty while untranslated."""
    english: str
    korean: str | None = None
    """None where nobody wrote down which Korean stood beside the English."""
    review: Review | None = None
    held: bool = False
    """Whether a translator marked it as not to be relied on (``fuzzy`` in a PO file)."""
    note: str = ""
    over: str | None = None
    """The program's own words when the office set these; none for the program's own."""

    def source(self, language: SourceLanguage) -> str | None:
        """The English or Korean from which it was made."""
        return self.english if language == "en" else self.korean


class MinorEdit(Noun, frozen=True, kw_only=True):
    """A change of a source that leaves its meaning: what translates one text translates the other."""

    key: str
    language: SourceLanguage
    before: str
    after: str


class OfficeWords:
    """What the office has set over the program's own words, and which changes it called minor."""

    def __init__(
        self, translations: Iterable[Translation] = (), minor: Iterable[MinorEdit] = ()
    ) -> None:
        self.translations: Mapping[tuple[str, str], Translation] = {
            (one.tag, one.key): one for one in translations
        }
        self._minor: dict[tuple[str, str], list[MinorEdit]] = {}
        for edit in minor:
            self._minor.setdefault((edit.key, edit.language), []).append(edit)

    def __bool__(self) -> bool:
        return bool(self.translations or self._minor)

    def alike(self, key: str, language: SourceLanguage, one: str, other: str) -> bool:
        """Whether two texts of a source mean the same: by the letter, or by minor edits between."""
        reached, waiting = {one}, [one]
        while waiting and other not in reached:
            text = waiting.pop()
            for edit in self._minor.get((key, language), ()):
                ends = {edit.before, edit.after}
                if text in ends:
                    waiting += ends - reached
                    reached |= ends
        return other in reached


def sources_of(tag: str) -> tuple[SourceLanguage, ...]:
    """What a language is translated from: the others from both, Korean from English."""
    if tag == "en":
        return ()
    return ("en",) if tag == "ko" else ("en", "ko")


def status(
    message: Message, said: Translation | None, office: OfficeWords, bundled: Translation | None
) -> Status:
    """How the words that are ``said`` stand; ``bundled`` are the program's own."""
    if said is None or not said.words:
        return "missing"
    if said.held or not _of_present_sources(message, said, office) or _overtaken(said, bundled):
        return "outdated"
    return "reviewed" if said.review else "unreviewed"


def _of_present_sources(message: Message, said: Translation, office: OfficeWords) -> bool:
    return all(
        made_from is None
        or office.alike(message.key, language, made_from, message.source(language))
        for language in sources_of(said.tag)
        for made_from in [said.source(language)]
    )


def _overtaken(said: Translation, bundled: Translation | None) -> bool:
    """Whether the program has brought other words since the office set its own."""
    theirs = bundled.words if bundled else ""
    return said.over is not None and theirs not in {said.over, said.words}
