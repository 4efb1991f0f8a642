"""What the index should hold, worked out from the records; and bringing it there."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from gg_desk.errors import DeskError
from gg_desk.store import index
from gg_desk.store.connections import Store
from gg_desk.store.fold import FOLD_VERSION
from gg_desk.store.news_rows import item_of, moment_in
from gg_desk.store.nouns import effective, former_names, titles
from gg_desk.store.rows import note, noted
from gg_desk.store.tables import NEWS, RECORD, RECORD_LINK
from gg_desk.store.wording import SEARCHED, Names, Wording, news_wording, wording

_NOTE = "index"
_LENDS_ITS_NAME = ("organisation", "document", "area")


def refresh_index(store: Store) -> None:
    """Index everything anew where the index was made by other rules than today's."""
    with store.reading() as connection:
        if noted(connection, _NOTE) == FOLD_VERSION:
            return
    with store.writing() as connection:
        index.clear(connection)
        index.put(connection, expected(connection))
        note(connection, _NOTE, FOLD_VERSION)


def expected(connection: sa.Connection) -> Iterator[Wording]:
    """What ought to be findable, worked out from records and news; unreadable records left out."""
    yield from _of_records(connection, _rows(connection))
    for row in connection.execute(sa.select(NEWS)).all():
        yield news_wording(item_of(row, ()), moment_in(row))


def follow_records(connection: sa.Connection) -> None:
    """Bring what can be found of the catalogue's records up to date, touching what differs only."""
    ought = {(w.kind, w.id): w for w in _of_records(connection, _rows(connection))}
    held = {(w.kind, w.id): w for w in index.held(connection) if w.kind != "news"}
    index.drop(connection, held.keys() - ought.keys())
    index.put(connection, (w for key, w in ought.items() if held.get(key) != w))


def follow_record(connection: sa.Connection, kind: str, record_id: str) -> None:
    """Bring up to date what can be found of one record and of those that carry its name."""
    pointing = sa.select(RECORD_LINK.c.number).where(
        RECORD_LINK.c.kind == kind, RECORD_LINK.c.id == record_id
    )
    itself = sa.and_(RECORD.c.kind == kind, RECORD.c.id == record_id)
    condition = sa.or_(itself, RECORD.c.number.in_(pointing)) if kind in _LENDS_ITS_NAME else itself
    index.put(connection, _of_records(connection, _rows(connection, condition)))


def _rows(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> list[Any]:
    chosen = sa.select(RECORD).where(RECORD.c.listed == 1, RECORD.c.kind.in_(SEARCHED), *conditions)
    return list(connection.execute(chosen.order_by(RECORD.c.number)))


def _of_records(connection: sa.Connection, rows: Iterable[Any]) -> Iterator[Wording]:
    names = _names(connection)
    for row in rows:
        try:
            noun = effective(row.kind, row.id, row.facts, row.edits)
        except DeskError:  # its reader is told; the others stay findable
            continue
        yield wording(noun, names)


def _names(connection: sa.Connection) -> Names:
    lenders = sa.select(RECORD).where(RECORD.c.kind.in_(_LENDS_ITS_NAME))
    names: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in connection.execute(lenders):
        try:
            noun = effective(row.kind, row.id, row.facts, row.edits)
        except DeskError:
            continue
        names[row.kind, row.id] = (*titles(noun).values(), *former_names(noun))
    return names


def unreadable(connection: sa.Connection) -> list[DeskError]:
    """What is wrong with each record that this version of the program cannot read."""
    found: list[DeskError] = []
    for row in connection.execute(sa.select(RECORD).order_by(RECORD.c.number)):
        try:
            effective(row.kind, row.id, row.facts, row.edits)
        except DeskError as error:
            found.append(error)
    return found
