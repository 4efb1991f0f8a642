"""The files that a command was asked to write a sheet to."""

import datetime as dt
import itertools
from pathlib import Path

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.sheet_file import file_name
from gg_desk.errors import UsageError

DPI_RANGE = range(72, 601)
"""From what a screen shows to what a printer does; a page of 600 takes 100 MB of memory."""

_FORMS = (".pdf", ".png", ".txt")


def check_target(target: Path, dpi: int | None) -> None:
    """Refuse what cannot be written, before anything is made.

    Raises:
        UsageError: ``target`` is no file of a known kind and no folder, or ``dpi`` does not fit it.
    """
    suffix = target.suffix.lower()
    if suffix not in _FORMS and not target.is_dir():
        raise UsageError(
            f"A sheet is written as .pdf, .png or .txt, or into a folder that is there, not as “{target.name}”.",
            f"안내문은 .pdf, .png, .txt 파일이나 이미 있는 폴더에만 저장할 수 있습니다: “{target.name}”",
        )
    if dpi is not None and suffix != ".png":
        raise UsageError(
            f"--dpi is for pictures: write to a .png file, not to “{target.name}”.",
            f"--dpi는 그림에만 쓸 수 있습니다. “{target.name}” 대신 .png 파일로 저장해 주세요.",
        )
    if dpi is not None and dpi not in DPI_RANGE:
        raise UsageError(
            f"--dpi takes {DPI_RANGE[0]} to {DPI_RANGE[-1]} dots per inch, not {dpi}.",
            f"--dpi에는 {DPI_RANGE[0]}부터 {DPI_RANGE[-1]}까지 쓸 수 있습니다: {dpi}",
        )


def target_file(target: Path, order: SheetOrder) -> Path:
    """``target``, or in a folder a name that tells the sheet and no person, not yet taken."""
    if target.suffix.lower() in _FORMS:
        return target
    today = dt.date.today()  # noqa: DTZ011 - the day on the wall of the office
    first = target / file_name(order, today, ".pdf")
    again = (first.with_stem(f"{first.stem}-{number}") for number in itertools.count(2))
    return next(file for file in itertools.chain([first], again) if not file.exists())
