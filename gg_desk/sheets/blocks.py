"""Blocks: what stacks up on a sheet, each knowing its height before it is drawn."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from gg_desk.sheets.frame import ACCENT, HAIRLINE, MARGIN, MUTED, TINT, Frame
from gg_desk.sheets.pictograms import CHECKBOX, CIRCLE, PICTOGRAMS
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import INK, Style

Draw = Callable[[Page, float], None]
Pair = tuple[str, str]
"""Words in the family's language and the same in Korean."""

_BADGE = 8.2 * MM
_CHECK_INDENT, _NUMBER_INDENT, _BULLET_INDENT = 5.6 * MM, 5.2 * MM, 3.6 * MM


@dataclass(frozen=True, slots=True)
class Block:
    """Something of a known height that draws itself with its top at a given y.

    ``words`` are its lines for plain text, in both languages.
    """

    height: float
    draw: Draw
    words: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a row in both languages, with its kind and, if numbered, its number."""

    lead: str
    korean: str
    kind: str = "plain"
    number: int = 0


def gap(height: float) -> Block:
    """White space."""
    return Block(height, lambda _page, _y: None)


def rule(frame: Frame, *, color: str = HAIRLINE, thickness: float = 0.6) -> Block:
    """A line across the page."""
    return Block(
        thickness,
        lambda page, y: page.rule(MARGIN, y, frame.width, color=color, thickness=thickness),
    )


def stack(blocks: Sequence[Block]) -> Block:
    """Blocks that stay together on one page."""

    def draw(page: Page, y: float) -> None:
        for block in blocks:
            block.draw(page, y)
            y += block.height

    words = tuple(pair for block in blocks for pair in block.words)
    return Block(sum(block.height for block in blocks), draw, words)


def tagged(kind: str, block: Block) -> Block:
    """``block`` as one element of ``kind`` in the page's structure, for those who cannot see it."""

    def draw(page: Page, y: float) -> None:
        with page.within(kind):
            block.draw(page, y)

    return replace(block, draw=draw)


def pair(
    frame: Frame,
    words: Pair,
    lead: Style,
    korean: Style,
    *,
    indent: float = 0.0,
    whole: bool = False,
    kind: str = "P",
) -> Block:
    """The same words in both languages side by side, on one first baseline, or stacked.

    ``whole`` begins at the margin, without the column of pictograms; ``kind`` is what they are in
    the page's structure.
    """
    offset = 0.0 if whole else frame.lead_offset + indent
    first = set_paragraph(words[0], lead, frame.lead_offset + frame.lead_width - offset)
    second = (
        frame.korean_text(words[1], korean, 0.0 if whole else indent) if frame.bilingual else None
    )
    if second and frame.stacked:
        return stacked(frame, (first, second), offset, words, kind)
    top = max(first.first_baseline, second.first_baseline if second else 0.0)
    drop, korean_drop = top - first.first_baseline, top - (second.first_baseline if second else 0.0)

    def draw(page: Page, y: float) -> None:
        frame.put(page, first, offset, y + drop, kind)
        if second:
            x = frame.korean_left + (0.0 if whole else indent)
            page.text(second, x, y + korean_drop, kind)

    height = max(drop + first.height, korean_drop + second.height if second else 0.0)
    return Block(height, draw, (words,))


def stacked(
    frame: Frame, both: Sequence[Paragraph], offset: float, words: Pair, kind: str = "P"
) -> Block:
    """The paragraphs of one pair of words below each other."""

    def draw(page: Page, y: float) -> None:
        for text in both:
            y = frame.put(page, text, offset, y, kind)

    return Block(sum(text.height for text in both), draw, (words,))


def item(frame: Frame, line: Item) -> Block:
    """One line of a row: plain, big, note, or with its bullet, number or box to tick."""
    if line.kind == "big":
        return pair(frame, (line.lead, line.korean), frame.style(17, 700), frame.korean(12.5, 700))
    if line.kind == "blank":
        return _blank_line(frame, line)
    if line.kind == "note":
        lead, korean = frame.style(9.5, color=MUTED), frame.korean(8.5, color=MUTED)
        return pair(frame, (line.lead, line.korean), lead, korean)
    lead, korean = frame.style(11.5), frame.korean(9.5)
    indent = hanging(line.kind) * frame.scale
    words = pair(frame, (line.lead, line.korean), lead, korean, indent=indent)
    if not indent:
        return words
    text = {"check": "☐ ", "choice": "○ ", "bullet": "· "}.get(line.kind, f"{line.number}. ")

    def draw(page: Page, y: float) -> None:
        baseline = y + lead.first_baseline
        inset = indent / 2 if line.kind == "choice" else 0.0
        offset = frame.lead_offset + inset
        _marker(page, line, lead, lambda width: frame.left(offset, width), baseline)
        if frame.bilingual and not frame.stacked:
            _marker(page, line, korean, lambda _width: frame.korean_left + inset, baseline)
        with page.within("LBody"):
            words.draw(page, y)

    return tagged("LI", Block(words.height, draw, ((text + line.lead, text + line.korean),)))


def _blank_line(frame: Frame, line: Item) -> Block:
    """What the office fills in: the words small, and a line to write on below them."""
    lead, korean = frame.style(8.5, color=MUTED), frame.korean(8, color=MUTED)
    words = pair(frame, (line.lead, line.korean), lead, korean)
    hand = 6.5 * MM

    def draw(page: Page, y: float) -> None:
        words.draw(page, y)
        blank(page, frame, frame.lead_offset, y + words.height + hand - 2 * MM, frame.lead_width)

    return Block(words.height + hand, draw, ((f"{line.lead} ________", f"{line.korean} ________"),))


def hanging(kind: str) -> float:
    """How far a line of this kind stands in, for its mark; to be scaled."""
    indents = {
        "check": _CHECK_INDENT,
        "choice": 2 * _CHECK_INDENT,
        "numbered": _NUMBER_INDENT,
    }
    return indents.get(kind, _BULLET_INDENT if kind == "bullet" else 0.0)


def _marker(
    page: Page, line: Item, style: Style, left: Callable[[float], float], baseline: float
) -> None:
    if line.kind == "numbered":
        number = set_paragraph(f"{line.number}.", style.but(weight=600), 20)
        page.text(number, left(number.width), baseline - number.first_baseline, "Lbl")
        return
    size = style.size * (0.28 if line.kind == "bullet" else 0.82)
    top = baseline - style.size * 0.36 - size / 2
    x = left(size)
    if line.kind == "bullet":
        page.box(x, top, size, size, fill=style.color, radius=size / 2)
        return
    shape = CHECKBOX if line.kind == "check" else CIRCLE
    page.drawing(shape, x, top, size, color=style.color, thickness=0.8)


def row(frame: Frame, icon: str, label: Pair, lines: Sequence[Item]) -> Block:
    """A fact: pictogram, label and its lines, in both languages aligned line by line."""
    parts = [pair(frame, label, frame.label(8.5), frame.korean_label(8), kind="H2")]
    for listed, group in itertools.groupby(lines, lambda line: hanging(line.kind) > 0):
        items = [item(frame, line) for line in group]
        parts += [tagged("L", stack(items))] if listed else items
    body = stack(parts)
    badge = _BADGE * min(frame.scale, 1.2)
    pad = frame.row_pad
    height = max(body.height, badge) + 2 * pad

    def draw(page: Page, y: float) -> None:
        draw_badge(page, frame, icon, y + pad, badge)
        body.draw(page, y + pad)

    return tagged("Sect", Block(height, draw, (*body.words, ("", ""))))


def draw_badge(
    page: Page,
    frame: Frame,
    icon: str,
    y: float,
    size: float,
    *,
    offset: float = 0.0,
    fill: str = TINT,
) -> None:
    """A pictogram on a disc in the pictograms' column."""
    x = frame.left(offset, size)
    page.box(x, y, size, size, fill=fill, radius=size / 2)
    inset = size * 0.22
    page.drawing(
        PICTOGRAMS[icon], x + inset, y + inset, size - 2 * inset, color=ACCENT, thickness=1.0
    )


def blank(page: Page, frame: Frame, offset: float, baseline: float, width: float) -> None:
    """A line to write on, long enough for a hand."""
    page.rule(frame.left(offset, width), baseline + 2, width, color=INK, thickness=0.5)


def full(frame: Frame, paragraph: Paragraph, offset: float = 0.0) -> Block:
    """A paragraph at ``offset`` from the starting margin."""
    return Block(
        paragraph.height,
        lambda page, y: (frame.put(page, paragraph, offset, y), None)[1],
    )
