"""What is kept for reprinting: made, unlocked, printed again, destroyed; and who had access to it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.asking import another_code
from gg_desk.ui.keeping import safe, work
from gg_desk.ui.keeping.batches import BatchesPart
from gg_desk.ui.keeping.clipboard import PERSONAL
from gg_desk.ui.keeping.kept_work import KeptWork
from gg_desk.ui.keeping.lock_screen import LockScreen
from gg_desk.ui.keeping.log import LogPart
from gg_desk.ui.keeping.making import MakingPart
from gg_desk.ui.keeping.papers import Papers
from gg_desk.ui.keeping.place import Place
from gg_desk.ui.keeping.recovery import NobodyHasCode, RecoveryPart
from gg_desk.ui.keeping.rules import RulesPart
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.keeping.upkeep import Upkeep
from gg_desk.ui.keeping.words import damaged
from gg_desk.ui.keeping.work import LANE
from gg_desk.ui.late import custody
from gg_desk.ui.pages.page import Page
from gg_desk.ui.session import Session
from gg_desk.ui.tabbed import Tabbed
from gg_desk.ui.widgets import Banner, column, ground

_WAITING, _MAKING, _LOCKED, _CODE, _OPEN, _PAPERS = range(6)
_BATCHES, _LOG, _RULES = range(3)


class KeepingPage(Page):
    """One of: the way to a vault, its lock, a recovery code, what is kept, pages to be printed."""

    def __init__(self, session: Session, held: Safe) -> None:
        super().__init__(session)
        self.safe = held
        self.banner = Banner("danger")
        self.making = MakingPart()
        self.lock_screen = LockScreen()
        self.recovery = RecoveryPart()
        self.no_code = NobodyHasCode()
        self._code_taken, self._code_went = True, False
        self.batches = BatchesPart()
        self.log = LogPart()
        self.rules = RulesPart()
        self.papers = Papers(session, self.head)
        self._at = Place(
            held, self.head, self.banner, self._ask_contents, self._show_papers, self._fail
        )
        self.upkeep = Upkeep(session, self._at, self.rules)
        self.kept_work = KeptWork(self._at, self.batches, self.log)
        self.parts = Tabbed((self.batches, self.log, self.rules))
        self.tabs = self.parts.tabs
        self.body = QStackedWidget()
        self.setProperty(PERSONAL, True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def load(self) -> None:
        """Ask how the vault stands, or for all that an open one shows."""
        if self.safe.is_open:
            self._ask_contents()
        else:
            self.session.ask(work.standing, self._show_closed, self._fail, lane=LANE)

    def forget(self) -> None:
        """Nothing of the vault is left on the page: not shown, not in memory."""
        self.session.background.cancel(LANE)
        self._code_went = self._code_went or bool(self.recovery.shown())
        self._code_taken = True
        for part in (
            self.making, self.lock_screen, self.recovery, self.batches, self.log, self.rules,
            self.papers,
        ):  # fmt: skip
            part.forget()
        self.banner.tell(self._where_code_went() if self._code_went else "", "caution")
        self._at.rest("")
        self._go(_WAITING)
        if self._asked:
            self.load()

    def begins_at(self) -> QWidget:
        """Where the vault is made or what is kept stands; its lock asks for the keys itself."""
        return self.batches.view if self.safe.is_open else self.making.staff

    def is_busy(self) -> bool:
        """Whether pages are being made."""
        return self.head.progress.isVisible()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.say(self.tr("Kept for reprinting"), "")
        self.parts.say(self.tr("Kept mailings"), self.tr("Access log"), self.tr("Settings"))

    def _ask_contents(self, then: Callable[[], None] = lambda: None) -> None:
        tag = self.session.tag

        def show(found: work.Contents) -> None:
            self._show_contents(found)
            # Dressing what is shown first takes as long again as filling it: the window breathes between.
            QTimer.singleShot(0, self, lambda: self._show_open(then))

        self.safe.ask(
            lambda desk, vault, _task: work.contents(desk, vault, tag), show, self._fail, lane=LANE
        )

    def _show_closed(self, stands: work.Standing) -> None:
        state, preferences = stands.state, stands.preferences
        if not state.made:
            if not self.making.staff.text():
                self.making.staff.setText(preferences.staff)
            self._go(_MAKING)
            return
        self.lock_screen.offer(preferences.staff, keyring="keyring" in state.ways)
        self.lock_screen.wait(state.wait_seconds)
        self._go(_LOCKED)
        self.lock_screen.take_focus()
        if state.damage:
            self.banner.tell(damaged(state.damage), "danger")

    def _show_contents(self, found: work.Contents) -> None:
        tag = self.session.tag
        self.batches.show_batches(found.batches, found.names, tag)
        self.log.show_log(found.log, found.months)
        self.rules.show_rules(found.custody, keyring=found.keyring)
        self._code_taken = found.code_taken
        self._go(self.body.currentIndex())

    def _show_open(self, then: Callable[[], None]) -> None:
        if not self.safe.is_open:
            return  # locked in the meantime
        if self.body.currentIndex() not in {_CODE, _PAPERS}:
            self._go(_OPEN)
        then()

    def _where_code_went(self) -> str:
        return self.tr(
            "The recovery code left the screen before anybody said that it is put away, and it cannot be shown again. Unless it is on paper, unlock and make a new one."
        )

    # Ways in

    def _make(self) -> None:
        staff, keyring = self.making.staff.text().strip(), self.making.keyring.isChecked()
        way = safe.make(self.making.secret.value(), staff)
        self.making.say_busy(True)
        self.head.work(self.tr("Making the vault…"))
        self.head.cancel.hide()

        def made() -> None:
            self.making.say_busy(False)
            self.making.forget()
            self._at.rest("")
            self._new_code()
            if keyring:
                self.upkeep.use_keyring(True)

        def failed(error: DeskError) -> None:
            self.making.say_busy(False)
            self._at.rest("")
            self.making.banner.tell(error.sentence(self.session.tag))

        self.safe.enter(way, made, failed)

    def _enter(self, way: "safe.WayIn") -> None:
        self.banner.tell("")
        self.lock_screen.say_busy(True)
        self.head.work(self.tr("Opening…"))
        self.head.cancel.hide()
        self.safe.enter(way, self._entered, self._refused)

    def _entered(self) -> None:
        self.lock_screen.say_busy(False)
        self.lock_screen.forget()
        self._code_went = False
        self._at.rest("")
        self.parts.go(_BATCHES)
        self.banner.tell("")
        self._ask_contents(self.batches.view.setFocus)

    def _refused(self, error: DeskError) -> None:
        self.lock_screen.say_busy(False)
        self._at.rest("")
        self.lock_screen.refuse(error.sentence(self.session.tag))
        self.session.ask(
            work.standing,
            lambda stands: self.lock_screen.wait(stands.state.wait_seconds),
            self._fail,
            lane=LANE,
        )

    def _new_code(self) -> None:
        def show(code: str) -> None:
            self.recovery.show_code(code)
            self._go(_CODE)

        self.safe.ask(
            lambda _desk, vault, _task: custody.new_recovery_code(vault), show, self._fail
        )

    def _another_code(self) -> None:
        if another_code(self):
            self._new_code()

    def _print_code(self, code: str) -> None:
        self.safe.ask(
            lambda desk, _vault, _task: custody.recovery_paper(desk.folders, code),
            lambda pdf: self.papers.outlet.print(pdf, 1, "gg-desk.pdf"),
            self._fail,
        )

    def _code_put_away(self) -> None:
        self.recovery.forget()
        self._code_taken = True
        self._go(_OPEN)
        self.safe.ask(
            lambda _desk, vault, _task: custody.take_recovery_code(vault),
            lambda _none: self._ask_contents(self.batches.view.setFocus),
            self._fail,
        )

    # The page itself

    def _show_papers(self, pdf: bytes, pages: int, title: str, name: str) -> None:
        self.papers.show_pages(pdf, pages, title, name)
        self._go(_PAPERS)

    def _put_papers_away(self) -> None:
        self.papers.forget()
        self.head.tell("")
        self._go(_OPEN)

    def _stop(self) -> None:
        if self.body.currentIndex() == _PAPERS:
            return  # what is printed there stops by itself, and says so
        self.session.background.cancel(LANE)
        self.batches.say_busy(False)
        self._at.rest("")

    def _fail(self, error: DeskError) -> None:
        self._at.rest("")
        self.batches.say_busy(False)
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _go(self, part: int) -> None:
        self.body.setCurrentIndex(part)
        self.body.setVisible(part != _WAITING)
        self.no_code.setVisible(part == _OPEN and not self._code_taken)

    def _lay_out(self) -> None:
        for whole in (
            QWidget(), self.making, self.lock_screen, self.recovery, self.parts,
            ground(column(self.papers, gap=0)),
        ):  # fmt: skip
            self.body.addWidget(whole)
        layout = column(self.head, self.banner, self.no_code, self.body, gap=0)
        layout.setStretch(3, 1)
        layout.addStretch(0)
        self.setLayout(layout)
        self._go(_WAITING)

    def _connect(self) -> None:
        self.parts.chosen.connect(lambda _part: self.banner.tell(""))
        self.making.wanted.connect(self._make)
        screen = self.lock_screen
        screen.typed.connect(lambda *typed: self._enter(safe.by_passphrase(*typed)))
        screen.keyring_wanted.connect(lambda staff: self._enter(safe.by_keyring(staff)))
        screen.recovered.connect(lambda *typed: self._enter(safe.by_code(*typed)))
        self.recovery.print_wanted.connect(self._print_code)
        self.recovery.put_away.connect(self._code_put_away)
        self.no_code.code_wanted.connect(self._new_code)
        self.no_code.put_away.connect(self._code_put_away)
        self.rules.code_wanted.connect(self._another_code)
        self.papers.closed.connect(self._put_papers_away)
        self.head.cancelled.connect(self._stop)
        self.safe.opened.connect(self._opened_elsewhere)
        self.safe.changed.connect(self._renew)

    def _opened_elsewhere(self) -> None:
        """Unlocked on another page: here, too."""
        if self.body.currentIndex() == _LOCKED:
            self._entered()

    def _renew(self) -> None:
        if self._asked and self.safe.is_open:
            self._ask_contents()
