"""Columns: boxes poured side by side, as level as they go."""

from collections.abc import Sequence
from dataclasses import replace

from gg_desk.typeset.boxes import NOTHING, SLACK, Box, Laid, Parted
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.tables import beside

_STEP = 1.0  # points to which columns are levelled


def columns(boxes: Sequence[Box], count: int, gutter: float, *, rtl: bool) -> Box:
    """``boxes`` in ``count`` columns of one width, read from the left, or with ``rtl`` from the right.

    On several pages, all columns of one page come before those of the next.
    """

    def laid(width: float) -> Laid:
        each = (width - gutter * (count - 1)) / count
        return _level(stack(boxes)(each), count, each, gutter, rtl)

    return laid


def _level(whole: Laid, count: int, width: float, gutter: float, rtl: bool) -> Laid:
    """``whole`` in columns as low as they go, found by halving."""
    low, high = whole.height / count, whole.height
    chosen = [whole]
    while high - low > _STEP:
        middle = (low + high) / 2
        found, rest = _chopped(whole, count, middle, False)
        if rest or not found:
            low = middle
        else:
            chosen, high = found, middle

    def split(room: float, forced: bool) -> Parted | None:
        found, rest = _chopped(whole, count, room, forced)
        if not found:
            return None
        after = _level(rest, count, width, gutter, rtl) if rest else NOTHING
        return _beside(found, width, gutter, rtl), after

    return replace(_beside(chosen, width, gutter, rtl), split=split)


def _beside(parts: Sequence[Laid], width: float, gutter: float, rtl: bool) -> Laid:
    # Each column is as high as its own text: their first lines need no levelling.
    tops = [replace(part, baseline=None) for part in parts]
    laid = beside(tops, [width] * len(parts), gutter, rtl=rtl)
    return replace(laid, baseline=parts[0].baseline)


def _chopped(
    whole: Laid, count: int, height: float, forced: bool
) -> tuple[list[Laid], Laid | None]:
    """``whole`` cut into at most ``count`` parts of at most ``height``, and what is left of it."""
    parts: list[Laid] = []
    rest: Laid | None = whole
    while rest and len(parts) < count:
        if rest.height <= height + SLACK:
            return [*parts, rest], None
        parted = rest.split(height, False) or (rest.split(height, True) if forced else None)
        if not parted:
            break
        parts.append(parted[0])
        rest = parted[1]
    return parts, rest
