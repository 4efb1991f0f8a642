"""Stacks: boxes below one another, split between two of them or within one."""

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gg_desk.typeset.boxes import SLACK, Box, Laid, Parted
from gg_desk.typeset.document import Page


def stack(boxes: Sequence[Box]) -> Box:
    """``boxes`` below one another."""
    return lambda width: pile([box(width) for box in boxes])


def pile(parts: Sequence[Laid]) -> Laid:
    """Set boxes below one another."""
    tops = [0.0, *itertools.accumulate(part.height for part in parts)]
    widest = max((part.natural for part in parts), default=0.0)
    return _from(_Pile(parts, tops, widest), 0, ())


def settled(parts: Sequence[Laid]) -> int:
    """How many of ``parts`` may end a page: without the headings and white space at their end."""
    end = len(parts)
    while end and (parts[end - 1].with_next or parts[end - 1].blank):
        end -= 1
    return end


@dataclass(frozen=True, slots=True)
class _Pile:
    """Boxes below one another, where each begins and the last one ends, and the widest's width.

    What is left of a pile shares it: ten thousand items are not copied for each of their pages.
    """

    parts: Sequence[Laid]
    tops: Sequence[float]
    natural: float


def _from(whole: _Pile, first: int, before: tuple[Laid, ...]) -> Laid:
    """What is ``before``, at most one box, and the boxes of the pile from ``first`` on."""
    parts, tops = whole.parts, whole.tops
    rise = sum(part.height for part in before) - tops[first]

    def placed() -> Iterator[tuple[float, Laid]]:
        yield from ((0.0, part) for part in before)
        yield from ((tops[at] + rise, parts[at]) for at in range(first, len(parts)))

    def draw(page: Page, x: float, y: float) -> None:
        for top, part in placed():
            part.draw(page, x, y + top)

    def split(room: float, forced: bool) -> Parted | None:
        if before and before[0].height > room + SLACK:
            parted = before[0].split(room, forced)
            return parted and (parted[0], _from(whole, first, (parted[1],)))
        at = bisect_right(tops, room - rise + SLACK) - 1
        if not first <= at < len(parts):
            return None
        fitting = [*before, *parts[first:at]]
        parted = parts[at].split(room - rise - tops[at], forced and not fitting)
        if parted:
            return pile([*fitting, parted[0]]), _from(whole, at + 1, (parted[1],))
        end = settled(fitting) or (len(fitting) if forced else 0)
        start = at - (len(fitting) - end)
        return (pile(fitting[:end]), _from(whole, _past_blanks(parts, start), ())) if end else None

    return Laid(
        tops[-1] + rise,
        draw,
        whole.natural,
        next((part.name for _, part in placed() if part.name), ""),
        split,
        next((top + part.baseline for top, part in placed() if part.baseline is not None), None),
        with_next=bool(parts) and parts[-1].with_next,
        blank=all(part.blank for _, part in placed()),
    )


def _past_blanks(parts: Sequence[Laid], start: int) -> int:
    return next((at for at in range(start, len(parts)) if not parts[at].blank), len(parts))
