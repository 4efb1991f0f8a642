"""A PDF handed whole to the system's print service, where there is one that takes PDF: letters stay letters.

CUPS does, on Linux and macOS; Qt itself would send it a picture of each page, five hundred times as
large. What the print dialog has set goes along.
"""

import shutil
import subprocess

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from gg_desk.errors import DeskError
from gg_desk.ui.print_queue import refusal

_OF_DIALOG = 0xFE00  # PPK_CupsOptions of Qt's qcups_p.h: keys and values in turn
_TIMEOUT = 120.0  # seconds; a spooler that takes no megabyte in that time takes none
_SLACK = 3.0  # points by which sizes of one paper differ in the tables of printers
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def takes_pdf(printer: QPrinter) -> bool:
    """Whether pages for ``printer`` can be handed over as PDF."""
    to_paper = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    return to_paper and bool(printer.printerName()) and shutil.which("lp") is not None


def spool(pdf: bytes, printer: QPrinter, pages: str, size: QSizeF) -> None:
    """Hand ``pages`` (``1-3,5``; all where empty) of ``pdf`` over; ``size`` is that of a page in points.

    Nothing is written to a disk on the way but by the print service itself.

    Raises:
        DeskError: the print service does not take them.
    """
    command = ["lp", "-s", "-d", printer.printerName(), "-t", printer.docName()]
    command += ["-n", str(printer.copyCount()), *(["-P", pages] if pages else [])]
    for key, value in _options(printer, size).items():
        command += ["-o", f"{key}={value}"]
    try:
        done = subprocess.run(  # noqa: S603 - no shell; its words are the dialog's
            [*command, "--", "-"], input=pdf, capture_output=True, timeout=_TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _refused(printer.printerName(), str(error)) from error
    if done.returncode:
        raise _refused(printer.printerName(), done.stderr.decode(errors="replace").strip())


def _options(printer: QPrinter, size: QSizeF) -> dict[str, str]:
    """What the dialog has set, as the print service calls it."""
    paper = printer.pageLayout().pageSize()
    own = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_OF_DIALOG)) or []
    options = dict(zip(own[::2], own[1::2], strict=False))
    options |= {
        "media": paper.key() if paper.id() is not QPageSize.PageSizeId.Custom else _measured(paper),
        "print-scaling": "none" if _fits(size, paper) else "fit",
        "collate": "true" if printer.collateCopies() else "false",
    }
    if sides := _SIDES.get(printer.duplex()):
        options["sides"] = sides
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        options["print-color-mode"] = "monochrome"
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        options["outputorder"] = "reverse"
    return options


def _measured(paper: QPageSize) -> str:
    size = paper.size(QPageSize.Unit.Millimeter)
    return f"Custom.{size.width():g}x{size.height():g}mm"


def _fits(page: QSizeF, paper: QPageSize) -> bool:
    """Whether a page has room on ``paper``, upright or turned."""
    room = paper.size(QPageSize.Unit.Point)
    short, long = sorted((page.width(), page.height()))
    narrow, high = sorted((room.width(), room.height()))
    return short <= narrow + _SLACK and long <= high + _SLACK


def _refused(name: str, why: str) -> DeskError:
    if said := refusal(name):
        return DeskError(said["en"], said["ko"])
    return DeskError(
        f"The print service did not take the pages ({why}). Its disk may be full:"
        " make room, look at its queue, then print again.",
        f"인쇄 서비스가 페이지를 받지 않았습니다({why})."
        " 디스크가 가득 찼을 수 있으니 공간과 대기열을 확인한 뒤 다시 인쇄해 주세요.",
    )
