"""Which records have changed since a moment, as the history tells."""

import datetime as dt

import sqlalchemy as sa

from gg_desk.store.connections import Store
from gg_desk.store.tables import HISTORY


def changed_since(store: Store, kind: str, moment: dt.datetime) -> list[tuple[str, dt.datetime]]:
    """The ids of records of ``kind`` with a fact that is another one now, the last changed first.

    New and withdrawn records have not changed. ``moment`` knows its zone.
    """
    last = sa.func.max(HISTORY.c.at)
    chosen = (
        sa.select(HISTORY.c.id, last.label("at"))
        .where(HISTORY.c.kind == kind, HISTORY.c.at >= moment.astimezone(dt.UTC).isoformat())
        .where(HISTORY.c.before.is_not(None), HISTORY.c.after.is_not(None))
        .group_by(HISTORY.c.id)
        .order_by(last.desc(), HISTORY.c.id)
    )
    with store.reading() as connection:
        rows = connection.execute(chosen).all()
    return [(row.id, dt.datetime.fromisoformat(row.at)) for row in rows]
