"""Making tables and indexes as migration steps write them."""

from collections.abc import Iterable

import sqlalchemy as sa


def make(connection: sa.Connection, statements: Iterable[str]) -> None:
    """Run ``CREATE`` statements; on SQLite a table is strict about the types of its values."""
    strict = connection.dialect.name == "sqlite"
    for statement in statements:
        table = statement.startswith("CREATE TABLE")
        connection.exec_driver_sql(f"{statement} STRICT" if strict and table else statement)
