"""Text cut into runs of one script, one face and one manner, never inside a grapheme."""

import functools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import icu

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.characters import is_invisible, without_glyph
from gg_desk.typeset.fonts import Face, candidates, every_face, latin_face
from gg_desk.typeset.text import PDI, Manner, Span, Style

_COMMON = frozenset({"Zyyy", "Zinh"})
_CJK = frozenset({"Hang", "Hani", "Hira", "Kana", "Bopo"})
_ALWAYS = {"Hang": "ko", "Hira": "ja", "Kana": "ja"}  # whatever the language around them
_DIGITS = frozenset("0123456789")
_SIGNS = frozenset(",.-/:")
_DIGIT, _SIGN = 1, 2
_ISOLATES = frozenset("\u2066\u2067\u2068")  # each ends with a PDI


@dataclass(frozen=True, slots=True)
class Run:
    """Characters ``start:end`` of the paragraph, in one script, language, face and manner."""

    start: int
    end: int
    script: str
    language: str
    face: Face
    manner: Manner

    @property
    def color(self) -> str:
        """Its colour as ``#RRGGBB``."""
        return self.manner.color


def itemize(spans: Sequence[Span], style: Style) -> list[Run]:
    """The runs of ``spans`` set one after the other; together they cover every character.

    Raises:
        UnprintableError: a character has no glyph in any face of its script.
    """
    runs: list[Run] = []
    missing: dict[str, None] = {}
    offset = 0
    for span in spans:
        manner = span.manner(style)
        home = span.language or style.language
        for start, end, script, language, face in _cuts(
            span.text, home, span.weight or style.weight
        ):
            if face is None:
                missing[span.text[start:end]] = None
                continue
            run = Run(offset + start, offset + end, script, language, face, manner)
            if runs and _alike(runs[-1], run):
                runs[-1] = Run(runs[-1].start, run.end, script, language, face, manner)
            else:
                runs.append(run)
        offset += len(span.text)
    if missing:
        raise without_glyph(list(missing), "".join(span.text for span in spans))
    return runs


def _alike(before: Run, run: Run) -> bool:
    return (
        before.script == run.script
        and before.face is run.face
        and before.language == run.language
        and before.manner == run.manner
    )


_Cut = tuple[int, int, str, str, Face | None]


def _cuts(text: str, home: str, weight: int) -> list[_Cut]:
    """Stretches of ``text`` with their script, language and face; none for what no face has."""
    ends = boundaries(text, "grapheme")
    clusters = list(map(text.__getitem__, map(slice, [0, *ends], ends)))
    kinds = list(map(_kind, clusters))
    cuts: list[_Cut] = []
    begun = start = 0
    before: tuple[str, Face | None] = ("", None)
    for index, script in enumerate(_scripts(kinds, home)):
        language = _ALWAYS.get(script, home)
        face: Face | None
        if kinds[index][3]:
            # Steering characters and line ends stay with what stands before them.
            face = before[1] or candidates(script, language, weight)[0]
        elif kinds[index][4] and script not in _CJK and _is_figure(kinds, index):
            face = latin_face(weight)  # one shape of figures across all scripts
        else:
            face = _covering_face(clusters[index], script, language, weight)
        if (face is not before[1] or script != before[0] or face is None) and start > begun:
            cuts.append((begun, start, before[0], _ALWAYS.get(before[0], home), before[1]))
            begun = start
        before = (script, face)
        start = ends[index]
    if start > begun:
        cuts.append((begun, start, before[0], _ALWAYS.get(before[0], home), before[1]))
    return cuts


def _scripts(kinds: Sequence["_Kind"], home: str) -> Iterator[str]:
    """The script of each grapheme.

    Common and inherited characters take the script before them, at the beginning the first one
    that follows; a closing bracket takes that of its opening one (UAX 24), the end of an isolate
    that of its beginning.
    """
    current = next((own for own, *_ in kinds if own), "") or _home_script(home)
    opened: list[str] = []
    for own, opens, closes, *_ in kinds:
        if own:
            current = own
        elif opens:
            opened.append(current)
        elif closes and opened:
            current = opened.pop()
        yield current


_Kind = tuple[str, bool, bool, bool, int]


@functools.lru_cache(maxsize=16384)
def _kind(cluster: str) -> _Kind:
    """Its own script or none, whether it opens, closes, draws nothing, and what it is in a figure."""
    char = cluster[0]
    category = unicodedata.category(char)
    figure = 0
    if len(cluster) == 1:
        figure = _DIGIT if char in _DIGITS else _SIGN if char in _SIGNS else 0
    return (
        _own_script(cluster),
        char in _ISOLATES or category == "Ps",
        char == PDI or category == "Pe",
        cluster == "\n" or all(map(is_invisible, cluster)),
        figure,
    )


def _is_figure(kinds: Sequence[_Kind], index: int) -> bool:
    """Whether what stands at ``index`` is a digit, or a sign between two digits."""
    if kinds[index][4] == _DIGIT:
        return True
    return 0 < index < len(kinds) - 1 and kinds[index - 1][4] == kinds[index + 1][4] == _DIGIT


@functools.lru_cache(maxsize=16384)
def _covering_face(cluster: str, script: str, language: str, weight: int) -> Face | None:
    faces = (*candidates(script, language, weight), *every_face(weight))
    return next((face for face in faces if face.covers(cluster)), None)


def _own_script(cluster: str) -> str:
    for char in cluster:
        code = str(icu.Script.getScript(char).getShortName())
        if code not in _COMMON:
            return code
    return ""


@functools.cache
def _home_script(language: str) -> str:
    locale = icu.Locale.forLanguageTag(language)
    locale.addLikelySubtags()
    script = str(locale.getScript())
    return {"Kore": "Hang", "Hans": "Hani", "Hant": "Hani", "Jpan": "Hani"}.get(
        script, script or "Latn"
    )
