"""Paper: a finished PDF through the system's print dialog, and into a file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from gg_desk.errors import DeskError

LEAST_DPI = 300
MOST_DPI = 600
"""More than this no eye sees on plain paper, and an A4 page would take 280 MB."""
_POINTS = 72


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
        printer.setPageLayout(_layout(document.pagePointSize(0)))
        printer.setFromTo(1, document.pageCount())
    return printer


def print_pdf(
    pdf: bytes, printer: QPrinter, on_page: Callable[[int, int], None] | None = None
) -> int:
    """Print the pages that the dialog asked for; returns how many. Call it in a worker.

    Each page keeps its size; on smaller paper it is shrunk to fit, never enlarged.

    Raises:
        DeskError: the PDF cannot be read, or the printer takes no pages.
    """
    with _opened(pdf) as document:
        pages = wanted_pages(printer, document.pageCount())
        painter = QPainter()
        if not painter.begin(printer):
            raise _refused()
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
    """The pages to print, counted from 0: a range if one was chosen, in the order asked for."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = list(range(max(first, 1) - 1, min(last, count)))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    return pages


def _draw(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    size = document.pagePointSize(page)
    dpi = min(max(printer.resolution(), LEAST_DPI), MOST_DPI)
    pixels = (size * (dpi / _POINTS)).toSize()
    image = document.render(page, pixels)
    if image.isNull():
        raise _unreadable()
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    natural = size * (printer.resolution() / _POINTS)
    shrink = min(1.0, paper.width() / natural.width(), paper.height() / natural.height())
    drawn = natural * shrink
    left, top = (paper.width() - drawn.width()) / 2, (paper.height() - drawn.height()) / 2
    painter.drawImage(QRectF(left, top, drawn.width(), drawn.height()), image)


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
