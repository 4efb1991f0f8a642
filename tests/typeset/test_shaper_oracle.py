"""Glyphs as the PDF holds them, beside a fresh shaping by the original font file, and Pillow's widths.

``test_second_shaper`` compares with Qt, which knows no language; Pillow brings a shaper and
direction rules of its own (HarfBuzz by Raqm, FriBidi) and takes the language.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import uharfbuzz as hb
from PIL import ImageFont, features

from gg_desk.typeset.line import Placed
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import Style

LEFT, TOP = 50.0, 50.0
NEAR = 0.011  # points: half of a hundredth, in which places are told, and of a thousandth of an em
UNSEEN = 3  # a render mode


@dataclass(frozen=True)
class Glyph:
    font: str
    number: int
    x: float
    y: float


@dataclass
class Reader:
    """Follows a content stream's text operators to where each glyph stands."""

    fonts: dict[str, pikepdf.Object]
    widths: dict[str, dict[int, float]] = field(default_factory=dict)
    found: list[Glyph] = field(default_factory=list)
    name: str = ""
    size: float = 0.0
    rise: float = 0.0
    mode: int = 0
    x: float = 0.0
    y: float = 0.0

    def read(self, page: pikepdf.Page) -> list[Glyph]:
        known = {"Tm": self.place, "Tf": self.font, "Ts": self.lift, "Tr": self.render}
        known |= {"TJ": self.show, "Tj": self.show}
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in known:
                known[str(operator)](*operands)
            else:
                assert str(operator) not in {"Td", "TD", "T*", "'", '"', "Tc", "Tw", "Tz", "Do"}
        return self.found

    def place(self, *matrix: object) -> None:
        assert [float(part) for part in matrix[:4]] == [1, 0, 0, 1]
        self.x, self.y = float(matrix[4]), float(matrix[5])

    def font(self, name: pikepdf.Name, size: object) -> None:
        self.name, self.size = str(name), float(size)

    def lift(self, rise: object) -> None:
        self.rise = float(rise)

    def render(self, mode: object) -> None:
        self.mode = int(mode)

    def show(self, shown: object) -> None:
        for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(part, pikepdf.String):
                self.codes(bytes(part))
            else:
                self.x -= float(part) * self.size / 1000

    def codes(self, codes: bytes) -> None:
        for at in range(0, len(codes), 2):
            number = int.from_bytes(codes[at : at + 2], "big")
            if self.mode != UNSEEN:
                name = str(self.fonts[self.name].BaseFont).split("+")[1]
                self.found.append(Glyph(name, number, self.x, self.y + self.rise))
            self.x += self.width(number) * self.size / 1000

    def width(self, number: int) -> float:
        if self.name not in self.widths:
            self.widths[self.name] = widths(self.fonts[self.name].DescendantFonts[0])
        return self.widths[self.name][number]


def widths(font: pikepdf.Object) -> dict[int, float]:
    """The widths that a font declares, by glyph."""
    found, listed = {}, list(font.W)
    while listed:
        first, second = int(listed[0]), listed[1]
        if isinstance(second, pikepdf.Array):
            found |= {first + at: float(width) for at, width in enumerate(second)}
            listed = listed[2:]
        else:
            found |= dict.fromkeys(range(first, int(second) + 1), float(listed[2]))
            listed = listed[3:]
    return found


@cache
def original(path: Path, index: int, weight: int) -> hb.Font:
    """The font file as it was delivered, at a weight; nothing of ours has touched it."""
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path)), index))
    font.set_variations({"wght": float(weight)})
    return font


def reshaped(placed: Placed, baseline: float, left: float) -> Iterator[Glyph]:
    """The glyphs of a placed run, shaped anew by themselves, in points of the PDF."""
    run = placed.run
    font = original(run.face.path, run.face.index, run.face.weight)
    buffer = hb.Buffer()
    buffer.add_str(placed.text)
    buffer.direction = "rtl" if placed.rtl else "ltr"
    buffer.script, buffer.language = run.script, run.language
    buffer.flags = hb.BufferFlags.BOT | hb.BufferFlags.EOT
    buffer.flags |= hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(font, buffer)
    scale = run.manner.size / font.face.upem
    name = f"{run.face.path.stem.split('[')[0]}-{run.face.weight}"
    pen = left + placed.x
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        x, y = pen + place.x_offset * scale, baseline + place.y_offset * scale
        yield Glyph(name, info.codepoint, x, y)
        pen += place.x_advance * scale


def expected(paragraph: Paragraph, height: float) -> Iterator[tuple[list[Glyph], int]]:
    """The glyphs of each line, and the number of its last face's space."""
    baseline = height - TOP - paragraph.first_baseline
    for line in paragraph.lines:
        left = LEFT + (paragraph.width - line.width if paragraph.style.rtl else 0.0)
        glyphs = [glyph for placed in line.placed for glyph in reshaped(placed, baseline, left)]
        yield glyphs, line.placed[-1].run.face.font.get_nominal_glyph(ord(" "))
        baseline -= paragraph.style.line_height


@pytest.mark.parametrize(("width", "weight"), [(90.0, 400), (90.0, 700), (400.0, 400)])
def test_the_pdf_holds_the_shaper_s_glyphs_in_its_places(
    language: str,
    sentence: str,
    width: float,
    weight: int,
    written: Callable[..., bytes],
) -> None:
    pdf = pikepdf.open(io.BytesIO(written(sentence, language, width=width, weight=weight)))
    page = pdf.pages[0]
    drawn = Reader(dict(page.Resources.Font.items())).read(page)
    paragraph = set_paragraph(sentence, Style(language, weight=weight), width)
    assert all(glyph.number for glyph in drawn), "a box"
    for line, space in expected(paragraph, float(page.MediaBox[3])):
        ours, drawn = drawn[: len(line)], drawn[len(line) :]
        for mine, theirs in zip(ours, line, strict=True):
            assert (mine.font, mine.number) == (theirs.font, theirs.number)
            assert mine.x == pytest.approx(theirs.x, abs=NEAR)
            assert mine.y == pytest.approx(theirs.y, abs=NEAR)
        if drawn and drawn[0].number == space:
            drawn = drawn[1:]  # at which the line was broken
    assert drawn == []


def test_the_comparison_can_fail() -> None:
    # Letters of a word that are shaped alone have other forms and places.
    [line] = set_paragraph("مدرسة", Style("ar"), 400).lines
    whole = [glyph.number for glyph in reshaped(line.placed[0], 0, 0)]
    apart = [
        glyph.number
        for letter in reversed("مدرسة")
        for glyph in reshaped(line.placed[0]._replace(text=letter), 0, 0)
    ]
    assert whole == list(line.placed[0].glyphs.ids)
    assert whole != apart


@pytest.mark.parametrize("weight", [400, 700])
def test_embedded_glyphs_have_the_outlines_of_the_original(
    language: str,
    sentence: str,
    weight: int,
    written: Callable[..., bytes],
) -> None:
    pdf = pikepdf.open(io.BytesIO(written(sentence, language, weight=weight)))
    page = pdf.pages[0]
    fonts = dict(page.Resources.Font.items())
    drawn = Reader(fonts).read(page)
    paths = {
        placed.run.face.path.stem.split("[")[0]: placed.run.face.path
        for line in set_paragraph(sentence, Style(language, weight=weight), 400).lines
        for placed in line.placed
    }
    for font in fonts.values():
        descriptor = font.get("/DescendantFonts", [{}])[0].get("/FontDescriptor", {})
        if "/FontFile2" not in descriptor:  # the rest is CFF, compared as a picture elsewhere
            continue
        name = str(font.BaseFont).split("+")[1]
        embedded = hb.Font(hb.Face(descriptor.FontFile2.read_bytes()))
        delivered = original(paths[name.rsplit("-", 1)[0]], 0, weight)
        for number in {glyph.number for glyph in drawn if glyph.font == name}:
            ours, theirs = (face.get_glyph_extents(number) for face in (embedded, delivered))
            for mine, other in zip(box(ours), box(theirs), strict=True):
                assert abs(mine - other) <= 2, number  # instances are rounded to whole units


def box(extents: hb.GlyphExtents) -> tuple[int, ...]:
    return extents.x_bearing, extents.y_bearing, extents.width, extents.height


def test_pillow_finds_the_same_widths_for_the_same_language(language: str, sentence: str) -> None:
    assert features.check("raqm"), "Pillow without its own shaper"
    for line in set_paragraph(sentence, Style(language), 250).lines:
        for placed in line.placed:
            face = placed.run.face
            text = placed.text.strip("\u2066\u2067\u2068\u2069")
            theirs = ImageFont.truetype(str(face.path), face.units, index=face.index)
            theirs.set_variation_by_axes([face.weight])
            found = theirs.getlength(
                text, direction="rtl" if placed.rtl else "ltr", language=placed.run.language
            )
            # FreeType rounds each advance to a pixel, which is a font unit here.
            assert abs(found - placed.glyphs.width) <= len(text), text


@pytest.mark.parametrize("align", ["start", "end"])
@pytest.mark.parametrize("width", [45.0, 80.0, 300.0])
def test_nothing_stands_outside_the_margins(
    language: str, sentence: str, width: float, align: str, written: Callable[..., bytes]
) -> None:
    document = pypdfium2.PdfDocument(written(sentence, language, width=width, align=align))
    seen = 0
    for item in document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
        left, bottom, right, top = item.get_bounds()
        if right - left < 0.01 or is_unseen(item):
            continue
        seen += 1
        assert left >= LEFT - 1  # a letter may lean out of its advance
        assert right <= LEFT + width + 1
        assert bottom > 0
        assert top <= document[0].get_height() - TOP
    document.close()
    assert seen


def is_unseen(item: pypdfium2.PdfObject) -> bool:
    return bool(pypdfium2.raw.FPDFTextObj_GetTextRenderMode(item.raw) == UNSEEN)
