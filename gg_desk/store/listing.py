"""Everything of one kind, for looking up what a program names by id."""

from collections.abc import Iterator, Mapping
from typing import Literal, cast, overload

import sqlalchemy as sa

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import Source
from gg_desk.store.nouns import Entry, effective
from gg_desk.store.office_texts import lay_over, office_texts
from gg_desk.store.opening import Store
from gg_desk.store.tables import RECORD

_IN_ORDER = (RECORD.c.position.nulls_last(), RECORD.c.number)
_PROGRAM = RECORD.c.kind == "program"


@overload
def every(store: Store, kind: Literal["program"]) -> dict[str, Program]: ...
@overload
def every(store: Store, kind: Literal["contact"]) -> dict[str, Contact]: ...
@overload
def every(store: Store, kind: Literal["organisation"]) -> dict[str, Organisation]: ...
@overload
def every(store: Store, kind: Literal["document"]) -> dict[str, Document]: ...
@overload
def every(store: Store, kind: Literal["area"]) -> dict[str, Area]: ...
@overload
def every(store: Store, kind: Literal["source"]) -> dict[str, Source]: ...
def every(store: Store, kind: str) -> dict[str, Entry]:  # type: ignore[misc]  # one body for all kinds
    """All records of ``kind`` by id in the catalogue's order, with the office's edits and words.

    Withdrawn ones too: a program may still name them.
    """
    with store.reading() as connection:
        return _records(connection, RECORD.c.kind == kind)


class StoredPrograms(Mapping[str, Program]):
    """The programs that ``every`` gives, each read when it is asked for and not kept.

    A sheet tells of a few, and all of them are most of what a store holds: 3 MB in 20 languages.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getitem__(self, program: str) -> Program:
        with self._store.reading() as connection:
            found = _records(connection, _PROGRAM, RECORD.c.id == program)
        return cast("Program", found[program])

    def __iter__(self) -> Iterator[str]:
        query = sa.select(RECORD.c.id).where(_PROGRAM).order_by(*_IN_ORDER)
        with self._store.reading() as connection:
            return iter(connection.execute(query).scalars().all())

    def __len__(self) -> int:
        with self._store.reading() as connection:
            count = sa.select(sa.func.count()).select_from(RECORD).where(_PROGRAM)
            return connection.execute(count).scalar_one()


def _records(connection: sa.Connection, *which: sa.ColumnElement[bool]) -> dict[str, Entry]:
    columns = (RECORD.c.kind, RECORD.c.id, RECORD.c.facts, RECORD.c.edits)
    rows = list(connection.execute(sa.select(*columns).where(*which).order_by(*_IN_ORDER)))
    words = office_texts(connection)
    return {
        row.id: lay_over(effective(row.kind, row.id, row.facts, row.edits), words) for row in rows
    }
