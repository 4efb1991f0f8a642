from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from gg_desk.errors import DeskError
from gg_desk.ui import printing
from gg_desk.ui.printing import LEAST_DPI, print_pdf, printer_for, wanted_pages

A4 = (595.2756, 841.8898)


def pdf(pages: int, size: tuple[float, float] = A4) -> bytes:
    """Pages with a black bar, each a step lower than the one before."""
    canvas = Canvas("memory", pagesize=size)
    for page in range(pages):
        canvas.rect(100, 600 - 100 * page, 200, 50, fill=1)
        canvas.showPage()
    content = canvas.getpdfdata()
    assert isinstance(content, bytes)
    return content


def to_file(printer: QPrinter, path: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def black(path: Path, page: int, left: float, top: float) -> bool:
    """Whether the page is black at this place, in points from its upper left corner."""
    document = pdfium.PdfDocument(path)
    try:
        image = document[page].render(scale=1).to_pil().convert("L")
        return bool(image.getpixel((round(left), round(top))) < 128)
    finally:
        document.close()


@pytest.fixture
def as_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Qt draws into a PDF is what it draws for a printer that takes no PDF."""
    monkeypatch.setattr(printing, "file_of", lambda _printer: None)


@pytest.fixture
def printed(qapp: QApplication, tmp_path: Path, as_pictures: None) -> Callable[..., Path]:
    def run(content: bytes, first: int = 0, last: int = 0) -> Path:
        path = tmp_path / "printed.pdf"
        printer = to_file(printer_for(content, "sheet.pdf"), path)
        if first:
            printer.setFromTo(first, last)
        print_pdf(content, printer)
        return path

    return run


def test_every_page_is_printed_at_its_own_size(printed: Callable[..., Path]) -> None:
    document = pdfium.PdfDocument(printed(pdf(3)))
    assert len(document) == 3
    assert document[0].get_size() == pytest.approx(A4, abs=1.5)
    document.close()


def test_what_is_printed_stands_where_the_sheet_has_it(printed: Callable[..., Path]) -> None:
    path = printed(pdf(2))
    height = A4[1]
    assert black(path, 0, 200, height - 625)
    assert not black(path, 0, 200, height - 525)
    assert black(path, 1, 200, height - 525)
    # Not shifted by more than a point: just inside and just outside the bar's corners.
    assert black(path, 0, 102, height - 602)
    assert not black(path, 0, 97, height - 602)
    assert not black(path, 0, 303, height - 602)


def test_a_sideways_page_stays_sideways(printed: Callable[..., Path]) -> None:
    document = pdfium.PdfDocument(printed(pdf(1, (A4[1], A4[0]))))
    width, height = document[0].get_size()
    assert width > height
    document.close()


def test_only_the_pages_asked_for(printed: Callable[..., Path]) -> None:
    path = printed(pdf(3), 2, 2)
    document = pdfium.PdfDocument(path)
    assert len(document) == 1
    document.close()
    assert black(path, 0, 200, A4[1] - 525)


def test_pages_can_go_last_first(qapp: QApplication) -> None:
    printer = printer_for(pdf(3), "x")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert wanted_pages(printer, 3) == [2, 1, 0]


def test_it_is_printed_sharp(printed: Callable[..., Path]) -> None:
    document = pdfium.PdfDocument(printed(pdf(1)))
    images = document[0].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])
    widths = {image.get_metadata().width for image in images}
    assert len(widths) == 1
    assert widths.pop() >= A4[0] / 72 * LEAST_DPI - 1
    document.close()


def test_no_seam_and_no_lost_line_between_strips(printed: Callable[..., Path]) -> None:
    canvas = Canvas("memory", pagesize=A4)
    for line in range(80):
        canvas.drawString(40 + line % 7, 820 - 10 * line, "1661-0222 031-120 ABCDEFG " * 3)
    canvas.line(300, 0, 300, A4[1])
    content = canvas.getpdfdata()
    path = printed(content)
    wanted, found = (
        pdfium.PdfDocument(source)[0].render(scale=2).to_pil().convert("L")
        for source in (content, path)
    )
    found = found.resize(wanted.size)
    # Blurred, since half a pixel's shift of fine lines is no fault.
    blur = ImageFilter.BoxBlur(3)
    difference = ImageChops.difference(wanted.filter(blur), found.filter(blur))
    rows = difference.resize((1, wanted.height), Image.Resampling.BOX)
    assert max(rows.get_flattened_data()) < 30
    assert ImageStat.Stat(difference).mean[0] < 6
    # The upright line runs through every strip.
    column = found.crop((596, 0, 605, found.height)).resize((1, found.height), Image.Resampling.BOX)
    assert max(column.get_flattened_data()) < 250


def test_smaller_paper_shrinks_the_page_and_larger_paper_does_not_stretch_it(
    qapp: QApplication, tmp_path: Path, as_pictures: None
) -> None:
    content = pdf(1)
    half = (A4[0] / 2**0.5, A4[1] / 2**0.5)
    path = tmp_path / "a5.pdf"
    printer = to_file(printer_for(content, "x"), path)
    printer.setPageSize(printer_for(pdf(1, half), "x").pageLayout().pageSize())
    print_pdf(content, printer)
    assert black(path, 0, 200 / 2**0.5, (A4[1] - 625) / 2**0.5)


def test_a_damaged_sheet_is_told(qapp: QApplication) -> None:
    with pytest.raises(DeskError, match="could not be read"):
        printer_for(b"%PDF-1.7 damaged", "x")


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt warns of what we then tell the person
def test_a_printer_that_takes_nothing_is_told(
    qapp: QApplication, tmp_path: Path, as_pictures: None
) -> None:
    content = pdf(1)
    printer = to_file(printer_for(content, "x"), tmp_path / "no such folder" / "x.pdf")
    with pytest.raises(DeskError, match="takes no pages"):
        print_pdf(content, printer)
