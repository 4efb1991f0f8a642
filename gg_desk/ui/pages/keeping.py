"""What is kept for reprinting: made, unlocked, printed again, destroyed; and who had access to it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QButtonGroup, QLayout, QStackedWidget, QWidget

from gg_desk.errors import DeskError
from gg_desk.settings import Custody
from gg_desk.ui.asking import destroy_for_good
from gg_desk.ui.file_choice import choose_target
from gg_desk.ui.keeping import safe, work
from gg_desk.ui.keeping.batches import BatchesPart
from gg_desk.ui.keeping.clipboard import PERSONAL
from gg_desk.ui.keeping.lock_screen import LockScreen
from gg_desk.ui.keeping.log import LogPart
from gg_desk.ui.keeping.making import MakingPart
from gg_desk.ui.keeping.papers import Papers
from gg_desk.ui.keeping.recovery import RecoveryPart
from gg_desk.ui.keeping.rules import RulesPart
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.keeping.words import damaged, families, put, reprinted
from gg_desk.ui.late import custody, reprints
from gg_desk.ui.pages.page import Page
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, button, column, row

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import AccessLog, KeptBatch
    from gg_desk.mailing.notices import Printed

_WAITING, _MAKING, _LOCKED, _CODE, _OPEN, _PAPERS = range(6)
_BATCHES, _LOG, _RULES = range(3)
_LANE = "vault"


class KeepingPage(Page):
    """One of: the way to a vault, its lock, a recovery code, what is kept, pages to be printed."""

    def __init__(self, session: Session, held: Safe) -> None:
        super().__init__(session)
        self.safe = held
        self.banner = Banner("danger")
        self.making = MakingPart()
        self.lock_screen = LockScreen()
        self.recovery = RecoveryPart()
        self.batches = BatchesPart()
        self.log = LogPart()
        self.rules = RulesPart()
        self.papers = Papers(session, self.head)
        self.tabs = [button("chip") for _part in range(3)]
        self.parts = QStackedWidget()
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
            self.session.ask(work.standing, self._show_closed, self._fail, lane=_LANE)

    def forget(self) -> None:
        """Nothing of the vault is left on the page: not shown, not in memory."""
        self.session.background.cancel(_LANE)
        for part in (
            self.making, self.lock_screen, self.recovery, self.batches, self.log, self.rules,
            self.papers,
        ):  # fmt: skip
            part.forget()
        self.banner.tell("")
        self._rest("")
        self._go(_WAITING)
        if self._asked:
            self.load()

    def is_busy(self) -> bool:
        """Whether pages are being made."""
        return self.head.progress.isVisible()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.say(self.tr("Kept for reprinting"), "")
        words = (self.tr("Kept mailings"), self.tr("Access log"), self.tr("Settings"))
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)

    def _ask_contents(self, then: Callable[[], None] = lambda: None) -> None:
        tag = self.session.tag

        def show(found: work.Contents) -> None:
            self._show_contents(found)
            then()

        self.safe.ask(
            lambda desk, vault, _task: work.contents(desk, vault, tag), show, self._fail, lane=_LANE
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
        self.log.show_log(found.log)
        self.rules.show_rules(found.custody, keyring=found.keyring)
        if self.body.currentIndex() not in {_CODE, _PAPERS}:
            self._go(_OPEN)

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
            self._rest("")
            self._new_code()
            if keyring:
                self._use_keyring(True)

        def failed(error: DeskError) -> None:
            self.making.say_busy(False)
            self._rest("")
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
        self._rest("")
        self._show_part(_BATCHES)
        self._ask_contents(self.batches.view.setFocus)

    def _refused(self, error: DeskError) -> None:
        self.lock_screen.say_busy(False)
        self._rest("")
        self.lock_screen.refuse(error.sentence(self.session.tag))
        self.session.ask(
            work.standing,
            lambda stands: self.lock_screen.wait(stands.state.wait_seconds),
            self._fail,
            lane=_LANE,
        )

    def _new_code(self) -> None:
        def show(code: str) -> None:
            self.recovery.show_code(code)
            self._go(_CODE)

        self.safe.ask(
            lambda _desk, vault, _task: custody.new_recovery_code(vault), show, self._fail
        )

    def _print_code(self, code: str) -> None:
        self.safe.ask(
            lambda desk, _vault, _task: custody.recovery_paper(desk.folders, code),
            lambda pdf: self.papers.outlet.print(pdf, 1, "gg-desk.pdf"),
            self._fail,
        )

    def _code_put_away(self) -> None:
        self.recovery.forget()
        self._go(_OPEN)
        self._ask_contents()

    def _use_keyring(self, wanted: bool) -> None:
        said = (
            self.tr("The keyring opens it now.")
            if wanted
            else self.tr("The keyring opens it no more.")
        )
        self.safe.ask(
            lambda _desk, vault, _task: custody.use_keyring(vault, wanted=wanted),
            lambda _none: self._ask_contents(lambda: self.head.tell(said)),
            self._fail,
        )

    def _change_passphrase(self, passphrase: str) -> None:
        self.head.work(self.tr("Changing the passphrase…"))
        self.head.cancel.hide()
        self.safe.ask(
            lambda _desk, vault, _task: custody.change_passphrase(vault, passphrase),
            lambda _none: self._rest(self.tr("The passphrase is changed.")),
            self._fail,
        )

    def _keep_rules(self, wanted: Custody) -> None:
        self.session.keep(
            lambda before: msgspec.structs.replace(before, custody=wanted),
            self._fail,
            lambda: self._rules_kept(wanted),
        )

    def _rules_kept(self, wanted: Custody) -> None:
        self.safe.ruled.emit(wanted)
        self.head.tell(self.tr("Saved."))

    # What is kept

    def _reprint(self, code: str, rows: str, language: str, why: str) -> None:
        def tell(done: int, total: int) -> None:
            said = self.tr("Making pages: %1 of %2 families…")
            self.head.work(put(said, f"{done:,}", f"{total:,}"), done, total)

        def show(drawn: "tuple[bytes, Printed]") -> None:
            pdf, printed = drawn
            self._rest(reprinted(printed))
            self.batches.say_busy(False)
            if pdf:
                self._show_papers(pdf, printed.pages, code, self.tr("notices.pdf"))
            self._ask_contents()

        self.banner.tell("")
        self.batches.say_busy(True)
        self.head.work(self.tr("Opening what is kept…"))
        asked = (code, rows, language, why)
        self.safe.ask(
            lambda desk, vault, task: work.reprint(desk, vault, task, asked, tell),
            show,
            self._fail,
            lane=_LANE,
        )

    def _extend(self, code: str, days: int, why: str) -> None:
        def done(kept: "KeptBatch") -> None:
            said = self.tr("%1 is kept until %2.")
            self._ask_contents(lambda: self.head.tell(put(said, kept.code, str(kept.until))))

        self.safe.ask(
            lambda _desk, vault, _task: reprints.extend(vault, code, days, why), done, self._fail
        )

    def _destroy(self, code: str, why: str) -> None:
        chosen = self.batches.chosen()
        count = families(chosen.persons if chosen else 0)
        if not destroy_for_good(self.window(), code, count) or not self.safe.is_open:
            return

        def done(ended: "tuple[KeptBatch, bytes]") -> None:
            kept, pdf = ended
            said = self.tr("%1 is destroyed. Certificate no. %2")
            self._rest(put(said, code, kept.certificate))
            self.batches.say_busy(False)
            self._show_papers(
                pdf, 1, put(self.tr("Certificate %1"), kept.certificate), _paper(kept)
            )
            self._ask_contents()

        self.banner.tell("")
        self.batches.say_busy(True)
        self.head.work(self.tr("Destroying…"))
        self.head.cancel.hide()
        self.safe.ask(
            lambda desk, vault, _task: work.destroy(desk, vault, code, why), done, self._fail
        )

    def _certify(self, code: str) -> None:
        kept = self.batches.chosen()
        if kept is None:
            return
        title, name = put(self.tr("Certificate %1"), kept.certificate), _paper(kept)
        self.safe.ask(
            lambda desk, vault, _task: reprints.certificate(desk, vault, code),
            lambda pdf: self._show_papers(pdf, 1, title, name),
            self._fail,
        )

    def _export(self, log: "AccessLog", why: str) -> None:
        def write(target: Path) -> None:
            self.safe.ask(
                lambda _desk, vault, _task: custody.export_log(vault, log, target, why),
                lambda _none: self._ask_contents(lambda: self._exported(target)),
                self._fail,
            )

        kinds = {
            self.tr("Excel workbook (*.xlsx)"): "xlsx",
            self.tr("Text with commas (*.csv)"): "csv",
        }
        title, name = self.tr("Save the access log"), self.tr("access-log.xlsx")
        choose_target(self.window(), title, name, kinds, write)

    def _exported(self, target: Path) -> None:
        self.log.why.empty()
        self.head.tell(put(self.tr("Saved: %1"), str(target)))

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
        self.session.background.cancel(_LANE)
        self.batches.say_busy(False)
        self._rest("")

    def _fail(self, error: DeskError) -> None:
        self._rest("")
        self.batches.say_busy(False)
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _rest(self, said: str) -> None:
        self.head.rest()
        self.head.tell(said)

    def _go(self, part: int) -> None:
        self.body.setCurrentIndex(part)
        self.body.setVisible(part != _WAITING)

    def _show_part(self, part: int) -> None:
        self.tabs[part].setChecked(True)
        self.parts.setCurrentIndex(part)
        self.banner.tell("")

    def _lay_out(self) -> None:
        for part in (self.batches, self.log, self.rules):
            self.parts.addWidget(part)
        tabs = row(*self.tabs, None, gap=GRID // 2)
        tabs.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID + GRID // 2)
        opened = column(tabs, self.parts, gap=0)
        opened.setStretch(1, 1)
        for whole in (
            QWidget(), self.making, self.lock_screen, self.recovery, _surface(opened),
            _surface(column(self.papers, gap=0)),
        ):  # fmt: skip
            self.body.addWidget(whole)
        layout = column(self.head, self.banner, self.body, gap=0)
        layout.setStretch(2, 1)
        layout.addStretch(0)
        self.setLayout(layout)
        self._go(_WAITING)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for at, tab in enumerate(self.tabs):
            tab.setCheckable(True)
            group.addButton(tab, at)
        group.idClicked.connect(self._show_part)
        self._show_part(_BATCHES)
        self.making.wanted.connect(self._make)
        screen = self.lock_screen
        screen.typed.connect(lambda *typed: self._enter(safe.by_passphrase(*typed)))
        screen.keyring_wanted.connect(lambda staff: self._enter(safe.by_keyring(staff)))
        screen.recovered.connect(lambda *typed: self._enter(safe.by_code(*typed)))
        self.recovery.print_wanted.connect(self._print_code)
        self.recovery.put_away.connect(self._code_put_away)
        self.batches.reprint_wanted.connect(self._reprint)
        self.batches.extend_wanted.connect(self._extend)
        self.batches.destroy_wanted.connect(self._destroy)
        self.batches.certificate_wanted.connect(self._certify)
        self.log.export_wanted.connect(self._export)
        self.rules.rules_wanted.connect(self._keep_rules)
        self.rules.passphrase_wanted.connect(self._change_passphrase)
        self.rules.code_wanted.connect(self._new_code)
        self.rules.keyring_wanted.connect(self._use_keyring)
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


def _paper(kept: "KeptBatch") -> str:
    return f"certificate-{kept.certificate}.pdf"


def _surface(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setObjectName("detail")
    made.setLayout(layout)
    return made
