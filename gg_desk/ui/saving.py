"""A finished sheet as a file of the person's choice."""

import datetime as dt
from pathlib import Path

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.sheet_file import file_name
from gg_desk.settings import write_whole


def pdf_name(order: SheetOrder, today: dt.date) -> str:
    """A name for the file and the print queue, which others see."""
    return file_name(order, today, ".pdf")


def save_pdf(pdf: bytes, name: str) -> Path:
    """Write ``pdf`` to ``name`` as a whole, or leave what was there.

    Raises:
        DeskError: it cannot be written there.
    """
    path = Path(name)
    write_whole(path, pdf)
    return path
