"""The office's own translations: kept with their reviews, and laid over the catalogue's words."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from gg_desk.catalogue.shown import words_of
from gg_desk.catalogue.translation import MinorEdit, OfficeWords, Review, Translation
from gg_desk.catalogue.words import Source
from gg_desk.store.connections import Store
from gg_desk.store.nouns import Entry, encoded, kind_of
from gg_desk.store.rows import next_number
from gg_desk.store.tables import HISTORY, MINOR_EDIT, TRANSLATION

OfficeTexts = Mapping[str, Mapping[str, Mapping[str, str]]]
"""The office's words for the catalogue: by entry (``program/kls``), key and language."""


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
    """Let ``changes`` come to stand, all or none; ``who`` goes into the history."""
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


def office_texts(connection: sa.Connection) -> OfficeTexts:
    """The office's words for entries of the catalogue; empty, and quick, where it has none."""
    of_catalogue = sa.select(TRANSLATION.c.tag, TRANSLATION.c.key, TRANSLATION.c.words).where(
        TRANSLATION.c.key.contains("/")
    )
    found: dict[str, dict[str, dict[str, str]]] = {}
    for tag, key, words in connection.execute(of_catalogue):
        entry = "/".join(key.split("/")[:2])
        found.setdefault(entry, {}).setdefault(key, {})[tag] = words
    return found


def lay_over(noun: Entry, texts: OfficeTexts) -> Entry:
    """``noun`` with the office's words in its texts.

    Only a noun that was just read from the store may be given: its mappings are filled in place.
    """
    own = texts.get(f"{kind_of(noun)}/{noun.id}")
    if own and not isinstance(noun, Source):
        for key, text in words_of(noun):
            if isinstance(text, dict):
                text.update(own.get(key, {}))
    return noun


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
