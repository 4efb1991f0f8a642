"""The vault's tables, and how an older vault comes to them."""

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from gg_desk.vault.faults import damaged, newer

NAME = "vault.db"
METADATA = sa.MetaData()

META = Table("meta", METADATA, Column("key", Text, primary_key=True), Column("value", Text))
"""``vault``: which one it is; ``anchor``: from what the first entry of the access log follows."""

BATCH = Table(
    "batch",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("state", Text, nullable=False),  # kept, destroying, destroyed
    Column("until", Text, nullable=False),
    Column("facts", Text, nullable=False),  # JSON of the KeptBatch; tells of no family
    Column("order", LargeBinary),  # sealed, like the rows; none once destroyed
)

BATCH_ROW = Table(
    "batch_row",
    METADATA,
    Column("batch", Text, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),  # in the order of the post
    Column("row", Integer, nullable=False),  # as the spreadsheet numbers it
    Column("sealed", LargeBinary, nullable=False),
)

ENTRY = Table(
    "entry",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("facts", LargeBinary, nullable=False),  # JSON of the AccessEntry, as it was hashed
    Column("chain", LargeBinary, nullable=False),
)


def bring_up_to_date(connection: sa.Connection, vault: bytes) -> None:
    """Take the steps that this database lacks, inside a transaction.

    Raises:
        DeskError: it is a newer version's, or another vault's.
    """
    taken = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if taken > len(_STEPS):
        raise newer(NAME)
    for step in _STEPS[taken:]:
        step(connection, vault)
    if taken < len(_STEPS):
        connection.exec_driver_sql(f"PRAGMA user_version = {len(_STEPS)}")
    known = sa.select(META.c.value).where(META.c.key == "vault")
    if connection.execute(known).scalar() != vault.hex():
        raise damaged(NAME)


def _first_tables(connection: sa.Connection, vault: bytes) -> None:
    METADATA.create_all(connection)
    connection.execute(META.insert(), [{"key": "vault", "value": vault.hex()}])


_STEPS: tuple[Callable[[sa.Connection, bytes], None], ...] = (_first_tables,)
"""Append only: what a vault has taken is never changed or reordered."""
