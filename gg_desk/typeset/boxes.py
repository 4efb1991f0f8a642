"""Boxes: what stacks up on a page. Set to a width, each has a height, draws itself, and may be split.

A ``Box`` is a function from a width to a ``Laid`` box, so that boxes hold boxes: a list in a
table's cell, a table in a frame. All lengths are points, y downwards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from gg_desk.typeset.document import Page, Stroke
from gg_desk.typeset.overflow import Place, does_not_fit
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.pictures import Picture
from gg_desk.typeset.text import Span, Style

SLACK = 0.01
"""Points by which sums of lengths may differ from the length that they should have."""

_TOGETHER = 2  # lines of a paragraph that stay together at the end of a page, and at its beginning

Parted = tuple["Laid", "Laid"]
Draw = Callable[[Page, float, float], object]
Split = Callable[[float, bool], Parted | None]


def _whole(_room: float, _forced: bool) -> None:
    """What cannot be split."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A box set to its width; ``draw(page, x, y)`` puts its top left corner there.

    ``split(room, forced)`` gives a beginning at most ``room`` high and the rest, none where there
    is no good place to part it. ``forced`` takes a bad one too: the box is taller than a page.
    """

    height: float
    draw: Draw
    natural: float
    """The width that its content takes."""
    name: str
    """What a person would call it: the beginning of its text."""
    split: Split = _whole
    baseline: float | None = None
    """From the top to the first baseline; none where it holds no text."""
    with_next: bool = False
    """It never ends a page: a heading."""
    blank: bool = False
    """White space, which is left out where a page begins or ends."""


Box = Callable[[float], Laid]
"""Gives the box at a width.

Raises:
    DoesNotFitError: something in it that cannot be broken is wider than that.
"""

NOTHING = Laid(0.0, lambda _page, _x, _y: None, 0.0, "", blank=True)


def gap(height: float) -> Box:
    """White space."""
    return lambda _width: replace(NOTHING, height=height)


def paragraph(words: str | Sequence[Span], style: Style, kind: str = "P") -> Box:
    """A paragraph, split between lines so that none stands alone on either side.

    ``kind`` is what it is in the page's structure, as ``Page.text`` takes it.
    """

    def laid(width: float) -> Laid:
        whole = set_paragraph(words, style, width)
        check_width(whole.natural_width, width, whole.text)
        return _lines(whole, 0, len(whole.lines), kind)

    return laid


def check_width(needed: float, width: float, name: str) -> None:
    """Refuse what is wider than its place and cannot be broken.

    Raises:
        DoesNotFitError: ``needed`` is more than ``width``; it is told by its ``name``.
    """
    if needed > width + SLACK:
        raise does_not_fit(name, Place("a column this narrow", "이렇게 좁은 단"))


def _lines(whole: Paragraph, first: int, end: int, kind: str) -> Laid:
    """Lines ``first:end`` of a paragraph."""
    part = _part(whole, first, end)

    def split(room: float, forced: bool) -> Parted | None:
        fewest = 1 if forced else _TOGETHER
        at = min(first + int((room + SLACK) / whole.style.line_height), end - fewest)
        while at - first >= fewest and _part(whole, first, at).height > room + SLACK:
            at -= 1
        if at - first < fewest:
            return None
        return _lines(whole, first, at, kind), _lines(whole, at, end, kind)

    return Laid(
        part.height,
        lambda page, x, y: page.text(part, x, y, kind),
        part.natural_width,
        part.lines[0].text,
        split,
        part.first_baseline,
    )


def _part(whole: Paragraph, first: int, end: int) -> Paragraph:
    if end - first == len(whole.lines):
        return whole
    return replace(whole, lines=whole.lines[first:end])


def tagged(kind: str, laid: Laid) -> Laid:
    """``laid`` as one element of the page's structure (``L``, ``Table``), one for each page."""

    def draw(page: Page, x: float, y: float) -> None:
        with page.within(kind):
            laid.draw(page, x, y)

    def split(room: float, forced: bool) -> Parted | None:
        parted = laid.split(room, forced)
        return parted and (tagged(kind, parted[0]), tagged(kind, parted[1]))

    return replace(laid, draw=draw, split=split)


def together(box: Box) -> Box:
    """``box`` on one page, never split."""
    return lambda width: replace(box(width), split=_whole)


def with_next(box: Box) -> Box:
    """``box`` on the page of what follows it."""
    return lambda width: replace(box(width), with_next=True)


def indented(box: Box, before: float, after: float = 0.0, *, rtl: bool) -> Box:
    """``box`` narrower by ``before`` at the side where its reading begins, and ``after`` at the other."""
    left = after if rtl else before

    def moved(laid: Laid) -> Laid:
        def split(room: float, forced: bool) -> Parted | None:
            parted = laid.split(room, forced)
            return parted and (moved(parted[0]), moved(parted[1]))

        return replace(
            laid,
            draw=lambda page, x, y: laid.draw(page, x + left, y),
            natural=laid.natural + before + after,
            split=split,
        )

    return lambda width: moved(box(width - before - after))


def rule(color: str, thickness: float = 0.6) -> Box:
    """A line across the width."""

    def laid(width: float) -> Laid:
        def draw(page: Page, x: float, y: float) -> None:
            page.rule(x, y + thickness / 2, width, color=color, thickness=thickness)

        return Laid(thickness, draw, 0.0, "")

    return laid


def picture(image: Picture, name: str, width: float) -> Box:
    """A picture ``width`` points wide, as high as it is in proportion; ``name`` is a person's for it."""

    def laid(room: float) -> Laid:
        check_width(width, room, name)
        height = width * image.pixel_height / image.pixel_width
        return Laid(height, lambda page, x, y: page.image(image, x, y, width, height), width, name)

    return laid


def cut_line(mark: Sequence[Stroke], color: str, *, rtl: bool, size: float = 9.0) -> Box:
    """A dashed line to tear or cut along, its ``mark`` (scissors) on it where reading begins."""

    def laid(width: float) -> Laid:
        def draw(page: Page, x: float, y: float) -> None:
            page.cut_line(x, y + size / 2, width, color=color)
            left = x + width - size if rtl else x
            page.drawing(mark, left, y, size, color=color, thickness=0.8)

        return Laid(size, draw, size, "")

    return laid


@dataclass(frozen=True, slots=True)
class Frame:
    """The look of a framed box: room inside it, its tint and its line, each only if given."""

    padding: float
    fill: str | None = None
    stroke: str | None = None
    radius: float = 0.0
    thickness: float = 0.7


def framed(box: Box, frame: Frame) -> Box:
    """``box`` in a frame; on two pages, each part in a frame of its own."""

    def laid(width: float) -> Laid:
        return _in_frame(box(width - 2 * frame.padding), frame, width)

    return laid


def _in_frame(inner: Laid, frame: Frame, width: float) -> Laid:
    pad = frame.padding
    height = inner.height + 2 * pad

    def draw(page: Page, x: float, y: float) -> None:
        page.box(
            x,
            y,
            width,
            height,
            fill=frame.fill,
            stroke=frame.stroke,
            radius=frame.radius,
            thickness=frame.thickness,
        )
        inner.draw(page, x + pad, y + pad)

    def split(room: float, forced: bool) -> Parted | None:
        parted = inner.split(room - 2 * pad, forced)
        return parted and (_in_frame(parted[0], frame, width), _in_frame(parted[1], frame, width))

    baseline = None if inner.baseline is None else inner.baseline + pad
    return Laid(height, draw, inner.natural + 2 * pad, inner.name, split, baseline)
