"""One page to draw on: set paragraphs, rules, boxes, pictograms, pictures and codes.

All positions are points from the page's top left corner, y growing downwards.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gg_desk.typeset import graphics
from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.graphics import Stroke
from gg_desk.typeset.operators import text_operators
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.slots import Slot

_DASH = (3.0, 3.0)


@dataclass(frozen=True, slots=True)
class Form:
    """Something drawn once in a document and shown on many of its pages; ``number`` is its object's."""

    number: int


class Page:
    """One page to draw on, or a form; sizes in points."""

    def __init__(self, fonts: EmbeddedFonts, width: float, height: float) -> None:
        self._fonts = fonts
        self.width = width
        self.height = height
        self.operators: list[str] = []
        """What was drawn so far, as PDF operators."""
        self.shown: dict[int, None] = {}
        """The objects that it shows, forms and pictures, by number."""
        self.links: list[tuple[str, tuple[float, float, float, float]]] = []
        """Addresses with their places: left, bottom, right, top from the page's lower left corner."""

    def text(self, paragraph: Paragraph, x: float, y: float) -> float:
        """Draw ``paragraph`` with its box's top left at ``x, y``; the y below it."""
        self.operators += text_operators(paragraph, x, y, self.height, self._fonts)
        return y + paragraph.height

    def rule(self, x: float, y: float, width: float, *, color: str, thickness: float = 0.5) -> None:
        """A horizontal line from ``x, y``."""
        y = self.height - y
        self.operators.append(graphics.line((x, y), (x + width, y), color, thickness))

    def upright(
        self, x: float, y: float, height: float, *, color: str, thickness: float = 0.5
    ) -> None:
        """A vertical line down from ``x, y``."""
        y = self.height - y
        self.operators.append(graphics.line((x, y), (x, y - height), color, thickness))

    def cut_line(self, x: float, y: float, width: float, *, color: str) -> None:
        """A dashed line to tear or cut along."""
        y = self.height - y
        self.operators.append(graphics.line((x, y), (x + width, y), color, 0.7, _DASH))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        radius: float = 0.0,
        thickness: float = 0.7,
    ) -> None:
        """A rectangle with its top left at ``x, y``, filled, stroked or both."""
        corner = (x, self.height - y - height)
        pen = (stroke, thickness) if stroke else None
        self.operators.append(graphics.box(corner, (width, height), radius, fill, pen))

    def drawing(
        self,
        strokes: Iterable[Stroke],
        x: float,
        y: float,
        size: float,
        *,
        color: str,
        thickness: float,
    ) -> None:
        """A pictogram of unit-box ``strokes``, scaled to ``size`` with its top left at ``x, y``."""
        corner = (x, self.height - y)
        self.operators.append(graphics.drawing(strokes, corner, size, color, thickness))

    def matrix(
        self,
        rows: Sequence[Sequence[int]],
        x: float,
        y: float,
        size: float,
        *,
        color: str,
        height: float | None = None,
    ) -> None:
        """A code's ``rows`` of dark (1) and light (0) modules, ``size`` points wide.

        As high as wide where ``height`` is none; one row is a bar code.
        """
        corner, extent = (x, self.height - y), (size, size if height is None else height)
        self.operators.append(graphics.modules(rows, corner, extent, color))

    def place(self, form: Form) -> None:
        """Show ``form`` where it was drawn."""
        self.shown[form.number] = None
        self.operators.append(f"/X{form.number} Do")

    def fill(self, slot: Slot, value: str) -> None:
        """Draw ``value`` in ``slot``.

        Raises:
            DoesNotFitError: it is too long at the smallest size.
            UnprintableError: it has characters that no page can show.
        """
        self.operators.append(slot.operators(value))

    def link(self, url: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area of the page lead to ``url`` on a screen; a form's links stay behind."""
        self.links.append((url, (x, self.height - y - height, x + width, self.height - y)))
