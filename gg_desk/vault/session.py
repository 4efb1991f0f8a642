"""An open vault: its keys in memory, its database behind them, until it is locked."""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from gg_desk.diagnostics.native import leave_no_core
from gg_desk.vault.faults import LockedError, missing, told
from gg_desk.vault.files import VaultFiles
from gg_desk.vault.sealing import Key, derived, wipe
from gg_desk.vault.tables import NAME, bring_up_to_date

_PATIENCE = 10.0
"""Seconds to wait for another program that writes."""
_BEGIN = "gg_desk_begin"
_BEFORE_THE_KEY = (
    "cipher_log_level = NONE",  # else it writes to stderr
    "cipher_memory_security = ON",  # of the whole process, until it ends
)
_PRAGMAS = (
    "temp_store = MEMORY",  # nothing of it in plain in temporary files
    "secure_delete = ON",
    "journal_mode = DELETE",  # one file, which a copy made by hand holds whole
    "synchronous = EXTRA",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who is at the vault, for the access log: a name, and the computer's."""

    name: str
    machine: str


class Session:
    """An open vault; hand it to the functions of this room, from any thread.

    It holds the ``master`` key, which becomes its own, and no connection: each transaction opens
    one and closes it. ``lock`` overwrites the keys at once, also while another thread is at work,
    which then ends with a LockedError.
    """

    def __init__(self, files: VaultFiles, vault: bytes, master: bytearray, who: Person) -> None:
        self.files, self.vault, self.who = files, vault, who
        self._master = master
        self._database_key = derived(master, "database", vault)
        self._batch_key = derived(master, "batch keys", vault)
        self._open = True
        self._guard = threading.Lock()
        self._engine = sa.create_engine(
            "sqlite://", creator=self._connect, poolclass=NullPool, hide_parameters=True
        )
        event.listen(self._engine, "begin", _begin)

    @property
    def is_open(self) -> bool:
        """Whether it was not locked yet."""
        return self._open

    def lock(self) -> None:
        """Overwrite the keys; nothing can be read by this session any more. Again does nothing."""
        with self._guard:
            self._open = False
            wipe(self._master, self._database_key, self._batch_key)
        self._engine.dispose()

    @contextlib.contextmanager
    def master(self) -> Iterator[Key]:
        """The master key, to make a way in with; the copy is overwritten afterwards."""
        yield from self._lent(self._master)

    @contextlib.contextmanager
    def batch_key(self) -> Iterator[Key]:
        """The key under which batch keys are wrapped; the copy is overwritten afterwards."""
        yield from self._lent(self._batch_key)

    @contextlib.contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that sees one unchanging state of the vault."""
        with self._at_work(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A connection whose changes all come to stand, or none; one writer at a time."""
        with self._at_work(), self._engine.connect() as connection:
            connection.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
            with connection.begin():
                yield connection

    def vacuum(self) -> None:
        """Write the database anew without the pages that are free, where there are any."""
        with self._at_work():
            connection = self._connect()
            try:
                if connection.execute("PRAGMA freelist_count").fetchone()[0]:
                    connection.execute("VACUUM")
            finally:
                connection.close()

    def refuse_locked(self) -> None:
        """Go no further where the vault was locked meanwhile.

        Raises:
            LockedError: it was.
        """
        if not self._open:
            raise LockedError

    @contextlib.contextmanager
    def _at_work(self) -> Iterator[None]:
        """A key that is overwritten meanwhile looks like damage; what is meant is said."""
        self.refuse_locked()
        try:
            with told(NAME):
                yield
        except Exception as error:
            if not self._open:
                raise LockedError from error
            raise

    def _lent(self, key: bytearray) -> Iterator[Key]:
        with self._guard:
            self.refuse_locked()
            copy = bytearray(key)
        try:
            yield copy
        finally:
            wipe(copy)

    def _connect(self) -> Any:
        """A connection that has shown the right key, with nothing of it ever on the disk in plain."""
        connection = dbapi2.connect(
            self.files.database,
            timeout=_PATIENCE,
            isolation_level=None,  # the driver's own BEGIN comes late
            check_same_thread=False,
        )
        try:
            with self._guard:
                self.refuse_locked()
                for pragma in _BEFORE_THE_KEY:
                    connection.execute(f"PRAGMA {pragma}")
                connection.execute(f"PRAGMA key = \"x'{self._database_key.hex()}'\"")
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection


def open_session(files: VaultFiles, vault: bytes, master: bytearray, who: Person) -> Session:
    """The vault opened with its master key, which becomes the session's.

    Raises:
        DeskError: the database is missing, damaged, another vault's or a newer version's.
    """
    if not files.database.exists() or files.database.stat().st_size == 0:
        wipe(master)
        raise missing(NAME)
    session = Session(files, vault, master, who)
    try:
        leave_no_core()
        with session.writing() as connection:
            bring_up_to_date(connection, vault)
    except BaseException:
        session.lock()
        raise
    return session


def begin_database(files: VaultFiles, vault: bytes, master: bytearray, who: Person) -> Session:
    """A new and empty database for a vault that is being made."""
    files.database.touch(mode=0o600)
    session = Session(files, vault, master, who)
    with session.writing() as connection:
        bring_up_to_date(connection, vault)
    return session


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
