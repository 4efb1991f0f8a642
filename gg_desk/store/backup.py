"""Keeping the store safe: copies that were checked and counted, and one put in the store's place."""

import os
from collections.abc import Sequence
from pathlib import Path

from gg_desk.errors import DamagedError, DeskError, unwritable
from gg_desk.leftovers import scratch
from gg_desk.store.files import (
    Watch,
    bare,
    copy_into,
    counts_in,
    faults_in,
    foreign,
    holds_data,
    refuse_newer,
    steps_in,
    unwatched,
)
from gg_desk.store.migrations import STEPS

_LOGS = ("-wal", "-shm", "-journal")


def copy_store(store: Path, copy: Path, watch: Watch = unwatched) -> dict[str, int]:
    """Copy the store file, which may be in use, to ``copy``; answers how many of each kind it holds.

    The copy is opened again, checked and counted.

    Raises:
        DeskError: the copy cannot be written, or the store is damaged.
    """
    if not steps_in(store):
        raise foreign(store.name)
    copy_into(store, copy, watch)
    with bare(copy, writable=True) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # one file, easy to carry
    if faults := faults_in(copy, watch):
        raise _damaged_store(store.name, faults)
    return counts_in(copy)


def refuse_unfit(source: Path) -> tuple[str, ...]:
    """Raise a DeskError where ``source`` cannot become the store; else the steps it has taken."""
    taken = steps_in(source) if holds_data(source) else ()
    if not taken:
        raise foreign(source.name)
    refuse_newer(taken, [step.name for step in STEPS], source.name)
    if faults := faults_in(source):
        name = source.name
        raise DeskError(
            f"{name} is damaged ({faults[0]}). Use another backup; nothing was changed.",
            f"{name}이(가) 손상되었습니다({faults[0]}). 다른 백업을 써 주세요. 바뀐 것은 없습니다.",
        )
    return taken


def put_in_place(path: Path, source: Path, aside: Path, *, known_sound: bool = False) -> bool:
    """Put the sound store ``source`` in place of the one at ``path``; whether that was damaged.

    A damaged one is not overwritten but becomes ``aside``; it is looked for unless the caller has
    just found the store sound. Of a sound one nothing is kept, so a backup of it must be there. A
    program that has the store open sees the change whole.

    Raises:
        DeskError: it cannot be written; the store is as it was.
    """
    if holds_data(path) and (known_sound or is_sound(path)):
        copy_into(source, path)
        return False
    try:
        with scratch(path.parent) as copy:
            copy_into(source, copy)
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
            was_there = _put_aside(path, aside)
            copy.replace(path)
    except OSError as error:
        raise unwritable(str(path), error) from error
    return was_there


def is_sound(path: Path) -> bool:
    """Whether the store file at ``path`` can be read whole."""
    try:
        return bool(steps_in(path)) and not faults_in(path)
    except DeskError:
        return False


def _put_aside(path: Path, aside: Path) -> bool:
    """Keep a file that cannot be read as it is, with its logs, for someone who can mend it."""
    there = holds_data(path)
    for ending in ("", *_LOGS):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return there


def _damaged_store(name: str, faults: Sequence[str]) -> DamagedError:
    return DamagedError(
        f"The store {name} is damaged ({faults[0]}). Restore the last good backup with: gg-desk restore --last",
        f"저장소 {name}이(가) 손상되었습니다({faults[0]}). gg-desk restore --last 명령으로 최근의 온전한 백업을 복원해 주세요.",
    )
