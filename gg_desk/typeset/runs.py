"""Text cut into runs of one script, one face and one manner, never inside a grapheme."""

import functools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import icu

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import is_invisible, without_glyph
from gg_desk.typeset.fonts import Face, candidates, every_face, latin_face
from gg_desk.typeset.text import PDI, Span, Style

_COMMON = frozenset({"Zyyy", "Zinh"})
_CJK = frozenset({"Hang", "Hani", "Hira", "Kana", "Bopo"})
_ALWAYS = {"Hang": "ko", "Hira": "ja", "Kana": "ja"}  # whatever the language around them
_DIGITS = frozenset("0123456789")
_SIGNS = frozenset(",.-/:")
_ISOLATES = frozenset("\u2066\u2067\u2068")  # each ends with a PDI


@dataclass(frozen=True, slots=True)
class Run:
    """Characters ``start:end`` of the paragraph, in one script, language, face and colour."""

    start: int
    end: int
    script: str
    language: str
    face: Face
    color: str


def itemize(spans: Sequence[Span], style: Style) -> list[Run]:
    """The runs of ``spans`` set one after the other; together they cover every character.

    Raises:
        UnprintableError: a character has no glyph in any face of its script.
    """
    starts: list[tuple[int, str, str, Face, str]] = []
    missing: dict[str, None] = {}
    offset = 0
    for span in spans:
        home = span.language or style.language
        weight = span.weight or style.weight
        color = span.color or style.color
        face: Face | None = None
        for start, end, script in _scripts(span.text, home):
            language = _ALWAYS.get(script, home)
            if script not in _CJK and _is_figure(span.text, start, end):
                face = latin_face(weight)  # one shape of figures across all scripts
            else:
                face = _face(span.text[start:end], script, language, weight, face)
            if face is None:
                missing[span.text[start:end]] = None
            elif not starts or starts[-1][1:] != (script, language, face, color):
                starts.append((offset + start, script, language, face, color))
        offset += len(span.text)
    if missing:
        raise without_glyph(list(missing), "".join(span.text for span in spans))
    ends = [*(start for start, *_ in starts[1:]), offset]
    return [
        Run(start, end, script, language, face, color)
        for (start, script, language, face, color), end in zip(starts, ends, strict=False)
    ]


def _face(
    cluster: str, script: str, language: str, weight: int, before: Face | None
) -> Face | None:
    """The face of a grapheme ``cluster`` that stands after one in the face ``before``."""
    if _draws_nothing(cluster):
        # Steering characters and line ends stay with what stands before them.
        return before or candidates(script, language, weight)[0]
    return _covering_face(cluster, script, language, weight)


@functools.lru_cache(maxsize=16384)
def _covering_face(cluster: str, script: str, language: str, weight: int) -> Face | None:
    faces = (*candidates(script, language, weight), *every_face(weight))
    return next((face for face in faces if face.covers(cluster)), None)


def _draws_nothing(cluster: str) -> bool:
    return cluster == "\n" or all(map(is_invisible, cluster))


def _is_figure(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a bare digit, or a sign that stands between two digits."""
    if end - start > 1:
        return False
    if text[start] in _DIGITS:
        return True
    between = text[start] in _SIGNS and 0 < start < len(text) - 1
    return between and text[start - 1] in _DIGITS and text[end] in _DIGITS


def _scripts(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Grapheme clusters with their script: start, end, ISO 15924 code.

    Common and inherited characters take the script before them, at the beginning the first one
    that follows; a closing bracket takes that of its opening one (UAX 24), the end of an isolate
    that of its beginning.
    """
    ends = boundaries(text, "grapheme")
    clusters = list(zip([0, *ends], ends, strict=False))
    scripts = [_own_script(text[start:end]) for start, end in clusters]
    current = next((s for s in scripts if s not in _COMMON), "") or _home_script(language)
    opened: list[str] = []
    for (start, end), own in zip(clusters, scripts, strict=True):
        char = text[start]
        if own not in _COMMON:
            current = own
        elif char in _ISOLATES or unicodedata.category(char) == "Ps":
            opened.append(current)
        elif opened and (char == PDI or unicodedata.category(char) == "Pe"):
            current = opened.pop()
        yield start, end, current


@functools.lru_cache(maxsize=16384)
def _own_script(cluster: str) -> str:
    for char in cluster:
        code = str(icu.Script.getScript(char).getShortName())
        if code not in _COMMON:
            return code
    return "Zyyy"


@functools.cache
def _home_script(language: str) -> str:
    locale = icu.Locale.forLanguageTag(language)
    locale.addLikelySubtags()
    script = str(locale.getScript())
    return {"Kore": "Hang", "Hans": "Hani", "Hant": "Hani", "Jpan": "Hani"}.get(
        script, script or "Latn"
    )
