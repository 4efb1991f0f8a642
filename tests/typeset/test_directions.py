"""Right to left: numbers, names and brackets in Urdu and Arabic stand in the order they are read."""

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops, ImageStat

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.document import Document
from gg_desk.typeset.fonts import latin_face
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.raster import page_images
from gg_desk.typeset.text import Span, Style, isolate

PHONE = "031-8008-2340"
RED = "#FF0000"


def seen(paragraph: Paragraph) -> str:
    """The first line as the eye meets it from left to right."""
    parts = []
    for placed in paragraph.lines[0].placed:
        ends = boundaries(placed.text, "grapheme")
        graphemes = [placed.text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
        parts += reversed(graphemes) if placed.rtl else graphemes
    return "".join(parts)


def line(text: str, language: str) -> Paragraph:
    paragraph = set_paragraph(text, Style(language), 9999)
    assert len(paragraph.lines) == 1
    return paragraph


@pytest.mark.parametrize(
    "value",
    [PHONE, "150,000원", "2026-11-22", "Ansan Center", "초등학교 입학 안내문", "09:00–18:00"],
)
@pytest.mark.parametrize(("tag", "frame"), [("ur", "فون {} پر"), ("ar", "اتصل {} فورًا")])
def test_values_keep_their_own_order(value: str, tag: str, frame: str) -> None:
    shown = seen(line(frame.format(isolate(value)), tag))
    assert value in shown
    before, after = frame.split("{}")
    # The sentence begins at the right, and goes on at the left of the value.
    assert shown.index(after.strip()[-1]) < shown.index(value) < shown.rindex(before[0])


def test_without_the_isolate_a_phone_number_would_be_wrong() -> None:
    # By the book (UAX 9) the parts of a number after Arabic letters change places.
    shown = seen(line(f"فون {PHONE} پر", "ur"))
    assert PHONE not in shown
    assert "2340-8008-031" in shown


def test_brackets_are_mirrored_and_hold_what_they_hold() -> None:
    paragraph = line("گیونگی (مفت) میں", "ur")
    glyphs = [
        (placed.text[cluster], glyph, placed)
        for placed in paragraph.lines[0].placed
        for glyph, cluster in zip(placed.glyphs.ids, placed.glyphs.clusters, strict=True)
        if placed.text[cluster] in "()"
    ]
    # From the left: the closing bracket, drawn as “(”; then the opening one, drawn as “)”.
    assert [char for char, _, _ in glyphs] == [")", "("]
    for (char, glyph, placed), drawn in zip(glyphs, "()", strict=True):
        assert placed.rtl
        assert glyph == placed.run.face.font.get_nominal_glyph(ord(drawn)), char


def test_a_korean_name_in_brackets_reads_left_to_right_between_them() -> None:
    shown = seen(line(f"گیونگی ({isolate('경기도 안산시')}) میں", "ur"))
    assert "경기도 안산시" in shown
    start = shown.index("경기도")
    assert shown[start - 2 : start].strip("\u2068\u2069") == ")"  # drawn as “(”


def test_a_line_is_right_aligned_and_its_full_stop_at_the_left() -> None:
    paragraph = line("المدرسة الابتدائية.", "ar")
    assert seen(paragraph)[0] == "."


def test_an_amount_in_parts_of_two_colours_keeps_its_order() -> None:
    text = ["رقم ", isolate("150,000원"), " ہر ماہ"]
    spans = [Span(text[0]), Span(text[1], weight=700, color=RED), Span(text[2])]
    assert "150,000원" in seen(set_paragraph(spans, Style("ur"), 9999))


def test_a_long_sentence_begins_at_the_right_of_each_line() -> None:
    words = [f"کلمہ{number}" for number in range(40)]
    paragraph = set_paragraph(" ".join(words), Style("ur"), 200)
    assert [word for row in paragraph.lines for word in row.text.split()] == words
    for row in paragraph.lines:
        first = row.text.split()[0]
        rightmost = row.placed[-2:]  # the word's letters and its number
        assert any(first[:4] in placed.text for placed in rightmost)


@pytest.fixture
def red_ink() -> Callable[[list[Span], str], Image.Image]:
    """What of a rendered line is red, cut out and in grey."""

    def render(spans: list[Span], language: str) -> Image.Image:
        document = Document(title="Red", language=language)
        document.page().text(set_paragraph(spans, Style(language, size=24), 500), 40, 40)
        [picture] = page_images(document.finish(), dpi=144)
        red, green, _ = Image.open(io.BytesIO(picture)).convert("RGB").split()
        ink = ImageChops.subtract(red, green)
        return ink.crop(ink.getbbox())

    return render


def difference(first: Image.Image, second: Image.Image) -> float:
    """Mean difference of two pictures of about the same size, 0 to 255."""
    return ImageStat.Stat(ImageChops.difference(first, second.resize(first.size))).mean[0]


@pytest.mark.parametrize("value", [PHONE, "Ansan Center"])
def test_seen_as_a_picture_a_value_in_urdu_is_the_value(value: str, red_ink: Callable) -> None:
    inside = red_ink([Span("فون "), Span(isolate(value), color=RED), Span(" پر")], "ur")
    alone = red_ink([Span(value, color=RED)], "en")
    assert abs(inside.width - alone.width) <= 2
    assert difference(inside, alone) < 12


def test_seen_as_a_picture_the_wrong_order_is_another(red_ink: Callable) -> None:
    wrong = red_ink([Span("فون "), Span(PHONE, color=RED), Span(" پر")], "ur")
    alone = red_ink([Span(PHONE, color=RED)], "en")
    assert difference(wrong, alone) > 30


def test_latin_digits_are_those_of_the_latin_face() -> None:
    placed = line(f"فون {isolate(PHONE)} پر", "ur").lines[0].placed
    digits = next(run for run in placed if PHONE in run.text)
    assert digits.run.face is latin_face(400)
