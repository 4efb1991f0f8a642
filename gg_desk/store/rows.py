"""Small things that every table of the store needs."""

import datetime as dt
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from gg_desk.store.tables import META

BATCH = 500
"""How many rows or ids one statement carries."""


def next_number(connection: sa.Connection, table: sa.Table) -> int:
    """The first free number of a table; safe, because only one writes at a time."""
    highest = connection.execute(sa.select(sa.func.max(table.c.number))).scalar()
    return int(highest or 0) + 1


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """``ids`` in portions that one statement can carry."""
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def noted(connection: sa.Connection, key: str) -> str | None:
    """What the store has noted under ``key``; none where nothing was."""
    value = connection.execute(sa.select(META.c.value).where(META.c.key == key)).scalar()
    return None if value is None else str(value)


def note(connection: sa.Connection, key: str, value: str) -> None:
    """Keep ``value`` under ``key``."""
    connection.execute(META.delete().where(META.c.key == key))
    connection.execute(META.insert(), {"key": key, "value": value})


def moment_text(moment: dt.datetime | None) -> str | None:
    """A moment as text that sorts: UTC, with microseconds. A naive one is taken as UTC."""
    if moment is None:
        return None
    aware = moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment
    return aware.astimezone(dt.UTC).isoformat(timespec="microseconds")


def moment_of(text: str | None) -> dt.datetime | None:
    """The moment that ``moment_text`` wrote, in UTC."""
    return None if text is None else dt.datetime.fromisoformat(text)
