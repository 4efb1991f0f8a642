"""Short lines of plain words, as the values of a form are: glyph codes put together, and nothing else.

Gives the glyphs that a paragraph gives, in a tenth of the time, because names, streets and dates
come again and again. It declines what takes more than codes, and a paragraph is set instead: what
runs from right to left, letters whose glyphs are moved or stand for several characters, spaces
that a font kerns.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.drawn_runs import UNITS, drawn_alone
from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.line import Placed
from gg_desk.typeset.pen import Pen
from gg_desk.typeset.runs import Run
from gg_desk.typeset.shape import Glyphs
from gg_desk.typeset.shaped_words import Part, Word, words_of
from gg_desk.typeset.text import Manner, Style

_MOST_RUNS = 16384
"""How many are remembered for a document: what bounds the memory they take."""
_SIZE = 10.0  # any: codes are the same at all sizes

_SLACK = 1e-6  # ems by which sums of widths differ from the width they should have

_Shown = tuple[str, str]
"""A font's name and what to show in it, the inside of a ``TJ`` array."""


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line in one size: ``width`` in ems, and what to show in which font, one after the other."""

    width: float
    shown: tuple[_Shown, ...]


class PlainWords:
    """Sets plain lines of one document in a style, whatever its size and colour."""

    def __init__(self, fonts: EmbeddedFonts, style: Style) -> None:
        self._fonts = fonts
        self._style = style
        self._runs: dict[Glyphs, _Shown | None] = fonts.plain

    def line(self, text: str) -> PlainLine | None:
        """``text`` as one line, none where it needs a paragraph."""
        words = words_of(text, self._style)
        return self._line(words) if words else None

    def lines(self, text: str, width: float, most: int) -> list[PlainLine] | None:
        """``text`` broken between words into at most ``most`` lines of ``width`` ems.

        None where it takes more, or needs a paragraph: a line might end inside a word.
        """
        words = words_of(text, self._style)
        if not words:
            return None
        ends = list(itertools.accumulate(len(word.text) for word in words))
        breaks = line_breaks(text, self._style.language)
        if not set(breaks).issubset(ends):
            return None
        lines: list[list[Word]] = [[]]
        start, filled = 0, 0.0
        for end in breaks:
            # What stands between two places where a line may end stays together.
            part = words[start : ends.index(end) + 1]
            start += len(part)
            wide = sum(word.ems for word in part)
            if filled + wide - part[-1].space > width + _SLACK:
                if wide - part[-1].space > width + _SLACK or len(lines) == most:
                    return None
                lines.append([])
                filled = 0.0
            lines[-1] += part
            filled += wide
        found = [self._line(line) for line in lines]
        return None if None in found else [line for line in found if line]

    def _line(self, words: Sequence[Word]) -> PlainLine | None:
        """The words as one line, the space after the last one drawn but not counted."""
        shown: list[_Shown] = []
        font, codes, ems = "", "", 0.0
        runs = self._runs
        for word in words:
            ems += word.ems
            for part in word.parts:
                if part.glyphs not in runs:
                    self._remember(part)
                run = runs[part.glyphs]
                if run is None:
                    return None
                if run[0] == font:
                    codes += run[1]
                else:
                    shown.append((font, codes))
                    font, codes = run
        shown.append((font, codes))
        return PlainLine(ems - words[-1].space, tuple(shown[1:]))

    def _remember(self, part: Part) -> None:
        if len(self._runs) == _MOST_RUNS:
            self._runs.clear()
        run = Run(0, 0, *part.look, Manner(_SIZE, self._style.color))
        codes = None
        if run.face.units == UNITS:
            placed = Placed(0.0, part.glyphs, run, part.text, 0, rtl=False)
            # In its own language, which a value in a slot does not say.
            codes = drawn_alone(placed, Pen(self._fonts, run.language)).codes
        font = self._fonts[run.face].name
        self._runs[part.glyphs] = None if codes is None else (font, codes)
