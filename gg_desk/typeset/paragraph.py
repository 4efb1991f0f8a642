"""A paragraph set to a width: lines of placed glyphs in visual order."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import icu

from gg_desk.typeset.breaks import line_breaks, must_break
from gg_desk.typeset.runs import Run, Utf16, graphemes, itemize
from gg_desk.typeset.shape import Glyphs, shape
from gg_desk.typeset.text import Span, Style

_STRIPPED = " \t\n\u2028\u2029\u3000"


@dataclass(frozen=True, slots=True)
class Placed:
    """A shaped run at ``x`` points from the line's left end; ``text`` is its logical text."""

    x: float
    glyphs: Glyphs
    run: Run
    text: str
    rtl: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs from left to right and its width in points."""

    placed: tuple[Placed, ...]
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A set paragraph; sizes in points. ``height`` is lines times line height."""

    lines: tuple[Line, ...]
    style: Style
    width: float
    text: str

    @property
    def height(self) -> float:
        """Height in points, from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.style.line_height

    @property
    def first_baseline(self) -> float:
        """Distance from the top to the first baseline."""
        return self.style.line_height * 0.5 + self.style.size * 0.36

    @property
    def natural_width(self) -> float:
        """The width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)


def set_paragraph(text: str | Sequence[Span], style: Style, width: float) -> Paragraph:
    """``text`` broken into lines that fit ``width`` points and shaped line by line.

    A word wider than the line breaks between graphemes, so that nothing leaves the line.

    Raises:
        UnprintableError: a character has no glyph in any font.
    """
    spans = [Span(text)] if isinstance(text, str) else list(text)
    whole = "".join(span.text for span in spans)
    runs = itemize(spans, style)
    bidi, units = _bidi(whole, style.rtl), Utf16(whole)
    setter = _LineSetter(whole, runs, style, bidi, units)
    lines = [setter.line(start, end) for start, end in _line_ends(whole, setter, style, width)]
    return Paragraph(tuple(lines), style, width, whole)


def _bidi(text: str, rtl: bool) -> icu.Bidi | None:
    if not rtl and not any(char >= "\u0590" and _may_turn(char) for char in text):
        return None
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), 1 if rtl else 0)
    return bidi


def _may_turn(char: str) -> bool:
    return "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" or char > "\U00010800"


class _LineSetter:
    """Shapes and places any stretch of one paragraph."""

    def __init__(
        self, text: str, runs: list[Run], style: Style, bidi: icu.Bidi | None, units: Utf16
    ) -> None:
        self.text = text
        self.runs = runs
        self.style = style
        self._bidi = bidi
        self._utf16 = units
        self._starts = [run.start for run in runs]

    def advances(self) -> list[float]:
        """The running width before each character, in points, from the unbroken text."""
        widths = [0.0] * (len(self.text) + 1)
        for start, end, rtl in self._level_runs(0, len(self.text)):
            for run, a, b in self._pieces(start, end):
                glyphs = self._shape(run, a, b, rtl)
                scale = self.style.size / run.face.units
                for cluster, advance in zip(glyphs.clusters, glyphs.advances, strict=True):
                    widths[a + cluster + 1] += advance * scale
        for index in range(1, len(widths)):
            widths[index] += widths[index - 1]
        return widths

    def line(self, start: int, end: int) -> Line:
        """The characters ``start:end`` as a line, white space at its end left out."""
        stripped = start + len(self.text[start:end].rstrip(_STRIPPED))
        placed: list[Placed] = []
        x = 0.0
        for a, b, rtl in self._level_runs(start, stripped):
            pieces = list(self._pieces(a, b))
            for run, p, q in reversed(pieces) if rtl else pieces:
                glyphs = self._shape(run, p, q, rtl)
                placed.append(Placed(x, glyphs, run, self.text[p:q], rtl))
                x += glyphs.width * self.style.size / run.face.units
        return Line(tuple(placed), x, self.text[start:stripped])

    def _shape(self, run: Run, start: int, end: int, rtl: bool) -> Glyphs:
        text = self.text[start:end]
        return shape(text, run.face, run.script, run.language, rtl=rtl, tabular=self.style.tabular)

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
        pieces = []
        index = bisect_right(self._starts, start) - 1
        while index < len(self.runs) and self.runs[index].start < end:
            run = self.runs[index]
            pieces.append((run, max(run.start, start), min(run.end, end)))
            index += 1
        return pieces


def _line_ends(text: str, setter: _LineSetter, style: Style, width: float) -> list[tuple[int, int]]:
    """Start and end of each line, greedily filled."""
    running = setter.advances()
    lines: list[tuple[int, int]] = []
    start = last = 0
    for at in line_breaks(text, style.language):
        content = start + len(text[start:at].rstrip(_STRIPPED))
        if running[content] - running[start] > width and last > start:
            lines.append((start, last))
            start = last
            content = start + len(text[start:at].rstrip(_STRIPPED))
        if running[content] - running[start] > width:
            pieces = _emergency(text, running, start, at, width)
            lines += pieces[:-1]
            start = pieces[-1][0]
        last = at
        if must_break(text, at):
            lines.append((start, at))
            start = at
    if start < len(text) or not lines:
        lines.append((start, len(text)))
    return lines


def _emergency(
    text: str, running: list[float], start: int, end: int, width: float
) -> list[tuple[int, int]]:
    """A word wider than the line, cut between graphemes into pieces that fit."""
    pieces: list[tuple[int, int]] = []
    piece = start
    for a, b in graphemes(text[start:end]):
        if running[start + b] - running[piece] > width and start + a > piece:
            pieces.append((piece, start + a))
            piece = start + a
    return [*pieces, (piece, end)]
