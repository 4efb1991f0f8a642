"""Keeping the store safe: backups that were opened again, restores that can be undone, checks."""

import contextlib
import datetime as dt
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

from gg_desk.catalogue.results import BackupReport, CheckReport
from gg_desk.errors import DeskError, UsageError, unwritable
from gg_desk.store.checking import check
from gg_desk.store.connections import Store
from gg_desk.store.files import (
    bare,
    copy_into,
    counts_in,
    faults_in,
    foreign,
    holds_data,
    refuse_newer,
    steps_in,
)
from gg_desk.store.migrations import STEPS
from gg_desk.store.opening import is_server

__all__ = ["backup", "check", "restore"]

_LOGS = ("-wal", "-shm", "-journal")


def backup(store: Store, file: Path | str) -> BackupReport:
    """Write the whole store to ``file``, open that again, check and count it, then answer.

    The store may be in use. A file with that name is replaced only when it is a store itself, and
    only by a backup that proved sound.

    Raises:
        DeskError: the file cannot be written, is something else, or the store is damaged.
    """
    target = Path(file)
    if store.path is None:
        raise _on_server("backup", "pg_dump")
    _refuse_same(store.path, target)
    if holds_data(target):
        steps_in(target)
    with _beside(target) as copy:
        copy_into(store.path, copy)
        with bare(copy, writable=True) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # one file, easy to carry
        _refuse_faults(copy, store.path.name)
        counts = counts_in(copy)
        _settle(copy, target)
    return BackupReport(file=str(target), bytes=target.stat().st_size, counts=counts)


def restore(store_path: Path | str, file: Path | str) -> CheckReport:
    """Put the backup ``file`` in place of the store at ``store_path``; answers how it is now.

    The backup is checked first. What was there is kept beside it under a name with today's date.
    A program that has the store open sees the change whole.

    Raises:
        DeskError: the backup is missing, damaged, newer or not a store; nothing was changed.
    """
    if is_server(store_path):
        raise _on_server("restore", "pg_restore")
    path, source = Path(store_path), Path(file)
    _refuse_same(path, source)
    _refuse_unfit(source)
    if holds_data(path) and _is_sound(path):
        copy_into(path, _dated(path))
        copy_into(source, path)
    else:
        with _beside(path) as copy:
            copy_into(source, copy)
            _put_aside(path)
            _settle(copy, path)
    return check(path)


def _refuse_unfit(source: Path) -> None:
    if not source.is_file():
        raise DeskError(
            f"There is no backup {source}. Check the name; nothing was changed.",
            f"백업 파일 {source}이(가) 없습니다. 이름을 확인해 주세요. 바뀐 것은 없습니다.",
        )
    taken = steps_in(source) if holds_data(source) else ()
    if not taken:
        raise foreign(source.name)
    refuse_newer(taken, [step.name for step in STEPS], source.name)
    _refuse_faults(source, source.name)


def _refuse_faults(path: Path, name: str) -> None:
    faults = faults_in(path)
    if faults:
        raise DeskError(
            f"{name} is damaged ({faults[0]}). Use another backup; nothing was changed.",
            f"{name}이(가) 손상되었습니다({faults[0]}). 다른 백업을 써 주세요. 바뀐 것은 없습니다.",
        )


def _refuse_same(store: Path, file: Path) -> None:
    if store.resolve() == file.resolve():
        raise UsageError(
            f"{file} is the store itself. Name another file.",
            f"{file}은(는) 저장소 자체입니다. 다른 파일 이름을 적어 주세요.",
        )


def _is_sound(path: Path) -> bool:
    try:
        return bool(steps_in(path)) and not faults_in(path)
    except DeskError:
        return False


def _dated(path: Path) -> Path:
    moment = dt.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-until-{moment}{path.suffix}")


def _put_aside(path: Path) -> None:
    """Keep a file that cannot be read as it is, with its logs, for someone who can mend it."""
    aside = _dated(path)
    for ending in ("", *_LOGS):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A name beside ``target`` to write under; whatever is left of it at the end is removed."""
    copy = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        yield copy
    except OSError as error:
        raise unwritable(str(target), error) from error
    finally:
        for ending in ("", *_LOGS):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _settle(copy: Path, target: Path) -> None:
    """Give the finished copy its name, once it is on the disk."""
    with copy.open("rb+") as file:
        os.fsync(file.fileno())
    copy.replace(target)


def _on_server(verb: str, tool: str) -> UsageError:
    return UsageError(
        f"This store is on a PostgreSQL server; {verb} it there, with {tool}.",
        f"이 저장소는 PostgreSQL 서버에 있습니다. 서버에서 {tool}을(를) 사용해 주세요.",
    )
