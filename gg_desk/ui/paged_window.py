"""A window's pages, each made when it is first asked for."""

import functools
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from gg_desk.folders import Folders
from gg_desk.ui import late_pages
from gg_desk.ui.late_window import left_off, lockup, safe
from gg_desk.ui.models.window_actions import GO
from gg_desk.ui.pages.home import HomePage
from gg_desk.ui.pages.page import Page
from gg_desk.ui.session import Session

if TYPE_CHECKING:
    from gg_desk.ui.guide.welcome import WelcomePage
    from gg_desk.ui.keeping.lockup import Lockup
    from gg_desk.ui.keeping.safe import Safe
    from gg_desk.ui.left_off import LeftOff
    from gg_desk.ui.pages.backups import BackupsPage
    from gg_desk.ui.pages.contacts import ContactsPage
    from gg_desk.ui.pages.finding import FindingPage
    from gg_desk.ui.pages.handouts import HandoutsPage
    from gg_desk.ui.pages.keeping import KeepingPage
    from gg_desk.ui.pages.mailing import MailingPage
    from gg_desk.ui.pages.news import NewsPage
    from gg_desk.ui.pages.office import OfficePage
    from gg_desk.ui.pages.programs import ProgramsPage
    from gg_desk.ui.pages.sheets import SheetsPage

_Page = TypeVar("_Page", bound=Page)


class PagedWindow(QMainWindow):
    """What a page wants of the window, or of another page, the window says in its stead."""

    sheet_wanted = Signal(str, tuple)
    """A program, and the languages in which its sheet is wanted; none: those chosen last."""
    anew_wanted = Signal(str, object, object)
    """The template, the programs' ids, the languages of a sheet that is made again."""
    record_wanted = Signal(str, str)
    """A record's kind and id."""
    file_dropped = Signal(object)
    """Carries the ``Path`` of a file that fell on a page."""
    action_wanted = Signal(str)
    """Carries the name of one of ``window_actions``."""
    welcome_wanted = Signal()
    restored = Signal()
    """The store and the files are other ones now."""

    def __init__(self, session: Session, folders: Folders) -> None:
        super().__init__()
        self.session = session
        self.folders = folders
        self.pages = QStackedWidget()
        self.home = HomePage(session)
        self.pages.addWidget(self.home)

    def restore_geometry(self, geometry: str) -> None:
        """Size and place as they were (``Sitting.geometry``); Qt moves what would lie outside the screens."""
        if geometry:
            self.restoreGeometry(QByteArray.fromHex(QByteArray(geometry.encode())))

    @functools.cached_property
    def safe(self) -> "Safe":
        """The vault as the window has it, and below what else its first paint does without."""
        return safe.Safe(self.session)

    @functools.cached_property
    def lockup(self) -> "Lockup":
        """Where everything personal leaves the window."""
        return lockup.Lockup(self, self.session, self.safe)

    @functools.cached_property
    def left_off(self) -> "LeftOff":
        """Where one left off, and what is kept of it."""
        return left_off.LeftOff(self, self.session, self.folders)

    @functools.cached_property
    def finding(self) -> "FindingPage":
        """The page that finds what fits a family."""
        page = late_pages.finding.FindingPage(self.session)
        page.sheet_wanted.connect(self.sheet_wanted)
        self.lockup.add_at_hand(lockup.Personal(page.forget, page.has_family))
        return self._added(page, "finding")

    @functools.cached_property
    def programs(self) -> "ProgramsPage":
        """The page of programs, made when it is first asked for: so are those below."""
        page = late_pages.programs.ProgramsPage(self.session)
        page.sheet_wanted.connect(lambda program: self.sheet_wanted.emit(program, ()))
        page.contact_wanted.connect(lambda found: self.record_wanted.emit("contact", found))
        return self._added(page, "programs")

    @functools.cached_property
    def contacts(self) -> "ContactsPage":
        """The page of contacts."""
        return self._added(late_pages.contacts.ContactsPage(self.session), "contacts")

    @functools.cached_property
    def news(self) -> "NewsPage":
        """The page of news."""
        return self._added(late_pages.news.NewsPage(self.session), "news")

    @functools.cached_property
    def sheets(self) -> "SheetsPage":
        """The page of sheets."""
        page = late_pages.sheets.SheetsPage(self.session)
        self.lockup.add_at_hand(lockup.Personal(page.forget, page.is_filled_in))
        return self._added(page, "sheets")

    @functools.cached_property
    def mailing(self) -> "MailingPage":
        """The page of a city's list and its notices."""
        page = late_pages.mailing.MailingPage(self.session, self.safe)
        page.dropped.connect(self.file_dropped)
        page.keep.vault_wanted.connect(lambda: self.action_wanted.emit(f"{GO}keeping"))
        self.lockup.add_at_hand(lockup.Personal(page.forget, page.has_list, page.is_busy))
        return self._added(page, "mailing")

    @functools.cached_property
    def keeping(self) -> "KeepingPage":
        """The page of what is kept for reprinting."""
        page = late_pages.keeping.KeepingPage(self.session, self.safe)
        self.lockup.add_kept(lockup.Personal(page.forget, at_work=page.is_busy))
        return self._added(page, "keeping")

    @functools.cached_property
    def handouts(self) -> "HandoutsPage":
        """The page of sheets that left the desk."""
        page = late_pages.handouts.HandoutsPage(self.session)
        page.anew.connect(self.anew_wanted)
        return self._added(page, "handouts")

    @functools.cached_property
    def backups(self) -> "BackupsPage":
        """The page of backups."""
        page = late_pages.backups.BackupsPage(self.session)
        page.restored.connect(self._read_anew)
        return self._added(page, "backups")

    @functools.cached_property
    def office(self) -> "OfficePage":
        """The page of what the office has set."""
        page = late_pages.office.OfficePage(self.session)
        page.saved.connect(self._redraw_sheet)
        page.welcome_wanted.connect(self.welcome_wanted)
        return self._added(page, "office")

    @functools.cached_property
    def welcome(self) -> "WelcomePage":
        """The first steps, before there are preferences or when asked for."""
        page = late_pages.welcome.WelcomePage(self.session)
        page.ended.connect(self.action_wanted)
        self.pages.addWidget(page)
        return page

    def _added(self, page: _Page, place: str) -> _Page:
        self.pages.addWidget(page)
        self.left_off.add(place, page)
        return page

    def _redraw_sheet(self) -> None:
        if "sheets" in vars(self):  # a page not made yet shows nothing that could be old
            self.sheets.redraw()

    def _read_anew(self) -> None:
        """After a restore every page asks again; those not made yet have nothing old to show."""
        self.session.undoing.forget()
        self.restored.emit()
        for at in range(self.pages.count()):
            page = self.pages.widget(at)
            if isinstance(page, Page) and page is not self.backups:
                page.read_anew()
