"""Set paragraphs as PDF operators: glyph codes, places, colours, and the text they stand for."""

import functools
from collections.abc import Iterator

from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.fonts import Face, latin_face
from gg_desk.typeset.line import Line
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.reading import Piece, Stretch, runs_both_ways, stretches
from gg_desk.typeset.text import Style


@functools.cache
def rgb(color: str) -> str:
    """The operands of ``rg`` for ``#RRGGBB``."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g}"


def text_operators(
    paragraph: Paragraph, x: float, y: float, page_height: float, fonts: EmbeddedFonts
) -> Iterator[str]:
    """Operators that draw ``paragraph`` with its top left ``x, y`` points from the page's."""
    style = paragraph.style
    both_ways = any(map(runs_both_ways, paragraph.lines))
    top = page_height - y
    if both_ways:
        yield _line_end(paragraph, x, top, page_height, fonts)
    yield f"/Span <</Lang ({style.language})>> BDC BT"
    baseline = top - paragraph.first_baseline
    state = ""
    for line in paragraph.lines:
        left = x + _indent(style, paragraph.width - line.width)
        for operator in _line(line, left, baseline, style.size, fonts):
            # A colour and font stay until others come.
            if operator.endswith(" Tf"):
                if operator == state:
                    continue
                state = operator
            yield operator
        baseline -= style.line_height
    yield "ET EMC"
    if both_ways:
        yield _line_end(paragraph, x, top, page_height, fonts)


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


def _indent(style: Style, slack: float) -> float:
    if style.align == "center":
        return slack / 2
    return slack if (style.align == "end") != style.rtl else 0.0


def _line(line: Line, left: float, y: float, size: float, fonts: EmbeddedFonts) -> Iterator[str]:
    both_ways = runs_both_ways(line)
    if both_ways:
        # For readers that take the outermost text; PDFium takes the innermost.
        yield f"/Span <</ActualText {_hexadecimal(line.text)}>> BDC"
    for stretch in stretches(line, size):
        spelled = both_ways or not _reads_alone(stretch, fonts)
        if spelled:
            yield f"/Span <</ActualText {_hexadecimal(stretch.text)}>> BDC"
        for piece in stretch.pieces:
            yield from _piece(piece, left, y, size, fonts)
        if spelled:
            yield "EMC"
    if both_ways:
        yield "EMC"


def _hexadecimal(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _reads_alone(stretch: Stretch, fonts: EmbeddedFonts) -> bool:
    """Whether the glyphs by themselves read back as the text: one each, each with one meaning."""
    if len(stretch.pieces) > 1:
        return False
    [piece] = stretch.pieces
    glyphs, font = piece.placed.glyphs, fonts[piece.placed.run.face]
    ids = glyphs.ids[piece.first : piece.end]
    drawn = [piece.placed.text[cluster] for cluster in glyphs.clusters[piece.first : piece.end]]
    if "".join(drawn) != stretch.text:
        return False
    return all(font.means(glyph, char) for glyph, char in zip(ids, drawn, strict=True))


def _piece(piece: Piece, left: float, y: float, size: float, fonts: EmbeddedFonts) -> Iterator[str]:
    placed = piece.placed
    font = fonts[placed.run.face]
    before = sum(placed.glyphs.advances[: piece.first])
    x = left + placed.x + before * size / placed.run.face.units
    yield f"{rgb(placed.run.color)} rg /{font.name} {size:g} Tf"
    yield f"1 0 0 1 {x:.2f} {y:.2f} Tm"
    glyphs, part = placed.glyphs, slice(piece.first, piece.end)
    ids = glyphs.ids[part]
    font.use(ids)
    places = (glyphs.advances[part], glyphs.dx[part], glyphs.dy[part])
    yield _shown(placed.run.face, size, ids, places)


@functools.lru_cache(maxsize=16384)
def _shown(
    face: Face, size: float, ids: tuple[int, ...], places: tuple[tuple[int, ...], ...]
) -> str:
    """Operators that show a word's glyphs: their codes, with the shaper's advances and offsets.

    ``places`` are the advances, the offsets to the right and those upwards, in font units.
    """
    advances, dx, dy = places
    per_mille = 1000 / face.units
    operators: list[str] = []
    shown = ""  # codes, closed where the pen is moved between them
    rise = 0
    pending = 0.0  # how far the pen is still to be moved, in thousandths of an em
    for i, glyph in enumerate(ids):
        if dy[i] != rise:
            if shown:
                operators.append(f"[<{shown}>] TJ")
                shown = ""
            rise = dy[i]
            operators.append(f"{rise * size / face.units:.3f} Ts")
        wanted = pending + dx[i] * per_mille
        moved = round(wanted)
        shown += f">{-moved}<{glyph:04X}" if moved else f"{glyph:04X}"
        pending = wanted - moved + (advances[i] - dx[i]) * per_mille - face.declared_width(glyph)
    if shown:
        operators.append(f"[<{shown}>] TJ")
    if rise:
        operators.append("0 Ts")
    return "\n".join(operators).replace("<>", "")
