"""Lists: each item a box of its own behind its marker, which stands where reading begins."""

from collections.abc import Iterable, Sequence

from gg_desk.typeset.boxes import Box, Draw, Laid, gap, indented, paragraph, tagged
from gg_desk.typeset.document import Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.tables import beside
from gg_desk.typeset.text import Style

# All in parts of the type's size.
_INDENT = 1.2  # where the text of a bulleted item begins
_GAP = 0.45  # between a marker and its text
_EDGE = 0.3  # between the edge and a dot
_MIDDLE = 0.27  # of small letters above the baseline
_DOT, _DASH = (0.28, 0.28), (0.45, 0.075)  # width and height
_TICK = 0.72

_BETWEEN = 0.15  # of the line height, between two items
_UNBOUND = 1e4  # points: a marker stands in one line


def listed(items: Sequence[Box], style: Style) -> Box:
    """Items as one list, a little white space between them."""
    space = gap(_BETWEEN * style.line_height)
    spaced = [box for item in items for box in (space, item)][1:]
    return lambda width: tagged("L", stack(spaced)(width))


def bulleted(body: Box, style: Style, level: int = 1) -> Box:
    """An item behind a dot, or behind a dash where it lies in another item."""
    width, height = (side * style.size for side in (_DOT if level == 1 else _DASH))
    radius = height / 2 if level == 1 else 0.0

    def dot(page: Page, x: float, y: float) -> None:
        page.box(x, y, width, height, fill=style.color, radius=radius)

    return _behind_sign(dot, width, height, body, style)


def to_tick(body: Box, style: Style) -> Box:
    """An item behind a box that a hand ticks."""
    side = _TICK * style.size

    def square(page: Page, x: float, y: float) -> None:
        page.box(x, y, side, side, stroke=style.color, thickness=0.8)

    return _behind_sign(square, side, side, body, style)


def number_indent(numbers: Iterable[str], style: Style) -> float:
    """Where the text of items behind these ``numbers`` begins, in points."""
    size = _number(style)
    widest = max((set_paragraph(n, size, _UNBOUND).natural_width for n in numbers), default=0.0)
    return max(widest + _GAP * style.size, _INDENT * style.size)


def numbered(number: str, body: Box, style: Style, indent: float) -> Box:
    """An item behind its number as it is written (*1.*, *၂။*), which ends before the ``indent``."""
    marker = indented(
        paragraph(number, _number(style), "Lbl"), 0.0, _GAP * style.size, rtl=style.rtl
    )
    return _item(marker(indent), indent, body, style)


def _behind_sign(draw: Draw, width: float, height: float, body: Box, style: Style) -> Box:
    """``body`` behind what ``draw`` draws, the middle of both on one level."""
    indent = _INDENT * style.size
    edge = min(_EDGE * style.size, indent - width - _GAP * style.size)
    left = indent - edge - width if style.rtl else edge

    def sign(page: Page, x: float, y: float) -> None:
        draw(page, x + left, y - height / 2)

    # Its own zero height lies where small letters have their middle.
    marker = Laid(0.0, sign, width, "", baseline=_MIDDLE * style.size)
    return _item(marker, indent, body, style)


def _number(style: Style) -> Style:
    return style.but(weight=600, align="end")


def _item(marker: Laid, indent: float, body: Box, style: Style) -> Box:
    def laid(width: float) -> Laid:
        widths = (indent, width - indent)
        text = tagged("LBody", body(widths[1]))
        return tagged("LI", beside([marker, text], widths, rtl=style.rtl))

    return laid
