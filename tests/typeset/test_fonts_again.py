"""Glyphs are cut out of a font that is mapped for this alone, while the file is the one that was read."""

import shutil
from pathlib import Path

import manimgx_fonts

from gg_desk.typeset.fonts import _face
from gg_desk.typeset.subset import program

BUNDLED = Path(manimgx_fonts.__file__).parent
GLYPHS = (0, 5, 9, 40)


def test_what_is_cut_is_the_same_and_the_font_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "font.ttf"
    shutil.copy(BUNDLED / "NotoSansKhmer[wght].ttf", file)
    face = _face(file, 0, 400)
    cut = program(face, GLYPHS)
    again = face.for_cutting()
    assert again is not face.face
    assert again is not face.for_cutting()
    face._again = None
    assert program(face, GLYPHS) == cut


def test_a_file_that_is_another_one_now_is_not_cut_from(tmp_path: Path) -> None:
    file, other = tmp_path / "font.ttf", tmp_path / "other.ttf"
    shutil.copy(BUNDLED / "NotoSansKhmer[wght].ttf", file)
    face = _face(file, 0, 600)
    cut = program(face, GLYPHS)
    shutil.copy(BUNDLED / "NotoSansThai[wght].ttf", other)
    other.replace(file)
    assert face.for_cutting() is face.face
    assert program(face, GLYPHS) == cut
    file.unlink()
    assert program(face, GLYPHS) == cut
