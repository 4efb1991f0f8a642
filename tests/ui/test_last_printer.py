"""Each kind of paper is offered the printer of last time, set as it was then."""

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from gg_desk.folders import Folders
from gg_desk.settings import PrinterChoice, read_preferences
from gg_desk.ui.last_printer import choice_of, remember, set_as_last
from gg_desk.ui.window import Window

WAIT = 20_000
CHOICE = PrinterChoice(name="상담실", sides="one", grey=True, last_first=True)
"""One-sided, since what draws PDF files has no other side."""


@pytest.fixture
def two_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says where it has these two; no machine for tests has any."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["상담실", "라벨"])


def printer() -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    made.setPageOrientation(QPageLayout.Orientation.Landscape)
    return made


def test_it_is_set_as_it_was_and_paper_stays_that_of_the_pages(
    window: Window, two_printers: None
) -> None:
    made = printer()
    set_as_last(made, CHOICE)
    assert made.pageLayout().pageSize().id() is QPageSize.PageSizeId.A5
    assert made.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert made.pageOrder() is QPrinter.PageOrder.LastPageFirst
    assert made.colorMode() is QPrinter.ColorMode.GrayScale
    assert made.copyCount() == 1


def test_a_printer_that_is_gone_changes_nothing(window: Window) -> None:
    made, before = printer(), choice_of(printer())
    set_as_last(made, CHOICE)
    set_as_last(made, None)
    assert choice_of(made) == before


def test_each_kind_of_paper_has_its_own(
    window: Window, qtbot: QtBot, folders: Folders, two_printers: None
) -> None:
    sheet, label = printer(), printer()
    set_as_last(sheet, CHOICE)
    for made, name in ((sheet, "상담실"), (label, "라벨")):
        made.printerName = lambda name=name: name  # type: ignore[method-assign]  # a PDF has none
    remember(window.session, "sheet", sheet)
    remember(window.session, "label", label)
    qtbot.waitUntil(lambda: len(read_preferences(folders).printers) == 2, timeout=WAIT)
    kept = read_preferences(folders).printers
    assert kept["sheet"] == CHOICE
    assert kept["label"].name == "라벨"
    assert "envelope" not in kept
