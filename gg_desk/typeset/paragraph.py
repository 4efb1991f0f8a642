"""A paragraph set to a width: lines of placed glyphs in visual order."""

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gg_desk.typeset.boundaries import boundaries
from gg_desk.typeset.breaks import line_breaks, must_break
from gg_desk.typeset.characters import is_breaking_space, plain, refuse_unprintable, white_space
from gg_desk.typeset.font_folder import follows_fonts
from gg_desk.typeset.held_texts import holds_texts
from gg_desk.typeset.justify import justified
from gg_desk.typeset.line import Line, LineSetter
from gg_desk.typeset.text import Span, Style
from gg_desk.typeset.word_by_word import lines_of_words

_HARD_END = re.compile(r"[^\S\n]*(?:\n|\Z)")
_SHORT = 300  # characters; longer texts are a person's own, and seldom come again
_SLACK = 0.01  # points by which sums of widths may differ from the width they should have


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A set paragraph; sizes in points. ``height`` is lines times line height.

    ``text`` is the text that was set: tabs are spaces, every line end is LF.
    """

    lines: tuple[Line, ...]
    style: Style
    width: float
    text: str

    @property
    def height(self) -> float:
        """Height in points, from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.style.line_height

    @property
    def first_baseline(self) -> float:
        """Distance from the top to the first baseline."""
        return self.style.first_baseline

    @property
    def natural_width(self) -> float:
        """The width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)


def set_paragraph(text: str | Sequence[Span], style: Style, width: float) -> Paragraph:
    """``text`` broken into lines that fit ``width`` points and shaped line by line.

    A word wider than the line breaks between graphemes, so that nothing leaves the line but a
    single grapheme that is wider than it.

    Raises:
        UnprintableError: a character is none that can be printed, or no font has it.
    """
    if isinstance(text, str) and len(text) <= _SHORT:
        return _remembered(text, style, width)
    return _set([Span(text)] if isinstance(text, str) else text, style, width)


@holds_texts
@follows_fonts
@functools.lru_cache(maxsize=8192)
def _remembered(text: str, style: Style, width: float) -> Paragraph:
    """Labels and standing phrases come again on every page of a language, and cost nothing then."""
    return _set([Span(text)], style, width)


def _set(given: Sequence[Span], style: Style, width: float) -> Paragraph:
    if len(given) == 1 and given[0] == Span(given[0].text):
        text = plain(given[0].text)
        lines = None if style.rtl else lines_of_words(text, style, width)
        spans = [Span(text)]
    else:
        spans = [replace(span, text=white_space(span.text)) for span in given]
        text = "".join(span.text for span in spans)
        refuse_unprintable(
            text
        )  # of all spans, since an isolate may begin in one and end in another
        lines = None
    if lines is None:
        lines = set_whole(text, spans, style, width)
    if style.align == "justify":
        lines = _justified(lines, style, width, text)
    return Paragraph(tuple(lines), style, width, text)


def set_whole(text: str, spans: list[Span], style: Style, width: float) -> list[Line]:
    """The lines of ``text``, which is that of ``spans``, shaped as one and not word by word."""
    if len(spans) > 1:
        spans = _on_graphemes(spans, text)
    setter = LineSetter(text, spans, style)
    return list(_lines(text, setter, style.language, width)) or [setter.line(0, 0)]


def _on_graphemes(spans: Sequence[Span], whole: str) -> list[Span]:
    """The spans, each to the end of its last grapheme: a mark looks like the letter it stands on."""
    ends = boundaries(whole, "grapheme")
    moved: list[Span] = []
    start = at = 0
    for span in spans:
        at += len(span.text)
        end = ends[bisect_left(ends, at)] if at else 0
        moved.append(replace(span, text=whole[start:end]))
        start = end
    return moved


def _justified(lines: Sequence[Line], style: Style, width: float, text: str) -> list[Line]:
    """All lines at full width but those that end a paragraph."""
    spread: list[Line] = []
    at = 0
    for line in lines:
        at = text.index(line.text, at) + len(line.text)
        ends = _HARD_END.match(text, at)
        spread.append(line if ends else justified(line, width, style.language, style.size))
    return spread


def _lines(text: str, setter: LineSetter, language: str, width: float) -> Iterator[Line]:
    """The lines, each filled as far as it goes.

    Widths in the unbroken text say where a line probably ends. The line itself is then shaped and
    measured, since letters at its ends may take other forms, and gives up words until it fits.
    """
    content = text.rstrip()
    if (
        "\n" not in content
        and len(content) == len(text)
        and setter.unbroken_width <= width + _SLACK
    ):
        if text:
            yield setter.line(0, len(text))
        return
    breaks = line_breaks(text, language)
    contents = _content_ends(text, breaks)
    forced = [index for index, at in enumerate(breaks) if must_break(text, at)]
    running = setter.running_widths
    start = index = 0
    while start < len(text):
        at = bisect_right(forced, index - 1)
        last = forced[at] if at < len(forced) else len(breaks) - 1
        limit = running[start] + width + _SLACK
        chosen = bisect_right(contents, limit, index, last + 1, key=running.__getitem__) - 1
        line = None
        while chosen >= index:
            line = setter.line(start, max(start, contents[chosen]))
            if line.width <= width + _SLACK:
                break
            chosen -= 1
        if line is not None and chosen >= index:
            at = breaks[chosen]
            yield line._replace(spaced=True) if _is_spaced(text, at) else line
            start, index = at, chosen + 1
            continue
        line, start = _piece(setter, start, contents[index], width)
        yield line
        if start == contents[index]:
            start, index = breaks[index], index + 1


def _is_spaced(text: str, at: int) -> bool:
    """Whether a space is left out where a line ends at ``at`` and the paragraph goes on."""
    return at < len(text) and text[at - 1] == " "


def _content_ends(text: str, breaks: Sequence[int]) -> list[int]:
    """Where the content of a line that ends at each break does: before the white space there."""
    contents: list[int] = []
    before = 0
    for at in breaks:
        end = at
        while end > before and is_breaking_space(text[end - 1]):
            end -= 1
        if end == before and contents and not must_break(text, before):
            end = contents[-1]  # nothing but white space since the last break
        contents.append(end)
        before = at
    return contents


def _piece(setter: LineSetter, start: int, end: int, width: float) -> tuple[Line, int]:
    """The beginning of a word ``start:end`` wider than the line, cut between graphemes; its end."""
    ends, running = setter.grapheme_ends, setter.running_widths
    first = bisect_right(ends, start)
    last = bisect_right(ends, end)
    chosen = bisect_right(ends, running[start] + width, first, last, key=running.__getitem__) - 1
    for index in range(chosen, first, -1):
        line = setter.line(start, ends[index])
        if line.width <= width + _SLACK:
            return line, ends[index]
    return setter.line(start, ends[first]), ends[first]
