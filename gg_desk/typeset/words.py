"""Words inside a run, so that copied text comes out word by word."""

import re

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import STEERING

_SPACED = re.compile(r"\s*\S+\s*")
_CONTROLS = "".join(STEERING)
_WITHOUT_SPACES = frozenset({"th", "km", "lo", "my"})


def word_ends(text: str, language: str) -> list[int]:
    """Where the words of ``text`` end, white space after them included; the text's end is the last."""
    base = language.split("-", maxsplit=1)[0]
    return _dictionary_ends(text, base) if base in _WITHOUT_SPACES else _spaced_ends(text)


def _spaced_ends(text: str) -> list[int]:
    ends = [match.end() for match in _SPACED.finditer(text)]
    return ends if ends and ends[-1] == len(text) else [*ends, len(text)]


def _dictionary_ends(text: str, language: str) -> list[int]:
    # White space goes with the word before it; bidi controls before all words, which ICU takes for
    # a word, with the first, since its glyph may answer for them.
    first = len(text) - len(text.lstrip(_CONTROLS))
    ends = boundaries(text, "word", language)
    return [end for end in ends if end == len(text) or (end > first and not text[end].isspace())]
