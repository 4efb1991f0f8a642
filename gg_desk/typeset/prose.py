"""Prose: a text that staff typed or pasted, as boxes; ``markup`` cuts it into its parts."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from gg_desk.typeset.boxes import Box, gap, paragraph, rule, with_next
from gg_desk.typeset.lists import bulleted, listed, number_indent, numbered, to_tick
from gg_desk.typeset.markup import ITEMS, Part
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.text import PDI, Span, Style, isolate

_BOLD = 700
_HEADINGS = {1: (1.3, "H2"), 2: (1.1, "H3")}
"""The size of a heading in parts of the text's, and what it is below the title of a page."""

# White space in parts of the line height.
_BETWEEN, _BEFORE_HEADING, _AFTER_HEADING, _BEFORE_INNER = 0.5, 0.9, 0.2, 0.15

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_ORDERED = re.compile(
    r"[\u2066-\u2068][^\u2069]*\u2069"  # set apart already
    r"|(?<!\d)(?:"
    r"\+\d[\d() -]{5,}\d|\(0\d{1,2}\) ?\d{3,4}-\d{4}"  # +82 31-123-4567, (031) 123-4567
    r"|0\d{1,3}(?:-|\) ?| )(?:\d{3,4}[ -])?\d{3,4}"  # 031-120, 031) 120-1234, 010 1234 5678
    r"|\d+(?:-\d+){2,}|\d{4}-\d{4}"  # 2027-03-02, 1577-1366
    r")(?!\d)",
    re.ASCII,
)


def prose(found: Sequence[Part], style: Style, line_color: str) -> Iterator[Box]:
    """The boxes of a text's parts in ``style``, white space between them, rules in ``line_color``."""
    indent = number_indent(_numbers(found), style)
    above = ""
    for listing, group in itertools.groupby(found, lambda part: part.kind in ITEMS):
        if listing:
            blocks = [("list", _list(list(group), style, indent))]
        else:
            blocks = [(part.kind, _single(part, style, line_color)) for part in group]
        for kind, box in blocks:
            if above:
                yield gap(_space(above, kind) * style.line_height)
            yield box
            above = kind


def numbers_in_order(text: str, *, rtl: bool) -> str:
    """``text`` with phone numbers and dates as isolates, where something runs from right to left.

    After Arabic letters their parts would change places; ``rtl`` is the paragraph's direction.
    """
    if not rtl and not _RIGHT_TO_LEFT.search(text):
        return text
    return _ORDERED.sub(
        lambda found: found[0] if found[0].endswith(PDI) else isolate(found[0]), text
    )


def _space(above: str, below: str) -> float:
    if above == "heading":
        return _AFTER_HEADING
    return _BEFORE_HEADING if below == "heading" else _BETWEEN


def _single(part: Part, style: Style, line_color: str) -> Box:
    if part.kind == "rule":
        return rule(line_color)
    if part.kind == "heading":
        scale, kind = _HEADINGS[part.level]
        look = style.but(size=style.size * scale, weight=_BOLD)
        return with_next(paragraph(_spans(part, style), look, kind))
    return paragraph(_spans(part, style), style)


def _list(items: Sequence[Part], style: Style, indent: float, level: int = 1) -> Box:
    return listed([_item(item, style, indent, level) for item in items], style)


def _item(item: Part, style: Style, indent: float, level: int) -> Box:
    body = paragraph(_spans(item, style), style)
    if item.inner:
        inner = _list(item.inner, style, indent, level + 1)
        body = stack([body, gap(_BEFORE_INNER * style.line_height), inner])
    if item.number:
        return numbered(item.number, body, style, indent)
    return to_tick(body, style) if item.kind == "check" else bulleted(body, style, level)


def _spans(part: Part, style: Style) -> list[Span]:
    return [
        Span(numbers_in_order(words.text, rtl=style.rtl), weight=_BOLD if words.bold else None)
        for words in part.words
    ]


def _numbers(found: Iterable[Part]) -> Iterator[str]:
    for part in found:
        if part.number:
            yield part.number
        yield from _numbers(part.inner)
