"""The look of papers that an office files: a ruled form, Korean in each line and English below it."""

from collections.abc import Sequence
from typing import NamedTuple

from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.frame import MUTED, TINT
from gg_desk.typeset.document import MM, Document, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import Style

EDGE = 22 * MM
INK = "#1D2733"
_LABEL = 40 * MM
_PAD, _BETWEEN = 2.6 * MM, 0.6 * MM
_THIN, _THICK = 0.5, 1.2
_LEADING = 1.45


class Line(NamedTuple):
    """One line of a form: what it asks and what it says, each in English and in Korean."""

    label: Pair
    value: Pair


def begun(title: Pair) -> tuple[Document, Page]:
    """A Korean A4 document with this title, and its first page."""
    document = Document(title=f"{title[1]} · {title[0]}", language="ko", tagged=True)
    return document, document.page()


def heading(page: Page, title: Pair, y: float) -> float:
    """The title in the middle, as on a form; the y below it."""
    width = page.width - 2 * EDGE
    korean = Style("ko", 23, 700, INK, align="center")
    english = Style("en", 11, 500, MUTED, align="center")
    y = page.text(set_paragraph(title[1], korean, width), EDGE, y, "H1")
    return page.text(set_paragraph(title[0], english, width), EDGE, y + 1 * MM)


def both(pair: Pair, width: float, *, size: float = 10.5, weight: int = 400) -> list[Paragraph]:
    """Korean, and English smaller below it; what both say alike stands once."""
    korean = Style("ko", size, weight, INK, leading=_LEADING)
    english = Style("en", size - 2.2, 400, MUTED, leading=_LEADING)
    set_korean = set_paragraph(pair[1], korean, width)
    if pair[0] == pair[1] or not pair[0]:
        return [set_korean]
    return [set_korean, set_paragraph(pair[0], english, width)]


def put(page: Page, paragraphs: Sequence[Paragraph], x: float, y: float) -> float:
    """Paragraphs below each other; the y below them."""
    for one in paragraphs:
        y = page.text(one, x, y) + _BETWEEN
    return y - _BETWEEN


def ruled(page: Page, lines: Sequence[Line], y: float, air: float = 1.0) -> float:
    """The form itself: labels on a tint, values beside them, a rule around each; the y below it.

    ``air`` is how much white there is in its rows, in parts of the usual.
    """
    width = page.width - 2 * EDGE
    top, room = y, width - _LABEL - 2 * _PAD
    with page.within("Table"):
        for line in lines:
            label = both(line.label, _LABEL - 2 * _PAD, size=10, weight=600)
            value = both(line.value, room, weight=500)
            tall = max(_height(label), _height(value)) + 2 * _PAD * air
            page.box(EDGE, y, _LABEL, tall, fill=TINT)
            with page.within("TR"):
                with page.within("TH"):
                    put(page, label, EDGE + _PAD, y + (tall - _height(label)) / 2)
                with page.within("TD"):
                    put(page, value, EDGE + _LABEL + _PAD, y + (tall - _height(value)) / 2)
            if y > top:
                page.rule(EDGE, y, width, color=MUTED, thickness=_THIN)
            y += tall
    page.upright(EDGE + _LABEL, top, y - top, color=MUTED, thickness=_THIN)
    for edge in (top, y):
        page.rule(EDGE, edge, width, color=INK, thickness=_THICK)
    return y


def _height(paragraphs: Sequence[Paragraph]) -> float:
    return sum(one.height for one in paragraphs) + _BETWEEN * (len(paragraphs) - 1)
