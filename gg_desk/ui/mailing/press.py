"""Notices leave as PDF files, with a bar and a way to stop; what came of the rows as a report."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.mailing.formats.faults import PasswordNeeded
from gg_desk.ui.asking import print_all_the_same
from gg_desk.ui.background import Task
from gg_desk.ui.head import Head
from gg_desk.ui.late import rosters
from gg_desk.ui.mailing.files import choose_target
from gg_desk.ui.mailing.password import ask_password
from gg_desk.ui.mailing.reading import (
    Letter,
    Posted,
    Reading,
    Wanted,
    print_all,
    to_confirm,
    write_addresses,
)
from gg_desk.ui.mailing.words import addressed, made, time_left
from gg_desk.ui.session import Session
from gg_desk.ui.widgets import Banner

if TYPE_CHECKING:
    from gg_desk.catalogue.words import LocalText
    from gg_desk.desk import Desk
    from gg_desk.mailing.addressing import Addressed
    from gg_desk.mailings import Mailed

_LANE = "mailing print"
_SHOWN = 10  # rows named in one sentence


class Press(QObject):
    """Asks where to with the system's dialogs; tells in ``head`` how it goes, faults in ``banner``."""

    busy = Signal(bool)
    """Notices are being made, or no longer."""
    printed = Signal(object)
    """All files are there: carries what came of it."""

    def __init__(self, session: Session, head: Head, banner: Banner) -> None:
        super().__init__(head)
        self._session = session
        self._head = head
        self._banner = banner
        self._seconds = 0.0

    def save(self, reading: Reading, wanted: Wanted) -> None:
        """Ask for a file and write the notices that are wanted to it, or to several beside it."""

        def choose() -> None:
            choose_target(
                self._window(),
                self.tr("Save the notices"),
                self.tr("notices.pdf"),
                {self.tr("PDF files (*.pdf)"): "pdf"},
                lambda target: self._print(reading, replace(wanted, target=target)),
            )

        self._when_confirmed(wanted.letter, choose)

    def _when_confirmed(self, letter: Letter, then: Callable[[], None]) -> None:
        """Do what comes ``then`` unless a person says no to old, planned or ended facts."""

        def ask(reasons: "list[LocalText]") -> None:
            said = [in_language(reason, self._session.tag) for reason in reasons]
            if print_all_the_same(self._window(), said):
                then()

        self._session.ask(lambda desk, _task: to_confirm(desk, letter), ask, self._fail)

    def save_addresses(self, reading: Reading, wanted: Wanted, on: Posted) -> None:
        """Ask for a file and write labels or envelopes of the families that are wanted to it."""
        labels = on.kind == "labels"
        title = self.tr("Save the labels") if labels else self.tr("Save the envelopes")
        name = self.tr("labels.pdf") if labels else self.tr("envelopes.pdf")

        def write(target: Path) -> None:
            def work(desk: "Desk", task: Task) -> "Addressed":
                aimed = replace(wanted, target=target)
                return write_addresses(desk, reading, aimed, task, self._tell, on=on)

            self._banner.tell("")
            self._head.work(self.tr("Writing addresses…"))
            self.busy.emit(True)
            self._session.ask(
                work, lambda done: self._addressed(done, target), self._fail, lane=_LANE
            )

        choose_target(self._window(), title, name, {self.tr("PDF files (*.pdf)"): "pdf"}, write)

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
                self._fail,
            )

        kinds = {self.tr("In words (*.txt)"): "txt", self.tr("For programs (*.json)"): "json"}
        name = self.tr("report.txt")
        choose_target(self._window(), self.tr("Save the report"), name, kinds, write)

    def stop(self) -> None:
        """Make no more notices; files that are finished stay, and are passed over the next time."""
        self._session.background.cancel(_LANE)
        self.busy.emit(False)

    def _window(self) -> QWidget:
        return self._head.window()

    def _print(self, reading: Reading, wanted: Wanted) -> None:
        def work(desk: "Desk", task: Task) -> "Mailed":
            return print_all(desk, reading, wanted, task, self._tell)

        def failed(error: DeskError) -> None:
            if isinstance(error, PasswordNeeded):
                self._unlock(error, reading, wanted)
            else:
                self._fail(error)

        begun = time.monotonic()

        def finished(mailed: "Mailed") -> None:
            self._seconds = time.monotonic() - begun
            self._finished(mailed)

        self._banner.tell("")
        self._head.work(self.tr("Making the notices…"))
        self.busy.emit(True)
        self._session.ask(work, finished, failed, lane=_LANE)

    def _unlock(self, error: PasswordNeeded, reading: Reading, wanted: Wanted) -> None:
        """Ask for the password of the earlier list, and print then."""
        self._rest("")
        earlier = wanted.earlier

        def go_on(password: str) -> None:
            if earlier:
                known = replace(earlier, password=password)
                self._print(reading, replace(wanted, earlier=known))

        ask_password(self._window(), error.sentence(self._session.tag), go_on)

    def _tell(self, task: Task, done: int, total: int, left: float) -> None:
        task.deliver(lambda: self._say_progress(done, total, left))

    def _say_progress(self, done: int, total: int, left: float) -> None:
        said = self.tr("%1 of %2 families · %3")
        if done == total:
            said = self.tr("Writing the file…")
        for place, part in enumerate((f"{done:,}", f"{total:,}", time_left(left)), 1):
            said = said.replace(f"%{place}", part)
        self._head.work(said, done, total)
        # What is being finished now cannot be stopped any more.
        self._head.cancel.setVisible(done < total)

    def _finished(self, mailed: "Mailed") -> None:
        self._rest(made(mailed))
        self.printed.emit(mailed)

    def _addressed(self, done: "Addressed", target: Path) -> None:
        self._rest(addressed(done, str(target)))
        refused = [problem.place(self._session.tag) for problem in done.refused]
        if refused:
            left_out = self.tr("Addresses that do not fit were left out: %1")
            self._banner.tell(left_out.replace("%1", ", ".join(refused[:_SHOWN])), "caution")

    def _fail(self, error: DeskError) -> None:
        self._rest("")
        self._banner.tell(error.sentence(self._session.tag), "danger")

    def _rest(self, said: str) -> None:
        self._head.rest()
        self._head.tell(said)
        self.busy.emit(False)
