"""The translators' workbook: a row a text, Korean and English beside each language and its status."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.translation import Message
from gg_desk.exchange.places import place_of
from gg_desk.exchange.row_height import Wrapped, row_height
from gg_desk.exchange.workbook_guide import RULES
from gg_desk.exchange.workbook_layout import (
    CHOICES,
    ENGLISH,
    GUIDE,
    KEY,
    KOREAN,
    NOTE,
    PHRASES,
    SOURCE,
    STATUS_CELLS,
    WORDS,
    sheet_of,
    source_mark,
    status_heading,
    words_heading,
)
from gg_desk.phrasebook.texts import WRITTEN_IN_CATALOGUE, Texts
from gg_desk.typeset.text import leading_factor

_WIDTHS = {KEY: 26, NOTE: 32, KOREAN: 36, ENGLISH: 36}
_WORDS_WIDTH, _STATUS_WIDTH, _GUIDE_WIDTH = 46, 20, 64
_SIZE = 12
_LEADING = 15.0  # points from line to line of the sheet's usual type
_TEXT = "@"  # so that no spreadsheet takes 1/2 for a day
_FORMULA_SIGNS = ("=", "+", "-", "@", "'", "\t")
_HEAD = PatternFill("solid", fgColor="0B4F8A")
_LOCKED = PatternFill("solid", fgColor="F1F4F7")
_LINE = Side("thin", color="D5DCE3")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_COLOURS = {"reviewed": "DDF0E1", "unreviewed": "FFF6DC", "outdated": "FBE0D3", "missing": "FBE0D3"}


def workbook(texts: Texts, tags: Sequence[str]) -> bytes:
    """An XLSX file with all texts and what the languages ``tags`` say."""
    book = Workbook()
    _guide(book)
    for title in (PHRASES, WORDS):
        messages = [one for one in texts.messages.values() if sheet_of(one) == title]
        own = [tag for tag in tags if title == PHRASES or tag not in WRITTEN_IN_CATALOGUE]
        if own and messages:
            _fill(book.create_sheet(title), texts, messages, own)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _guide(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet.title = GUIDE
    sheet.sheet_view.showGridLines = False
    for letter in "AB":
        sheet.column_dimensions[letter].width = _GUIDE_WIDTH
    for number, row in enumerate((("GG Desk 번역", "Translations of GG Desk"), *RULES), 1):
        for column, words in enumerate(row, 1):
            cell = _put(sheet, number, column, words)
            cell.font = Font(bold=number == 1, size=16 if number == 1 else 11)
        height = row_height(Wrapped(words, _GUIDE_WIDTH, _LEADING) for words in row)
        sheet.row_dimensions[number].height = height + 8
    _page(sheet, 1)


def _fill(sheet: Worksheet, texts: Texts, messages: Sequence[Message], tags: Sequence[str]) -> None:
    headings = [KEY, NOTE, KOREAN, ENGLISH]
    for tag in tags:
        headings += [words_heading(tag), status_heading(tag)]
    headings.append(SOURCE)
    for column, heading in enumerate(headings, 1):
        cell = _put(sheet, 1, column, heading)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), _HEAD
    for number, message in enumerate(messages, 2):
        _row(sheet, number, texts, message, tags)
    _dress(sheet, headings, len(messages) + 1, tags)


def _row(
    sheet: Worksheet, number: int, texts: Texts, message: Message, tags: Sequence[str]
) -> None:
    note = "\n".join(filter(None, (message.note, place_of(message.key).brief)))
    given = {KEY: message.key, NOTE: note, KOREAN: message.korean, ENGLISH: message.english}
    for column, words in enumerate(given.values(), 1):
        _put(sheet, number, column, words).fill = _LOCKED
    heights = [Wrapped(words, _WIDTHS[heading], _LEADING) for heading, words in given.items()]
    for column, tag in zip(range(5, 5 + 2 * len(tags), 2), tags, strict=True):
        said = texts.said(message.key, tag)
        words = said.words if said else ""
        _dressed(_put(sheet, number, column, words), tag)
        status = _put(sheet, number, column + 1, STATUS_CELLS[texts.status(message.key, tag)])
        status.protection = Protection(locked=False)
        heights.append(Wrapped(words, _WORDS_WIDTH, _SIZE * leading_factor(tag), tag))
    mark = source_mark(message.english, message.korean)
    _put(sheet, number, 5 + 2 * len(tags), mark)
    sheet.row_dimensions[number].height = row_height(heights)


def _dressed(cell: Cell, tag: str) -> None:
    """A cell to write in, in the direction of its language."""
    cell.protection = Protection(locked=False)
    cell.font = Font(size=_SIZE)
    if language(tag).direction == "rtl":
        cell.alignment = Alignment(
            horizontal="right", vertical="top", wrap_text=True, readingOrder=2, indent=1
        )


def _put(sheet: Worksheet, row: int, column: int, words: str) -> Cell:
    """A cell that holds ``words`` as text, whatever they begin with."""
    cell: Cell = sheet.cell(row, column)  # type: ignore[assignment]  # merged cells are never made here
    cell.value = words
    cell.data_type = "s"
    cell.number_format = _TEXT
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.border = _BORDER
    if words.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True
    return cell


def _dress(sheet: Worksheet, headings: Sequence[str], last: int, tags: Sequence[str]) -> None:
    for column, heading in enumerate(headings, 1):
        usual = _STATUS_WIDTH if heading.startswith("상태") else _WORDS_WIDTH
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(heading, usual)
    sheet.column_dimensions[get_column_letter(len(headings))].hidden = True
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{last}"
    for at in range(len(tags)):
        _status_column(sheet, get_column_letter(6 + 2 * at), last)
    protection = sheet.protection
    protection.sheet = True
    # What is named here stays allowed on a protected sheet.
    protection.formatColumns = protection.formatRows = protection.autoFilter = False
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:D"
    _page(sheet, len(tags))


def _status_column(sheet: Worksheet, letter: str, last: int) -> None:
    choices = DataValidation(
        type="list",
        formula1='"' + ",".join(STATUS_CELLS[status] for status in CHOICES) + '"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="상태 · Status",
        error="목록에서 골라 주세요. Choose from the list.",
    )
    area = f"{letter}2:{letter}{last}"
    choices.add(area)
    sheet.add_data_validation(choices)
    for status, colour in _COLOURS.items():
        begins = f'LEFT({letter}2,{len(status)})="{status}"'
        style = DifferentialStyle(fill=PatternFill("solid", bgColor=colour))
        rule = Rule(type="expression", dxf=style, formula=[begins])
        sheet.conditional_formatting.add(area, rule)


def _page(sheet: Worksheet, across: int) -> None:
    """How it prints: so many pages across, as many down as it takes."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, 0
