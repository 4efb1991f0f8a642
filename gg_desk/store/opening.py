"""Opening a store: a file or a server, refused or brought up to date before anything is read."""

from collections.abc import Callable
from pathlib import Path

import sqlalchemy.exc

from gg_desk.errors import UsageError
from gg_desk.store.connections import Store, postgres_store, sqlite_store
from gg_desk.store.files import holds_data, refuse_newer, steps_in
from gg_desk.store.indexing import refresh_index
from gg_desk.store.migrations import STEPS, migrate

__all__ = ["Store", "open_store"]

PATIENCE = 10.0
"""Seconds to wait for another program that is writing."""


def open_store(
    where: Path | str,
    *,
    wait_seconds: float = PATIENCE,
    before_steps: Callable[[], object] | None = None,
) -> Store:
    """The store at ``where``: the path of a SQLite file, made if missing, or a PostgreSQL URL.

    ``before_steps`` keeps what a file holds before it takes a migration step; without it, the file
    is copied beside itself.

    Raises:
        DeskError: it is damaged, locked, read-only, not a store, newer than this program, or
            cannot be reached; it is left as it is.
    """
    store = _connected(where, wait_seconds)
    try:
        migrate(store, before=before_steps)
        refresh_index(store)
    except BaseException:
        store.close()
        raise
    return store


def is_server(where: Path | str) -> bool:
    """Whether ``where`` is a PostgreSQL URL and not the path of a file."""
    return isinstance(where, str) and where.startswith(("postgresql:", "postgresql+", "postgres:"))


def _connected(where: Path | str, wait_seconds: float) -> Store:
    if not is_server(where):
        path = Path(where)
        if holds_data(path):  # looked at before SQLAlchemy may write a single byte
            refuse_newer(steps_in(path), [step.name for step in STEPS], path.name)
        return sqlite_store(path, wait_seconds)
    try:
        return postgres_store(str(where), wait_seconds)
    except sqlalchemy.exc.ArgumentError as error:
        raise UsageError(
            "The address of the database is not right. It looks like: postgresql://USER@HOST/NAME",
            "데이터베이스 주소가 올바르지 않습니다. 예: postgresql://사용자@서버/이름",
        ) from error
