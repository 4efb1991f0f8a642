"""What it takes to draw a run, whatever stands beside it."""

from typing import NamedTuple


class Drawn(NamedTuple):
    """A run as it is drawn in its font, from the pen's place on; widths in thousandths of an em."""

    operators: str
    codes: str | None
    """What stands between ``<`` and ``>`` where it is nothing but glyphs: its neighbours' may follow."""
    low: int
    high: int
    """Where the leftmost and the rightmost of its glyphs begin that are shown at one height."""
