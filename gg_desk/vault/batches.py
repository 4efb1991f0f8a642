"""Batches that are kept for reprinting: each sealed under a key of its own, until its last day."""

import datetime as dt
import os
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.custody import KeptBatch
from gg_desk.known_types import learnt
from gg_desk.vault.access_log import note
from gg_desk.vault.faults import damaged, keys_damaged, no_batch, unreadable_batch
from gg_desk.vault.sealing import BrokenSealError, Key, new_key, seal, unseal, wipe
from gg_desk.vault.session import Session
from gg_desk.vault.slots import KeysDamagedError, Slot, add_slot, extend_slot, shred, slots_in
from gg_desk.vault.tables import BATCH, BATCH_ROW, NAME

ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Content:
    """What is kept of a mailing: its order, and a text for each row of the list, as the post goes."""

    order: bytes = field(repr=False)
    rows: Sequence[tuple[int, bytes]] = field(repr=False)


def keep(session: Session, batch: KeptBatch, content: Content, rows: str) -> KeptBatch:
    """Keep ``content``; ``rows`` names its rows in the access log. What is kept already stays.

    Whole or not at all: what is broken off leaves a key for nothing, which goes on its last day.

    Raises:
        DeskError: the disk is full, or the file of keys is damaged.
    """
    batch_id = os.urandom(ID_BYTES)
    key = new_key()
    try:
        with session.writing() as connection:
            known = _found(connection, batch.code)
            if known:
                return known[1]
            _keep_key(session, batch_id, batch.until, key)
            _insert(connection, batch_id, batch, content, key)
            note(connection, session.who, "kept", code=batch.code, rows=rows, persons=batch.persons)
    except BaseException:
        shred(session.files.keys, batch_id, "asked")
        raise
    finally:
        wipe(key)
    return batch


def batches(session: Session) -> list[KeptBatch]:
    """All batches that are kept or were, the latest first."""
    live = {slot.batch for slot in readable_slots(session) if not slot.shredded}
    with session.reading() as connection:
        rows = connection.execute(sa.select(BATCH.c.id, BATCH.c.facts)).all()
    found = [_with_key(_decoded(row.facts), bytes.fromhex(row.id) in live) for row in rows]
    return sorted(found, key=lambda one: one.kept_at, reverse=True)


def batch(session: Session, code: str) -> KeptBatch:
    """The latest batch that bears this code, kept or destroyed.

    Raises:
        UsageError: there is none.
    """
    for one in batches(session):
        if one.code == code:
            return one
    raise no_batch(code)


def content_of(
    session: Session, code: str, wanted: Container[int], rows: str, why: str = ""
) -> Content:
    """The content of a batch, of the ``wanted`` rows; that they are printed is logged first.

    Raises:
        UsageError: nothing is kept under this code.
        DeskError: its key is gone.
    """
    with session.writing() as connection:
        batch_id, kept = _kept(connection, code)
        order = connection.execute(
            sa.select(BATCH.c.order).where(BATCH.c.id == batch_id.hex())
        ).scalar_one()
        found = connection.execute(
            sa.select(BATCH_ROW)
            .where(BATCH_ROW.c.batch == batch_id.hex())
            .order_by(BATCH_ROW.c.place)
        ).all()
        if len(found) != kept.persons:
            raise damaged(NAME)
        chosen = [row for row in found if row.row in wanted]
        key = _key_of(session, batch_id, code)
        note(
            connection,
            session.who,
            "printed",
            code=code,
            rows=rows,
            persons=len(chosen),
            why=why,
        )
    try:
        return _read(session, key, batch_id, order, chosen)
    except BrokenSealError:
        session.refuse_locked()
        raise damaged(NAME) from None
    finally:
        wipe(key)


def rows_kept(session: Session, code: str) -> list[int]:
    """The rows of the list that a batch holds, as the spreadsheet numbers them.

    Raises:
        UsageError: nothing is kept under this code.
    """
    with session.reading() as connection:
        batch_id, _ = _kept(connection, code)
        wanted = sa.select(BATCH_ROW.c.row).where(BATCH_ROW.c.batch == batch_id.hex())
        return sorted(connection.execute(wanted).scalars())


def extend(session: Session, code: str, until: dt.date, why: str) -> KeptBatch:
    """Let a batch be kept until another day.

    Raises:
        UsageError: nothing is kept under this code.
    """
    with session.writing() as connection:
        batch_id, kept = _kept(connection, code)
        _key_of(session, batch_id, code)
        extended = msgspec.structs.replace(kept, until=until)
        update(connection, batch_id, extended)
        reason = f"{kept.until} → {until}: {why}"
        note(connection, session.who, "extended", code=code, persons=kept.persons, why=reason)
        extend_slot(session.files.keys, batch_id, until)
    return extended


def update(connection: sa.Connection, batch_id: bytes, kept: KeptBatch) -> None:
    """Write what is known of a batch."""
    values = {
        "state": kept.state,
        "until": kept.until.isoformat(),
        "facts": msgspec.json.encode(kept).decode(),
    }
    connection.execute(BATCH.update().where(BATCH.c.id == batch_id.hex()).values(values))


def unfinished(connection: sa.Connection) -> list[tuple[bytes, KeptBatch]]:
    """Every batch that is not destroyed to the end."""
    wanted = sa.select(BATCH.c.id, BATCH.c.facts).where(BATCH.c.state != "destroyed")
    return [(bytes.fromhex(row.id), _decoded(row.facts)) for row in connection.execute(wanted)]


def readable_slots(session: Session) -> list[Slot]:
    """The slots of this vault; none where their file is damaged, so that no batch has a key."""
    try:
        return slots_in(session.files.keys, session.vault)
    except KeysDamagedError:
        return []


def _insert(
    connection: sa.Connection, batch_id: bytes, kept: KeptBatch, content: Content, key: Key
) -> None:
    name = batch_id.hex()
    row = {
        "id": name,
        "code": kept.code,
        "state": kept.state,
        "until": kept.until.isoformat(),
        "facts": msgspec.json.encode(kept).decode(),
        "order": seal(key, content.order, "order", name),
    }
    connection.execute(BATCH.insert(), [row])
    rows = [
        {
            "batch": name,
            "place": place,
            "row": number,
            "sealed": seal(key, text, "row", name, place, number),
        }
        for place, (number, text) in enumerate(content.rows)
    ]
    connection.execute(BATCH_ROW.insert(), rows)


def _read(
    session: Session,
    key: Key,
    batch_id: bytes,
    order: bytes,
    rows: Sequence[sa.Row[tuple[str, int, int, bytes]]],
) -> Content:
    name = batch_id.hex()
    plain = unseal(key, order, "order", name)
    texts = []
    for row in rows:
        session.refuse_locked()
        texts.append((row.row, unseal(key, row.sealed, "row", name, row.place, row.row)))
    return Content(plain, texts)


def _keep_key(session: Session, batch_id: bytes, until: dt.date, key: Key) -> None:
    with session.batch_key() as wrapping:
        wrapped = seal(wrapping, key, "batch key", session.vault, batch_id)
    try:
        add_slot(session.files.keys, session.vault, Slot(batch_id, until, wrapped))
    except KeysDamagedError as error:
        raise keys_damaged() from error


def _key_of(session: Session, batch_id: bytes, code: str) -> bytearray:
    for slot in readable_slots(session):
        if slot.batch == batch_id and not slot.shredded:
            with session.batch_key() as wrapping:
                try:
                    return bytearray(
                        unseal(wrapping, slot.wrapped, "batch key", session.vault, batch_id)
                    )
                except BrokenSealError:
                    break
    raise unreadable_batch(code)


def _found(connection: sa.Connection, code: str) -> tuple[bytes, KeptBatch] | None:
    wanted = sa.select(BATCH.c.id, BATCH.c.facts).where(
        BATCH.c.code == code, BATCH.c.state == "kept"
    )
    row = connection.execute(wanted).first()
    return (bytes.fromhex(row.id), _decoded(row.facts)) if row else None


def _kept(connection: sa.Connection, code: str) -> tuple[bytes, KeptBatch]:
    found = _found(connection, code)
    if found is None:
        raise no_batch(code)
    return found


def _with_key(kept: KeptBatch, has_key: bool) -> KeptBatch:
    lost = kept.state == "kept" and not has_key
    return msgspec.structs.replace(kept, state="keyless") if lost else kept


def _decoded(facts: str) -> KeptBatch:
    try:
        return msgspec.json.decode(facts, type=learnt(KeptBatch))
    except msgspec.MsgspecError as error:
        raise damaged(NAME) from error
