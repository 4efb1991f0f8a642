"""Any text at all: set whole, inside its width, in time that grows with its length, or refused."""

import contextlib
import re

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import UnprintableError
from gg_desk.typeset.document import Document
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.raster import page_texts
from gg_desk.typeset.text import Span, Style

BUSY = [HealthCheck.too_slow]  # says more of the machine than of the text
LANGUAGES = st.sampled_from(("ko", "en", "km", "ur", "th", "ja", "ar", "my", "zh-Hans", "hi"))

# Letters, marks, joiners and signs of every script that we set.
SCRIPTS = (
    "abcXYZéđŵ ",
    "Җйқңәө ",
    "가나다라마각힣ㄱᄀ ",
    "汉字漢字直骨かなカナーっ、。「」 ",
    "กขคงเแ์ิ่ำ",
    "ກຂຄເແໍ່ຳ",
    "កខគ្រ្ជាើំះ៉",
    "ကခဂင်္မြွှေါး",
    "नमस्तेक्षत्रज्ञ।ँ् ",
    "বাংলাক্ষ্মৎঁ ",
    "සිංහලක්‍ෂ්‍ර ",
    "اردومیںہےپنلاآأًِّٰ ",
    "السلاةلإآءئؤ ",
    "0123456789٠١٢۰۱២៣",
    ".,-/:;!?()[]{}«»“”‘’…–—·、。،؟۔ ",
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\ufe0f",
    " \u00a0\u3000\t\n\r",
)
MIXED = st.lists(st.sampled_from(SCRIPTS).flatmap(st.sampled_from), max_size=60).map("".join)
WIDTHS = st.floats(min_value=0.0, max_value=300.0)


def squeezed(text: str) -> str:
    return "".join(text.split())


def assert_sound(paragraph: Paragraph) -> None:
    assert squeezed("".join(line.text for line in paragraph.lines)) == squeezed(paragraph.text)
    for line in paragraph.lines:
        single = len(boundaries(line.text, "grapheme")) == 1
        assert line.width <= paragraph.width + 0.01 or single, (line.text, line.width)
        covered = sorted((placed.start, placed.start + len(placed.text)) for placed in line.placed)
        # The runs of a line lie end to end: no character is drawn twice or left out.
        assert [start for start, _ in covered] == [0, *(end for _, end in covered)][: len(covered)]
        assert (covered[-1][1] if covered else 0) == len(line.text)
        assert all(glyph for placed in line.placed for glyph in placed.glyphs.ids), "a box"


def foreign_marks(text: str) -> bool:
    """Whether some letter carries a mark of another script, for which no font is made."""
    ends = boundaries(text, "grapheme")
    return any(
        len({script for script in SCRIPTS if set(script) & set(text[start:end])}) > 1
        for start, end in zip([0, *ends], ends, strict=False)
    )


def unpaired_controls(text: str) -> bool:
    """Whether some bidi control is left when those that pair are taken away, line by line."""
    left, before = "".join(re.findall("[\u202a-\u202e\u2066-\u2069\n\r]", text)), ""
    while left != before:
        left, before = (
            re.sub("[\u2066-\u2068]\u2069|[\u202a\u202b\u202d\u202e]\u202c", "", left),
            left,
        )
    return left.strip("\n\r") != ""


def assert_set_or_refused(spans: list[Span], language: str, width: float) -> None:
    whole = "".join(span.text for span in spans)
    if unpaired_controls(whole):
        with pytest.raises(UnprintableError):
            set_paragraph(spans, Style(language), width)
    elif foreign_marks(whole):
        with contextlib.suppress(UnprintableError):
            assert_sound(set_paragraph(spans, Style(language), width))
    else:
        assert_sound(set_paragraph(spans, Style(language), width))


@settings(max_examples=400, deadline=None, suppress_health_check=BUSY)
@given(MIXED, LANGUAGES, WIDTHS)
@example("", "ko", 100.0)
@example("가ຳa", "en", 0.0)
@example("\n", "ur", 100.0)
@example("\n\n가\n", "ko", 0.0)
@example("\u0650\u0651\u064b", "ur", 1.0)
@example("្្្", "km", 1.0)
@example("\u202e\u2067\u202e\u2068\u2069\u202c" * 20, "ar", 10.0)
@example("\u202e\u2067\u202d\u2068\u2069\u202c\u2069\u202c" * 20, "ar", 10.0)
@example(" \u2003 \u2003a \u2003\u2003b", "en", 5.0)
def test_mixed_scripts_are_set_whole_and_fit(text: str, language: str, width: float) -> None:
    assert_set_or_refused([Span(text)], language, width)


@settings(max_examples=400, deadline=None, suppress_health_check=BUSY)
@given(st.text(st.characters(), max_size=40), LANGUAGES, WIDTHS)
@example("\ud800", "ko", 100.0)
@example("가\udc00나", "ko", 100.0)
@example("\x00", "km", 100.0)
@example("\ufdd0\U0010ffff", "ur", 100.0)
def test_any_characters_are_set_whole_or_refused_in_words(
    text: str, language: str, width: float
) -> None:
    try:
        paragraph = set_paragraph(text, Style(language), width)
    except UnprintableError as refused:
        for sentence in (refused.en, refused.ko):
            sentence.encode()  # a sentence that cannot be shown is none
            assert "U+" in sentence
            assert "\n" not in sentence
        return
    assert_sound(paragraph)


@settings(max_examples=100, deadline=None, suppress_health_check=BUSY)
@given(st.lists(MIXED, min_size=1, max_size=4), LANGUAGES, WIDTHS)
def test_spans_are_set_as_their_text_is(texts: list[str], language: str, width: float) -> None:
    spans = [
        Span(text, weight=700 if index % 2 else None, color="#0B4F8A" if index % 3 else None)
        for index, text in enumerate(texts)
    ]
    assert_set_or_refused(spans, language, width)


@settings(max_examples=150, deadline=None, suppress_health_check=BUSY)
@given(MIXED, LANGUAGES, st.floats(min_value=60.0, max_value=400.0))
def test_any_page_can_be_written_and_opened(text: str, language: str, width: float) -> None:
    document = Document(title="Any", language=language)
    page = document.page()
    assume(not foreign_marks(text) and not unpaired_controls(text))
    page.text(set_paragraph(text, Style(language), width), 40, 40)
    assert len(page_texts(document.finish())) == 1


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\x00", "U+0000 (control)"),
        ("\x1b", "U+001B (control)"),
        ("\ud83d", "U+D83D (lead surrogate)"),
        ("\ue000", "U+E000 (private use area)"),
        ("\u0378", "U+0378 (unassigned)"),
        ("\ufdd0", "U+FDD0 (noncharacter)"),
    ],
)
def test_what_is_no_character_is_refused_by_name(char: str, name: str) -> None:
    with pytest.raises(UnprintableError) as refused:
        set_paragraph(f"보육료 {char} 지원", Style("ko"), 200)
    assert name in refused.value.en
    assert name in refused.value.ko
    assert "보육료 \ufffd 지원" in refused.value.en


def test_a_character_that_no_font_has_is_named_with_its_place() -> None:
    with pytest.raises(UnprintableError) as refused:
        set_paragraph("ꦲꦤꦕꦫꦏ in a sentence", Style("id"), 200)
    assert "U+A9B2 JAVANESE LETTER HA" in refused.value.en
    assert "in a sentence" in refused.value.en
    assert "U+A9B2" in refused.value.ko


def test_tabs_are_spaces_and_every_line_end_ends_a_line() -> None:
    paragraph = set_paragraph("a\tb\r\nc\rd\u2028e\u2029f\x0bg", Style("en"), 300)
    assert [line.text for line in paragraph.lines] == ["a b", "c", "d", "e", "f", "g"]


def test_empty_text_is_one_empty_line() -> None:
    paragraph = set_paragraph("", Style("ur"), 300)
    assert [line.text for line in paragraph.lines] == [""]
    assert paragraph.height == paragraph.style.line_height


def test_empty_lines_stay() -> None:
    paragraph = set_paragraph("가\n\n나\n", Style("ko"), 300)
    assert [line.text for line in paragraph.lines] == ["가", "", "나"]


def test_a_word_wider_than_the_line_is_cut_between_graphemes() -> None:
    word = "ក្រុ" * 40
    paragraph = set_paragraph(word, Style("km"), 60)
    assert len(paragraph.lines) > 5
    assert all(len(line.text) % len("ក្រុ") == 0 for line in paragraph.lines)


def test_joined_letters_at_a_cut_are_measured_as_they_are_drawn() -> None:
    # Cut, a letter in the middle of a word takes a final form, which is wider.
    for width in range(8, 60):
        assert_sound(set_paragraph("سسسسسسسسسسسسسسسسسسسسسسسسسسسسسس", Style("ar"), width))
