"""Line ends of sentences that are words, numbers and single spaces: most texts, and no puzzle.

Where every word is of letters that Unicode calls alphabetic (UAX 14, class AL), or is a number, a
line may end after each space and nowhere else. ICU finds the same in several times as long.
"""

import functools
import re

import icu

from gg_desk.typeset.charset import basic_ranges
from gg_desk.typeset.text import ISOLATES, PDI

_END = re.compile(r" |-(?=[^\W\d_])")


def breaks_at_spaces(text: str) -> set[int] | None:
    """Offsets after which a line of ``text`` may end; none where it takes ICU to know them."""
    if not _words().fullmatch(text):
        return None
    ends = {found.end() for found in _END.finditer(text)}
    ends.add(len(text))
    return ends


@functools.cache
def _words() -> re.Pattern[str]:
    """Matches words and numbers parted by single spaces, each perhaps in brackets or an isolate."""
    letter = basic_ranges(icu.UnicodeSet("[[:Line_Break=AL:]&[:L:]]"))
    mark = basic_ranges(icu.UnicodeSet("[[:Line_Break=CM:]&[:M:]]"))
    number = "[0-9]+(?:[,.:-][0-9]+)*"
    letters = f"[{letter}][{letter}{mark}]*+"
    word = rf"[({ISOLATES}]*+(?:{letters}(?:-{letters})*+|[가-힣]++|{number})[){PDI}]*+[.,:;]?+"
    # Written once, since sets of thousands of letters take milliseconds to compile.
    return re.compile(rf"(?:{word}(?: (?=\S)|\Z))++")
