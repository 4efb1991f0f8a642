"""A translators' workbook that came back: its texts, and what the spreadsheet did to them."""

import datetime as dt
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import DeskError, unreadable
from gg_desk.exchange.rows import Row
from gg_desk.exchange.workbook_layout import Columns, columns, source_mark, status_in

_LARGEST = 64_000_000
"""Bytes of an unpacked workbook; the largest that is written has a tenth of that."""

_SHORT: dict[str, LocalText] = {
    "formula": {
        "en": "is a formula; write the words themselves",
        "ko": "수식입니다. 글을 직접 써 주세요",
    },
    "date": {
        "en": "was turned into a date by the spreadsheet; format the cell as text and type it anew",
        "ko": "스프레드시트가 날짜로 바꿨습니다. 셀 서식을 텍스트로 하고 다시 입력해 주세요",
    },
    "number": {
        "en": "was turned into a number by the spreadsheet; format the cell as text and type it anew",
        "ko": "스프레드시트가 숫자로 바꿨습니다. 셀 서식을 텍스트로 하고 다시 입력해 주세요",
    },
    "truth": {
        "en": "was turned into TRUE or FALSE by the spreadsheet; format the cell as text",
        "ko": "스프레드시트가 TRUE/FALSE로 바꿨습니다. 셀 서식을 텍스트로 하고 다시 입력해 주세요",
    },
    "error": {
        "en": "holds an error of the spreadsheet; type the words anew",
        "ko": "스프레드시트 오류 값입니다. 글을 다시 입력해 주세요",
    },
    "apostrophe": {
        "en": "begins with an apostrophe that a spreadsheet left there; delete it",
        "ko": "스프레드시트가 남긴 작은따옴표로 시작합니다. 지워 주세요",
    },
    "source": {
        "en": "stands beside Korean or English that was changed in the file; put them back, or export anew",
        "ko": "파일에서 한국어나 영어 원문이 바뀐 줄입니다. 되돌리거나 다시 내보내 주세요",
    },
}


def read_workbook(path: Path) -> list[Row]:
    """The texts of all sheets, row by row and language by language, empty cells too.

    Raises:
        DeskError: it cannot be read, or is no workbook that this program wrote.
        UsageError: a column is of no language of the desk.
    """
    try:
        _refuse_too_large(path)
        sheets = _cells(path)
    except DeskError:
        raise
    except OSError as error:
        raise unreadable(path.name, error) from error
    except Exception as error:  # openpyxl raises whatever a broken file leads to
        raise _foreign(path.name) from error
    if not any(_columns_of(cells) for cells in sheets.values()):
        raise _foreign(path.name)
    return [row for title, cells in sheets.items() for row in _rows_of(title, cells)]


def _refuse_too_large(path: Path) -> None:
    with zipfile.ZipFile(path) as packed:
        size = sum(part.file_size for part in packed.infolist())
    if size > _LARGEST:
        raise _foreign(path.name)


def _cells(path: Path) -> dict[str, list[list[Any]]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that openpyxl does not know
        book = load_workbook(path, read_only=True)
        cells = {sheet.title: [list(row) for row in sheet.iter_rows()] for sheet in book}
        book.close()
    return cells


def _rows_of(title: str, cells: list[list[Any]]) -> Iterator[Row]:
    found = _columns_of(cells)
    if found is None:
        return
    for tag in found.words:
        language(tag)  # refuses what is no language of the desk
    for number, line in enumerate(cells[1:], 2):
        for tag in found.words:
            yield _row(title, number, line, found, tag)


def _columns_of(cells: list[list[Any]]) -> Columns | None:
    return columns([_text(cell.value) for cell in cells[0]]) if cells else None


def _row(title: str, number: int, line: list[Any], found: Columns, tag: str) -> Row:
    english, korean = (_text(_value(line, at)) for at in (found.english, found.korean))
    at = found.words[tag]
    words = _text(_value(line, at))
    status = status_in(_text(_value(line, found.status[tag]))) if tag in found.status else None
    faults = [*_faults(line, at, words)]
    if _text(_value(line, found.source)) != source_mark(english, korean):
        faults.append(_SHORT["source"])
    sheet = title.rpartition(" · ")[2]
    return Row(
        place=f"{sheet} {get_column_letter(at + 1)}{number}",
        key=_text(_value(line, found.key)),
        tag=tag,
        words=words,
        english=english,
        korean=korean,
        status=status,
        faults=tuple(faults),
    )


def _faults(line: list[Any], at: int, words: str) -> Iterator[LocalText]:
    value = _value(line, at)
    if isinstance(value, bool):
        yield _SHORT["truth"]
    elif isinstance(value, dt.date | dt.time | dt.timedelta):
        yield _SHORT["date"]
    elif isinstance(value, int | float):
        yield _SHORT["number"]
    elif _kind(line, at) == "e":
        yield _SHORT["error"]
    elif _kind(line, at) == "f" or words.startswith("="):
        yield _SHORT["formula"]
    elif words.startswith("'"):
        yield _SHORT["apostrophe"]


def _value(line: list[Any], at: int) -> object:
    return line[at].value if at < len(line) else None


def _kind(line: list[Any], at: int) -> str:
    return str(getattr(line[at], "data_type", "")) if at < len(line) else ""


def _text(value: object) -> str:
    """A cell as text; Excel writes control characters as ``_x000D_``."""
    return "" if value is None else unescape(str(value)).strip()


def _foreign(name: str) -> DeskError:
    return DeskError(
        f"{name} is no workbook that GG Desk wrote for translators. Make one with: gg-desk phrases export {name}",
        f"{name}은(는) GG Desk에서 내보낸 번역 파일이 아닙니다. gg-desk phrases export {name} 로 새로 만들어 주세요.",
    )
