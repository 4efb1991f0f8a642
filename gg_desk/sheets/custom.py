"""The free notice: a text that staff wrote in one language, on paper like every other sheet."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.phrasebook.isolates import plain
from gg_desk.sheets.blocks import Block, full, gap, rule, stack
from gg_desk.sheets.content import Content
from gg_desk.sheets.edges import BOTTOM, CLEAR, PAGE_NUMBER, SCALES, TOP, band, page_number
from gg_desk.sheets.flow import Parts
from gg_desk.sheets.foot import foot
from gg_desk.sheets.frame import HAIRLINE, MUTED, Frame
from gg_desk.sheets.head import head
from gg_desk.sheets.plain import plain_text
from gg_desk.typeset import boxes, stacks
from gg_desk.typeset.boxes import Laid
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.flow import Contents, draw_pages, one_page, paginate
from gg_desk.typeset.markup import Part, parts, plain_lines
from gg_desk.typeset.overflow import Place, does_not_fit
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.prose import numbers_in_order, prose
from gg_desk.typeset.text import INK, is_right_to_left, isolate

TEXT = "text"
"""The field that holds the text."""

_SIZE = 11.5
_MEASURE = 38
"""The longest line in parts of the type's size: some 70 letters, beyond which the eye gets lost."""
_HAND = 9 * MM  # the distance of lines that a hand writes on
_HIGHEST = 0.4  # of the page that a title may take
_ONE_PAGE = 20_000  # characters, more than any page holds: not worth a try


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands around the text at one scale."""

    frame: Frame
    head: Block
    foot: Block
    width: float
    """The width of the text."""


def draw(document: Document, content: Content, _programs: Sequence[Program]) -> str:
    """Draw the office's own text, or lines to write on if it is empty; the sheet as plain text.

    On one page in the largest type that fits, else on as many as it takes.

    Raises:
        DeskError: a character has no font, or the title is too long.
    """
    source = _source(content)
    found = parts(unicodedata.normalize("NFC", source))
    if not found:
        sheet, pages = _blank_page(document, content)
    else:
        whole = _one_page(document, content, found) if len(source) < _ONE_PAGE else None
        sheet, pages = whole or _pages(document, content, found)
    title = _title(content)

    def header(page: Page, number: int, count: int) -> None:
        band(page)
        if number == 1:
            sheet.head.draw(page, TOP)
        else:
            page_number(page, sheet.frame, title, number, count)

    def footer(page: Page, number: int, count: int) -> None:
        if number == count:
            sheet.foot.draw(page, page.height - BOTTOM - sheet.foot.height)
        elif number == 1:
            page_number(page, sheet.frame, title, number, count)

    def place(number: int) -> tuple[float, float]:
        below = sheet.head.height if number == 1 else PAGE_NUMBER
        return sheet.frame.left(0, sheet.width), TOP + below

    draw_pages(document, pages, place, header, footer)
    return _as_text(sheet, found)


def _source(content: Content) -> str:
    return content.order.values.get(TEXT, "")


def cautions(content: Content) -> Iterator[LocalText]:
    """What the office should know of the sheet."""
    if not _source(content).strip():
        yield {
            "en": "The sheet has no text, but lines to write one on by hand.",
            "ko": "글이 없어서 손으로 쓸 줄만 인쇄됩니다.",
        }


def _title(content: Content) -> str:
    title = plain(content.value("title")[0])
    rtl = is_right_to_left(content.speaker.language)
    return isolate(numbers_in_order(title, rtl=rtl)) if title else ""


def _sheet(document: Document, content: Content, scale: float) -> _Sheet:
    tag = content.speaker.language
    frame = Frame(tag, document.width, scale)
    korean = f"{language(tag).korean_name} {content.template.name['ko']}" if tag != "ko" else ""
    title = _title(content)
    if title:
        top = head(frame, (title, korean), ("", ""), None)
        if top.height > document.height * _HIGHEST:
            raise does_not_fit(title, Place("the title of a sheet", "안내문의 제목 자리"))
    else:
        line = set_paragraph(korean, frame.korean(9.5, 500, MUTED), frame.width)
        top = replace(full(frame, line), words=(("", korean), ("", "")))
    under = rule(frame, color=INK, thickness=0.9)
    width = min(frame.width, _MEASURE * _SIZE * scale)
    return _Sheet(frame, stack([top, under, gap(4 * MM)]), foot(frame, content.foot(())), width)


def _one_page(
    document: Document, content: Content, found: Sequence[Part]
) -> tuple[_Sheet, list[Contents]] | None:
    """All on one page in the largest type that fits, found by halving; none if it does not fit."""

    def attempt(scale: float) -> tuple[_Sheet, list[Contents]] | None:
        sheet = _sheet(document, content, scale)
        contents = one_page(_body(sheet, found), _room(document, sheet))
        return (sheet, [contents]) if contents else None

    at = bisect_left(SCALES, True, key=lambda scale: attempt(scale) is not None)
    return attempt(SCALES[at]) if at < len(SCALES) else None


def _pages(
    document: Document, content: Content, found: Sequence[Part]
) -> tuple[_Sheet, list[Contents]]:
    sheet = _sheet(document, content, 1.0)
    whole = document.height - TOP - BOTTOM - PAGE_NUMBER

    def room(number: int) -> float:
        return whole - (sheet.head.height if number == 1 else PAGE_NUMBER)

    return sheet, paginate(_body(sheet, found), room, sheet.foot.height + CLEAR - PAGE_NUMBER)


def _blank_page(document: Document, content: Content) -> tuple[_Sheet, list[Contents]]:
    """A page of lines to write on."""
    sheet = _sheet(document, content, 1.0)
    line = [boxes.gap(_HAND), boxes.rule(HAIRLINE)]
    lines = stacks.stack(line * int(_room(document, sheet) / (_HAND + 1)))
    return replace(sheet, width=sheet.frame.width), [[lines(sheet.frame.width)]]


def _room(document: Document, sheet: _Sheet) -> float:
    """The height for the text on a page that is the only one."""
    around = TOP + sheet.head.height + CLEAR + sheet.foot.height + BOTTOM
    return document.height - around


def _body(sheet: _Sheet, found: Sequence[Part]) -> Iterator[Laid]:
    return (box(sheet.width) for box in prose(found, sheet.frame.style(_SIZE), HAIRLINE))


def _as_text(sheet: _Sheet, found: Sequence[Part]) -> str:
    rtl = sheet.frame.rtl
    words = [(numbers_in_order(line, rtl=rtl), "") for line in plain_lines(found)]
    body = Block(0.0, lambda _page, _y: None, tuple(words))
    return plain_text(Parts(sheet.head, [body], sheet.foot), sheet.frame.language)
