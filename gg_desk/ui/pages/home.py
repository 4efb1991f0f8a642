"""The first page: what to print again, what needs the office, what has changed, what was printed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.language import locale
from gg_desk.ui.late_parts import home_lines, reading
from gg_desk.ui.pages.page import Page
from gg_desk.ui.sections import Cards, Section
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, button, column, keep_order, row

if TYPE_CHECKING:
    from gg_desk.catalogue.overview import Overview
    from gg_desk.catalogue.words import LocalText

_WIDEST = 140 * GRID
_PRINT_SHARE, _ASIDE_SHARE = 3, 2


class HomePage(Page):
    """On the left what is printed, on the right what needs somebody and what is new."""

    chosen = Signal(object)
    """Carries the ``Line`` that was chosen."""
    sheet_wanted = Signal()
    call_wanted = Signal()
    filled = Signal()
    """Everything stands there as the store has it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.call = button("", "contacts")
        self.new_sheet = button("primary", "sheets")
        self.banner = Banner("danger")
        self.again = Section(Cards())
        self.favourites = Section(Cards())
        self.recent = Section(Cards(columns=1))
        self.needs = Section(Cards(columns=1))
        self.news = Section(Cards(columns=1))
        self._found: Overview | None = None
        self._is_read = False
        self._names: dict[str, LocalText] = {}
        self._closed = False
        self._lay_out()
        self.call.clicked.connect(self.call_wanted)
        self.new_sheet.clicked.connect(self.sheet_wanted)
        session.refused.connect(lambda _why: self._wait(closed=True))
        session.opened.connect(lambda: self._wait(closed=False))
        for section in self._sections():
            section.cards.chosen.connect(self.chosen)
        self.retranslate()

    def load(self) -> None:
        """Ask for all of it."""
        self.session.ask(
            lambda desk, _task: reading.first_page(desk), self._show_read, self._fail, lane="home"
        )

    def remember(self, found: "Overview") -> None:
        """Say what it said last, until it has asked; every way leads on from there already."""
        if not self._is_read and not self._closed:
            self._show(found)

    def know_templates(self, templates: "Iterable[tuple[str, LocalText]]") -> None:
        """Say sheets that tell of no program by the names of their templates."""
        self._names = dict(templates)
        if self._found:
            self._show(self._found)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What happened on other pages counts here as soon as one is back."""
        again = self._asked
        super().showEvent(event)
        if again:
            self.load()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        today = locale(self.session.tag).toString(QDate.currentDate(), self._day_pattern())
        self.head.say(self.tr("Home"), today)
        self.call.setText(self.tr("Whom to call now"))
        self.new_sheet.setText(self.tr("New sheet"))
        self.again.say(self.tr("Print with one click"))
        self.favourites.say(self.tr("Favourites"))
        self.recent.say(self.tr("Printed last"))
        self.needs.say(self.tr("To do"))
        self.news.say(self.tr("What has changed"))
        if self._found is None:
            self._say_why_empty()
        else:
            self._show(self._found)

    def _show_read(self, found: "Overview") -> None:
        self._is_read = True
        self._show(found)
        self.filled.emit()

    def _show(self, found: "Overview") -> None:
        self._found, tag = found, self.session.tag
        self.banner.tell("")
        self.again.show_lines(
            tuple(home_lines.to_print(found, self._names, tag)),
            self.tr("What families are given most often will stand here."),
        )
        self.favourites.show_lines(
            tuple(home_lines.favourites(found, tag)),
            self.tr("Programs and contacts with a star (Ctrl+D) will stand here."),
        )
        self.recent.show_lines(
            tuple(home_lines.recent(found, self._names, tag)),
            self.tr("The sheets that you print or save will stand here, without any name."),
        )
        self.needs.show_lines(
            tuple(home_lines.needed(found, tag)), self.tr("Nothing waits for you.")
        )
        self.news.show_lines(
            tuple(home_lines.changed(found, tag)),
            self.tr("No facts changed in the last 30 days, and all news is read."),
        )
        # Each section places what it makes anew after what it finds before it: the next ones' too.
        cards = (card for section in self._sections() for card in section.cards.cards)
        keep_order(self.new_sheet, *cards)

    def _wait(self, *, closed: bool) -> None:
        """The desk could not be opened, or is open by now."""
        self._closed = closed
        if closed and not self._is_read:
            self._found = None  # nothing of what it said last leads anywhere
        if self._found is None:
            self._say_why_empty()

    def _say_why_empty(self) -> None:
        said = (
            self.tr("This stands here once the store can be opened.")
            if self._closed
            else self.tr("One moment…")
        )
        for section in self._sections():
            section.show_lines((), said)

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _sections(self) -> Sequence[Section]:
        return self.again, self.favourites, self.recent, self.needs, self.news

    def _day_pattern(self) -> str:
        return "M월 d일 dddd" if self.session.tag == "ko" else "dddd, d MMMM"

    def _lay_out(self) -> None:
        for action in (self.call, self.new_sheet):
            self.head.add_action(action)
        left = column(self.again, self.favourites, self.recent, None, gap=4 * GRID)
        right = column(self.needs, self.news, None, gap=4 * GRID)
        body = QWidget()
        body.setMaximumWidth(_WIDEST)
        both = row(left, right, gap=4 * GRID)
        both.setStretch(0, _PRINT_SHARE)
        both.setStretch(1, _ASIDE_SHARE)
        body.setLayout(both)
        page = QWidget()
        page.setObjectName("detail")
        outer = row(body, None, gap=0)
        outer.setStretch(0, 1000)  # the page takes what it may, the rest is left empty
        outer.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 3 * GRID)
        page.setLayout(outer)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its lines take it, and scroll into sight
        scroll.setWidget(page)
        whole = column(self.head, self.banner, scroll, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)
