"""Every text that is translated, phrases and the catalogue's words alike, and how each stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from gg_desk.catalogue.shown import Shown, words_of
from gg_desk.catalogue.translation import Message, OfficeWords, Status, Translation, status
from gg_desk.catalogue.translations import Translations
from gg_desk.catalogue.words import LocalText
from gg_desk.phrasebook.book import SOURCE, Phrasebook

WRITTEN_IN_CATALOGUE = frozenset({"ko", "en"})
"""The languages in which the catalogue itself is written: facts with sources, no translations."""


class Texts:
    """The phrases of ``book`` and the words of the catalogue's ``entries``, by key, in their order.

    ``entries`` are as they count for the office; ``words`` are the program's translations of them.
    """

    def __init__(self, book: Phrasebook, words: Translations, entries: Iterable[Shown]) -> None:
        self.book = book
        self._words = words
        self._texts: dict[str, LocalText] = {
            key: text for entry in entries for key, text in words_of(entry)
        }
        messages = [
            *map(book.message, book.keys()),
            *(_message(key, text) for key, text in self._texts.items()),
        ]
        self.messages: Mapping[str, Message] = {message.key: message for message in messages}

    @property
    def office(self) -> OfficeWords:
        """What the office has set over the program's own translations."""
        return self.book.translations.office

    def of(self, tag: str) -> Iterator[Message]:
        """The messages that have a translation into ``tag``, or lack one."""
        for message in self.messages.values():
            if message.is_phrase or tag not in WRITTEN_IN_CATALOGUE:
                yield message

    def bundled(self, key: str, tag: str) -> Translation | None:
        """What the program itself says; none where it has no such key or is not translated."""
        source = self._words if key in self._texts else self.book.translations
        found = source.bundled(tag).get(key)
        return found if found and found.words else None

    def said(self, key: str, tag: str) -> Translation | None:
        """What counts, and is printed unless it is outdated words of the catalogue."""
        if key not in self._texts:
            return self.book.translations.said(key, tag)
        set_by_office = self.office.translations.get((tag, key))
        bundled = self.bundled(key, tag)
        written = self._texts[key].get(tag)
        if set_by_office or not written or (bundled and bundled.words == written):
            return set_by_office or bundled
        # Written into the record itself, by whoever made or edited it.
        message = self.messages[key]
        return Translation(
            key=key, tag=tag, words=written, english=message.english, korean=message.korean
        )

    def status(self, key: str, tag: str) -> Status:
        """How the words of ``tag`` for ``key`` stand."""
        return status(self.messages[key], self.said(key, tag), self.office, self.bundled(key, tag))

    def coverage(self, tag: str) -> tuple[Counter[Status], Counter[Status]]:
        """How many phrases and how many of the catalogue's words stand how in ``tag``."""
        phrases: Counter[Status] = Counter()
        words: Counter[Status] = Counter()
        for message in self.of(tag):
            (phrases if message.is_phrase else words)[self.status(message.key, tag)] += 1
        return phrases, words

    def pattern(self, key: str) -> str:
        """The English of a phrase, whose values the program gives; empty for catalogue words."""
        source = self.book.translations.bundled(SOURCE).get(key)
        return source.words if source else ""


def _message(key: str, text: LocalText) -> Message:
    return Message(key=key, english=text.get("en", ""), korean=text.get("ko", ""))
