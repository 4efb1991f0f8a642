"""The verbs that windows and commands share, thin: each calls one room below.

All of them block; windows call them from ``ui/background.py`` only.
"""

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from gg_desk import settings
from gg_desk.backups.making import make_backup
from gg_desk.backups.rescue import refuse_lost, way_out
from gg_desk.backups.restoring import finish_restore
from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.fingerprint import fingerprint
from gg_desk.catalogue.place import Area, Document, NewsItem
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.results import CheckReport, FeedState, Hit, SyncReport
from gg_desk.catalogue.sheet import Sheet, SheetList, SheetOrder
from gg_desk.catalogue.words import Source
from gg_desk.errors import DamagedError, DeskError
from gg_desk.feeds import sync as feeds
from gg_desk.folders import Folders
from gg_desk.settings import Preferences
from gg_desk.store import checking, records
from gg_desk.store import news as news_store
from gg_desk.store import search as finding
from gg_desk.store.filling import fill, is_filled
from gg_desk.store.listing import StoredPrograms, every
from gg_desk.store.opening import Store, open_store
from gg_desk.store.translations import office_words
from gg_desk.store.unchanged import Unchanged

if TYPE_CHECKING:
    from gg_desk.phrasebook.book import Phrasebook
    from gg_desk.sheets.facts import Lookups, Row

_LOG = logging.getLogger(__name__)
KOREA = ZoneInfo("Asia/Seoul")
Record = Program | Contact | Organisation | NewsItem | Document | Area | Source


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk: its folders, what the office has set, and its store."""

    folders: Folders
    preferences: Preferences
    store: Store
    looked_up: "Unchanged[Lookups]" = field(default_factory=Unchanged, repr=False, compare=False)

    def close(self) -> None:
        """Let the store go."""
        self.store.close()


def open_desk(folders: Folders) -> Desk:
    """The desk of these folders, its store brought up to the bundled catalogue.

    A restore that was broken off is finished first.

    Raises:
        DamagedError: the store is damaged or gone; it names the last good backup.
        DeskError: the store is locked, newer than this program, or cannot be reached.
    """
    finish_restore(folders)
    preferences = settings.read_preferences(folders)
    store = _opened(folders, preferences)
    try:
        _bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return Desk(folders, preferences, store)


def _opened(folders: Folders, preferences: Preferences) -> Store:
    refuse_lost(folders, preferences)
    try:
        return open_store(
            settings.store_of(folders, preferences),
            before_steps=lambda: make_backup(folders, "migration"),
        )
    except DamagedError as error:
        _LOG.info("The store is damaged or gone", exc_info=error)
        raise way_out(folders) from error


def _bring_up_to_date(store: Store) -> None:
    """The bundled catalogue into the store; a start with the catalogue of the last one reads none of it."""
    mark = fingerprint()
    if is_filled(store, mark):
        return
    from gg_desk.catalogue.bundle import load_bundle  # noqa: PLC0415 - loads readers and checks

    fill(store, load_bundle(), mark)


def programs(
    desk: Desk,
    words: str = "",
    *,
    area: str | None = None,
    language: str | None = None,
    limit: int | None = None,
) -> list[Program]:
    """Programs that match all of ``words``, that are open to ``area`` and speak ``language``."""
    return records.programs(desk.store, words, area=area, language=language, limit=limit)


def contacts(
    desk: Desk,
    words: str = "",
    *,
    area: str | None = None,
    language: str | None = None,
    open_at: dt.datetime | None = None,
    limit: int | None = None,
) -> list[Contact]:
    """Contacts that match ``words``, serve ``area``, answer in ``language`` and at ``open_at``."""
    return records.contacts(
        desk.store, words, area=area, language=language, open_at=open_at, limit=limit
    )


def news(
    desk: Desk, words: str = "", *, limit: int | None = None, after: int = 0, down_to: str = ""
) -> list[NewsItem]:
    """News that match ``words``, the latest first: ``limit`` of them, behind the first ``after``.

    More than that where it takes more to come ``down_to`` the item with this id.
    """
    return news_store.news(desk.store, words, limit=limit, after=after, down_to=down_to)


def search(desk: Desk, words: str, *, limit: int = 50) -> list[Hit]:
    """Programs, contacts and news that match ``words``, the best first."""
    return finding.search(desk.store, words, limit=limit)


def record(desk: Desk, record_id: str) -> Record | None:
    """The record with this id, none where there is none.

    Where kinds share an id, ``contact/c1345`` asks for the one of that kind.
    """
    return records.record(desk.store, record_id.replace("/", ":", 1))


def show(desk: Desk, record_id: str) -> Record:
    """The same, for an id that a person named.

    Raises:
        DeskError: there is none.
    """
    found = record(desk, record_id)
    if found is None:
        raise DeskError(
            f"Nothing here has the id “{record_id}”. Find it with: gg-desk search WORDS",
            f"“{record_id}”이라는 항목이 없습니다. gg-desk search 단어 로 찾아보세요.",
        )
    return found


def sources(desk: Desk, ids: Iterable[str]) -> list[Source]:
    """The sources with these ids, in this order."""
    found = (record(desk, f"source/{source_id}") for source_id in ids)
    return [source for source in found if isinstance(source, Source)]


def areas(desk: Desk) -> tuple[Area, ...]:
    """The cities and counties, in the catalogue's order."""
    return tuple(every(desk.store, "area").values())


def sync(
    desk: Desk,
    asked: Sequence[str] = (),
    on_progress: Callable[[str, int, int], None] | None = None,
) -> list[SyncReport]:
    """What each feed brought: ``asked`` (addresses or files), or else the subscribed feeds."""
    wanted = list(asked) or list(desk.preferences.feeds)
    reports = feeds.sync(desk.store, wanted, proxy=desk.preferences.proxy, on_progress=on_progress)
    for report in reports:
        _LOG.info("A feed was asked", extra={"word": report.outcome, "count": report.new})
    return reports


def feed_states(desk: Desk) -> list[FeedState]:
    """The truth about each subscribed feed: last success, and how the last try went."""
    return news_store.feed_states(desk.store, desk.preferences.feeds)


def mark_read(desk: Desk, news_id: str, read: bool = True) -> None:
    """Mark a news item read or unread."""
    news_store.mark_read(desk.store, news_id, read)


def star(desk: Desk, news_id: str, starred: bool = True) -> None:
    """Put a star on a news item or take it off."""
    news_store.star(desk.store, news_id, starred)


def sheet_list(folders: Folders) -> SheetList:
    """The sheets that can be ordered, the office's own among them, and which of those are faulty."""
    from gg_desk.sheets import order  # noqa: PLC0415 - loads fonts and shapers, half of a start
    from gg_desk.sheets.template_folder import templates_of  # noqa: PLC0415 - the same

    return order.sheet_list(templates_of(folders.sheets))


def sheet(
    desk: Desk,
    order: SheetOrder,
    known: "Lookups | None" = None,
    *,
    between: Callable[[], None] = lambda: None,
) -> Sheet:
    """A finished sheet for ``order``, with the office's own lines at its foot.

    ``known`` stands in for ``lookups``; what ``between`` raises, called now and then, ends the work.

    Raises:
        DeskError: the order cannot be met; the sentence says which value and why.
    """
    from gg_desk.sheets.order import render  # noqa: PLC0415 - loads fonts and shapers
    from gg_desk.sheets.stationery import stationery  # noqa: PLC0415 - loads what reads pictures
    from gg_desk.sheets.template_folder import templates_of  # noqa: PLC0415 - the same
    from gg_desk.typeset.font_folder import use_office_fonts  # noqa: PLC0415 - the same

    use_office_fonts(desk.folders.fonts)
    today = dt.datetime.now(KOREA).date()
    own = stationery(desk.preferences, desk.folders.data)
    shelf = templates_of(desk.folders.sheets)
    known = known or lookups(desk)
    return render(order, desk.preferences.office, known, today, own, shelf=shelf, between=between)


def pictures(sheet: Sheet, dpi: int = 200) -> Iterator[bytes]:
    """The sheet's pages as PNG, for messengers and screens."""
    from gg_desk.typeset.raster import page_images  # noqa: PLC0415 - loads PDFium

    return page_images(sheet.pdf, dpi)


def facts(desk: Desk, program: Program, tag: str) -> "tuple[Row, ...]":
    """The rows that a family reads about ``program``, in the language ``tag``."""
    from gg_desk.sheets.facts import rows  # noqa: PLC0415 - loads ICU

    return rows(program, tag, lookups(desk))


def book(desk: Desk) -> "Phrasebook":
    """The phrasebook with the office's own words and corrections."""
    from gg_desk.phrasebook.book import phrasebook  # noqa: PLC0415 - loads ICU

    return phrasebook().with_office(office_words(desk.store))


def lookups(desk: Desk) -> "Lookups":
    """All that sheets look up: records as they stand now, phrases with the office's corrections."""
    return desk.looked_up.of(desk.store, lambda: _lookups(desk))


def _lookups(desk: Desk) -> "Lookups":
    from gg_desk.catalogue.words_po import catalogue_words  # noqa: PLC0415 - loads polib
    from gg_desk.phrasebook.book import phrasebook  # noqa: PLC0415 - loads ICU
    from gg_desk.sheets.facts import Lookups  # noqa: PLC0415 - loads ICU

    office = office_words(desk.store)
    return Lookups(
        book=phrasebook().with_office(office),
        words=catalogue_words().with_office(office),
        documents=every(desk.store, "document"),
        areas=every(desk.store, "area"),
        contacts=every(desk.store, "contact"),
        organisations=every(desk.store, "organisation"),
        programs=StoredPrograms(desk.store),
        sources=every(desk.store, "source"),
    )


def set_preferences(desk: Desk, preferences: Preferences) -> Desk:
    """The desk with ``preferences`` kept and in force."""
    settings.write_preferences(desk.folders, preferences)
    return replace(desk, preferences=preferences)


def renewed(desk: Desk) -> Desk:
    """The desk with the preferences as their file says now."""
    return replace(desk, preferences=settings.read_preferences(desk.folders))


def check(desk: Desk) -> CheckReport:
    """Whether the store is sound, and what it holds."""
    return checking.check(desk.store)
