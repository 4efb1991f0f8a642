"""The office's own translations, kept with their reviews."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from gg_desk.catalogue.translation import MinorEdit, OfficeWords, Review, Translation
from gg_desk.store.connections import Store
from gg_desk.store.indexing import follow_entries
from gg_desk.store.nouns import encoded
from gg_desk.store.rows import next_number
from gg_desk.store.tables import HISTORY, MINOR_EDIT, TRANSLATION


class Changes(NamedTuple):
    """What comes to stand at once: translations set and given up (language, key), minor edits."""

    kept: Sequence[Translation] = ()
    given_up: Sequence[tuple[str, str]] = ()
    minor: Sequence[MinorEdit] = ()


def office_words(store: Store) -> OfficeWords:
    """All that the office has set over the program's own translations."""
    with store.reading() as connection:
        rows = list(connection.execute(sa.select(TRANSLATION)))
        edits = list(connection.execute(sa.select(MINOR_EDIT)))
    return OfficeWords(
        map(_translation, rows),
        (
            MinorEdit(key=row.key, language=row.language, before=row.before, after=row.after)
            for row in edits
        ),
    )


def keep(store: Store, changes: Changes, who: str) -> None:
    """Let ``changes`` come to stand and be found, all or none; ``who`` goes into the history."""
    after = {(one.tag, one.key): _columns(one) for one in changes.kept}
    with store.writing() as connection:
        rows = connection.execute(sa.select(TRANSLATION)).mappings()
        before = {(row["tag"], row["key"]): dict(row) for row in rows}
        touched = [of for of in (*after, *changes.given_up) if before.get(of) != after.get(of)]
        _delete(connection, [of for of in touched if of in before])
        _insert(connection, TRANSLATION, [after[of] for of in touched if of in after])
        known = connection.execute(sa.select(MINOR_EDIT)).all()
        edits = [edit for edit in changes.minor if _as_row(edit) not in map(_content, known)]
        first = next_number(connection, MINOR_EDIT)
        numbered = enumerate(map(_as_row, edits), first)
        _insert(connection, MINOR_EDIT, [{"number": at, **row} for at, row in numbered])
        past = [_past("translation", "/".join(of), before.get(of), after.get(of)) for of in touched]
        past += [_past("minor_edit", edit.key, None, _as_row(edit)) for edit in edits]
        _remember(connection, who, past)
        if entries := {_entry(key) for _tag, key in touched if "/" in key}:  # others are phrases
            follow_entries(connection, entries)


def _entry(key: str) -> tuple[str, str]:
    kind, record_id = key.split("/")[:2]
    return kind, record_id


def _columns(translation: Translation) -> dict[str, Any]:
    review = translation.review
    return {
        "tag": translation.tag,
        "key": translation.key,
        "words": translation.words,
        "english": translation.english,
        "korean": translation.korean or "",
        "reviewed_by": review.by if review else None,
        "reviewed_on": review.on.isoformat() if review else None,
        "program_words": translation.over or "",
    }


def _translation(row: sa.Row[tuple[str, ...]]) -> Translation:
    day = row.reviewed_on
    return Translation(
        key=row.key,
        tag=row.tag,
        words=row.words,
        english=row.english,
        korean=row.korean,
        review=Review(by=row.reviewed_by, on=dt.date.fromisoformat(day)) if day else None,
        over=row.program_words,
    )


def _as_row(edit: MinorEdit) -> dict[str, Any]:
    return {"key": edit.key, "language": edit.language, "before": edit.before, "after": edit.after}


def _content(row: sa.Row[tuple[str, ...]]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("key", "language", "before", "after")}


def _delete(connection: sa.Connection, gone: Sequence[tuple[str, str]]) -> None:
    if gone:
        of = sa.and_(
            TRANSLATION.c.tag == sa.bindparam("of_tag"), TRANSLATION.c.key == sa.bindparam("of_key")
        )
        connection.execute(
            TRANSLATION.delete().where(of), [{"of_tag": tag, "of_key": key} for tag, key in gone]
        )


def _insert(connection: sa.Connection, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), list(rows))


def _past(kind: str, of: str, before: object, after: object) -> dict[str, Any]:
    return {
        "kind": kind,
        "id": of,
        "before": encoded(before) if before else None,
        "after": encoded(after) if after else None,
    }


def _remember(connection: sa.Connection, who: str, past: Iterable[dict[str, Any]]) -> None:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    first = next_number(connection, HISTORY)
    rows = [
        {"number": number, "at": now, "who": who, **row} for number, row in enumerate(past, first)
    ]
    _insert(connection, HISTORY, rows)
