"""The upper third of a letter that is folded into a window envelope: address, title, first words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gg_desk.envelopes import ADDRESS_BOTTOM, FOLD, Envelope, Postage
from gg_desk.sheets.blocks import Block, Pair
from gg_desk.sheets.content import Content
from gg_desk.sheets.edges import TOP
from gg_desk.sheets.frame import HAIRLINE, MARGIN, MUTED, Frame
from gg_desk.sheets.holes import Hole
from gg_desk.sheets.postage_mark import MARK_HEIGHT, MARK_WIDTH, draw_postage_mark
from gg_desk.sheets.sides import flush
from gg_desk.typeset import boxes, stacks
from gg_desk.typeset.boxes import Box, Laid
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.fit import Spot, fitted
from gg_desk.typeset.overflow import Place, does_not_fit
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style

_INSET = 4 * MM  # the paper moves in its envelope
_SIZE, _SMALLEST = 11.0, 9.0  # points, as the post can read them
_SENDER = 7.5
_MARK = (4 * MM, 5 * MM)  # a fold mark's distance from the paper's edge, and its length
_GAP = 6 * MM
_BETWEEN = 1.2 * MM
_NARROWEST = 45 * MM  # of words beside the window
_PLACE = Place("the address window", "봉투의 주소 창")
_BESIDE = Place("the room beside the address window", "봉투의 주소 창 옆")
_BELOW_MARK = 2 * MM
PLACE, GUARDIAN, POSTCODE, CHILD = "address", "guardian", "postcode", "child"
"""The fields of which something stands in the window."""
_MOST_LINES, _LONGEST_NAME = 3, 60
BELOW_PLACE = tuple(
    f"{key}/{lines}" for lines in range(1, _MOST_LINES + 1) for key in (GUARDIAN, POSTCODE)
)
"""Holes for what stands below a place of one line, of two, of three."""
_TO_PERSON, _GUARDIAN_OF = "귀하", "보호자"
"""Behind a name in a Korean address, whichever language the letter is in."""


@dataclass(frozen=True, slots=True)
class Address:
    """What shows through the window, in Korean as the post reads it; the sender may be empty."""

    sender: str
    place: str
    name: str
    postcode: str
    holes: Mapping[str, Hole] = field(default_factory=dict)
    """Where place, name and postcode come later; they are empty then."""


def address(content: Content) -> Address | None:
    """The letter's address; none where no address is filled in."""
    sender = " · ".join(part for part in (content.office.name, content.office.address) if part)
    if PLACE in content.holes:
        holes = {key: content.holes[key] for key in (PLACE, *BELOW_PLACE)}
        return Address(sender, "", "", "", holes)
    place = content.value(PLACE)[1]
    if not place:
        return None
    name = addressee(content.value(GUARDIAN)[1], content.value(CHILD)[1])
    return Address(sender, place, name, content.value(POSTCODE)[1])


def addressee(guardian: str, child: str) -> str:
    """To whom a family's letter goes: the guardian; without a name, the guardian of the child.

    A child's name longer than names are is left out: the letter arrives by its address.
    """
    named = child if len(child) <= _LONGEST_NAME else ""
    name = guardian or " ".join(filter(None, (named, _GUARDIAN_OF)))
    return f"{name} {_TO_PERSON}"


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands around the window: the title above it, and first words at its side."""

    title: Block
    words: Sequence[Pair]
    address: Address
    envelope: Envelope
    postage: Postage = field(default_factory=Postage)
    """Its mark stands beside the window, above the words."""


def letter_head(frame: Frame, letter: Letter) -> Block:
    """The upper third with its fold marks; a title that does not end above the window is below it.

    Raises:
        DoesNotFitError: the address is too long for the window.
    """
    window = letter.envelope
    shown = _through(letter.address, window)
    title, top, bottom = letter.title, window.top * MM, (window.top + window.height) * MM
    above = TOP + title.height <= top + _INSET
    left, width = _beside(frame, window)
    words = _words(frame, letter.words, left, width)
    free = TOP + title.height if above else top
    marked = _mark_place(frame, window) if letter.postage.kind else None
    below_mark = free + MARK_HEIGHT + _BELOW_MARK if marked is not None else 0.0
    start = max(bottom if width == frame.width else top, free, below_mark)
    end = max(bottom, start + words.height)
    whole = end if above else end + title.height

    def draw(page: Page, _y: float) -> None:
        title.draw(page, TOP if above else end)
        shown.draw(page, window.left * MM + _INSET, top + _INSET)
        words.draw(page, start)
        if marked is not None:
            draw_postage_mark(page, letter.postage, marked, free)
        for fold in (FOLD, 2 * FOLD):
            page.rule(_MARK[0], fold * MM, _MARK[1], color=MUTED)

    to = letter.address
    lines = [(line, line) for line in (to.sender, to.place, to.name, to.postcode) if line]
    return Block(whole - TOP, draw, (*title.words, *letter.words, ("", ""), *lines, ("", "")))


def _through(to: Address, window: Envelope) -> Laid:
    """The sender small, then place, name and postcode as large as the window allows."""
    width = window.width * MM - 2 * _INSET
    height = (min(window.top + window.height, ADDRESS_BOTTOM) - window.top) * MM - _INSET
    korean = Style("ko", _SIZE, 500, leading=1.3)
    sender: list[Box] = []
    if to.sender:
        small = Style("ko", _SENDER, 400, MUTED, leading=1.3)
        sender = [
            boxes.paragraph(to.sender, small),
            boxes.rule(HAIRLINE),
            boxes.gap(1.5 * MM),
        ]

    if to.holes:
        return _with_holes(to.holes, stacks.stack(sender)(width), korean, (width, height))

    def build(scale: float) -> Box:
        style = korean.but(size=_SIZE * scale)
        lines = [boxes.paragraph(to.place, style), boxes.paragraph(to.name, style.but(weight=700))]
        if to.postcode:
            figures = style.but(weight=700, tabular=True, align="end")
            lines.append(boxes.paragraph(to.postcode, figures))
        return stacks.stack([*sender, *lines])

    return fitted(build, Spot(width, height, _PLACE), _SMALLEST / _SIZE)


def _with_holes(
    holes: Mapping[str, Hole], sender: Laid, style: Style, size: tuple[float, float]
) -> Laid:
    """The sender, and where place, name and postcode come to stand below it."""
    (width, height), step = size, style.line_height
    # The last descender may stand on the edge: nothing is drawn below it.
    lines = min(int((height - sender.height + step / 4) / step) - 2, _MOST_LINES)
    if lines < 1:
        raise does_not_fit(_PLACE.ko, _PLACE)
    bold = style.but(weight=700)
    figures = bold.but(tabular=True, align="end")

    def draw(page: Page, x: float, y: float) -> None:
        sender.draw(page, x, y)
        y += sender.height
        holes[PLACE].mark(page, x, y, width, style, lines)
        for taken in range(1, lines + 1):
            below = y + taken * step
            holes[f"{GUARDIAN}/{taken}"].mark(page, x, below, width, bold)
            holes[f"{POSTCODE}/{taken}"].mark(page, x, below + step, width, figures)

    return Laid(height, draw, width, _PLACE.ko)


def _beside(frame: Frame, window: Envelope) -> tuple[float, float]:
    """Left edge and width of the wider room beside the window; the page's where both are narrow."""
    wider = _wider_room(frame, window)
    return wider if wider[1] >= _NARROWEST else (MARGIN, frame.width)


def _wider_room(frame: Frame, window: Envelope) -> tuple[float, float]:
    before = (MARGIN, window.left * MM - _GAP - MARGIN)
    right = (window.left + window.width) * MM + _GAP
    after = (right, frame.page_width - MARGIN - right)
    return max(before, after, key=lambda room: room[1])


def _mark_place(frame: Frame, window: Envelope) -> float:
    """Left edge of the postage mark, which stands at the right end of the room beside the window."""
    left, width = _wider_room(frame, window)
    if width < MARK_WIDTH:
        raise does_not_fit("요금별납 · 요금후납", _BESIDE)
    return left + width - MARK_WIDTH


def _words(frame: Frame, words: Sequence[Pair], left: float, width: float) -> Block:
    """Both languages below each other from ``left``, or from its other end on a mirrored page."""
    korean = flush(frame, frame.korean(9, color=MUTED))
    texts = [
        [set_paragraph(pair[0], frame.style(10.5), width)]
        + ([set_paragraph(pair[1], korean, width)] * frame.bilingual)
        for pair in words
    ]

    def draw(page: Page, y: float) -> None:
        for both in texts:
            for text in both:
                y = page.text(text, left, y)
            y += _BETWEEN

    height = sum(text.height for both in texts for text in both) + _BETWEEN * len(texts)
    return Block(height, draw, tuple(words))
