"""Store files looked at with the bare driver: whose they are, how new, and whether sound."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from gg_desk.errors import DamagedError, DeskError
from gg_desk.store.failures import told
from gg_desk.store.step_0001 import APPLICATION_ID

_PAGES = 2_000  # 8 MB of 4 KB pages
_INSTRUCTIONS = 1_000_000  # of SQLite's machine: some hundredths of a second

Watch = Callable[[], None]
"""Called now and then during long work; what it raises ends that work, and nothing comes of it."""


def unwatched() -> None:
    """The ``Watch`` of work that nobody ends."""


NOT_OURS = (
    "{name} is not a GG Desk store. Choose another file; it was left as it is.",
    "{name}은(는) GG Desk 저장소가 아닙니다. 다른 파일을 골라 주세요. 파일은 그대로 두었습니다.",
)
_NEWER = (
    "{name} was written by a newer version of GG Desk. Update this program; the file was left as it is.",
    "{name}은(는) 더 새로운 GG Desk에서 만든 것입니다. 프로그램을 업데이트해 주세요. 파일은 그대로 두었습니다.",
)


@contextlib.contextmanager
def bare(path: Path, *, writable: bool = False) -> Iterator[Any]:
    """The file at ``path`` through the bare driver, errors told; read-only unless ``writable``.

    What a killed program left half-done in it is first brought in order, as SQLite does.
    """
    mode = "rwc" if writable else "rw" if _was_left_open(path) else "ro"
    address = f"{path.resolve().as_uri()}?mode={mode}"
    with told(path.name):
        connection = dbapi2.connect(address, uri=True, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()


def _was_left_open(path: Path) -> bool:
    """Whether a journal lies beside it, which nobody reads who may not write."""
    logs = (path.with_name(path.name + ending) for ending in ("-journal", "-wal"))
    return any(holds_data(log) for log in logs)


def holds_data(path: Path) -> bool:
    """Whether there is a file with something in it; SQLite takes an empty one for a new store."""
    return path.is_file() and path.stat().st_size > 0


def steps_in(path: Path) -> tuple[str, ...]:
    """The migration steps that the store file at ``path`` has taken, first to last.

    Raises:
        DeskError: it is not a store, or it is damaged.
    """
    with bare(path) as connection:
        connection.execute("BEGIN")  # one state of the file: another program may just be making it
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        (things,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if owner == 0 and things == 0:  # made, but its first step not taken yet
            return ()
        if owner != APPLICATION_ID:
            raise foreign(path.name)
        names = connection.execute("SELECT name FROM schema_step ORDER BY number").fetchall()
    return tuple(name for (name,) in names)


def refuse_newer(taken: Sequence[str], known: Sequence[str], name: str) -> None:
    """Raise a DeskError where the store ``name`` has taken steps that this program does not know."""
    if tuple(taken) != tuple(known)[: len(taken)]:
        raise DeskError(_NEWER[0].format(name=name), _NEWER[1].format(name=name))


def foreign(name: str) -> DamagedError:
    """The sentence for a file that some other program made, or whose head is damaged."""
    return DamagedError(NOT_OURS[0].format(name=name), NOT_OURS[1].format(name=name))


def faults_in(path: Path, watch: Watch = unwatched) -> list[str]:
    """What SQLite finds wrong inside the file at ``path``; an empty list for a sound one."""
    with bare(path) as connection, _watched(connection, watch):
        found = [line for (line,) in connection.execute("PRAGMA integrity_check(20)")]
        dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    faults = [] if found == ["ok"] else [str(line) for line in found]
    return faults + [f"table {table}, row {row}: points to nothing" for table, row, *_ in dangling]


def counts_in(path: Path) -> dict[str, int]:
    """How many records of each kind the store file at ``path`` lists."""
    with bare(path) as connection:
        return dict(connection.execute(COUNTS).fetchall())


def copy_into(source: Path, target: Path, watch: Watch = unwatched) -> None:
    """Make ``target`` an exact copy of the store ``source``, in one transaction.

    Uses SQLite's online backup, so that both may be in use; the write-ahead log is included.
    """
    with bare(source) as origin, bare(target, writable=True) as copy:
        # One transaction around all steps: a writer in between would have the copy begin anew.
        origin.execute("BEGIN")
        origin.execute("SELECT 1 FROM sqlite_master").fetchone()
        origin.backup(copy, pages=_PAGES, progress=lambda *_left: watch())


@contextlib.contextmanager
def _watched(connection: Any, watch: Watch) -> Iterator[None]:
    """Have ``watch`` called while ``connection`` works; what it raises ends the work."""
    raised: list[BaseException] = []

    def look() -> int:
        try:
            watch()
        except BaseException as error:  # noqa: BLE001 - SQLite would swallow it: raised again below
            raised.append(error)
        return len(raised)

    connection.set_progress_handler(look, _INSTRUCTIONS)
    try:
        yield
    except dbapi2.Error:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


COUNTS = """
    SELECT kind, count(*) AS n FROM record WHERE listed = 1 GROUP BY kind
    UNION ALL SELECT 'news', count(*) FROM news
    ORDER BY 1
"""
