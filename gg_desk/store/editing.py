"""The office's own changes: field by field, with who made them."""

from collections.abc import Mapping
from typing import Any

import msgspec
import sqlalchemy as sa

from gg_desk.errors import DeskError, UsageError
from gg_desk.known_types import learnt
from gg_desk.store.connections import Store
from gg_desk.store.indexing import follow_entries
from gg_desk.store.nouns import KINDS, Entry, effective, encoded, fields, links
from gg_desk.store.record_rows import keep_satellites, remember, title_columns
from gg_desk.store.rows import next_number
from gg_desk.store.tables import RECORD


def edit(store: Store, kind: str, record_id: str, changes: Mapping[str, object], who: str) -> Entry:
    """Set fields of a record to the office's values; answers the record as it counts now.

    A key of ``changes`` is a field (``benefit``) or one language of a text (``name.km``). A field
    set to what the catalogue says follows the catalogue again. A record that does not exist is
    made, the office's own. ``who`` goes into the history.

    Raises:
        UsageError: kind, field or value does not fit, or it points to a record that is not there.
    """
    if kind not in KINDS:
        raise _unfit(kind, record_id, f"there is no kind “{kind}”; use one of {', '.join(KINDS)}")
    plain: dict[str, Any] = msgspec.to_builtins({"id": record_id, **changes})
    if plain.pop("id") != record_id:
        raise _unfit(kind, record_id, "an id never changes")
    with store.writing() as connection:
        chosen = sa.select(RECORD).where(RECORD.c.kind == kind, RECORD.c.id == record_id)
        row = connection.execute(chosen).one_or_none()
        facts, held = (row.facts, row.edits) if row is not None else (None, None)
        before = effective(kind, record_id, facts, held) if row is not None else None
        own = _joined(
            msgspec.json.decode(held) if held else {"id": record_id} if row is None else {}, plain
        )
        after = _fitting(kind, record_id, facts, own)
        _refuse_dangling(connection, after)
        if after == before:
            return after
        edits = _unlike_bundle(own, facts, after)
        columns = {"edits": encoded(edits) if edits else None, "listed": 1, **title_columns(after)}
        number = _write(
            connection, row.number if row is not None else None, kind, record_id, columns
        )
        keep_satellites(connection, {number: after})
        remember(connection, who, before, after)
        follow_entries(connection, [(kind, record_id)])
    return after


def _joined(held: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The office's values so far and its new ones: a whole text swallows its languages."""
    own = dict(held)
    for path, value in changes.items():
        field, dot, tag = path.partition(".")
        if not dot:
            own = {key: kept for key, kept in own.items() if key.partition(".")[0] != field}
            own[field] = value
        elif isinstance(own.get(field), dict):
            text = {**own[field], tag: value}
            own[field] = {key: words for key, words in text.items() if words is not None}
        else:
            own[path] = value
    return own


def _fitting(kind: str, record_id: str, facts: str | None, own: Mapping[str, Any]) -> Entry:
    try:
        for path in own:
            _refuse_parts(kind, path)
        return effective(kind, record_id, facts, encoded(own))
    except (DeskError, TypeError, ValueError) as error:
        raise _unfit(kind, record_id, str(error.__cause__ or error)) from error


def _refuse_parts(kind: str, path: str) -> None:
    """Only texts have parts that may be set alone: any other value is checked as a whole."""
    field, dot, _ = path.partition(".")
    of_type = {info.name: info.type for info in msgspec.structs.fields(KINDS[kind])}.get(field)
    if dot and not str(of_type).startswith("collections.abc.Mapping["):
        raise ValueError(f"{field} has no languages; set it as a whole")


def _unlike_bundle(own: Mapping[str, Any], facts: str | None, after: Entry) -> dict[str, Any]:
    if facts is None:
        return dict(own)
    bundled = fields(msgspec.json.decode(facts, type=learnt(type(after))))
    now = fields(after)
    return {path: value for path, value in own.items() if _at(bundled, path) != _at(now, path)}


def _at(values: Mapping[str, Any], path: str) -> object:
    field, dot, tag = path.partition(".")
    return values[field].get(tag) if dot else values[field]


def _refuse_dangling(connection: sa.Connection, noun: Entry) -> None:
    for kind, id_ in sorted(links(noun)):
        there = sa.select(RECORD.c.number).where(RECORD.c.kind == kind, RECORD.c.id == id_)
        if connection.execute(there).first() is None:
            raise UsageError(
                f"{noun.id} points to the {kind} “{id_}”, which is not there. Make it first, or name another.",
                f"{noun.id} 항목이 가리키는 {kind} “{id_}”이(가) 없습니다. 먼저 만들거나 다른 것을 적어 주세요.",
            )


def _write(
    connection: sa.Connection,
    number: int | None,
    kind: str,
    record_id: str,
    columns: Mapping[str, Any],
) -> int:
    if number is not None:
        connection.execute(RECORD.update().where(RECORD.c.number == number), dict(columns))
        return number
    new = next_number(connection, RECORD)
    connection.execute(RECORD.insert(), {"number": new, "kind": kind, "id": record_id, **columns})
    return new


def _unfit(kind: str, record_id: str, why: str) -> UsageError:
    return UsageError(
        f"The {kind} {record_id} cannot be changed so: {why}. Nothing was changed.",
        f"{kind} {record_id} 항목을 이렇게 바꿀 수 없습니다({why}). 바뀐 것은 없습니다.",
    )
