"""What a block of a template comes to on a page of one size, and where it stands there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from gg_desk.sheets.blocks import Block
from gg_desk.sheets.frame import Frame


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks, between any two of which a page may end.

    Those of a ``table`` have a line below each; ``below`` stands under the sheet's foot.
    """

    blocks: Sequence[Block] = ()
    where: Literal["head", "table", "free", "below"] = "free"
    clear: bool = False
    """Whether it brings the white space above it along."""
    leads: bool = False
    """Whether it heads what follows, and stays on one page with it."""
    filler: Callable[[float], Block | None] | None = None
    """Takes a height that is left over on the page and gives a block for it, or none."""


Make = Callable[[Frame], Piece]
"""Gives a piece at any scale."""
