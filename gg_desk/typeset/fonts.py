"""Which face writes which script: one table from script and language to font file."""

import functools
import importlib.util
from pathlib import Path

import uharfbuzz as hb

from gg_desk.errors import DeskError
from gg_desk.typeset.characters import is_invisible

_TEXT, _CJK = "manimgx_fonts", "manimgx_fonts_cjk"
_CJK_FILE = "NotoSansCJK-VF.otf.ttc"

# The collection holds one face for each way of drawing shared Han characters.
_CJK_INDEX = {"ja": 0, "ko": 1, "zh": 2}
_CJK_SCRIPTS = frozenset({"Hang", "Hani", "Hira", "Kana", "Bopo", "Jpan", "Kore", "Hans"})

_FAMILY = {
    "Arab": "NotoSansArabic",
    "Beng": "NotoSansBengali",
    "Deva": "NotoSansDevanagari",
    "Khmr": "NotoSansKhmer",
    "Laoo": "NotoSansLao",
    "Mymr": "NotoSansMyanmar",
    "Sinh": "NotoSansSinhala",
    "Taml": "NotoSansTamil",
    "Thai": "NotoSansThai",
}
_LATIN = "NotoSans"  # Latin, Cyrillic and Greek, digits and most marks


class Face:
    """One font at one weight: shapes through ``font``, and says what it covers.

    ``units`` is the number of font units in one em; all advances and offsets are in font units.
    """

    def __init__(self, path: Path, index: int, weight: int) -> None:
        self.path = path
        self.index = index
        self.weight = weight
        self.face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        self.font = hb.Font(self.face)
        self.font.set_variations({"wght": float(weight)})
        self.units: int = self.face.upem
        self.compact = path.suffix == ".ttc"
        """Outlines are CFF2, which PDF readers want downgraded to CFF."""
        self._widths: dict[int, int] = {}

    def __repr__(self) -> str:
        return f"Face({self.path.stem}, {self.index}, {self.weight})"

    def declared_width(self, glyph: int) -> int:
        """The width that a PDF declares for ``glyph``, in thousandths of an em."""
        known = self._widths.get(glyph)
        if known is None:
            advance = self.font.get_glyph_h_advance(glyph)
            known = self._widths[glyph] = round(advance * 1000 / self.units)
        return known

    def covers(self, text: str) -> bool:
        """Whether every character of ``text`` has a glyph; invisible controls need none."""
        glyph = self.font.get_nominal_glyph
        return all(glyph(ord(char)) or is_invisible(char) for char in text)


@functools.cache
def candidates(script: str, language: str, weight: int) -> tuple[Face, ...]:
    """The faces to try for ``script`` (ISO 15924) in ``language`` (BCP 47), the right one first."""
    cjk = _cjk(language, weight)
    latin = _text(_LATIN, weight)
    if script in _CJK_SCRIPTS or (_writes_cjk(language) and script in {"Latn", "Zyyy", "Zinh"}):
        return (cjk, latin)
    family = _FAMILY.get(script)
    return (_text(family, weight), latin, cjk) if family else (latin, cjk)


@functools.cache
def every_face(weight: int) -> tuple[Face, ...]:
    """One face of every script, for signs that stand far from their own: ``।`` in Korean."""
    return tuple(_text(family, weight) for family in _FAMILY.values())


@functools.cache
def latin_face(weight: int) -> Face:
    """The face of digits and Latin letters beside every script that is not Chinese, Japanese, Korean."""
    return _text(_LATIN, weight)


def _writes_cjk(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] in _CJK_INDEX


def _text(family: str, weight: int) -> Face:
    # These variable fonts run from 400 to 700.
    return _face(_package(_TEXT) / f"{family}[wght].ttf", 0, min(max(weight, 400), 700))


def _cjk(language: str, weight: int) -> Face:
    index = _CJK_INDEX.get(language.split("-", maxsplit=1)[0], _CJK_INDEX["ko"])
    return _face(_package(_CJK) / _CJK_FILE, index, min(max(weight, 100), 900))


@functools.cache
def _face(path: Path, index: int, weight: int) -> Face:
    if not path.exists():
        raise DeskError(
            f"The font file {path.name} is missing. Run packaging/run.py again to install it.",
            f"글꼴 파일 {path.name}이(가) 없습니다. packaging/run.py를 다시 실행해 설치해 주세요.",
        )
    return Face(path, index, weight)


@functools.cache
def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise DeskError(
            f"The font package {name} is not installed. Run packaging/run.py again.",
            f"글꼴 패키지 {name}이(가) 설치되어 있지 않습니다. packaging/run.py를 다시 실행해 주세요.",
        )
    return Path(spec.origin).parent
