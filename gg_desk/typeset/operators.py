"""Set paragraphs as PDF operators: glyph codes, places, colours, and the text they stand for."""

from gg_desk.typeset.drawn_runs import draw_line
from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.fonts import latin_face
from gg_desk.typeset.line import Line
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.pen import Pen
from gg_desk.typeset.reading import Piece, runs_both_ways, stretches
from gg_desk.typeset.stretched import draw_stretch, hexadecimal
from gg_desk.typeset.text import Style
from gg_desk.typeset.underlines import underlines

_STEP = 0.25  # ems


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
    pen = Pen(fonts, style.language)
    if both_ways:
        pen.out.append(_line_end(paragraph, x, top, page_height, fonts))
    pen.out.append(f"{span} BT")
    strokes: list[str] = []
    baseline, step = top - paragraph.first_baseline, style.line_height
    for line in paragraph.lines:
        left = x + indent(style, paragraph.width - line.width)
        pen.move(left, baseline)
        _line(line, pen)
        strokes += underlines(line, left, baseline)
        baseline -= step
    pen.out += ["ET", *strokes, "EMC"]
    if both_ways:
        # Aside from the first one: PDFium passes over what is drawn twice at one place.
        pen.out.append(_line_end(paragraph, x + style.size, top, page_height, fonts))
    return pen.out


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
        f"/Artifact BMC /Span <</ActualText {hexadecimal(' ')}>> BDC BT 3 Tr /{font.name} {size:g} Tf"
        f" 1 0 0 1 {x:.2f} {y:.2f} Tm <{stop:04X}> Tj 0 Tr ET EMC EMC"
    )


def indent(style: Style, slack: float) -> float:
    """How far from its box's left a line begins that leaves ``slack`` points of its width."""
    if style.align == "center":
        return slack / 2
    return slack if (style.align == "end") != style.rtl else 0.0


def _line(line: Line, pen: Pen) -> None:
    if runs_both_ways(line):
        _line_both_ways(line, pen)
        return
    draw_line(line, pen)
    pen.end_line(line)


def _line_both_ways(line: Line, pen: Pen) -> None:
    parts = stretches(line)
    if any(_climbs(piece) for stretch in parts for piece in stretch.pieces):
        # PDFium takes steps inside words, as in Nastaliq, for ends of lines: the line is one text.
        text = "".join(stretch.text for stretch in parts)
        pen.out.append(f"/Span <</ActualText {hexadecimal(text)}>> BDC")
        for stretch in parts:
            for piece in stretch.pieces:
                pen.show(piece)
    else:
        # For readers that take the outermost text; PDFium takes the innermost.
        pen.out.append(f"/Span <</ActualText {hexadecimal(line.text)}>> BDC")
        for stretch in parts:
            draw_stretch(stretch, pen, spelled=True)
    pen.out.append("EMC")


def _climbs(piece: Piece) -> bool:
    """Whether letters of a word stand far above or below one another."""
    glyphs, units = piece.placed.glyphs, piece.placed.run.face.units
    rises = glyphs.dy[piece.first : piece.end]
    return not glyphs.steady and max(map(abs, rises)) > _STEP * units
