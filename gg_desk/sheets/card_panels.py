"""The three panels of an interpreter card: its outside, what staff read, what the family reads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.call_box import Call
from gg_desk.sheets.foot import Foot
from gg_desk.sheets.frame import ACCENT, CAUTION, HAIRLINE, MUTED, SMALLEST, Frame
from gg_desk.sheets.sides import columns, flush, phone
from gg_desk.typeset.boxes import Box, Laid, gap, paragraph, rule
from gg_desk.typeset.codes import qr_rows
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.text import INK, Span, Style, isolate

_NUMBER = 28 * MM  # the column of phone numbers
_CODE, _PHONE = 17 * MM, 34 * MM
_HAND = 5.5 * MM  # the room a hand needs to write


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; pairs are the family's language and Korean."""

    language: Pair
    keep: Pair
    sentence: str
    """The Korean to show or read, and how it is pronounced."""
    pronunciation: str
    meaning: str
    """The same in the family's language; empty where that is Korean."""
    ask: Pair
    """That the number below calls an interpreter."""
    calls: Sequence[Call]
    emergency: tuple[Pair, Sequence[tuple[str, Pair]]]
    """Its heading, and each number with its name."""
    office: Sequence[tuple[Pair, str]]
    sound: str
    """How the office's name, the first of its values, is read; empty where that needs not be told."""
    ending: Foot


def outside(card: Card, frame: Frame) -> Box:
    """The outside, which says nothing of why somebody carries it."""
    own, korean = card.language
    words = [paragraph(own, _tight(frame.style(17, 700)), "H1")]
    if korean != own:
        words.append(paragraph(korean, flush(frame, frame.korean(9.5, 500, MUTED))))
    words += [gap(1.5 * MM), *_both(frame, card.keep, frame.style(9), frame.korean(8.5))]
    if card.ending.mark:
        mark = frame.style(SMALLEST, 600, CAUTION)
        words += [gap(1 * MM), paragraph(frame.joined(card.ending.mark), _tight(mark))]
    if not card.ending.code:
        return stack(words)
    enlarged = max(frame.scale, 1.0)
    code = _code(card.ending.code[1], enlarged)
    return columns(frame, stack(words), code, last=_CODE * enlarged)


def for_staff(card: Card, frame: Frame) -> Box:
    """What the family shows: the sentence with its meaning, and the number that staff call."""
    number = frame.korean(21, 700).but(language="en", tabular=True, leading=1.2)
    meaning = flush(Frame("ko", frame.page_width), frame.style(8, 500))
    return stack(
        [
            paragraph(card.sentence, frame.korean(15.5, 700).but(leading=1.35), "H2"),
            gap(0.8 * MM),
            paragraph(card.pronunciation, _latin(frame)),
            *([paragraph(card.meaning, _tight(meaning))] if card.meaning else ()),
            *_line(1.4 * MM),
            paragraph(card.ask[1], frame.korean(9, 600, ACCENT).but(leading=1.3)),
            paragraph(card.calls[0].number, number),
            paragraph(card.calls[0].details[0][1], frame.korean(8.5, color=MUTED).but(leading=1.3)),
        ]
    )


def for_family(card: Card, frame: Frame) -> Box:
    """What the family reads: whom to call, and its office."""
    parts: list[Box] = []
    first, *others = card.calls
    parts.append(_call(frame, first, 15))
    for call in others:
        parts += [gap(1 * MM), _call(frame, replace(call, details=call.details[:1]), 12)]
    sounds = (card.sound, *[""] * len(card.office))
    offices = [
        _office(frame, label, value, sound)
        for (label, value), sound in zip(card.office, sounds, strict=False)
    ]
    parts += [*_line(1.2 * MM), _emergency(frame, *card.emergency), *_line(1.2 * MM)]
    return stack([*parts, columns(frame, *offices, last=_PHONE * frame.scale)])


def _call(frame: Frame, call: Call, size: float) -> Box:
    """A number with its name, and what else there is to know in one line."""
    name, *others = call.details
    words = [paragraph(name[0], _tight(frame.style(8, 600)))]
    if others:
        told = " · ".join(isolate(lead) for lead, _korean in others)
        words.append(paragraph(told, _tight(frame.style(SMALLEST, color=MUTED))))
    return columns(
        frame, phone(frame, call.number, size), stack(words), first=_NUMBER * frame.scale
    )


def _emergency(frame: Frame, label: Pair, lines: Sequence[tuple[str, Pair]]) -> Box:
    numbers = " · ".join(number for number, _name in lines)
    told = " · ".join(isolate(name[0]) for _number, name in lines)
    words = [Span(f"{isolate(label[0])}  ", weight=600, color=ACCENT), Span(told)]
    names = paragraph(words, _tight(frame.style(SMALLEST, color=MUTED)))
    return columns(frame, phone(frame, numbers, 12), names, first=_NUMBER * frame.scale)


def _office(frame: Frame, label: Pair, value: str, sound: str) -> Box:
    name = paragraph(frame.joined(label), _tight(frame.style(SMALLEST, 600, MUTED)))
    if not value:
        return stack([name, gap(_HAND), rule(INK, 0.5)])
    parts = [name, paragraph(value, flush(frame, frame.korean(9, 600).but(leading=1.3)))]
    if sound:
        parts.append(paragraph(sound, flush(frame, _latin(frame))))
    return stack(parts)


def _code(signs: str, scale: float) -> Box:
    """The card's code for eyes and for scanners."""
    style = Style("en", 8 * scale, 700, tabular=True, align="center", leading=1.3)
    side = 11 * MM * scale

    def laid(width: float) -> Laid:
        text = paragraph(signs, style)(width)

        def draw(page: Page, x: float, y: float) -> None:
            page.matrix(qr_rows(signs), x + (width - side) / 2, y, side, color=INK)
            text.draw(page, x, y + side + 1)

        return Laid(side + 1 + text.height, draw, width, signs)

    return laid


def _both(frame: Frame, words: Pair, lead: Style, korean: Style) -> list[Box]:
    boxes = [paragraph(words[0], _tight(lead))]
    if words[1] != words[0]:
        boxes.append(paragraph(words[1], flush(frame, korean.but(color=MUTED, leading=1.3))))
    return boxes


def _line(around: float) -> list[Box]:
    return [gap(around), rule(HAIRLINE), gap(around)]


def _latin(frame: Frame) -> Style:
    return frame.korean(SMALLEST, color=MUTED).but(language="en", leading=1.3)


def _tight(style: Style) -> Style:
    # A card's lines are few and short: they need less leading than prose, in every script.
    return style.but(leading=style.line_height / style.size - 0.18)
