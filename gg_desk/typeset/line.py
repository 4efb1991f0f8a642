"""One line: its glyphs in visual order, and what shapes and places any stretch of a paragraph."""

import functools
import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import icu

from gg_desk.typeset.boundaries import Utf16, boundaries
from gg_desk.typeset.characters import STEERING
from gg_desk.typeset.runs import Run, itemize
from gg_desk.typeset.shape import Glyphs, shape
from gg_desk.typeset.text import Span, Style

_HARD_LINE = re.compile(r"[^\n]+")  # where UAX 9 begins anew


@dataclass(frozen=True, slots=True)
class Placed:
    """A shaped run at ``x`` points from the line's left end.

    ``text`` is its logical text, which begins at character ``start`` of the line.
    """

    x: float
    glyphs: Glyphs
    run: Run
    text: str
    start: int
    rtl: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs from left to right, its width in points, its text without white space after."""

    placed: tuple[Placed, ...]
    width: float
    text: str


class LineSetter:
    """Shapes and places any stretch of one paragraph's ``text``, which is that of ``spans``."""

    def __init__(self, text: str, spans: Sequence[Span], style: Style) -> None:
        self.text = text
        self._style = style
        self._runs = itemize(spans, style)
        self._starts = [run.start for run in self._runs]
        self._bidi = _bidi(text, style.rtl)
        self._utf16 = Utf16(text)

    @functools.cached_property
    def grapheme_ends(self) -> list[int]:
        """Where the text's graphemes end, in characters."""
        return boundaries(self.text, "grapheme")

    @functools.cached_property
    def running_widths(self) -> list[float]:
        """The width in points of all that stands before each character, in the unbroken text."""
        widths = [0.0] * (len(self.text) + 1)
        for hard_line in _HARD_LINE.finditer(self.text):
            for start, end, rtl in self._level_runs(*hard_line.span()):
                for run, a, b in self._pieces(start, end):
                    glyphs = self._shape(run, a, b, rtl)
                    scale = self._style.size / run.face.units
                    for cluster, advance in zip(glyphs.clusters, glyphs.advances, strict=True):
                        widths[a + cluster + 1] += advance * scale
        return list(itertools.accumulate(widths))

    def line(self, start: int, end: int) -> Line:
        """The characters ``start:end`` as a line."""
        placed: list[Placed] = []
        x = 0.0
        for a, b, rtl in self._level_runs(start, end):
            pieces = self._pieces(a, b)
            for run, p, q in reversed(pieces) if rtl else pieces:
                glyphs = self._shape(run, p, q, rtl)
                placed.append(Placed(x, glyphs, run, self.text[p:q], p - start, rtl))
                x += glyphs.width * self._style.size / run.face.units
        return Line(tuple(placed), x, self.text[start:end])

    def _shape(self, run: Run, start: int, end: int, rtl: bool) -> Glyphs:
        text = self.text[start:end]
        return shape(text, run.face, run.script, run.language, rtl=rtl, tabular=self._style.tabular)

    def _level_runs(self, start: int, end: int) -> list[tuple[int, int, bool]]:
        """Stretches of one direction from left to right: start, end, right-to-left."""
        if start >= end:
            return []
        if self._bidi is None:
            return [(start, end, False)]
        first, last = self._utf16.to_units(start), self._utf16.to_units(end)
        line = self._bidi.setLine(first, last)
        found = []
        for index in range(line.countRuns()):
            at, length, direction = line.getVisualRun(index)
            a, b = self._utf16.to_characters([first + at, first + at + length])
            found.append((a, b, direction == 1))
        return found

    def _pieces(self, start: int, end: int) -> list[tuple[Run, int, int]]:
        """The parts of runs that make up ``start:end``, in logical order."""
        pieces = []
        index = bisect_right(self._starts, start) - 1
        while index < len(self._runs) and self._runs[index].start < end:
            run = self._runs[index]
            pieces.append((run, max(run.start, start), min(run.end, end)))
            index += 1
        return pieces


def _bidi(text: str, rtl: bool) -> icu.Bidi | None:
    """The paragraph's directions; none when everything runs from left to right."""
    if not rtl and not any(map(_may_turn, text)):
        return None
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), 1 if rtl else 0)
    return bidi


def _may_turn(char: str) -> bool:
    if char < "\u0590":
        return False
    return (
        char <= "\u08ff"
        or char in STEERING
        or "\ufb1d" <= char <= "\ufefc"
        or "\U00010800" <= char <= "\U0001efff"
    )
