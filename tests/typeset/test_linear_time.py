"""Ten times the text takes ten times as long: setting it, drawing it, refusing it."""

import contextlib
import gc
import time
from collections.abc import Callable

import pytest

from gg_desk.typeset.characters import UnprintableError, plain
from gg_desk.typeset.document import Document
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import Style, isolate

SHORT, LONG = 5_000, 50_000
TOO_MANY_TIMES = 25  # linear is 10, quadratic 100
TRIES = 3  # a busy machine slows one of two measurements now and then

KINDS = {
    "Korean": ("ko", "안산시에서 보육료를 매달 지원합니다 신청은 주민센터에서 "),
    "Khmer without a space": ("km", "ក្រុងអានសានឧបត្ថម្ភថ្លៃមើលថែកុមារ"),
    "Burmese": ("my", "မြို့က ကလေးထိန်းခ လစဉ် ထောက်ပံ့ပေးသည်။"),
    "Thai": ("th", "เมืองช่วยค่าเลี้ยงดูเด็กเดือนละกรุณายื่นคำขอก่อน"),
    "Arabic": ("ar", "تدفع المدينة رسوم الحضانة شهريا "),
    "one Arabic word": ("ar", "س"),
    "isolates": ("ur", "\u2067\u2069"),
    "Japanese": ("ja", "市が保育料を毎月支援します。"),
    "values in Urdu": ("ur", f"فون {isolate('031-8008-2340')} پر رابطہ "),
    "short lines in Urdu": ("ur", "سلام\n"),
    "one word": ("en", "a"),
    "marks alone": ("en", "\u0301"),
    "marks upon Arabic": ("ar", "\u0650"),
    "half a conjunct": ("hi", "क्"),
    "joiners": ("en", "\u200d"),
    "spaces": ("en", " "),
    "line ends": ("ko", "\n"),
    "digits": ("ur", "1"),
    "signs": ("en", "1,-("),
    "every script": ("ko", "가a1한漢សﺱ"),
}


def seconds(job: Callable[[], object]) -> float:
    """Time on the processor, without that for what thousands of other tests left in memory."""
    gc.disable()
    try:
        start = time.process_time()
        job()
        return time.process_time() - start
    finally:
        gc.enable()


def assert_linear(job: Callable[[int], Callable[[], object]]) -> None:
    """``job(length)`` is what is measured; making it ready is not."""
    job(100)()  # fonts are read once
    ratios = []
    for _ in range(TRIES):
        short, long = job(SHORT), job(LONG)
        ratios.append(seconds(long) / max(seconds(short), 0.001))
        if ratios[-1] < TOO_MANY_TIMES:
            return
    pytest.fail(f"{LONG // SHORT} times the text took {ratios} times as long")


def text_of(pattern: str, length: int) -> str:
    return pattern * (length // len(pattern))


def drawn(paragraph: Paragraph) -> bytes:
    document = Document(title="Long", language=paragraph.style.language)
    document.page().text(paragraph, 40, 40)
    return document.finish()


@pytest.mark.parametrize("kind", KINDS)
def test_setting_a_text(kind: str) -> None:
    language, pattern = KINDS[kind]
    style = Style(language)
    assert_linear(lambda length: lambda: set_paragraph(text_of(pattern, length), style, 200))


@pytest.mark.parametrize("kind", list(KINDS)[::2])
def test_drawing_a_text(kind: str) -> None:
    language, pattern = KINDS[kind]
    style = Style(language)

    def draw(length: int) -> Callable[[], object]:
        paragraph = set_paragraph(text_of(pattern, length), style, 200)
        return lambda: drawn(paragraph)

    assert_linear(draw)


@pytest.mark.parametrize(
    "pattern",
    [
        "\u2067\u202e\u202c\u2069",
        "\u2067",
        "\u2069",
        "\x00",
        "\ud800",
        "a\u2068b\u2069",
        "\U00020000",
    ],
)
def test_looking_a_text_over(pattern: str) -> None:
    def look(length: int) -> Callable[[], object]:
        text = text_of(pattern, length)

        def refuse() -> None:
            with contextlib.suppress(UnprintableError):
                plain(text)

        return refuse

    assert_linear(look)
