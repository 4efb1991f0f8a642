"""What is read back from a line: its glyphs in stretches, each with the text it stands for.

Copied text should be the text that was set. Where a line runs from left to right, a stretch is a
word. Where part of it runs from right to left, the stretches and their texts are arranged for
PDFium (Chromium's reader), whose method is this (``CPDF_TextPage`` and ``CFX_BidiString``):

1. The texts of a line are put together in the order of their places from left to right.
2. The whole is cut into segments of one class: right (R, AL), left (L), weak (numbers, signs
   beside numbers, marks, bidi controls) and neutral (the rest, such as spaces and brackets).
3. If right segments outnumber left ones, the segments are turned round, never their letters.
4. Neutral segments after a right one are mirrored.

``stretches`` does the same backwards, so that PDFium's result is the line's own text. Marks that
reach from one stretch into the next would be sorted among the other's glyphs by the first step, so
such stretches are one.
"""

import functools
import itertools
import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import icu

from gg_desk.typeset.characters import STEERING, without_steering
from gg_desk.typeset.line import Line, Placed
from gg_desk.typeset.shape import Glyphs
from gg_desk.typeset.words import word_ends

_RIGHT, _LEFT, _WEAK, _NEUTRAL = "RLWN"
_STEERS = "S"
_ONE_CLASS = re.compile("R[RS]*|L[LS]*|N[NS]*|[WS]+")
"""Classes of neighbours in one segment: what steers stays with what stands before it."""
_CLASSES = {
    icu.UCharDirection.LEFT_TO_RIGHT: _LEFT,
    icu.UCharDirection.RIGHT_TO_LEFT: _RIGHT,
    icu.UCharDirection.RIGHT_TO_LEFT_ARABIC: _RIGHT,
    icu.UCharDirection.EUROPEAN_NUMBER: _WEAK,
    icu.UCharDirection.EUROPEAN_NUMBER_SEPARATOR: _WEAK,
    icu.UCharDirection.EUROPEAN_NUMBER_TERMINATOR: _WEAK,
    icu.UCharDirection.ARABIC_NUMBER: _WEAK,
    icu.UCharDirection.COMMON_NUMBER_SEPARATOR: _WEAK,
    icu.UCharDirection.DIR_NON_SPACING_MARK: _WEAK,
    icu.UCharDirection.BOUNDARY_NEUTRAL: _WEAK,
}


class Piece(NamedTuple):
    """The glyphs ``first:end`` of one placed run."""

    placed: Placed
    first: int
    end: int


class Stretch(NamedTuple):
    """Neighbouring glyphs, from left to right, that stand for ``text`` together."""

    text: str
    pieces: tuple[Piece, ...]


class _Segment(NamedTuple):
    direction: str
    text: str


class _Group(NamedTuple):
    """The glyphs ``first:end`` of one placed run, neighbours in one segment of this ``rank``."""

    rank: int
    placed: Placed
    first: int
    end: int


def runs_both_ways(line: Line) -> bool:
    """Whether any of the line runs from right to left."""
    return any(placed.rtl for placed in line.placed)


def stretches(line: Line) -> list[Stretch]:
    """The glyphs of a ``line`` from left to right, each in one stretch."""
    if runs_both_ways(line):
        found = _arranged(line)
    else:
        found = [word for placed in line.placed for word in _words(placed)]
    if all(placed.glyphs.steady for placed in line.placed):
        return found
    apart: list[Stretch] = []
    reach = -math.inf
    for stretch in found:
        begins = [place for piece in stretch.pieces for place in _places(piece)]
        if min(begins) < reach:
            before = apart.pop()
            stretch = Stretch(before.text + stretch.text, before.pieces + stretch.pieces)  # noqa: PLW2901 - the two are one
        apart.append(stretch)
        reach = max(reach, *begins)
    return apart


def _places(piece: Piece) -> list[float]:
    """Where a piece's glyphs begin that are shown at one height, in points from the line's left end."""
    placed = piece.placed
    scale = placed.run.manner.size / placed.run.face.units
    return [placed.x + at * scale for at in places(placed.glyphs, piece.first, piece.end)]


def places(glyphs: Glyphs, first: int, end: int) -> Iterator[int]:
    """Where the glyphs ``first:end`` begin that are shown at one height, in font units from the left."""
    pen = sum(glyphs.advances[:first])
    rise = None
    for index in range(first, end):
        if glyphs.dy[index] != rise:
            rise = glyphs.dy[index]
            yield pen + glyphs.dx[index]
        pen += glyphs.advances[index]


def _words(placed: Placed) -> Iterator[Stretch]:
    clusters = placed.glyphs.clusters
    start = first = 0
    for end in word_ends(placed.text, placed.run.language):
        after = bisect_left(clusters, end, first)
        if after > first:
            text = without_steering(placed.text[start:end])
            yield Stretch(text, (Piece(placed, first, after),))
            first = after
        start = end


def _arranged(line: Line) -> list[Stretch]:
    """Stretches whose texts PDFium puts together to the line's own text."""
    segments, segment_of = _segments(line.text)
    turned = _is_turned(segments)
    texts = _mirrored(segments, turned=turned)
    # What PDFium is to see is the segments in this order; each glyph has its segment's rank in it.
    if turned:
        texts.reverse()
        segments.reverse()
        segment_of = [len(segments) - 1 - index for index in segment_of]
    groups = [group for placed in line.placed for group in _groups(placed, segment_of)]
    found = []
    read = 0  # segments whose text a stretch has already
    for first, end in _in_order([group.rank for group in groups], segments):
        members = groups[first:end]
        last = len(texts) if end == len(groups) else max(group.rank for group in members) + 1
        found.append(Stretch("".join(texts[read:last]), tuple(_pieces(members))))
        read = last
    return found


def _groups(placed: Placed, rank_of: Sequence[int]) -> Iterator[_Group]:
    """The glyphs of a run by their segments, from left to right."""
    start = placed.start
    ranks = [rank_of[start + cluster] for cluster in placed.glyphs.clusters]
    first = 0
    for rank, alike in itertools.groupby(ranks):
        end = first + len(list(alike))
        yield _Group(rank, placed, first, end)
        first = end


def _segments(text: str) -> tuple[list[_Segment], list[int]]:
    """The text's segments in logical order without steering, and for each character its segment."""
    segments: list[_Segment] = []
    segment_of: list[int] = []
    for found in _ONE_CLASS.finditer("".join(map(_direction, text))):
        start, end = found.span()
        direction = found[0][0].replace(_STEERS, _WEAK)
        segment_of += [len(segments)] * (end - start)
        segments.append(_Segment(direction, without_steering(text[start:end])))
    return segments, segment_of


@functools.lru_cache(maxsize=4096)
def _direction(char: str) -> str:
    if char in STEERING:
        return _STEERS
    return _CLASSES.get(icu.Char.charDirection(ord(char)), _NEUTRAL)


def _is_turned(segments: list[_Segment]) -> bool:
    directions = [segment.direction for segment in segments]
    return directions.count(_RIGHT) > directions.count(_LEFT)


def _mirrored(segments: list[_Segment], *, turned: bool) -> list[str]:
    """The segments' texts, mirrored where PDFium is going to mirror them again."""
    current = _RIGHT if turned else _LEFT
    texts = []
    for segment in segments:
        if segment.direction in {_RIGHT, _LEFT}:
            current = segment.direction
        mirrors = segment.direction == _NEUTRAL and current == _RIGHT
        texts.append("".join(map(_mirror, segment.text)) if mirrors else segment.text)
    return texts


@functools.lru_cache(maxsize=4096)
def _mirror(char: str) -> str:
    return str(icu.Char.charMirror(char))


def _in_order(ranks: list[int], segments: list[_Segment]) -> Iterator[tuple[int, int]]:
    """Stretches ``first:end`` of groups, as short as can be, so that no rank comes too early.

    They end where a word does: after white space and other neutral signs.
    """
    smallest_after = list(itertools.accumulate(reversed(ranks), min))[::-1]
    largest = -1
    first = 0
    for index, rank in enumerate(ranks):
        largest = max(largest, rank)
        end = index + 1
        if end == len(ranks):
            yield first, end
        elif largest < smallest_after[end] and segments[largest].direction == _NEUTRAL:
            yield first, end
            first = end


def _pieces(groups: Sequence[_Group]) -> Iterator[Piece]:
    for _, alike in itertools.groupby(groups, key=lambda group: id(group.placed)):
        members = list(alike)
        yield Piece(members[0].placed, members[0].first, members[-1].end)
