"""Words that are remembered give the lines of a text that is shaped whole, glyph for glyph."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.catalogue.languages import languages
from gg_desk.resources import resource
from gg_desk.typeset.line import Line
from gg_desk.typeset.paragraph import set_paragraph, set_whole
from gg_desk.typeset.text import FSI, PDI, Span, Style, is_right_to_left, isolate
from gg_desk.typeset.word_by_word import lines_of_words

LEFT_TO_RIGHT = [known.tag for known in languages() if not is_right_to_left(known.tag)]
VALUE = f" ({isolate('NGUYỄN SOK 031-120-1393')}) {isolate('150,000')}"


@pytest.mark.parametrize("tag", LEFT_TO_RIGHT)
def test_every_phrase_looks_as_if_it_were_shaped_whole(tag: str) -> None:
    phrases = [entry.msgstr for entry in polib.pofile(resource("phrasebook", f"{tag}.po"))]
    style, quick = Style(tag, size=10.0), 0
    for text in [phrase.replace("{", "").replace("}", "") + VALUE for phrase in phrases]:
        lines = lines_of_words(text, style, 200.0)
        quick += lines is not None
        if lines is not None:
            assert drawn(lines) == drawn(set_whole(text, [Span(text)], style, 200.0)), text
    assert quick > len(phrases) * 0.9, "nearly all sentences are put together from words"


WORDS = st.lists(
    st.text(
        "AVWToyé,.()[]«»-–5031/ЖяЇ가속中。あกำ้ក្ខាြမ်षिशශ්රී\u0301\u200d\u00a0" + FSI + PDI, max_size=9
    ),
    max_size=12,
)


@given(WORDS, st.sampled_from(LEFT_TO_RIGHT), st.floats(40.0, 300.0), st.booleans())
def test_any_words_look_as_if_they_were_shaped_whole(
    words: list[str], tag: str, width: float, tabular: bool
) -> None:
    text, style = " ".join(words), Style(tag, size=10.0, tabular=tabular)
    lines = lines_of_words(text, style, width)
    if lines is not None:
        assert drawn(lines) == drawn(set_whole(text, [Span(text)], style, width))


@pytest.mark.parametrize("text", ["", " a", "a ", "a  b", "a\nb", "سلام", "a \u0301b", "(" * 9])
def test_what_is_more_than_words_is_left_to_be_set_whole(text: str) -> None:
    assert lines_of_words(text, Style("en"), 300.0) is None


def test_a_word_wider_than_its_line_is_left_to_be_set_whole() -> None:
    assert lines_of_words("Elementary school", Style("en"), 30.0) is None
    assert len(set_paragraph("Elementary school", Style("en"), 30.0).lines) > 2


def test_a_word_is_shaped_once() -> None:
    style = Style("vi")
    [first] = lines_of_words("Trường tiểu học", style, 300.0) or []
    [second] = lines_of_words("Học ở trường tiểu học", style, 300.0) or []
    words = {placed.text: placed.glyphs for placed in first.placed}
    assert words["tiểu "] is next(p.glyphs for p in second.placed if p.text == "tiểu ")


Glyph = tuple[str, int, float, float, int]


def drawn(lines: list[Line]) -> list[tuple[str, bool, float, list[Glyph]]]:
    """What of lines can be seen or read, in thousandths of a point: glyphs with the letter they stand for."""
    return [
        (line.text, line.spaced, round(line.width, 3), list(map(_rounded, _glyphs(line))))
        for line in lines
    ]


def _rounded(glyph: Glyph) -> Glyph:
    return (*glyph[:2], round(glyph[2], 3), round(glyph[3], 3), glyph[4])


def _glyphs(line: Line) -> list[Glyph]:
    found = []
    for placed in line.placed:
        glyphs, scale, x = placed.glyphs, placed.run.manner.size / placed.run.face.units, placed.x
        for index, glyph in enumerate(glyphs.ids):
            at = placed.start + glyphs.clusters[index]
            while line.text[at] in FSI + PDI:
                at += 1  # nothing is drawn for them: which glyph answers for them is all one
            left, rise = x + glyphs.dx[index] * scale, glyphs.dy[index] * scale
            found.append((f"{placed.run.face}", glyph, left, rise, at))
            x += glyphs.advances[index] * scale
    return found
