"""Fit to box: as large as a place allows, by halving; below the smallest size it is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gg_desk.typeset.boxes import SLACK, Box, Laid, paragraph
from gg_desk.typeset.overflow import DoesNotFitError, Place, does_not_fit
from gg_desk.typeset.text import Span, Style

_EXACT = 0.01
"""Scales closer than this look the same."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something has to fit: width and height in points, and what a person calls it."""

    width: float
    height: float
    place: Place


def fitted(build: Callable[[float], Box], spot: Spot, smallest: float) -> Laid:
    """``build(scale)`` at the largest scale from 1 down to ``smallest`` that fits the ``spot``.

    Raises:
        DoesNotFitError: it is larger than the spot even at the smallest scale.
    """
    if whole := _fitting(build(1.0), spot):
        return whole
    chosen = build(smallest)(spot.width)
    if chosen.height > spot.height + SLACK:
        raise does_not_fit(chosen.name, spot.place)
    low, high = smallest, 1.0
    while high - low > _EXACT:
        middle = (low + high) / 2
        if found := _fitting(build(middle), spot):
            chosen, low = found, middle
        else:
            high = middle
    return chosen


def fitted_text(words: str | Sequence[Span], style: Style, spot: Spot, smallest: float) -> Laid:
    """A paragraph at the style's size, or as much smaller as it must be, down to ``smallest`` points.

    Raises:
        DoesNotFitError: it does not fit at that size.
    """

    def build(scale: float) -> Box:
        return paragraph(words, style.but(size=style.size * scale))

    return fitted(build, spot, smallest / style.size)


def _fitting(box: Box, spot: Spot) -> Laid | None:
    try:
        laid = box(spot.width)
    except DoesNotFitError:
        return None
    return laid if laid.height <= spot.height + SLACK else None
