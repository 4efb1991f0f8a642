"""Finding records by any part of any word, in any language they have words in."""

import re
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple, cast

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.fold import fold, is_initials
from gg_desk.catalogue.results import Hit, Kind
from gg_desk.store import index
from gg_desk.store.connections import Store
from gg_desk.store.grams import Holding, tokens
from gg_desk.store.tables import SEARCH_ENTRY
from gg_desk.store.wording import SEARCHED

_MOST_WORDS = 24
_MOST_RANKED = 200
"""Ranking all of 50,000 hits takes longer than a person waits; the latest of them are enough."""

_RUNS = re.compile("[\u1100-\u1112]+|[^\u1100-\u1112]+")


class Query(NamedTuple):
    """What was typed, folded: words to be found anywhere, first consonants in Korean names."""

    words: tuple[str, ...]
    initials: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing was typed that could be found."""
        return not self.words and not self.initials


def parsed(words: str) -> Query:
    """The query in ``words``; each must be found, in any order."""
    runs = [run for word in fold(words).split() for run in _RUNS.findall(word)]
    unique = list(dict.fromkeys(runs))[:_MOST_WORDS]
    return Query(
        tuple(run for run in unique if not is_initials(run)),
        tuple(run for run in unique if is_initials(run)),
    )


def search(store: Store, words: str, *, kinds: Collection[Kind] = (), limit: int = 50) -> list[Hit]:
    """At most ``limit`` hits for ``words``, best first; of all kinds unless ``kinds`` names some.

    A hit holds every word, inside a longer word too. Names count more than other words, what runs
    more than what is planned or has ended; then programs stand before contacts, contacts before
    news, and the latest news first. Words without a letter or digit find nothing.
    """
    query = parsed(words)
    if query.empty or limit <= 0:
        return []
    wanted = [kind for kind in SEARCHED if not kinds or kind in kinds]
    # News may outnumber all else by far and must not crowd it out of what is ranked.
    groups = [[kind for kind in wanted if kind != "news"], [k for k in wanted if k == "news"]]
    with store.reading() as connection:
        found = [row for group in groups if group for row in _best(connection, query, group, limit)]
    return [
        Hit(kind=cast("Kind", row.kind), id=row.id, title=msgspec.json.decode(row.title))
        for row in ranked(found, query)[:limit]
    ]


def matching(connection: sa.Connection, query: Query, *, heading: bool = False) -> Holding:
    """What a row of ``search_entry`` must meet to match, in its heading only or anywhere.

    The grams find candidates by index; each word is then looked for as a whole, since the grams
    of one word may stand in several.
    """
    words = [token for word in query.words for token in tokens(word)]
    initials = [token for word in query.initials for token in tokens(word)]
    candidates = index.holding(connection, words, initials, heading=heading)
    text = SEARCH_ENTRY.c.heading if heading else SEARCH_ENTRY.c.words
    place = sa.func.instr if connection.dialect.name == "sqlite" else sa.func.strpos
    verified = (
        *(place(text, word) > 0 for word in query.words),
        *(place(SEARCH_ENTRY.c.initials, word) > 0 for word in query.initials),
    )
    return Holding(candidates.number, (*candidates.conditions, *verified))


def ranked(rows: Iterable[Any], query: Query) -> list[Any]:
    """Rows of ``search_entry``, the best match first."""
    latest_first = sorted(rows, key=lambda row: row.moment, reverse=True)
    return sorted(latest_first, key=lambda row: _rank(row, query))


def _best(connection: sa.Connection, query: Query, kinds: Collection[str], limit: int) -> list[Any]:
    """Matches of some kinds: those by name, and where they are too few, the others."""
    rows = _latest(connection, query, kinds, limit, heading=True)
    if len(rows) < limit:
        known = {row.number for row in rows}
        anywhere = _latest(connection, query, kinds, limit, heading=False)
        rows += [row for row in anywhere if row.number not in known]
    return rows


def _latest(
    connection: sa.Connection, query: Query, kinds: Collection[str], limit: int, *, heading: bool
) -> list[Any]:
    found = matching(connection, query, heading=heading)
    of_news = found.number >= index.FIRST_NEWS
    chosen = (
        sa.select(*(column for column in SEARCH_ENTRY.c if column.name != "words"))
        .where(*found.conditions, of_news if "news" in kinds else sa.not_(of_news))
        .where(SEARCH_ENTRY.c.kind.in_(kinds))
        .order_by(found.number.desc())
        .limit(max(limit, _MOST_RANKED))
    )
    return list(connection.execute(chosen))


def _rank(row: Any, query: Query) -> tuple[int, ...]:
    named = sum(word in row.heading for word in query.words) + len(query.initials)
    padded = f" {row.heading} "
    begun = sum(f" {word}" in padded for word in query.words)
    whole = sum(f" {word} " in padded for word in query.words)
    exact = row.heading.startswith(" ".join(query.words))
    return (
        -named,
        row.standing,
        -whole,
        SEARCHED.index(row.kind),
        -exact,
        -begun,
        len(row.heading) if not row.moment else 0,
    )
