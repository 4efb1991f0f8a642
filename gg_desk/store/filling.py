"""Bringing a store up to a bundled catalogue without touching what the office has set."""

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa

from gg_desk.catalogue.contents import Bundle
from gg_desk.store.connections import Store
from gg_desk.store.indexing import follow_records
from gg_desk.store.nouns import Entry, effective, encoded, kind_of
from gg_desk.store.record_rows import keep_satellites, remember, title_columns
from gg_desk.store.rows import next_number, note, noted
from gg_desk.store.tables import RECORD

CATALOGUE = "catalogue"
"""Who changed a record, in its history, where a later bundle did."""

_NOTE = "bundle"


class _Taken(NamedTuple):
    """One record of the bundle beside what the store has of it."""

    noun: Entry
    position: int
    facts: str
    row: Any


def fill(store: Store, bundle: Bundle, mark: str = "") -> dict[str, int]:
    """Bring ``store`` up to ``bundle``; answers how many records are new, changed, withdrawn.

    A field that the office has set keeps the office's value; every other field follows the
    bundle. A record that the bundle no longer has is withdrawn from the lists, unless the office
    has changed or made it. All of it happens, or nothing. The same bundle again costs one look.
    ``mark`` tells this bundle from others for ``is_filled``; by default it is made from the bundle.
    """
    mark = mark or _mark(bundle)
    if is_filled(store, mark):
        return _nothing()
    with store.writing() as connection:
        if noted(connection, _NOTE) == mark:  # another program filled it while this one waited
            return _nothing()
        done = _take(connection, bundle)
        follow_records(connection)
        note(connection, _NOTE, mark)
    return done


def is_filled(store: Store, mark: str) -> bool:
    """Whether the bundle with this mark is the last one that ``store`` was brought up to."""
    with store.reading() as connection:
        return noted(connection, _NOTE) == mark


def _nothing() -> dict[str, int]:
    return {"new": 0, "changed": 0, "withdrawn": 0}


def _mark(bundle: Bundle) -> str:
    return hashlib.sha256(encoded(tuple(_nouns(bundle))).encode()).hexdigest()


def _nouns(bundle: Bundle) -> Iterator[Entry]:
    return itertools.chain(
        bundle.programs,
        bundle.contacts,
        bundle.organisations,
        bundle.documents,
        bundle.areas,
        bundle.sources,
    )


def _take(connection: sa.Connection, bundle: Bundle) -> dict[str, int]:
    rows = {(row.kind, row.id): row for row in connection.execute(sa.select(RECORD))}
    taken = [
        _Taken(noun, position, encoded(noun), rows.pop((kind_of(noun), noun.id), None))
        for position, noun in enumerate(_nouns(bundle))
    ]
    new = [one for one in taken if one.row is None]
    changed = [
        one
        for one in taken
        if one.row is not None and (one.row.facts != one.facts or not one.row.listed)
    ]
    moved = [one for one in taken if one.row is not None and one.row.position != one.position]
    gone = [row for row in rows.values() if row.listed and row.facts and not row.edits]
    _insert(connection, new)
    for one in changed:
        _update(connection, one)
    _move(connection, moved)
    _withdraw(connection, gone)
    return {"new": len(new), "changed": len(changed), "withdrawn": len(gone)}


def _insert(connection: sa.Connection, new: list[_Taken]) -> None:
    if not new:
        return
    first = next_number(connection, RECORD)
    rows = [
        {
            "number": number,
            "kind": kind_of(one.noun),
            "id": one.noun.id,
            "position": one.position,
            "facts": one.facts,
            "listed": 1,
            **title_columns(one.noun),
        }
        for number, one in enumerate(new, first)
    ]
    connection.execute(RECORD.insert(), rows)
    keep_satellites(connection, {number: one.noun for number, one in enumerate(new, first)})


def _update(connection: sa.Connection, one: _Taken) -> None:
    row, kind = one.row, one.row.kind
    after = effective(kind, row.id, one.facts, row.edits)
    before = effective(kind, row.id, row.facts, row.edits) if row.listed else None
    connection.execute(
        RECORD.update().where(RECORD.c.number == row.number),
        {"facts": one.facts, "listed": 1, **title_columns(after)},
    )
    keep_satellites(connection, {row.number: after})
    remember(connection, CATALOGUE, before, after)


def _move(connection: sa.Connection, moved: list[_Taken]) -> None:
    if moved:
        by_number = RECORD.update().where(RECORD.c.number == sa.bindparam("of"))
        places = [{"of": one.row.number, "position": one.position} for one in moved]
        connection.execute(by_number.values(position=sa.bindparam("position")), places)


def _withdraw(connection: sa.Connection, gone: Iterable[Any]) -> None:
    for row in gone:
        connection.execute(RECORD.update().where(RECORD.c.number == row.number), {"listed": 0})
        before = effective(row.kind, row.id, row.facts, row.edits)
        remember(connection, CATALOGUE, before, None)
