"""The search index, kept in step with the records inside the same transaction."""

import itertools
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

import sqlalchemy as sa

from gg_desk.store import grams_postgres, grams_sqlite
from gg_desk.store.grams import Token
from gg_desk.store.rows import BATCH, batches, next_number
from gg_desk.store.tables import SEARCH_ENTRY
from gg_desk.store.wording import Wording


class _GramIndex(Protocol):
    """What a database must do for grams; two modules do it."""

    def write(
        self, connection: sa.Connection, entries: Sequence[tuple[int, str, str, str]]
    ) -> None: ...

    def erase(self, connection: sa.Connection, numbers: Sequence[int]) -> None: ...

    def numbers_with(
        self, words: Sequence[Token], initials: Sequence[Token], *, heading: bool
    ) -> list[sa.Select[tuple[int]]]: ...

    def numbers(self, connection: sa.Connection) -> set[int]: ...


def put(connection: sa.Connection, wordings: Iterable[Wording]) -> None:
    """Make ``wordings`` findable, in place of what their records had before."""
    rest = iter(wordings)
    number = next_number(connection, SEARCH_ENTRY)
    while batch := list(itertools.islice(rest, BATCH)):
        drop(connection, [(wording.kind, wording.id) for wording in batch])
        rows = [{"number": number + place, **w._asdict()} for place, w in enumerate(batch)]
        connection.execute(SEARCH_ENTRY.insert(), rows)
        cut = [
            (number + place, w.heading, w.words.removeprefix(w.heading), w.initials)
            for place, w in enumerate(batch)
        ]
        _grams(connection).write(connection, cut)
        number += len(batch)


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


def numbers_with(
    connection: sa.Connection, words: Sequence[Token], initials: Sequence[Token], *, heading: bool
) -> list[sa.Select[tuple[int]]]:
    """Selections of the numbers of entries that hold all these tokens; to be verified."""
    return _grams(connection).numbers_with(words, initials, heading=heading)


def disagreements(connection: sa.Connection, expected: Iterable[Wording]) -> list[str]:
    """Where the index and what ought to be findable differ, one line for each record."""
    ought = {(w.kind, w.id): w for w in expected}
    rows = connection.execute(sa.select(SEARCH_ENTRY)).all()
    cut = _grams(connection).numbers(connection)
    found = {(row.kind, row.id): Wording(*row[1:]) for row in rows}
    wrong = {key for key, w in ought.items() if found.get(key) != w} | (found.keys() - ought.keys())
    wrong |= {(row.kind, row.id) for row in rows if row.number not in cut}
    strays = cut - {row.number for row in rows}
    lines = [f"{kind} {id_}" for kind, id_ in sorted(wrong)]
    return lines + [f"search entry {number}" for number in sorted(strays)]


def _grams(connection: sa.Connection) -> _GramIndex:
    return grams_sqlite if connection.dialect.name == "sqlite" else grams_postgres
