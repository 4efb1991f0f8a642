"""The end of a batch: its key first, which makes every copy unreadable, then what it sealed.

Broken off at any moment it goes on at the next opening: what is to be destroyed is noted before
the key is, and the rows go with the note that they are gone.
"""

import datetime as dt
from collections.abc import Mapping

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.custody import KOREA, KeptBatch, Why
from gg_desk.known_types import learnt
from gg_desk.vault.access_log import note
from gg_desk.vault.batches import batch, readable_slots, unfinished, update
from gg_desk.vault.faults import no_batch
from gg_desk.vault.session import Person, Session
from gg_desk.vault.slots import shred
from gg_desk.vault.tables import BATCH, BATCH_ROW

PROGRAM = "GG Desk"
"""Who destroys what is due, where nobody was asked."""


def destroy(session: Session, code: str, why: str = "") -> KeptBatch:
    """Destroy what is kept under this code, beyond recall; what is known of it afterwards.

    Raises:
        UsageError: nothing is kept under this code.
    """
    with session.writing() as connection:
        found = [one for one in unfinished(connection) if one[1].code == code]
        if not found:
            raise no_batch(code)
        for one in found:
            _begin(connection, one, session.who.name, "asked", why=why)
    finish(session, dt.date.min, destroy_overdue=False)
    return batch(session, code)


def finish(session: Session, today: dt.date, *, destroy_overdue: bool) -> list[KeptBatch]:
    """Destroy to the end what was begun, and what is over on ``today`` where that is wanted.

    Keys that were shredded while the vault was locked take their batches with them; so do batches
    that a backup brought back.
    """
    gone = {slot.batch: slot for slot in readable_slots(session) if slot.shredded}
    with session.writing() as connection:
        for one in unfinished(connection):
            slot = gone.get(one[0])
            if slot:
                _begin(connection, one, PROGRAM, slot.why, at=slot.shredded)
            elif one[1].until < today and destroy_overdue:
                _begin(connection, one, PROGRAM, "due")
    with session.reading() as connection:
        begun = [one for one in unfinished(connection) if one[1].state == "destroying"]
    ended = [_end(session, batch_id, kept) for batch_id, kept in begun]
    session.vacuum()
    return ended


def _begin(
    connection: sa.Connection,
    found: tuple[bytes, KeptBatch],
    who: str,
    because: Why,
    *,
    why: str = "",
    at: dt.datetime | None = None,
) -> None:
    batch_id, kept = found
    if kept.state == "destroying":
        return
    marked = msgspec.structs.replace(
        kept,
        state="destroying",
        destroyed_at=at,
        destroyed_by=who,
        destroyed_because=because,
        destroyed_why=why,
    )
    update(connection, batch_id, marked)


def _end(session: Session, batch_id: bytes, kept: KeptBatch) -> KeptBatch:
    """Shred the key, then remove the rows and say so in one transaction."""
    shred(session.files.keys, batch_id, kept.destroyed_because or "asked")
    with session.writing() as connection:
        still = dict(unfinished(connection)).get(batch_id)
        if still is None:
            return kept  # another program ended it meanwhile
        at = kept.destroyed_at or dt.datetime.now(dt.UTC)
        number = _next_number(connection, at)
        done = msgspec.structs.replace(kept, state="destroyed", destroyed_at=at, certificate=number)
        connection.execute(BATCH_ROW.delete().where(BATCH_ROW.c.batch == batch_id.hex()))
        nothing: Mapping[str, object] = {"order": None}
        connection.execute(BATCH.update().where(BATCH.c.id == batch_id.hex()).values(nothing))
        update(connection, batch_id, done)
        note(
            connection,
            Person(kept.destroyed_by, session.who.machine),
            "destroyed",
            code=kept.code,
            persons=kept.persons,
            why=": ".join(filter(None, (kept.destroyed_because, kept.destroyed_why))),
        )
    return done


def _next_number(connection: sa.Connection, at: dt.datetime) -> str:
    """The next certificate of that year, as in 2026-003."""
    wanted = sa.select(BATCH.c.facts).where(BATCH.c.state == "destroyed")
    numbers = [
        msgspec.json.decode(facts, type=learnt(KeptBatch)).certificate
        for facts in connection.execute(wanted).scalars()
    ]
    year = f"{at.astimezone(KOREA):%Y}-"
    last = max((int(one[len(year) :]) for one in numbers if one.startswith(year)), default=0)
    return f"{year}{last + 1:03}"
