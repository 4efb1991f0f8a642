"""What stands on a list of phone lines: the emergency numbers, a group's heading, one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, Pair, draw_badge, tagged
from gg_desk.sheets.frame import ACCENT, MARGIN, MUTED, TINT, Frame
from gg_desk.sheets.sides import columns, flush, phone
from gg_desk.typeset.boxes import Box, Laid, framed, paragraph
from gg_desk.typeset.boxes import Frame as Edge
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.text import Style, isolate

_NUMBER = 42 * MM  # the column of numbers
_KOREAN = 0.38  # of the width beside it
_BADGE = 7 * MM


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """Somebody to call: all numbers, the name, and what else there is to know."""

    numbers: Sequence[str]
    name: Pair
    details: Sequence[Pair]

    @property
    def words(self) -> tuple[Pair, ...]:
        """It as plain text."""
        numbers = " · ".join(self.numbers)
        return (numbers, numbers), self.name, *self.details, ("", "")


def phone_row(frame: Frame, line: PhoneLine) -> Block:
    """A line: its numbers, and beside them what they are in both languages."""
    numbers = [phone(frame, number, 15) for number in line.numbers]
    told = [_told(frame, line.name, frame.style(11, 600), frame.korean(9.5, 600))]
    plain, korean = frame.style(9.5), frame.korean(8.5, color=MUTED)
    if frame.bilingual:
        told += [_told(frame, words, plain, korean) for words in line.details]
    elif line.details:
        # One language has the whole width: what there is to know stands in a line or two.
        told.append(paragraph(" · ".join(isolate(own) for own, _ in line.details), plain))
    row = columns(frame, stack(numbers), stack(told), first=_NUMBER * frame.scale)
    return _block(row(frame.width), 1.5 * MM * frame.scale, line.words)


def emergency_row(frame: Frame, label: Pair, lines: Sequence[PhoneLine]) -> Block:
    """The emergency numbers side by side in a tinted box, the first thing on the list."""
    cells = [_emergency(frame, line) for line in lines]
    half = frame.width / 2
    both = columns(frame, *cells, first=half) if len(cells) > 1 else cells[0]
    heading = paragraph(frame.joined(label), frame.label(9), "H2")
    box = framed(stack([heading, both]), Edge(3 * MM, fill=TINT, radius=6))
    words = [label, *(pair for line in lines for pair in line.words)]
    return _block(box(frame.width), 0.0, words)


def heading(frame: Frame, icon: str, label: Pair) -> Block:
    """The heading of a group: a pictogram and both languages in one line."""
    offset = _BADGE + 3 * MM
    text = set_paragraph(frame.joined(label), frame.style(12, 700, ACCENT), frame.width - offset)
    above = 3 * MM
    height = max(_BADGE, text.height)

    def draw(page: Page, y: float) -> None:
        draw_badge(page, frame, icon, y + above + (height - _BADGE) / 2, _BADGE)
        frame.put(page, text, offset, y + above + (height - text.height) / 2, "H2")

    return Block(above + height + 1 * MM, draw, (label,))


def _emergency(frame: Frame, line: PhoneLine) -> Box:
    words = [paragraph(line.name[0], frame.style(10))]
    if frame.bilingual:
        words.append(paragraph(line.name[1], flush(frame, frame.korean(8.5, color=MUTED))))
    number = phone(frame, line.numbers[0], 22)
    return columns(frame, number, stack(words), first=20 * MM * frame.scale)


def _told(frame: Frame, words: Pair, lead: Style, korean: Style) -> Box:
    """Both languages side by side, or stacked."""
    first = paragraph(words[0], lead)
    if not frame.bilingual:
        return first
    if frame.stacked:
        return stack([first, paragraph(words[1], flush(frame, korean))])
    second = paragraph(words[1], korean)
    return lambda width: columns(frame, first, second, last=width * _KOREAN)(width)


def _block(laid: Laid, pad: float, words: Sequence[Pair]) -> Block:
    def draw(page: Page, y: float) -> None:
        laid.draw(page, MARGIN, y + pad)

    return tagged("Sect", Block(laid.height + 2 * pad, draw, tuple(words)))
