"""Words in the family's language and in Korean at once, and what a person has still to do for them."""

import datetime as dt
from collections.abc import Callable

from gg_desk.catalogue.translations import Translations
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.catalogue.words_po import is_reviewed
from gg_desk.phrasebook import formats
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.isolates import isolate
from gg_desk.phrasebook.romanise import romanise_name, unbroken
from gg_desk.sheets.blocks import Pair

Value = str | int | Pair


class Speaker:
    """Says phrases of the book in ``language`` and Korean; remembers what was unreviewed.

    ``missing`` holds the keys of the catalogue's words that stand in English.
    """

    def __init__(self, book: Phrasebook, language: str, words: Translations) -> None:
        self.language = language
        self._words = words
        self.unreviewed = False
        self.missing: set[str] = set()
        self.book = book

    def say(self, key: str, **values: Value) -> Pair:
        """The phrase in both languages; a pair among ``values`` gives each language its own."""
        lead = self.book.say(key, self.language, **_side(values, 0))
        return self.beside(lead, self.book.say(key, "ko", **_side(values, 1)))

    def beside(self, lead: Phrase, korean: Phrase) -> Pair:
        """Two phrases that say the same, as a pair."""
        self.unreviewed |= not (lead.reviewed and korean.reviewed)
        return lead.text, korean.text

    def own(self, words: LocalText, key: str) -> Pair:
        """The catalogue's own words, English where they are not translated into ``language``."""
        lead, korean = in_language(words, self.language), in_language(words, "ko")
        if lead and not words.get(self.language):
            self.missing.add(key)
            lead = isolate(lead)
        elif lead:
            self.unreviewed |= not is_reviewed(self._words, key, self.language, words)
        return lead, korean

    def name(self, words: LocalText, key: str) -> Pair:
        """An organisation's name, with the sound of the Korean where ``language`` has none for it."""
        lead, korean = self.own(words, key)
        if not words.get(self.language):
            lead = isolate(f"{lead} ({unbroken(romanise_name(korean))})")
        return lead, korean

    def date(self, on: str | dt.date) -> Pair:
        """A date as each language writes it, the year always Gregorian."""
        return formats.date(on, self.language), formats.date(on, "ko")

    def both(self, phrase: Callable[[Phrasebook, str], Phrase | None]) -> Pair | None:
        """What ``phrase`` gives in each language; none where it has nothing to say."""
        lead, korean = phrase(self.book, self.language), phrase(self.book, "ko")
        if lead is None or korean is None:
            return None
        return self.beside(lead, korean)


def _side(values: dict[str, Value], side: int) -> dict[str, str | int]:
    return {
        key: value[side] if isinstance(value, tuple) else value for key, value in values.items()
    }
