"""Unicode's published cases: lines, graphemes and directions, and each deviation that is on purpose."""

import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import icu
import pytest

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.characters import UnprintableError
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style
from gg_desk.typeset.whole import kept_whole

VERSION = "16.0"
DATA = Path(__file__).parent / "data" / "unicode"
TAGS = "ko en zh-Hans vi fil ru uz th km mn ne my si bn ur ar lo id ja hi kk"
LANGUAGES = TAGS.split()


def rows(name: str) -> list[str]:
    packed = (DATA / f"{name}-{VERSION}.0.txt.xz").read_bytes()
    return lzma.decompress(packed).decode().splitlines()


def characters(codes: str) -> list[str]:
    return [chr(int(code, 16)) for code in codes.split()]


def broken(name: str) -> Iterator[tuple[str, list[int]]]:
    """Each case's text and where it may be broken, its end included."""
    for row in rows(name):
        parts = [part.strip() for part in row.split("÷")]
        pieces = ["".join(characters(part.replace("×", ""))) for part in parts if part]
        ends = [sum(map(len, pieces[: index + 1])) for index in range(len(pieces))]
        yield "".join(pieces), ends


LINES = list(broken("LineBreakTest"))
GRAPHEMES = list(broken("GraphemeBreakTest"))


def test_the_cases_are_those_of_icu_s_unicode_version() -> None:
    assert icu.UNICODE_VERSION.startswith(VERSION), "renew the cases under data/unicode"
    assert (len(LINES), len(GRAPHEMES)) == (16_672, 1_093)


def test_graphemes_end_where_unicode_says() -> None:
    assert [case for case in GRAPHEMES if boundaries(case[0], "grapheme") != case[1]] == []


def test_icu_breaks_lines_where_unicode_says() -> None:
    # In its root locale; what follows is what we and its locales change on purpose.
    assert [case for case in LINES if boundaries(case[0], "line") != case[1]] == []


def reason(text: str, at: int) -> str:
    """Why no line of ours ends at ``at``, where Unicode lets one end."""
    if at not in boundaries(text, "grapheme"):
        return "inside a grapheme"
    if any(start < at < end for start, end in kept_whole(text)):
        return "inside a number or date"
    if text[at - 1] == "\u00ad":
        return "after a soft hyphen"
    if re.match(r"[가-힣][가-힣\d]|\d[가-힣]", text[at - 1 : at + 1]):
        return "inside a Korean word"
    return "without a reason"


def test_our_lines_end_where_unicode_says_or_for_a_reason_nowhere() -> None:
    deviating = Counter[str]()
    for text, ends in LINES:
        ours = line_breaks(text, "und")
        assert set(ours) <= set(ends), text
        deviating.update({reason(text, at) for at in set(ends) - set(ours)})
    assert deviating == {
        # Unicode breaks lines by character, and so between a space and a mark upon it.
        "inside a grapheme": 1_154,
        "inside a number or date": 29,
        "inside a Korean word": 15,
        "after a soft hyphen": 7,
    }


# How many cases break at more, and at fewer, places than in a text of no language.
LOCALE = {"ko": (3, 229), "ja": (2, 1), "zh-Hans": (2, 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_chinese_japanese_and_korean_break_otherwise(language: str) -> None:
    more = fewer = 0
    # Some of the cases tell whether ICU has rules of its own for a language at all.
    for text, _ in LINES if language in LOCALE else LINES[::10]:
        ours, neutral = set(line_breaks(text, language)), set(line_breaks(text, "und"))
        more += not ours <= neutral
        fewer += not neutral <= ours
    assert (more, fewer) == LOCALE.get(language, (0, 0))


# Directions

HEBREW = re.compile("[\u05d0-\u05ea]")
DICE = re.compile("[\u2680-\u2685]")
FROM_THE_LEFT, FROM_THE_RIGHT = "0", "1"


def printable(text: str) -> str:
    """``text`` in characters of the same bidi classes for which there are fonts."""
    # A right-to-left mark is of the letters' class, and drawn by nothing.
    return DICE.sub("!", HEBREW.sub("\u200f", text))


def seen(text: str, language: str) -> list[int]:
    """The offsets of a line's characters as the eye meets them from left to right."""
    [line] = set_paragraph(text, Style(language), 99_999).lines
    order: list[int] = []
    for placed in line.placed:
        offsets = range(placed.start, placed.start + len(placed.text))
        order += reversed(offsets) if placed.rtl else offsets
    return order


def test_characters_stand_in_the_order_that_unicode_says() -> None:
    outcome = Counter[str]()
    for row in rows("BidiCharacterTest"):
        codes, asked, _, _, visual = row.split(";")
        text = printable("".join(characters(codes)))
        if asked not in {FROM_THE_LEFT, FROM_THE_RIGHT}:
            outcome["direction of its first letter"] += 1  # ours is the language's
            continue
        try:
            order = seen(text, "ur" if asked == FROM_THE_RIGHT else "en")
        except UnprintableError as refused:
            unpaired = "its line" in refused.en
            outcome["control without counterpart" if unpaired else "mark without a font"] += 1
            continue
        # Controls have no place in Unicode's order, nor has white space at a line's end in ours.
        wanted = [int(at) for at in visual.split() if int(at) in order]
        same = [at for at in order if at in wanted] == wanted
        outcome["as Unicode says" if same else "as ICU says"] += 1
    assert outcome == {
        "as Unicode says": 9_744,
        "direction of its first letter": 28,
        "control without counterpart": 20,
        "mark without a font": 8,
        # A mark on a closing bracket (6), an isolate inside an override (2).
        "as ICU says": 8,
    }
