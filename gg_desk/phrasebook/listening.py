"""A phrasebook that remembers what it was asked to say."""

from gg_desk.phrasebook.book import Phrase, Phrasebook


class ListeningBook(Phrasebook):
    """Says what ``book`` says; ``heard`` holds every phrase, in the order of its first time."""

    def __init__(self, book: Phrasebook) -> None:
        super().__init__(book.folder)
        self.translations = book.translations
        self.heard: dict[Phrase, None] = {}

    def say(self, key: str, tag: str, /, **values: str | int | Phrase) -> Phrase:
        """The phrase, as the book says it."""
        phrase = super().say(key, tag, **values)
        self.heard[phrase] = None
        return phrase
