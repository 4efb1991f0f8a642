"""One line: its glyphs in visual order, and what shapes and places any stretch of a paragraph."""

import functools
import itertools
import operator
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import icu

from gg_desk.typeset.boundaries import Utf16, boundaries
from gg_desk.typeset.runs import Run, itemize
from gg_desk.typeset.shape import Glyphs, shape
from gg_desk.typeset.text import Span, Style

_HARD_LINE = re.compile(r"[^\n]+")  # where UAX 9 begins anew
# Letters, numbers and controls that run from right to left; the other controls turn nothing.
_MAY_TURN = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufefc\U00010800-\U0001efff]")


class Placed(NamedTuple):
    """A shaped run at ``x`` points from the line's left end.

    ``text`` is its logical text, which begins at character ``start`` of the line.
    """

    x: float
    glyphs: Glyphs
    run: Run
    text: str
    start: int
    rtl: bool


class Line(NamedTuple):
    """One line: its runs from left to right, its width in points, its text without white space after.

    ``spaced`` says that white space was left out where it ends.
    """

    placed: tuple[Placed, ...]
    width: float
    text: str
    spaced: bool = False


class _Piece(NamedTuple):
    """What is shaped at once: characters ``start:end`` of one run and one direction."""

    start: int
    end: int
    run: Run
    rtl: bool
    glyphs: Glyphs


class LineSetter:
    """Shapes and places any stretch of one paragraph's ``text``, which is that of ``spans``."""

    def __init__(self, text: str, spans: Sequence[Span], style: Style) -> None:
        self.text = text
        self._tabular = style.tabular
        self._runs = itemize(spans, style)
        self._starts = [run.start for run in self._runs]
        self._directions = _directions(text, style.rtl)
        self._pieces = [
            _Piece(a, b, run, rtl, self._shape(run, a, b, rtl))
            for hard_line in _HARD_LINE.finditer(text)
            for start, end, rtl in sorted(self._level_runs(*hard_line.span()))
            for run, a, b in self._parts(start, end)
        ]
        self._piece_starts = [piece.start for piece in self._pieces]

    @functools.cached_property
    def grapheme_ends(self) -> list[int]:
        """Where the text's graphemes end, in characters."""
        return boundaries(self.text, "grapheme")

    @functools.cached_property
    def running_widths(self) -> list[float]:
        """The width in points of all that stands before each character, in the unbroken text."""
        widths = [0.0] * (len(self.text) + 1)
        for piece in self._pieces:
            scale = piece.run.manner.size / piece.run.face.units
            after, glyphs = piece.start + 1, piece.glyphs
            if glyphs.clusters == tuple(range(piece.end - piece.start)):
                widths[after : piece.end + 1] = [advance * scale for advance in glyphs.advances]
                continue
            for cluster, advance in zip(glyphs.clusters, glyphs.advances, strict=True):
                widths[after + cluster] += advance * scale
        return list(itertools.accumulate(widths))

    @property
    def unbroken_width(self) -> float:
        """The width in points of the whole text as one line."""
        return sum(
            piece.glyphs.width * piece.run.manner.size / piece.run.face.units
            for piece in self._pieces
        )

    def line(self, start: int, end: int) -> Line:
        """The characters ``start:end`` as a line."""
        placed: list[Placed] = []
        x = 0.0
        for a, b, rtl in self._level_runs(start, end):
            shaped = self._shaped(a, b, rtl)
            for run, p, q, glyphs in reversed(shaped) if rtl else shaped:
                placed.append(Placed(x, glyphs, run, self.text[p:q], p - start, rtl))
                x += glyphs.width * run.manner.size / run.face.units
        return Line(tuple(placed), x, self.text[start:end])

    def _shaped(self, start: int, end: int, rtl: bool) -> list[tuple[Run, int, int, Glyphs]]:
        """The runs of ``start:end``, which is of one direction, with their glyphs."""
        found = []
        index = max(bisect_right(self._piece_starts, start) - 1, 0)
        while index < len(self._pieces) and self._pieces[index].start < end:
            piece = self._pieces[index]
            index += 1
            a, b = max(piece.start, start), min(piece.end, end)
            if a >= b:
                continue
            glyphs: Glyphs | None = piece.glyphs
            if piece.rtl != rtl or a > piece.start or b < piece.end:
                glyphs = self._cut(piece, a, b) if piece.rtl == rtl else None
            found.append((piece.run, a, b, glyphs or self._shape(piece.run, a, b, rtl)))
        return found

    def _cut(self, piece: _Piece, start: int, end: int) -> Glyphs | None:
        """A part of a piece's glyphs, where the cuts change none of them."""
        length = piece.end - piece.start
        return piece.glyphs.part(start - piece.start, end - piece.start, length, rtl=piece.rtl)

    def _shape(self, run: Run, start: int, end: int, rtl: bool) -> Glyphs:
        text = self.text[start:end]
        return shape(text, run.face, run.script, run.language, rtl=rtl, tabular=self._tabular)

    def _level_runs(self, start: int, end: int) -> list[tuple[int, int, bool]]:
        """Stretches of one direction from left to right: start, end, right-to-left."""
        if start >= end:
            return []
        if not self._directions:
            return [(start, end, False)]
        at = bisect_right(self._directions, start, key=_start) - 1
        return self._directions[at].runs(start, end)

    def _parts(self, start: int, end: int) -> list[tuple[Run, int, int]]:
        """The parts of runs that make up ``start:end``, in logical order."""
        parts = []
        index = bisect_right(self._starts, start) - 1
        while index < len(self._runs) and self._runs[index].start < end:
            run = self._runs[index]
            parts.append((run, max(run.start, start), min(run.end, end)))
            index += 1
        return parts


def may_turn(text: str) -> bool:
    """Whether anything in ``text`` may run from right to left on a page that does not."""
    return bool(_MAY_TURN.search(text))


class _Directions:
    """The directions of one hard line, which begins at ``start``: ICU looks at all it was given."""

    def __init__(self, start: int, text: str, rtl: bool) -> None:
        self.start = start
        self._utf16 = Utf16(text)
        self._bidi = icu.Bidi()
        self._bidi.setPara(icu.UnicodeString(text), int(rtl))

    def runs(self, start: int, end: int) -> list[tuple[int, int, bool]]:
        """Stretches of one direction from left to right: start, end, right-to-left."""
        first = self._utf16.to_units(start - self.start)
        line = self._bidi.setLine(first, self._utf16.to_units(end - self.start))
        found = []
        for index in range(line.countRuns()):
            at, length, direction = line.getVisualRun(index)
            a, b = self._utf16.to_characters([first + at, first + at + length])
            found.append((a + self.start, b + self.start, direction == 1))
        return found


def _directions(text: str, rtl: bool) -> list[_Directions]:
    """The directions of each hard line; none when everything runs from left to right."""
    if not rtl and not may_turn(text):
        return []
    return [_Directions(line.start(), line[0], rtl) for line in _HARD_LINE.finditer(text)]


_start = operator.attrgetter("start")
