"""The window: a rail of places, a search field over everything, and the page one is at."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from gg_desk.errors import DamagedError, DeskError
from gg_desk.folders import Folders
from gg_desk.ui import late_pages
from gg_desk.ui.focus import bring_into_sight, focus_again, taking_keys
from gg_desk.ui.late_parts import keys_list, offers
from gg_desk.ui.late_window import (
    afterwards,
    ended_line,
    file_drop,
    left_off_line,
    overdue_line,
    rescue,
    shortcuts,
    tidying,
)
from gg_desk.ui.models import window_actions
from gg_desk.ui.models.actions import all_keys
from gg_desk.ui.pages.page import Page
from gg_desk.ui.search_box import SearchBox
from gg_desk.ui.session import Session
from gg_desk.ui.theme import dress
from gg_desk.ui.widgets import Banner, button, column, keep_order
from gg_desk.ui.window_frame import LEAST, fitting, framed, in_line
from gg_desk.ui.window_ways import PLACES, WaysWindow

if TYPE_CHECKING:
    from gg_desk.catalogue.words import LocalText
    from gg_desk.ui.models.home_lines import Line
    from gg_desk.ui.preview import Preview


class Window(WaysWindow):
    """The main window of one session: what is painted first, then, once ``furnish`` was called, the rest."""

    def __init__(self, session: Session, folders: Folders) -> None:
        super().__init__(session, folders)
        self.fault = Banner("danger")
        self.lock = button("rail", "lock")
        self.language = button("rail", "language")
        self.help = button("link", "help")
        self.search = SearchBox(session, self)
        self._told = column(in_line(self.fault), in_line(self.unfit), gap=0)
        self._lay_out()
        self._retranslate()
        self.go("home")
        self.search.setFocus()
        dress(self)

    def furnish(self) -> None:
        """Put in what nobody sees at first, and have everything do what it is there for; once."""
        self.rescue = rescue.Rescue(self, self.session, self.folders)
        self.ended = ended_line.EndedLine(self.session)
        self.overdue = overdue_line.OverdueLine(self.session)
        self.left_off_line = left_off_line.LeftOffLine()
        lines: list[QWidget] = [self.ended, self.overdue, self.left_off_line]
        for line in lines:
            self._told.addWidget(line)
        keep_order(self.help, *(part for line in lines for part in taking_keys(line)))
        self.status.watch(self.safe)
        self.lockup.add_words(lambda: self.search.setText(""))
        self._connect()
        self.left_off.watch()
        self.left_off.moved_to(self.place)
        self.is_furnished = True
        if not self.folders.preferences.exists():
            once = Qt.ConnectionType.SingleShotConnection
            self.home.filled.connect(self._welcome_who_is_new, once)

    def do(self, name: str) -> None:
        """Do the action of ``window_actions`` with this name."""
        if name.startswith(window_actions.GO):
            self._come_to(name.removeprefix(window_actions.GO))
            return
        {
            "sheet.new": self.new_sheet,
            "sheet.print": lambda: self._leave_desk("print"),
            "sheet.save": lambda: self._leave_desk("save"),
            "sheet.copy": lambda: self._press("sheets", self.sheets.copy),
            "sheet.mend": lambda: self._press("sheets", self.sheets.mend),
            "sheet.clear": self._clear,
            "contacts.now": self.call_now,
            "news.sync": lambda: self._press("news", self.news.sync),
            "list.open": lambda: self._press("mailing", self.mailing.welcome.choose),
            "vault.lock": self.lockup.lock,
            "vault.panic": self.lockup.panic,
            "preview.larger": lambda: self._zoom(lambda shown: shown.zoom_by(1)),
            "preview.smaller": lambda: self._zoom(lambda shown: shown.zoom_by(-1)),
            "preview.paper": lambda: self._zoom(lambda shown: shown.zoom(1)),
            "preview.width": lambda: self._zoom(lambda shown: shown.fill_width(True)),
            "preview.whole": lambda: self._zoom(lambda shown: shown.fill_width(False)),
            "preview.pairs": lambda: self._zoom(lambda shown: shown.show_pairs(not shown.pairs)),
            "record.star": self._star,
            "edit.undo": self._undo,
            "edit.redo": self.session.undoing.redo,
            "window.search": self.search.take_focus,
            "window.language": self.language.click,
            "window.help": lambda: late_pages.help_window.show_help(
                self, self.session, self.place, self.do
            ),
            "window.tour": lambda: late_pages.tour.begin(self, self.go),
            "window.welcome": self.show_welcome,
            "window.keys": lambda: keys_list.show_keys(self, self.do),
            "window.close": self.close,
        }[name]()

    def _come_to(self, place: str) -> None:
        """Go there as by keyboard: the keys go where they went last, or where work begins."""
        page: Page = getattr(self, place)
        last = page.focusWidget()  # before Qt finds some control of the page itself
        self.go(place)
        focus_again(last, page.begins_at() or self.search)

    def _back_to_page(self) -> None:
        """The keys go from the field over everything to where they were."""
        page = self.pages.currentWidget()
        if isinstance(page, Page):
            focus_again(page.focusWidget(), page.begins_at() or self.search)

    def open_offer(self, kind: str, offered: str) -> None:
        """What the field offered: a record, or what else goes by this kind and id."""
        match kind:
            case "action":
                self.do(offered)
            case "handout":
                self.look_up(offered)
            case "sheet":
                program, language = offers.sheet_parts(offered)
                self.order_sheet(program, (language,))
            case "template":
                self.new_sheet(offered)
            case "call":
                self.call_now(offered)
            case _:
                self.open_record(kind, offered)

    def follow_keys(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Have whatever the keys are at now be seen."""
        bring_into_sight(now)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language of the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop what runs in the background before the window goes."""
        self.left_off.end()
        self.hide()
        self.lockup.end()
        self.session.close()
        self.tidying.end()
        super().closeEvent(event)

    def _press(self, place: str, control: QAbstractButton) -> None:
        """Go there and press ``control``, which does nothing where it would not for a mouse either."""
        self._come_to(place)
        control.click()

    def _zoom(self, change: "Callable[[Preview], None]") -> None:
        """Change how the pages that are shown on the page at hand are shown."""
        for name in ("preview", "shown", "papers"):
            part = getattr(self.pages.currentWidget(), name, None)
            shown = getattr(part, "preview", part)
            if shown is not None and shown.isVisible():
                change(shown)

    def _star(self) -> None:
        control = getattr(self.pages.currentWidget(), "star", None)
        if isinstance(control, QAbstractButton):
            control.click()

    def _undo(self) -> None:
        """Take back what was done on the page at hand, else what was done last anywhere."""
        page = self.pages.currentWidget()
        if not (isinstance(page, Page) and page.take_back()):
            self.session.undoing.undo()

    def _clear(self) -> None:
        """Make ready for the next family: on the page that finds for one, else on the sheet."""
        if self.place == "finding":
            self.finding.anew.click()
        else:
            self._press("sheets", self.sheets.order.clear)

    def _leave_desk(self, way: Literal["print", "save"]) -> None:
        """Print or save what is at hand; from pages without paper, the sheet."""
        control = getattr(self.pages.currentWidget(), way, None)
        if isinstance(control, QAbstractButton) and self.place != "sheets":
            control.click()
            return
        self._come_to("sheets")
        self.sheets.leave_when_drawn(way)

    def _follow(self, line: "Line") -> None:
        """Where a line of the first page leads."""
        if line.sheet is None:
            self.open_offer(line.kind, line.id)
            return
        self.order_anew(line.sheet.template, line.sheet.programs, line.sheet.languages)
        if line.kind == "print":
            self.sheets.leave_when_drawn("print")
        elif line.kind == "words":
            self.sheets.mend_when_drawn()

    def _know_templates(self, templates: "Sequence[tuple[str, LocalText]]") -> None:
        self.search.know_templates(templates)
        self.home.know_templates(templates)

    def _lay_out(self) -> None:
        self.setCentralWidget(
            framed(
                self.rail_buttons,
                (self.lock, self.language),
                (self.search, self.help),
                self._told,
                self.pages,
                status=self.status,
            )
        )
        self.setMinimumSize(LEAST)
        for choice in self.rail_buttons:
            choice.setCheckable(True)
            choice.setAutoExclusive(True)  # else a screen reader calls it a check box
        self.resize(fitting(self.screen().availableSize()))

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for at, choice in enumerate(self.rail_buttons):
            group.addButton(choice, at)
        group.idClicked.connect(lambda at: self.go(PLACES[at]))
        shortcuts.listen(self, self.do)
        file_drop.FileDrop(self, self.open_file)
        self.tidying = tidying.Tidying(
            self, self.lockup.presence, self.session.background.is_at_work
        )
        self.search.opened.connect(self.open_offer)
        self.search.left.connect(self._back_to_page)
        self.action_wanted.connect(self.do)
        self.restored.connect(self.status.look)
        self.home.chosen.connect(self._follow)
        self.home.sheet_wanted.connect(self.new_sheet)
        self.home.call_wanted.connect(self.call_now)
        self.language.clicked.connect(self._switch_language)
        self.lock.clicked.connect(self.lockup.lock)
        self.help.clicked.connect(lambda: self.do("window.help"))
        self.lockup.panicked.connect(lambda: self.go("news"))
        self.overdue.open_wanted.connect(lambda: self.go("keeping"))
        self.session.refused.connect(self._refused)
        self.rescue.rescued.connect(lambda: self.fault.tell(""))
        self.session.opened.connect(self.lockup.listen)
        self.session.opened.connect(self.ended.look)
        self.session.opened.connect(self.overdue.look)
        later = afterwards.Afterwards(self, self.session, self._know_templates, self._refused)
        later.ready.connect(self.tidying.keep)
        self.session.opened.connect(later.begin)
        self.left_off.brought_back.connect(self.left_off_line.tell)
        self.left_off_line.away.connect(self.left_off.throw_away)
        self.session.opened.connect(lambda: self.left_off.begin(self.go))

    def _welcome_who_is_new(self) -> None:
        """Unless somebody is at work already."""
        if self.place == "home" and not self.search.text():
            self.show_welcome()

    def _refused(self, error: DeskError) -> None:
        tag = self.session.tag
        told = error.plain[tag] if isinstance(error, DamagedError) else error.sentence(tag)
        self.fault.tell(told)

    def _switch_language(self) -> None:
        self.session.speak("en" if self.session.tag == "ko" else "ko", self._refused)

    def _retranslate(self) -> None:
        for choice, action in zip(self.rail_buttons, window_actions.GOING, strict=True):
            choice.setText(action.title())
            choice.setToolTip(all_keys(action))
        self.help.setText(self.tr("Help"))
        self.help.setToolTip(self.tr("F1 tells about the page that is shown"))
        self.lock.setText(self.tr("Lock"))
        self.lock.setToolTip(
            self.tr("Ctrl+L; Pause or Shift+Esc clears everything at once and shows the news")
        )
        self.setWindowTitle(self.tr("GG Desk"))
        # Each language is offered in its own words, for who cannot read the other one.
        self.language.setText("English" if self.session.tag == "ko" else "한국어")
        self.language.setAccessibleName(self.tr("Switch the window's language"))
