"""The first steps: the window's language, the office, its paper, and where to go from there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLayout, QStackedWidget, QWidget

from gg_desk.errors import DeskError
from gg_desk.settings import Preferences
from gg_desk.ui.background import Task
from gg_desk.ui.form import Form
from gg_desk.ui.keeping.calm import Calm
from gg_desk.ui.models.window_actions import GO
from gg_desk.ui.office_fields import OFFICE_FIELDS, PAPERS
from gg_desk.ui.pages.page import Page
from gg_desk.ui.print_queue import usual_printer
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_LANGUAGES = {"ko": "한국어", "en": "English"}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LANGUAGE, _OFFICE, _PAPER, _READY = range(4)


class WelcomePage(Page):
    """One step at a time, each of which may be skipped; what is said is kept at once."""

    ended = Signal(str)
    """Carries the action that comes next."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.languages = {tag: button("chip") for tag in _LANGUAGES}
        self.form = Form()
        self.paper = Choice()
        self.printer = label("", Type.BODY, "muted")
        self.tour, self.passphrase = button(), button("", "keeping")
        self.back, self.skip, self.skip_all = button(), button(), button("link")
        self.next = button("primary")
        self.banner = Banner("danger")
        self.steps = QStackedWidget()
        self._titles = [label("", Type.SECTION) for _step in range(4)]
        self._told = [label("", Type.BODY, "muted") for _step in range(4)]
        self._paper_name = label("", Type.LABEL, "muted")
        self._printer_name: str | None = None
        for value, words in PAPERS.items():
            self.paper.addItem(words, value)
        for tag, name in _LANGUAGES.items():
            self.languages[tag].setText(name)
            self.languages[tag].setCheckable(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """From the first step on."""
        self._go(_LANGUAGE)

    def load(self) -> None:
        """Ask for what is set already, and which printer the system proposes."""

        def work(desk: "Desk", _task: Task) -> tuple[Preferences, str]:
            return desk.preferences, usual_printer().name

        self.session.ask(work, self._show, self._fail, lane="welcome")

    def retranslate(self) -> None:
        """Say everything in the window's language; what was typed stays."""
        titles = (
            self.tr("Which language shall the window speak?"),
            self.tr("Who is your office?"),
            self.tr("What do you print on?"),
            self.tr("The desk is ready"),
        )
        told = (
            self.tr("It can be switched at any time, at the lower left."),
            self.tr("It stands at the foot of every sheet, so that families know whom to ask."),
            self.tr("Each sheet can be ordered on another paper."),
            self.tr(
                "Programs, phones and sheets in 21 languages are there, also without a network."
            ),
        )
        for part, words in zip((*self._titles, *self._told), (*titles, *told), strict=True):
            part.setText(words)
        self.form.offer(OFFICE_FIELDS, self.session.tag)
        self._paper_name.setText(self.tr("Usual paper"))
        self.paper.setAccessibleName(self.tr("Usual paper"))
        self.tour.setText(self.tr("Look around for two minutes"))
        self.passphrase.setText(self.tr("Set a passphrase for mailings that are kept…"))
        self.back.setText(self.tr("Back"))
        self.skip.setText(self.tr("Skip this step"))
        self.skip_all.setText(self.tr("Skip all"))
        self.languages[self.session.tag].setChecked(True)
        self._say_printer()
        self._say_step()

    def speak_anew(self) -> None:
        """Other words; what was typed stays: nothing is asked again."""
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter goes on from the paper, and from the language that the window speaks already."""
        if (
            watched in {self.paper, self.languages[self.session.tag]}
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _ENTER
        ):
            if not event.isAutoRepeat():
                self._next()
            return True
        return super().eventFilter(watched, event)

    def _show(self, found: tuple[Preferences, str]) -> None:
        preferences, self._printer_name = found
        self.form.fill(msgspec.structs.asdict(preferences.office))
        self.paper.choose_data(preferences.paper)
        self._say_printer()

    def _say_printer(self) -> None:
        if self._printer_name is None:
            self.printer.setText("")
        elif self._printer_name:
            said = self.tr("Printer: %1. Another one is chosen when you print.")
            self.printer.setText(said.replace("%1", self._printer_name))
        else:
            self.printer.setText(
                self.tr("This computer has no printer yet. Sheets can be saved as PDF meanwhile.")
            )

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.banner.tell("")
        self._say_step()
        first = {
            _LANGUAGE: self.languages[self.session.tag],
            _OFFICE: self.form.blank("name").edit,
            _PAPER: self.paper,
            _READY: self.next,
        }[step]
        first.setFocus()

    def _say_step(self) -> None:
        step, ready = self.steps.currentIndex(), self.steps.currentIndex() == _READY
        said = self.tr("Step %1 of %2").replace("%1", str(step + 1))
        self.head.say(self.tr("First steps"), said.replace("%2", str(_READY + 1)))
        self.next.setText(self.tr("Begin") if ready else self.tr("Next"))
        self.back.setVisible(step > _LANGUAGE)
        self.skip.setVisible(not ready)
        self.skip_all.setVisible(not ready)

    def _next(self) -> None:
        match self.steps.currentIndex():
            case 1 if not self.form.check():
                return
            case 1:
                self._keep_office()
            case 2:
                paper = self.paper.currentData()
                self._keep(lambda before: msgspec.structs.replace(before, paper=paper))
            case 3:
                self._end(f"{GO}home")
                return
        self._go(self.steps.currentIndex() + 1)

    def _enter(self, key: str) -> None:
        """To the next blank that is empty: Enter skips nothing; where none is left, to the next step."""
        keys = [field.key for field in OFFICE_FIELDS]
        for below in keys[keys.index(key) + 1 :]:
            if not self.form.blank(below).text:
                self.form.blank(below).edit.setFocus()
                return
        self._next()

    def _keep_office(self) -> None:
        typed = {field.key: "" for field in OFFICE_FIELDS} | self.form.values()
        self._keep(
            lambda before: msgspec.structs.replace(
                before, office=msgspec.structs.replace(before.office, **typed)
            )
        )

    def _keep(self, change: Callable[[Preferences], Preferences]) -> None:
        self.session.keep(change, self._fail)

    def _end(self, then: str) -> None:
        """Whatever was skipped: there are preferences now, so nobody is welcomed again."""
        self._keep(lambda before: before)
        self.ended.emit(then)

    def _speak(self, tag: str) -> None:
        self.session.speak("ko" if tag == "ko" else "en", self._fail)

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self.session.tag))

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for tag, choice in self.languages.items():
            group.addButton(choice)
            choice.clicked.connect(lambda _checked, tag=tag: self._speak(tag))
            choice.installEventFilter(self)
        self.paper.installEventFilter(self)
        self.next.clicked.connect(self._next)
        self.form.entered.connect(self._enter)
        self.skip.clicked.connect(lambda: self._go(self.steps.currentIndex() + 1))
        self.back.clicked.connect(lambda: self._go(self.steps.currentIndex() - 1))
        self.skip_all.clicked.connect(lambda: self._end(f"{GO}home"))
        self.tour.clicked.connect(lambda: self._end("window.tour"))
        self.passphrase.clicked.connect(lambda: self._end(f"{GO}keeping"))

    def _lay_out(self) -> None:
        self._paper_name.setBuddy(self.paper)
        bodies = (
            row(*self.languages.values(), None),
            column(self.form),
            column(self._paper_name, self.paper, self.printer, gap=GRID),
            column(row(self.tour, None), row(self.passphrase, None), gap=GRID),
        )
        for title, told, body in zip(self._titles, self._told, bodies, strict=True):
            self.steps.addWidget(_step(title, told, body))
        foot = row(self.skip_all, None, self.back, self.skip, self.next)
        calm = Calm(self.steps, self.banner, hairline(), foot)
        whole = column(self.head, calm, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)


def _step(title: QLabel, told: QLabel, body: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(column(title, told, body, None, gap=2 * GRID))
    return made
