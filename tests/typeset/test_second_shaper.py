"""Glyphs and places beside those that Qt finds on its own for the same text and font file.

Qt brings its own copies of the shaper, of the script and of the direction rules; it is asked for
whole stretches of text, never told a script or a language.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextOption

from gg_desk.typeset.characters import STEERING
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.line import Placed
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.shape import shape
from gg_desk.typeset.text import Style

pytestmark = pytest.mark.usefixtures("qapp")


def qt_font(face: Face) -> QFont:
    """The same face in Qt, one pixel to the font unit."""
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(face.path))
    )
    font = QFont(families[face.index])
    font.setPixelSize(face.units)
    font.setVariableAxis(QFont.Tag("wght"), face.weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


def qt_glyphs(text: str, font: QFont, *, rtl: bool) -> list[tuple[int, int]]:
    """Glyph and place of each glyph from left to right."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    option.setTextDirection(right if rtl else left)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e7)
    layout.endLayout()
    origin = line.naturalTextRect().left()
    return sorted(
        (round(place.x() - origin), glyph)
        for run in layout.glyphRuns()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    )


def our_glyphs(placed: Placed) -> list[tuple[int, int]]:
    x, found = 0, []
    glyphs = placed.glyphs
    if placed.run.face.compact:
        # Qt knows no language, by which the font would choose among forms of the same character.
        glyphs = shape(
            placed.text, placed.run.face, placed.run.script, "und", rtl=placed.rtl, tabular=False
        )
    for glyph, advance, dx in zip(glyphs.ids, glyphs.advances, glyphs.dx, strict=True):
        found.append((x + dx, glyph))
        x += advance
    return sorted(found)


def test_qt_draws_the_same_glyphs_in_the_same_places(language: str, sentence: str) -> None:
    text = "".join(char for char in sentence if char not in STEERING)  # Qt keeps a glyph for them
    compared = 0
    for placed in set_paragraph(text, Style(language), 99_999).lines[0].placed:
        theirs = qt_glyphs(placed.text, qt_font(placed.run.face), rtl=placed.rtl)
        ours = our_glyphs(placed)
        assert sorted(glyph for _, glyph in ours) == sorted(glyph for _, glyph in theirs)
        for (our_x, _), (their_x, _) in zip(ours, theirs, strict=True):
            assert abs(our_x - their_x) <= 1, placed.text  # Qt rounds to 1/64 pixel as it goes
        compared += len(ours)
    assert compared > len(text) // 2


def test_the_comparison_can_fail() -> None:
    # Without joining, an Arabic word has other glyphs: each letter set alone.
    [placed] = set_paragraph("مدرسة", Style("ar"), 999).lines[0].placed
    font = qt_font(placed.run.face)
    alone = [qt_glyphs(letter, font, rtl=True)[-1][1] for letter in placed.text]
    assert sorted(alone) != sorted(placed.glyphs.ids)
