"""What was typed, without what typing and copying leave behind."""

import re
import unicodedata

_WIDE = re.compile("[\uff00-\uffef]+")
"""Full-width and half-width forms; other compatibility forms may be letters of their own script."""
_BLANKS = re.compile("[\\s\x00-\x1f\x7f-\x9f\u115f\u1160\u2800\u3164]+")
"""White space, control characters, and the fillers that Korean keyboards type as space."""
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u20e3\u0335-\u0338\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+"
)
_JOINERS = re.compile("[\u200c\u200d]+")
_JOINED = re.compile("[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")
"""Scripts in which a joiner between two letters decides how they look."""
_PLAIN = re.compile("(?![='])[!-~가-힣]+(?: [!-~가-힣]+)*")
"""Most cells: words of Korean and ASCII with single spaces between; nothing is to be done there."""
_SIMPLE = re.compile("[\x00-\x7f가-힣]*")
_UNCOMPARED = re.compile("[^0-9a-z가-힣]+")
_ESCAPED = re.compile("_x((?![dD][89A-Fa-f])[0-9A-Fa-f]{4})_")
"""Excel's writing of control characters; halves of surrogate pairs are none."""
_AS_FORMULA = re.compile('="([^"]*)"')
_APOSTROPHE = re.compile("'(?=[-+=0-9])")
_RELATION = "(?:외?조?[부모]|친[부모]|부모|부친|모친|아버지|어머니|아빠|엄마|[父母]|father|mother)"
_RELATION_BEHIND = re.compile(rf"\s*[(\[]\s*{_RELATION}\s*[)\]]", re.IGNORECASE)
_OF_RELATION = re.compile(rf"(?:^|[\s,/·;]+){_RELATION}\s*[:：]\s*", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")


def tidied(text: str) -> str:
    """``text`` in one line: composed letters, ordinary widths, single spaces, nothing unseen."""
    if _PLAIN.fullmatch(text) and "_x" not in text:
        return text
    plain = _UNSEEN.sub("", _unescaped(text))
    plain = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), plain)
    plain = _BLANKS.sub(" ", unicodedata.normalize("NFC", plain)).strip()
    plain = _JOINERS.sub(lambda found: _joiner(found, plain), plain)
    if typed := _AS_FORMULA.fullmatch(plain):
        plain = typed[1].strip()
    return _APOSTROPHE.sub("", plain, count=1) if plain.startswith("'") else plain


def without_empty_brackets(text: str) -> str:
    """``text`` without the brackets whose content was left out."""
    return " ".join(_EMPTY_BRACKETS.sub(" ", text).split())


def without_relations(text: str) -> str:
    """Names in one cell without what says who they are to the child: ``A, B`` of ``부: A 모: B``."""
    plain = _OF_RELATION.sub(", ", _RELATION_BEHIND.sub("", text))
    return ", ".join(part for part in map(str.strip, plain.split(",")) if part)


def folded(text: str) -> str:
    """``text`` as it is compared: without capitals, spaces, punctuation and signs."""
    if _SIMPLE.fullmatch(text):
        return _UNCOMPARED.sub("", text.casefold())
    composed = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in composed if unicodedata.category(letter)[0] in "LNM")


def _unescaped(text: str) -> str:
    """Excel writes control characters as ``_x000D_``."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _joiner(found: re.Match[str], text: str) -> str:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return found[0][0] if _JOINED.match(before) and _JOINED.match(after) else ""
