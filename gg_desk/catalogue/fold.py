"""How words are made comparable: the same fold for what is searched and for what is typed."""

import functools
import re
import unicodedata
from collections.abc import Callable

FOLD_VERSION = f"1/{unicodedata.unidata_version}"
"""Changes when folded text may come out differently, so that the index is made anew."""

_CONSONANT_CLUSTERS = {
    # Korean keyboards join two typed consonants into one letter, so ㄱㅅ arrives as ㄳ.
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ",
    "ㅄ": "ㅂㅅ",
}
_CLUSTER = re.compile(f"[{''.join(_CONSONANT_CLUSTERS)}]")
_SAME_LETTER = {
    "đ": "d",
    "ı": "i",
    # Arabic keyboards give other code points for letters that Urdu readers see as their own.
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ه": "ہ",
    # Letter-like apostrophes (Uzbek oʻ, gʻ) are typed in many ways or left out.
    "ʻ": "",
    "ʼ": "",
    "ʹ": "",
    "'": "",
    "‘": "",
    "’": "",
    "`": "",
    "ـ": "",  # the stroke that only stretches Arabic words
}
_INSIDE_NUMBER = re.compile(r"[-‐‒–—−,](?<=\d.)(?=\d)")
_MAY_HAVE_MARKS = re.compile("[^\x00-\x7f가-힣]+")  # all but plain letters and Korean syllables
_FIRST_SYLLABLE, _LAST_SYLLABLE, _SYLLABLES_PER_INITIAL = 0xAC00, 0xD7A3, 588
_FIRST_INITIAL, _LAST_INITIAL = "\u1100", "\u1112"


def fold(text: str) -> str:
    """The words of ``text`` in the form in which they are compared, one space between them.

    Case, width, Latin accents, Hangul composition, digits of other scripts, invisible joiners and
    hyphens or commas inside numbers make no difference: ``031-120`` is ``031120``, ``Đăng Ký`` is
    ``dang ky``. Folding folded text changes nothing.
    """
    typed = _CLUSTER.sub(lambda found: _CONSONANT_CLUSTERS[found[0]], text)
    composed = unicodedata.normalize("NFKC", typed).casefold()
    bare = _MAY_HAVE_MARKS.sub(_without_latin_marks, composed)
    plain = unicodedata.normalize("NFKC", bare)
    numbers = _INSIDE_NUMBER.sub("", plain)
    return " ".join(numbers.translate(_KEPT).split())


def initials(folded: str) -> str:
    """The first consonants of the Korean syllables in folded text: ``보육료`` gives ``ㅂㅇㄹ``.

    Spaces between Korean words are dropped, because people type initials without them; anything
    that is not Korean parts them.
    """
    return " ".join(folded.replace(" ", "").translate(_INITIALS).split())


def is_initials(folded: str) -> bool:
    """Whether a folded word is nothing but Korean consonants."""
    return bool(folded) and all(_FIRST_INITIAL <= char <= _LAST_INITIAL for char in folded)


def _without_latin_marks(run: re.Match[str]) -> str:
    kept: list[str] = []
    after_latin = run.start() > 0 and _is_latin(run.string[run.start() - 1])
    for char in unicodedata.normalize("NFKD", run[0]):
        if unicodedata.combining(char):
            if after_latin:
                continue
        else:
            after_latin = _is_latin(char)
        kept.append(char)
    return "".join(kept)


@functools.cache
def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN ")


def _kept(char: str) -> str:
    """What stays of a character: a letter, mark or digit; nothing of invisible ones; else a space."""
    if char in _SAME_LETTER:
        return _SAME_LETTER[char]
    decimal = unicodedata.decimal(char, None)
    if decimal is not None:
        return str(decimal)
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return char if category[0] in "LMN" else " "


def _initial(char: str) -> str:
    code = ord(char)
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return chr(ord(_FIRST_INITIAL) + (code - _FIRST_SYLLABLE) // _SYLLABLES_PER_INITIAL)
    return char if is_initials(char) else " "


class _Table(dict[int, str]):
    """What becomes of each character, for ``str.translate``; worked out when one first comes."""

    def __init__(self, becomes: Callable[[str], str]) -> None:
        super().__init__()
        self._becomes = becomes

    def __missing__(self, code: int) -> str:
        self[code] = became = self._becomes(chr(code))
        return became


_KEPT = _Table(_kept)
_INITIALS = _Table(_initial)
