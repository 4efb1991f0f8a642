"""Files in the font folder that are not used: each is told in a sentence, and printing goes on."""

import contextlib
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gg_desk.errors import DeskError
from gg_desk.typeset.font_folder import look_into, office_fonts, use_office_fonts
from gg_desk.typeset.fonts import candidates, reach
from gg_desk.typeset.letters import letters
from gg_desk.typeset.shape import shape
from gg_desk.typeset.subset import program

Folder = Callable[..., Path]


def refused(place: Path) -> str:
    """Why the one file of ``place`` is not used, in English; Korean must be there too."""
    use_office_fonts(place)
    [use] = office_fonts().uses(["km", "en"])
    assert use.used_for == ()
    assert any("가" <= char <= "힣" for char in use.why["ko"])
    assert candidates("Khmr", "km", 400)[0].path.name == "NotoSansKhmer[wght].ttf"
    return use.why["en"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.ttf", b"", "It is no OpenType font"),
        ("letter.otf", b"Dear office, " * 100, "It is no OpenType font"),
        ("old.ttf", b"%!PS-AdobeFont-1.0", "It is no OpenType font"),
        ("page.ttf", b"wOFF" + bytes(100), "It is a web font"),
        ("page.otf", b"wOF2" + bytes(100), "It is a web font"),
        ("page.woff2", b"wOF2" + bytes(100), "A .woff2 file cannot be used"),
        ("Download.ZIP", b"PK", "A .zip file cannot be used"),
        ("short.ttc", b"ttcf", "the end is missing"),
        ("many.ttc", b"ttcf\0\1\0\0\xff\xff\xff\xff" + bytes(400), "is damaged"),
        ("none.ttc", b"ttcf\0\1\0\0\0\0\0\0", "is damaged"),
        ("bare.ttf", b"\0\1\0\0" + bytes(8), "is damaged"),
    ],
)
def test_what_is_no_font(folder: Folder, name: str, content: bytes, why: str) -> None:
    assert why in refused(folder({name: content}))


@pytest.mark.parametrize("tenth", range(10))
def test_a_font_that_was_copied_in_part(font, folder: Folder, tenth: int) -> None:
    whole = font("NotoSansKhmer", letters("km")).bytes()
    why = refused(folder({"Khmer.ttf": whole[: len(whole) * tenth // 10]}))
    assert "damaged" in why


@pytest.mark.parametrize(
    ("permission", "why"),
    [(0x0002, "restricted licence"), (0x0100, "parts of it"), (0x0200, "parts of it")],
)
def test_a_font_that_may_not_stand_in_documents(
    font, folder: Folder, permission: int, why: str
) -> None:
    made = font("NotoSansKhmer", letters("km"))
    made.table["OS/2"].fsType = permission
    assert why in refused(folder({"Khmer.ttf": made}))


@pytest.mark.parametrize("permission", [0x0000, 0x0004, 0x0008, 0x000A])
def test_a_font_that_may(font, folder: Folder, permission: int) -> None:
    made = font("NotoSansKhmer", letters("km"))
    made.table["OS/2"].fsType = permission
    folder({"Khmer.ttf": made})
    assert candidates("Khmr", "km", 400)[0].path.name == "Khmer.ttf"


def test_a_font_without_outlines(font, folder: Folder) -> None:
    made = font("NotoSansKhmer", letters("km")).without("glyf", "loca")
    assert "pictures instead of outlines" in refused(folder({"Emoji.ttf": made}))


def test_an_italic_font(font, folder: Folder) -> None:
    made = font("NotoSansKhmer", letters("km"))
    made.table["OS/2"].fsSelection = 1
    made.table["head"].macStyle = 2
    assert "upright" in refused(folder({"Italic.ttf": made}))


def test_a_font_of_signs_is_no_latin_font(font, folder: Folder) -> None:
    """Their signs stand in a private area, where HarfBuzz finds them under letters."""
    made = font("NotoSans", letters("vi"))
    [table] = [t for t in made.table["cmap"].tables if (t.platformID, t.platEncID) == (3, 1)]
    table.cmap = {0xF000 + code: name for code, name in table.cmap.items() if code < 0x100}
    table.platEncID = 0
    made.table["cmap"].tables = [table]
    assert "It lacks" in refused(folder({"Signs.ttf": made}))


def test_a_folder_named_as_a_font(tmp_path: Path) -> None:
    (tmp_path / "fonts" / "Khmer.ttf").mkdir(parents=True)
    assert "It is a folder" in refused(tmp_path / "fonts")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_links_and_pipes_that_lead_to_no_font(tmp_path: Path) -> None:
    (tmp_path / "Circle.ttf").symlink_to(tmp_path / "Circle.ttf")
    assert "cannot be read" in refused(tmp_path)
    (tmp_path / "Circle.ttf").unlink()
    (tmp_path / "Nowhere.ttf").symlink_to(tmp_path / "gone.ttf")
    assert "cannot be read" in refused(tmp_path)
    (tmp_path / "Nowhere.ttf").unlink()
    os.mkfifo(tmp_path / "Pipe.ttf")
    assert "It is no file" in refused(tmp_path)


def test_a_file_larger_than_any_font(tmp_path: Path) -> None:
    with (tmp_path / "Huge.ttf").open("wb") as file:
        file.truncate(300_000_000)  # takes no room on the disk
    assert "larger than any font" in refused(tmp_path)


def test_what_lies_beside_fonts_is_passed_over(font, folder: Folder) -> None:
    folder(
        {
            "OFL.txt": b"Licence",
            "README": b"",
            "._Khmer.ttf": b"as Apple leaves beside each file",
            "Khmer.TTF": font("NotoSansKhmer", letters("km")),
        }
    )
    assert [use.file for use in office_fonts().uses(["km"])] == ["Khmer.TTF"]


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    place = tmp_path / "fonts"
    place.write_bytes(b"")
    assert "The folder cannot be read" in refused(place)


def test_no_folder_is_nothing_to_tell(tmp_path: Path) -> None:
    assert look_into(tmp_path / "fonts").fonts.uses(["km"]) == []


def test_one_bad_file_keeps_no_other_out(font, folder: Folder) -> None:
    folder({"A.ttf": b"", "B.ttf": font("NotoSansKhmer", letters("km"))})
    assert candidates("Khmr", "km", 400)[0].path.name == "B.ttf"
    assert [use.file for use in office_fonts().uses(["km"])] == ["A.ttf", "B.ttf"]


@pytest.mark.parametrize("kind", ["TrueType", "variable", "named", "coded"])
def test_damaged_bytes_are_refused_or_do_no_harm(font, folder: Folder, kind: str) -> None:
    script, language, text = ("Khmr", "km", "កម្ពុជា")
    if kind == "coded":
        script, language, text = ("Hang", "ko", "한국어")
        whole = font("CJK", letters("ko")).bytes()
    elif kind == "named":
        whole = font("NotoSansKhmer", letters("km")).with_names_for_glyphs().bytes()
    else:
        whole = font("NotoSansKhmer", letters("km"), None if kind == "variable" else 400).bytes()
    chance = random.Random(kind)  # noqa: S311 - the same damage in every run
    for _ in range(12 if kind == "coded" else 60):
        damaged = bytearray(whole)
        for _ in range(chance.choice([1, 10, 100])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        folder({"Damaged.otf": bytes(damaged)})
        face = candidates(script, language, 400)[0]
        reach(language)
        glyphs = shape(text, face, script, language, rtl=False, tabular=False)
        with contextlib.suppress(DeskError):  # which names the file
            assert program(face, sorted({0, *glyphs.ids}))
