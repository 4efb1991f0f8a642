"""The sheet as it will be printed, drawn by Qt's own PDF view."""

from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from gg_desk.ui.theme import GRID, PAPER_GREY


class Preview(QPdfView):
    """Pages below each other, whole or as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # A document that is a child of its view crashes at exit: the application owns it.
        self._document = QPdfDocument(cast("QObject", QCoreApplication.instance()))
        self._buffer = QBuffer(self._document)
        self.setDocument(self._document)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.setPageSpacing(2 * GRID)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(PAPER_GREY))
        self.setPalette(palette)
        self.destroyed.connect(self._document.deleteLater)

    def show_pdf(self, pdf: bytes) -> None:
        """Show ``pdf`` in place of what was there; an empty one takes the pages away."""
        at = self.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        if pdf:
            self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
            self.verticalScrollBar().setValue(at)

    def fill_width(self, wide: bool) -> None:
        """Make the page as wide as the room, to read it, or show all of it at once."""
        mode = QPdfView.ZoomMode.FitToWidth if wide else QPdfView.ZoomMode.FitInView
        self.setZoomMode(mode)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()
