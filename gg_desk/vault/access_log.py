"""The access log: who did what at the vault and when, each entry bound to the one before.

Whoever changes, drops or inserts an entry breaks the chain from there on. Who has the passphrase
and writes the whole log anew is not found out: no program on the same computer could.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.custody import AccessEntry, AccessLog, Action
from gg_desk.known_types import learnt
from gg_desk.vault.session import Person, Session
from gg_desk.vault.tables import ENTRY, META

_ANCHOR = "anchor"
_FIRST = ""


def note(
    connection: sa.Connection,
    who: Person,
    action: Action,
    *,
    at: dt.datetime | None = None,
    code: str = "",
    rows: str = "",
    persons: int = 0,
    why: str = "",
) -> None:
    """Write an entry in the transaction of what it tells of: both come to stand, or neither."""
    last = connection.execute(sa.select(ENTRY).order_by(ENTRY.c.number.desc()).limit(1)).first()
    entry = AccessEntry(
        number=(last.number if last else _anchor(connection)[0]) + 1,
        at=at or dt.datetime.now(dt.UTC),
        who=who.name,
        machine=who.machine,
        action=action,
        code=code,
        rows=rows,
        persons=persons,
        why=why,
    )
    facts = msgspec.json.encode(entry)
    chain = _link(last.chain if last else _anchor(connection)[1], facts)
    connection.execute(ENTRY.insert(), [_row(entry, facts, chain)])


def read_log(session: Session) -> AccessLog:
    """The whole log, the first entry first."""
    entries: list[AccessEntry] = []
    broken_at: int | None = None
    with session.reading() as connection:
        number, chain = _anchor(connection)
        for row in connection.execute(sa.select(ENTRY).order_by(ENTRY.c.number)):
            entry = _entry(row)
            number += 1
            chain = _link(chain, row.facts)
            follows = row.number == number and row.chain == chain
            if broken_at is None and not (follows and entry and entry.number == number):
                broken_at = row.number
            number, chain = row.number, row.chain
            entries += [entry] if entry else []
    return AccessLog(entries=tuple(entries), whole=broken_at is None, broken_at=broken_at)


def prune(connection: sa.Connection, before: dt.datetime) -> int:
    """Drop the entries from before a moment; how many. What is left still follows from them."""
    old = sa.select(ENTRY).where(ENTRY.c.at < _moment(before)).order_by(ENTRY.c.number.desc())
    last = connection.execute(old.limit(1)).first()
    if last is None:
        return 0
    dropped = connection.execute(ENTRY.delete().where(ENTRY.c.number <= last.number)).rowcount
    connection.execute(META.delete().where(META.c.key == _ANCHOR))
    anchor = f"{last.number} {last.chain.hex()}"
    connection.execute(META.insert(), [{"key": _ANCHOR, "value": anchor}])
    return dropped


def _anchor(connection: sa.Connection) -> tuple[int, bytes]:
    """Number and chain of the entry before the first that is kept."""
    kept = connection.execute(sa.select(META.c.value).where(META.c.key == _ANCHOR)).scalar()
    number, _, chain = (kept or f"0 {_FIRST}").partition(" ")
    return int(number), bytes.fromhex(chain)


def _link(before: bytes, facts: bytes) -> bytes:
    return hashlib.sha256(before + hashlib.sha256(facts).digest()).digest()


def _row(entry: AccessEntry, facts: bytes, chain: bytes) -> Mapping[str, object]:
    return {"number": entry.number, "at": _moment(entry.at), "facts": facts, "chain": chain}


def _moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat(timespec="seconds")


def _entry(row: sa.Row[tuple[int, str, bytes, bytes]]) -> AccessEntry | None:
    try:
        return msgspec.json.decode(row.facts, type=learnt(AccessEntry))
    except (msgspec.MsgspecError, ValueError):
        return None
