"""Translations with every sort of mistake are refused in a sentence, and sound ones are taken."""

import pytest

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.translation import Message
from gg_desk.phrasebook.checking import doubts, faults
from gg_desk.phrasebook.letters import without_korean_in_brackets
from gg_desk.phrasebook.texts import Texts

CALL = Message(key="step.call", english="Call {phone} (대표전화).", korean="{phone}로 전화하세요.")
WAIT = Message(
    key="duration",
    english="{count, plural, one {# day} other {# days}}",
    korean="{count, plural, other {#일}}",
)
CLASS = Message(
    key="program/x/purpose",
    english="HiKorea takes 1,500 pupils in March.",
    korean="하이코리아에서 3월에 1500명을 받습니다.",
)
NAME = Message(key="program/x/name", english="K-Pass", korean="K-패스")

REFUSED = [
    (CALL, "km", "ទូរស័ព្ទ {phone} (대표전화)\u0007។", "U+0007"),
    (CALL, "km", "ទូរស័ព្ទ {phone}\n(대표전화)។", "line break"),
    (CALL, "km", "ទូរស័ព្ទ \ufffd {phone} (대표전화)។", "U+FFFD"),
    (CALL, "ar", "اتصلوا \u200f{phone} (대표전화).", "U+200F"),
    (CALL, "ar", "اتصلوا \u2068{phone} (대표전화).", "other half"),
    (CALL, "km", "ទូរស័ព្ទ (대표전화)។", "{phone}; it has –"),
    (CALL, "km", "ទូរស័ព្ទ {phon} (대표전화)។", "{phone}; it has {phon}"),
    (CALL, "km", "ទូរស័ព្ទ {phone (대표전화)។", "cannot be read|can be read"),
    (CALL, "km", "ទូរស័ព្ទ '{phone}' (대표전화)។", "{phone}; it has –"),
    (CALL, "km", "ទូរស័ព្ទ {phone}។", "lacks the Korean term in brackets: 대표전화"),
    (CALL, "km", "ទូរស័ព្ទ {phone} 2 ដង (대표전화)។", "too many 2"),
    (CALL, "lo", "กรุณาโทร {phone} (대표전화)", "Thai letters"),
    (CALL, "uz", "{phone} ga qоʻngʻiroq qiling (대표전화).", "Cyrillic letters"),
    (CALL, "km", "ទូរស័ព្ទ {phone} 전화 (대표전화)។", "Hangul letters outside brackets"),
    (CALL, "km", "Telephone {phone} (대표전화).", "still the English"),
    (CALL, "vi", "Call {phone} (대표전화).", "still the English"),
    (CALL, "ru", "Қоңырау шалыңыз {phone} ұйымға өтініңіз (대표전화).", "does not look like Russian"),
    (CALL, "ru", "Bеб-сайт {phone} (대표전화).", "mixes Latin and Cyrillic"),
    (CALL, "ko", "Call {phone} (대표전화).", "still the English"),
    (WAIT, "ru", "{count, plural, one {# день} other {# дней}", "can be read"),
    (WAIT, "ru", "{count, plural, one {день} other {дней}}", "never shows {count}"),
    (WAIT, "ru", "{count, select, other {дней}}", "{count, plural}; it has {count, select}"),
    (CLASS, "km", "HiKorea ទទួលសិស្ស {n} 1,500 នាក់។", "brace"),
    (CLASS, "km", "HiKorea ទទួលសិស្ស 1,600 នាក់។", "missing 1500, too many 1600"),
    (CLASS, "km", "HiKorea ទទួលសិស្ស ១៥០០ នាក់។", "digits other than 0 to 9"),
    (CLASS, "ru", "Hikorea takes fifteen 1,500 pupils", "still the English"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "tag", "words", "why"), REFUSED)
def test_a_mistake_is_refused_with_its_reason(
    message: Message, tag: str, words: str, why: str
) -> None:
    found = faults(message, tag, words, message.english)
    assert any(part in fault["en"] for fault in found for part in why.split("|")), found
    assert all(any("가" <= letter <= "힣" for letter in fault["ko"]) for fault in found)


@pytest.mark.parametrize(
    ("message", "tag", "words"),
    [
        (CALL, "km", "សូមទូរស័ព្ទទៅ {phone} (대표전화)។"),
        (CALL, "ur", "فون کریں {phone} (대표전화)۔"),
        (CALL, "ko", "{phone}(으)로 전화하세요."),
        (WAIT, "km", "{count, plural, other {# ថ្ងៃ}}"),
        (CLASS, "ja", "HiKoreaは3月に1500人を受け入れます。"),
        (CLASS, "vi", "HiKorea nhận 1.500 học sinh vào tháng 3.".replace("1.500", "1,500")),
        (CLASS, "ar", "يقبل HiKorea \u20681,500\u2069 تلميذ في مارس."),
        (CLASS, "si", "HiKorea මාර්තු මාසයේ සිසුන් 1,500ක් ගනියි; ශ්\u200dරී."),
        (NAME, "ru", "K-Pass"),
    ],
)
def test_a_sound_translation_is_taken(message: Message, tag: str, words: str) -> None:
    assert faults(message, tag, words, message.english) == ()


@pytest.mark.parametrize(
    ("message", "tag", "words", "why"),
    [
        (NAME, "ru", "K-Pass", "name left as in English"),
        (WAIT, "ru", "{count, plural, one {# день} other {# дней}}", "few, many"),
        (CALL, "ru", "Позвоните ў {phone} (대표전화).", "not usual in Russian: ў"),
        (CALL, "km", "ទូរស័ព្ទ SMS {phone} (대표전화)។", "A–Z"),
        (CALL, "km", "ទូរស័ព្ទ {phone} (대표전하) (대표전화)។", "stands nowhere else: 대표전하"),
    ],
)
def test_what_is_doubtful_is_told(message: Message, tag: str, words: str, why: str) -> None:
    found = doubts(message, tag, words, CALL.korean + CALL.english)
    assert any(why in doubt["en"] for doubt in found), found


def test_brackets_with_korean_go_even_with_brackets_inside() -> None:
    assert without_korean_in_brackets("ពាក្យសុំ (취학(입학)신청서) (x)") == "ពាក្យសុំ  (x)"


@pytest.mark.parametrize("tag", [known.tag for known in languages()])
def test_what_is_shipped_is_without_faults(bundled: Texts, tag: str) -> None:
    found = {
        message.key: told
        for message in bundled.of(tag)
        if (said := bundled.said(message.key, tag))
        and (told := faults(message, tag, said.words, bundled.pattern(message.key)))
    }
    assert found == {}


@pytest.mark.parametrize("tag", [known.tag for known in languages()])
def test_what_is_shipped_is_neither_missing_nor_outdated(bundled: Texts, tag: str) -> None:
    phrases, words = bundled.coverage(tag)
    assert set(phrases) | set(words) <= {"unreviewed", "reviewed"}
    assert bool(words) is (tag not in {"ko", "en"})
