"""“Print to file” of the print dialog: the pages themselves as a PDF, their letters as letters."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from gg_desk.ui.late import Late
from gg_desk.whole_files import write_whole

if TYPE_CHECKING:
    from gg_desk.typeset import rearranged
else:
    rearranged = Late("gg_desk.typeset.rearranged")


def file_of(printer: QPrinter) -> Path | None:
    """The PDF that is to be written in place of paper; none where pages go to a printer."""
    to_pdf = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    return Path(printer.outputFileName()) if to_pdf and printer.outputFileName() else None


def write_pages(pdf: bytes, pages: list[int], printer: QPrinter, target: Path) -> None:
    """Write ``pages`` of ``pdf``, counted from 0, to ``target`` in the copies and on the paper of ``printer``.

    Raises:
        DeskError: it cannot be written there; what was there before stays.
    """
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    if printer.collateCopies():
        wanted = pages * printer.copyCount()
    else:
        wanted = [page for page in pages for _copy in range(printer.copyCount())]
    write_whole(target, rearranged.rearranged(pdf, wanted, (paper.width(), paper.height())))
