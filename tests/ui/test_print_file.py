"""What the print dialog writes to a file: the sheet's own pages, as they were asked for."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from gg_desk.errors import DeskError
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.printing import print_pdf, printer_for

A4 = (595.2756, 841.8898)
A5 = (419.5276, 595.2756)
Written = Callable[..., Path]


def pdf(pages: int, size: tuple[float, float] = A4) -> bytes:
    """Pages that say their number, with a black bar whose lower left corner is at 100, 600."""
    canvas = Canvas("memory", pagesize=size)
    for page in range(pages):
        canvas.drawString(50, 500, f"page {page + 1}")
        canvas.rect(100, 300, 200, 50, fill=1)
        canvas.linkURL("https://example.org", (100, 300, 300, 350))
        canvas.showPage()
    content = canvas.getpdfdata()
    assert isinstance(content, bytes)
    return content


def to_file(content: bytes, path: Path) -> QPrinter:
    printer = printer_for(content, "sheet")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def numbers(path: Path) -> list[int]:
    """What the pages of the file say they are."""
    return [int(text.split()[1]) for text in page_texts(path.read_bytes())]


@pytest.fixture
def written(qapp: QApplication, tmp_path: Path) -> Written:
    def write(content: bytes, settle: Callable[[QPrinter], object] = lambda _printer: None) -> Path:
        path = tmp_path / "printed.pdf"
        printer = to_file(content, path)
        settle(printer)
        print_pdf(content, printer)
        return path

    return write


def test_the_whole_sheet_is_written_as_it_is_to_the_last_byte(written: Written) -> None:
    content = pdf(3)
    assert written(content).read_bytes() == content


def test_pages_that_were_chosen_are_written_as_letters(written: Written) -> None:
    path = written(pdf(4), lambda printer: printer.setFromTo(2, 3))
    assert numbers(path) == [2, 3]
    with pdfium.PdfDocument(path) as document:
        kinds = {found.type for page in document for found in page.get_objects()}
    assert pdfium.raw.FPDF_PAGEOBJ_TEXT in kinds
    assert pdfium.raw.FPDF_PAGEOBJ_IMAGE not in kinds


@pytest.mark.parametrize(
    ("collated", "order"), [(True, [2, 3, 2, 3]), (False, [2, 2, 3, 3])], ids=["sets", "stacks"]
)
def test_copies_come_set_by_set_or_page_by_page(
    written: Written, collated: bool, order: list[int]
) -> None:
    def settle(printer: QPrinter) -> None:
        printer.setFromTo(2, 3)
        printer.setCopyCount(2)
        printer.setCollateCopies(collated)

    content = pdf(3)
    assert numbers(written(content, settle)) == order


def test_copies_of_a_sheet_hardly_make_its_file_larger(guide: SheetsPage, written: Written) -> None:
    assert guide.sheet
    path = written(guide.sheet.pdf, lambda printer: printer.setCopyCount(5))
    assert page_texts(path.read_bytes()) == page_texts(guide.sheet.pdf) * 5
    assert "월 150,000원" in page_texts(path.read_bytes())[4]
    assert path.stat().st_size < 2 * len(guide.sheet.pdf)


def test_on_smaller_paper_each_page_is_shrunk_once_with_its_links(written: Written) -> None:
    def settle(printer: QPrinter) -> None:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        printer.setCopyCount(2)

    path = written(pdf(2), settle)
    assert numbers(path) == [1, 2, 1, 2]
    scale = A5[0] / A4[0]
    with pdfium.PdfDocument(path) as document:
        for page in document:
            assert page.get_size() == pytest.approx(A5, abs=1.5)
            [bar] = page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH])
            assert bar.get_bounds() == pytest.approx(
                [edge * scale for edge in (100, 300, 300, 350)], abs=1.5
            )
            link = pdfium.raw.FPDFLink_GetLinkAtPoint(page, 200 * scale, 325 * scale)
            assert link


def test_on_larger_paper_a_page_keeps_its_size_in_the_middle(written: Written) -> None:
    content = pdf(1, A5)
    path = written(content, lambda printer: printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4)))
    left, bottom = (A4[0] - A5[0]) / 2, (A4[1] - A5[1]) / 2
    with pdfium.PdfDocument(path) as document:
        assert document[0].get_size() == pytest.approx(A4, abs=1.5)
        [bar] = document[0].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH])
        wanted = (100 + left, 300 + bottom, 300 + left, 350 + bottom)
        assert bar.get_bounds() == pytest.approx(wanted, abs=1.5)


def test_a_sideways_page_stays_sideways(written: Written) -> None:
    content = pdf(1, (A4[1], A4[0]))
    assert written(content).read_bytes() == content


def test_a_file_that_cannot_be_written_is_told_and_what_was_there_stays(
    qapp: QApplication, tmp_path: Path
) -> None:
    content = pdf(1)
    with pytest.raises(DeskError, match="could not be written"):
        print_pdf(content, to_file(content, tmp_path / "no such folder" / "x.pdf"))
    there = tmp_path / "a folder.pdf"
    there.mkdir()
    with pytest.raises(DeskError, match="could not be written"):
        print_pdf(content, to_file(content, there))
    assert list(tmp_path.iterdir()) == [there], "nothing half written is left"


def test_the_person_is_told_where_the_file_is(
    guide: SheetsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "안내문.pdf"

    def decide(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    qtbot.meets(QPrintDialog, decide)  # type: ignore[attr-defined]
    with qtbot.waitSignal(guide.outlet.left) as left:
        guide.print.click()
    assert guide.sheet
    assert left.args == ["saved", 1]
    assert path.read_bytes() == guide.sheet.pdf
    assert str(path) in guide.head.status.text()
