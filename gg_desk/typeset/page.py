"""One page to draw on: set paragraphs, rules, boxes, pictograms, pictures and codes.

All positions are points from the page's top left corner, y growing downwards.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from gg_desk.typeset import graphics
from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.embedded_pictures import EmbeddedPictures
from gg_desk.typeset.graphics import Stroke
from gg_desk.typeset.operators import text_operators
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.pictures import Picture
from gg_desk.typeset.slots import Slot
from gg_desk.typeset.structure import Structure

_DASH = (3.0, 3.0)


@dataclass(frozen=True, slots=True)
class Form:
    """Something drawn once in a document and shown on many of its pages.

    ``number`` is its object's, ``height`` in points that of the page on which it was drawn.
    """

    number: int
    height: float


class Page:
    """One page to draw on, or a form; sizes in points."""

    def __init__(
        self,
        size: tuple[float, float],
        fonts: EmbeddedFonts,
        pictures: EmbeddedPictures,
        structure: Structure | None = None,
    ) -> None:
        self.width, self.height = size
        self._fonts = fonts
        self._pictures = pictures
        self._structure = structure
        self.operators: list[str] = []
        """What was drawn so far, as PDF operators."""
        self.shown: dict[int, None] = {}
        """The objects that it shows, forms and pictures, by number."""
        self.links: list[tuple[str, tuple[float, float, float, float]]] = []
        """Addresses with their places: left, bottom, right, top from the page's lower left corner."""

    def within(self, kind: str) -> AbstractContextManager[None]:
        """Everything drawn inside is one element of the page's structure.

        ``kind`` is a standard structure type: ``Sect``, ``L`` and ``LI``, ``Table``, ``TR``, ``TD``.
        """
        return self._structure.within(kind) if self._structure else nullcontext()

    def text(self, paragraph: Paragraph, x: float, y: float, kind: str = "P") -> float:
        """Draw ``paragraph`` with its box's top left at ``x, y``; the y below it.

        ``kind`` is its structure type: ``P``, ``H1`` to ``H6``, ``Lbl``, ``Caption``.
        """
        language = paragraph.style.language
        span = f"/Span <</Lang ({language})>> BDC"
        if self._structure:
            mark = self._structure.mark(kind, language)
            span = f"/{kind} <</Lang ({language})/MCID {mark}>> BDC"
        self.operators += text_operators(paragraph, (x, y), self.height, self._fonts, span)
        return y + paragraph.height

    def _draw(self, operators: str) -> None:
        """Add what is no text: decoration, which readers aloud pass over."""
        if self._structure:
            operators = f"/Artifact BMC\n{operators}\nEMC"
        self.operators.append(operators)

    def rule(self, x: float, y: float, width: float, *, color: str, thickness: float = 0.5) -> None:
        """A horizontal line from ``x, y``."""
        y = self.height - y
        self._draw(graphics.line((x, y), (x + width, y), color, thickness))

    def upright(
        self, x: float, y: float, height: float, *, color: str, thickness: float = 0.5
    ) -> None:
        """A vertical line down from ``x, y``."""
        y = self.height - y
        self._draw(graphics.line((x, y), (x, y - height), color, thickness))

    def cut_line(self, x: float, y: float, width: float, *, color: str) -> None:
        """A dashed line to tear or cut along."""
        y = self.height - y
        self._draw(graphics.line((x, y), (x + width, y), color, 0.7, _DASH))

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
        self._draw(graphics.box(corner, (width, height), radius, fill, pen))

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
        self._draw(graphics.drawing(strokes, corner, size, color, thickness))

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
        self._draw(graphics.modules(rows, corner, extent, color))

    def place(self, form: Form, x: float = 0.0, y: float = 0.0) -> None:
        """Show ``form`` with the top left of its page at ``x, y``."""
        self.shown[form.number] = None
        show, up = f"/X{form.number} Do", self.height - y - form.height
        self._draw(f"q 1 0 0 1 {x:.2f} {up:.2f} cm {show} Q" if x or up else show)

    def image(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Show ``picture`` in the box with its top left at ``x, y``."""
        number = self._pictures[picture]
        self.shown[number] = None
        bottom = self.height - y - height
        self._draw(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {bottom:.2f} cm /X{number} Do Q")

    def fill(self, slot: Slot, value: str, x: float = 0.0, y: float = 0.0) -> None:
        """Draw ``value`` in ``slot``, moved from its place by ``x`` to the right and ``y`` down.

        Raises:
            DoesNotFitError: it is too long at the smallest size.
            UnprintableError: it has characters that no page can show.
        """
        operators = slot.operators(value)
        if x or y:
            operators = f"q 1 0 0 1 {x:.2f} {-y:.2f} cm {operators} Q"
        if self._structure:
            operators = f"/P <</MCID {self._structure.mark('P', '')}>> BDC\n{operators}\nEMC"
        self.operators.append(operators)

    def link(self, url: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area of the page lead to ``url`` on a screen; a form's links stay behind."""
        self.links.append((url, (x, self.height - y - height, x + width, self.height - y)))
