"""One page to draw on: set paragraphs, rules, boxes, pictograms and codes.

All positions are points from the page's top left corner, y growing downwards.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from gg_desk.typeset.embed import EmbeddedFonts, write
from gg_desk.typeset.operators import rgb, text_operators
from gg_desk.typeset.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Stroke:
    """A vector path: ``M``/``L``/``C``/``Z`` commands in a unit box, y down, stroked or filled."""

    commands: tuple[tuple[str, tuple[float, ...]], ...]
    filled: bool = False


class Page:
    """One page to draw on; sizes in points."""

    def __init__(self, canvas: Canvas, fonts: EmbeddedFonts, width: float, height: float) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self.width = width
        self.height = height

    def text(self, paragraph: Paragraph, x: float, y: float) -> float:
        """Draw ``paragraph`` with its box's top left at ``x, y``; the y below it."""
        write(self._canvas, text_operators(paragraph, x, y, self.height, self._fonts))
        return y + paragraph.height

    def rule(self, x: float, y: float, width: float, *, color: str, thickness: float = 0.5) -> None:
        """A horizontal line from ``x, y``."""
        self._line(x, y, x + width, y, color, thickness, ())

    def cut_line(self, x: float, y: float, width: float, *, color: str) -> None:
        """A dashed line to tear or cut along."""
        self._line(x, y, x + width, y, color, 0.7, (3.0, 3.0))

    def _line(  # noqa: PLR0917 - two points and a pen
        self,
        x: float,
        y: float,
        x2: float,
        y2: float,
        color: str,
        thickness: float,
        dash: tuple[float, ...],
    ) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColor(HexColor(color))
        canvas.setLineWidth(thickness)
        canvas.setDash(list(dash))
        canvas.line(x, self.height - y, x2, self.height - y2)
        canvas.restoreState()

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
        canvas = self._canvas
        canvas.saveState()
        canvas.setLineWidth(thickness)
        if fill:
            canvas.setFillColor(HexColor(fill))
        if stroke:
            canvas.setStrokeColor(HexColor(stroke))
        bottom = self.height - y - height
        canvas.roundRect(
            x, bottom, width, height, radius, stroke=int(bool(stroke)), fill=int(bool(fill))
        )
        canvas.restoreState()

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
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColor(HexColor(color))
        canvas.setFillColor(HexColor(color))
        canvas.setLineWidth(thickness)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in strokes:
            path = canvas.beginPath()
            draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo}
            for command, numbers in stroke.commands:
                if command == "Z":
                    path.close()
                    continue
                points = [
                    x + value * size if at % 2 == 0 else self.height - y - value * size
                    for at, value in enumerate(numbers)
                ]
                draw[command](*points)
            canvas.drawPath(path, stroke=int(not stroke.filled), fill=int(stroke.filled))
        canvas.restoreState()

    def matrix(
        self, rows: Sequence[Sequence[int]], x: float, y: float, size: float, *, color: str
    ) -> None:
        """A code's square ``rows`` of dark (1) and light (0) modules, ``size`` points wide."""
        module = size / len(rows)
        squares = []  # one path of some 400 rectangles: neighbours in a row are one
        for row_index, row in enumerate(rows):
            bottom = self.height - y - (row_index + 1) * module
            column = 0
            for dark, group in groupby(row):
                length = len(list(group))
                if dark:
                    left, width = x + column * module, length * module
                    squares.append(f"{left:.3f} {bottom:.3f} {width:.3f} {module:.3f} re")
                column += length
        write(self._canvas, ["q", f"{rgb(color)} rg", *squares, "f", "Q"])

    def link(self, url: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area of the page lead to ``url`` on a screen."""
        box = (x, self.height - y - height, x + width, self.height - y)
        self._canvas.linkURL(url, box, relative=0, thickness=0)
