"""What is wrong with a translation, and what is doubtful about it, each in a sentence."""

import re
import unicodedata
from collections.abc import Iterator

import icu

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.translation import Message
from gg_desk.catalogue.words import LocalText
from gg_desk.phrasebook.letters import (
    foreign_scripts,
    hangul,
    mixed_words,
    own_scripts,
    script_name,
    unusual_letters,
    without_korean_in_brackets,
    without_names,
)
from gg_desk.phrasebook.patterns import SAMPLES, arguments, sample

_JOINERS = frozenset("\u200c\u200d")
_BREAKS = {tag: frozenset("\u200b") for tag in ("km", "lo", "my", "th")}
_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_FOREIGN_SHARE = 0.2
"""Of its letters: a text with more that its language does not use is in another language."""

Sentences = Iterator[LocalText]


def faults(message: Message, tag: str, words: str, pattern: str = "") -> tuple[LocalText, ...]:
    """Why ``words`` cannot be taken for ``message`` in ``tag``; empty when they can.

    ``pattern`` is the English pattern whose values a phrase must take.
    """
    values = _values(words, tag, pattern) if message.is_phrase else _braces(words)
    if broken := (*_characters(words, tag), *values):
        return broken  # what cannot be read cannot be looked at further
    read = _read(message, tag, words)
    return (
        *_numbers(message, read),
        *_left_in_english(message, tag, read),
        *_script(message, tag, read),
        *_korean_terms(message, tag, read),
    )


def doubts(message: Message, tag: str, words: str, korean: str) -> tuple[LocalText, ...]:
    """What a second look should settle about ``words`` that are without faults.

    ``korean`` is all that the desk says in Korean: a term in brackets is one of those.
    """
    read = _read(message, tag, words)
    plurals = _plural_forms(words, tag) if message.is_phrase else ()
    return (
        *_same_name(message, tag, read),
        *_unusual(message, tag, read),
        *_other_hangul(tag, read, korean),
        *plurals,
    )


def _read(message: Message, tag: str, words: str) -> str:
    """The text as a page shows it."""
    return sample(words, tag) if message.is_phrase else words


def _characters(words: str, tag: str) -> Sentences:
    allowed = _JOINERS | _ISOLATES | _BREAKS.get(tag, frozenset())
    for character in dict.fromkeys(words):
        if character == "\ufffd" or (
            unicodedata.category(character) in _INVISIBLE and character not in allowed
        ):
            name = "line break" if character in "\n\r" else f"U+{ord(character):04X}"
            korean = "줄바꿈" if character in "\n\r" else name
            yield {
                "en": f"holds a character that cannot be printed ({name}); type the text anew",
                "ko": f"인쇄할 수 없는 문자({korean})가 있습니다. 글을 다시 입력해 주세요",
            }
    if words.count("\u2069") != sum(map(words.count, "\u2066\u2067\u2068")):
        yield {
            "en": "has a direction mark without its other half; take both out",
            "ko": "방향 표시 문자가 짝이 맞지 않습니다. 둘 다 지워 주세요",
        }


def _braces(words: str) -> Sentences:
    if set(words) & {"{", "}"}:
        yield {
            "en": "has a brace { or }, which words of the catalogue never take",
            "ko": "중괄호 { }가 있습니다. 사업 낱말에는 쓰지 않습니다",
        }


def _values(words: str, tag: str, pattern: str) -> Sentences:
    """A phrase must compile, take the same values as the English, and show every one of them."""
    asked = arguments(pattern)
    try:
        given = arguments(words)
        text = sample(words, tag)
    except ValueError as error:
        yield {
            "en": f"is no message that can be read: {error}",
            "ko": f"형식이 잘못되었습니다. 중괄호를 확인해 주세요({error})",
        }
        return
    if given != asked:
        need, has = _named(asked), _named(given)
        yield {
            "en": f"must have exactly the values of the English: {need}; it has {has}",
            "ko": f"영어와 똑같은 자리표시가 있어야 합니다: {need}. 지금은 {has}",
        }
        return
    hidden = {name: kind for name, kind in asked.items() if str(SAMPLES[kind]) not in text}
    shown = sample(pattern, "en")
    for name, kind in hidden.items():
        if str(SAMPLES[kind]) in shown:
            yield {
                "en": f"never shows {{{name}}}; write # where the number stands",
                "ko": f"{{{name}}} 값이 보이지 않습니다. 숫자가 올 곳에 #을 써 주세요",
            }


def _named(values: dict[str, str]) -> str:
    named = [f"{{{name}{f', {kind}' if kind else ''}}}" for name, kind in sorted(values.items())]
    return " ".join(named) or "–"


def _numbers(message: Message, read: str) -> Sentences:
    """Numbers of both sources must stand; those of one may: a month is a number in Korean."""
    english = _digits(_read(message, "en", message.english))
    korean = _digits(_read(message, "ko", message.korean)) or english
    said = _digits(read)
    missing, more = sorted((english & korean) - said), sorted(said - english - korean)
    strange = sorted({digit for digit in read if digit.isdecimal() and not digit.isascii()})
    if strange:
        yield {
            "en": f"has digits other than 0 to 9 ({' '.join(strange)}); a page matches Korean papers",
            "ko": f"아라비아 숫자가 아닌 숫자({' '.join(strange)})가 있습니다. 0–9로 적어 주세요",
        }
    elif missing or more:
        lacks, has = ", ".join(missing) or "–", ", ".join(more) or "–"
        yield {
            "en": f"has other numbers than the source: missing {lacks}, too many {has}",
            "ko": f"숫자가 원문과 다릅니다. 빠진 수: {lacks}, 없어야 할 수: {has}",
        }


def _digits(text: str) -> set[str]:
    return set(re.findall(r"[0-9]+", _THOUSANDS.sub("", text)))


def _left_in_english(message: Message, tag: str, read: str) -> Sentences:
    if tag != "en" and not _is_name(message) and _is_the_english(message, tag, read):
        yield {
            "en": "is still the English; translate it",
            "ko": "영어 그대로입니다. 번역해 주세요",
        }


def _same_name(message: Message, tag: str, read: str) -> Sentences:
    if tag != "en" and _is_name(message) and _is_the_english(message, tag, read):
        yield {
            "en": "is a name left as in English; is it called so in this language?",
            "ko": "이름이 영어 그대로입니다. 그 언어에서도 이렇게 부르는지 확인해 주세요",
        }


def _is_name(message: Message) -> bool:
    return not message.is_phrase and message.key.endswith("/name")


def _is_the_english(message: Message, tag: str, read: str) -> bool:
    """Whether the English was left: by the letter, or with no letter of the language's own."""
    english = _read(message, "en", message.english)
    if not any(map(str.isalpha, without_korean_in_brackets(english))):
        return False
    own = own_scripts(tag)
    rest = read if tag == "ko" else without_korean_in_brackets(read)
    letters = [letter for letter in rest if letter.isalpha()]
    latin = bool(letters) and all(map(str.isascii, letters))
    return read == english or (latin and "Latn" not in own)


def _script(message: Message, tag: str, read: str) -> Sentences:
    letters = sum(map(str.isalpha, read))
    found = foreign_scripts(_own_words(message, tag, read), tag)
    latin = found.pop("Latn", 0)
    name = language(tag)
    if latin > letters / 2:
        found["Latn"] = latin
    for script in found:
        where_en = " outside brackets" if script == "Hang" else ""
        where_ko = " 괄호 밖에" if script == "Hang" else ""
        yield {
            "en": f"has {script_name(script, 'en')} letters{where_en}; this is the column of {name.english_name}",
            "ko": f"{name.korean_name} 칸인데{where_ko} {script_name(script, 'ko')}가 있습니다",
        }
    if mixed := mixed_words(read):
        shown = ", ".join(mixed)
        yield {
            "en": f"mixes Latin and Cyrillic letters in one word, which only look alike: {shown}",
            "ko": f"한 낱말에 로마자와 키릴 문자가 섞여 있습니다: {shown}",
        }
    strange = unusual_letters(read, tag)
    if sum(map(read.count, strange)) > letters * _FOREIGN_SHARE:
        shown = " ".join(sorted(strange))
        yield {
            "en": f"does not look like {name.english_name}, which does not use {shown}",
            "ko": f"{name.korean_name}에서 쓰지 않는 글자가 많습니다({shown}). 다른 언어가 아닌지 확인해 주세요",
        }


def _unusual(message: Message, tag: str, read: str) -> Sentences:
    strange = unusual_letters(read, tag)
    latin = "Latn" in foreign_scripts(_own_words(message, tag, read), tag)
    if strange or latin:
        shown = " ".join(sorted(strange)) or "A–Z"
        yield {
            "en": f"has letters that are not usual in {language(tag).english_name}: {shown}",
            "ko": f"{language(tag).korean_name}에서 흔히 쓰지 않는 글자가 있습니다: {shown}",
        }


def _own_words(message: Message, tag: str, read: str) -> str:
    """What must be in the language's own letters: no Korean in brackets, no names of the source."""
    words = read if tag == "ko" else without_korean_in_brackets(read)
    return without_names(words, (message.english, message.korean))


def _korean_terms(message: Message, tag: str, read: str) -> Sentences:
    missing = hangul(message.english) - hangul(read)
    if tag != "ko" and missing:
        shown = ", ".join(sorted(missing))
        yield {
            "en": f"lacks the Korean term in brackets: {shown}",
            "ko": f"괄호 안의 한국어 용어가 빠졌습니다: {shown}",
        }


def _other_hangul(tag: str, read: str, korean: str) -> Sentences:
    strange = sorted(run for run in hangul(read) if run not in korean)
    if tag != "ko" and strange:
        shown = ", ".join(strange)
        yield {
            "en": f"has Korean that stands nowhere else: {shown}; is it spelt right?",
            "ko": f"다른 곳에 없는 한국어가 있습니다: {shown}. 철자를 확인해 주세요",
        }


def _plural_forms(words: str, tag: str) -> Sentences:
    if "plural" not in arguments(words).values():
        return
    rules = icu.PluralRules.forLocale(icu.Locale.forLanguageTag(tag))
    lacking = [
        form for form in sorted(rules.getKeywords()) if not re.search(rf"\b{form}\s*{{", words)
    ]
    if lacking:
        shown = ", ".join(lacking)
        yield {
            "en": f"lacks plural forms that {language(tag).english_name} has: {shown}",
            "ko": f"{language(tag).korean_name}의 복수형이 빠졌습니다: {shown}",
        }
