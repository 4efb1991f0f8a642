"""Lines from left to right, put together from words: most of a paragraph is looked up, not set."""

import functools
import itertools
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import cast

from gg_desk.typeset.breaks import line_breaks
from gg_desk.typeset.line import Line, Placed
from gg_desk.typeset.runs import Run
from gg_desk.typeset.shape import Glyphs
from gg_desk.typeset.shaped_words import Look, Part, Word
from gg_desk.typeset.text import Manner, Style
from gg_desk.typeset.word_shelves import words_of

_SLACK = 0.01  # points, as in ``paragraph``


def lines_of_words(text: str, style: Style, width: float) -> list[Line] | None:
    """``text`` in lines of ``width`` points; none where it has to be set by ``LineSetter``.

    That is what runs from right to left, has other white space than single spaces, words wider
    than a line, letters that no font has, or a font whose letters change beside a space.
    """
    words = words_of(text, style)
    if words is None:
        return None
    ems = list(itertools.accumulate([word.ems for word in words], initial=0.0))
    setter = _Setter(text, words, ems, style)
    if ems[-1] * style.size <= width + _SLACK:
        return [setter.line((0, 0, 0.0), (len(words), 0, ems[-1]))]
    return setter.filled(width)


_put = cast(
    "Callable[[tuple[float, Glyphs, Run, str, int, bool]], Placed]",
    functools.partial(tuple.__new__, Placed),
)
"""Makes a ``Placed`` of what it is made of, in half the time: every word of a page is one."""

_Place = tuple[int, int, float]
"""A place where a line may end: words before it, characters of the next word, ems before it."""


class _Setter:
    """Makes lines of one paragraph's words."""

    def __init__(
        self, text: str, words: Sequence[Word], ems: Sequence[float], style: Style
    ) -> None:
        self._text = text
        self._words = words
        self._ems = ems
        self._style = style
        self._starts = list(itertools.accumulate([len(word.text) for word in words], initial=0))
        self._manner = Manner(style.size, style.color)
        self._runs: dict[Look, Run] = {}

    def filled(self, width: float) -> list[Line] | None:
        """The lines, each filled as far as it goes; none where a word is wider than a line."""
        places, ends = self._places()
        room = (width + _SLACK) / self._style.size
        lines: list[Line] = []
        start: _Place = (0, 0, 0.0)
        index = 0
        while index < len(places):
            chosen = bisect_right(ends, start[2] + room, index) - 1
            while True:
                if chosen < index:
                    return None
                line = self.line(start, places[chosen])
                if line.width <= width + _SLACK:
                    break
                chosen -= 1
            lines.append(line)
            start, index = places[chosen], chosen + 1
        return lines

    def _places(self) -> tuple[list[_Place], list[float]]:
        """Where a line may end, and how many ems stand before the content's end there."""
        places: list[_Place] = []
        ends: list[float] = []
        index = 0
        for at in line_breaks(self._text, self._style.language):
            while self._starts[index + 1] < at:
                index += 1
            word = self._words[index]
            inside = at - self._starts[index]
            if inside == len(word.text):
                places.append((index + 1, 0, self._ems[index + 1]))
                ends.append(self._ems[index + 1] - word.space)
            else:
                before = self._ems[index] + word.inner[inside]
                places.append((index, inside, before))
                ends.append(before)
        return places, ends

    def line(self, start: _Place, end: _Place) -> Line:
        """The words and parts of words from ``start`` to ``end``, without a space there."""
        (first, begun, _), (last, cut, _) = start, end
        if not cut:
            last -= 1
            cut = len(self._words[last].text.rstrip(" "))
        words = []
        for at in range(first, last + 1):
            word = self._words[at]
            a = begun if at == first else 0
            b = cut if at == last else len(word.text)
            words.append((self._starts[at], word.between(a, b)))
        from_, to = self._starts[first] + begun, self._starts[last] + cut
        placed, width = self._placed(words, from_)
        spaced = self._text[to : to + 1] == " "
        return Line(tuple(placed), width, self._text[from_:to], spaced)

    def _placed(
        self, words: Iterable[tuple[int, Sequence[Part]]], begin: int
    ) -> tuple[list[Placed], float]:
        """Parts of words, each with the place of its word, on a line that begins at ``begin``; its width."""
        runs, size = self._runs, self._style.size
        placed = []
        x = 0.0
        for start, parts in words:
            for part in parts:
                run = runs.get(part.look)
                if run is None:
                    run = runs[part.look] = Run(0, 0, *part.look, self._manner)
                at = start + part.start - begin
                placed.append(_put((x, part.glyphs, run, part.text, at, False)))
                x += part.ems * size
        return placed, x
