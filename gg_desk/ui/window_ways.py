"""The ways through the window: to a place, a record, a sheet, and for a file to where it belongs."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gg_desk.folders import Folders
from gg_desk.ui.focus import focus_again, focus_when_able
from gg_desk.ui.late import dropped
from gg_desk.ui.models import window_actions
from gg_desk.ui.paged_window import PagedWindow
from gg_desk.ui.session import Session
from gg_desk.ui.status_line import StatusLine
from gg_desk.ui.widgets import Banner, button

if TYPE_CHECKING:
    from gg_desk.dropped import Dropped
    from gg_desk.ui.pages.list_page import ListPage
    from gg_desk.ui.pages.page import Page

PLACES = tuple(window_actions.PLACES)
_PLACE_OF_FILE: "dict[Dropped, str]" = {
    "feed": "news", "backup": "backups", "list": "mailing"
}  # fmt: skip
_PLACE_OF_KIND = {"program": "programs", "contact": "contacts", "news": "news"}


class WaysWindow(PagedWindow):
    """A window of which any part may say where to go; the rail shows where one is."""

    def __init__(self, session: Session, folders: Folders) -> None:
        super().__init__(session, folders)
        self.unfit = Banner("caution")
        self.status = StatusLine(session)
        self.rail_buttons = [button("rail", place) for place in PLACES]
        self.place = ""
        self.is_furnished = False
        """Whether more is there than the first paint shows."""
        self.sheet_wanted.connect(self.order_sheet)
        self.anew_wanted.connect(self.order_anew)
        self.record_wanted.connect(self.open_record)
        self.file_dropped.connect(self.open_file)
        self.welcome_wanted.connect(self.show_welcome)

    def go(self, place: str) -> None:
        """Go to one of ``PLACES``."""
        self.place = place
        self.unfit.tell("")
        self.rail_buttons[PLACES.index(place)].setChecked(True)
        for choice, other in zip(self.rail_buttons, PLACES, strict=True):
            here = other == place  # Tab comes to where one is; Qt would lead to where one was
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            choice.setFocusPolicy(policy)
        self.pages.setCurrentWidget(getattr(self, place))
        self.status.look()
        if self.is_furnished:
            self.left_off.moved_to(place)

    def show_welcome(self) -> None:
        """Go to the first steps; the rail leads away from them at any time."""
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.begin()

    def open_record(self, kind: str, record_id: str) -> None:
        """Go to a record, on the page where its kind stands."""
        place = _PLACE_OF_KIND[kind]
        self.go(place)
        page: ListPage = getattr(self, place)
        page.show_record(record_id)
        focus_when_able(page.view)

    def look_up(self, code: str) -> None:
        """Go to what the code of a sheet tells."""
        self.go("handouts")
        self.handouts.show_record(code)
        self.handouts.code.setFocus()

    def order_sheet(self, program_id: str, languages: tuple[str, ...] = ()) -> None:
        """Go to the sheets with this program chosen, in these languages or those chosen last."""
        self.go("sheets")
        self.sheets.order_for((program_id,), languages=languages)
        focus_when_able(self.sheets.order.language)

    def new_sheet(self, template: str = "") -> None:
        """Go to the sheets with this template chosen, or with the choice of one open to the keys."""
        self.go("sheets")
        if template:
            self.sheets.order_for((), template)
        focus_when_able(self.sheets.order.template)

    def order_anew(
        self, template: str, programs: tuple[str, ...], languages: tuple[str, ...]
    ) -> None:
        """Go to the sheets with a sheet as it was ordered before."""
        self.go("sheets")
        self.sheets.order_for(programs, template, languages)
        focus_when_able(self.sheets.order.language)

    def call_now(self, language: str = "") -> None:
        """Go to who answers now, in this language or in any."""
        self.go("contacts")
        self.contacts.call_now(language)

    def open_file(self, path: Path) -> None:
        """Take the file at ``path`` where it belongs: a list, a feed, a backup; else say who takes it."""
        self.unfit.tell("")
        self.session.background.start(
            lambda _task: dropped.what_is(path),
            lambda found: self._take_file(found, path),
            lambda error: self.unfit.tell(error.sentence(self.session.tag), "caution"),
            lane="dropped",
        )

    def _take_file(self, found: "Dropped", path: Path) -> None:
        place = _PLACE_OF_FILE[found]
        self.go(place)
        page: Page = getattr(self, place)
        focus_again(None, page.begins_at() or page)
        self.activateWindow()  # it fell from another program's window, which still has the keys
        match found:
            case "feed":
                self.news.take_file(path)
            case "backup":
                self.backups.look_into(path)
            case "list":
                if self.mailing.acceptDrops():  # unless notices are being made of another
                    self.mailing.list.take(path)
