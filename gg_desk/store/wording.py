"""What can be found of each noun: its names, its words in every language, its rank among others."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.fold import fold, initials
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.place import Area, Document, NewsItem
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import Remark
from gg_desk.store.nouns import (
    Entry,
    encoded,
    former_names,
    kind_of,
    languages_of,
    links,
    texts_in,
    titles,
)

SEARCHED = ("program", "contact", "news", "organisation", "document", "area")
"""The kinds that a search finds, in the order in which equal hits stand."""

MOST_CHARACTERS = 100_000
"""How much of one record is searched: a news body beyond it is not."""

Names = Mapping[tuple[str, str], Iterable[str]]
"""What records are called, by kind and id: a program is found by the name of its city."""

_STANDING = {"active": 0, "planned": 2, "ended": 3}


class Wording(NamedTuple):
    """One row of what can be found; heading, words and initials are folded."""

    kind: str
    id: str
    title: str
    heading: str
    words: str
    initials: str
    standing: int
    moment: str


def wording(noun: Entry, names: Names) -> Wording:
    """What can be found of a record; ``names`` are those of the records that it points to."""
    called = tuple(dict.fromkeys((*titles(noun).values(), *former_names(noun))))
    linked = (name for key in sorted(links(noun)) for name in names.get(key, ()))
    body = (*texts_in(noun), *_plain_texts(noun), *_language_names(noun), *linked)
    return _folded(
        kind_of(noun),
        noun.id,
        encoded(titles(noun)),
        called,
        (noun.id.replace("_", " "), *body),
        standing=_standing(noun),
    )


def news_wording(item: NewsItem, moment: str) -> Wording:
    """What can be found of a news item; ``moment`` is when it was published, as text that sorts."""
    title = {item.language: item.title}
    if item.language not in ("ko", "en"):
        title["en"] = item.title  # what a window shows where a text has neither
    body = (item.summary, item.body_text, item.author, item.source)
    return _folded("news", item.id, encoded(title), (item.title,), body, moment=moment)


def _folded(
    kind: str,
    record_id: str,
    title: str,
    called: Iterable[str],
    body: Iterable[str],
    *,
    standing: int = 0,
    moment: str = "",
) -> Wording:
    names = [fold(name) for name in called]
    # Korean is typed with and without spaces: 보육료지원 must find 보육료 지원.
    joined = [name.replace(" ", "") for name in names if initials(name)]
    heading = " ".join(dict.fromkeys((*names, *joined)))
    rest = " ".join(dict.fromkeys(fold(text) for text in body))
    words = f"{heading} {rest}".strip()[:MOST_CHARACTERS]
    consonants = " ".join(dict.fromkeys(initials(name) for name in joined))
    return Wording(kind, record_id, title, heading, words, consonants, standing, moment)


def _standing(noun: Entry) -> int:
    if isinstance(noun, Program):
        return _STANDING[noun.status.state] or (0 if noun.printable else 1)
    return 0


def _language_names(noun: Entry) -> Iterator[str]:
    tags = languages_of(noun)
    for known in languages():
        if known.tag in tags:
            yield from (known.own_name, known.korean_name, known.english_name)


def _plain_texts(noun: Entry) -> Iterator[str]:
    """Words that stand outside any language: numbers, addresses, notes, other ids."""
    if isinstance(noun, Program):
        yield from (alias.replace("_", " ") for alias in noun.aliases)
        yield from (*noun.legal_basis, *_said(noun.notes))
    elif isinstance(noun, Contact):
        yield from (alias.replace("_", " ") for alias in noun.aliases)
        for phone in noun.phones:
            yield phone.number
            yield "".join(filter(str.isdigit, phone.number))
        yield from (*_said(noun.use_for), noun.address_ko or "", noun.web or "", *_said(noun.notes))
    elif isinstance(noun, Organisation):
        yield from (noun.role, noun.web or "")
    elif isinstance(noun, Document):
        yield from _said(noun.notes)
    elif isinstance(noun, Area):
        yield noun.kind


def _said(remark: Remark | None) -> tuple[str, ...]:
    return (remark.ko, remark.en) if remark else ()
