"""What an office's letters go out in: the window of its envelopes, and the mark of postage paid."""

from collections.abc import Mapping
from typing import Literal

import msgspec

FOLD = 99.0
"""Millimetres from the upper edge of A4 to its first fold into thirds."""
ADDRESS_BOTTOM = FOLD - 17
"""No address stands lower: the post prints its code into the last 17 mm of an envelope."""
_A4, _LEAST_WINDOW = 210.0, (50.0, 30.0)


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """Where a window envelope shows the A4 letter in it, folded to thirds: millimetres of the paper.

    No source gives one geometry for Korean stock: an office measures where the window of its
    envelopes lies on the folded paper. The default leaves a notice one page in most languages.
    """

    left: float = 20
    """From the paper's left edge."""
    top: float = 40
    """From the paper's upper edge."""
    width: float = 90
    height: float = 38

    def __post_init__(self) -> None:
        """Refuse a window that would show nothing of the letter, or what is none of the address."""
        if not (
            self.left >= 0 and self.width >= _LEAST_WINDOW[0] and self.left + self.width <= _A4
        ):
            raise ValueError("the window must lie on the paper, at least 50 mm wide")
        if not (
            self.top >= 0 and self.height >= _LEAST_WINDOW[1] and self.top + self.height <= FOLD
        ):
            raise ValueError("the window must lie on the upper third (99 mm), at least 30 mm high")
        if ADDRESS_BOTTOM - self.top < _LEAST_WINDOW[1]:
            raise ValueError(
                "the window must begin at most 52 mm below the paper's edge: "
                "17 mm above the fold stay clear for the post"
            )


WINDOWS: Mapping[str, Envelope] = {
    "default": Envelope(),
    "din-b": Envelope(left=20, top=45, width=85, height=45),
    "din-a": Envelope(left=20, top=27, width=85, height=45),
    "dl-left": Envelope(left=15, top=39, width=100, height=35),
    "c5-left": Envelope(left=15, top=44, width=105, height=35),
}
"""Usual windows by name: the desk's own, DIN 5008, and European stock of C6/5 (for DL) and C5.

The last two as a maker of letter templates measured them on the letter:
https://officeconsult.no/blogg/brevmaler-plassering-av-mottakerfelt-i-vinduskonvolutter/
"""


class Postage(msgspec.Struct, frozen=True, kw_only=True):
    """The mark of mail whose postage is paid without stamps; the office's post office allows it."""

    kind: Literal["", "요금별납", "요금후납"] = ""
    """Paid at the counter, paid by month, or no mark."""
    post_office: str = ""
    """As in 안산우체국; empty leaves room to stamp it."""
    permit: str = ""
    """A line below, where the post office wants one."""
