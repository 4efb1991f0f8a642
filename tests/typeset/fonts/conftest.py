"""Fonts as offices bring them, built from the bundled Noto fonts, and a folder to put them into."""

import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk
import pytest
import uharfbuzz as hb
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from gg_desk.typeset.font_folder import use_office_fonts

TEXT = Path(manimgx_fonts.__file__).parent
CJK = Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
FIGURES_AND_SIGNS = "0123456789 .,-/:()–’"


class Font:
    """A font file in the making, from a bundled one cut to ``text``; ``table`` is fontTools' own."""

    def __init__(self, source: str, text: Iterable[str], weight: int | None = 400) -> None:
        path, index = (CJK, 1) if source == "CJK" else (TEXT / f"{source}[wght].ttf", 0)
        face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        request = hb.SubsetInput()
        if weight is not None:
            request.pin_axis_location(face, "wght", weight)
            request.flags = hb.SubsetFlags.DOWNGRADE_CFF2
        request.flags |= hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.GLYPH_NAMES
        request.unicode_set.update(map(ord, {*text, *FIGURES_AND_SIGNS}))
        for wanted in (request.name_id_set, request.layout_feature_tag_set):
            wanted.clear()
            wanted.invert()  # all of them
        file = io.BytesIO(hb.subset(face, request).blob.data)
        self.table = TTFont(file, recalcBBoxes=False)
        self.table["OS/2"].usWeightClass = weight or 400

    def named(self, family: str, style: str = "Regular") -> "Font":
        """The same under another family name."""
        names = self.table["name"]
        names.names = []
        postscript = f"{family}-{style}".replace(" ", "")
        for name_id, name in ((1, family), (2, style), (4, f"{family} {style}"), (6, postscript)):
            names.setName(name, name_id, 3, 1, 0x409)
        return self

    def without(self, *tables: str) -> "Font":
        """The same without these tables."""
        for table in tables:
            del self.table[table]
        return self

    def with_names_for_glyphs(self) -> "Font":
        """The same with its TrueType outlines as CFF, glyphs by name: what most .otf files hold."""
        glyphs, widths = self.table.getGlyphSet(), self.table["hmtx"]
        strings = {}
        for name in self.table.getGlyphOrder():
            pen = T2CharStringPen(widths[name][0], glyphs)
            glyphs[name].draw(pen)
            strings[name] = pen.getCharString()
        for table in ("glyf", "loca", "gasp", "prep", "fpgm", "cvt "):
            if table in self.table:
                del self.table[table]
        self.table.sfntVersion = "OTTO"
        self.table["maxp"].tableVersion = 0x00005000
        em = self.table["head"].unitsPerEm
        info = {"FontMatrix": [1 / em, 0, 0, 1 / em, 0, 0]}
        FontBuilder(font=self.table).setupCFF("Named", info, strings, {})
        return self

    def bytes(self) -> bytes:
        """The file."""
        file = io.BytesIO()
        self.table.save(file)
        return file.getvalue()


@pytest.fixture
def font() -> type[Font]:
    """Builds a font: ``font("NotoSansKhmer", letters("km"))``."""
    return Font


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Puts fonts into an office's folder and takes it in use: ``folder({"A.ttf": font})``."""

    def fill(files: dict[str, Font | bytes]) -> Path:
        place = tmp_path / "fonts"
        place.mkdir(exist_ok=True)
        for name, content in files.items():
            (place / name).write_bytes(content.bytes() if isinstance(content, Font) else content)
        use_office_fonts(place)
        return place

    yield fill
    use_office_fonts(None)
