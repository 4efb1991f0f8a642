"""Pages that leave the vault's page: looked at, printed, saved, put away."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.file_choice import choose_target
from gg_desk.ui.head import Head
from gg_desk.ui.outlet import Outlet
from gg_desk.ui.pager import Pager
from gg_desk.ui.preview import Preview
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, column, label, row
from gg_desk.whole_files import write_whole

_AT_ONCE = 10
"""Pages that are shown below each other; more are turned."""


class Papers(QWidget):
    """One PDF at a time, in memory only."""

    closed = Signal()

    def __init__(self, session: Session, head: Head) -> None:
        super().__init__()
        self._session, self._head = session, head
        self.back = button()
        self.title = label("", Type.SECTION, wrap=False)
        self.zoom = button()
        self.zoom.setCheckable(True)
        self.save = button("", "save")
        self.print = button("primary", "print")
        self.banner = Banner("danger")
        self.outlet = Outlet(session, head, self.banner)
        self.preview = Preview(self, _AT_ONCE)
        self.pager = Pager(self.preview)
        self.preview.viewport().unsetCursor()  # nothing is mended by a click here
        self._pdf, self._pages, self._name = b"", 0, ""
        bar = row(
            self.back, self.title, None, self.pager, None, self.zoom, self.save, self.print, gap=GRID
        )  # fmt: skip
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout = column(bar, self.banner, self.preview, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.back.clicked.connect(self.closed)
        self.zoom.toggled.connect(self.preview.fill_width)
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(lambda: self.outlet.print(self._pdf, self._pages, self._name))
        self.outlet.busy.connect(lambda busy: self.print.setEnabled(not busy))
        self._retranslate()

    def show_pages(self, pdf: bytes, pages: int, title: str, name: str) -> None:
        """Show ``pdf``; ``name`` is what file and print queue are called, where others read it."""
        self._pdf, self._pages, self._name = pdf, pages, name
        self.title.setText(title)
        self.banner.tell("")
        self.preview.show_pdf(pdf)
        self.pager.follow()
        self.print.setFocus()

    def forget(self) -> None:
        """Show nothing, and have nothing; what is on its way to a printer ends."""
        self.outlet.stop()
        self._pdf, self._pages = b"", 0
        self.title.setText("")
        self.banner.tell("")
        self.preview.show_pdf(b"")
        self.pager.follow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _save(self) -> None:
        pdf = self._pdf
        filters = {self.tr("PDF files (*.pdf)"): "pdf"}

        def write(target: Path) -> None:
            self._session.background.start(
                lambda _task: write_whole(target, pdf),
                lambda _none: self._head.tell(self.tr("Saved: %1").replace("%1", str(target))),
                self._fail,
            )

        choose_target(self.window(), self.tr("Save these pages"), self._name, filters, write)

    def _fail(self, error: DeskError) -> None:
        self.banner.tell(error.sentence(self._session.tag), "danger")

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Put away"))
        self.back.setToolTip(self.tr("These pages are gone from this computer then"))
        self.zoom.setText(self.tr("Show larger"))
        self.save.setText(self.tr("Save as PDF"))
        self.print.setText(self.tr("Print"))
        self.preview.setAccessibleName(self.tr("The pages as they will be printed"))
