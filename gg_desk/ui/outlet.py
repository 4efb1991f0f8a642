"""Where a finished sheet goes: into a file of the person's choice, or onto paper."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gg_desk.catalogue.sheet import Sheet
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.errors import DeskError
from gg_desk.settings import PrintedOn
from gg_desk.ui.background import Task
from gg_desk.ui.head import Head
from gg_desk.ui.last_printer import remember, set_as_last
from gg_desk.ui.late import handouts
from gg_desk.ui.links import copy
from gg_desk.ui.print_file import file_of
from gg_desk.ui.print_queue import no_printer, waiting
from gg_desk.ui.printing import print_pdf, printer_for
from gg_desk.ui.session import Session
from gg_desk.ui.widgets import Banner

_LANE = "print"


def ask_how(
    printer: QPrinter, pages: int, window: QWidget, session: Session, on: PrintedOn = "sheet"
) -> bool:
    """Let a person set ``printer`` in the system's dialog, as it was last time; whether they go on."""
    set_as_last(printer, session.preferences.printers.get(on))
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, pages)
    # The system's dialog has its own event loop, in which this window goes on painting.
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if agreed:
        remember(session, on, printer)
    return agreed


class Outlet(QObject):
    """Asks where to with the system's dialogs; tells in ``head`` how it went, faults in ``banner``."""

    busy = Signal(bool)
    """Pages are on their way to the printer, or no longer."""
    left = Signal(str, int)
    """The sheet is out: ``saved`` or ``printed``, and in how many copies."""

    def __init__(self, session: Session, head: Head, banner: Banner) -> None:
        super().__init__(head)
        self._session = session
        self._head = head
        self._banner = banner
        head.cancelled.connect(self.stop)

    def save(self, sheet: Sheet, name: str) -> None:
        """Ask for a file, ``name`` proposed, and write the sheet to it: PDF, pictures or text."""
        kinds = {
            self.tr("PDF files (*.pdf)"): "pdf",
            self.tr("Pictures, one a page, for messengers (*.png)"): "png",
            self.tr("Plain text for text messages (*.txt)"): "txt",
        }
        dialog = QFileDialog(self.window(), self.tr("Save the sheet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)

        def take_kind(chosen: str) -> None:
            dialog.setDefaultSuffix(kinds[chosen])
            named = Path(next(iter(dialog.selectedFiles()), name))
            dialog.selectFile(named.with_suffix(f".{kinds[chosen]}").name)

        dialog.filterSelected.connect(take_kind)
        dialog.fileSelected.connect(lambda chosen: self._write(sheet, Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def copy_text(self, sheet: Sheet) -> None:
        """Put the sheet as plain text on the clipboard, to be pasted into a messenger."""
        copy(handouts.plain_text(sheet))
        self._head.tell(self.tr("The sheet's text is on the clipboard."))
        self.left.emit("saved", 1)

    def print(self, pdf: bytes, pages: int, name: str) -> None:
        """Ask for a printer and send the pages; ``name`` is what its queue shows."""
        try:
            printer = printer_for(pdf, name)
        except DeskError as error:
            self._fail(error)
            return
        if ask_how(printer, pages, self.window(), self._session):
            self._send(pdf, printer)
        else:
            self._explain(no_printer())

    def window(self) -> QWidget:
        """The window over which a person is asked."""
        return self._head.window()

    def _write(self, sheet: Sheet, chosen: Path) -> None:
        self._session.background.start(
            lambda _task: handouts.write_sheet(sheet, chosen),
            self._saved,
            self._fail,
        )

    def _saved(self, files: list[Path]) -> None:
        names = [str(files[0]), *(file.name for file in files[1:])]
        self._head.tell(self.tr("Saved: %1").replace("%1", ", ".join(names)))
        self.left.emit("saved", 1)

    def _send(self, pdf: bytes, printer: QPrinter) -> None:
        def work(task: Task) -> tuple[int, LocalText | None]:
            def on_page(done: int, of: int) -> None:
                task.check()
                task.deliver(lambda: self._head.work(self._page_words(done + 1, of), done, of))

            return print_pdf(pdf, printer, on_page), waiting(printer)

        def sent(done: tuple[int, LocalText | None]) -> None:
            if target := file_of(printer):
                self._rest("")
                self._saved([target])
            else:
                self._sent(*done, printer.copyCount())

        self.busy.emit(True)
        self._head.work(self.tr("Sending to the printer…"))
        self._session.background.start(work, sent, self._fail, lane=_LANE)

    def _page_words(self, page: int, of: int) -> str:
        return self.tr("Printing page %1 of %2…").replace("%1", str(page)).replace("%2", str(of))

    def _sent(self, pages: int, waits: LocalText | None, copies: int) -> None:
        self._rest(self.tr("Pages sent to the printer: %1").replace("%1", str(pages)))
        self._explain(waits)
        self.left.emit("printed", copies)

    def _explain(self, why: LocalText | None) -> None:
        """Say why no paper comes out, where anything is known to be in its way."""
        if why:
            self._banner.tell(in_language(why, self._session.tag), "caution")

    def _fail(self, error: DeskError) -> None:
        self._rest("")
        self._banner.tell(error.sentence(self._session.tag), "danger")

    def stop(self) -> None:
        """Send no more pages."""
        self._session.background.cancel(_LANE)
        self._rest(self.tr("Printing was cancelled; pages already sent may still come."))

    def _rest(self, said: str) -> None:
        self._head.rest()
        self._head.tell(said)
        self.busy.emit(False)
