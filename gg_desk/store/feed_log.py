"""What is known of each feed: when it last answered, what it brought, why it failed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from gg_desk.catalogue.results import FeedState, SyncReport
from gg_desk.store.connections import Store
from gg_desk.store.nouns import encoded
from gg_desk.store.rows import moment_of, moment_text
from gg_desk.store.tables import FEED

_NEVER_TRIED: dict[str, Any] = {
    "title": "",
    "etag": None,
    "last_modified": None,
    "last_success": None,
    "new_then": 0,
}


def feed_states(store: Store, sources: Sequence[str]) -> list[FeedState]:
    """The truth about each of ``sources``, in their order; blank for one never tried."""
    with store.reading() as connection:
        rows = {row.source: row for row in connection.execute(sa.select(FEED))}
    return [
        _state(rows[source]) if source in rows else FeedState(source=source) for source in sources
    ]


def record_sync(
    store: Store,
    report: SyncReport,
    when: dt.datetime,
    etag: str | None = None,
    last_modified: str | None = None,
) -> None:
    """Keep how a try at ``when`` went, and what the server wants to be asked with next time.

    A failure leaves the last success and those validators as they were; an unchanged feed may
    leave the validators out.
    """
    moment = moment_text(when)
    with store.writing() as connection:
        chosen = sa.select(FEED).where(FEED.c.source == report.source)
        row = connection.execute(chosen).mappings().one_or_none()
        held = dict(row) if row is not None else {"source": report.source, **_NEVER_TRIED}
        held |= {"last_try": moment, "title": report.title or held["title"]}
        if report.outcome == "failed":
            held["why"] = encoded(report.why)
        else:
            held |= {"last_success": moment, "new_then": report.new, "why": "{}"}
            unchanged = report.outcome == "unchanged"
            held["etag"] = etag or (held["etag"] if unchanged else None)
            held["last_modified"] = last_modified or (held["last_modified"] if unchanged else None)
        connection.execute(FEED.delete().where(FEED.c.source == report.source))
        connection.execute(FEED.insert(), held)


def validators(store: Store, source: str) -> tuple[str | None, str | None]:
    """ETag and Last-Modified of the last success of ``source``, to ask with."""
    chosen = sa.select(FEED.c.etag, FEED.c.last_modified).where(FEED.c.source == source)
    with store.reading() as connection:
        row = connection.execute(chosen).one_or_none()
    return (None, None) if row is None else (row.etag, row.last_modified)


def _state(row: sa.Row[tuple[str, ...]]) -> FeedState:
    return FeedState(
        source=row.source,
        title=row.title,
        last_try=moment_of(row.last_try),
        last_success=moment_of(row.last_success),
        new_then=row.new_then,
        why=msgspec.json.decode(row.why),
    )
