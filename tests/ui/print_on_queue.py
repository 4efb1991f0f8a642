"""Prints a PDF as the window does, on a queue of the print service that the environment names.

    python print_on_queue.py PDF QUEUE NAME [--copies 2] [--sides long] [--paper A5] [--pages 2 3]
                             [--lost]

A program of its own, since the print service is asked for once in a process. Prints JSON: how many
pages left, what waits or why nothing left, and which printers Qt sees.
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from gg_desk.errors import DeskError
from gg_desk.ui.print_queue import no_printer, waiting
from gg_desk.ui.printing import print_pdf, printer_for

_SIDES = {"one": QPrinter.DuplexMode.DuplexNone, "long": QPrinter.DuplexMode.DuplexLongSide}


def main() -> None:
    """Print as asked for, and tell what came of it."""
    _application = QApplication(sys.argv[:1])
    asked = _asked()
    pdf = asked.pdf.read_bytes()
    printer = printer_for(pdf, asked.name)
    printer.setPrinterName(asked.queue)
    printer.setCopyCount(asked.copies)
    printer.setDuplex(_SIDES[asked.sides])
    if asked.paper:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId[asked.paper]))
    if asked.pages:
        printer.setFromTo(*asked.pages)
    told: dict[str, object] = {
        "printers": QPrinterInfo.availablePrinterNames(),
        "no printer": no_printer(),
    }
    if asked.lost:  # between the dialog and the printing
        subprocess.run([shutil.which("lpadmin") or "lpadmin", "-x", asked.queue], check=True)
    try:
        told["pages"] = print_pdf(pdf, printer)
        told["waiting"] = waiting(printer)
    except DeskError as error:
        told["refused"] = {tag: error.sentence(tag) for tag in ("en", "ko")}
    sys.stdout.write(json.dumps(told))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdf", type=Path)
    parser.add_argument("queue")
    parser.add_argument("name")
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--sides", choices=_SIDES, default="one")
    parser.add_argument("--paper", default="")
    parser.add_argument("--pages", type=int, nargs=2)
    parser.add_argument("--lost", action="store_true", help="take the queue away before printing")
    return parser.parse_args()


if __name__ == "__main__":
    main()
