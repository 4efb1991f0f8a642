"""The news of the province: read, starred, and fetched when the person asks for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.results import FeedState, SyncReport
from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.ui.article import Article
from gg_desk.ui.background import Task
from gg_desk.ui.fonts import font
from gg_desk.ui.late import verbs
from gg_desk.ui.links import is_safe, open_link
from gg_desk.ui.models.describe import day, news_row
from gg_desk.ui.models.rows import Row
from gg_desk.ui.pages.list_page import ListPage
from gg_desk.ui.sentences import sync_faults, sync_sentence
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, READING_WIDTH, Type
from gg_desk.ui.undoing import Done, Failed, Step, Way
from gg_desk.ui.widgets import button, column, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_LANE = "sync"
_OLDER = "older news"
_PORTION = 500
"""News that are read at a time: who looks at the latest does not wait for those of ten years."""


class _Found(NamedTuple):
    rows: list[Row]
    more: bool
    states: list[FeedState]


class NewsPage(ListPage):
    """News on the left, the latest first; on the right one of them, without its pictures."""

    def __init__(self, session: Session) -> None:
        self.article = Article()
        self._title = label("", Type.TITLE, selectable=True)
        self._from = label("", Type.SECONDARY, "muted", selectable=True)
        self.star = button("", "star")
        self.unread = button()
        self.web = button("link")
        super().__init__(session, None, self._reader())
        self.sync = button("primary", "sync")
        self.head.add_action(self.sync)
        self.head.cancelled.connect(self._cancel)
        self.sync.clicked.connect(lambda _checked: self._sync())
        self.star.clicked.connect(self._turn_star)
        self.unread.clicked.connect(self._turn_read)
        self.model.more_wanted.connect(self._load_older)
        self.web.clicked.connect(self._open_web)
        self._shown: NewsItem | None = None
        self._states: list[FeedState] = []
        self._refused = self._from_file = ""
        self.retranslate()
        self.list_pane.say(self.tr("One moment…"), self.tr("The news is being read."))

    def load(self) -> None:
        """Ask for the latest news, as many as stand here, and for how the last syncs went."""
        limit = max(_PORTION, self.model.rowCount())
        down_to, tag = self._wanted or self.view.chosen_id(), self.session.tag

        def work(desk: "Desk", _task: Task) -> _Found:
            items = verbs.news(desk, limit=limit, down_to=down_to)
            rows = [news_row(item, tag) for item in items]
            return _Found(rows, len(rows) >= limit, verbs.feed_states(desk))

        self.session.ask(work, self._show, self.fail, lane="news")

    def show_record(self, record_id: str) -> None:
        """Choose the item, also an old one that is not in the list yet."""
        super().show_record(record_id)
        if self._wanted and self.model.rowCount():
            self.load()

    def load_detail(self, record_id: str) -> None:
        """Ask for one item; to look at it is to have read it."""

        def work(desk: "Desk", _task: Task) -> NewsItem | None:
            verbs.mark_read(desk, record_id, True)
            found = verbs.show(desk, record_id)
            return found if isinstance(found, NewsItem) else None

        self.session.ask(work, self._show_item, self.fail_detail, lane="news item")

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.title.setText(self.tr("News"))
        self.head.tell(sync_sentence(self._states, self.session.tag))
        self.sync.setText(self.tr("Get the news"))
        self.web.setText(self.tr("Open on the web"))
        self.star.setText(self.tr("Star"))
        self.unread.setText(self.tr("Mark unread"))
        self.view.setAccessibleName(self.tr("News"))
        self.article.setAccessibleName(self.tr("Text of the news item"))
        if self._shown is None:
            self.detail_pane.say(self.tr("Choose a news item"), self.tr("Its text stands here."))
        else:
            self._say_marks(self._shown)

    def empty(self) -> tuple[str, str]:
        """No news yet."""
        return self.tr("No news yet"), self.tr("“Get the news” fetches the province's feed.")

    def _reader(self) -> QWidget:
        head = QWidget()
        head.setMaximumWidth(READING_WIDTH)
        marks = row(self.star, self.unread, self.web, None)
        head.setLayout(column(self._title, self._from, marks, gap=GRID))
        line = row(head, None, gap=0)
        line.setStretch(0, 1000)  # the head takes what it may, the rest is left empty
        line.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 0)
        box = QWidget()
        box.setLayout(column(line, self.article, gap=0))
        return box

    def _load_older(self) -> None:
        """The end of the list is seen."""
        here, tag = self.model.rowCount(), self.session.tag

        def work(desk: "Desk", _task: Task) -> list[Row]:
            items = verbs.news(desk, limit=_PORTION, after=here)
            return [news_row(item, tag) for item in items]

        def add(rows: list[Row]) -> None:
            self.model.add_rows(rows, more=len(rows) == _PORTION)

        self.session.ask(work, add, self.fail, lane=_OLDER)

    def _show(self, found: _Found) -> None:
        self.session.background.cancel(_OLDER)  # they stood behind other rows
        self._states = found.states
        self.head.tell(sync_sentence(self._states, self.session.tag))
        self.show_rows(found.rows, more=found.more)
        faults = sync_faults(self._states, self.session.tag)
        told = [self._from_file, faults, self._refused]
        tone = "caution" if faults or self._refused else "info"
        self.banner.tell("\n".join(filter(None, told)), tone)

    def _show_item(self, item: NewsItem | None) -> None:
        if item is None:
            return
        if self._shown is None or self._shown.id != item.id:
            self.article.show_html(item.body_html or item.summary)
        self._shown = item
        self._title.setText(item.title)
        self._title.setFont(font(Type.TITLE, item.language))
        written = [day(item, self.session.tag), item.source, item.author]
        self._from.setText(" · ".join(part for part in written if part))
        self._say_marks(item)
        self.model.replace_row(news_row(item, self.session.tag))
        self.detail_pane.show_content()

    def _say_marks(self, item: NewsItem) -> None:
        self.star.setText(self.tr("Take the star off") if item.starred else self.tr("Star"))
        self.star.set_icon_name("star-full" if item.starred else "star")
        self.unread.setText(self.tr("Mark unread") if item.read else self.tr("Mark read"))
        self.web.setVisible(is_safe(item.link))
        self.web.setToolTip(item.link)

    def _open_web(self) -> None:
        if self._shown is not None:
            open_link(self._shown.link)

    def _turn_star(self) -> None:
        if self._shown is not None:
            starred = not self._shown.starred
            self._change(self._shown, verbs.star, starred, lambda: self._star_words(starred))

    def _turn_read(self) -> None:
        if self._shown is not None:
            read = not self._shown.read
            self._change(self._shown, verbs.mark_read, read, lambda: self._read_words(read))

    def _change(
        self,
        item: NewsItem,
        mark: "Callable[[Desk, str, bool], None]",
        wanted: bool,
        title: Callable[[], str],
    ) -> None:
        """Mark ``item``, in a way that can be taken back."""

        def to(value: bool) -> Way:
            def go(done: Done, failed: Failed) -> None:
                def work(desk: "Desk", _task: Task) -> NewsItem | None:
                    mark(desk, item.id, value)
                    found = verbs.show(desk, item.id)
                    return found if isinstance(found, NewsItem) else None

                def marked(found: NewsItem | None) -> None:
                    self._show_marks(found)
                    done()

                self.session.ask(work, marked, failed)

            return go

        step = Step(title, to(not wanted), to(wanted))
        to(wanted)(lambda: self.session.undoing.did(step), self.fail)

    def _show_marks(self, item: NewsItem | None) -> None:
        """In the list, and where it is the item that is shown, beside its text."""
        if item and self._shown and item.id == self._shown.id:
            self._show_item(item)
        elif item:
            self.model.replace_row(news_row(item, self.session.tag))

    def _star_words(self, starred: bool) -> str:
        return (
            self.tr("A star was put on a news item")
            if starred
            else self.tr("A star was taken off a news item")
        )

    def _read_words(self, read: bool) -> str:
        return (
            self.tr("A news item was marked read")
            if read
            else self.tr("A news item was marked unread")
        )

    def take_file(self, file: Path) -> None:
        """Take in the news of a feed that lies here as a file."""
        self._sync((str(file),))

    def _sync(self, asked: tuple[str, ...] = ()) -> None:
        def work(desk: "Desk", task: Task) -> list[SyncReport]:
            def on_progress(source: str, done: int, of: int) -> None:
                task.check()
                task.deliver(lambda: self._show_progress(source, done, of))

            return verbs.sync(desk, asked, on_progress=on_progress)

        self.sync.setEnabled(False)
        self.head.work(
            self.tr("Reading the file…") if asked else self.tr("Asking the province's server…")
        )

        def synced(reports: list[SyncReport]) -> None:
            self._synced(reports)
            self._from_file = self._file_words(reports[0]) if asked else ""

        self.session.ask(work, synced, self._sync_failed, lane=_LANE)

    def _file_words(self, report: SyncReport) -> str:
        """What a file brought, or why it brought nothing."""
        if report.why:
            return in_language(report.why, self.session.tag)
        said = self.tr("From the file: new items %1, changed %2")
        return said.replace("%1", str(report.new)).replace("%2", str(report.changed))

    def _cancel(self) -> None:
        self.session.background.cancel(_LANE)
        self._rest()
        self.load()

    def _show_progress(self, source: str, done: int, of: int) -> None:
        # One feed has no halves: the bar only moves along.
        self.head.work(self.tr("Reading %1…").replace("%1", source), done, of if of > 1 else 0)

    def _synced(self, reports: list[SyncReport]) -> None:
        names = ", ".join(name for report in reports for name in report.refused)
        self._refused = self.tr("Could not be read: %1").replace("%1", names) if names else ""
        self._rest()
        self.load()

    def _sync_failed(self, error: DeskError) -> None:
        self._rest()
        self.fail(error)

    def _rest(self) -> None:
        self.head.rest()
        self.head.tell(sync_sentence(self._states, self.session.tag))
        self.sync.setEnabled(True)
