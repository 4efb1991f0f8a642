"""Which letters a text is written in, and whether they are those of its language."""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import icu

from gg_desk.catalogue.languages import language

_SCRIPTS = {"Kore": ("Hang",), "Hans": ("Hani",), "Jpan": ("Hani", "Hira", "Kana")}
_BRACKETED = re.compile(
    r"[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）]"
)  # one inside another, at most
_HANGUL = re.compile("[가-힣]+")
_LATIN_WORD = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[^\W\d_]+")
_SHARED = frozenset({"Zyyy", "Zinh"})  # letters of several scripts: Uzbek ʻ, Japanese ー
_CHINESE_LETTERS = frozenset({"Hans", "Jpan", "Kore"})


def hangul(text: str) -> set[str]:
    """The runs of Hangul in ``text``."""
    return set(_HANGUL.findall(text))


def without_korean_in_brackets(text: str) -> str:
    """``text`` without the brackets that hold a Korean term."""
    return _BRACKETED.sub(lambda part: "" if _HANGUL.search(part[0]) else part[0], text)


def without_names(text: str, sources: Iterable[str]) -> str:
    """``text`` without the Latin words that stand in its sources too: HiKorea, K-Pass, E-9."""
    given = {word.casefold() for source in sources for word in _LATIN_WORD.findall(source)}
    return _LATIN_WORD.sub(lambda word: "" if word[0].casefold() in given else word[0], text)


def foreign_scripts(text: str, tag: str) -> Counter[str]:
    """How many letters of ``text`` belong to scripts in which ``tag`` is not written.

    By four-letter name of the script.
    """
    fitting = own_scripts(tag) | _SHARED
    scripts = map(_script, filter(str.isalpha, text))
    return Counter(script for script in scripts if script not in fitting)


def script_name(script: str, tag: str) -> str:
    """What a script is called in the language ``tag``: Thai, 타이 문자."""
    return str(icu.Locale(f"und_{script}").getDisplayScript(icu.Locale(tag)))


def mixed_words(text: str) -> list[str]:
    """Words of Latin and Cyrillic letters at once: a В that looks like a B."""
    return [
        word
        for word in _WORD.findall(text)
        if {"Latn", "Cyrl"} <= {_script(letter) for letter in word}
    ]


def own_scripts(tag: str) -> frozenset[str]:
    """The four-letter names of the scripts in which ``tag`` is written."""
    written = language(tag).script
    return frozenset(_SCRIPTS.get(written, (written,)))


def unusual_letters(text: str, tag: str) -> set[str]:
    """Letters of the language's own script that CLDR knows no use of in it: Kazakh ә in Russian.

    None for Chinese characters, of which CLDR lists the commonest only; signs that stand for
    letters, such as Khmer ៗ, are left out, for it lists none.
    """
    if language(tag).script in _CHINESE_LETTERS:
        return set()
    usual, own = _usual(tag), own_scripts(tag)
    return {
        letter
        for letter in filter(str.isalpha, text)
        if _script(letter) in own
        and unicodedata.category(letter) != "Lm"
        and not usual.contains(letter)
    }


@functools.cache
def _usual(tag: str) -> icu.UnicodeSet:
    locale = icu.LocaleData(tag.replace("-", "_"))
    kinds = icu.ULocaleDataExemplarSetType
    letters = icu.UnicodeSet()
    for kind in (kinds.ES_STANDARD, kinds.ES_AUXILIARY):
        letters.addAll(locale.getExemplarSet(0, kind))
    return letters.closeOver(icu.USET_ADD_CASE_MAPPINGS)


def _script(letter: str) -> str:
    return str(icu.Script.getScript(letter).getShortName())
