"""What a reader finds in the PDF is what was set, in 21 languages, by two readers."""

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gg_desk.typeset.document import Document
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.raster import page_texts
from gg_desk.typeset.text import FSI, PDI, Style, is_right_to_left, isolate

Written = Callable[..., bytes]
Letters = Callable[[str], str]


@pytest.mark.parametrize("width", [120.0, 180.0, 400.0])
def test_chromium_reads_the_sentence(
    language: str, sentence: str, width: float, written: Written, letters: Letters
) -> None:
    [read] = page_texts(written(sentence, language, width=width))
    assert letters(read.replace("\ufffe", "-")) == letters(sentence)


def test_chromium_keeps_the_words_apart(
    language: str, sentence: str, written: Written, letters: Letters
) -> None:
    [read] = page_texts(written(sentence, language, width=9999.0, size=3.0))
    words = [letters(word) for word in read.split()]
    # White space beside brackets and signs may move; letters never run together across it.
    assert sorted("".join(words)) == sorted(letters(sentence))
    assert len(words) >= len(sentence.split()) - sentence.count("—") - 1


def test_poppler_reads_all_but_right_to_left(
    language: str, sentence: str, written: Written, letters: Letters, tmp_path: Path
) -> None:
    tool = shutil.which("pdftotext")
    assert tool, "poppler-utils is missing: sudo apt-get install poppler-utils"
    file = tmp_path / "page.pdf"
    file.write_bytes(written(sentence, language, width=300.0))
    run = subprocess.run([tool, "-raw", str(file), "-"], capture_output=True, check=True)
    read = letters(run.stdout.decode())
    if is_right_to_left(language):
        # Every character is there; order and mirrors are poppler's own, as the room's README says.
        unmirrored = str.maketrans(")»", "(«")
        expected = letters(sentence).translate(unmirrored)
        assert sorted(read.translate(unmirrored)) == sorted(expected)
    else:
        assert read == letters(sentence)


URDU_AND_KOREAN = (
    "براہِ کرم",
    "المدرسة الابتدائية.",
    "«الابتدائية.» قال",
    "گیونگی (경기도) کے دفتر میں",
    f"گیونگی {isolate('(경기도)')} کے دفتر",
    f"رقم {isolate('150,000원')} ہر ماہ (مفت) ہے؟",
    "مُحَمَّدٌ وَأَهْلًا بِكُمْ!",
    f"مرکز {isolate('Ansan Center')} میں [دفتر]",
    "فون 1345 پر 24 گھنٹے",
    "لا إله، لأن الآن.",
    "ﷲ",
    "کتاب‌ها",
)


@pytest.mark.parametrize("text", URDU_AND_KOREAN)
@pytest.mark.parametrize("language", ["ur", "ar", "ko"])
def test_marks_brackets_and_names_in_right_to_left_lines(
    text: str, language: str, written: Written, letters: Letters
) -> None:
    [read] = page_texts(written(text, language))
    assert letters(read) == letters(text)


@pytest.mark.parametrize("seed", range(5))
def test_any_mixture_of_such_words(seed: int, written: Written, letters: Letters) -> None:
    choose = random.Random(seed)  # noqa: S311 - the same mixtures each time
    bare = " ".join(URDU_AND_KOREAN).replace(FSI, "").replace(PDI, "")
    words = (*bare.split(), "초등학교", "Ansan", "031-8008-2340", "90%", "١٢٣")
    for _ in range(20):
        some = [choose.choice(words) for _ in range(choose.randint(1, 12))]
        text = " ".join(isolate(word) if choose.random() < 0.3 else word for word in some)
        [read] = page_texts(written(text, choose.choice(["ur", "ar", "ko", "en"])))
        assert letters(read) == letters(text), ascii(text)


def test_two_columns_on_one_baseline_are_read_one_after_the_other(letters: Letters) -> None:
    # PDFium takes what follows on one baseline for one line of one direction.
    rows = [
        ("براہِ کرم پاسپورٹ لائیں۔", "여권을 가지고 오세요 (원본)."),
        ("فون 1345 پر", "전화 1345"),
        ("ہر ماہ (مفت)", "매달 무료로 받을 수 있는 것들을 모두 알려 드립니다"),
    ]
    document = Document(title="Rows", language="ur")
    page = document.page()
    y = 50.0
    for urdu, korean in rows:
        page.text(set_paragraph(urdu, Style("ur"), 240), 300, y)
        page.text(set_paragraph(korean, Style("ko", leading=1.6), 240), 40, y)
        y += 60
    [read] = page_texts(document.finish())
    assert letters(read) == letters("".join(part for row in rows for part in row))


def test_readers_that_take_the_outer_text_find_the_line_itself(
    written: Written, opened: Callable
) -> None:
    text = "براہِ کرم (경기도) لائیں۔"
    pdf = opened(written(text, "ur"))
    content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    hexadecimal = text.encode("utf-16-be").hex().upper()
    assert f"/ActualText <FEFF{hexadecimal}>" in content


def test_a_word_at_a_time_is_spelled_out_only_where_its_glyphs_cannot(
    written: Written, opened: Callable
) -> None:
    def spelled(text: str, language: str) -> int:
        pdf = opened(written(text, language))
        return int(pdf.pages[0].Contents.read_bytes().count(b"/ActualText"))

    assert spelled("여권을 가지고 오세요", "ko") == 0
    assert spelled("Bring the passport", "en") == 0
    assert spelled("សូមយកលិខិតឆ្លងដែនមក", "km") > 1


@pytest.mark.parametrize(
    ("language", "value"),
    [
        ("km", "សាលារៀន"),
        ("th", "โรงเรียน"),
        ("lo", "ໂຮງຮຽນ"),
        ("my", "ကျောင်း"),
        ("km", "ខ"),
        ("th", "学校"),
        ("km", "5"),
    ],
)
def test_an_isolated_value_at_a_beginning_is_read_once(
    language: str, value: str, written: Written
) -> None:
    [read] = page_texts(written(isolate(value), language))
    assert read == value
    [read] = page_texts(written(f"{isolate(isolate(value))} · {isolate(value)}", language))
    assert read == f"{value} · {value}"


def test_tatweel_and_joiners_survive(written: Written, letters: Letters) -> None:
    for language, text in (("si", "ශ්‍රී ලංකා"), ("hi", "क्‍ष र्‍य"), ("ur", "می‌خواہم")):
        [read] = page_texts(written(text, language))
        assert letters(read) == letters(text)
        assert ("\u200d" in read, "\u200c" in read) == ("\u200d" in text, "\u200c" in text)


def test_what_is_known_not_to_come_back(written: Written) -> None:
    """PDFium's own habits, which no text of ours can change; the README names them."""
    # Reading right to left it replaces compatibility characters by what they are made of …
    [read] = page_texts(written("انتظار… ﷲ", "ur"))
    assert "انتظار..." in read
    assert "الله" in read
    # … and takes a hyphen at a line's end for a broken word: it gives U+FFFE and joins the lines.
    read = [page_texts(written("bawat buwan mag-apply", "fil", width=w))[0] for w in (100, 110)]
    assert any("mag\ufffe\r\napply" in text or "mag\ufffeapply" in text for text in read), read


@pytest.mark.parametrize("tag", ["ar", "ur"])
@pytest.mark.parametrize("korean_first", [False, True])
def test_columns_on_one_baseline_are_read_one_after_the_other(tag: str, korean_first: bool) -> None:
    own = {"ar": f"{isolate('621,300')} لكل حمل", "ur": f"{isolate('621,300')} وون ہر حمل"}[tag]
    korean = "임신 한 번에 621,300"
    drawn = [(own, Style(tag), 250), (korean, Style("ko"), 40)]
    document = Document(title="Columns", language=tag)
    page = document.page()
    for text, style, left in reversed(drawn) if korean_first else drawn:
        page.text(set_paragraph(text, style, 200), left, 100)
    [text] = page_texts(document.finish())
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert sorted(lines) == sorted([korean, own.replace("\u2068", "").replace("\u2069", "")])
