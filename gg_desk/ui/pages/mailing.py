"""A city's list: dropped here, read, put right, looked at as notices, and printed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gg_desk.catalogue.sheet import Template
from gg_desk.errors import DeskError
from gg_desk.mailing.formats.faults import PasswordNeeded
from gg_desk.ui import theme
from gg_desk.ui.file_drop import FileDrop
from gg_desk.ui.keeping.clipboard import PERSONAL
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.mailing.at_hand import ListAtHand
from gg_desk.ui.mailing.columns import ColumnsPart
from gg_desk.ui.mailing.files import choose_list
from gg_desk.ui.mailing.keep_part import KeepPart
from gg_desk.ui.mailing.languages import LanguagesPart
from gg_desk.ui.mailing.letters import LettersPart
from gg_desk.ui.mailing.paper import Paper
from gg_desk.ui.mailing.password import ask_password
from gg_desk.ui.mailing.press import Press
from gg_desk.ui.mailing.problems import ProblemsPart
from gg_desk.ui.mailing.reading import Posted, Reading, Wanted, letters
from gg_desk.ui.mailing.run import Run
from gg_desk.ui.mailing.shown import Shown
from gg_desk.ui.mailing.welcome import Welcome
from gg_desk.ui.mailing.words import cautions, counted, printed_before
from gg_desk.ui.pages.page import Page
from gg_desk.ui.session import Session
from gg_desk.ui.tabbed import Tabbed
from gg_desk.ui.widgets import Banner, button, column, edge, ground, row

if TYPE_CHECKING:
    from gg_desk.mailings import Mailed

_SETTLE_MS = 500
_COLUMNS, _PROBLEMS, _LANGUAGES, _LETTERS = range(4)


class MailingPage(Page):
    """Four parts on the left, one family's notice on the right; before that, a place to drop a list."""

    dropped = Signal(object)
    """Carries the ``Path`` of a file that fell on the page."""

    def __init__(self, session: Session, safe: Safe) -> None:
        super().__init__(session)
        self.welcome = Welcome()
        self.columns = ColumnsPart()
        self.problems = ProblemsPart()
        self.languages = LanguagesPart()
        self.banner = Banner("danger")
        self.keep = KeepPart(session, safe, self.head, self.banner)
        self.letters = LettersPart(self.keep)
        self.shown = Shown(session)
        self.parts = Tabbed((self.columns, self.problems, self.languages, self.letters))
        self.tabs = self.parts.tabs
        self.body = QStackedWidget()
        self.run = Run(session, self.head, self.banner)
        self.press = Press(session, self.head, self.banner, self.run)
        self.paper = Paper(session, self.head, self.banner, self.run)
        self.list = ListAtHand(session, self.letters.form.values, self)
        self.clear = button()
        self.report = button()
        self.save = button("", "save")
        self.print = button("primary", "print")
        self._templates: Sequence[Template] = ()
        self._mailed: Mailed | None = None
        self._busy = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        FileDrop(self, self.dropped.emit)  # it may be no list
        self.setProperty(PERSONAL, True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show(None)

    def load(self) -> None:
        """Ask for the sheets that families can get."""
        self.session.ask(letters, self._offer, self._fail, lane="mailing letters")

    def forget(self) -> None:
        """Nothing of the list is left: not in memory, not on the screen."""
        self.run.stop()
        self.list.forget()
        self.letters.forget()
        self.keep.forget()
        self._mailed = None
        self.head.rest()
        self.banner.tell("")
        self._show(None)

    def begins_at(self) -> QWidget:
        """The way to a list, or the parts of the one at hand."""
        chosen = next(tab for tab in self.tabs if tab.isChecked())
        return chosen if self.has_list() else self.welcome.choose

    def has_list(self) -> bool:
        """Whether a list is at hand."""
        return self.list.file is not None

    def is_busy(self) -> bool:
        """Whether notices are being made of it."""
        return self._busy

    def draft(self) -> dict[str, Any]:
        """What all notices share; nothing of the list."""
        return self.letters.draft()

    def take_draft(self, draft: Mapping[str, Any]) -> None:
        """Let it stand among the notices."""
        self.letters.take_draft(draft)

    def take_back(self) -> bool:
        """The last change to how the list is read, while nothing is made of it."""
        if not self.list.corrected or self._busy:
            return False
        self.list.undo()
        return True

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.say(self.tr("Mailing"), self._state())
        self.clear.setText(self.tr("Clear the list"))
        self.clear.setToolTip(self.tr("Forget everything about these families"))
        self.report.setText(self.tr("Save the report"))
        self.report.setToolTip(self.tr("What came of each row; it names no person"))
        self.save.setText(self.tr("Save as PDF"))
        self.print.setText(self.tr("Print"))
        self.parts.say(
            self.tr("Columns"),
            self.tr("Check"),
            self.tr("Languages"),
            self.tr("Notices"),
        )

    def speak_anew(self) -> None:
        """What is shown as well; nothing is read again."""
        self.retranslate()
        self._offer(self._templates)
        self._show(self.list.reading)

    def _say_reading(self) -> None:
        self.banner.tell("")
        self.head.work(self.tr("Reading the list…"))
        self._offer_notices(False)

    def _was_read(self, reading: Reading) -> None:
        self._mailed = None
        self.head.rest()
        self._show(reading)
        if reading.fault:
            self.parts.go(_COLUMNS)
            self.banner.tell(reading.fault.sentence(self.session.tag), "danger")
        elif reading.before:
            self.banner.tell(printed_before(reading.before[0]), "caution")

    def _show(self, reading: Reading | None) -> None:
        tag = self.session.tag
        self.body.setCurrentIndex(1 if reading else 0)
        for action in (self.clear, self.report, self.save, self.print):
            action.setVisible(reading is not None)
        self.report.setEnabled(bool(reading and reading.report))
        self._offer_notices(True)
        self.columns.show_plan(reading.plan if reading else None, self.list.name)
        if reading:
            self.languages.show_nations(reading.nations, reading.by_nation, tag)
            self.shown.offer(reading.plan, reading.samples, self.letters.letter())
        else:
            self.languages.show_nations((), {}, tag)
            self.shown.forget()
        self._show_problems()
        self.head.tell(self._state())

    def _show_problems(self) -> None:
        reading = self.list.reading
        found = reading.report.problems if reading and reading.report else ()
        if self._mailed:
            found = (*self._mailed.printed.refused, *found)
        self.problems.show_problems(found, self.session.tag, self.list.corrected)

    def _follow_values(self) -> None:
        """Another school year is another reading; other values are only another notice."""
        try:
            read_again = self.list.follow_year()
        except DeskError:
            return  # half a year is no mistake yet
        if not read_again:
            self.shown.fill_in(self.letters.letter())

    def _make(self, notices: Callable[[Reading, Wanted], None]) -> None:
        """Let the ``notices`` that are wanted go out, unless something is filled in wrongly."""
        wanted = self.letters.wanted()
        if wanted is None:
            self.parts.go(_LETTERS)
        elif self.list.reading:
            self.keep.prepare(self.list.reading, wanted)
            notices(self.list.reading, wanted)

    def _make_addresses(self, on: Posted) -> None:
        way = self.paper.print_addresses if on.printed else self.press.save_addresses
        self._make(lambda reading, wanted: way(reading, wanted, on))

    def _offer_notices(self, ready: bool) -> None:
        """Let notices be saved and printed where there are families and nothing else is under way."""
        families = bool(self.list.reading and self.list.reading.families)
        for action in (self.save, self.print):
            action.setEnabled(ready and families)

    def _save_report(self) -> None:
        if self.list.reading:
            self.press.save_report(self.list.reading, self._mailed)

    def _printed(self, mailed: "Mailed") -> None:
        self._mailed = mailed
        self._show_problems()
        self.banner.tell("\n".join(cautions(mailed.printed, self.session.tag)), "caution")
        self.keep.take_made(mailed)

    def _say_busy(self, busy: bool) -> None:
        """While notices are made of the list it stays as it is."""
        self._busy = busy
        self._offer_notices(not busy)
        for part in (self.columns, self.problems, self.languages, self.letters, self.clear):
            part.setEnabled(not busy)
        self.setAcceptDrops(not busy)

    def _cancel(self) -> None:
        self.list.stop()
        self.run.stop()

    def _fail(self, error: DeskError) -> None:
        """What is wrong with the list, or its password where that is all."""
        self.head.rest()
        self.head.tell(self._state())
        self._say_busy(False)
        sentence = error.sentence(self.session.tag)
        if isinstance(error, PasswordNeeded):
            ask_password(self.window(), sentence, self.list.unlock)
        else:
            self.banner.tell(sentence, "danger")

    def _offer(self, templates: Sequence[Template]) -> None:
        self._templates = templates
        self.letters.offer(templates, self.session.tag)
        self.languages.offer(self.session.tag)
        if self.list.reading:  # read before anybody knew the sheets
            self.shown.fill_in(self.letters.letter())

    def _state(self) -> str:
        reading = self.list.reading
        return counted(reading.report) if reading and reading.report else ""

    def _wish_nation(self, name: str) -> None:
        self.parts.go(_LANGUAGES)
        self.languages.choose_named(name)

    def _choose(self) -> None:
        choose_list(self.window(), self.list.take)

    def _lay_out(self) -> None:
        for action in (self.clear, self.report, self.save, self.print):
            self.head.add_action(action)
        self.parts.setFixedWidth(theme.LIST_WIDTH[1])
        working = QWidget()
        layout = row(self.parts, edge(), ground(column(self.shown, gap=0)), gap=0)
        layout.setStretch(2, 1)
        working.setLayout(layout)
        self.body.addWidget(self.welcome)
        self.body.addWidget(working)
        whole = column(self.head, self.banner, self.body, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.welcome.choose.clicked.connect(self._choose)
        self.columns.other_wanted.connect(self._choose)
        self.problems.looked_at.connect(self.shown.look_at)
        self.problems.nation_wanted.connect(self._wish_nation)
        self.list.follow(self.columns, self.problems, self.languages)
        self.list.begun.connect(self._say_reading)
        self.list.was_read.connect(self._was_read)
        self.list.failed.connect(self._fail)
        self.letters.addresses.wanted.connect(self._make_addresses)
        self.letters.typed.connect(self._settle.start)
        for changed in (self.letters.typed, self.letters.chosen):
            changed.connect(self.touched)
        self._settle.timeout.connect(self._follow_values)
        self.clear.clicked.connect(self.forget)
        self.report.clicked.connect(self._save_report)
        self.save.clicked.connect(lambda: self._make(self.press.save))
        self.print.clicked.connect(lambda: self._make(self.paper.print))
        self.head.cancelled.connect(self._cancel)
        self.run.busy.connect(self._say_busy)
        self.run.unlocked.connect(self.keep.go_on_with)
        for way in (self.press, self.paper):
            way.printed.connect(self._printed)
