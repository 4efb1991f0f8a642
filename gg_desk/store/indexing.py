"""What the index should hold, worked out from the records; and bringing it there."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from gg_desk.catalogue.fold import FOLD_VERSION
from gg_desk.errors import DeskError
from gg_desk.store import index
from gg_desk.store.connections import Store
from gg_desk.store.news_rows import item_of, moment_in
from gg_desk.store.nouns import Entry, effective, former_names, kind_of, titles
from gg_desk.store.office_texts import OfficeTexts, lay_over, office_texts
from gg_desk.store.rows import note, noted
from gg_desk.store.tables import NEWS, RECORD, RECORD_LINK
from gg_desk.store.wording import SEARCHED, Names, Wording, news_wording, wording

_NOTE = "index"
_RULES = f"2/{FOLD_VERSION}"
"""Changes when what can be found of a record, or how it is folded, comes out differently."""

_LENDS_ITS_NAME = ("organisation", "document", "area")


def refresh_index(store: Store) -> None:
    """Index everything anew where the index was made by other rules than today's."""
    with store.reading() as connection:
        if noted(connection, _NOTE) == _RULES:
            return
    with store.writing() as connection:
        index.clear(connection)
        index.put(connection, expected(connection))
        note(connection, _NOTE, _RULES)


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


def follow_entries(connection: sa.Connection, entries: Iterable[tuple[str, str]]) -> None:
    """Bring up to date what can be found of these (kind, id) and of those that carry their names."""
    changed = list(entries)
    lenders = [entry for entry in changed if entry[0] in _LENDS_ITS_NAME]
    themselves = sa.tuple_(RECORD.c.kind, RECORD.c.id).in_(changed)
    lent = sa.tuple_(RECORD_LINK.c.kind, RECORD_LINK.c.id).in_(lenders)
    pointing = RECORD.c.number.in_(sa.select(RECORD_LINK.c.number).where(lent))
    index.put(connection, _of_records(connection, _rows(connection, themselves | pointing)))


def _rows(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> list[Any]:
    chosen = sa.select(RECORD).where(RECORD.c.listed == 1, RECORD.c.kind.in_(SEARCHED), *conditions)
    return list(connection.execute(chosen.order_by(RECORD.c.number)))


def _of_records(connection: sa.Connection, rows: Iterable[Any]) -> Iterator[Wording]:
    words = office_texts(connection)
    names = _names(connection, words)
    for noun in _readable(rows, words):
        yield wording(noun, names)


def _names(connection: sa.Connection, words: OfficeTexts) -> Names:
    lenders = connection.execute(sa.select(RECORD).where(RECORD.c.kind.in_(_LENDS_ITS_NAME)))
    return {
        (kind_of(noun), noun.id): (*titles(noun).values(), *former_names(noun))
        for noun in _readable(lenders, words)
    }


def _readable(rows: Iterable[Any], words: OfficeTexts) -> Iterator[Entry]:
    """The records as they count for this office; the reader of one that is damaged is told of it."""
    for row in rows:
        try:
            noun = effective(row.kind, row.id, row.facts, row.edits)
        except DeskError:
            continue
        yield lay_over(noun, words)


def unreadable(connection: sa.Connection) -> list[DeskError]:
    """What is wrong with each record that this version of the program cannot read."""
    found: list[DeskError] = []
    for row in connection.execute(sa.select(RECORD).order_by(RECORD.c.number)):
        try:
            effective(row.kind, row.id, row.facts, row.edits)
        except DeskError as error:
            found.append(error)
    return found
