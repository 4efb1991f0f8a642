"""A booklet: a cover, a topic a page, whom to call at the back; A5 page by page or folded from A4."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from gg_desk.sheets.blocks import Block, Pair, draw_badge, gap, rule, stack
from gg_desk.sheets.edges import BOTTOM, CLEAR, PAGE_NUMBER, TOP, band, page_number
from gg_desk.sheets.flow import Look, Paper, too_tall
from gg_desk.sheets.foot import notes
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.imposition import Booklet
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import INK

_LEAF = 4  # pages of a booklet on one folded sheet of paper
_SCALES = (1.12, 1.06, 1.0, 0.94, 0.88)
_LINES = 18  # for notes, on a page of nothing else
_BADGE = 10 * MM
_ROUND_RULE = 2 * MM


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of its own, or as many as its ``blocks`` take; ``icon`` stands beside its title.

    ``notes`` is how many lines to write on there may be below it.
    """

    icon: str
    title: Pair
    blocks: Callable[[Frame], Sequence[Block]]
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What a booklet is made of.

    ``cover`` gets the height that it fills; ``foot`` stands below the last topic on the back page;
    ``note`` is the label above lines to write on.
    """

    title: str
    """The running title, in Korean."""
    cover: Callable[[Frame, float], Block]
    topics: Sequence[Topic]
    foot: Callable[[Frame], Block]
    note: Pair


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: its blocks, and how many lines to write on there may be below them."""

    blocks: Sequence[Block] = ()
    notes: int = 0
    foot: Block = field(default_factory=lambda: gap(0.0))


@dataclass(frozen=True, slots=True)
class _Laid:
    """The booklet at one scale, filled up to whole sheets of paper by pages for notes."""

    frame: Frame
    cover: Block
    leaves: Sequence[_Leaf]


def draw_booklet(document: Document, look: Look, plan: Plan) -> list[Block]:
    """Draw ``plan`` in the largest type that needs no more paper; all that is said, in order.

    On a document that lies on its side, two pages stand on each side of the paper, to be printed on
    both, folded and stapled; on an upright one they follow each other.

    Raises:
        DeskError: a block is taller than a page.
    """
    folded = document.width > document.height
    paper = Booklet(document, rtl=look.frame(0.0).rtl) if folded else document
    scales = _SCALES[:1] if look.large else _SCALES
    tried = [_laid(paper, look.frame(paper.width, scale), plan) for scale in scales]
    chosen = min(tried, key=lambda laid: len(laid.leaves))  # of equals the first, the largest
    _draw(paper, chosen, plan)
    if isinstance(paper, Booklet):
        paper.finish()
    said = [chosen.cover]
    for leaf in chosen.leaves:
        said += [*leaf.blocks, leaf.foot]
    return said


def _laid(paper: Paper, frame: Frame, plan: Plan) -> _Laid:
    room = paper.height - TOP - PAGE_NUMBER - BOTTOM
    foot = plan.foot(frame)
    *topics, last = plan.topics
    leaves = [leaf for topic in topics for leaf in _leaves(frame, topic, room)]
    *others, back = _leaves(frame, last, room, foot.height + CLEAR)
    spare = -(len(leaves) + len(others) + 2) % _LEAF  # with cover and back
    leaves += [_Leaf(notes=_LINES)] * spare
    leaves += others
    cover = plan.cover(frame, paper.height - TOP - BOTTOM)
    return _Laid(frame, cover, [*leaves, replace(back, foot=foot)])


def _leaves(frame: Frame, topic: Topic, room: float, below: float = 0.0) -> Iterator[_Leaf]:
    """The topic's pages, on the last of them ``below`` left free."""
    blocks = [_heading(frame, topic)]
    left = room - blocks[0].height
    for block in topic.blocks(frame):
        if block.height > room:
            raise too_tall(block)
        if block.height > left:
            yield _Leaf(blocks)
            blocks, left = [], room
        blocks.append(block)
        left -= block.height
    if below > left:
        yield _Leaf(blocks)
        blocks = []
    yield _Leaf(blocks, topic.notes)


def _heading(frame: Frame, topic: Topic) -> Block:
    """The topic's title in both languages beside its pictogram, with a line below."""
    style = frame.style(15, 700)
    style = style.but(leading=style.line_height / style.size - 0.14)  # as in a sheet's title
    texts = [set_paragraph(topic.title[0], style, frame.text_width)]
    if frame.bilingual:
        korean = frame.korean(10.5, 500, MUTED)
        texts.append(set_paragraph(topic.title[1], korean, frame.text_width))
    badge = _BADGE * min(frame.scale, 1.0)  # the title begins where the rows do
    words = sum(text.height for text in texts)
    height = max(words, badge)

    def draw(page: Page, y: float) -> None:
        draw_badge(page, frame, topic.icon, y, badge)
        y += (height - words) / 2
        for text in texts:
            y = frame.put(page, text, frame.lead_offset, y, "H1")

    title = Block(height, draw, (topic.title,))
    return stack([title, gap(_ROUND_RULE), rule(frame, color=INK, thickness=0.9)])


def _draw(paper: Paper, laid: _Laid, plan: Plan) -> None:
    first = paper.page()
    band(first)
    laid.cover.draw(first, TOP)
    count = len(laid.leaves) + 1
    for number, leaf in enumerate(laid.leaves, start=2):
        page = paper.page()
        band(page)
        page_number(page, laid.frame, plan.title, number, count)
        y = TOP + PAGE_NUMBER
        for block in leaf.blocks:
            block.draw(page, y)
            y += block.height
        bottom = paper.height - BOTTOM - leaf.foot.height
        leaf.foot.draw(page, bottom)
        lines = notes(laid.frame, plan.note, bottom - CLEAR - y, leaf.notes)
        if lines:
            lines.draw(page, y)
