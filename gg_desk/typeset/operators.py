"""Set paragraphs as PDF operators: glyph codes, places, colours, and the text they stand for."""

import functools
import itertools
import operator
import struct
from collections.abc import Sequence

from gg_desk.typeset.embed import EmbeddedFont, EmbeddedFonts
from gg_desk.typeset.fonts import Face, latin_face
from gg_desk.typeset.graphics import rgb
from gg_desk.typeset.line import Line, Placed
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.reading import Piece, Stretch, runs_both_ways, stretches, without_steering
from gg_desk.typeset.text import Style
from gg_desk.typeset.underlines import underlines


def text_operators(
    paragraph: Paragraph,
    place: tuple[float, float],
    page_height: float,
    fonts: EmbeddedFonts,
    span: str,
) -> list[str]:
    """Operators that draw ``paragraph`` with its top left at ``place``, points from the page's.

    ``span`` begins the marked content that says what it is and in which language.
    """
    style = paragraph.style
    (x, y), both_ways = place, any(map(runs_both_ways, paragraph.lines))
    top = page_height - y
    pen = _Pen(fonts, style.language)
    if both_ways:
        pen.out.append(_line_end(paragraph, x, top, page_height, fonts))
    pen.out.append(f"{span} BT")
    strokes: list[str] = []
    baseline = top - paragraph.first_baseline
    for line in paragraph.lines:
        left = x + indent(style, paragraph.width - line.width)
        pen.move(left, baseline)
        _line(line, pen)
        strokes += underlines(line, left, baseline)
        baseline -= style.line_height
    pen.out += ["ET", *strokes, "EMC"]
    if both_ways:
        # Aside from the first one: PDFium passes over what is drawn twice at one place.
        pen.out.append(_line_end(paragraph, x + style.size, top, page_height, fonts))
    return pen.out


class _Pen:
    """Where the drawing stands: its operators so far, its font and colour, what it owes.

    ``owed`` is how far the pen is still to be moved, in points: less than a thousandth of an em,
    the step of PDF's own widths, so that nothing adds up over a line.
    """

    def __init__(self, fonts: EmbeddedFonts, language: str) -> None:
        self.out: list[str] = []
        self.fonts = fonts
        self.language = language
        self._manner = ""
        self.owed = 0.0

    def move(self, x: float, y: float) -> None:
        """Begin at ``x, y``."""
        self.out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        self.owed = 0.0

    def show(self, piece: Piece) -> None:
        """Draw the glyphs of a piece that begins where the last one ended."""
        run, glyphs = piece.placed.run, piece.placed.glyphs
        manner, size = run.manner, run.manner.size
        font = self.fonts[run.face]
        wanted = f"{rgb(manner.color)} rg /{font.name} {size:g} Tf"
        if wanted != self._manner:
            self._manner = wanted
            self.out.append(wanted)
        part = slice(piece.first, piece.end)
        ids = glyphs.ids[part]
        font.use(ids)
        step = size / 1000
        moved = round(self.owed / step)
        if moved:
            self.out.append(f"[{-moved}] TJ")
            self.owed -= moved * step
        advances, steady = glyphs.advances[part], glyphs.steady and not manner.rise
        if steady and font.face.units == _PER_MILLE and advances == font.declared_widths(ids):
            self.out.append(f"<{codes(ids)}> Tj")
            return
        offsets = (glyphs.dx[part], glyphs.dy[part])
        shown, left = _shown(run.face, size, manner.rise, ids, advances, offsets)
        self.out.append(shown)
        self.owed += left * step

    def end_line(self, line: Line) -> None:
        """Draw the space at which ``line`` was broken: without it its last word and the next are one."""
        if not line.spaced or not line.placed:
            return
        font = self.fonts[line.placed[-1].run.face]
        space = font.face.font.get_nominal_glyph(ord(" "))
        if space and font.means([space], " "):
            font.use([space])
            self.out.append(f"<{space:04x}> Tj")


_PER_MILLE = 1000
_STEP = 0.25  # ems
# What is written in Hangul or Kana is Korean or Japanese in every text; other scripts do not tell.
_SPOKEN = frozenset({"ko", "ja"})


def _line_end(
    paragraph: Paragraph, x: float, top: float, page_height: float, fonts: EmbeddedFonts
) -> str:
    """An unseen full stop far above or below, read as a space: it ends the line for PDFium.

    It reads what follows on one baseline, such as two columns, as one line of one direction. A
    space would not do, since PDFium passes over what has no ink.
    """
    face = latin_face(paragraph.style.weight)
    font, size = fonts[face], paragraph.style.size
    stop = face.font.get_nominal_glyph(ord("."))
    font.use([stop])
    x += paragraph.width / 2
    y = size if top > page_height / 2 else page_height - 2 * size
    return (
        f"/Artifact BMC /Span <</ActualText {_hexadecimal(' ')}>> BDC BT 3 Tr /{font.name} {size:g} Tf"
        f" 1 0 0 1 {x:.2f} {y:.2f} Tm <{stop:04X}> Tj 0 Tr ET EMC EMC"
    )


def indent(style: Style, slack: float) -> float:
    """How far from its box's left a line begins that leaves ``slack`` points of its width."""
    if style.align == "center":
        return slack / 2
    return slack if (style.align == "end") != style.rtl else 0.0


def _line(line: Line, pen: _Pen) -> None:
    if runs_both_ways(line):
        _line_both_ways(line, pen)
        return
    if all(placed.glyphs.steady for placed in line.placed):
        for placed in line.placed:
            _steady_run(placed, pen)
    else:
        for stretch in stretches(line):
            _stretch(stretch, pen)
    pen.end_line(line)


def _line_both_ways(line: Line, pen: _Pen) -> None:
    parts = stretches(line)
    if any(_climbs(piece) for stretch in parts for piece in stretch.pieces):
        # PDFium takes steps inside words, as in Nastaliq, for ends of lines: the line is one text.
        text = "".join(stretch.text for stretch in parts)
        pen.out.append(f"/Span <</ActualText {_hexadecimal(text)}>> BDC")
        for stretch in parts:
            for piece in stretch.pieces:
                pen.show(piece)
    else:
        # For readers that take the outermost text; PDFium takes the innermost.
        pen.out.append(f"/Span <</ActualText {_hexadecimal(line.text)}>> BDC")
        for stretch in parts:
            _stretch(stretch, pen, spelled=True)
    pen.out.append("EMC")


def _climbs(piece: Piece) -> bool:
    """Whether letters of a word stand far above or below one another."""
    glyphs, units = piece.placed.glyphs, piece.placed.run.face.units
    rises = glyphs.dy[piece.first : piece.end]
    return not glyphs.steady and max(map(abs, rises)) > _STEP * units


def _steady_run(placed: Placed, pen: _Pen) -> None:
    """A run of which no glyph is moved: drawn whole if it reads back by itself."""
    if _reads_alone(placed, pen.fonts[placed.run.face]):
        piece = Piece(placed, 0, len(placed.glyphs.ids))
        opened = _opened(pen, [piece], "")
        pen.show(piece)
        if opened:
            pen.out.append("EMC")
        return
    for stretch in stretches(Line((placed,), 0.0, placed.text)):
        _stretch(stretch, pen)


def _stretch(stretch: Stretch, pen: _Pen, *, spelled: bool = False) -> None:
    if not spelled:
        [first, *others] = stretch.pieces
        font = pen.fonts[first.placed.run.face]
        spelled = bool(others) or not _piece_reads_alone(first, stretch.text, font)
    opened = _opened(pen, stretch.pieces, stretch.text if spelled else "")
    for piece in stretch.pieces:
        pen.show(piece)
    if opened:
        pen.out.append("EMC")


def _opened(pen: _Pen, pieces: Sequence[Piece], text: str) -> bool:
    """Whether marked content was begun: it says the text, and the language if it is another."""
    entries = f"/ActualText {_hexadecimal(text)}" if text else ""
    language = pieces[0].placed.run.language
    if language in _SPOKEN and language != pen.language and len(pieces) == 1:
        entries = f"/Lang ({language}){entries}"
    if entries:
        pen.out.append(f"/Span <<{entries}>> BDC")
    return bool(entries)


@functools.lru_cache(maxsize=8192)
def _hexadecimal(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _reads_alone(placed: Placed, font: EmbeddedFont) -> bool:
    """Whether a run's glyphs by themselves read back as its text: one each, with one meaning."""
    piece = Piece(placed, 0, len(placed.glyphs.ids))
    return _piece_reads_alone(piece, without_steering(placed.text), font)


def _piece_reads_alone(piece: Piece, text: str, font: EmbeddedFont) -> bool:
    """Whether each glyph stands for characters of its own, and for no others before."""
    placed, glyphs = piece.placed, piece.placed.glyphs
    part = slice(piece.first, piece.end)
    ids, clusters = glyphs.ids[part], glyphs.clusters[part]
    if len(ids) == len(text):
        drawn: Sequence[str] = list(map(placed.text.__getitem__, clusters))
    elif all(map(operator.lt, clusters, clusters[1:])):
        end = glyphs.clusters[piece.end] if piece.end < len(glyphs.ids) else len(placed.text)
        bounds = [*clusters, end]
        drawn = [without_steering(placed.text[a:b]) for a, b in itertools.pairwise(bounds)]
    else:
        return False
    return "".join(drawn) == text and font.means(ids, drawn)


def codes(ids: Sequence[int]) -> str:
    """Glyph ids as hexadecimal codes of two bytes."""
    return struct.pack(f">{len(ids)}H", *ids).hex()


@functools.lru_cache(maxsize=16384)
def _shown(  # noqa: PLR0917 - what a word of glyphs is made of
    face: Face,
    size: float,
    raised: float,
    ids: tuple[int, ...],
    advances: tuple[int, ...],
    offsets: tuple[tuple[int, ...], tuple[int, ...]],
) -> tuple[str, float]:
    """Operators that show a word's glyphs: their codes, with the shaper's advances and offsets.

    ``offsets`` are those to the right and those upwards, in font units. Also, how far the pen is
    still to be moved, in thousandths of an em.
    """
    dx, dy = offsets
    per_mille = 1000 / face.units
    operators: list[str] = []
    shown = ""  # codes, closed where the pen is moved between them
    rise = None
    pending = 0.0
    for i, glyph in enumerate(ids):
        if dy[i] != rise:
            if shown:
                operators.append(f"[<{shown}>] TJ")
                shown = ""
            if rise is not None or dy[i] or raised:
                operators.append(f"{raised + dy[i] * size / face.units:.3f} Ts")
            rise = dy[i]
        wanted = pending + dx[i] * per_mille
        moved = round(wanted)
        shown += f">{-moved}<{glyph:04x}" if moved else f"{glyph:04x}"
        pending = wanted - moved + (advances[i] - dx[i]) * per_mille - face.declared_width(glyph)
    moved = round(pending)
    if shown:
        operators.append(f"[<{shown}>{-moved}] TJ" if moved else f"[<{shown}>] TJ")
        pending -= moved
    if rise or raised:
        operators.append("0 Ts")
    return "\n".join(operators).replace("<>", ""), pending
