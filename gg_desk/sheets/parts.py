"""Parts every sheet shares: its head, the box that says whom to call, notes, and the foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, blank, draw_badge, stack
from gg_desk.sheets.frame import ACCENT, CAUTION, HAIRLINE, MARGIN, MUTED, TINT, Frame
from gg_desk.sheets.pictograms import DIAMOND
from gg_desk.typeset.codes import qr_rows
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import INK, Style

_QR = 21 * MM
_QR_GAP = 9 * MM
_PAD = 4.2 * MM
_HAND = 8 * MM  # the distance of lines that a hand writes on


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with a caption that says where it leads."""

    content: str
    caption: Pair


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call: number, what stands beside it, and what to show or say in Korean."""

    label: Pair
    number: str
    details: Sequence[Pair]
    show: Pair | None = None
    sentence: str = ""
    pronunciation: str = ""


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a sheet: the office, where the facts are from, and the review mark."""

    office: Sequence[tuple[Pair, str]]
    """Label and value; an empty value is a blank to write on."""
    sources: Sequence[Pair]
    mark: Pair | None


def head(frame: Frame, title: Pair, purpose: Pair, code: Code | None) -> Block:
    """Title and purpose, in the family's language first, with the code at their side."""
    width = frame.width - (_QR + _QR_GAP if code else 0.0)
    texts = [set_paragraph(title[0], frame.style(20, 700).but(leading=_tight(frame)), width)]
    if frame.bilingual:
        texts.append(set_paragraph(title[1], frame.korean(12.5, 500, MUTED), width))
    gap_at = len(texts)
    if purpose[0]:
        texts.append(set_paragraph(purpose[0], frame.style(11.5), width))
        if frame.bilingual:
            texts.append(set_paragraph(purpose[1], frame.korean(9.5, color=MUTED), width))
    space = 2 * MM * frame.scale
    caption = _caption(frame, code) if code else []
    code_height = _QR + 1.2 * MM + sum(text.height for text in caption)
    height = sum(text.height for text in texts) + (space if len(texts) > gap_at else 0.0)
    height = max(height, code_height if code else 0.0) + 3 * MM

    def draw(page: Page, y: float) -> None:
        top = y
        for at, text in enumerate(texts):
            y += space if at == gap_at else 0.0
            # Korean stands at the reading side of the family's language.
            x = (
                frame.left(0, text.natural_width)
                if text.style.language == "ko"
                else frame.left(0, width)
            )
            y = page.text(text, x, y)
        if code:
            _draw_code(page, frame, code, caption, top)

    return Block(height, draw, (title, purpose, ("", "")))


def _tight(frame: Frame) -> float:
    # A title needs less leading than its prose, in every script.
    return frame.style(20).line_height / frame.style(20).size - 0.14


def _caption(frame: Frame, code: Code) -> list[Paragraph]:
    sides = list(dict.fromkeys(code.caption)) if frame.bilingual else [code.caption[0]]
    styles = [frame.style(7.5, 600, ACCENT), frame.korean(7.5, 500, MUTED)]
    return [
        set_paragraph(text, style.but(leading=1.35), _QR + 14 * MM)
        for text, style in zip(sides, styles, strict=False)
    ]


def _draw_code(page: Page, frame: Frame, code: Code, caption: list[Paragraph], y: float) -> None:
    x = frame.left(frame.width - _QR, _QR)
    page.matrix(qr_rows(code.content), x, y, _QR, color=INK)
    page.link(code.content, x, y, _QR, _QR)
    y += _QR + 1.2 * MM
    for text in caption:
        # Flush with the code at the page's outer edge, whichever side that is.
        x = frame.left(frame.width - text.natural_width, text.natural_width)
        y = page.text(text, x - _slack(text), y)


def _slack(text: Paragraph) -> float:
    return text.width - text.natural_width if text.style.rtl else 0.0


def call_box(frame: Frame, calls: Sequence[Call], *, compact: bool = False) -> Block:
    """A tinted box: the number large, with the language it speaks and its hours.

    ``compact`` puts what to show or say beside the number instead of below it.
    """
    inner = stack(
        [
            _compact_call(frame, call) if compact and call.show else _call(frame, call)
            for call in calls
        ]
    )
    pad = _PAD * 0.7
    height = inner.height + 2 * pad

    def draw(page: Page, y: float) -> None:
        page.box(MARGIN, y, frame.width, height, fill=TINT, radius=6)
        badge = 8.2 * MM
        draw_badge(page, frame, "phone", y + pad, badge, offset=2 * MM, fill="#FFFFFF")
        inner.draw(page, y + pad)

    return Block(height, draw, (*inner.words, ("", "")))


def _call(frame: Frame, call: Call) -> Block:
    if not call.show and frame.bilingual:
        return _second_call(frame, call)
    label = _sides(frame, call.label, frame.label(8.5), frame.korean_label(8))
    details = _sides(frame, _in_one_line(call.details), frame.style(10), frame.korean(9))
    parts = [label, _number(frame, call), details]
    if call.show:
        width = frame.text_width - _PAD
        parts += [_thin_rule(frame, width), _spoken(frame, call, frame.lead_offset, width, 15)]
    return stack(parts)


def _second_call(frame: Frame, call: Call) -> Block:
    """Another number, smaller: its name and hours beside it."""
    number = set_paragraph(call.number, frame.style(13, 700).but(language="en", tabular=True), 200)
    details = _in_one_line(call.details)
    rest = _sides(frame, details, frame.style(9.5), frame.korean(8.5))

    def draw(page: Page, y: float) -> None:
        y += 2 * MM
        page.text(number, frame.left(frame.lead_offset, number.natural_width), y)
        rest.draw(page, y + number.height - 2)

    return Block(
        2 * MM + number.height - 2 + rest.height, draw, ((call.number, call.number), *rest.words)
    )


def _compact_call(frame: Frame, call: Call) -> Block:
    name = set_paragraph(_joined(frame, call.label), frame.label(8.5), frame.lead_width)
    lines = [
        set_paragraph(_joined(frame, detail), frame.style(9.5), frame.lead_width)
        for detail in call.details
    ]
    number = _number(frame, call)
    words = (call.label, *number.words, *call.details)

    def draw(page: Page, y: float) -> None:
        y = page.text(name, frame.left(frame.lead_offset, name.width), y)
        number.draw(page, y)
        y += number.height
        for line in lines:
            y = page.text(line, frame.left(frame.lead_offset, line.width), y)

    left = Block(name.height + number.height + sum(line.height for line in lines), draw, words)
    if not call.show:
        return left
    width = frame.korean_width - _PAD
    right = _spoken(
        frame, call, frame.text_width + frame.lead_offset - frame.korean_width, width, 12.5
    )

    def draw_both(page: Page, y: float) -> None:
        left.draw(page, y)
        right.draw(page, y)

    return Block(max(left.height, right.height), draw_both, (*left.words, *right.words))


def _in_one_line(details: Sequence[Pair]) -> Pair:
    return " · ".join(lead for lead, _ in details), " · ".join(korean for _, korean in details)


def _number(frame: Frame, call: Call) -> Block:
    style = frame.style(22, 700).but(language="en", tabular=True, leading=1.25)
    number = set_paragraph(call.number, style, frame.text_width)

    def draw(page: Page, y: float) -> None:
        page.text(number, frame.left(frame.lead_offset, number.natural_width), y)

    return Block(number.height, draw, ((call.number, call.number),))


def _sides(frame: Frame, words: Pair, lead_style: Style, korean_style: Style) -> Block:
    """Both languages in their columns, the Korean kept inside the box."""
    lead = frame.lead_text(words[0], lead_style)
    korean = (
        set_paragraph(words[1], korean_style, frame.korean_width - _PAD)
        if frame.bilingual
        else None
    )
    top = max(lead.first_baseline, korean.first_baseline if korean else 0.0)
    korean_drop = top - korean.first_baseline if korean else 0.0

    def draw(page: Page, y: float) -> None:
        page.text(lead, frame.left(frame.lead_offset, lead.width), y + top - lead.first_baseline)
        if korean:
            x = frame.korean_left + (_PAD if frame.rtl else 0.0)
            page.text(korean, x, y + korean_drop)

    height = max(
        lead.height + top - lead.first_baseline, korean.height + korean_drop if korean else 0.0
    )
    return Block(height, draw, (words,))


def _thin_rule(frame: Frame, width: float) -> Block:
    def draw(page: Page, y: float) -> None:
        x = frame.left(frame.lead_offset, width)
        page.rule(x, y + 1.8 * MM, width, color="#B9CFE3", thickness=0.6)

    return Block(3.4 * MM, draw)


def _spoken(frame: Frame, call: Call, offset: float, width: float, size: float) -> Block:
    """What to show or say: the Korean sentence large, with its pronunciation in Latin letters."""
    show = call.show or ("", "")
    texts = [
        set_paragraph(show[0], frame.label(8.5), width),
        set_paragraph(f"“{call.sentence}”", frame.korean(size, 700), width),
        set_paragraph(call.pronunciation, frame.korean(8.5, 400, MUTED).but(language="en"), width),
    ]

    def draw(page: Page, y: float) -> None:
        for at, text in enumerate(texts):
            y = page.text(text, frame.left(offset, text.natural_width if at else text.width), y)

    words = (show, (f"“{call.sentence}”", call.pronunciation))
    return Block(sum(text.height for text in texts), draw, words)


def notes(frame: Frame, label: Pair, height: float) -> Block | None:
    """Lines to write on in what is left of the page, at most eight; none where it is too little."""
    lines = min(int((height - 9 * MM) / _HAND), 8)
    if lines < 2:  # noqa: PLR2004 - one line alone looks like a mistake
        return None
    text = set_paragraph(_joined(frame, label), frame.style(8.5, 600, ACCENT), frame.text_width)
    top = 4 * MM

    def draw(page: Page, y: float) -> None:
        y += top
        draw_badge(page, frame, "pen", y, 8.2 * MM)
        page.text(text, frame.left(frame.lead_offset, text.width), y)
        for line in range(1, lines + 1):
            at = y + 3 * MM + line * _HAND
            page.rule(
                frame.left(frame.lead_offset, frame.text_width),
                at,
                frame.text_width,
                color=HAIRLINE,
            )

    return Block(top + 3 * MM + lines * _HAND, draw)


def _joined(frame: Frame, words: Pair) -> str:
    return f"{words[0]} · {words[1]}" if frame.bilingual and words[0] != words[1] else words[0]


def foot(frame: Frame, content: Foot) -> Block:
    """The office at the reading side; sources, date and review mark at the other."""
    plain = Frame(frame.language, frame.page_width)  # the foot never grows with the page
    half = (plain.width - 8 * MM) / 2
    left = _office(plain, content, half)
    right = _origin(plain, content, half)
    height = 2.5 * MM + max(left.height, right.height)

    def draw(page: Page, y: float) -> None:
        page.rule(MARGIN, y, plain.width, color=INK, thickness=0.9)
        left.draw(page, y + 2.5 * MM)
        right.draw(page, y + 2.5 * MM)

    return Block(height, draw, (*left.words, *right.words))


def _office(frame: Frame, content: Foot, width: float) -> Block:
    rows = []
    for label, value in content.office:
        style = frame.style(8, 600, MUTED)
        name = set_paragraph(_joined(frame, label), style, width)
        text = set_paragraph(value, frame.korean(9.5, 600), width - 1) if value else None
        rows.append((name, text, label, value))

    def draw(page: Page, y: float) -> None:
        for name, text, _label, _value in rows:
            offset = name.natural_width + 2.5 * MM
            page.text(name, frame.left(0, name.width), y)
            baseline = y + name.first_baseline
            if text:
                x = frame.left(offset, text.natural_width)
                page.text(text, x, baseline - text.first_baseline)
            else:
                blank(page, frame, offset, baseline, width - offset)
            y += _office_step(name)

    words = tuple(
        (f"{label[0]}: {value or '________'}", f"{label[1]}: {value or '________'}")
        for _n, _t, label, value in rows
    )
    return Block(sum(_office_step(name) for name, *_rest in rows), draw, words)


def _office_step(name: Paragraph) -> float:
    return max(name.height, 5.6 * MM)


def _origin(frame: Frame, content: Foot, width: float) -> Block:
    lines: list[Paragraph] = []
    style = frame.style(7.5, color=MUTED)
    style = style.but(leading=style.line_height / style.size - 0.12)
    lines += [set_paragraph(_joined(frame, words), style, width) for words in content.sources]
    mark = None
    if content.mark:
        mark = set_paragraph(
            _joined(frame, content.mark), frame.style(7.8, 600, CAUTION), width - 4 * MM
        )
    offset = frame.width - width

    def draw(page: Page, y: float) -> None:
        for line in lines:
            y = page.text(line, frame.left(offset, line.natural_width), y)
        if mark:
            y += 1 * MM
            size = 6.0
            top = y + mark.first_baseline - mark.style.size * 0.36 - size / 2
            page.drawing(DIAMOND, frame.left(offset, size), top, size, color=CAUTION, thickness=0.9)
            page.text(mark, frame.left(offset + 4 * MM, mark.natural_width), y)

    height = sum(line.height for line in lines) + (1 * MM + mark.height if mark else 0.0)
    words = (*content.sources, *((content.mark,) if content.mark else ()))
    return Block(height, draw, words)
