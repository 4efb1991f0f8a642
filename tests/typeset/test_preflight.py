"""What no page can show is refused before anything is set: which character, and where it stands."""

import datetime as dt
import re

import icu
import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.phrasebook.book import phrasebook
from gg_desk.resources import resource
from gg_desk.sheets.speaking import Speaker
from gg_desk.sheets.template_folder import bundled as bundled_shelf
from gg_desk.sheets.templates import sheet_template
from gg_desk.sheets.values import checked_values
from gg_desk.typeset.balance import first_unpaired
from gg_desk.typeset.characters import UnprintableError, plain
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Span, Style, isolate

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNICODE = range(0x110000)
LONG = "신청서를 내세요. " * 100


def refusal(text: str) -> UnprintableError:
    with pytest.raises(UnprintableError) as refused:
        plain(text)
    for sentence in (refused.value.en, refused.value.ko):
        # The sentence itself can be shown, in one line and in its own direction.
        assert plain(sentence.replace("\ufffd", "?")) == sentence.replace("\ufffd", "?")
        assert not set(sentence) & {*CONTROLS, "\n"}
    return refused.value


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\x07", "U+0007 (control)"),
        ("\x7f", "U+007F (control)"),
        ("\x9f", "U+009F (control)"),
        ("\udfff", "U+DFFF (trail surrogate)"),
        ("\uf8ff", "U+F8FF (private use area)"),
        ("\U0010fffd", "U+10FFFD (private use area)"),
        ("\u0378", "U+0378 (unassigned)"),
        ("\U000e0fff", "U+E0FFF (unassigned)"),
        ("\uffff", "U+FFFF (noncharacter)"),
        ("\U0001fffe", "U+1FFFE (noncharacter)"),
        ("\ufffd", "U+FFFD REPLACEMENT CHARACTER"),
    ],
)
def test_each_kind_is_named_and_quoted_with_its_neighbours(char: str, name: str) -> None:
    error = refusal(f"보육료 {char} 지원")
    assert name in error.en
    assert name in error.ko
    assert "“보육료 \ufffd 지원”" in error.en
    assert "“보육료 \ufffd 지원”" in error.ko
    assert "line" not in error.en


def test_in_a_long_text_line_and_column_are_told_and_the_words_there_quoted() -> None:
    error = refusal(f"{LONG}\n\r\n  여기 {CONTROLS[0]}\x07 입니다\n{LONG}")
    assert "(line 3, column 7)" in error.en
    assert "(3행 7열)" in error.ko
    assert "  여기 \ufffd\ufffd 입니다 " in error.en
    assert len(error.en) < 200


def test_several_are_named_once_each_and_the_first_place_told() -> None:
    error = refusal("a\ue000b\x00\ue000" + "".join(map(chr, range(0xE100, 0xE200))))
    assert error.en.count("U+E000") == 1
    assert "U+0000 (control), U+E000 (private use area), U+E100" in error.en
    assert " … in “a\ufffdb" in error.en
    assert "(line 1, column 2)" in error.en


@pytest.mark.parametrize(
    ("text", "name", "column", "fault"),
    [
        ("\u2067ابت", "U+2067 RIGHT-TO-LEFT ISOLATE", 1, "never ended"),
        ("ab\u2068c", "U+2068 FIRST STRONG ISOLATE", 3, "never ended"),
        ("a\u202bb", "U+202B RIGHT-TO-LEFT EMBEDDING", 2, "never ended"),
        ("a\u202eb", "U+202E RIGHT-TO-LEFT OVERRIDE", 2, "never ended"),
        ("ab\u2069", "U+2069 POP DIRECTIONAL ISOLATE", 3, "never began"),
        ("ab\u202c", "U+202C POP DIRECTIONAL FORMATTING", 3, "never began"),
        # An isolate's end does not end what was embedded in it, nor the other way round.
        ("\u2066a\u202bb\u2069", "U+202B RIGHT-TO-LEFT EMBEDDING", 3, "never ended"),
        ("\u202aa\u2069\u202c", "U+2069 POP DIRECTIONAL ISOLATE", 3, "never began"),
        ("\u202aa\u2068b\u202cc\u2069", "U+202C POP DIRECTIONAL FORMATTING", 5, "never began"),
        # Every line begins anew.
        ("\u2068ab\ncd\u2069", "U+2068 FIRST STRONG ISOLATE", 1, "never ended"),
        ("\u2068ab\u2028cd\u2069", "U+2068 FIRST STRONG ISOLATE", 1, "never ended"),
    ],
)
def test_a_bidi_control_without_its_counterpart_is_refused(
    text: str, name: str, column: int, fault: str
) -> None:
    error = refusal(text + "." * 50)
    assert error.en.startswith(name)
    assert fault in error.en
    assert f"(line 1, column {column})" in error.en
    assert f"(1행 {column}열)" in error.ko
    assert name in error.ko


@pytest.mark.parametrize(
    "text",
    [
        isolate("031-8008-2340"),
        isolate(isolate("안산") + " " + isolate("Ansan")),
        "\u202aa\u2067\u202eb\u202c\u2069\u202c",
        "\n".join([isolate("a"), isolate("b"), ""]),
        "\u200e\u200f\u061c",
        "\u2067" * 1000 + "a" + "\u2069" * 1000,  # deeper than UAX 9 follows, but paired
        "می‌خواہم",
        "ශ්‍රී",
        "Kinder\u00adgarten",
        "a\u2060b\ufeffc\u200bd",
        "直\ufe00 葛\U000e0100",
        "a\u00a0b\u202fc\u2007d\u3000e",
        "가\tb\r\nc\x0bd\x0ce\x85f\u2028g\u2029h\x1ci",
    ],
)
def test_marks_that_steer_and_join_are_not_refused(text: str) -> None:
    assert re.sub(r"\s", "", plain(text)) == re.sub(r"\s", "", text)


def test_every_phrase_and_word_of_the_21_languages_passes() -> None:
    files = [
        *resource("phrasebook").glob("*.po"),
        *resource("catalogue/words").glob("*.po"),
    ]
    assert len({file.stem for file in files}) == 21
    for file in files:
        for entry in polib.pofile(str(file)):
            pattern = entry.msgstr
            assert plain(pattern) == pattern, (file, entry.msgctxt)
            filled = re.sub(r"\{\w+\}", lambda slot: isolate(slot[0]), pattern)
            assert plain(filled) == filled


def test_an_isolate_may_begin_in_one_span_and_end_in_another() -> None:
    spans = [Span("فون \u2068"), Span("031-8008", weight=700), Span("-2340\u2069 پر")]
    paragraph = set_paragraph(spans, Style("ur"), 400)
    assert paragraph.text == f"فون {isolate('031-8008-2340')} پر"
    with pytest.raises(UnprintableError, match="never ended"):
        set_paragraph(spans[:2], Style("ur"), 400)


@pytest.mark.parametrize("control", [*CONTROLS, "\u2067\u202e", "\u2069\u2068"])
def test_what_is_typed_into_a_sheet_is_cleaned_before(control: str) -> None:
    # Names pasted from a web page often bring one half of a pair.
    speaker = Speaker(phrasebook(), "ur", catalogue_words())
    given = {"note": f"수요일 {control}오후\nدوبارہ {control}آئیں"}
    template = sheet_template(bundled_shelf(), "program-guide")
    for said in checked_values(template, given, speaker, dt.date(2026, 11, 22))["note"]:
        assert "오후" in plain(said)


def test_ordinary_text_is_handed_back_untouched() -> None:
    # One search and no more: the very same string comes back.
    for text in ("보육료 지원", "ក្រុងអានសាន", "فون نمبر", "a b\nc", "ශ්‍රී", ""):
        assert plain(text) is text


@settings(max_examples=500, deadline=None)
@given(st.text(st.sampled_from(f"{CONTROLS}ab\n"), max_size=30))
def test_pairs_are_found_as_by_taking_them_away(text: str) -> None:
    left, before = re.sub("[ab]", "", text), ""
    while left != before:
        before = left
        left = re.sub("[\u2066-\u2068]\u2069|[\u202a\u202b\u202d\u202e]\u202c", "", left)
    at = first_unpaired(text)
    assert (at is None) == (left.strip("\n") == "")
    if at is not None:
        assert text[at] in left


def set_or_refused(text: str, language: str) -> tuple[list[int], str]:
    """The glyphs of the first line, or the sentence that refuses them."""
    try:
        line = set_paragraph(text, Style(language), 200).lines[0]
    except UnprintableError as refused:
        return [], refused.en
    return [glyph for placed in line.placed for glyph in placed.glyphs.ids], ""


@pytest.mark.parametrize("language", ["ko", "en", "ur"])
def test_every_character_is_set_or_refused_but_never_a_box(language: str) -> None:
    # One of each of Unicode's categories in each of its blocks, and all that draw nothing.
    seen = {(icu.Char.charType(code), icu.Char.ublock_getCode(code)): code for code in UNICODE}
    assert len(seen) > 1_000
    ignorable = icu.UnicodeSet("[:Default_Ignorable_Code_Point:]")
    drawn = 0
    for char in {*map(chr, seen.values()), *map(str, ignorable)} - set(CONTROLS):
        ids, refused = set_or_refused(f"a{char}b", language)
        drawn += bool(ids)
        assert f"U+{ord(char):04X}" in refused if refused else all(ids)
    assert drawn > 100


@pytest.mark.parametrize("filler", ["\u3164", "\u115f\u1160", "\uffa0"])
def test_hangul_fillers_are_drawn_by_the_korean_face(filler: str) -> None:
    # People put them on web pages for an empty name; HarfBuzz does not pass over them.
    [line] = set_paragraph(f"Kim{filler}", Style("en"), 200).lines
    assert line.placed[-1].run.face.path.stem.startswith("NotoSansCJK")
