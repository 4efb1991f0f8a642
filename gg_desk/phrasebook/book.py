"""The phrasebook: every kind of fact, said in every language it is translated into."""

import functools
from collections.abc import Mapping
from pathlib import Path

from gg_desk.catalogue.languages import languages as known_languages
from gg_desk.catalogue.pofile import read_translations
from gg_desk.catalogue.translation import Message, OfficeWords, Status, Translation
from gg_desk.catalogue.translations import Translations
from gg_desk.catalogue.words import Noun
from gg_desk.errors import DeskError
from gg_desk.phrasebook.patterns import Pattern, arguments
from gg_desk.resources import resource

SOURCE = "en"
"""The language that decides which keys exist and what they mean."""


class Phrase(Noun, frozen=True):
    """A phrase as it is printed: values inserted as isolates, digits Western."""

    text: str
    tag: str
    key: str
    reviewed: bool
    """Whether a person has reviewed it, and every phrase inserted into it, as it now reads."""


class Phrasebook:
    """The phrases of one folder of PO files, with what the office has set over them."""

    def __init__(self, folder: Path, office: OfficeWords | None = None) -> None:
        self.folder = folder
        self.translations = Translations(folder, office)
        self._patterns: dict[tuple[str, str], Pattern] = {}

    def with_office(self, office: OfficeWords) -> "Phrasebook":
        """The same phrases under what ``office`` has set; the files are not read again."""
        if not office:
            return self
        book = Phrasebook(self.folder)
        book.translations = self.translations.with_office(office)
        return book

    def say(self, key: str, tag: str, /, **values: str | int | Phrase) -> Phrase:
        """The phrase ``key`` in the language ``tag`` with ``values`` in it.

        Counts (``int``) choose a plural; everything else is text and is inserted as an isolate.

        Raises:
            KeyError: no phrase has this key: a bug.
            TypeError: ``values`` are not what the phrase asks for: a bug.
            DeskError: the phrase is not translated into ``tag``, or its pattern is broken.
        """
        said = self._translated(key, tag)
        plain = {n: v.text if isinstance(v, Phrase) else v for n, v in values.items()}
        inserted = all(v.reviewed for v in values.values() if isinstance(v, Phrase))
        return Phrase(
            text=self._pattern(said).text(plain),
            tag=tag,
            key=key,
            reviewed=inserted and self.status(key, tag) == "reviewed",
        )

    def has(self, key: str, tag: str) -> bool:
        """Whether the phrase ``key`` can be said in ``tag``."""
        return key in self._source() and self.translations.said(key, tag) is not None

    def keys(self) -> tuple[str, ...]:
        """Every key, in the order of the English file."""
        return tuple(self._source())

    def message(self, key: str) -> Message:
        """What the phrase ``key`` says in English and Korean now, for those who translate it.

        Raises:
            KeyError: no phrase has this key.
        """
        english, korean = (self.translations.said(key, tag) for tag in (SOURCE, "ko"))
        note = self._source()[key].note
        return Message(
            key=key,
            english=english.words if english else "",
            korean=korean.words if korean else "",
            note=note,
        )

    def status(self, key: str, tag: str) -> Status:
        """How the phrase ``key`` stands in ``tag``."""
        return self.translations.status(self.message(key), tag)

    def languages(self) -> tuple[str, ...]:
        """Tags of the languages in which every phrase can be said, in the desk's order."""
        keys = self.keys()
        return tuple(
            known.tag for known in known_languages() if self.translations.says_all(keys, known.tag)
        )

    def problems(self) -> tuple[str, ...]:
        """What is wrong with the files, one English sentence each; empty when all is well."""
        found = []
        for path in sorted(self.folder.glob("*.po")):
            for said in self.translations.bundled(path.stem).values():
                found += [f"{path.name}: {said.key}: {why}" for why in self._faults(said)]
        return tuple(found)

    def _faults(self, said: Translation) -> list[str]:
        source = self._source().get(said.key)
        if source is None:
            return ["no such key in English"]
        if not said.words:
            return ["not translated"]
        try:
            asked = Pattern(said.words, said.tag).arguments
        except ValueError as error:
            return [str(error)]
        if asked != arguments(source.words):
            return ["its values are not those of the English"]
        return []

    def _source(self) -> Mapping[str, Translation]:
        """The program's English, which decides which keys there are and which values they take."""
        found = self.translations.bundled(SOURCE)
        return found or read_translations(self.folder / f"{SOURCE}.po")  # says why there is none

    def _translated(self, key: str, tag: str) -> Translation:
        if key not in self._source():
            raise KeyError(key)
        said = self.translations.said(key, tag)
        if said is None:
            raise DeskError(
                f"The phrasebook does not say “{key}” in {tag} yet. Translate it in {tag}.po, or choose another language.",
                f"문구집에 “{key}” 문구의 {tag} 번역이 아직 없습니다. {tag}.po에 번역을 넣거나 다른 언어를 골라 주세요.",
            )
        return said

    def _pattern(self, said: Translation) -> Pattern:
        known = self._patterns.get((said.tag, said.key))
        if known is None:
            try:
                known = Pattern(said.words, said.tag)
            except ValueError as error:
                raise DeskError(
                    f"The phrase “{said.key}” in {said.tag}.po is broken: {error}. Mend the pattern.",
                    f"{said.tag}.po의 “{said.key}” 문구 형식이 잘못되었습니다({error}). 고쳐 주세요.",
                ) from error
            self._patterns[said.tag, said.key] = known
        return known


@functools.cache
def phrasebook(folder: Path | None = None) -> Phrasebook:
    """The phrasebook of ``folder``, by default the bundled one; the same object every time."""
    return Phrasebook(folder or resource("phrasebook"))
