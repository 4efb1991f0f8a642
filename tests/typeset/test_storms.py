"""Storms of characters that no person writes: set whole, line by line inside the width, or refused."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import UnprintableError, is_breaking_space, plain
from gg_desk.typeset.document import Document
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.raster import page_texts
from gg_desk.typeset.text import Style

BUSY = [
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
]  # say more of the machine than of the text
LANGUAGES = st.sampled_from(
    ("ko", "en", "zh-Hans", "ja", "km", "lo", "my", "th", "ur", "ar", "hi", "si")
)
WIDTHS = st.one_of(st.just(0.0), st.floats(min_value=1.0, max_value=500.0))

STRONG = "aZ가漢のアกຂកကनবසساЖ"
MARKS = "\u0301\u0308\u0323\u064b\u0650\u0e31\u0e34\u0e48\u0eb4\u17b7\u17d2\u1039\u103a\u093f\u094d\u09cd\u0dca\u0dd2\u3099"
OPENERS, ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
STEERING = f"{OPENERS}{ISOLATES}\u202c\u2069\u200e\u200f\u061c"
JOINERS = "\u200b\u200c\u200d\u2060\u00ad\ufeff\u034f\ufe00\ufe0e\ufe0f\U000e0100"
SPACES = " \u00a0\u2003\u202f\u3000\t\n\r\x0b\x85\u2028"
FIGURES = "0123٤५៦.,-/:₩%()[]«»“”"


def paired(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Text inside an isolate, an embedding or an override, and beside others."""
    isolated = st.builds("{}{}\u2069".format, st.sampled_from(ISOLATES), inner)
    embedded = st.builds("{}{}\u202c".format, st.sampled_from(OPENERS), inner)
    return st.lists(st.one_of(isolated, embedded, inner), max_size=4).map("".join)


WORDS = st.text(st.sampled_from(STRONG + FIGURES + " "), max_size=8)
TEXTS = st.one_of(
    st.text(max_size=60),  # all of Unicode, lone surrogates too
    st.text(st.sampled_from(MARKS), max_size=80),
    st.text(st.sampled_from(JOINERS + STRONG), max_size=60),
    st.text(st.sampled_from(STRONG + MARKS + JOINERS + STEERING + SPACES + FIGURES), max_size=60),
    st.text(st.sampled_from(SPACES + "a가س"), max_size=60),
    st.recursive(WORDS, paired, max_leaves=20),
    st.builds(lambda part, times: part * times, st.text(st.sampled_from(STRONG + MARKS), max_size=4), st.integers(1, 200)),
)  # fmt: skip


def assert_whole_and_fitting(paragraph: Paragraph) -> None:
    at, text = 0, paragraph.text
    for line in paragraph.lines:
        # Between lines nothing is left out but white space, and that only once.
        while not text.startswith(line.text, at):
            assert is_breaking_space(text[at]), ascii(text[at:])
            at += 1
        at += len(line.text)
        assert "\n" not in line.text
        single = len(boundaries(line.text, "grapheme")) == 1
        assert line.width <= paragraph.width + 0.011 or single, ascii(line.text)
        assert_drawn_once(line.text, line.placed)
    assert all(map(is_breaking_space, text[at:])), ascii(text[at:])


def assert_drawn_once(text: str, placed: tuple) -> None:
    """The runs lie end to end in the text, and from left to right on the page."""
    spans = sorted((run.start, run.start + len(run.text), run.text) for run in placed)
    assert "".join(part for _, _, part in spans) == text
    assert [start for start, _, _ in spans] == [0, *(end for _, end, _ in spans)][: len(spans)]
    pen = 0.0
    for run in placed:
        assert run.x == pytest.approx(pen, abs=0.001)
        pen += sum(run.glyphs.advances) * run.run.manner.size / run.run.face.units
        assert all(run.glyphs.ids), "a box"
        assert all(0 <= cluster < len(run.text) for cluster in run.glyphs.clusters)


def set_or_refused(text: str, language: str, width: float) -> Paragraph | None:
    try:
        paragraph = set_paragraph(text, Style(language), width)
    except UnprintableError:
        return None
    assert paragraph.text == plain(text)
    return paragraph


@settings(max_examples=600, deadline=None, suppress_health_check=BUSY)
@given(TEXTS, LANGUAGES, WIDTHS)
def test_any_text_is_set_whole_and_fits_or_is_refused(
    text: str, language: str, width: float
) -> None:
    paragraph = set_or_refused(text, language, width)
    if paragraph:
        assert_whole_and_fitting(paragraph)


@settings(max_examples=150, deadline=None, suppress_health_check=BUSY)
@given(st.recursive(WORDS, paired, max_leaves=12), LANGUAGES)
def test_any_paired_controls_are_drawn_and_read_back(text: str, language: str) -> None:
    paragraph = set_or_refused(text, language, 300)
    if paragraph is None:
        return
    document = Document(title="Storm", language=language)
    document.page().text(paragraph, 40, 40)
    [read] = page_texts(document.finish())
    # Their order is PDFium's; not one letter is lost or doubled.
    letters = re.compile(r"[a-zA-ZЖ가漢のア]")
    assert sorted(letters.findall(read)) == sorted(letters.findall(text))


WORD = 100_000
STORMS = {
    "one word": ("en", "a" * WORD),
    "one Arabic word": ("ar", "سلام" * (WORD // 4)),
    "one Khmer word": ("km", "ក្រុ" * (WORD // 4)),
    "marks on one letter": ("en", "a" + "\u0301" * WORD),
    "marks on nothing": ("ar", "\u0650\u0651" * (WORD // 2)),
    "joined letters": ("hi", "क्\u200d" * (WORD // 3)),
    "selectors": ("ja", "直\ufe00" * (WORD // 2)),
    "nested isolates": ("en", "\u2068" * 5_000 + "a س" + "\u2069" * 5_000),
    "nested embeddings": ("ur", "\u202b\u202d" * 2_500 + "a س" + "\u202c" * 5_000),
    "isolates in a row": ("ur", "\u2067س\u2069\u2066a\u2069" * 5_000),
    "marks of direction alone": ("ur", "\u200f" * WORD),
    "isolates of nothing": ("ur", "س" + "\u2067\u2069" * (WORD // 2)),
    "breaks of nothing": ("ar", "\u200b" * WORD),
    "marks of direction": ("ur", "س\u200f\u200e" * 10_000),
    "brackets": ("ar", "(" * 10_000 + "س" + ")" * 10_000),
    "spaces": ("ko", " \u2003" * (WORD // 2)),
    "line ends": ("ur", "\n" * 20_000),
}


@pytest.mark.parametrize("storm", STORMS)
def test_storms_are_set_whole(storm: str) -> None:
    language, text = STORMS[storm]
    paragraph = set_or_refused(text, language, 250)
    assert paragraph
    assert_whole_and_fitting(paragraph)


@pytest.mark.parametrize("storm", ["\u202e", "\u2067", "\u2069\u2066", "\u202c", "\ud800", "\x07"])
def test_storms_without_an_end_are_refused_in_a_short_sentence(storm: str) -> None:
    with pytest.raises(UnprintableError) as refused:
        set_paragraph("가" + storm * WORD, Style("ur"), 250)
    assert len(refused.value.en) < 300
    assert "column 2" in refused.value.en
