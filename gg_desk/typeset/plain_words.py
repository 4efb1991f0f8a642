"""Short lines of plain words, as the values of a form are: set word by word, each word once.

Gives the glyphs that a paragraph gives, in a tenth of the time, because names, streets and dates
come again and again. It declines what it cannot give exactly, and a paragraph is set instead: what
runs from right to left, letters whose glyphs are moved or stand for several characters, brackets
around other scripts, spaces that a font kerns.
"""

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.embed import EmbeddedFont, EmbeddedFonts
from gg_desk.typeset.fonts import Face
from gg_desk.typeset.line import may_turn
from gg_desk.typeset.operators import codes
from gg_desk.typeset.runs import cuts, script_of
from gg_desk.typeset.shape import Glyphs, shape

_WORD = re.compile(r"\S+ ?")
_BRACKETS = re.compile(r"[()\[\]{}<>«»‹›（）［］「」『』【】〔〕〈〉《》\u2066-\u2069]")
_PER_MILLE = 1000
_MOST_RUNS, _MOST_WORDS = 16384, 2048
"""How many are remembered for a document, and for a language in it: they bound the memory it takes."""


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line in one size: ``width`` in ems, and what to show in which font, one after the other.

    What is shown is the inside of a ``TJ`` array.
    """

    width: float
    shown: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Run:
    font: str
    codes: str
    width: int
    last: int
    """The width of its last glyph."""


@dataclass(frozen=True, slots=True)
class _Word:
    runs: tuple[_Run, ...]
    width: int
    space: int
    """The width of the space that it ends with."""
    script: str
    """The script after it, which signs that have none take."""


class PlainRuns:
    """Plain runs with the fonts of one document, whatever the text around them."""

    def __init__(self, fonts: EmbeddedFonts) -> None:
        self._fonts = fonts
        self.run = functools.lru_cache(maxsize=_MOST_RUNS)(self._set)
        """A run of a text, script, language and face, with tabular figures or not; none if not plain."""

    def _set(self, text: str, script: str, language: str, face: Face, tabular: bool) -> _Run | None:
        glyphs = shape(text, face, script, language, rtl=False, tabular=tabular)
        font = self._fonts[face]
        if not _is_plain(glyphs, text, font) or not _spaced_evenly(face, script, language, text):
            return None
        font.use(glyphs.ids)
        return _Run(font.name, _codes(glyphs, face), glyphs.width, glyphs.advances[-1])


class PlainWords:
    """Sets plain lines in one language, weight and kind of figures."""

    def __init__(self, runs: PlainRuns, language: str, weight: int, *, tabular: bool) -> None:
        self._runs = runs
        self._language, self._weight, self._tabular = language, weight, tabular
        self._word = functools.lru_cache(maxsize=_MOST_WORDS)(self._set)

    def line(self, text: str) -> PlainLine | None:
        """``text`` as one line, none where it needs a paragraph."""
        words = self._words(text)
        return _line(words) if words else None

    def lines(self, text: str, width: float, most: int) -> list[PlainLine] | None:
        """``text`` broken between words into at most ``most`` lines of ``width`` ems.

        None where it takes more, or needs a paragraph: a line might end inside a word.
        """
        words = self._words(text)
        if not words:
            return None
        ends = list(itertools.accumulate(len(word) for word in _WORD.findall(text)))
        breaks = line_breaks(text, self._language)
        if not set(breaks).issubset(ends):
            return None
        room = width * _PER_MILLE
        lines: list[list[_Word]] = [[]]
        start = filled = 0
        for end in breaks:
            # What stands between two places where a line may end stays together.
            part = words[start : ends.index(end) + 1]
            start += len(part)
            wide = sum(word.width for word in part)
            if filled + wide - part[-1].space > room:
                if not lines[-1] or len(lines) == most:
                    return None
                lines.append([])
                filled = 0
            lines[-1] += part
            filled += wide
        return list(map(_line, lines))

    def _words(self, text: str) -> list[_Word]:
        """The words of ``text``; none where it needs a paragraph."""
        words = _WORD.findall(text)
        if "".join(words) != text or may_turn(text):
            return []
        script = first = next(filter(None, map(script_of, text)), "")
        one_script = True
        found: list[_Word] = []
        for token in words:
            word = self._word(token, script)
            if word is None:
                return []
            one_script &= word.script == first
            script = word.script
            found.append(word)
        if not one_script and _BRACKETS.search(text):
            return []  # a closing bracket looks like its opening one
        return found

    def _set(self, token: str, before: str) -> _Word | None:
        found = cuts(token, self._language, self._weight, before)
        runs = []
        for start, end, script, language, face in found:
            run = face and self._runs.run(token[start:end], script, language, face, self._tabular)
            if not run:
                return None
            runs.append(run)
        space = runs[-1].last if token.endswith(" ") else 0
        return _Word(tuple(runs), sum(run.width for run in runs), space, found[-1][2])


def _line(words: Sequence[_Word]) -> PlainLine:
    """The words as one line, the space after the last one drawn but not counted."""
    width = sum(word.width for word in words) - words[-1].space
    return PlainLine(width / _PER_MILLE, _joined([run for word in words for run in word.runs]))


def _is_plain(glyphs: Glyphs, text: str, font: EmbeddedFont) -> bool:
    """Whether each character has one glyph, in its own place, that reads back by itself."""
    return (
        font.face.units == _PER_MILLE
        and glyphs.steady
        and glyphs.clusters == tuple(range(len(text)))
        and font.means(glyphs.ids, text)
    )


def _codes(glyphs: Glyphs, face: Face) -> str:
    """The inside of a ``TJ`` array: codes, with kerning where the shaper asks for it."""
    if glyphs.advances == tuple(map(face.declared_width, glyphs.ids)):
        return codes(glyphs.ids)
    shown = ""
    for glyph, advance in zip(glyphs.ids, glyphs.advances, strict=True):
        kerning = face.declared_width(glyph) - advance
        shown += f"{glyph:04x}>{kerning}<" if kerning else f"{glyph:04x}"
    return shown


def _joined(runs: list[_Run]) -> tuple[tuple[str, str], ...]:
    """Fonts and codes, neighbours of one font put together."""
    together: list[tuple[str, str]] = []
    for run in runs:
        if together and together[-1][0] == run.font:
            together[-1] = (run.font, together[-1][1] + run.codes)
        else:
            together.append((run.font, run.codes))
    return tuple(together)


def _spaced_evenly(face: Face, script: str, language: str, text: str) -> bool:
    """Whether the space beside a word looks the same after and before any letter at its ends."""
    return _is_even(face, script, language, text[0]) and (
        _is_even(face, script, language, text.rstrip(" ")[-1:] or " ")
    )


@functools.lru_cache(maxsize=4096)
def _is_even(face: Face, script: str, language: str, char: str) -> bool:
    together = shape(f"{char} {char}", face, script, language, rtl=False, tabular=False)
    alone = shape(char, face, script, language, rtl=False, tabular=False)
    space = shape(" ", face, script, language, rtl=False, tabular=False)
    return together.ids == alone.ids + space.ids + alone.ids and (
        together.advances == alone.advances + space.advances + alone.advances
    )
