"""A large font cut by the letters that are wanted has the glyphs of one cut by their numbers."""

import io

import pytest
import uharfbuzz as hb
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import RecordingPen

from gg_desk.typeset.cut import cut, cut_by_letters
from gg_desk.typeset.fonts import Face, candidates
from gg_desk.typeset.shape import shape
from gg_desk.typeset.subset import program

TEXT = "보육료 신청(안산시): 150,000원. 保育 申请 “に”"


def face_of(language: str, weight: int) -> Face:
    return candidates("Hani", language, weight)[0]


def outlines(font: hb.Face) -> list[object]:
    drawn = []
    for glyph in range(font.glyph_count):
        pen = RecordingPen()
        hb.Font(font).draw_glyph_with_pen(glyph, pen)
        drawn.append(pen.value)
    return drawn


def drawn(program: bytes, code: int) -> object:
    """The outline that ``code`` calls in a bare CFF font."""
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(program), None)
    pen = RecordingPen()
    fonts[0].CharStrings[f"cid{code:05}" if code else ".notdef"].draw(pen)
    return pen.value


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("language", ["ko", "ja", "zh-Hans"])
def test_a_font_cut_by_letters_has_the_glyphs_of_a_text_under_their_numbers(
    language, weight
) -> None:
    face = face_of(language, weight)
    shaped = shape(TEXT, face, "Hani", language, rtl=False, tabular=False)
    quick, numbers = cut_by_letters(face.face, TEXT, weight)
    assert list(numbers) == sorted(set(numbers))
    assert {0, *shaped.ids} <= set(numbers)
    assert len(numbers) <= len({0, *shaped.ids}) + 2 * len(TEXT)
    assert outlines(quick) == outlines(cut(face.face, numbers, weight))


def test_what_languages_write_otherwise_comes_along() -> None:
    face = face_of("ko", 400)
    nominal = face.font.get_nominal_glyph(ord("("))
    [korean] = shape("(", face, "Hang", "ko", rtl=False, tabular=False).ids
    assert korean != nominal, "the Korean bracket is a glyph that no letter has by itself"
    assert korean in cut_by_letters(face.face, "(", 400)[1]


def test_glyphs_whose_letters_are_not_told_are_embedded_all_the_same() -> None:
    face = face_of("ko", 400)
    shaped = shape("보육", face, "Hang", "ko", rtl=False, tabular=False)
    glyphs = sorted({0, *shaped.ids})
    assert shaped.ids[1] not in cut_by_letters(face.face, "보", 400)[1]
    one, other = shaped.ids
    partly = program(face, glyphs, {one: "보"})
    assert partly == program(face, glyphs)
    wholly = program(face, glyphs, {one: "보", other: "육"})
    assert [drawn(wholly, glyph) for glyph in glyphs] == [drawn(partly, glyph) for glyph in glyphs]
