"""News as they were taken in: one item however many feeds bring it, with the office's marks."""

import itertools
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from gg_desk.catalogue.place import NewsItem
from gg_desk.errors import DeskError
from gg_desk.store import index
from gg_desk.store.connections import Store
from gg_desk.store.feed_log import feed_states, record_sync, validators
from gg_desk.store.news_rows import (
    brought_up,
    fingerprint,
    is_older,
    item_of,
    moment_in,
    row_of,
)
from gg_desk.store.rows import batches, next_number
from gg_desk.store.search import matching, parsed
from gg_desk.store.tables import NEWS, NEWS_KEY, NEWS_VERSION, SEARCH_ENTRY
from gg_desk.store.wording import news_wording

__all__ = [
    "feed_states",
    "item_with",
    "mark_read",
    "news",
    "record_sync",
    "star",
    "take_in",
    "unread_news",
    "validators",
]

_MOMENT = sa.func.coalesce(NEWS.c.published, NEWS.c.updated, "")
"""Of undated ones earlier than any."""
_LATEST_FIRST = (_MOMENT.desc(), NEWS.c.number.desc())
_DEEPEST = 5_000
"""Items that are read at once to come down to one of them: more would take longer than a moment."""


def news(
    store: Store,
    words: str = "",
    *,
    limit: int | None = None,
    after: int = 0,
    down_to: str = "",
    unread: bool = False,
) -> list[NewsItem]:
    """News that hold all of ``words``, the newest first; undated ones last.

    At most ``limit`` of them, those behind the first ``after``, or as many more as it takes to come
    ``down_to`` the item with this id, where it is among the latest thousands; with ``unread`` none
    that was read.
    """
    query = parsed(words)
    with store.reading() as connection:
        if limit is not None and down_to and (before := _before(connection, down_to)) < _DEEPEST:
            limit = max(limit, before + 1)
        numbers = sa.select(NEWS.c.number).order_by(*_LATEST_FIRST).limit(limit).offset(after)
        if unread:
            numbers = numbers.where(NEWS.c.read == 0)
        if not query.empty:
            same = (SEARCH_ENTRY.c.kind == "news", SEARCH_ENTRY.c.id == NEWS.c.id)
            numbers = numbers.where(*same, *matching(connection, query).conditions)
        # Their texts are not sorted along, which would take five times as long.
        chosen = sa.select(NEWS).where(NEWS.c.number.in_(numbers)).order_by(*_LATEST_FIRST)
        rows = connection.execute(chosen).all()
        keys = _keys(connection, numbers)
    return [item_of(row, keys.get(row.number, ())) for row in rows]


def unread_news(store: Store) -> int:
    """How many news items nobody here has read."""
    counted = sa.select(sa.func.count()).select_from(NEWS).where(NEWS.c.read == 0)
    with store.reading() as connection:
        return connection.execute(counted).scalar_one()


def item_with(connection: sa.Connection, news_id: str) -> NewsItem | None:
    """The news item with this id; for the rooms' own modules."""
    row = connection.execute(sa.select(NEWS).where(NEWS.c.id == news_id)).one_or_none()
    return (
        None if row is None else item_of(row, _keys(connection, (row.number,)).get(row.number, ()))
    )


def take_in(store: Store, items: Sequence[NewsItem], feed: str = "") -> tuple[int, int]:
    """Take in what a feed brought; answers how many items are new and how many changed.

    An item with the id, or with any of the keys, of one that is here is that one: it keeps its
    id and the office's marks. A feed changes an item only with words it did not bring before, and
    never to an older state, so that two feeds with the same item do not undo each other. ``feed``
    tells them apart by address, since RSS and Atom of one site have one title; empty: by title.
    """
    new = changed = 0
    with store.writing() as connection:
        for item in items:
            rows = _same(connection, item)
            if not rows:
                new += 1
                _insert(connection, item, feed or item.source)
            elif _follow(connection, rows, item, feed or item.source):
                changed += 1
    return new, changed


def mark_read(store: Store, news_id: str, read: bool) -> None:
    """Mark a news item read or unread.

    Raises:
        DeskError: there is no such item.
    """
    _mark(store, news_id, {"read": int(read)})


def star(store: Store, news_id: str, starred: bool) -> None:
    """Put the office's star on a news item, or take it off.

    Raises:
        DeskError: there is no such item.
    """
    _mark(store, news_id, {"starred": int(starred)})


def _mark(store: Store, news_id: str, mark: dict[str, int]) -> None:
    with store.writing() as connection:
        if not connection.execute(NEWS.update().where(NEWS.c.id == news_id), mark).rowcount:
            raise DeskError(
                f"There is no news item “{news_id}” here. List them with: gg-desk news.",
                f"“{news_id}”이라는 소식이 없습니다. gg-desk news로 목록을 확인해 주세요.",
            )


def _keys(
    connection: sa.Connection, numbers: "sa.Select[tuple[int]] | tuple[int]"
) -> dict[int, tuple[str, ...]]:
    chosen = sa.select(NEWS_KEY).where(NEWS_KEY.c.number.in_(numbers)).order_by(NEWS_KEY.c.key)
    keys: dict[int, tuple[str, ...]] = {}
    for row in connection.execute(chosen):
        keys[row.number] = (*keys.get(row.number, ()), row.key)
    return keys


def _before(connection: sa.Connection, news_id: str) -> int:
    """How many items are later than the one with this id; 0 where there is none."""
    own = sa.select(_MOMENT, NEWS.c.number).where(NEWS.c.id == news_id)
    found = connection.execute(own).one_or_none()
    if found is None:
        return 0
    later = sa.tuple_(_MOMENT, NEWS.c.number) > sa.tuple_(*found)
    counted = sa.select(sa.func.count()).select_from(NEWS).where(later)
    return connection.execute(counted).scalar_one()


def _same(connection: sa.Connection, item: NewsItem) -> list[Any]:
    """Rows of the items that ``item`` is, the oldest first; keys may show two to be one.

    An equal id counts only where one of the two has no keys: ids are short and may meet.
    """
    numbers = {
        number
        for keys in batches(item.keys)
        for number in connection.execute(
            sa.select(NEWS_KEY.c.number).where(NEWS_KEY.c.key.in_(keys))
        ).scalars()
    }
    keyed = sa.exists().where(NEWS_KEY.c.number == NEWS.c.number)
    by_id = NEWS.c.id == item.id if not item.keys else sa.and_(NEWS.c.id == item.id, ~keyed)
    chosen = sa.select(NEWS).where(sa.or_(by_id, NEWS.c.number.in_(numbers)))
    return list(connection.execute(chosen.order_by(NEWS.c.number)))


def _free_id(connection: sa.Connection, wanted: str) -> str:
    tries = itertools.chain([wanted], (f"{wanted}-{count}" for count in itertools.count(2)))
    return next(
        id_
        for id_ in tries
        if connection.execute(sa.select(NEWS.c.number).where(NEWS.c.id == id_)).first() is None
    )


def _insert(connection: sa.Connection, item: NewsItem, feed: str) -> None:
    number = next_number(connection, NEWS)
    marks = {"read": int(item.read), "starred": int(item.starred)}
    own = {"number": number, "id": _free_id(connection, item.id)}
    connection.execute(NEWS.insert(), own | row_of(item) | marks)
    _note_version(connection, number, item, feed)
    _index(connection, number)


def _follow(connection: sa.Connection, rows: list[Any], item: NewsItem, feed: str) -> bool:
    """Bring what is here up to ``item``; whether that changed anything."""
    kept = rows[0]
    if len(rows) > 1:
        _join(connection, kept.number, rows)
    said = connection.execute(
        sa.select(NEWS_VERSION.c.fingerprint).where(
            NEWS_VERSION.c.number == kept.number, NEWS_VERSION.c.source == feed
        )
    ).scalar()
    _note_version(connection, kept.number, item, feed)
    values = brought_up(kept, item, first_from_here=said is None)
    unchanged = all(getattr(kept, name) == values[name] for name in values)
    if said == fingerprint(item) or is_older(item, kept) or unchanged:
        return len(rows) > 1
    connection.execute(NEWS.update().where(NEWS.c.number == kept.number), values)
    _index(connection, kept.number)
    return True


def _join(connection: sa.Connection, number: int, rows: list[Any]) -> None:
    """Make several items one: the first keeps its id, and gets the marks and keys of all."""
    others = [row.number for row in rows if row.number != number]
    marks = {name: max(getattr(row, name) for row in rows) for name in ("read", "starred")}
    connection.execute(NEWS.update().where(NEWS.c.number == number), marks)
    moving = NEWS_KEY.update().where(NEWS_KEY.c.number.in_(others))
    connection.execute(moving, {"number": number})
    index.drop(connection, [("news", row.id) for row in rows if row.number != number])
    connection.execute(NEWS.delete().where(NEWS.c.number.in_(others)))


def _note_version(connection: sa.Connection, number: int, item: NewsItem, feed: str) -> None:
    of_feed = (NEWS_VERSION.c.number == number, NEWS_VERSION.c.source == feed)
    connection.execute(NEWS_VERSION.delete().where(*of_feed))
    version = {"number": number, "source": feed, "fingerprint": fingerprint(item)}
    connection.execute(NEWS_VERSION.insert(), version)
    held = _keys(connection, (number,)).get(number, ())
    fresh = [{"key": key, "number": number} for key in dict.fromkeys(item.keys) if key not in held]
    if fresh:
        connection.execute(NEWS_KEY.insert(), fresh)


def _index(connection: sa.Connection, number: int) -> None:
    row = connection.execute(sa.select(NEWS).where(NEWS.c.number == number)).one()
    index.put(connection, [news_wording(item_of(row, ()), moment_in(row))])
