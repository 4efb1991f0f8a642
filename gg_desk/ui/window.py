"""The window: a rail of places, a search field over everything, and the page one is at."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QMainWindow, QStackedWidget, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui import late_pages, theme
from gg_desk.ui.pages.programs import ProgramsPage
from gg_desk.ui.search_box import SearchBox
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, column, label, row

if TYPE_CHECKING:
    from gg_desk.ui.pages.contacts import ContactsPage
    from gg_desk.ui.pages.handouts import HandoutsPage
    from gg_desk.ui.pages.list_page import ListPage
    from gg_desk.ui.pages.mailing import MailingPage
    from gg_desk.ui.pages.news import NewsPage
    from gg_desk.ui.pages.office import OfficePage
    from gg_desk.ui.pages.sheets import SheetsPage

PLACES = ("programs", "contacts", "news", "sheets", "mailing", "handouts", "office")
_PLACE_OF_KIND = {"program": "programs", "contact": "contacts", "news": "news"}
_Page = TypeVar("_Page", bound=QWidget)
_AFTER_MS = 500  # the list and what one looks at first go before pages not seen yet
_BREATH_MS = 20
_SIZE = (1280, 720)
_WIDEST = (1680, 1050)
_SHARE = 0.88
_LEAST = (1024, 640)
_SEARCH_WIDTH = 80 * GRID


class Window(QMainWindow):
    """The main window of one session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.programs = ProgramsPage(session)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.programs)
        self.fault = Banner("danger")
        self.rail_buttons = [button("rail", place) for place in PLACES]
        self.language = button("link", "language")
        self._name = label("GG Desk", Type.SECTION, "accent", wrap=False)
        self.search = SearchBox(session, self)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.go("programs")
        self.search.setFocus()

    @functools.cached_property
    def contacts(self) -> "ContactsPage":
        """The page of contacts, made when it is first asked for: so are those below."""
        return self._added(late_pages.contacts.ContactsPage(self.session))

    @functools.cached_property
    def news(self) -> "NewsPage":
        """The page of news."""
        return self._added(late_pages.news.NewsPage(self.session))

    @functools.cached_property
    def sheets(self) -> "SheetsPage":
        """The page of sheets."""
        return self._added(late_pages.sheets.SheetsPage(self.session))

    @functools.cached_property
    def mailing(self) -> "MailingPage":
        """The page of a city's list and its notices."""
        return self._added(late_pages.mailing.MailingPage(self.session))

    @functools.cached_property
    def handouts(self) -> "HandoutsPage":
        """The page of sheets that left the desk."""
        page = late_pages.handouts.HandoutsPage(self.session)
        page.anew.connect(self._order_anew)
        return self._added(page)

    @functools.cached_property
    def office(self) -> "OfficePage":
        """The page of what the office has set."""
        page = late_pages.office.OfficePage(self.session)
        page.saved.connect(self.sheets.redraw)
        return self._added(page)

    def go(self, place: str) -> None:
        """Go to one of ``PLACES``."""
        self.rail_buttons[PLACES.index(place)].setChecked(True)
        self.pages.setCurrentWidget(getattr(self, place))

    def make_pages(self) -> None:
        """Make the pages that nobody has asked for yet, one at a time, so that none is waited for."""
        self.session.background.start(
            lambda _task: late_pages.load_all(),
            lambda _none: self._make_next(PLACES),
            self._refused,
        )

    def open_record(self, kind: str, record_id: str) -> None:
        """Go to a record, on the page where its kind stands."""
        if kind == "handout":
            self.look_up(record_id)
            return
        place = _PLACE_OF_KIND[kind]
        self.go(place)
        page: ListPage = getattr(self, place)
        page.show_record(record_id)
        page.view.setFocus()

    def look_up(self, code: str) -> None:
        """Go to what the code of a sheet tells."""
        self.go("handouts")
        self.handouts.show_record(code)
        self.handouts.code.setFocus()

    def order_sheet(self, program_id: str) -> None:
        """Go to the sheets with this program chosen."""
        self.go("sheets")
        self.sheets.order_for((program_id,))
        self.sheets.order.language.setFocus()

    def show_first(self, rows: Sequence[Sequence[str]]) -> None:
        """The first list, before the desk is open."""
        self.programs.show_first(rows)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language of the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop what runs in the background before the window goes."""
        self.hide()
        self.session.close()
        super().closeEvent(event)

    def _order_anew(
        self, template: str, programs: tuple[str, ...], languages: tuple[str, ...]
    ) -> None:
        self.go("sheets")
        self.sheets.order_for(programs, template, languages)
        self.sheets.order.language.setFocus()

    def _added(self, page: _Page) -> _Page:
        self.pages.addWidget(page)
        return page

    def _make_next(self, places: Sequence[str]) -> None:
        if places:
            getattr(self, places[0])
            QTimer.singleShot(_BREATH_MS, self, lambda: self._make_next(places[1:]))

    def _lay_out(self) -> None:
        rail = QWidget()
        rail.setObjectName("rail")
        rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rail.setFixedWidth(theme.RAIL_WIDTH)
        name = row(self._name)
        name.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        *places, office = self.rail_buttons
        layout = column(name, *places, None, office, self.language, gap=GRID // 2)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        rail.setLayout(layout)
        top = QWidget()
        top.setObjectName("topbar")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search.setObjectName("search")
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        bar = row(self.search, None, gap=0)
        bar.setStretch(0, 1)
        bar.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        top.setLayout(bar)
        body = QWidget()
        right = column(top, self.fault, self.pages, gap=0)
        right.setStretch(2, 1)
        whole = row(rail, right, gap=0)
        body.setLayout(whole)
        self.setCentralWidget(body)
        self.setMinimumSize(*_LEAST)
        self.resize(_fitting(self.screen().availableSize()))

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for at, choice in enumerate(self.rail_buttons):
            choice.setCheckable(True)
            group.addButton(choice, at)
            QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self, choice.click)
        group.idClicked.connect(lambda at: self.go(PLACES[at]))
        QShortcut(QKeySequence("Ctrl+K"), self, self._to_search)
        self.search.opened.connect(self.open_record)
        self.programs.sheet_wanted.connect(self.order_sheet)
        self.programs.contact_wanted.connect(lambda found: self.open_record("contact", found))
        self.language.clicked.connect(self._switch_language)
        self.session.refused.connect(self._refused)
        self.session.opened.connect(self._opened)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _opened(self) -> None:
        page = self.pages.currentWidget()
        if page is self.programs:
            self.programs.ensure_loaded()
        QTimer.singleShot(_AFTER_MS, self, self.make_pages)

    def _refused(self, error: DeskError) -> None:
        self.fault.tell(error.sentence(self.session.tag))

    def _switch_language(self) -> None:
        self.session.speak("en" if self.session.tag == "ko" else "ko", self._refused)

    def _retranslate(self) -> None:
        words = (
            self.tr("Programs"),
            self.tr("Contacts"),
            self.tr("News"),
            self.tr("Sheets"),
            self.tr("Mailing"),
            self.tr("Sheet codes"),
            self.tr("Our office"),
        )
        for at, (choice, word) in enumerate(zip(self.rail_buttons, words, strict=True)):
            choice.setText(word)
            choice.setToolTip(f"Ctrl+{at + 1}")
        self.setWindowTitle(self.tr("GG Desk"))
        # Each language is offered in its own words, for who cannot read the other one.
        self.language.setText("English" if self.session.tag == "ko" else "한국어")
        self.language.setAccessibleName(self.tr("Switch the window's language"))


def _fitting(screen: QSize) -> QSize:
    """Most of the screen, but no wider than lines can be read and never below the usual size."""
    usual, widest = QSize(*_SIZE), QSize(*_WIDEST)
    return (screen * _SHARE).boundedTo(widest).expandedTo(usual)
