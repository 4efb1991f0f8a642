"""Short lines of plain words, as the values of a form are: each word drawn once, then remembered.

Gives the glyphs that a paragraph gives, in a tenth of the time, because names, streets and dates
come again and again. It declines what takes more than words side by side, and a paragraph is set
instead: what runs from right to left, marks that reach into the word before, spaces that a font
kerns.
"""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.drawn import Drawn
from gg_desk.typeset.drawn_runs import UNITS, remembered
from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.line import Placed
from gg_desk.typeset.pen import Pen
from gg_desk.typeset.runs import Run
from gg_desk.typeset.shaped_words import Part, Word
from gg_desk.typeset.text import INK, Manner, Style
from gg_desk.typeset.word_shelves import words_of

_MOST_WORDS = 16384
"""How many are remembered for a document: what bounds the memory they take."""
_SIZE = 10.0  # any: codes are the same at all sizes

_SLACK = 1e-6  # ems by which sums of widths differ from the width they should have


class Shown(NamedTuple):
    """Neighbouring glyphs of one font: codes, the inside of a ``TJ`` array, or a part of a word.

    A part takes more than codes: glyphs that are moved, or that stand for several characters.
    """

    font: str
    codes: str
    part: Part | None = None


class PlainLine(NamedTuple):
    """A line in one size: ``width`` in ems, and what to show, one after the other."""

    width: float
    shown: Sequence[Shown]


class ShownWords(dict[Word, "Sequence[Shown] | None"]):
    """What words show in one document, each worked out once; none for one that only a paragraph shows."""

    def __init__(self, fonts: EmbeddedFonts) -> None:
        super().__init__()
        self._fonts = fonts

    def __missing__(self, word: Word) -> Sequence[Shown] | None:
        if len(self) == _MOST_WORDS:
            self.clear()
        parts = [self._shown(part) for part in word.parts]
        known = [part for part in parts if part is not None]
        shown = self[word] = known if len(known) == len(parts) else None
        return shown

    def operators(self, shown: Shown, size: float) -> str:
        """What draws ``shown`` at ``size`` points in the colour at hand."""
        font, codes, part = shown
        if part is None:
            return f"/{font} {size:g} Tf[<{codes}>]TJ"
        return f"/{font} {size:g} Tf\n{self._drawn(part, size).operators}"

    def _shown(self, part: Part) -> Shown | None:
        face, width = part.look[2], part.glyphs.width
        if face.units != UNITS:
            return None
        font, drawn = self._fonts[face].name, self._drawn(part, _SIZE)
        if drawn.codes is not None:
            return Shown(font, drawn.codes)
        return Shown(font, "", part) if drawn.low >= 0 and drawn.high <= width else None

    def _drawn(self, part: Part, size: float) -> Drawn:
        run = Run(0, 0, *part.look, Manner(size, INK))
        # In its own language, which a value in a slot does not say.
        known = self._fonts.drawn.setdefault((run.language, size), {})
        placed = Placed(0.0, part.glyphs, run, part.text, 0, rtl=False)
        return known.get(part.glyphs) or remembered(known, placed, Pen(self._fonts, run.language))


class PlainWords:
    """Sets plain lines of one document in a style, whatever its size and colour."""

    def __init__(self, shown: ShownWords, style: Style) -> None:
        self.shown = shown
        self._style = style

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
        found: list[Shown] = []
        font, codes, ems = "", "", 0.0
        for word in words:
            ems += word.ems
            shown = self.shown[word]
            if shown is None:
                return None
            for part in shown:
                if part.font == font and part.part is None:
                    codes += part.codes
                    continue
                if codes:
                    found.append(Shown(font, codes))
                font, codes = part.font, part.codes
                if part.part is not None:
                    found.append(part)
        if codes:
            found.append(Shown(font, codes))
        return PlainLine(ems - words[-1].space, found)
