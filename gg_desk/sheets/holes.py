"""Holes: where the values of one family stand on a sheet whose fixed words are drawn once for all."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gg_desk.sheets.blocks import Pair
from gg_desk.typeset.document import Field, Page
from gg_desk.typeset.overflow import Place
from gg_desk.typeset.text import Style

_SMALLEST = 0.74  # of the size: 11.5 points become 8.5


@dataclass(eq=False, slots=True)
class Hole:
    """The place of one value; drawing the sheet finds out where that is.

    ``widest`` are values as wide as they come, in both languages: what decides its lines.
    """

    key: str
    name: Place
    """What a person calls it."""
    widest: Sequence[Pair] = ()
    most_lines: int = 1
    found: list[tuple[Page, Field]] = field(default_factory=list)

    def mark(  # noqa: PLR0917 - a box on a page in a style
        self, page: Page, x: float, y: float, width: float, style: Style, lines: int = 1
    ) -> None:
        """Note that a value stands on ``page`` in the box with its top left at ``x, y``."""
        smallest = style.size * _SMALLEST
        place = Field(x, y, width, style, (self.name.en, self.name.ko), lines, smallest)
        self.found.append((page, place))
