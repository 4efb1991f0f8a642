"""The sheet as it will be printed, drawn by Qt's own PDF view."""

from typing import cast

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QObject,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from gg_desk.ui.schemes import PAPER_GREY
from gg_desk.ui.theme import GRID

_STEP, _SMALLEST, _LARGEST = 1.25, 0.25, 4.0


class Preview(QPdfView):
    """Pages below each other, whole or as wide as there is room."""

    pointed = Signal(int, QPointF)
    """A click on a page, counted from 0: points from its upper left corner."""

    def __init__(self, parent: QWidget, at_once: int | None = None) -> None:
        """More pages than ``at_once`` are shown one at a time: Qt measures each page that it lays out, which takes 2 ms."""
        super().__init__(parent)
        self._at_once = at_once
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
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.destroyed.connect(self._document.deleteLater)

    def show_pdf(self, pdf: bytes) -> None:
        """Show ``pdf`` in place of what was there; an empty one takes the pages away."""
        at = self.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        if self._at_once is not None:
            self.setPageMode(QPdfView.PageMode.SinglePage)  # before it knows of any page
        if pdf:
            self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)
        if self._at_once is not None and self.pages <= self._at_once:
            self.setPageMode(QPdfView.PageMode.MultiPage)
        if pdf:
            self.verticalScrollBar().setValue(at)
        self._need_scrolling()

    def fill_width(self, wide: bool) -> None:
        """Make the page as wide as the room, to read it, or show all of it at once."""
        mode = QPdfView.ZoomMode.FitToWidth if wide else QPdfView.ZoomMode.FitInView
        self.setZoomMode(mode)
        self._need_scrolling()

    def zoom(self, factor: float) -> None:
        """Show the pages so many times as large as they are on paper, within what can be read."""
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(factor, _SMALLEST), _LARGEST))
        self._need_scrolling()

    def zoom_by(self, steps: int) -> None:
        """Larger by so many steps, smaller where they are negative."""
        places = self.page_places()
        if places:
            page = self.pageNavigator().currentPage()
            self.zoom(places[page].width() / self._true_size(page).width() * _STEP**steps)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """With Ctrl the wheel zooms."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_by(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _need_scrolling(self) -> None:
        # Qt counts the space below the last page too: a whole page would have a bar beside it.
        alone = self.pages == 1 or self.pageMode() is QPdfView.PageMode.SinglePage
        whole = alone and self.zoomMode() is QPdfView.ZoomMode.FitInView
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say where on which page the person has clicked."""
        super().mouseReleaseEvent(event)
        if self.pageMode() is QPdfView.PageMode.SinglePage:
            return  # pages that are turned are looked at only
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        at = event.position() + scrolled
        for page, place in enumerate(self.page_places()):
            if place.contains(at):
                whole = self._document.pagePointSize(page)
                inside = at - place.topLeft()
                scale = whole.width() / place.width()
                self.pointed.emit(page, inside * scale)

    def page_places(self) -> list[QRectF]:
        """Where each page stands in the scrolled area, in pixels.

        Qt keeps this to itself; the rule is that of its own layout, for the ways of zooming here.
        """
        margins, room = self.documentMargins(), self.viewport().size()
        wide = room.width() - margins.left() - margins.right()
        fitting = QSize(wide, room.height() - self.pageSpacing())
        sizes = [self._shown_size(page, wide, fitting) for page in range(self.pages)]
        widest = max((size.width() for size in sizes), default=0)
        across = max(widest + margins.left() + margins.right(), room.width())
        top, places = float(margins.top()), []
        for size in sizes:
            places.append(QRectF((across - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + self.pageSpacing()
        return places

    def _shown_size(self, page: int, wide: int, fitting: QSize) -> QSize:
        size = self._true_size(page).toSize()
        if self.zoomMode() is QPdfView.ZoomMode.Custom:
            return (self._true_size(page) * self.zoomFactor()).toSize()
        if self.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            return size * (wide / size.width())
        return size.scaled(fitting, Qt.AspectRatioMode.KeepAspectRatio)

    def _true_size(self, page: int) -> QSizeF:
        """As large as the screen says that it is on paper, in pixels."""
        resolution = self.screen().logicalDotsPerInch() / 72
        return QSizeF(self._document.pagePointSize(page) * resolution)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()
