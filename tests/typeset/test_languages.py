"""Real sentences in 21 languages: the right faces, whole words, lines that end where they may."""

import itertools
import re

import pytest

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.characters import STEERING
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import Span, Style, isolate

FAMILIES = {
    "ko": "NotoSansCJK-VF.otf", "ja": "NotoSansCJK-VF.otf", "zh-Hans": "NotoSansCJK-VF.otf",
    "th": "NotoSansThai[wght]", "lo": "NotoSansLao[wght]", "km": "NotoSansKhmer[wght]",
    "my": "NotoSansMyanmar[wght]", "ne": "NotoSansDevanagari[wght]",
    "hi": "NotoSansDevanagari[wght]", "si": "NotoSansSinhala[wght]", "bn": "NotoSansBengali[wght]",
    "ur": "NotoSansArabic[wght]", "ar": "NotoSansArabic[wght]",
}  # fmt: skip
CJK_LANGUAGES = frozenset({"ko", "ja", "zh-Hans"})


def face_of(paragraph: Paragraph, part: str) -> tuple[str, int, int]:
    """File, number in the collection and weight of the one face in which ``part`` is set."""
    found = {
        (placed.run.face.path.stem, placed.run.face.index, placed.run.face.weight)
        for line in paragraph.lines
        for placed in line.placed
        if part in placed.text
    }
    assert len(found) == 1, (part, found)
    return found.pop()


def lines(text: str, language: str, width: float) -> list[str]:
    return [line.text for line in set_paragraph(text, Style(language), width).lines]


def test_there_are_all_21_languages(sentences: dict[str, list[str]]) -> None:
    wanted = "ko en zh-Hans vi fil ru uz th km mn ne my si bn ur ar lo id ja hi kk"
    assert sorted(sentences) == sorted(wanted.split())


@pytest.mark.parametrize("weight", [400, 700])
def test_no_box_and_the_right_faces(language: str, sentence: str, weight: int) -> None:
    paragraph = set_paragraph(sentence, Style(language, weight=weight), 200)
    placed = [placed for line in paragraph.lines for placed in line.placed]
    assert all(glyph for run in placed for glyph in run.glyphs.ids)
    assert {run.run.face.weight for run in placed} == {weight}
    home = FAMILIES.get(language, "NotoSans[wght]")
    korean = "NotoSansCJK-VF.otf"
    # Latin letters and figures stand in the Latin face beside every script but the CJK ones.
    assert {run.run.face.path.stem for run in placed} <= {home, korean, "NotoSans[wght]"}
    own = [run for run in placed if re.search(r"[^\W\d_a-zA-Z가-힣]", run.text)]
    assert {run.run.face.path.stem for run in own} == ({home} if own else set())


@pytest.mark.parametrize(("language", "index"), [("ja", 0), ("ko", 1), ("zh-Hans", 2)])
def test_shared_characters_are_drawn_as_the_language_does(language: str, index: int) -> None:
    paragraph = set_paragraph("直骨角", Style(language), 200)
    assert face_of(paragraph, "直骨角") == ("NotoSansCJK-VF.otf", index, 400)


def test_the_three_languages_draw_them_differently() -> None:
    # 骨 has its own glyph in Chinese; the collection's faces share their glyph numbers.
    glyphs = {
        language: set_paragraph("骨", Style(language), 200).lines[0].placed[0].glyphs.ids
        for language in CJK_LANGUAGES
    }
    assert glyphs["zh-Hans"] != glyphs["ja"]


@pytest.mark.parametrize("language", ["km", "ur", "ar", "th", "hi", "en", "ru"])
def test_figures_are_latin_beside_every_script(language: str, sentences: dict) -> None:
    paragraph = set_paragraph(sentences[language][1], Style(language), 9999)
    assert face_of(paragraph, "031-8008-2340")[0] == "NotoSans[wght]"


@pytest.mark.parametrize("language", sorted(CJK_LANGUAGES))
def test_figures_match_the_letters_in_cjk(language: str, sentences: dict) -> None:
    paragraph = set_paragraph(sentences[language][1], Style(language), 9999)
    assert face_of(paragraph, "031-8008-2340")[0] == "NotoSansCJK-VF.otf"


def test_korean_in_a_khmer_sentence_stands_in_the_korean_face() -> None:
    paragraph = set_paragraph("សូមបង្ហាញ 외국인등록증 នៅទីនេះ", Style("km"), 9999)
    assert face_of(paragraph, "외국인등록증") == ("NotoSansCJK-VF.otf", 1, 400)


def test_nepali_and_hindi_are_shaped_by_their_own_rules() -> None:
    # The same letters, half forms of the language: the font knows both by name.
    nepali, hindi = (
        set_paragraph("झण्डा ५ ८", Style(tag), 200).lines[0].placed for tag in ("ne", "hi")
    )
    assert [run.glyphs.ids for run in nepali] != [run.glyphs.ids for run in hindi]


# Lines


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("th", ["โรงเรียน", "ของ", "เด็ก", "ใหม่"]),
        ("th", ["นักเรียน", "ต้อง", "ไป", "โรงเรียน"]),
        ("lo", ["ໂຮງຮຽນ", "ຂອງ", "ເດັກນ້ອຍ"]),
        ("km", ["សាលារៀន", "របស់", "កុមារ"]),
        ("km", ["ក្រុម", "គ្រួសារ", "ថ្មី"]),
        ("my", ["ကျောင်းသား", "များ", "အတွက်"]),
    ],
)
def test_scripts_without_spaces_break_at_words(language: str, words: list[str]) -> None:
    ends = list(itertools.accumulate(map(len, words)))
    assert line_breaks("".join(words), language) == ends


@pytest.mark.parametrize("language", ["ko", "km", "ur", "en", "ja"])
def test_korean_words_stay_whole_in_every_language(language: str) -> None:
    korean = "외국인등록증과 초등학교 입학통지서를 가지고 안산시청으로"
    text = {"km": f"សូម {korean} មក", "ur": f"براہ کرم {korean} لائیں"}.get(language, korean)
    for width in range(90, 300, 10):
        for line in lines(text, language, width):
            assert set(line.split()) <= set(text.split()), (width, line)


@pytest.mark.parametrize(
    "whole",
    [
        "031-8008-2340",
        "02-120",
        "+82-31-8008-2340",
        "150,000원",
        "150,000 won",
        "150,000 KRW",
        "150,000 вон",
        "150,000 وون",
        "150,000 វ៉ុន",
        "150,000 วอน",
        "150,000韩元",
        "90%",
        "90 %",
        "2026-11-22",
        "2026/11/22",
        "2026.11.22.",
        "09:00–18:00",
        "3~5세",
        "12월",
        "₩150,000",
        "₩" + isolate("150,000"),
        isolate("150,000") + " won",
        isolate("031-8008-2340"),
    ],
)
@pytest.mark.parametrize("language", ["ko", "en", "km", "th", "ur", "ja", "zh-Hans"])
def test_numbers_with_their_units_are_never_broken(whole: str, language: str) -> None:
    around = {"th": "โทร", "km": "លេខ", "ur": "فون", "ja": "電話", "zh-Hans": "电话"}
    word = around.get(language, "전화" if language == "ko" else "call")
    text = f"{word} {word} {whole} {word}"
    start, end = text.index(whole), text.index(whole) + len(whole)
    breaks = line_breaks(text, language)
    assert not [at for at in breaks if start < at < end]
    assert start in breaks  # one that nothing could break would pass as well


@pytest.mark.parametrize("language", ["ja", "zh-Hans"])
def test_kinsoku(language: str) -> None:
    text = {
        "ja": "（保育料）は「市」が払います。ちょっと、コーヒーを、どうぞ！ええっと…。",
        "zh-Hans": "（保育费）由“市”支付。请问，有什么问题吗？可以打电话！《通知》",
    }[language]
    breaks = line_breaks(text, language)
    assert len(breaks) > len(text) // 3
    for at in breaks[:-1]:
        assert text[at] not in "。、，！？）」》…ーっょ", text[: at + 1]
        assert text[at - 1] not in "（「《", text[: at + 1]


def test_a_soft_hyphen_ends_no_line() -> None:
    assert line_breaks("Kinder\u00adgarten und", "en") == [len("Kinder\u00adgarten "), 17]


def test_lines_fit_and_are_filled(language: str, sentence: str) -> None:
    width = 150.0
    paragraph = set_paragraph(sentence, Style(language), width)
    assert len(paragraph.lines) > 1
    assert paragraph.natural_width <= width
    ends = line_breaks(sentence, language)
    # Each line is full: what may stand on it next would not fit.
    for line, following in itertools.pairwise(paragraph.lines):
        start = sentence.index(following.text)
        end = next(at for at in ends if at > start)
        both = sentence[sentence.index(line.text) : end].rstrip()
        both = "".join(char for char in both if char not in STEERING)  # an isolate may be cut here
        assert set_paragraph(both, Style(language), 9999).natural_width > width - 1, line.text


def test_alignment_follows_the_direction() -> None:
    assert Style("ur").rtl
    assert Style("ar").rtl
    assert not Style("km").rtl


def test_bold_and_colour_inside_a_sentence_keep_its_breaks() -> None:
    text = "សូមយកលិខិតឆ្លងដែន និងសៀវភៅធនាគារមកជាមួយ"
    cut = text.index("និង")
    spans = [Span(text[:cut], weight=700, color="#0B4F8A"), Span(text[cut:])]
    paragraph = set_paragraph(spans, Style("km"), 9999)
    faces = [(placed.run.face.weight, placed.run.color) for placed in paragraph.lines[0].placed]
    assert faces == [(700, "#0B4F8A"), (400, Style("km").color)]
    assert paragraph.text == text
