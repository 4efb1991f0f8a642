"""Programs side by side: one line for each kind of fact, one column for each program, in Korean."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gg_desk.sheets.blocks import Block, draw_badge, tagged
from gg_desk.sheets.facts import Line
from gg_desk.sheets.frame import MARGIN, MUTED, TINT, Frame
from gg_desk.typeset import boxes, lists, stacks
from gg_desk.typeset.boxes import Box, Laid
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.tables import beside
from gg_desk.typeset.text import INK, Style

_LABEL, _GUTTER, _BADGE, _HAND = 34 * MM, 7 * MM, 7 * MM, 6.5 * MM
_ASIDE = 9.5 * MM  # the column of pictograms, within that of labels


@dataclass(frozen=True, slots=True)
class Compared:
    """One kind of fact of every program, in the order of the columns."""

    icon: str
    label: str
    cells: Sequence[Sequence[Line]]


def column_heads(frame: Frame, names: Sequence[str]) -> Block:
    """The programs' names above their columns, on a tint."""
    style = frame.korean(11, 700)
    laid = _beside(frame, boxes.gap(0), [boxes.paragraph(name, style, "H2") for name in names])
    pad, left = 2 * MM, MARGIN + _LABEL - 3 * MM

    def draw(page: Page, y: float) -> None:
        height, width = laid.height + 2 * pad, MARGIN + frame.width - left
        page.box(left, y, width, height, fill=TINT, radius=4)
        laid.draw(page, MARGIN, y + pad)

    return Block(laid.height + 2 * pad, draw)


def compared(frame: Frame, names: Sequence[str], fact: Compared) -> Block:
    """One fact of all programs: pictogram and label, then a cell for each."""
    label = boxes.paragraph(fact.label, frame.korean_label(9), "H3")
    cells = [stacks.stack(list(_cell(frame, lines))) for lines in fact.cells]
    laid = _beside(frame, boxes.indented(label, _ASIDE * frame.scale, rtl=False), cells)
    pad, badge = 1.7 * MM * frame.scale, _BADGE * frame.scale
    height = max(laid.height, badge) + 2 * pad

    def draw(page: Page, y: float) -> None:
        draw_badge(page, frame, fact.icon, y + pad, badge)
        laid.draw(page, MARGIN, y + pad)

    told = zip(names, fact.cells, strict=True)
    words = [f"{name}: {' '.join(line.text for line in lines)}" for name, lines in told]
    return tagged("Sect", Block(height, draw, _lines(fact.label, *words, "")))


def _lines(*words: str) -> tuple[tuple[str, str], ...]:
    return tuple((line, "") for line in words)


def _beside(frame: Frame, label: Box, cells: Sequence[Box]) -> Laid:
    """A label and cells of one width, their first lines on one baseline."""
    rest = frame.width - _LABEL
    width = (rest - (len(cells) - 1) * _GUTTER) / len(cells)
    whole = beside([cell(width) for cell in cells], [width] * len(cells), _GUTTER, rtl=False)
    return beside([label(_LABEL - 2 * MM), whole], [_LABEL, rest], rtl=False)


def _cell(frame: Frame, lines: Sequence[Line]) -> Iterator[Box]:
    """The lines of one program's fact."""
    for number, line in enumerate(lines, start=1):
        yield _BY_KIND.get(line.kind, _plain)(line.text, frame.korean(10), number)


def _plain(text: str, style: Style, _number: int) -> Box:
    return boxes.paragraph(text, style)


def _big(text: str, style: Style, _number: int) -> Box:
    return boxes.paragraph(text, style.but(size=style.size * 1.5, weight=700, leading=1.35))


def _note(text: str, style: Style, _number: int) -> Box:
    return boxes.paragraph(text, style.but(size=style.size * 0.87, color=MUTED))


def _bullet(text: str, style: Style, _number: int) -> Box:
    return lists.bulleted(boxes.paragraph(text, style), style)


def _numbered(text: str, style: Style, number: int) -> Box:
    indent = lists.number_indent(["9."], style)
    return lists.numbered(f"{number}.", boxes.paragraph(text, style), style, indent)


def _blank(text: str, style: Style, number: int) -> Box:
    """A caption, and a line to write on below it."""
    parts = [_note(text, style, number), boxes.gap(_HAND - 2 * MM), boxes.rule(INK, 0.5)]
    return stacks.stack(parts)


_BY_KIND: dict[str, Callable[[str, Style, int], Box]] = {
    "big": _big,
    "note": _note,
    "bullet": _bullet,
    "check": _bullet,
    "choice": _bullet,
    "numbered": _numbered,
    "blank": _blank,
}
