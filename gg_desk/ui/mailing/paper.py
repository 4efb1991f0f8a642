"""Notices, labels and envelopes leave on paper: a printer is chosen, then part after part goes there."""

import threading
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.errors import DeskError
from gg_desk.settings import PrintedOn
from gg_desk.ui.asking import go_on_or_anew, print_all_the_same
from gg_desk.ui.background import Task
from gg_desk.ui.head import Head
from gg_desk.ui.late import printouts
from gg_desk.ui.mailing.making import (
    Ready,
    laid_out,
    print_on_paper,
    ready_for_paper,
    write_addresses,
)
from gg_desk.ui.mailing.reading import Posted, Reading, Wanted
from gg_desk.ui.mailing.run import Run
from gg_desk.ui.mailing.words import not_addressed, printed_so_far, sent
from gg_desk.ui.outlet import ask_how
from gg_desk.ui.print_file import file_of
from gg_desk.ui.print_queue import no_printer, waiting
from gg_desk.ui.printing import print_pdf, printer_for
from gg_desk.ui.session import Session
from gg_desk.ui.spooling import takes_pdf
from gg_desk.ui.widgets import Banner

if TYPE_CHECKING:
    from gg_desk.catalogue.mailing import Mailing
    from gg_desk.desk import Desk
    from gg_desk.mailing.addressing import Addressed
    from gg_desk.mailings import Mailed
    from gg_desk.manifests import Asked

_TOGETHER, _AS_PICTURES = 250, 20
"""Families whose notices are one print job: a job is kept whole by the system until it is printed,
and as pictures of its pages it is large and slow to draw."""
_MOST_PAGES = 2
"""So many pages a notice has at most, as far as the print dialog needs to know."""


class Paper(QObject):
    """Asks how to print with the system's dialog, and has a ``run`` print it."""

    printed = Signal(object)
    """All notices are on their way: carries what came of them."""

    def __init__(self, session: Session, head: Head, banner: Banner, run: Run) -> None:
        super().__init__(head)
        self._session = session
        self._banner = banner
        self._run = run
        self._at_work = threading.Lock()
        """Held by the worker that prints: cancelled, it ends behind the part that is on its way."""

    def print(self, reading: Reading, wanted: Wanted) -> None:
        """Ask how to print, and print the notices that are wanted."""

        def work(desk: "Desk", task: Task, asked: Wanted) -> Ready:
            return ready_for_paper(desk, reading, asked, task)

        def ask(ready: Ready) -> None:
            self._run.rest("")
            reasons = [in_language(reason, self._session.tag) for reason in ready.reasons]
            if print_all_the_same(self._run.window, reasons):
                self._choose_printer(ready, wanted)

        self._run.start(self.tr("Making the notices ready…"), wanted, work, ask)

    def print_addresses(self, reading: Reading, wanted: Wanted, on: Posted) -> None:
        """Ask how to print, and print labels or envelopes of the families that are wanted."""

        def work(desk: "Desk", task: Task, asked: Wanted) -> "tuple[bytes, Addressed]":
            file = BytesIO()
            done = write_addresses(desk, reading, asked, task, self._run.tell, on=on, target=file)
            return file.getvalue(), done

        def ask(drawn: "tuple[bytes, Addressed]") -> None:
            self._run.rest("")
            self._banner.tell(not_addressed(drawn[1], self._session.tag), "caution")
            if drawn[1].pages:
                self._print_drawn(drawn[0], drawn[1].pages, wanted, on)

        self._run.start(self.tr("Drawing addresses…"), wanted, work, ask)

    def _choose_printer(self, ready: Ready, wanted: Wanted) -> None:
        printer = self._printer(ready.first, self.tr("Notices"))
        count = sum(len(one.languages) for one in ready.families) * _MOST_PAGES
        if printer is None or not self._agreed(printer, count, "sheet"):
            return
        pages = _pages(printer)
        most = _TOGETHER if takes_pdf(printer) else _AS_PICTURES
        if file_of(printer):
            most = len(ready.families)  # one file holds all
        # A family's page on the back of another's would be posted with it.
        duplex = wanted.duplex or printer.duplex() is not QPrinter.DuplexMode.DuplexNone
        last_first = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst

        def work(desk: "Desk", task: Task, _wanted: Wanted) -> "tuple[Asked, Mailing | None]":
            how = printouts.Paper(most, duplex, last_first)
            with self._at_work:
                return laid_out(desk, ready, how, pages, task)

        def ask(found: "tuple[Asked, Mailing | None]") -> None:
            self._run.rest("")
            asked, before = found
            on = go_on_or_anew(self._run.window, printed_so_far(before)) if before else False
            if on is not None:
                self._send(asked, printer, wanted, anew=not on)

        self._run.start(self.tr("Laying out the pages…"), wanted, work, ask)

    def _send(self, asked: "Asked", printer: QPrinter, wanted: Wanted, *, anew: bool) -> None:
        name, parts = printer.docName(), len(asked.parts)

        def work(desk: "Desk", task: Task, _wanted: Wanted) -> "tuple[Mailed, LocalText | None]":
            handed = 0

            def to_printer(pdf: bytes, on_page: Callable[[int, int], None]) -> None:
                nonlocal handed
                handed += 1
                printer.setDocName(f"{name} {handed}/{parts}")
                print_pdf(pdf, printer, on_page)

            with self._at_work:
                mailed = print_on_paper(desk, asked, to_printer, task, self._run.tell, anew=anew)
            return mailed, waiting(printer)

        def finished(done: "tuple[Mailed, LocalText | None]") -> None:
            mailed, waits = done
            printed = mailed.printed
            self._run.rest(sent(printed.notices, printed.pages, _where(printer)))
            self._explain(waits)
            self.printed.emit(mailed)

        stopped = self.tr(
            "Cancelled. What is on its way still comes; the same again goes on behind it."
        )
        said = self.tr("Sending to the printer…")
        self._run.start(said, wanted, work, finished, if_stopped=stopped)

    def _print_drawn(self, pdf: bytes, pages: int, wanted: Wanted, on: Posted) -> None:
        labels = on.kind == "labels"
        kind: PrintedOn = "label" if labels else "envelope"
        printer = self._printer(pdf, self.tr("Labels") if labels else self.tr("Envelopes"))
        if printer is None or not self._agreed(printer, pages, kind):
            return
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)  # both have one side to be printed on

        def work(_desk: "Desk", task: Task, _wanted: Wanted) -> tuple[int, LocalText | None]:
            def on_page(done: int, of: int) -> None:
                task.check()
                self._run.tell_pages(task, done, of)

            return print_pdf(pdf, printer, on_page), waiting(printer)

        def finished(done: tuple[int, LocalText | None]) -> None:
            pages, waits = done
            self._run.rest(sent(0, pages, _where(printer)))
            self._explain(waits)

        stopped = self.tr("Printing was cancelled; pages already sent may still come.")
        said = self.tr("Sending to the printer…")
        self._run.start(said, wanted, work, finished, if_stopped=stopped)

    def _agreed(self, printer: QPrinter, pages: int, on: PrintedOn) -> bool:
        agreed = ask_how(printer, pages, self._run.window, self._session, on)
        if not agreed:
            self._explain(no_printer())
        return agreed

    def _explain(self, why: LocalText | None) -> None:
        """Say why no paper comes out, where anything is known to be in its way."""
        if why:
            self._banner.tell(in_language(why, self._session.tag), "caution")

    def _printer(self, pdf: bytes, name: str) -> QPrinter | None:
        """A printer for pages like those of ``pdf``, all of them, one-sided until somebody says so."""
        try:
            printer = printer_for(pdf, name)
        except DeskError as error:
            self._run.fail(error)
            return None
        printer.setFromTo(0, 0)
        return printer


def _where(printer: QPrinter) -> str:
    """The printer's name, or the file in its place."""
    return str(file_of(printer) or printer.printerName())


def _pages(printer: QPrinter) -> range | None:
    """The pages that were chosen, counted from 1; from now on the printer prints all that it gets."""
    chosen = printer.printRange() is QPrinter.PrintRange.PageRange
    pages = range(printer.fromPage(), printer.toPage() + 1) if chosen else None
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    printer.setFromTo(0, 0)
    return pages
