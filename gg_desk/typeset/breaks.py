"""Where a line may end, by ICU's rules and dictionaries and by what must stay whole."""

import itertools
import re

from gg_desk.typeset.boundaries import boundaries, stand_alone
from gg_desk.typeset.known_words import known_words
from gg_desk.typeset.plain_breaks import breaks_at_spaces
from gg_desk.typeset.text import ISOLATES
from gg_desk.typeset.whole import kept_whole

# Korean keeps its words whole (keepall does nothing in ICU); Japanese and Chinese follow kinsoku.
_LOCALES = {"ko": "ko@lw=phrase", "ja": "ja@lb=strict", "zh": "zh@lb=strict"}

_SOFT_HYPHEN = "\u00ad"
_INSIDE_KOREAN = re.compile(r"[가-힣][가-힣\d]|\d[가-힣]")
_KANA = re.compile("[々〻ぁ-ヿㇰ-ㇿｦ-ﾟ]")


def line_breaks(text: str, language: str) -> list[int]:
    """Offsets after which a line may end, in characters, rising; the text's end is the last."""
    if not text:
        return []
    allowed = breaks_at_spaces(text)
    if allowed is None:
        allowed = _offsets(text, language)
        if not stand_alone(text):
            # ICU breaks lines by letters, and so between a letter and another script's vowel sign.
            allowed.intersection_update(boundaries(text, "grapheme"))
            # And behind the beginning of an isolate, as behind a letter.
            allowed = {at for at in allowed if text[at - 1] not in ISOLATES}
    for start, end in itertools.chain(kept_whole(text), known_words(text)):
        allowed.difference_update(range(start + 1, end))
    if _SOFT_HYPHEN in text:
        # It would have to become a hyphen at the line's end; words stay whole instead.
        allowed = {at for at in allowed if text[at - 1] != _SOFT_HYPHEN}
    allowed.add(len(text))
    return sorted(allowed)


def must_break(text: str, at: int) -> bool:
    """Whether the line ends at ``at`` because the text says so."""
    return at > 0 and text[at - 1] == "\n"


def _offsets(text: str, language: str) -> set[int]:
    base = language.split("-", maxsplit=1)[0]
    offsets = set(boundaries(text, "line", _LOCALES.get(base, base)))
    if base == "ko" and _KANA.search(text):
        # By words alone a line could begin with a small kana or 々.
        offsets.intersection_update(boundaries(text, "line", "ko@lb=strict"))
    elif base != "ko" and _INSIDE_KOREAN.search(text):
        # Korean words stay whole in every language's sentence.
        korean = set(boundaries(text, "line", _LOCALES["ko"]))
        offsets = {at for at in offsets if at in korean or not _INSIDE_KOREAN.match(text, at - 1)}
    return offsets
