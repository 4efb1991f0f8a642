"""Where a line may end, by ICU's rules and dictionaries and by what must stay whole."""

import re

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import STEERING

# Korean keeps its words whole (keepall does nothing in ICU); Japanese and Chinese follow kinsoku.
_LOCALES = {"ko": "ko@lw=phrase", "ja": "ja@lb=strict", "zh": "zh@lb=strict"}

# Won as the 21 languages write it after an amount; some of them set no space after a word.
_SPACED_UNIT = "won|KRW|вона|воны|вон|وون|ون|वॉन|वोन|वन|উওন|ওন|වොන්"
_UNIT = "%|원|ウォン|韩元|韓元|元|圆|圓|วอน|ວອນ|វ៉ុន|ဝမ်"
_COUNTER = "[세일년월명회]"  # Korean: of age, days, years, months, people, times
_STEERING = f"[{''.join(sorted(STEERING))}]*"

# Phone numbers, dates, amounts and ranges: digits, the signs between them, and a unit beside them.
# ICU keeps most of them; this keeps all of them, in every script, also with isolates around them.
_WHOLE = re.compile(
    rf"(?:[₩$]{_STEERING})?\d(?:[\d.,:/~–-]*\d)?{_STEERING}"
    rf"(?: ?(?:(?:{_SPACED_UNIT})(?![^\W\d_])|{_UNIT})|{_COUNTER}|[^\W\d_]{{1,3}}(?![^\W\d_]))?"
)

_SOFT_HYPHEN = "\u00ad"
_HANGUL_PAIR = re.compile(r"[가-힣]{2}")


def line_breaks(text: str, language: str) -> list[int]:
    """Offsets after which a line may end, in characters, rising; the text's end is the last."""
    if not text:
        return []
    inside = {at for match in _WHOLE.finditer(text) for at in range(match.start() + 1, match.end())}
    end = len(text)
    # ICU breaks lines by letters, and so between a letter and a vowel sign of another script.
    ends = frozenset(boundaries(text, "grapheme"))
    allowed = ends - inside - {end}
    offsets = (at for at in _offsets(text, language) if at in allowed)
    # A soft hyphen would have to become a hyphen at the line's end; words stay whole instead.
    return [*(at for at in offsets if text[at - 1] != _SOFT_HYPHEN), end]


def must_break(text: str, at: int) -> bool:
    """Whether the line ends at ``at`` because the text says so."""
    return at > 0 and text[at - 1] == "\n"


def _offsets(text: str, language: str) -> list[int]:
    base = language.split("-", maxsplit=1)[0]
    offsets = boundaries(text, "line", _LOCALES.get(base, base))
    if base != "ko" and _HANGUL_PAIR.search(text):
        # Korean words stay whole in every language's sentence.
        korean = set(boundaries(text, "line", _LOCALES["ko"]))
        offsets = [at for at in offsets if at in korean or not _HANGUL_PAIR.match(text, at - 1)]
    return offsets
