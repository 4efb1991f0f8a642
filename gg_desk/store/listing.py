"""Everything of one kind, for looking up what a program names by id."""

from typing import Literal, overload

import sqlalchemy as sa

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import Source
from gg_desk.store.nouns import Entry, effective
from gg_desk.store.office_texts import lay_over, office_texts
from gg_desk.store.opening import Store
from gg_desk.store.tables import RECORD


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
    query = sa.select(RECORD.c.id, RECORD.c.facts, RECORD.c.edits).where(RECORD.c.kind == kind)
    query = query.order_by(RECORD.c.position.nulls_last(), RECORD.c.number)
    with store.reading() as connection:
        rows = list(connection.execute(query))
        words = office_texts(connection)
    return {row.id: lay_over(effective(kind, row.id, row.facts, row.edits), words) for row in rows}
