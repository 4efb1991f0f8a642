"""The foot of a sheet, and lines for notes in what is left of the page above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, blank, draw_badge
from gg_desk.sheets.frame import ACCENT, CAUTION, HAIRLINE, MARGIN, MUTED, Frame
from gg_desk.sheets.pictograms import DIAMOND
from gg_desk.typeset.codes import qr_rows
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.pictures import Picture
from gg_desk.typeset.text import INK

_LABEL_GAP = 2.5 * MM
_VALUE_SIZES = (9.5, 8)
_LABEL_LEADING = 1.45  # in every script: a label stands alone in its line
_BETWEEN = 6 * MM
_OFFICE_PART = 0.4  # of the width: its blanks are long enough for a hand
_CODE, _CODE_WIDTH = 12 * MM, 20 * MM  # the square of a sheet's code, and its text below
_NARROW = 130 * MM
_SEAL = 11 * MM
_LOGO = (16 * MM, 11 * MM)
HAND = 8 * MM
"""The distance of lines that a hand writes on."""
NOTES_TOP = 9 * MM
"""What the heading of lines to write on takes."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a sheet: the office, where the facts are from, and the review mark."""

    office: Sequence[tuple[Pair, str]]
    """Label and value; an empty value is a blank to write on."""
    sources: Sequence[Pair]
    mark: Pair | None
    code: tuple[Pair, str] | None = None
    """The label of the sheet's code, and the code."""
    seal: Picture | None = None
    """It lies below the end of the first value, the office's name."""
    logo: Picture | None = None


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
    office = _office(plain, content, width)
    origin = _origin(plain, content, width if narrow else plain.width - _BETWEEN - width)
    drop = office.height + 1.5 * MM if narrow else 0.0
    height = 2.5 * MM + max(office.height, drop + origin.height)

    def draw(page: Page, y: float) -> None:
        page.rule(MARGIN, y, plain.width, color=INK, thickness=0.9)
        office.draw(page, y + 2.5 * MM)
        origin.draw(page, y + 2.5 * MM + drop)

    return Block(height, draw, (*office.words, *origin.words))


def _office(frame: Frame, content: Foot, width: float) -> Block:
    rows = []
    logo = content.logo and _fitted(content.logo, _LOGO)
    text_width = width - (logo[0] + _LABEL_GAP if logo else 0.0)
    for label, value in content.office:
        style = frame.style(8, 600, MUTED).but(leading=_LABEL_LEADING)
        name = set_paragraph(frame.joined(label), style, text_width)
        room = text_width - name.natural_width - _LABEL_GAP
        text = _value(frame, value, room) if value else None
        rows.append((name, text, label, value))

    def draw(page: Page, y: float) -> None:
        if content.logo and logo:
            page.image(content.logo, frame.left(width - logo[0], logo[0]), y, *logo)
        if content.seal and rows:
            _draw_seal(page, frame, content.seal, rows[0][:2], y)
        for name, text, _label, _value in rows:
            offset = name.natural_width + _LABEL_GAP
            frame.put(page, name, 0, y)
            baseline = y + name.first_baseline
            if text:
                frame.put(page, text, offset, baseline - text.first_baseline)
            else:
                blank(page, frame, offset, baseline, text_width - offset)
            y += _office_step(name, text)

    words = tuple(
        (f"{label[0]}: {value or '________'}", f"{label[1]}: {value or '________'}")
        for _n, _t, label, value in rows
    )
    height = sum(_office_step(name, text) for name, text, *_rest in rows)
    return Block(max(height, logo[1] if logo else 0.0), draw, words)


def _draw_seal(
    page: Page,
    frame: Frame,
    seal: Picture,
    office: tuple[Paragraph, Paragraph | None],
    y: float,
) -> None:
    """The seal where a Korean office presses it, on the last letter of its name, and below the ink."""
    name, text = office
    if not text:
        return
    width, height = _fitted(seal, (_SEAL, _SEAL))
    left = frame.left(name.natural_width + _LABEL_GAP, text.natural_width)
    last = left + text.lines[-1].width - text.style.size / 2
    middle = (
        y + name.first_baseline - text.first_baseline + text.height - text.style.line_height / 2
    )
    page.image(seal, last - width / 2, middle - height / 2, width, height)


def _fitted(picture: Picture, most: tuple[float, float]) -> tuple[float, float]:
    """Width and height of ``picture`` in a box, undistorted."""
    scale = min(most[0] / picture.pixel_width, most[1] / picture.pixel_height)
    return picture.pixel_width * scale, picture.pixel_height * scale


def _value(frame: Frame, value: str, width: float) -> Paragraph:
    """A value of the office, smaller where it takes more than a line."""
    styles = (frame.korean(size, 600).but(leading=1.35) for size in _VALUE_SIZES)
    one_line, smaller = (set_paragraph(value, style, width) for style in styles)
    return one_line if len(one_line.lines) == 1 else smaller


def _office_step(name: Paragraph, text: Paragraph | None) -> float:
    return max(name.height, text.height, 4.6 * MM) if text else max(name.height, 5.6 * MM)


def _origin(frame: Frame, content: Foot, whole: float) -> Block:
    lines: list[Paragraph] = []
    width = whole - (_CODE_WIDTH + 3 * MM if content.code else 0.0)
    style = frame.style(7.5, color=MUTED)
    style = style.but(leading=style.line_height / style.size - 0.12)
    lines += [set_paragraph(frame.joined(words), style, width) for words in content.sources]
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
