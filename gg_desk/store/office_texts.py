"""The office's own words for the catalogue, laid over what the program says."""

from collections.abc import Mapping

import sqlalchemy as sa

from gg_desk.catalogue.shown import words_of
from gg_desk.catalogue.words import Source
from gg_desk.store.nouns import Entry, kind_of
from gg_desk.store.tables import TRANSLATION

OfficeTexts = Mapping[str, Mapping[str, Mapping[str, str]]]
"""The office's words for the catalogue: by entry (``program/kls``), key and language."""


def office_texts(connection: sa.Connection) -> OfficeTexts:
    """The office's words for entries of the catalogue; empty, and quick, where it has none."""
    of_catalogue = sa.select(TRANSLATION.c.tag, TRANSLATION.c.key, TRANSLATION.c.words).where(
        TRANSLATION.c.key.contains("/")
    )
    found: dict[str, dict[str, dict[str, str]]] = {}
    for tag, key, words in connection.execute(of_catalogue):
        entry = "/".join(key.split("/")[:2])
        found.setdefault(entry, {}).setdefault(key, {})[tag] = words
    return found


def lay_over(noun: Entry, texts: OfficeTexts) -> Entry:
    """``noun`` with the office's words in its texts.

    Only a noun that was just read from the store may be given: its mappings are filled in place.
    """
    own = texts.get(f"{kind_of(noun)}/{noun.id}")
    if own and not isinstance(noun, Source):
        for key, text in words_of(noun):
            if isinstance(text, dict):
                text.update(own.get(key, {}))
    return noun
