"""Between records and their rows: titles, links, languages, other ids, history."""

import datetime as dt
from collections.abc import Mapping

import sqlalchemy as sa

from gg_desk.catalogue.words import in_language
from gg_desk.store.nouns import (
    Entry,
    aliases_of,
    encoded,
    fields,
    kind_of,
    languages_of,
    links,
    titles,
)
from gg_desk.store.rows import next_number
from gg_desk.store.tables import ALIAS, HISTORY, RECORD_LANGUAGE, RECORD_LINK


def title_columns(noun: Entry) -> dict[str, str]:
    """The columns that a first list shows."""
    names = titles(noun)
    return {
        "title_ko": names.get("ko") or in_language(names, "en"),
        "title_en": in_language(names, "en"),
    }


def keep_satellites(connection: sa.Connection, nouns: Mapping[int, Entry]) -> None:
    """Keep what records point to, speak and are also called, by number of the record."""
    numbers = list(nouns)
    for table in (RECORD_LINK, RECORD_LANGUAGE, ALIAS):
        of_record = table.delete().where(table.c.number == sa.bindparam("of"))
        connection.execute(of_record, [{"of": number} for number in numbers])
    pointing = [
        {"number": number, "kind": kind, "id": id_}
        for number, noun in nouns.items()
        for kind, id_ in sorted(links(noun))
    ]
    speaking = [
        {"number": number, "tag": tag}
        for number, noun in nouns.items()
        for tag in sorted(languages_of(noun))
    ]
    called = [
        {"number": number, "alias": alias}
        for number, noun in nouns.items()
        for alias in sorted(aliases_of(noun))
    ]
    for table, rows in ((RECORD_LINK, pointing), (RECORD_LANGUAGE, speaking), (ALIAS, called)):
        if rows:
            connection.execute(table.insert(), rows)


def remember(
    connection: sa.Connection, who: str, before: Entry | None, after: Entry | None
) -> None:
    """Write into the history who changed which fields of a record, from what to what.

    Nothing is written where nothing changed that counts, as when a bundle changes a field that
    the office has set.
    """
    noun = after or before
    if noun is None:
        return
    old = fields(before) if before is not None else {}
    new = fields(after) if after is not None else {}
    changed = [name for name in (new or old) if old.get(name) != new.get(name)]
    if not changed:
        return
    row = {
        "number": next_number(connection, HISTORY),
        "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "who": who,
        "kind": kind_of(noun),
        "id": noun.id,
        "before": encoded({name: old[name] for name in changed}) if old else None,
        "after": encoded({name: new[name] for name in changed}) if new else None,
    }
    connection.execute(HISTORY.insert(), row)
