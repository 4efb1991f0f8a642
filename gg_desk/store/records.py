"""Programs, contacts and the other records of the catalogue, as they count for this office."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.languages import language as known_language
from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.program import Program
from gg_desk.store.areas import area_id
from gg_desk.store.connections import Store
from gg_desk.store.editing import edit
from gg_desk.store.filling import fill
from gg_desk.store.news import item_with
from gg_desk.store.nouns import Entry, effective
from gg_desk.store.office_texts import lay_over, office_texts
from gg_desk.store.search import matching, parsed, ranked
from gg_desk.store.tables import ALIAS, RECORD, RECORD_LANGUAGE, RECORD_LINK, SEARCH_ENTRY

__all__ = ["contacts", "edit", "fill", "programs", "record"]

_BY_KIND = ("program", "contact", "news", "organisation", "document", "area", "source")
"""Where kinds share an id, the one that comes first here is meant."""

_KOREAN_TIME = dt.timezone(dt.timedelta(hours=9))  # no summer time; needs no time zone files


def programs(
    store: Store,
    words: str = "",
    *,
    area: str | None = None,
    language: str | None = None,
    limit: int | None = None,
) -> list[Program]:
    """Programs that hold all of ``words``, the best match first, else in the catalogue's order.

    With ``area`` (id or name) those of that city or county and those of the whole province; with
    ``language`` (tag or name) those offered in it or answered in it by one of their contacts.

    Raises:
        UsageError: no such area or language.
    """
    tag = known_language(language).tag if language else None
    with store.reading() as connection:
        filters = _of_area(area_id(connection, area)) if area else []
        if tag:
            filters.append(sa.or_(_speaks(tag), _is_answered_in(tag)))
        rows = _matching(connection, "program", words, filters)
        nouns = _nouns(connection, rows[:limit])
    return [noun for noun in nouns if isinstance(noun, Program)]


def contacts(
    store: Store,
    words: str = "",
    *,
    area: str | None = None,
    language: str | None = None,
    open_at: dt.datetime | None = None,
    limit: int | None = None,
) -> list[Contact]:
    """Contacts that hold all of ``words``, ordered as programs are.

    With ``area`` those in that city or county, then the lines of the province and the country;
    with ``language`` those that speak or interpret it. With ``open_at`` (Korean time where it
    names no zone) closed ones are left out, and those whose hours nobody knows stand last.

    Raises:
        UsageError: no such area or language.
    """
    tag = known_language(language).tag if language else None
    with store.reading() as connection:
        filters = _of_area(area_id(connection, area)) if area else []
        if tag:
            filters.append(_speaks(tag))
        nouns = _nouns(connection, _matching(connection, "contact", words, filters))
    found = [noun for noun in nouns if isinstance(noun, Contact)]
    if area:
        found.sort(key=lambda contact: contact.area is None)
    if open_at is not None:
        found = _open_first(found, open_at, tag)
    return found[:limit]


def record(store: Store, record_id: str) -> Entry | NewsItem | None:
    """The record with this id, or with this other id; none where there is none.

    Where kinds share an id, a program comes before a contact, a contact before news and the rest;
    ``contact:call-120`` asks for the contact. A withdrawn record is still found: a printed sheet
    may name it.
    """
    kind, colon, rest = record_id.partition(":")
    asked = ((kind,), rest) if colon and kind in _BY_KIND else (_BY_KIND, record_id)
    with store.reading() as connection:
        found = (_of_kind(connection, one, asked[1]) for one in asked[0])
        return next((noun for noun in found if noun), None) or _called(connection, *asked)


def _of_kind(connection: sa.Connection, kind: str, record_id: str) -> Entry | NewsItem | None:
    if kind == "news":
        return item_with(connection, record_id)
    chosen = sa.select(RECORD).where(RECORD.c.kind == kind, RECORD.c.id == record_id)
    return next(iter(_nouns(connection, connection.execute(chosen))), None)


def _called(connection: sa.Connection, kinds: Iterable[str], alias: str) -> Entry | None:
    chosen = (
        sa.select(RECORD)
        .join(ALIAS, ALIAS.c.number == RECORD.c.number)
        .where(ALIAS.c.alias == alias, RECORD.c.kind.in_(kinds))
        .order_by(RECORD.c.number)
    )
    return next(iter(_nouns(connection, connection.execute(chosen))), None)


def _matching(
    connection: sa.Connection, kind: str, words: str, filters: Iterable[sa.ColumnElement[bool]]
) -> list[Any]:
    """Rows of listed records, with the columns that ranking needs where words were asked."""
    listed = (RECORD.c.kind == kind, RECORD.c.listed == 1, *filters)
    columns = (RECORD.c.kind, RECORD.c.id, RECORD.c.facts, RECORD.c.edits)
    query = parsed(words)
    if query.empty:
        in_order = (RECORD.c.position.nulls_last(), RECORD.c.number)
        return list(connection.execute(sa.select(*columns).where(*listed).order_by(*in_order)))
    ranking = (SEARCH_ENTRY.c.heading, SEARCH_ENTRY.c.standing, SEARCH_ENTRY.c.moment)
    same = (SEARCH_ENTRY.c.kind == RECORD.c.kind, SEARCH_ENTRY.c.id == RECORD.c.id)
    chosen = sa.select(*columns, *ranking).where(
        *listed, *same, *matching(connection, query).conditions
    )
    return ranked(connection.execute(chosen.order_by(RECORD.c.position.nulls_last())), query)


def _of_area(area: str) -> list[sa.ColumnElement[bool]]:
    linked = sa.and_(RECORD_LINK.c.number == RECORD.c.number, RECORD_LINK.c.kind == "area")
    this = sa.exists().where(linked, RECORD_LINK.c.id == area)
    return [sa.or_(this, ~sa.exists().where(linked))]


def _speaks(tag: str) -> sa.ColumnElement[bool]:
    return sa.exists().where(
        RECORD_LANGUAGE.c.number == RECORD.c.number, RECORD_LANGUAGE.c.tag == tag
    )


def _is_answered_in(tag: str) -> sa.ColumnElement[bool]:
    answering = RECORD.alias("answering")
    return sa.exists().where(
        RECORD_LINK.c.number == RECORD.c.number,
        RECORD_LINK.c.kind == "contact",
        answering.c.kind == "contact",
        answering.c.listed == 1,
        answering.c.id == RECORD_LINK.c.id,
        RECORD_LANGUAGE.c.number == answering.c.number,
        RECORD_LANGUAGE.c.tag == tag,
    )


def _nouns(connection: sa.Connection, rows: Iterable[Any]) -> list[Entry]:
    words = office_texts(connection)
    return [lay_over(effective(row.kind, row.id, row.facts, row.edits), words) for row in rows]


def _open_first(found: list[Contact], when: dt.datetime, tag: str | None) -> list[Contact]:
    local = when.astimezone(_KOREAN_TIME) if when.tzinfo else when
    opened = [(contact.open_at(local, tag), contact) for contact in found]
    surely = [contact for is_open, contact in opened if is_open]
    return surely + [contact for is_open, contact in opened if is_open is None]
