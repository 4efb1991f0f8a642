"""The subscribed feeds into the store, each with a truthful report."""

import datetime as dt
from collections.abc import Callable, Iterable

from gg_desk.catalogue.results import SyncReport
from gg_desk.errors import DeskError
from gg_desk.store import news
from gg_desk.store.opening import Store

Progress = Callable[[str, int, int], None]
"""Called with a source, how many are done, and how many there are; what it raises stops the sync."""

_NOTHING_READABLE = DeskError(
    "None of the feed's items could be read. Nothing was taken; try again later.",
    "피드에서 읽을 수 있는 소식이 하나도 없습니다. 반영한 것은 없습니다. 나중에 다시 시도해 주세요.",
)


def sync(
    store: Store, sources: Iterable[str], *, proxy: str = "", on_progress: Progress | None = None
) -> list[SyncReport]:
    """What each of ``sources`` (addresses or files) brought, in their order, each asked once.

    A source is taken in as a whole, in one transaction, or not at all; one that fails leaves its
    news and its last success as they were and does not stop the others. The outcome is ``updated``
    when something is new or changed, else ``unchanged``. While items are refused, the server's
    validators are not kept, so that the next sync reads the feed again instead of hearing
    "not modified".

    Raises:
        DeskError: the store itself cannot be read or written.
    """
    wanted = tuple(dict.fromkeys(sources))
    reports = []
    for done, source in enumerate(wanted):
        if on_progress:
            on_progress(source, done, len(wanted))
        reports.append(_sync_one(store, source, proxy))
    if on_progress and wanted:
        on_progress(wanted[-1], len(wanted), len(wanted))
    return reports


def _sync_one(store: Store, source: str, proxy: str) -> SyncReport:
    # The libraries that fetch and parse take longer to import than the window takes to open.
    from gg_desk.feeds.fetch import fetch  # noqa: PLC0415 - see above
    from gg_desk.feeds.parse import parse  # noqa: PLC0415 - see above

    when = dt.datetime.now(dt.UTC)
    etag, last_modified = news.validators(store, source)
    try:
        fetched = fetch(source, etag=etag, last_modified=last_modified, proxy=proxy)
        if fetched.status == "unchanged":
            report = SyncReport(source=source, outcome="unchanged")
            news.record_sync(
                store,
                report,
                when,
                etag=fetched.etag or etag,
                last_modified=fetched.last_modified or last_modified,
            )
            return report
        parsed = parse(fetched.content, fetched.final_url, fetched.charset)
    except DeskError as error:
        return _failed(store, source, error, when)
    if parsed.refused and not parsed.items:
        return _failed(store, source, _NOTHING_READABLE, when, parsed.refused)
    new, changed = news.take_in(store, parsed.items, feed=source)
    report = SyncReport(
        source=source,
        title=parsed.title,
        outcome="updated" if new or changed else "unchanged",
        items=len(parsed.items),
        new=new,
        changed=changed,
        refused=parsed.refused,
    )
    whole = not parsed.refused
    news.record_sync(
        store,
        report,
        when,
        etag=fetched.etag if whole else None,
        last_modified=fetched.last_modified if whole else None,
    )
    return report


def _failed(
    store: Store, source: str, error: DeskError, when: dt.datetime, refused: tuple[str, ...] = ()
) -> SyncReport:
    report = SyncReport(
        source=source, outcome="failed", why={"ko": error.ko, "en": error.en}, refused=refused
    )
    news.record_sync(store, report, when)
    return report
