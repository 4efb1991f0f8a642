"""Text cut into runs of one script, one face and one manner, never inside a grapheme."""

import functools
import threading
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import icu

from gg_desk.errors import DeskError
from gg_desk.typeset.fonts import Face, candidates, is_invisible, latin_face
from gg_desk.typeset.text import Span, Style

_COMMON = frozenset({"Zyyy", "Zinh"})
_CJK = frozenset({"Hang", "Hani", "Hira", "Kana", "Bopo"})
_DIGITS = frozenset("0123456789")
_SIGNS = frozenset(",.-/:")
_NAMED = 5  # how many unprintable characters one error names


class UnprintableError(DeskError):
    """Characters that no font has: the page is refused, never printed with boxes."""


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
    runs: list[Run] = []
    offset = 0
    missing: dict[str, None] = {}
    for span in spans:
        language = span.language or style.language
        weight = span.weight or style.weight
        color = span.color or style.color
        for start, end, script in _scripts(span.text, language):
            cluster = span.text[start:end]
            if script not in _CJK and _is_figure(span.text, start, end):
                face: Face | None = latin_face(weight)  # one shape of figures across all scripts
            else:
                face = _face(cluster, script, language, weight, runs)
            if face is None:
                missing.update(dict.fromkeys(cluster))
                continue
            _append(runs, Run(offset + start, offset + end, script, language, face, color))
        offset += len(span.text)
    if missing:
        raise _unprintable(list(missing), "".join(span.text for span in spans))
    return runs


def _append(runs: list[Run], run: Run) -> None:
    if runs:
        last = runs[-1]
        if (last.script, last.language, last.face, last.color) == (
            run.script, run.language, run.face, run.color,
        ) and last.end == run.start:  # fmt: skip
            runs[-1] = Run(last.start, run.end, run.script, run.language, run.face, run.color)
            return
    runs.append(run)


def _is_figure(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a digit, or a sign that stands between two digits."""
    if text[start] in _DIGITS:
        return True
    between = start > 0 and end < len(text) and text[start - 1] in _DIGITS and text[end] in _DIGITS
    return between and text[start] in _SIGNS


def _face(cluster: str, script: str, language: str, weight: int, runs: list[Run]) -> Face | None:
    if all(is_invisible(char) or char in "\n\u2028" for char in cluster):
        # Steering characters draw nothing and stay with what stands before them.
        return runs[-1].face if runs else candidates(script, language, weight)[0]
    # A mark such as the Arabic comma may follow a word in another script: then the language's
    # own faces know it.
    for face in (
        *candidates(script, language, weight),
        *candidates(_home_script(language), language, weight),
    ):
        if face.covers(cluster):
            return face
    return None


def _scripts(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Grapheme clusters with their script: start, end, ISO 15924 code.

    Common and inherited characters take the script before them, at the beginning the first one
    that follows; a closing bracket takes that of its opening one (UAX 24).
    """
    clusters = graphemes(text)
    scripts = [_own_script(text[start:end]) for start, end in clusters]
    current = next((s for s in scripts if s not in _COMMON), "") or _home_script(language)
    brackets: list[tuple[str, str]] = []
    for (start, end), own in zip(clusters, scripts, strict=True):
        char = text[start]
        if own not in _COMMON:
            current = own
        elif unicodedata.category(char) == "Ps":
            brackets.append((char, current))
        elif unicodedata.category(char) == "Pe" and brackets:
            current = brackets.pop()[1]
        yield start, end, current


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


@functools.cache
def _grapheme_iterator(_thread: int) -> icu.BreakIterator:
    # An iterator holds the text it walks, so each thread has its own.
    return icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())


def graphemes(text: str) -> list[tuple[int, int]]:
    """Extended grapheme clusters (UAX 29) as start and end in characters."""
    if text.isascii():
        return [(i, i + 1) for i in range(len(text))]
    iterator = _grapheme_iterator(threading.get_ident())
    iterator.setText(icu.UnicodeString(text))
    ends = Utf16(text).to_characters(list(iterator))
    return list(zip([0, *ends[:-1]], ends, strict=True))


class Utf16:
    """ICU counts UTF-16 units, Python characters: translates offsets of one text both ways."""

    def __init__(self, text: str) -> None:
        self._units: list[int] | None = None
        if text and max(text) > "\uffff":
            units, total = [], 0
            for char in text:
                units.append(total)
                total += 2 if char > "\uffff" else 1
            units.append(total)
            self._units = units
            self._characters = {unit: index for index, unit in enumerate(units)}

    def to_characters(self, offsets: Sequence[int]) -> list[int]:
        """Offsets in characters for ``offsets`` in UTF-16 units at character boundaries."""
        if self._units is None:
            return list(offsets)
        return [self._characters[offset] for offset in offsets if offset in self._characters]

    def to_units(self, offset: int) -> int:
        """The offset in UTF-16 units for one in characters."""
        return offset if self._units is None else self._units[offset]


def _unprintable(chars: list[str], text: str) -> UnprintableError:
    names = ", ".join(
        f"“{char}” (U+{ord(char):04X} {unicodedata.name(char, 'unassigned')})"
        for char in chars[:_NAMED]
    )
    place = text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004 - enough to find the place
    return UnprintableError(
        f"No font has {names} in “{place}”. Replace these characters; nothing was printed.",
        f"“{place}”의 {names} 글자가 어느 글꼴에도 없습니다. 다른 글자로 바꿔 주세요. 인쇄하지 않았습니다.",
    )
