"""What staff may write into plain text: paragraphs, **bold**, lists, headings, rules.

Paragraphs are parted by blank lines and keep their line breaks. A line that begins with ``- ``,
``• `` or ``* `` is a bullet, with ``1. `` or ``1) `` (any script's digits) a numbered item, with
``☐ `` one to tick; two spaces before it put it into the item above. ``# `` and ``## `` are headings, ``---`` alone a rule.
A backslash keeps the sign after it as it is. Anything else is text, as typed.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["paragraph", "heading", "bullet", "number", "check", "rule"]
ITEMS: frozenset[Kind] = frozenset({"bullet", "number", "check"})


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text, bold or not."""

    text: str
    bold: bool = False


@dataclass(slots=True)
class Part:
    """One paragraph, heading, item or rule.

    ``level`` is a heading's, 1 or 2; ``number`` an item's as it was typed, with its sign; ``inner``
    are the items of a list inside an item.
    """

    kind: Kind
    lines: list[str] = field(default_factory=list)
    level: int = 1
    number: str = ""
    inner: list["Part"] = field(default_factory=list)

    @property
    def words(self) -> list[Words]:
        """The text with its bold stretches, lines parted by LF."""
        return _bold("\n".join(self.lines))


_ITEM = re.compile(
    r"[ \t]*"
    r"(?:(?P<sign>[-•*☐])[ \t]+"
    # 031) 123-4567 is a phone number, 11. 22. a date, 1、2、… a count.
    r"|(?!0\d{1,2}\) ?\d{3,4}[-–]|\d{1,2}\. ?\d{1,2}\.(?:\s|$)|\d{1,3}([．）、])\d{1,3}\2)"
    r"(?P<number>\d{1,3}(?:[.)။](?=[ \t\u3000])|[．）、]))[ \t\u3000]*)"
    r"(?=\S)"
)
_HEADING = re.compile(r"(##?)[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*-{3,}")
_MARK = re.compile(r"\\([!-/:-@\[-`{-~])|\*\*")
_INSIDE = 2  # columns before an item that lies in another
_TAB = 4  # columns


def parts(source: str) -> list[Part]:
    """The parts of a text, top to bottom."""
    found: list[Part] = []
    last: Part | None = None  # takes the next line of text
    for raw in source.splitlines():
        line = raw.rstrip()
        part = _begun(line)
        if not line:
            last = None
        elif part is None:
            last = _continued(found, last, line)
        elif part.kind in ITEMS and _lies_inside(line, found):
            found[-1].inner.append(part)
            last = part
        else:
            found.append(part)
            last = part if part.kind in ITEMS else None
    return found


def plain_lines(found: Iterable[Part], inset: str = "") -> Iterator[str]:
    """The same as lines of plain text, blank ones between parts that are no items."""
    for part in found:
        if part.kind not in ITEMS:
            yield ""
        if part.kind == "rule":
            yield "──────────"
        sign = {"bullet": "· ", "check": "☐ ", "number": f"{part.number} "}.get(part.kind, "")
        text = "".join(words.text for words in part.words)
        for index, line in enumerate(text.splitlines()):
            yield inset + (" " * len(sign) if index else sign) + line
        yield from plain_lines(part.inner, inset + "  ")
        if part.kind not in ITEMS:
            yield ""


def _begun(line: str) -> Part | None:
    """The part that ``line`` begins by a sign of its own."""
    if _RULE.fullmatch(line):
        return Part("rule")
    if heading := _HEADING.match(line):
        return Part("heading", [line[heading.end() :]], level=len(heading[1]))
    if item := _ITEM.match(line):
        kinds: dict[str | None, Kind] = {None: "number", "☐": "check"}
        kind = kinds.get(item["sign"], "bullet")
        return Part(kind, [line[item.end() :]], number=item["number"] or "")
    return None


def _lies_inside(line: str, found: Sequence[Part]) -> bool:
    shown = line.expandtabs(_TAB)
    inset = len(shown) - len(shown.lstrip())
    return inset >= _INSIDE and bool(found) and found[-1].kind in ITEMS


def _continued(found: list[Part], last: Part | None, line: str) -> Part:
    """The part that takes ``line``: the paragraph above, an item if it is inset, or a new one."""
    if last and last.kind == "paragraph":
        last.lines.append(line)
        return last
    if last and line[0].isspace():
        last.lines.append(line.lstrip())
        return last
    found.append(Part("paragraph", [line]))
    return found[-1]


def _bold(text: str) -> list[Words]:
    """``text`` without its marks: ``**`` in pairs, and backslashes before signs."""
    pieces: list[str] = []
    opened = -1  # the piece that is a mark and waits for its pair
    paired: set[int] = set()
    at = 0
    for mark in _MARK.finditer(text):
        pieces += [text[at : mark.start()], mark[1] or "**"]
        at = mark.end()
        if mark[1]:
            continue
        here = len(pieces) - 1
        if opened < 0 and text[at : at + 1].strip():
            opened = here
        elif opened >= 0 and any(pieces[opened + 1 : here]) and text[mark.start() - 1].strip():
            paired |= {opened, here}
            opened = -1
    pieces.append(text[at:])
    return _stretches(pieces, paired)


def _stretches(pieces: Sequence[str], paired: Container[int]) -> list[Words]:
    """The pieces joined, plain and bold in turn: they change at the paired ones."""
    text = ""
    cuts = [0]
    for index, piece in enumerate(pieces):
        if index in paired:
            cuts.append(len(text))
        else:
            text += piece
    stretches = zip(cuts, [*cuts[1:], len(text)], strict=True)
    return [Words(text[a:b], bold=bool(turn % 2)) for turn, (a, b) in enumerate(stretches) if a < b]
