"""Notices, labels and envelopes leave as PDF files; what came of the rows as a report."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gg_desk.catalogue.words import in_language
from gg_desk.ui.asking import print_all_the_same
from gg_desk.ui.background import Task
from gg_desk.ui.file_choice import choose_target
from gg_desk.ui.head import Head
from gg_desk.ui.late import rosters
from gg_desk.ui.mailing.making import print_all, to_confirm, write_addresses
from gg_desk.ui.mailing.reading import Letter, Posted, Reading, Wanted
from gg_desk.ui.mailing.run import Run
from gg_desk.ui.mailing.words import addressed, made, not_addressed
from gg_desk.ui.session import Session
from gg_desk.ui.widgets import Banner

if TYPE_CHECKING:
    from gg_desk.catalogue.words import LocalText
    from gg_desk.desk import Desk
    from gg_desk.mailing.addressing import Addressed
    from gg_desk.mailings import Mailed


class Press(QObject):
    """Asks where to with the system's dialogs, and has a ``run`` write there."""

    printed = Signal(object)
    """All files are there: carries what came of it."""

    def __init__(self, session: Session, head: Head, banner: Banner, run: Run) -> None:
        super().__init__(head)
        self._session = session
        self._head = head
        self._banner = banner
        self._run = run
        self._seconds = 0.0

    def save(self, reading: Reading, wanted: Wanted) -> None:
        """Ask for a file and write the notices that are wanted to it, or to several beside it."""

        def choose() -> None:
            choose_target(
                self._run.window,
                self.tr("Save the notices"),
                self.tr("notices.pdf"),
                {self.tr("PDF files (*.pdf)"): "pdf"},
                lambda target: self._write(reading, wanted, target),
            )

        self._when_confirmed(wanted.letter, choose)

    def _when_confirmed(self, letter: Letter, then: Callable[[], None]) -> None:
        """Do what comes ``then`` unless a person says no to old, planned or ended facts."""

        def ask(reasons: "list[LocalText]") -> None:
            said = [in_language(reason, self._session.tag) for reason in reasons]
            if print_all_the_same(self._run.window, said):
                then()

        self._session.ask(lambda desk, _task: to_confirm(desk, letter), ask, self._run.fail)

    def save_addresses(self, reading: Reading, wanted: Wanted, on: Posted) -> None:
        """Ask for a file and write labels or envelopes of the families that are wanted to it."""
        labels = on.kind == "labels"
        title = self.tr("Save the labels") if labels else self.tr("Save the envelopes")
        name = self.tr("labels.pdf") if labels else self.tr("envelopes.pdf")

        def write(target: Path) -> None:
            def work(desk: "Desk", task: Task, asked: Wanted) -> "Addressed":
                return write_addresses(
                    desk, reading, asked, task, self._run.tell, on=on, target=target
                )

            said = self.tr("Writing addresses…")
            self._run.start(said, wanted, work, lambda done: self._addressed(done, target))

        choose_target(self._run.window, title, name, {self.tr("PDF files (*.pdf)"): "pdf"}, write)

    def save_report(self, reading: Reading, mailed: "Mailed | None") -> None:
        """Ask for a file and write what came of each row to it."""
        report, tag, seconds = reading.report, self._session.tag, self._seconds
        printed = mailed.printed if mailed else None
        if report is None:
            return

        def write(target: Path) -> None:
            self._session.ask(
                lambda _desk, _task: rosters.write_report(target, report, printed, seconds, tag),
                lambda _none: self._head.tell(self.tr("Saved: %1").replace("%1", str(target))),
                self._run.fail,
            )

        kinds = {self.tr("In words (*.txt)"): "txt", self.tr("For programs (*.json)"): "json"}
        name = self.tr("report.txt")
        choose_target(self._run.window, self.tr("Save the report"), name, kinds, write)

    def _write(self, reading: Reading, wanted: Wanted, target: Path) -> None:
        begun = time.monotonic()

        def work(desk: "Desk", task: Task, asked: Wanted) -> "Mailed":
            return print_all(desk, reading, asked, task, self._run.tell, target=target)

        def finished(mailed: "Mailed") -> None:
            self._seconds = time.monotonic() - begun
            self._run.rest(made(mailed))
            self.printed.emit(mailed)

        self._run.start(self.tr("Making the notices…"), wanted, work, finished)

    def _addressed(self, done: "Addressed", target: Path) -> None:
        self._run.rest(addressed(done, str(target)))
        self._banner.tell(not_addressed(done, self._session.tag), "caution")
