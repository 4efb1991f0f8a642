"""The foot of a sheet, and lines for notes in what is left of the page above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, draw_badge
from gg_desk.sheets.frame import ACCENT, CAUTION, HAIRLINE, MARGIN, MUTED, SMALLEST, Frame
from gg_desk.sheets.office_lines import OfficeLines, office_block
from gg_desk.sheets.pictograms import DIAMOND
from gg_desk.typeset.codes import qr_rows
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import INK, Style

_KOREAN_LEADING = 1.35
_BETWEEN = 6 * MM
_OFFICE_PART = 0.42  # of the width: its blanks are long enough for a hand
_CODE, _CODE_WIDTH = 12 * MM, 20 * MM  # the square of a sheet's code, and its text below
_NARROW = 130 * MM
HAND = 8 * MM
"""The distance of lines that a hand writes on."""
NOTES_TOP = 9 * MM
"""What the heading of lines to write on takes."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a sheet: the office, where the facts are from, and the review mark."""

    office: OfficeLines
    sources: Sequence[Pair]
    mark: Pair | None
    code: tuple[Pair, str] | None = None
    """The label of the sheet's code, and the code."""


def notes(frame: Frame, label: Pair, height: float, most: int = 8) -> Block | None:
    """At most ``most`` lines to write on in what is left of the page; none where it is too little."""
    lines = min(int((height - NOTES_TOP) / HAND), most)
    if lines < 2:  # noqa: PLR2004 - one line alone looks like a mistake
        return None
    text = set_paragraph(frame.joined(label), frame.style(8.5, 600, ACCENT), frame.text_width)
    top = 4 * MM

    def draw(page: Page, y: float) -> None:
        y += top
        draw_badge(page, frame, "pen", y, 8.2 * MM)
        frame.put(page, text, frame.lead_offset, y)
        for line in range(1, lines + 1):
            at = y + 3 * MM + line * HAND
            page.rule(
                frame.left(frame.lead_offset, frame.text_width),
                at,
                frame.text_width,
                color=HAIRLINE,
            )

    return Block(top + 3 * MM + lines * HAND, draw)


def foot(frame: Frame, content: Foot) -> Block:
    """The office at the reading side; sources, date and review mark at the other.

    On a narrow page the one stands below the other.
    """
    plain = Frame(frame.language, frame.page_width)  # the foot never grows with the page
    narrow = plain.width < _NARROW
    width = plain.width if narrow else (plain.width - _BETWEEN) * _OFFICE_PART
    office = office_block(plain, content.office, width)
    origin = _origin(plain, content, width if narrow else plain.width - _BETWEEN - width)
    drop = office.height + 1.5 * MM if narrow else 0.0
    height = 2.5 * MM + max(office.height, drop + origin.height)

    def draw(page: Page, y: float) -> None:
        page.rule(MARGIN, y, plain.width, color=INK, thickness=0.9)
        office.draw(page, y + 2.5 * MM)
        origin.draw(page, y + 2.5 * MM + drop)

    return Block(height, draw, (*office.words, *origin.words))


def _origin(frame: Frame, content: Foot, whole: float) -> Block:
    lines: list[Paragraph] = []
    width = whole - (_CODE_WIDTH + 3 * MM if content.code else 0.0)
    style = frame.style(7.5, color=MUTED)
    style = style.but(leading=style.line_height / style.size - 0.12)
    for told in content.sources:
        lines += _told(frame, told, style, width)
    mark = None
    if content.mark:
        mark = set_paragraph(
            frame.joined(content.mark), frame.style(7.8, 600, CAUTION), width - 4 * MM
        )
    offset = frame.width - whole
    code = _code(frame, content.code) if content.code else None

    def draw(page: Page, y: float) -> None:
        if code:
            code.draw(page, y)
        for line in lines:
            y = frame.put(page, line, offset, y)
        if mark:
            y += 1 * MM
            size = 6.0
            top = y + mark.first_baseline - mark.style.size * 0.36 - size / 2
            page.drawing(DIAMOND, frame.left(offset, size), top, size, color=CAUTION, thickness=0.9)
            frame.put(page, mark, offset + 4 * MM, y)

    height = sum(line.height for line in lines) + (1 * MM + mark.height if mark else 0.0)
    words = (*content.sources, *((content.mark,) if content.mark else ()))
    if code:
        height, words = max(height, code.height), (*words, *code.words)
    return Block(height, draw, words)


def _told(frame: Frame, words: Pair, style: Style, width: float) -> list[Paragraph]:
    """Both languages in one line; else the Korean begins its own, where that takes no more lines."""
    joined = set_paragraph(frame.joined(words), style, width)
    if len(joined.lines) == 1 or not frame.bilingual or words[0] == words[1]:
        return [joined]
    korean = frame.korean(SMALLEST, color=MUTED).but(leading=_KOREAN_LEADING)
    apart = [set_paragraph(words[0], style, width), set_paragraph(words[1], korean, width)]
    return apart if sum(len(one.lines) for one in apart) <= len(joined.lines) else [joined]


def _code(frame: Frame, code: tuple[Pair, str]) -> Block:
    """The sheet's code for eyes and for scanners, at the page's outer edge."""
    label, signs = code
    style = frame.korean(8, 700).but(language="en", tabular=True, align="center", leading=1.3)
    text = set_paragraph(signs, style, _CODE_WIDTH)

    def draw(page: Page, y: float) -> None:
        left = frame.left(frame.width - _CODE_WIDTH, _CODE_WIDTH)
        inset = (_CODE_WIDTH - _CODE) / 2
        page.matrix(qr_rows(signs), left + inset, y, _CODE, color=INK)
        page.text(text, left, y + _CODE + 0.5 * MM)

    words = tuple(f"{side}: {signs}" for side in label)
    return Block(_CODE + 0.5 * MM + text.height, draw, ((words[0], words[1]),))
