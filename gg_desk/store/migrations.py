"""How a store comes to its present tables: named steps, taken in order, each whole or not at all."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from gg_desk.store.connections import Store
from gg_desk.store.files import copy_into, holds_data, refuse_newer
from gg_desk.store.step_0001 import first_tables
from gg_desk.store.step_0002 import translations_of_the_office
from gg_desk.store.step_0003 import handouts
from gg_desk.store.step_0004 import remarks_in_two_languages
from gg_desk.store.step_0005 import mailings
from gg_desk.store.step_0006 import facts_of_handouts
from gg_desk.store.tables import SCHEMA_STEP


class Step(NamedTuple):
    """A migration step; ``take`` changes the tables inside the transaction that records it."""

    name: str
    take: Callable[[sa.Connection], None]


STEPS: tuple[Step, ...] = (
    Step("0001 first tables", first_tables),
    Step("0002 translations of the office", translations_of_the_office),
    Step("0003 handouts", handouts),
    Step("0004 remarks in two languages", remarks_in_two_languages),
    Step("0005 mailings", mailings),
    Step("0006 facts of handouts", facts_of_handouts),
)
"""Append only: what a store has taken is never changed, renamed or reordered."""


def migrate(
    store: Store, steps: Sequence[Step] = STEPS, before: Callable[[], object] | None = None
) -> tuple[str, ...]:
    """Take the steps that ``store`` lacks; answers their names.

    A SQLite file that holds data is kept first: by ``before``, else copied beside itself.
    PostgreSQL is backed up by its own server; its steps are whole or not at all just the same.

    Raises:
        DeskError: the store was written by a newer version, or cannot be read or written.
    """
    known = [step.name for step in steps]
    with store.reading() as connection:
        taken = steps_taken(connection)
    refuse_newer(taken, known, store.name)
    missing = steps[len(taken) :]
    if missing and taken and store.path and holds_data(store.path):
        if before is None:
            _copy_beside(store.path, missing[0])
        else:
            before()
    return tuple(step.name for step in missing if _take(store, step, known))


def _copy_beside(path: Path, step: Step) -> None:
    moment = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%f")
    name = f"{path.stem}-before-{step.name.split()[0]}-{moment}{path.suffix}"
    copy_into(path, path.with_name(name))


def steps_taken(connection: sa.Connection) -> tuple[str, ...]:
    """The names of the steps that the store has taken, first to last; none for a new database."""
    if not sa.inspect(connection).has_table(SCHEMA_STEP.name):
        return ()
    names = sa.select(SCHEMA_STEP.c.name).order_by(SCHEMA_STEP.c.number)
    return tuple(connection.execute(names).scalars())


def _take(store: Store, step: Step, known: Sequence[str]) -> bool:
    with store.writing() as connection:
        taken = steps_taken(connection)
        refuse_newer(taken, known, store.name)
        if step.name in taken:  # another program took it while this one waited to write
            return False
        SCHEMA_STEP.create(connection, checkfirst=True)
        step.take(connection)
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        record = {"number": len(taken) + 1, "name": step.name, "at": now}
        connection.execute(SCHEMA_STEP.insert(), record)
    return True
