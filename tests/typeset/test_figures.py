"""Numbers set from each other look as each of them shaped, and are not where a font's digits differ."""

from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

from gg_desk.catalogue.languages import languages
from gg_desk.typeset.figures import figures, is_number, pattern
from gg_desk.typeset.fonts import Face, latin_face
from gg_desk.typeset.paragraph import set_whole
from gg_desk.typeset.shape import Glyphs, shape
from gg_desk.typeset.text import Span, Style, is_right_to_left, isolate
from gg_desk.typeset.word_shelves import words_of

NUMBERS = ["031-120-1393", "150,000", "2026-03-01", "+82 (31) 8008-2340", "1.5/12:30"]
LEFT_TO_RIGHT = [known.tag for known in languages() if not is_right_to_left(known.tag)]
IN_WORDS = [*NUMBERS, *map(isolate, NUMBERS), "(031-729-2111).", "28,", "17", "A4", "7세", "١٢3"]


@pytest.mark.parametrize("tabular", [False, True])
@pytest.mark.parametrize("tag", LEFT_TO_RIGHT)
def test_a_number_looks_as_it_does_shaped(tag: str, tabular: bool) -> None:
    style = Style(tag, tabular=tabular)
    for number in IN_WORDS:
        words = words_of(number, style)
        assert (words is None) == (number == "١٢3")
        if words:
            [line] = set_whole(number, [Span(number)], style, 999.0)
            parts = [part.glyphs for word in words for part in word.parts]
            assert seen(parts) == seen([placed.glyphs for placed in line.placed])


def test_numbers_of_one_pattern_are_shaped_once() -> None:
    style = Style("km")
    words_of("031-000-0001", style)
    before = shape.cache_info().misses
    for number in range(2, 500):
        assert words_of(f"031-555-{number:04}", style)
    assert shape.cache_info().misses - before <= 2  # the pattern's, at most its figures'


@pytest.mark.parametrize(
    "feature",
    [
        "feature kern { pos one one -120; } kern;",
        "feature kern { pos seven hyphen -90; } kern;",
        "feature liga { sub one seven by four; } liga;",
        "feature kern { pos four <0 0 30 0>; } kern;",
    ],
)
def test_digits_that_change_beside_each_other_are_always_shaped(
    feature: str, tmp_path: Path
) -> None:
    face = latin_face(400)
    assert figures(face, "Latn", "en", tabular=False)
    changed = with_feature(face, feature, tmp_path / "Changed.ttf")
    assert figures(changed, "Latn", "en", tabular=False) is None


def seen(parts: list[Glyphs]) -> list[tuple[int, int]]:
    """Glyphs with their advances."""
    return [pair for glyphs in parts for pair in zip(glyphs.ids, glyphs.advances, strict=True)]


def with_feature(face: Face, feature: str, path: Path) -> Face:
    """The font of ``face`` with this feature alone."""
    font = TTFont(face.path)
    for table in ("GPOS", "GSUB", "GDEF"):
        del font[table]
    addOpenTypeFeaturesFromString(font, feature)
    font.save(path)
    return Face(path, hb.Face(hb.Blob.from_file_path(str(path))), face.weight)


def test_what_is_a_number() -> None:
    assert is_number("+82 (31) 8008-2340")
    assert not is_number("7세")
    assert pattern("7세 031") == "0세 000"
