"""The PDF itself: the same bytes each time, its language and title, ink where it belongs."""

import datetime as dt
import io
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

from gg_desk.typeset.codes import qr_rows
from gg_desk.typeset.document import MM, PAPERS, Document, Stroke
from gg_desk.typeset.fonts import candidates
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.raster import page_images, page_texts
from gg_desk.typeset.text import Style, isolate

DPI = 100
WRITES_A_PAGE = """
import sys
from gg_desk.typeset.document import Document
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style, isolate
document = Document(title="안내", language="ur")
page = document.page()
y = 40.0
for tag, text in (("ur", "فون " + isolate("031-8008-2340") + " (경기도)"), ("ko", "보육료 150,000원"), ("km", "សាលារៀន")):
    y = page.text(set_paragraph(text, Style(tag), 300), 40, y)
page.box(40, 300, 50, 50, fill="#EAF2F9", stroke="#0B4F8A", radius=3)
page.matrix([[1, 0], [0, 1]], 40, 400, 20, color="#000000")
page.link("https://example.org", 40, 40, 20, 20)
sys.stdout.buffer.write(document.finish())
"""


def rendered(pdf: bytes) -> Image.Image:
    [png] = page_images(pdf, dpi=DPI)
    return Image.open(io.BytesIO(png)).convert("RGB")


def ink(picture: Image.Image) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of what is not white, in points."""
    white = Image.new("RGB", picture.size, "white")
    box = ImageChops.difference(picture, white).getbbox()
    return box and tuple(edge * 72 / DPI for edge in box)


def streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    return (item for item in pdf.objects if isinstance(item, pikepdf.Stream))


def test_the_same_input_gives_the_same_bytes_in_another_process() -> None:
    written = {
        subprocess.run(
            [sys.executable, "-c", WRITES_A_PAGE],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "Asia/Seoul"), ("2", "UTC"), ("3", "America/New_York"))
    }
    assert len(written) == 1
    assert len(page_texts(written.pop())) == 1


def test_another_text_gives_other_bytes(written: Callable[..., bytes]) -> None:
    assert written("가", "ko") != written("나", "ko")


def test_version_title_language_and_filters(
    written: Callable[..., bytes], opened: Callable
) -> None:
    data = written(["براہِ کرم", "보육료"], "ur")
    pdf = opened(data)
    assert data.startswith(b"%PDF-1.7")
    assert pdf.Root.Lang == "ur"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.docinfo.Title == "A test"
    assert "/Author" not in pdf.docinfo
    assert "/CreationDate" not in pdf.docinfo
    assert pdf.docinfo.Producer == "GG Desk"
    filters = {str(stream.get("/Filter")) for stream in streams(pdf)}
    assert "ASCII85" not in "".join(filters)
    assert b"ASCII85" not in data
    content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Lang (ur)") == 2  # once a paragraph, in its own language


def test_every_paragraph_says_its_language(opened: Callable) -> None:
    document = Document(title="Both", language="km")
    page = document.page()
    page.text(set_paragraph("សាលារៀន", Style("km"), 200), 40, 40)
    page.text(set_paragraph("学校", Style("zh-Hans"), 200), 40, 80)
    pdf = opened(document.finish())
    content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    assert re.findall(r"/Lang \(([^)]*)\)", content) == ["km", "zh-Hans"]


def test_marked_content_is_balanced(
    language: str, sentence: str, written: Callable[..., bytes], opened: Callable
) -> None:
    pdf = opened(written(sentence, language, width=150.0))
    depth, inside = 0, False
    for _, operator in pikepdf.parse_content_stream(pdf.pages[0]):
        name = str(operator)
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
        inside = {"BT": True, "ET": False}.get(name, inside)
        assert depth >= 0
        assert inside or name not in {"TJ", "Tj", "Tm", "Ts"}
    assert depth == 0
    assert not inside


def test_fonts_are_embedded_subset_and_small(
    language: str, sentence: str, written: Callable[..., bytes], opened: Callable
) -> None:
    data = written(sentence, language)
    pdf = opened(data)
    fonts = {
        name: font for name, font in pdf.pages[0].Resources.Font.items() if name.startswith("/G")
    }
    assert fonts
    for font in fonts.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert re.match(r"/[A-Z]{6}\+NotoSans", str(font.BaseFont))
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
        assert font.Encoding == "/Identity-H"
        assert "/ToUnicode" in font
    assert len(data) < 60_000


def test_ink_lies_in_its_box(language: str, sentence: str, written: Callable[..., bytes]) -> None:
    left, width = 150.0, 200.0
    picture = rendered(written(sentence, language, left=left, width=width))
    paragraph = set_paragraph(sentence, Style(language), width)
    box = ink(picture)
    assert box is not None
    pixel = 72 / DPI
    assert left - 2 * pixel <= box[0]
    assert box[2] <= left + width + 2 * pixel
    assert 50 - 2 * pixel <= box[1]
    assert box[3] <= 50 + paragraph.height + 2 * pixel
    assert box[2] - box[0] > 0.7 * paragraph.natural_width
    # It begins where its direction begins.
    edge = left + width - box[2] if paragraph.style.rtl else box[0] - left
    assert edge < 3


def test_two_renders_are_equal(written: Callable[..., bytes]) -> None:
    data = written("សូមបង្ហាញ “외국인등록증”", "km")
    assert rendered(data).tobytes() == rendered(data).tobytes()


@pytest.mark.parametrize("align", ["start", "center", "end"])
@pytest.mark.parametrize("tag", ["ko", "ur"])
def test_alignment(align: str, tag: str, written: Callable[..., bytes]) -> None:
    text = {"ko": "안내", "ur": "اطلاع"}[tag]
    box = ink(rendered(written(text, tag, left=100.0, width=300.0, align=align)))
    assert box is not None
    middle = (box[0] + box[2]) / 2
    third = {"start": 0, "center": 1, "end": 2}[align]
    if tag == "ur":
        third = 2 - third
    assert 100 + third * 100 <= middle <= 200 + third * 100


def test_colours_are_those_asked_for() -> None:
    document = Document(title="Colours", language="ko")
    page = document.page()
    page.box(100, 100, 50, 50, fill="#0B4F8A")
    page.rule(100, 200, 100, color="#8A5A00", thickness=4)
    page.text(set_paragraph("■■", Style("ko", size=40, color="#B3261E"), 200), 100, 300)
    page.matrix([[1, 0], [0, 1]], 300, 100, 100, color="#1B6B3A")
    triangle = Stroke((("M", (0, 0)), ("L", (1, 0)), ("L", (1, 1)), ("Z", ())), filled=True)
    page.drawing([triangle], 300, 300, 100, color="#5B6B7A", thickness=1)
    picture = rendered(document.finish())

    def at(x: float, y: float) -> str:
        red, green, blue = picture.getpixel((round(x * DPI / 72), round(y * DPI / 72)))
        return f"#{red:02X}{green:02X}{blue:02X}"

    assert at(125, 125) == "#0B4F8A"
    assert at(150, 200) == "#8A5A00"
    assert at(120, 330) == "#B3261E"
    assert [at(325, 125), at(375, 125), at(325, 175)] == ["#1B6B3A", "#FFFFFF", "#FFFFFF"]
    assert [at(380, 320), at(320, 380)] == ["#5B6B7A", "#FFFFFF"]


@pytest.mark.parametrize("paper", [*sorted(PAPERS), (220 * MM, 110 * MM)])
def test_paper(paper: str | tuple[float, float], opened: Callable) -> None:
    document = Document(title="Paper", language="ko", paper=paper)
    document.page()
    document.page()
    pdf = opened(document.finish())
    assert len(pdf.pages) == document.pages == 2
    assert [float(edge) for edge in pdf.pages[0].MediaBox] == pytest.approx(
        [0, 0, *(PAPERS[paper] if isinstance(paper, str) else paper)], abs=0.01
    )


def test_a_link_covers_its_place(opened: Callable) -> None:
    document = Document(title="Link", language="ko")
    document.page().link("https://www.gg.go.kr", 10 * MM, 20 * MM, 30 * MM, 5 * MM)
    pdf = opened(document.finish())
    annotation = pdf.pages[0].Annots[0]
    assert annotation.A.URI == "https://www.gg.go.kr"
    top = PAPERS["a4"][1] - 20 * MM
    assert [float(edge) for edge in annotation.Rect] == pytest.approx(
        [10 * MM, top - 5 * MM, 40 * MM, top], abs=0.01
    )


def test_no_glyph_leaves_the_page(
    language: str, sentence: str, written: Callable[..., bytes]
) -> None:
    document = pypdfium2.PdfDocument(written(sentence, language, width=200.0))
    page = document[0]
    text = page.get_textpage()
    width, height = page.get_size()
    assert text.count_chars() > 10
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        if right > left:
            assert left >= 0
            assert bottom >= 0
            assert right <= width
            assert top <= height
    document.close()


# Glyph numbers in fonts that were numbered anew


def charset(font: bytes) -> list[int]:
    """The codes of a CID-keyed CFF font's glyphs after the first (Technical Note 5176, format 0)."""

    def index(at: int) -> list[int]:
        count = int.from_bytes(font[at : at + 2], "big")
        size = font[at + 2]
        base = at + 2 + (count + 1) * size
        offsets = font[at + 3 : at + 3 + (count + 1) * size]
        return [
            base + int.from_bytes(offsets[n : n + size], "big")
            for n in range(0, len(offsets), size)
        ]

    top = index(index(font[2])[-1])
    at, operands, found = top[0], [], {}
    while at < top[1]:
        byte = font[at]
        if byte == 29:
            operands.append(int.from_bytes(font[at + 1 : at + 5], "big"))
            at += 5
        elif byte == 28:
            operands.append(int.from_bytes(font[at + 1 : at + 3], "big"))
            at += 3
        elif byte == 30:
            end = next(n for n in range(at + 1, top[1]) if font[n] & 15 == 15 or font[n] >> 4 == 15)
            at = end + 1
            operands.append(0)
        elif byte >= 247:
            at += 2
            operands.append(0)
        elif byte >= 32:
            operands.append(byte - 139)
            at += 1
        else:
            operator = byte if byte != 12 else 1200 + font[at + 1]
            found[operator] = operands
            operands = []
            at += 1 if byte != 12 else 2
    glyphs = index(found[17][0])
    start = found[15][0]
    assert font[start] == 0
    return [
        int.from_bytes(font[start + 1 + 2 * n : start + 3 + 2 * n], "big")
        for n in range(len(glyphs) - 2)
    ]


def test_a_renumbered_font_answers_to_the_codes_on_the_page(
    written: Callable[..., bytes], opened: Callable
) -> None:
    text = "안산시 보육료 지원"
    pdf = opened(written(text, "ko"))
    used = {
        glyph
        for placed in set_paragraph(text, Style("ko"), 400).lines[0].placed
        for glyph in placed.glyphs.ids
    }
    [font] = [f for name, f in pdf.pages[0].Resources.Font.items() if name.startswith("/G")]
    program = font.DescendantFonts[0].FontDescriptor.FontFile3.read_bytes()
    codes = charset(program)
    assert codes == sorted(codes)
    space = candidates("Hang", "ko", 400)[0].font.get_nominal_glyph(ord(" "))
    assert set(codes) == used | {space}, "the Korean space, and the one that all others are made of"
    assert len(zlib.compress(program)) < 10_000


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("char", ["안", "뷁", "료", "外", "国", "가"])
def test_each_character_is_drawn_as_freetype_draws_it_from_the_whole_font(
    char: str, weight: int, written: Callable[..., bytes]
) -> None:
    size = 72.0
    [png] = page_images(written(f"다{char}라", "ko", size=size, weight=weight), dpi=72)
    picture = ImageChops.invert(Image.open(io.BytesIO(png)).convert("L"))
    box = picture.getbbox()
    assert box is not None
    face = candidates("Hang", "ko", weight)[0]
    font = ImageFont.truetype(str(face.path), round(size), index=face.index)
    font.set_variation_by_axes([weight])
    other = Image.new("L", (400, 200))
    ImageDraw.Draw(other).text((20, 40), f"다{char}라", fill=255, font=font)
    theirs = other.crop(other.getbbox())
    ours = picture.crop(box)
    assert abs(ours.width - theirs.width) <= 3
    assert abs(ours.height - theirs.height) <= 3
    apart = ImageStat.Stat(ImageChops.difference(ours, theirs.resize(ours.size))).mean[0]
    ImageDraw.Draw(other).rectangle((0, 0, 400, 200), fill=0)
    ImageDraw.Draw(other).text((20, 40), "다하라", fill=255, font=font)
    wrong = other.crop(other.getbbox()).resize(ours.size)
    assert apart < 0.6 * ImageStat.Stat(ImageChops.difference(ours, wrong)).mean[0]


def test_a_qr_code_holds_its_content_and_stays_square() -> None:
    rows = qr_rows("https://example.org/안내")
    assert len(rows) == len(rows[0]) >= 21
    assert {module for row in rows for module in row} == {0, 1}
    assert list(rows[0][:7]) == [1] * 7  # the finder pattern's edge
    assert rows != qr_rows("https://example.org/다른")


def test_isolates_leave_no_mark(written: Callable[..., bytes]) -> None:
    plain, isolated = written("보육료 150,000원", "ko"), written(isolate("보육료 150,000원"), "ko")
    assert rendered(plain).tobytes() == rendered(isolated).tobytes()


def test_a_document_bears_the_date_that_it_is_given(opened: Callable) -> None:
    moment = dt.datetime(2026, 12, 10, 9, 30, tzinfo=ZoneInfo("Asia/Seoul"))
    written = [Document(title="Dated", language="ko", created=moment) for _ in range(2)]
    for document in written:
        document.page()
    one, other = (document.finish() for document in written)
    assert one == other
    pdf = opened(one)
    assert pdf.docinfo.CreationDate == pdf.docinfo.ModDate == "D:20261210003000Z"
    [first, second] = pdf.trailer.ID
    assert first == second
