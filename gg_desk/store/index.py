"""The search index, kept in step with the records inside the same transaction."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

import sqlalchemy as sa

from gg_desk.store import grams_postgres, grams_sqlite
from gg_desk.store.grams import Holding, Token
from gg_desk.store.rows import BATCH, batches
from gg_desk.store.tables import SEARCH_ENTRY
from gg_desk.store.wording import Wording

FIRST_NEWS = 2**30
"""News are numbered from here, so that a walk through either news or the rest has an end."""


class _GramIndex(Protocol):
    """What a database must do for grams; two modules do it."""

    def write(
        self, connection: sa.Connection, entries: Sequence[tuple[int, str, str, str]]
    ) -> None: ...

    def erase(self, connection: sa.Connection, numbers: Sequence[int]) -> None: ...

    def holding(
        self,
        entry: sa.ColumnElement[int],
        words: Sequence[Token],
        initials: Sequence[Token],
        *,
        heading: bool,
    ) -> Holding: ...

    def numbers(self, connection: sa.Connection) -> set[int]: ...


def put(connection: sa.Connection, wordings: Iterable[Wording]) -> None:
    """Make ``wordings`` findable, in place of what their records had before."""
    rest = iter(wordings)
    while batch := list(itertools.islice(rest, BATCH)):
        drop(connection, [(wording.kind, wording.id) for wording in batch])
        for of_news, same in itertools.groupby(batch, key=lambda wording: wording.kind == "news"):
            _append(connection, list(same), of_news)


def drop(connection: sa.Connection, keys: Collection[tuple[str, str]]) -> None:
    """Make the records with these kinds and ids unfindable."""
    by_kind = itertools.groupby(sorted(keys), key=lambda key: key[0])
    for kind, group in by_kind:
        for ids in batches([id_ for _, id_ in group]):
            asked = sa.and_(SEARCH_ENTRY.c.kind == kind, SEARCH_ENTRY.c.id.in_(ids))
            numbers = (
                connection.execute(sa.select(SEARCH_ENTRY.c.number).where(asked)).scalars().all()
            )
            if numbers:
                _grams(connection).erase(connection, numbers)
                connection.execute(SEARCH_ENTRY.delete().where(SEARCH_ENTRY.c.number.in_(numbers)))


def clear(connection: sa.Connection) -> None:
    """Make nothing findable, as before everything is indexed anew."""
    entries = connection.execute(sa.select(SEARCH_ENTRY.c.kind, SEARCH_ENTRY.c.id)).all()
    drop(connection, [(kind, id_) for kind, id_ in entries])


def held(connection: sa.Connection) -> list[Wording]:
    """What can be found at present."""
    return [Wording(*row[1:]) for row in connection.execute(sa.select(SEARCH_ENTRY))]


def _append(connection: sa.Connection, wordings: Sequence[Wording], of_news: bool) -> None:
    number = SEARCH_ENTRY.c.number
    own = number >= FIRST_NEWS if of_news else number < FIRST_NEWS
    last = connection.execute(sa.select(sa.func.max(number)).where(own)).scalar()
    first = last + 1 if last is not None else FIRST_NEWS if of_news else 1
    rows = [{"number": place, **w._asdict()} for place, w in enumerate(wordings, first)]
    connection.execute(SEARCH_ENTRY.insert(), rows)
    cut = [
        (place, w.heading, w.words.removeprefix(w.heading), w.initials)
        for place, w in enumerate(wordings, first)
    ]
    _grams(connection).write(connection, cut)


def holding(
    connection: sa.Connection, words: Sequence[Token], initials: Sequence[Token], *, heading: bool
) -> Holding:
    """How to walk the entries that hold all these tokens; to be verified."""
    return _grams(connection).holding(SEARCH_ENTRY.c.number, words, initials, heading=heading)


def disagreements(connection: sa.Connection, expected: Iterable[Wording]) -> list[str]:
    """Where the index and what ought to be findable differ, one line for each record."""
    entry = SEARCH_ENTRY.c
    rows = connection.execute(sa.select(entry.number, entry.kind, entry.id)).all()
    cut = _grams(connection).numbers(connection)
    left = {(row.kind, row.id) for row in rows}  # of which it is not yet known whether they belong
    wrong = {(row.kind, row.id) for row in rows if row.number not in cut}
    for batch in _by_kind(expected):
        asked = sa.and_(entry.kind == batch[0].kind, entry.id.in_([w.id for w in batch]))
        found = {
            Wording(*row[1:]) for row in connection.execute(sa.select(SEARCH_ENTRY).where(asked))
        }
        wrong |= {(w.kind, w.id) for w in batch if w not in found}
        left.difference_update((w.kind, w.id) for w in batch)
    wrong |= left
    strays = cut - {row.number for row in rows}
    lines = [f"{kind} {id_}" for kind, id_ in sorted(wrong)]
    return lines + [f"search entry {number}" for number in sorted(strays)]


def _by_kind(wordings: Iterable[Wording]) -> Iterator[list[Wording]]:
    """In their order, as many of one kind together as one statement can ask for."""
    for _kind, same in itertools.groupby(wordings, key=lambda wording: wording.kind):
        while batch := list(itertools.islice(same, BATCH)):
            yield batch


def _grams(connection: sa.Connection) -> _GramIndex:
    return grams_sqlite if connection.dialect.name == "sqlite" else grams_postgres
