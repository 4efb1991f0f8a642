"""An office's own fonts: put into the data folder, told by check, printed with."""

from pathlib import Path

import manimgx_fonts
import pikepdf

NOTO = Path(manimgx_fonts.__file__).parent
GUIDE = ("sheet", "program-guide", "--program", "childcare-support-registered", "--language", "km")


def fonts_in(pdf: Path) -> set[str]:
    with pikepdf.open(pdf) as opened:
        fonts = opened.pages[0].Resources.Font.values()
        return {str(font.BaseFont).split("+")[-1].split("-")[0] for font in fonts}


def test_check_tells_what_each_font_is_used_for(run, data) -> None:
    assert run("--json", "check").json["fonts"] == []
    (data / "fonts").mkdir()
    (data / "fonts" / "Khmer.ttf").write_bytes((NOTO / "NotoSansKhmer[wght].ttf").read_bytes())
    (data / "fonts" / "Half.ttf").write_bytes((NOTO / "NotoSansThai[wght].ttf").read_bytes()[:9000])
    (data / "fonts" / "OFL.txt").write_text("licence")
    answer = run("check")
    assert (answer.code, answer.err) == (0, "")
    assert "fonts/Khmer.ttf: used for km.\n" in answer.out
    assert "fonts/Half.ttf: not used. It is damaged: the end is missing." in answer.out
    half, khmer = run("--json", "check").json["fonts"]
    assert khmer == {"file": "Khmer.ttf", "used_for": ["km"], "why": {}}
    assert set(half["why"]) == {"en", "ko"}


def test_sheets_are_printed_with_the_fonts_of_their_own_data_folder(run, data, tmp_path) -> None:
    (data / "fonts").mkdir()
    (data / "fonts" / "Khmer.ttf").write_bytes((NOTO / "NotoSansKhmer[wght].ttf").read_bytes())
    own, other = tmp_path / "own.pdf", tmp_path / "other.pdf"
    assert run(*GUIDE, "-o", own).code == 0
    assert run(*GUIDE, "-o", other, folder=tmp_path / "another desk").code == 0
    assert "Khmer" in fonts_in(own)
    assert "NotoSansKhmer" not in fonts_in(own)
    assert "NotoSansKhmer" in fonts_in(other)
    assert "Khmer" not in fonts_in(other)
