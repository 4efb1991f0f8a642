"""Pages and the PDF that holds them: draws set paragraphs, rules, boxes and marks.

All positions are points from the page's top left corner, y growing downwards.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from gg_desk.typeset.embed import EmbeddedFont
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.paragraph import Paragraph, Placed
from gg_desk.typeset.words import word_of_each

rl_config.useA85 = 0  # Base85 costs a quarter of size and half of the time, for nothing

MM = 72 / 25.4
PAPERS = {"a4": (210 * MM, 297 * MM), "a5": (148 * MM, 210 * MM), "letter": (612.0, 792.0)}


@dataclass(frozen=True, slots=True)
class Stroke:
    """A vector path: ``M``/``L``/``C``/``Z`` commands in a unit box, y down, stroked or filled."""

    commands: tuple[tuple[str, tuple[float, ...]], ...]
    filled: bool = False


class Document:
    """A PDF in the making; the same input gives the same bytes.

    ``language`` is the document's main language (BCP 47); ``paper`` a key of ``PAPERS``.
    """

    def __init__(self, *, title: str, language: str, paper: str = "a4") -> None:
        self.width, self.height = PAPERS[paper]
        self._file = io.BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=(self.width, self.height),
            invariant=1,
            pageCompression=1,
            lang=language,
            pdfVersion=(1, 7),
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("GG Desk")
        self._canvas.setProducer("GG Desk")
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._fonts: dict[Face, EmbeddedFont] = {}
        self.pages = 0

    def page(self) -> "Page":
        """A fresh page; the one before it is finished."""
        if self.pages:
            self._canvas.showPage()
        self.pages += 1
        return Page(self._canvas, self)

    def font(self, face: Face) -> EmbeddedFont:
        """The embedded font of ``face``, taken into the document at first use."""
        font = self._fonts.get(face)
        if font is None:
            font = EmbeddedFont(face, f"G{len(self._fonts)}")
            self._fonts[face] = font
            document = self._canvas._doc  # noqa: SLF001 - ReportLab's hook for fonts of one's own
            document.fontMapping[font.name] = f"/{font.name}"
            document.delayedFonts.append(font)
        return font

    def finish(self) -> bytes:
        """The whole PDF; nothing can be drawn afterwards."""
        self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()


class Page:
    """One page to draw on."""

    def __init__(self, canvas: Canvas, document: Document) -> None:
        self._canvas = canvas
        self._document = document
        self.width = document.width
        self.height = document.height

    def text(self, paragraph: Paragraph, x: float, y: float) -> float:
        """Draw ``paragraph`` with its box's top left at ``x, y``; the y below it."""
        style = paragraph.style
        baseline = y + paragraph.first_baseline
        ops = [f"/Span <</Lang ({style.language})>> BDC BT"]
        for line in paragraph.lines:
            left = x + _indent(style.align, style.rtl, paragraph.width - line.width)
            for placed in line.placed:
                ops += self._run(placed, left + placed.x, self.height - baseline, style.size)
            baseline += style.line_height
        ops.append("ET EMC")
        self._canvas._code.append("\n".join(ops))  # noqa: SLF001 - operators ReportLab has no call for
        return y + paragraph.height

    def _run(self, placed: Placed, x: float, y: float, size: float) -> Iterator[str]:
        run = placed.run
        font = self._document.font(run.face)
        scale = size / run.face.units
        yield f"{_rgb(run.color)} rg /{font.name} {size:g} Tf"
        for word, indexes in _words(placed):
            plain = _readable(font, placed, indexes, word)
            if not plain:
                yield f"/Span <</ActualText <FEFF{word.encode('utf-16-be').hex().upper()}>>> BDC"
            yield f"1 0 0 1 {x:.2f} {y:.2f} Tm"
            yield from _show(font, placed, indexes, size)
            if not plain:
                yield "EMC"
            x += sum(placed.glyphs.advances[i] for i in indexes) * scale

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
        ops = [f"q {_rgb(color)} rg"]
        for row_index, row in enumerate(rows):
            column = 0
            for dark, group in groupby(row):
                length = len(list(group))
                if dark:
                    bottom = self.height - y - (row_index + 1) * module
                    ops.append(
                        f"{x + column * module:.3f} {bottom:.3f} {length * module:.3f} {module:.3f} re"
                    )
                column += length
        self._canvas._code.append(" ".join([*ops, "f Q"]))  # noqa: SLF001 - one path instead of 400

    def link(self, url: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area of the page lead to ``url`` on a screen."""
        box = (x, self.height - y - height, x + width, self.height - y)
        self._canvas.linkURL(url, box, relative=0, thickness=0)


def _indent(align: str, rtl: bool, slack: float) -> float:
    if align == "center":
        return slack / 2
    return slack if (align == "end") != rtl else 0.0


def _rgb(color: str) -> str:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g}"


def _words(placed: Placed) -> Iterator[tuple[str, list[int]]]:
    """The run's words in visual order: the word's text, the indexes of its glyphs."""
    words = word_of_each(placed.text, placed.run.language)
    clusters = placed.glyphs.clusters
    for (start, end), group in groupby(range(len(clusters)), key=lambda i: words[clusters[i]]):
        yield placed.text[start:end], list(group)


def _readable(font: EmbeddedFont, placed: Placed, indexes: Sequence[int], word: str) -> bool:
    """Whether the glyphs alone read back as ``word``: one each, in order, each with one meaning."""
    clusters = [placed.glyphs.clusters[i] for i in indexes]
    if placed.rtl or len(clusters) != len(word) or sorted(set(clusters)) != clusters:
        for i in indexes:
            font.use(placed.glyphs.ids[i], "")
        return False
    # A list, so that every glyph is taken in even after one that cannot be read alone.
    meanings = [
        font.use(placed.glyphs.ids[i], placed.text[cluster])
        for i, cluster in zip(indexes, clusters, strict=True)
    ]
    return all(meanings)


def _show(font: EmbeddedFont, placed: Placed, indexes: Sequence[int], size: float) -> Iterator[str]:
    """Operators that show the glyphs: their codes, with the shaper's advances and offsets."""
    glyphs, units = placed.glyphs, placed.run.face.units
    per_mille = 1000 / units
    items: list[str] = []
    rise = 0
    pending = 0.0  # how far the pen is still to be moved, in thousandths of an em
    for i in indexes:
        if glyphs.dy[i] != rise:
            if items:
                yield f"[{''.join(items)}] TJ"
                items = []
            rise = glyphs.dy[i]
            yield f"{rise * size / units:.3f} Ts"
        wanted = pending + glyphs.dx[i] * per_mille
        moved = round(wanted)
        if moved:
            items.append(f"{-moved}")
        items.append(f"<{glyphs.ids[i]:04X}>")
        left = (glyphs.advances[i] - glyphs.dx[i]) * per_mille - font.width(glyphs.ids[i])
        pending = wanted - moved + left
    if items:
        yield f"[{''.join(items)}] TJ"
    if rise:
        yield "0 Ts"
