"""Paper: a finished PDF to the printer that the system's dialog has set."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from gg_desk.errors import DeskError
from gg_desk.ui.print_file import file_of, write_pages
from gg_desk.ui.spooling import spool, takes_pdf

LEAST_DPI = 300
MOST_DPI = 600
"""More than this no eye sees on plain paper, and an A4 page would take 280 MB."""
_POINTS = 72
_STRIP = 200


def printer_for(pdf: bytes, name: str) -> QPrinter:
    """A printer set for this PDF: its paper and direction, whole pages, at least 300 dpi.

    ``name`` is what the print queue shows to everybody: no personal data.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if printer.resolution() < LEAST_DPI:
        printer.setResolution(LEAST_DPI)
    printer.setDocName(name)
    printer.setFullPage(True)
    with _opened(pdf) as document:
        layout = _layout(document.pagePointSize(0))
        # One after the other: a printer that has margins refuses a layout that has none as a whole.
        printer.setPageSize(layout.pageSize())
        printer.setPageOrientation(layout.orientation())
        printer.setFromTo(1, document.pageCount())
    return printer


def print_pdf(
    pdf: bytes, printer: QPrinter, on_page: Callable[[int, int], None] | None = None
) -> int:
    """Print the pages that the dialog asked for; returns how many. Call it in a worker.

    Each page keeps its size; on smaller paper it is shrunk to fit, never enlarged. A file gets the
    pages themselves, and so does a print service that takes PDF; else Qt, which only draws pictures
    of pages, draws them sharp.

    Raises:
        DeskError: the PDF cannot be read, the printer takes no pages, or the file cannot be written.
    """
    with _opened(pdf) as document:
        pages = wanted_pages(printer, document.pageCount())
        if target := file_of(printer):
            write_pages(pdf, pages, printer, target)
            return len(pages)
        if takes_pdf(printer):
            numbers = "" if printer.pageRanges().isEmpty() else _said(pages)
            spool(pdf, printer, numbers, document.pagePointSize(0))
            return len(pages)
        painter = QPainter()
        if not painter.begin(printer):
            raise _refused()
        # Else they become JPEGs: letters with a haze around them, and three times as large.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        try:
            for done, page in enumerate(pages):
                if on_page:
                    on_page(done, len(pages))
                if done and not printer.newPage():
                    raise _refused()
                _draw(document, page, painter, printer)
        finally:
            painter.end()
    return len(pages)


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages to print, counted from 0: those that were chosen, in the order asked for."""
    chosen = printer.pageRanges()
    pages = [page for page in range(count) if chosen.isEmpty() or chosen.contains(page + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    return pages


def _said(pages: list[int]) -> str:
    """Pages as a print service takes them, counted from 1."""
    return ",".join(str(page + 1) for page in sorted(pages))


def _draw(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    """One page onto the painter, strip by strip.

    Qt keeps the interpreter while it renders and while it takes an image in, a second for a whole
    page: the window would stand still. Strips overlap by a row, so that no seam shows.
    """
    points, resolution = document.pagePointSize(page), printer.resolution()
    dpi = min(max(resolution, LEAST_DPI), MOST_DPI)
    whole = (points * (dpi / _POINTS)).toSize()
    paper = printer.pageLayout().fullRectPixels(resolution)
    scale = resolution / dpi
    scale *= min(
        1.0, paper.width() / (whole.width() * scale), paper.height() / (whole.height() * scale)
    )
    left = (paper.width() - whole.width() * scale) / 2
    top = (paper.height() - whole.height() * scale) / 2
    for row in range(0, whole.height(), _STRIP):
        strip = _strip(document, page, whole, row)
        place = QRectF(left, top + row * scale, strip.width() * scale, strip.height() * scale)
        painter.drawImage(place, strip)


def _strip(document: QPdfDocument, page: int, whole: QSize, row: int) -> QImage:
    rows = min(_STRIP + 1, whole.height() - row)
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    # Qt takes right minus left for the width, which is one less than the width.
    options.setScaledClipRect(QRect(0, row, whole.width() + 1, rows + 1))
    image = document.render(page, QSize(whole.width(), rows), options)
    if image.isNull():
        raise _unreadable()
    # On white, which paper is: edges kept half transparent come out with a dark fringe.
    opaque = QImage(image.size(), QImage.Format.Format_RGB32)
    opaque.fill(Qt.GlobalColor.white)
    painter = QPainter(opaque)
    painter.drawImage(0, 0, image)
    painter.end()
    return opaque


def _layout(points: QSizeF) -> QPageLayout:
    wide = points.width() > points.height()
    upright = points.transposed() if wide else points
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    direction = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, direction, QMarginsF(0, 0, 0, 0))


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """The PDF as a document of this thread: pages of one document must not cross threads."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise _unreadable()
    try:
        yield document
    finally:
        document.close()


def _unreadable() -> DeskError:
    return DeskError(
        "The sheet could not be read for printing. Make it again.",
        "인쇄할 안내문을 읽을 수 없습니다. 다시 만들어 주세요.",
    )


def _refused() -> DeskError:
    return DeskError(
        "The printer takes no pages. Check that it is on and has paper, or save the sheet as a PDF.",
        "프린터가 인쇄를 받지 않습니다. 전원과 용지를 확인하거나 PDF로 저장해 주세요.",
    )
