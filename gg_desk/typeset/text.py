"""Text with its manner: what stands in a paragraph before it is set."""

import functools
from dataclasses import dataclass, replace

from gg_desk.typeset.fonts import reach

INK = "#14202B"

# Leading as a factor of the size: tall scripts stack marks above and below the line.
_LEADING = {
    "km": 1.62, "th": 1.6, "lo": 1.62, "my": 1.75, "ne": 1.55, "hi": 1.55, "si": 1.55, "bn": 1.55,
    "ur": 1.6, "ar": 1.6,
}  # fmt: skip
_RTL = frozenset({"ar", "ur"})

FSI, PDI = "\u2068", "\u2069"
ISOLATES = "\u2066\u2067\u2068"
"""What begins an isolate; a ``PDI`` ends each."""


def isolate(value: str) -> str:
    """``value`` set apart, so that its own direction neither disturbs nor is disturbed (UAX 9)."""
    return f"{FSI}{value}{PDI}"


@functools.cache
def is_right_to_left(language: str) -> bool:
    """Whether paragraphs in ``language`` run from right to left."""
    return language.split("-", maxsplit=1)[0] in _RTL


@functools.cache
def leading_factor(language: str) -> float:
    """Line distance as a factor of the size, by language."""
    return _LEADING.get(language.split("-", maxsplit=1)[0], 1.45)


RAISED_SIZE, RAISED_BY = 0.62, 0.36
"""Size and height of superscript, as parts of the size around it."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run is drawn apart from its face: size and rise in points, colour as ``#RRGGBB``."""

    size: float
    color: str
    rise: float = 0.0
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks: sizes in points, colours as ``#RRGGBB``.

    ``align`` is ``start`` (left, or right in right-to-left languages), ``end``, ``center`` or
    ``justify``; ``leading`` is a factor of the size, none takes the language's own.
    """

    language: str
    size: float = 11.5
    weight: int = 400
    color: str = INK
    align: str = "start"
    leading: float | None = None
    tabular: bool = False

    @property
    def rtl(self) -> bool:
        """Whether the paragraph runs from right to left."""
        return is_right_to_left(self.language)

    @property
    def line_height(self) -> float:
        """Distance of baselines in points; an office's font of tall letters gets what it takes."""
        own = reach(self.language, self.weight)
        factor = self.leading or leading_factor(self.language)
        return self.size * (max(factor, sum(own)) if own else factor)

    @property
    def first_baseline(self) -> float:
        """Distance in points from a paragraph's top to its first baseline."""
        middle = self.line_height * 0.5 + self.size * 0.36
        own = reach(self.language, self.weight)
        if own is None:
            return middle
        return min(max(middle, own[0] * self.size), self.line_height - own[1] * self.size)

    def but(self, **changes: object) -> "Style":
        """The same style with some values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # replace() checks the names itself


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that may differ from its paragraph in weight, colour or language.

    ``raised`` is superscript: smaller and higher.
    """

    text: str
    weight: int | None = None
    color: str | None = None
    language: str | None = None
    underline: bool = False
    raised: bool = False

    def manner(self, style: Style) -> Manner:
        """How its runs are drawn in a paragraph of ``style``."""
        size = style.size * RAISED_SIZE if self.raised else style.size
        rise = style.size * RAISED_BY if self.raised else 0.0
        return Manner(size, self.color or style.color, rise, self.underline)
