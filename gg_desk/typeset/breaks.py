"""Where a line may end, by ICU's rules and dictionaries and by what must stay whole."""

import functools
import re
import threading

import icu

from gg_desk.typeset.runs import Utf16

# Korean keeps its words whole (keepall does nothing in ICU); Japanese and Chinese follow kinsoku.
_LOCALES = {"ko": "ko@lw=phrase", "ja": "ja@lb=strict", "zh": "zh@lb=strict"}

# Phone numbers, dates, amounts and ranges: digits, the signs between them, and a unit that
# touches them. ICU keeps most of them; this keeps all of them, in every script.
_WHOLE = re.compile(
    r"[₩$]?\d[\d.,:/~–-]*\d(?:\s?[%원]|[^\W\d_]{1,3}(?![^\W\d_]))?|\d+(?:[%원세일년월명회]|\s?%)"
)

_HANGUL_PAIR = re.compile(r"[가-힣]{2}")


@functools.cache
def _iterator(language: str, _thread: int) -> icu.BreakIterator:
    # An iterator holds the text it walks, so each thread has its own.
    base = language.split("-", maxsplit=1)[0]
    return icu.BreakIterator.createLineInstance(icu.Locale(_LOCALES.get(base, base)))


def line_breaks(text: str, language: str) -> list[int]:
    """Offsets after which a line may end, in characters, rising; the text's end is the last."""
    if not text:
        return []
    offsets = _offsets(text, language)
    if not language.startswith("ko") and _HANGUL_PAIR.search(text):
        korean = set(_offsets(text, "ko"))
        offsets = [at for at in offsets if at in korean or not _HANGUL_PAIR.match(text, at - 1)]
    whole = [match.span() for match in _WHOLE.finditer(text)]
    kept = [at for at in offsets if not any(start < at < end for start, end in whole)]
    if not kept or kept[-1] != len(text):
        kept.append(len(text))
    return kept


def _offsets(text: str, language: str) -> list[int]:
    iterator = _iterator(language, threading.get_ident())
    iterator.setText(icu.UnicodeString(text))
    return Utf16(text).to_characters(list(iterator))


def must_break(text: str, at: int) -> bool:
    """Whether the line ends at ``at`` because the text says so."""
    return at > 0 and text[at - 1] in "\n\u2028\u2029"
