"""Slots: places on a form where every page has its own value."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gg_desk.typeset.characters import plain
from gg_desk.typeset.embed import EmbeddedFonts
from gg_desk.typeset.graphics import rgb
from gg_desk.typeset.operators import indent, text_operators
from gg_desk.typeset.overflow import Place, does_not_fit
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.plain_words import PlainLine, PlainWords
from gg_desk.typeset.text import Style

_REMEMBERED = 16384
"""Values of a document's slots that are kept drawn: dates and schools come again, names seldom."""

_STEP = 0.1  # points by which type shrinks


@dataclass(frozen=True, slots=True)
class Field:
    """Where a value stands: its box's top left, its width in points, its style, its lines at most.

    ``smallest`` is the size in points to which a long value shrinks; none keeps the style's.
    ``name`` is what a person calls it, in English and Korean.
    """

    x: float
    y: float
    width: float
    style: Style
    name: tuple[str, str]
    lines: int = 1
    smallest: float | None = None


class _Filled(NamedTuple):
    """A value as it is drawn: its operators, and how many lines it takes."""

    operators: str
    lines: int


class Slot:
    """A field of one document; gives the operators that draw a value in it."""

    def __init__(
        self,
        field: Field,
        page_height: float,
        fonts: EmbeddedFonts,
        words: PlainWords,
        filled: "Filling",
    ) -> None:
        self._field = field
        self._page_height = page_height
        self._fonts = fonts
        self._words = words
        style = field.style
        # Looked up once: of a style they are worked out anew each time.
        self._baseline, self._step = style.first_baseline, style.line_height
        self._begun = f"/Span<</Lang({style.language})>>BDC BT {rgb(style.color)} rg"
        self._filled = filled

    def operators(self, value: str) -> str:
        """Operators that draw ``value``.

        Raises:
            DoesNotFitError: it is too long at the smallest size.
            UnprintableError: it has characters that no page can show.
        """
        return self._filled(self, value).operators

    def lines(self, value: str) -> int:
        """How many lines ``value`` takes; it raises what ``operators`` raises."""
        return self._filled(self, value).lines

    def drawn(self, value: str) -> _Filled:
        """``value`` as it is drawn, worked out anew."""
        field, text = self._field, plain(value)
        line = self._words.line(text)
        size = self._size(line.width) if line else 0.0
        if line and size:
            return _Filled(self._lines([line], size), 1)
        if line and field.lines > 1:
            size = field.style.size
            lines = self._words.lines(text, field.width / size, field.lines)
            if lines:
                return _Filled(self._lines(lines, size), len(lines))
        paragraph = self._paragraph(text)
        y = field.y + self._baseline - paragraph.first_baseline
        span = f"/Span<</Lang({field.style.language})>>BDC"
        place = (field.x, y)
        operators = text_operators(paragraph, place, self._page_height, self._fonts, span)
        return _Filled("\n".join(operators), len(paragraph.lines))

    def _size(self, ems: float) -> float:
        """The size at which a line so wide fits; 0 if it fits at none that may be, or is broken first."""
        field = self._field
        if ems * field.style.size <= field.width:
            return field.style.size
        if field.lines > 1:
            return 0.0
        fitting = field.width / ems // _STEP * _STEP
        return fitting if fitting >= (field.smallest or field.style.size) else 0.0

    def _lines(self, lines: Sequence[PlainLine], size: float) -> str:
        field, style = self._field, self._field.style
        y = self._page_height - field.y - self._baseline
        parts = [self._begun]
        for line in lines:
            x = field.x + indent(style, field.width - line.width * size)
            parts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            parts += [self._words.shown.operators(shown, size) for shown in line.shown]
            y -= self._step
        return " ".join([*parts, "ET EMC"]).replace("<>", "")

    def _paragraph(self, text: str) -> Paragraph:
        """``text`` at the largest size that keeps to the field's lines."""
        field = self._field
        size, smallest = field.style.size, field.smallest or field.style.size
        while True:
            style = field.style if size == field.style.size else field.style.but(size=size)
            paragraph = set_paragraph(text, style, field.width)
            if (
                len(paragraph.lines) <= field.lines
                and paragraph.natural_width <= field.width + _STEP
            ):
                return paragraph
            if size <= smallest:
                raise does_not_fit(text, Place(*field.name))
            size = max(size - 5 * _STEP, smallest)


Filling = Callable[[Slot, str], _Filled]
"""Draws a value in a slot."""


def remembered_values() -> Filling:
    """What draws values in one document's slots, and remembers those that came last."""
    return functools.lru_cache(maxsize=_REMEMBERED)(Slot.drawn)
