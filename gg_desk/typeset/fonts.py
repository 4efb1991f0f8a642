"""Which face writes which script: one table from script and language to font file.

An office's own fonts come before the bundled ones (``font_folder.use_office_fonts``).
"""

import functools
import importlib.util
import re
from pathlib import Path

import uharfbuzz as hb

from gg_desk.errors import DeskError
from gg_desk.typeset.characters import is_invisible
from gg_desk.typeset.font_file import FontFace
from gg_desk.typeset.font_folder import follows_fonts, office_fonts
from gg_desk.typeset.ink import ink_reach
from gg_desk.typeset.letters import names, scripts_of, usual_language
from gg_desk.typeset.sfnt import FontRefusedError, check_whole

_TEXT, _CJK = "manimgx_fonts", "manimgx_fonts_cjk"
_CJK_FILE = "NotoSansCJK-VF.otf.ttc"

# The collection holds one face for each way of drawing shared Han characters.
_CJK_INDEX = {"ja": 0, "ko": 1, "zh": 2}
_CJK_SCRIPTS = frozenset({"Hang", "Hani", "Hira", "Kana", "Bopo", "Jpan", "Kore", "Hans"})
_BESIDE_CJK = frozenset({"Latn", "Zyyy", "Zinh"})  # what CJK text takes from its own font

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
_FIGURES, _SIGNS = "0123456789", ",.-/:"


class _DeclaredWidths(dict[int, int]):
    """Widths by glyph, each worked out when it is first asked for."""

    def __init__(self, face: "Face") -> None:
        super().__init__()
        self._face = face

    def __missing__(self, glyph: int) -> int:
        advance = self._face.font.get_glyph_h_advance(glyph)
        width: int = round(advance * 1000 / self._face.units)
        self[glyph] = width
        return width


class Face:
    """One font at one weight: shapes through ``font``, and says what it covers.

    ``units`` is the number of font units in one em; all advances and offsets are in font units.
    """

    def __init__(
        self, path: Path, face: hb.Face, weight: int, again: "_Again | None" = None
    ) -> None:
        self.path = path
        self._again = again
        self.index: int = face.index
        self.weight = weight
        self.face = face
        self.font = hb.Font(face)
        self.font.set_variations({"wght": float(weight)})
        self.units: int = face.upem
        self.compact = not face.reference_table("glyf")
        """Outlines are CFF or CFF2, which stand in a PDF as bare CFF."""
        self.declared_widths = _DeclaredWidths(self)
        """For a glyph the width that a PDF declares for it, in thousandths of an em."""
        self._covered: set[str] = set()

    def __repr__(self) -> str:
        return f"Face({self.path.stem}, {self.index}, {self.weight})"

    def for_cutting(self) -> hb.Face:
        """The font to cut glyphs out of: mapped for this alone, so that what is read of it is let go."""
        return (self._again and self._again.opened()) or self.face

    @functools.cached_property
    def name(self) -> str:
        """The file's name as PDF takes it: offices name fonts in Korean, with blanks and brackets."""
        stem = self.path.stem.split("[")[0]
        return re.sub(r"[^A-Za-z0-9.-]", "", stem) or "Office"

    def covers(self, text: str) -> bool:
        """Whether every character of ``text`` has a glyph; invisible controls need none."""
        if self._covered.issuperset(text):
            return True
        glyph = self.font.get_nominal_glyph
        if not all(glyph(ord(char)) or is_invisible(char) for char in text):
            return False
        self._covered.update(text)
        return True


@follows_fonts
@functools.cache
def candidates(script: str, language: str, weight: int) -> tuple[Face, ...]:
    """The faces to try for ``script`` (ISO 15924) in ``language`` (BCP 47), the right one first."""
    own = _office_face(_deciding(script, language), weight)
    bundled = _bundled(script, language, weight)
    return (own, *bundled) if own else bundled


@functools.cache
def every_face(weight: int) -> tuple[Face, ...]:
    """One face of every script, for signs that stand far from their own: ``।`` in Korean."""
    return tuple(_text(family, weight) for family in _FAMILY.values())


@follows_fonts
@functools.cache
def latin_face(weight: int) -> Face:
    """The face of digits and Latin letters beside every script that is not Chinese, Japanese, Korean.

    The office's Latin font only where its figures can stand in columns.
    """
    own = _office_face("en", weight)
    return own if own and _has_even_figures(own) else _text(_LATIN, weight)


def leading(language: str, weight: int = 400) -> float | None:
    """The least line distance for an office's font, as a factor of the size; see ``reach``."""
    found = reach(language, weight)
    return found and sum(found)


@follows_fonts
@functools.cache
def reach(language: str, weight: int = 400) -> tuple[float, float] | None:
    """How far above and below the baseline the office's font for ``language`` goes, in ems.

    The most of some hundred words; Nastaliq reaches 2 em upwards. None where no office font writes
    the language.
    """
    own = _office_face(language, weight)
    return ink_reach(own.font, language, names(language)) if own else None


def _deciding(script: str, language: str) -> str:
    """The language whose letters a font must have to write ``script`` in a text in ``language``."""
    if script in scripts_of(language):
        return language
    if _writes_cjk(language) and script in _CJK_SCRIPTS | _BESIDE_CJK:
        return language
    return usual_language(script)


@follows_fonts
@functools.cache
def _office_face(language: str, weight: int) -> Face | None:
    found = office_fonts().face(language, weight)
    if found is None:
        return None
    return _opened_office_face(found, min(max(weight, found.lightest), found.heaviest))


@follows_fonts
@functools.cache
def _opened_office_face(found: FontFace, weight: int) -> Face:
    return Face(found.path, found.face, weight)


def _bundled(script: str, language: str, weight: int) -> tuple[Face, ...]:
    cjk = _cjk(language, weight)
    latin = _text(_LATIN, weight)
    if script in _CJK_SCRIPTS or (_writes_cjk(language) and script in _BESIDE_CJK):
        return (cjk, latin)
    family = _FAMILY.get(script)
    return (_text(family, weight), latin, cjk) if family else (latin, cjk)


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
    return Face(path, _opened(path, index), weight, _Again(path, index))


class _Again:
    """A bundled font's file, to be opened once more while it is the one that it was."""

    def __init__(self, path: Path, index: int) -> None:
        self._path, self._index = path, index
        self._was = self._state()

    def opened(self) -> hb.Face | None:
        """Its font; none once the file is another one, whose glyphs may have other numbers."""
        if self._was is None or self._state() != self._was:
            return None
        try:
            return hb.Face(hb.Blob.from_file_path(str(self._path)), self._index)
        except hb.HarfBuzzError:
            return None

    def _state(self) -> tuple[int, ...] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


@functools.cache
def _opened(path: Path, index: int) -> hb.Face:
    try:
        check_whole(path)
    except FileNotFoundError as error:
        raise _to_install_anew(path.name, "missing", "없습니다") from error
    except (OSError, FontRefusedError) as error:
        raise _to_install_anew(path.name, "damaged", "손상되었습니다") from error
    return hb.Face(hb.Blob.from_file_path(str(path)), index)


@functools.cache
def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise _to_install_anew(name, "missing", "없습니다")
    return Path(spec.origin).parent


def _to_install_anew(what: str, trouble: str, korean: str) -> DeskError:
    return DeskError(
        f"The bundled font {what} is {trouble}. Delete the folder .venv and run packaging/run.py, which installs it anew.",
        f"기본 글꼴 {what}이(가) {korean}. .venv 폴더를 지우고 packaging/run.py를 실행하면 다시 설치됩니다.",
    )


def _has_even_figures(face: Face) -> bool:
    """Whether its figures are there and one as wide as the other, by its tabular forms if it has them."""
    if not face.covers(_FIGURES + _SIGNS):
        return False
    buffer = hb.Buffer()
    buffer.add_str(_FIGURES)
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer, {"tnum": True})
    return len({position.x_advance for position in buffer.glyph_positions}) == 1
