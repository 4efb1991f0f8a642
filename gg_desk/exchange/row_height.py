"""How high a row of a spreadsheet must be for its wrapped words.

Excel fits rows by itself when it opens a file, LibreOffice does not. Nobody knows the fonts of the
reader's machine, so letters are counted in the unit of column widths, with room to spare.
"""

import math
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

_EASE = 1.12
_BROAD = {"km": 1.2, "my": 1.35, "si": 1.2}  # scripts whose letters are wider than a digit
_HIGHEST = 409.0  # points; no spreadsheet takes more
_UNSEEN = frozenset({"Mn", "Me", "Cf"})


class Wrapped(NamedTuple):
    """Words wrapped in a cell: its width, points from line to line, and their language."""

    words: str
    width: float
    leading: float
    tag: str = ""

    @property
    def height(self) -> float:
        """Points that the lines take."""
        room = self.width / (_EASE * _BROAD.get(self.tag, 1.0))
        parts = (sum(map(_places, part)) for part in self.words.split("\n"))
        return self.leading * sum(math.ceil(places / room) or 1 for places in parts)


def row_height(cells: Iterable[Wrapped]) -> float:
    """The height in points of a row with these cells."""
    return min(max(cell.height for cell in cells) + 4, _HIGHEST)


def _places(letter: str) -> int:
    if unicodedata.category(letter) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
