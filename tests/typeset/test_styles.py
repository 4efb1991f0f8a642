"""Underline, superscript, justification, spans and tags."""

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image, ImageChops

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.characters import STEERING
from gg_desk.typeset.document import Document
from gg_desk.typeset.line import Line
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.pictures import read_picture
from gg_desk.typeset.raster import page_images, page_texts
from gg_desk.typeset.text import RAISED_SIZE, Span, Style

WITHOUT_SPACES = ("zh-Hans", "ja", "th", "km", "lo", "my")
DPI = 144


def drawn(paragraph: Paragraph) -> Image.Image:
    document = Document(title="Styles", language=paragraph.style.language)
    document.page().text(paragraph, 50, 50)
    [png] = page_images(document.finish(), dpi=DPI)
    return Image.open(io.BytesIO(png)).convert("L")


def ink(picture: Image.Image) -> tuple[float, ...]:
    box = ImageChops.invert(picture).getbbox()
    assert box is not None
    return tuple(edge * 72 / DPI for edge in box)


# Justification


@pytest.mark.parametrize("width", [150.0, 260.0])
def test_justified_lines_are_full_but_the_last(language: str, sentence: str, width: float) -> None:
    text = f"{sentence} {sentence}\n{sentence}"
    style = Style(language, size=10)
    ragged, full = (
        set_paragraph(text, style.but(align=align), width) for align in ("start", "justify")
    )
    assert [line.text for line in full.lines] == [line.text for line in ragged.lines]
    assert full.lines[-1].width == ragged.lines[-1].width
    for before, line in zip(ragged.lines, full.lines, strict=True):
        assert line.width <= width + 0.05
        if line.width != before.width:
            assert line.width == pytest.approx(width, abs=0.05)
        assert glyphs(line) == glyphs(before)


def glyphs(line: Line) -> list[tuple[int, ...]]:
    return [placed.glyphs.ids for placed in line.placed]


@pytest.mark.parametrize("tag", WITHOUT_SPACES)
def test_justification_parts_words_and_never_a_cluster(
    tag: str, sentences: dict[str, list[str]]
) -> None:
    text = "".join(sentences[tag]) * 2
    style = Style(tag, size=10)
    ragged = set_paragraph(text, style, 200)
    full = set_paragraph(text, style.but(align="justify"), 200)
    grown = 0
    for before, line in zip(ragged.lines, full.lines, strict=True):
        allowed = set(line_breaks(line.text, tag))
        for narrow, wide in zip(before.placed, line.placed, strict=True):
            clusters = wide.glyphs.clusters
            for at, (old, new) in enumerate(
                zip(narrow.glyphs.advances, wide.glyphs.advances, strict=True)
            ):
                if new == old:
                    continue
                grown += 1
                following = clusters[at + 1] if at + 1 < len(clusters) else len(wide.text)
                after = wide.start + following
                assert after in allowed or line.text[after - 1] in STEERING
    assert grown > 10


def test_a_line_that_would_be_torn_apart_stays_ragged() -> None:
    text = "가 " + "나" * 40
    [first, *_] = set_paragraph(text, Style("ko", size=10, align="justify"), 200).lines
    assert first.text == "가"
    assert first.width < 20


@pytest.mark.parametrize("tag", ["ko", "ur", "km"])
def test_justified_ink_reaches_both_sides(tag: str, sentences: dict[str, list[str]]) -> None:
    text = " ".join(sentences[tag] * 2)
    picture = drawn(set_paragraph(text, Style(tag, size=10, align="justify"), 220))
    left, _top, right, _bottom = ink(picture)
    assert left == pytest.approx(50, abs=2)
    assert right == pytest.approx(270, abs=2)


def test_justified_text_reads_back(
    language: str, sentence: str, written: Callable[..., bytes], letters: Callable[[str], str]
) -> None:
    [text] = page_texts(written(sentence, language, width=160.0, align="justify"))
    assert letters(text) == letters(sentence)


# Underline and superscript


def test_an_underline_lies_below_the_letters(language: str, sentence: str) -> None:
    style, width = Style(language, size=16), 480.0
    words = set_paragraph(sentence, style, width).lines[0].text
    plain = set_paragraph(words, style, width)
    lined = set_paragraph([Span(words, underline=True)], style, width)
    without, underlined = drawn(plain), drawn(lined)
    assert plain.natural_width == pytest.approx(lined.natural_width)
    strokes = ImageChops.difference(without, underlined).getbbox()
    assert strokes is not None
    left, top, right, bottom = (edge * 72 / DPI for edge in strokes)
    assert bottom - top < 0.1 * style.size
    baseline = 50 + plain.first_baseline
    assert baseline + 0.08 * style.size < top < baseline + 0.75 * style.size
    begins = 50 + width - plain.natural_width if style.rtl else 50
    assert left == pytest.approx(begins, abs=1)
    assert right == pytest.approx(begins + plain.natural_width, abs=1)


@pytest.mark.parametrize("tag", ["km", "my", "th", "lo", "ne", "ur", "si", "bn"])
def test_an_underline_crosses_no_sign_that_hangs_below(
    tag: str, sentences: dict[str, list[str]]
) -> None:
    style = Style(tag, size=30)
    word = sentences[tag][0].split()[0]
    bottom = ink(drawn(set_paragraph(word, style, 400)))[3]
    lined = set_paragraph([Span(word, underline=True)], style, 400)
    assert ink(drawn(lined))[3] > bottom + 0.5


def test_superscript_is_smaller_and_higher() -> None:
    style = Style("en", size=40)
    usual, raised = (
        ink(drawn(set_paragraph([Span("x"), Span("1", raised=up)], style, 400)))
        for up in (False, True)
    )
    assert raised[1] < usual[1] + 40 * 0.2
    alone = ink(drawn(set_paragraph([Span("1", raised=True)], style, 400)))
    whole = ink(drawn(set_paragraph("1", style, 400)))
    assert alone[3] < whole[3] - 40 * 0.3
    assert alone[3] - alone[1] == pytest.approx((whole[3] - whole[1]) * RAISED_SIZE, abs=1)
    paragraph = set_paragraph([Span("x"), Span("1", raised=True)], style, 400)
    single = set_paragraph("x", style, 400)
    one = set_paragraph("1", style, 400)
    expected = single.natural_width + one.natural_width * RAISED_SIZE
    assert paragraph.natural_width == pytest.approx(expected, abs=0.05)


def test_a_span_ends_with_its_last_grapheme() -> None:
    whole, cut = "ກະລຸນາຖືໜັງສື", 5  # between a letter and the sign above it
    style = Style("lo", size=20)
    parted = set_paragraph([Span(whole[:cut]), Span(whole[cut:], color="#14202B")], style, 400)
    together = set_paragraph(whole, style, 400)
    assert drawn(parted).tobytes() == drawn(together).tobytes()
    bold = set_paragraph([Span("e"), Span("\u0301x", weight=700)], Style("vi"), 400)
    assert [placed.text for placed in bold.lines[0].placed] == ["e\u0301", "x"]


# Structure


def test_a_page_is_tagged_in_the_order_of_reading() -> None:
    document = Document(title="Tagged", language="km")
    page = document.page()
    page.text(set_paragraph("안내", Style("ko", size=20), 300), 40, 40, "H1")
    with page.within("Table"), page.within("TR"):
        for tag, word in (("km", "សាលារៀន"), ("ko", "학교")):
            with page.within("TD"):
                page.text(set_paragraph(word, Style(tag), 200), 40, 90)
    page.box(40, 200, 50, 50, fill="#EAF2F9")
    document.page().text(set_paragraph("끝", Style("ko"), 200), 40, 40)
    with pikepdf.open(io.BytesIO(document.finish())) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked
        tree = pdf.Root.StructTreeRoot
        assert outline(tree.K) == "Document(H1:ko Table(TR(TD(P:km) TD(P:ko))) P:ko)"
        for index, sheet in enumerate(pdf.pages):
            assert sheet.StructParents == index
            elements = tree.ParentTree.Nums[2 * index + 1]
            content = sheet.Contents.read_bytes().decode()
            marks = [int(mark) for mark in re.findall(r"/MCID (\d+)", content)]
            assert marks == list(range(len(elements)))
            for mark, element in zip(marks, elements, strict=True):
                assert mark == element.K
                assert element.Pg.objgen == sheet.obj.objgen
                assert f"/{str(element.S)[1:]} <</Lang ({element.Lang})/MCID {mark}>>" in content
        assert pdf.pages[0].Contents.read_bytes().count(b"/Artifact BMC") == 1


def outline(element: pikepdf.Object) -> str:
    kind = str(element.S)[1:]
    if isinstance(element.K, pikepdf.Array):
        return f"{kind}({' '.join(map(outline, element.K))})"
    return f"{kind}:{element.Lang}"


def test_korean_in_another_language_says_so(opened: Callable) -> None:
    document = Document(title="Tagged", language="km")
    text = "សូមបង្ហាញ 외국인등록증 នេះ"
    document.page().text(set_paragraph(text, Style("km"), 400), 40, 40)
    pdf = opened(document.finish())
    content = pdf.pages[0].Contents.read_bytes().decode()
    assert content.count("/Lang (ko)") == 1
    assert content.count("/Lang (km)") == 1


def test_a_document_may_go_untagged(opened: Callable) -> None:
    document = Document(title="Plain", language="ko", tagged=False)
    document.page().text(set_paragraph("안내", Style("ko"), 300), 40, 40)
    pdf = opened(document.finish())
    assert "/StructTreeRoot" not in pdf.Root
    assert b"MCID" not in pdf.pages[0].Contents.read_bytes()


# Pictures


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "L"), ("JPEG", "RGB")])
def test_a_picture_stands_in_its_box(kind: str, mode: str) -> None:
    image = Image.new(mode, (40, 20), 255 if mode == "L" else "white")
    image.paste(Image.new(mode, (20, 20), 0 if mode == "L" else "#0B4F8A"), (0, 0))
    file = io.BytesIO()
    image.save(file, kind)
    document = Document(title="Picture", language="ko")
    picture = read_picture(file.getvalue(), "seal")
    for _ in range(2):
        document.page().image(picture, 100, 200, 80, 40)
    data = document.finish()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        images = [item for item in pdf.objects if is_image(item)]
        assert len(images) == (2 if mode == "RGBA" else 1)  # once, and its mask
    for png in page_images(data, dpi=72):
        page = Image.open(io.BytesIO(png)).convert("L")
        box = ImageChops.invert(page.point(lambda shade: 255 * (shade > 200))).getbbox()
        assert box == pytest.approx((100, 200, 140, 240), abs=1)


def is_image(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
