"""The box that says whom to call: the number large, with the language it speaks and its hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, draw_badge, full, gap, stack, stacked, tagged
from gg_desk.sheets.frame import MARGIN, MUTED, TINT, Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

_PAD = 4.2 * MM
_ABOVE, _BESIDE = 1.5 * MM, 3 * MM  # a second number


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call: number, what stands beside it, and what to show or say in Korean."""

    label: Pair
    number: str
    details: Sequence[Pair]
    show: Pair | None = None
    sentence: str = ""
    pronunciation: str = ""


def call_box(frame: Frame, calls: Sequence[Call], *, compact: bool = False) -> Block:
    """A tinted box: the number large, with the language it speaks and its hours.

    ``compact`` puts what to show or say beside the number instead of below it.
    """
    inner = stack(
        [
            _compact_call(frame, call)
            if compact and call.show and frame.bilingual and not frame.stacked
            else _call(frame, call)
            for call in calls
        ]
    )
    pad = _PAD * (0.4 if compact else 0.7)
    height = inner.height + 2 * pad

    def draw(page: Page, y: float) -> None:
        page.box(MARGIN, y, frame.width, height, fill=TINT, radius=6)
        badge = 8.2 * MM
        draw_badge(page, frame, "phone", y + pad, badge, offset=2 * MM, fill="#FFFFFF")
        inner.draw(page, y + pad)

    return tagged("Sect", Block(height, draw, (*inner.words, ("", ""))))


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
    indent = number.natural_width + _BESIDE
    details = _in_one_line(call.details)
    style = frame.style(9.5)
    rest = _sides(frame, details, style, frame.korean(8.5), indent)
    drop = number.first_baseline - style.first_baseline

    def draw(page: Page, y: float) -> None:
        frame.put(page, number, frame.lead_offset, y + _ABOVE)
        rest.draw(page, y + _ABOVE + drop)

    height = _ABOVE + max(number.height, drop + rest.height)
    return Block(height, draw, ((call.number, call.number), *rest.words))


def _compact_call(frame: Frame, call: Call) -> Block:
    """Number and hours where reading begins; beside them what to show or say, and the Korean."""
    name, *others = call.details
    texts = [frame.lead_text(name[0], frame.style(9.5))]
    if others:
        texts.append(frame.lead_text(_in_one_line(others)[0], frame.style(9.5)))
    label = frame.lead_text(frame.joined(call.label), frame.label(8.5))
    lead = [full(frame, text, frame.lead_offset) for text in texts]
    left = stack([full(frame, label, frame.lead_offset), _number(frame, call), *lead])
    width = frame.korean_width - _PAD
    offset = frame.lead_offset + frame.text_width - frame.korean_width
    small = frame.korean(8.5, color=MUTED)
    below = set_paragraph(_in_one_line(call.details)[1], small, width)
    spoken = _spoken(frame, call, offset, width, 12.5)
    right = stack([spoken, gap(_ABOVE), full(frame, below, offset)])

    def draw(page: Page, y: float) -> None:
        left.draw(page, y)
        right.draw(page, y)

    words = (call.label, *left.words, _in_one_line(call.details), *right.words)
    return Block(max(left.height, right.height), draw, words)


def _in_one_line(details: Sequence[Pair]) -> Pair:
    return " · ".join(lead for lead, _ in details), " · ".join(korean for _, korean in details)


def _number(frame: Frame, call: Call) -> Block:
    style = frame.style(22, 700).but(language="en", tabular=True, leading=1.25)
    number = set_paragraph(call.number, style, frame.text_width)

    def draw(page: Page, y: float) -> None:
        frame.put(page, number, frame.lead_offset, y)

    return Block(number.height, draw, ((call.number, call.number),))


def _sides(
    frame: Frame, words: Pair, lead_style: Style, korean_style: Style, indent: float = 0.0
) -> Block:
    """Both languages in their columns or stacked, the Korean kept inside the box."""
    lead = frame.lead_text(words[0], lead_style, indent)
    korean = (
        set_paragraph(words[1], korean_style, frame.korean_width - _PAD - frame.stacked * indent)
        if frame.bilingual
        else None
    )
    if korean and frame.stacked:
        return stacked(frame, (lead, korean), frame.lead_offset + indent, words)
    top = max(lead.first_baseline, korean.first_baseline if korean else 0.0)
    korean_drop = top - korean.first_baseline if korean else 0.0

    def draw(page: Page, y: float) -> None:
        frame.put(page, lead, frame.lead_offset + indent, y + top - lead.first_baseline)
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
        for text in texts:
            y = frame.put(page, text, offset, y)

    words = (show, (f"“{call.sentence}”", call.pronunciation))
    return Block(sum(text.height for text in texts), draw, words)
