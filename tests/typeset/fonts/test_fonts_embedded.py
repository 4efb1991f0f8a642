"""Fonts of every OpenType kind stand in the PDF so that two readers draw and read them the same."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.ttCollection import TTCollection
from PIL import Image, ImageChops, ImageStat

from gg_desk.typeset.document import Document
from gg_desk.typeset.fonts import leading, reach
from gg_desk.typeset.letters import letters, names
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.raster import page_texts
from gg_desk.typeset.text import Style
from gg_desk.typeset.word_by_word import lines_of_words

Folder = Callable[..., Path]
LINES = {
    "en": "The office pays 150,000 won each month – “apply” by 22 November.",
    "vi": "Văn phòng trả 150.000 won mỗi tháng, hạn nộp đơn ngày 22.",
    "km": "ការិយាល័យបង់ប្រាក់ 150,000 វ៉ុន រៀងរាល់ខែ។",
    "ur": "دفتر ہر ماہ ڈیڑھ لاکھ وون ادا کرتا ہے، پہلے درخواست دیں۔",
    "ko": "매달 보육료 150,000원을 지원합니다.",
}
_ELSEWHERE = 0.05  # of the ink, by rounding; without kerning it is 0.18
SOURCES = {"en": "NotoSans", "vi": "NotoSans", "km": "NotoSansKhmer", "ur": "NotoSansArabic"}


@pytest.fixture
def built(font) -> Callable[[str, str, int], bytes]:
    """Builds a file of one kind for a language, its outlines those of the bundled font."""

    def build(kind: str, language: str, weight: int) -> bytes:
        source = SOURCES.get(language, "CJK")
        text = {*letters(language), *LINES[language]}
        fixed = None if kind == "variable" else weight
        made = font(source, text, fixed).named("Test", "Bold" if weight > 500 else "Regular")
        if kind == "CFF with names":
            made.with_names_for_glyphs()
        return collection(made.bytes()) if kind == "collection" else made.bytes()

    return build


def collection(single: bytes) -> bytes:
    both = TTCollection()
    both.fonts = [TTFont(io.BytesIO(single)), TTFont(io.BytesIO(single))]
    file = io.BytesIO()
    both.save(file)
    return file.getvalue()


def page(language: str, weight: int) -> bytes:
    document = Document(title="A test", language=language)
    line = set_paragraph(LINES[language], Style(language, size=14, weight=weight), 480)
    document.page().text(line, 50, 120 - line.first_baseline)  # each font has a baseline of its own
    return document.finish()


def drawn(pdf: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=1.5, grayscale=True).to_pil()


def drawn_by_poppler(pdf: bytes, tmp_path: Path) -> Image.Image:
    (tmp_path / "page.pdf").write_bytes(pdf)
    tool = shutil.which("pdftoppm")
    assert tool, "poppler-utils is missing: sudo apt-get install poppler-utils"
    command = [tool, "-r", "108", "-gray", "-singlefile", tmp_path / "page.pdf", tmp_path / "page"]
    run = subprocess.run(command, capture_output=True, check=True)
    assert not run.stderr
    return Image.open(tmp_path / "page.pgm")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Which part of the ink lies elsewhere, 0 to 1."""
    inks = [
        255 * image.width * image.height - ImageStat.Stat(image).sum[0] for image in (one, other)
    ]
    return ImageStat.Stat(ImageChops.difference(one, other)).sum[0] / max(inks)


@pytest.mark.parametrize(
    ("kind", "language"),
    [
        ("TrueType", "en"),
        ("TrueType", "km"),
        ("TrueType", "ur"),
        ("variable", "vi"),
        ("variable", "ur"),
        ("collection", "km"),
        ("CFF with names", "en"),
        ("CFF with names", "km"),
        ("CFF with names", "ur"),
        ("CFF with codes", "ko"),
        ("variable", "ko"),
        ("collection", "ko"),
    ],
)
def test_the_same_outlines_look_and_read_the_same_in_any_kind_of_file(
    built: Callable[[str, str, int], bytes],
    folder: Folder,
    tmp_path: Path,
    kind: str,
    language: str,
) -> None:
    weight = 700 if kind == "variable" else 400
    bundled = page(language, weight)
    folder({"Office.ttf": built(kind, language, weight)})
    own = page(language, weight)
    with pikepdf.open(io.BytesIO(own)) as pdf:
        fonts = [str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()]
    assert any("+Office-" in name for name in fonts)
    assert difference(drawn(bundled), drawn(own)) < _ELSEWHERE
    by_poppler = (drawn_by_poppler(bundled, tmp_path), drawn_by_poppler(own, tmp_path))
    assert difference(*by_poppler) < _ELSEWHERE
    assert page_texts(own) == page_texts(bundled)
    assert re.sub(r"\s", "", page_texts(own)[0]) == re.sub(r"\s", "", LINES[language])


@pytest.mark.parametrize("kind", ["CFF", "CFF2"])
def test_an_em_of_2048_units(font, folder: Folder, kind: str) -> None:
    made = font("CJK", {*letters("en"), *LINES["en"]}, 400 if kind == "CFF" else None)
    for table in made.table["cmap"].tables:
        table.cmap[0x02BC] = table.cmap[0x2019]  # all that keeps it from writing Uzbek
    folder({"Office.otf": made})
    [read], usual = page_texts(page("en", 700)), drawn(page("en", 700))
    scale_upem(made.table, 2048)
    folder({"Office.otf": made})
    # PDFium fits stems to pixels otherwise in another em; at a wrong scale all ink lies elsewhere.
    assert difference(drawn(page("en", 700)), usual) < 0.3
    assert page_texts(page("en", 700)) == [read]


@pytest.mark.parametrize("name", ["나눔 글꼴 (1).ttf", "50% [bold]#2 <a>.ttf"])
def test_a_file_may_have_any_name(font, folder: Folder, name: str) -> None:
    folder({name: font("NotoSans", {*letters("en"), *LINES["en"]})})
    pdf = page("en", 400)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        [embedded] = opened.pages[0].Resources.Font.values()
        assert re.fullmatch(r"/[A-Z]{6}\+[A-Za-z0-9.-]+", str(embedded.BaseFont))
    assert LINES["en"] in page_texts(pdf)[0]


def test_words_that_climb_as_in_nastaliq_read_back_in_order(font, folder: Folder) -> None:
    made = font("NotoSansArabic", letters("ur")).named("Test Nastaliq")
    steps = ""
    for form, height in ((".init", 1100), (".medi", 600), (".fina", -500)):
        glyphs = " ".join(name for name in made.table.getGlyphOrder() if form in name)
        steps += f"pos [{glyphs}] <0 {height} 0 0>; "
    rules = f"feature kern {{ script arab; {steps} }} kern;"
    addOpenTypeFeaturesFromString(made.table, rules, tables=["GPOS"])
    folder({"Nastaliq.ttf": made})
    line = " ".join(names("ur")[:5])
    document = Document(title="A test", language="ur")
    document.page().text(set_paragraph(f"{line} 경기도 {line}", Style("ur", size=14), 500), 50, 60)
    [read] = page_texts(document.finish())
    assert " ".join(read.split()) == f"{line} 경기도 {line}"


def test_a_font_that_kerns_the_space_is_not_set_word_by_word(font, folder: Folder) -> None:
    text, style = "a bab a", Style("en", size=10.0)
    folder({"Office.ttf": font("NotoSans", letters("en"))})
    assert lines_of_words(text, style, 500) is not None
    made = font("NotoSans", letters("en"))
    b = made.table.getBestCmap()[ord("b")]
    rules = f"feature kern {{ pos space {b} -200; }} kern;"
    addOpenTypeFeaturesFromString(made.table, rules, tables=["GPOS"])
    folder({"Office.ttf": made})
    assert lines_of_words(text, style, 500) is None
    [line] = set_paragraph(text, style, 500).lines
    assert line.width == pytest.approx(
        set_paragraph("ababa", style, 500).natural_width + 2.6 * 2 - 2
    )


def test_lines_at_the_leading_asked_for_never_touch(font, folder: Folder) -> None:
    """The tallest word below the deepest one, in the font of Urdu, as PDFium draws them."""
    assert leading("ur") is None
    folder({"Nastaliq.ttf": font("NotoSansArabic", letters("ur")).named("Test Nastaliq")})
    above, below = reach("ur") or (0.0, 0.0)
    assert leading("ur") == pytest.approx(above + below)
    size = 40.0
    ink = [ink_of(word, size) for word in names("ur")[:60]]
    assert max(top for top, _ in ink) <= above * size + 1.0
    assert max(bottom for _, bottom in ink) <= below * size + 1.0
    # and it is no wider than words need: some come near
    assert max(top for top, _ in ink) >= above * size * 0.8


def ink_of(word: str, size: float) -> tuple[float, float]:
    """How far ``word`` is drawn above and below its baseline, in points."""
    document = Document(title="A test", language="ur")
    paragraph = set_paragraph(word, Style("ur", size=size), 500)
    document.page().text(paragraph, 20, 200)  # one line: the longest name is 400 points wide
    with pypdfium2.PdfDocument(document.finish()) as pdf:
        picture = ImageChops.invert(pdf[0].render(scale=1, grayscale=True).to_pil())
    _, top, _, bottom = picture.getbbox() or (0, 0, 0, 0)
    baseline = 200 + paragraph.first_baseline
    return baseline - top, bottom - baseline
