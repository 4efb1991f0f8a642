"""Cutting folded text into short tokens, so that any part of any word can be found."""

import re
from typing import NamedTuple

import sqlalchemy as sa

_SYLLABIC = "".join(
    (
        "\u1100-\u11ff",  # Hangul letters
        "\u2e80-\ua4cf",  # kana, Han, Yi
        "\uac00-\ud7ff",  # Hangul syllables
        "\uf900-\ufaff",  # more Han
        "\U00020000-\U0003ffff",  # still more Han
    )
)
# Looked ahead for, and so found at each place; among what is between those stands one white space.
_GRAM = re.compile(rf"(?=((?!\s)[{_SYLLABIC}]\S?|[^\s{_SYLLABIC}]\S{{0,2}}))")
_WHOLE_GRAM = re.compile(rf"(?=((?!\s)[{_SYLLABIC}]\S|[^\s{_SYLLABIC}]\S{{2}}))")
_ENOUGH = 24


class Token(NamedTuple):
    """One thing to look up: a whole gram, or the beginning of one."""

    text: str
    prefix: bool


class Holding(NamedTuple):
    """Entries that hold some tokens: their number, to order them by, and the conditions."""

    number: sa.ColumnElement[int]
    conditions: tuple[sa.ColumnElement[bool], ...]


def grams(folded: str) -> list[str]:
    """Every gram of folded text: at each place of each word, the next two or three characters.

    Two where a syllable is one character (Korean, Chinese), three where it takes letters. Near
    the end of a word a gram is shorter, so that every character begins one and a look-up of a
    single character is a look-up of a beginning.
    """
    return _GRAM.findall(folded)


def tokens(word: str) -> list[Token]:
    """What to look up for a folded ``word``: every text that holds the word holds all of these.

    The reverse is not so: the grams may stand in different words, so verify what is found.
    """
    whole = [Token(gram, prefix=False) for gram in _WHOLE_GRAM.findall(word)]
    return list(dict.fromkeys(whole))[:_ENOUGH] or [Token(word, prefix=True)]
