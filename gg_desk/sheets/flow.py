"""Blocks onto pages: the largest type that fits one page, else as many pages as it takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from gg_desk.catalogue.sheet import Layout
from gg_desk.errors import DeskError
from gg_desk.sheets.blocks import Block, gap, rule
from gg_desk.sheets.edges import BOTTOM, CLEAR, PAGE_NUMBER, SCALES, TOP, band, page_number
from gg_desk.sheets.frame import Frame
from gg_desk.typeset.document import MM, Page

_COMPACT_SCALES = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82)
LARGE = 1.45
"""Large print: 11.5 points become 16.7, and nothing shrinks."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What one sheet is made of at one scale.

    ``rows`` may be parted by a page break between any two; ``foot`` stands at the bottom of the
    last page; ``filler`` takes a height that is left over and gives a block for it, or none.
    """

    head: Block
    rows: Sequence[Block]
    foot: Block
    filler: Callable[[float], Block | None] = lambda _height: None


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet is wanted: its language, where the Korean stands, large print or not."""

    language: str
    layout: Layout = "side-by-side"
    large: bool = False

    def frame(self, width: float, scale: float = 1.0, *, compact: bool = False) -> Frame:
        """The grid of a page ``width`` points wide."""
        enlarged = LARGE if self.large else scale
        return Frame(self.language, width, enlarged, compact, self.layout)


class Paper(Protocol):
    """What gives pages of one size: a document, or a booklet in one."""

    width: float
    height: float

    def page(self) -> Page:
        """A fresh page."""
        ...


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet laid out, to be drawn any number of times."""

    parts: Parts
    frame: Frame
    pages: Sequence[Sequence[Block]]
    """The rows of each page; none where a block is taller than a page."""


def pour(document: Paper, look: Look, build: Callable[[Frame], Parts], title: str) -> Parts:
    """Draw a sheet on as few pages as its smallest type allows; the parts it was made of.

    Raises:
        DeskError: a block is taller than a page.
    """
    laid = lay_out(document, look, build)
    draw_laid(document, laid, title)
    return laid.parts


def lay_out(
    document: Paper, look: Look, build: Callable[[Frame], Parts], near: Frame | None = None
) -> Laid:
    """A sheet on as few pages as its smallest type allows.

    ``near`` is the frame of a sheet much like it, tried first: what is found is the same.

    Raises:
        DeskError: a block is taller than a page.
    """
    frames = [look.frame(document.width, scale) for scale in SCALES]
    frames += [look.frame(document.width, scale, compact=True) for scale in _COMPACT_SCALES]
    return _fewest_pages(document, frames[:1] if look.large else frames, build, near)


def _fewest_pages(
    document: Paper, frames: Sequence[Frame], build: Callable[[Frame], Parts], near: Frame | None
) -> Laid:
    """As few pages as the smallest type needs, in the largest that keeps to them.

    Only on one page is type enlarged to fill it.
    """
    if one_page := _largest(document, frames, build, 1, near=near):
        return one_page
    smallest = _lay(document, frames[-1], build)
    if not smallest.pages:
        raise too_tall(max(smallest.parts.rows, key=lambda block: block.height))
    usual = [frame for frame in frames if frame.scale <= 1.0 or len(frames) == 1]
    return _largest(document, usual, build, len(smallest.pages), near=near) or smallest


def _largest(
    document: Paper,
    frames: Sequence[Frame],
    build: Callable[[Frame], Parts],
    most: int,
    *,
    near: Frame | None,
) -> Laid | None:
    """The first of ``frames``, which shrink, with at most so many pages; found by halving."""
    fitting: Laid | None = None
    low, high = 0, len(frames)
    likely = frames.index(near) if near in frames else None
    first = [] if likely is None else [likely - 1, likely]
    while low < high:
        middle = first.pop() if first else (low + high) // 2
        if not low <= middle < high:
            continue
        laid = _lay(document, frames[middle], build)
        if 0 < len(laid.pages) <= most:
            fitting, high = laid, middle
        else:
            low = middle + 1
    return fitting


def _lay(document: Paper, frame: Frame, build: Callable[[Frame], Parts]) -> Laid:
    parts = build(frame)
    if _needed(parts) <= _room(document):
        return Laid(parts, frame, [list(parts.rows)])
    return Laid(parts, frame, _paginate(document, parts))


def _needed(parts: Parts) -> float:
    return parts.head.height + sum(block.height for block in parts.rows) + CLEAR + parts.foot.height


def _room(document: Paper) -> float:
    return document.height - TOP - BOTTOM


def _paginate(document: Paper, parts: Parts) -> list[list[Block]]:
    """The rows of each page, with room for the foot on the last and a page number on each.

    No pages where a block is taller than one.
    """
    pages: list[list[Block]] = [[]]
    room = _room(document) - parts.head.height - PAGE_NUMBER
    for block in parts.rows:
        if block.height > room and pages[-1]:
            pages.append([])
            room = _room(document) - 2 * PAGE_NUMBER
        if block.height > room:
            return []
        pages[-1].append(block)
        room -= block.height
    if room < parts.foot.height + CLEAR:
        last = pages[-1].pop()
        pages.append([last])
    return pages


def draw_laid(document: Paper, laid: Laid, title: str) -> None:
    """Draw a sheet that is laid out, each of its pages on a fresh one."""
    frame, parts, pages = laid.frame, laid.parts, laid.pages
    for number, rows in enumerate(pages, start=1):
        page = document.page()
        band(page)
        y = TOP
        if number == 1:
            parts.head.draw(page, y)
            y += parts.head.height
        else:
            y += PAGE_NUMBER
        for block in rows:
            block.draw(page, y)
            y += block.height
        if number == len(pages):
            foot = document.height - BOTTOM - parts.foot.height
            filler = parts.filler(foot - CLEAR - y)
            if filler:
                filler.draw(page, y)
            parts.foot.draw(page, foot)
        if len(pages) > 1:
            page_number(page, frame, title, number, len(pages))


def too_tall(block: Block) -> DeskError:
    """What is said of a block that fits on no page."""
    lead, korean = next((pair for pair in block.words if pair[0]), ("", ""))
    return DeskError(
        f"“{lead[:60]}” ({korean[:60]}) does not fit on one page. Shorten it; nothing was printed.",
        f"“{korean[:60]}” 부분이 한 쪽에 들어가지 않습니다. 줄여 주세요. 인쇄하지 않았습니다.",
    )


def ruled(frame: Frame, rows: Sequence[Block], *, strong: bool = False) -> list[Block]:
    """Rows with a hairline after each; ``strong`` begins with a line in ink colour."""
    lines: list[Block] = [rule(frame, color="#14202B", thickness=0.9)] if strong else []
    for block in rows:
        joined = Block(block.height + 0.6, _with_rule(frame, block), block.words)
        lines.append(joined)
    return [*lines, gap((1 if frame.compact else 2) * MM)]


def _with_rule(frame: Frame, block: Block) -> Callable[[Page, float], None]:
    line = rule(frame)

    def draw(page: Page, y: float) -> None:
        block.draw(page, y)
        line.draw(page, y + block.height)

    return draw
