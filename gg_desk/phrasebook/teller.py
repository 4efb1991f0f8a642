"""What telling an answer of the finder takes: the words, the names, the family and the day."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.household import Household
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.formats import listed, space_behind
from gg_desk.phrasebook.isolates import PDI, RLI, isolate, plain

_SENTENCE_ENDS = (".", "。", "។", "।", "။", "۔")
_RUSSIAN_YEAR = ("\N{NO-BREAK SPACE}г.", " г.")
"""The end of a Russian date, which is none of a sentence."""
_OF_THE_CATALOGUE = frozenset({"ko", "en"})
"""In these the catalogue itself is written: nothing there is a translation."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells it: the words of the book and the names of places, about a household on a day."""

    book: Phrasebook
    areas: Mapping[str, Area]
    contacts: Mapping[str, Contact]
    household: Household
    day: dt.date


def own_words(text: LocalText, key: str, tag: str) -> Phrase:
    """A program's own words, English where they are not translated; empty where it has none."""
    said = in_language(text, tag)
    if said and not text.get(tag):
        said = isolate(said)
    return Phrase(said, tag, key, tag in _OF_THE_CATALOGUE)


def parts(said: Iterable[Phrase], key: str, tag: str) -> Phrase:
    """One after the other: behind a sentence a space, behind anything else a dot."""
    return _joined(said, key, tag, _side_by_side)


def items(said: Iterable[Phrase], key: str, tag: str) -> Phrase:
    """Separated by commas."""
    return _joined(said, key, tag, lambda texts: listed(texts, tag))


def pair(book: Phrasebook, of: Phrase, what: Phrase, tag: str) -> Phrase:
    """Whom or what it is about, and what holds: *Child 1: registered*."""
    said = book.say("finder.pair", tag, of=of, what=what)
    return Phrase(_running(said.text, tag), tag, said.key, said.reviewed)


def _joined(said: Iterable[Phrase], key: str, tag: str, join: Callable[[list[str]], str]) -> Phrase:
    """What has words, each an isolate where there are several."""
    told = [phrase for phrase in said if phrase.text]
    if len(told) == 1:
        return told[0]
    text = _running(join([phrase.text for phrase in told]), tag)
    return Phrase(text, tag, key, all(phrase.reviewed for phrase in told))


def _running(text: str, tag: str) -> str:
    """``text`` in the direction of its language: of isolates alone, none could be told."""
    return f"{RLI}{text}{PDI}" if language(tag).direction == "rtl" else text


def _side_by_side(texts: Sequence[str]) -> str:
    gaps = [*map(_gap, texts[:-1]), ""]
    return "".join(isolate(text) + gap for text, gap in zip(texts, gaps, strict=True))


def _gap(text: str) -> str:
    bare = plain(text)
    is_sentence = bare.endswith(_SENTENCE_ENDS) and not bare.endswith(_RUSSIAN_YEAR)
    return space_behind(bare) if is_sentence else " · "
