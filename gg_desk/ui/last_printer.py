"""The printer of last time and how it was set, for each kind of paper."""

import msgspec
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from gg_desk.settings import Preferences, PrintedOn, PrinterChoice
from gg_desk.ui.session import Session

_SIDES = {
    "auto": QPrinter.DuplexMode.DuplexAuto,
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def set_as_last(printer: QPrinter, choice: PrinterChoice | None) -> None:
    """Set ``printer`` as it was last time; a printer that is gone leaves the system's usual one.

    Paper and direction stay those of what is printed, copies and pages begin anew.
    """
    if choice is None or choice.name not in QPrinterInfo.availablePrinterNames():
        return
    layout = printer.pageLayout()
    printer.setPrinterName(choice.name)
    printer.setFullPage(True)
    printer.setPageSize(layout.pageSize())
    printer.setPageOrientation(layout.orientation())
    printer.setDuplex(_SIDES[choice.sides])
    if choice.source:
        printer.setPaperSource(QPrinter.PaperSource[choice.source])
    colour = QPrinter.ColorMode.GrayScale if choice.grey else QPrinter.ColorMode.Color
    printer.setColorMode(colour)
    order = QPrinter.PageOrder
    printer.setPageOrder(order.LastPageFirst if choice.last_first else order.FirstPageFirst)


def choice_of(printer: QPrinter) -> PrinterChoice:
    """How ``printer`` is set now."""
    sides = next((name for name, mode in _SIDES.items() if mode is printer.duplex()), "auto")
    source = printer.paperSource()
    return msgspec.convert(
        {
            "name": printer.printerName(),
            "sides": sides,
            "source": "" if source is QPrinter.PaperSource.Auto else source.name,
            "grey": printer.colorMode() is QPrinter.ColorMode.GrayScale,
            "last_first": printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
        },
        PrinterChoice,
    )


def remember(session: Session, on: PrintedOn, printer: QPrinter) -> None:
    """Offer ``printer`` as it is set now when the same kind of paper is printed next."""
    choice = choice_of(printer)
    if not choice.name or session.preferences.printers.get(on) == choice:
        return

    def change(known: Preferences) -> Preferences:
        return msgspec.structs.replace(known, printers={**known.printers, on: choice})

    session.keep(change, lambda _error: None)  # the pages are printed all the same
