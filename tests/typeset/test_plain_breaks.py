"""Sentences of words and numbers break where ICU says, without asking it."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.catalogue.languages import languages
from gg_desk.resources import resource
from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.plain_breaks import breaks_at_spaces
from gg_desk.typeset.text import FSI, ISOLATES, PDI, isolate

BY_WORDS = [
    "ko",
    "en",
    "vi",
    "fil",
    "uz",
    "ru",
    "mn",
    "kk",
    "ne",
    "si",
    "bn",
    "hi",
    "id",
    "ur",
    "ar",
]
BEFORE = ["", f"{isolate('031-120-1393')} ", "(NGUYỄN), ", "150,000 "]


def by_icu(text: str, language: str) -> set[int]:
    """ICU's line ends, on graphemes, and none between an isolate's beginning and its content."""
    found = set(boundaries(text, "line", "ko@lw=phrase" if language == "ko" else language))
    found.intersection_update(boundaries(text, "grapheme"))
    return {at for at in found if text[at - 1] not in ISOLATES or at == len(text)}


@pytest.mark.parametrize("tag", BY_WORDS)
def test_phrases_break_where_icu_breaks_them(tag: str) -> None:
    phrases = [entry.msgstr for entry in polib.pofile(resource("phrasebook", f"{tag}.po"))]
    quick = 0
    for text in [before + phrase for phrase in phrases for before in BEFORE if phrase]:
        found = breaks_at_spaces(text)
        if found is not None and (tag == "ko" or not any("가" <= char <= "힣" for char in text)):
            assert found == by_icu(text, tag), text
            quick += 1
    assert quick > len(phrases), "a good part of them are words and numbers"


@given(st.text(f"abЖяéक्षিকअ\u0301سא01가속23(),.:;--    {FSI}{PDI}\u200e", max_size=14))
def test_any_text_of_words_breaks_where_icu_breaks_it(text: str) -> None:
    found = breaks_at_spaces(text)
    if found is not None:
        assert found == by_icu(text, "ko")


@pytest.mark.parametrize(
    "text",
    ["", " a", "a ", "a  b", "a\nb", "ไทย", "中文", "가a", "7세", "“a”", "a/b", "\u200e가", "a! b"],
)
def test_what_is_more_than_words_is_left_to_icu(text: str) -> None:
    assert breaks_at_spaces(text) is None


def test_every_language_takes_part_or_has_a_dictionary() -> None:
    others = {"th", "km", "lo", "my", "ja", "zh-Hans"}
    assert {language.tag for language in languages()} == {*BY_WORDS, *others}
