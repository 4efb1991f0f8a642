"""A store's connections: transactions that begin when we say so, on SQLite and PostgreSQL."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlcipher3 import dbapi2

from gg_desk.store.failures import told

WRITTEN = "gg_desk_written"
"""Under this a connection's ``info`` says how often it may have written."""
_BEGIN = "gg_desk_begin"
_WRITER = 0x47474453  # the number under which PostgreSQL lets one writer in at a time
_AGAIN = 0.01  # seconds between two tries of what SQLite itself does not wait for


@dataclass(frozen=True)
class Store:
    """An open store: hand it to the functions of this room, from any thread.

    ``name`` is what messages call it, without a password; ``path`` the SQLite file, none on
    PostgreSQL.
    """

    engine: sa.Engine
    name: str
    path: Path | None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that sees one unchanging state of the store."""
        with told(self.name), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A connection whose changes all come to stand, or none where anything fails.

        One writer at a time, from the start: a transaction that reads first and writes later
        cannot lose to another in between.
        """
        with told(self.name), self.engine.connect() as connection:
            connection.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
            connection.info[WRITTEN] = connection.info.get(WRITTEN, 0) + 1
            with connection.begin():
                if self.path is None:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_WRITER)))
                yield connection

    def close(self) -> None:
        """Close all connections; the last one folds the write-ahead log into the file."""
        self.engine.dispose()


def sqlite_store(path: Path, wait_seconds: float) -> Store:
    """A store on the SQLite file ``path``, which need not exist yet."""
    url = sa.URL.create("sqlite", database=str(path))
    engine = sa.create_engine(url, module=dbapi2, connect_args={"timeout": wait_seconds})
    event.listen(engine, "connect", partial(_prepare, wait_seconds))
    event.listen(engine, "begin", _begin)
    return Store(engine, path.name, path)


def postgres_store(address: str, wait_seconds: float) -> Store:
    """A store in the PostgreSQL database at ``address``, as in ``postgresql://user@host/name``."""
    url = sa.make_url(address).set(drivername="postgresql+psycopg")
    milliseconds = int(wait_seconds * 1000)
    engine = sa.create_engine(
        url,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": max(2, round(wait_seconds)),
            "options": f"-c lock_timeout={milliseconds}",
        },
    )
    return Store(engine, url.render_as_string(hide_password=True), None)


def _prepare(wait_seconds: float, driver_connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes late and never before DDL, which left half a schema behind.
    driver_connection.isolation_level = None
    _write_ahead(driver_connection, wait_seconds)
    driver_connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(driver_connection: Any, wait_seconds: float) -> None:
    """Have the file keep a write-ahead log, which a new one does not yet.

    Two programs that make a store at one moment meet here: SQLite's own patience does not hold
    for a change of the journal, since both may already read and would wait for each other.
    """
    until = time.monotonic() + wait_seconds
    while True:
        try:
            driver_connection.execute("PRAGMA journal_mode = WAL")
        except dbapi2.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)
        else:
            return


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
