"""The designer's grid of a sheet: columns, sizes and colours, mirrored for right-to-left."""

from dataclasses import dataclass, replace

from gg_desk.catalogue.sheet import Layout
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import Paragraph, set_paragraph
from gg_desk.typeset.text import INK, Style, is_right_to_left, isolate, leading_factor

ACCENT, MUTED, HAIRLINE, TINT, CAUTION = "#0B4F8A", "#5B6B7A", "#C9D3DC", "#EAF2F9", "#8A5A00"
MARGIN = 15 * MM
SMALLEST = 7.5
"""Nothing on paper is smaller, in points."""

_ICON = 12 * MM  # the column of pictograms
_GAP = 7 * MM  # between the family's language and Korean
_LABEL_TIGHTENING = 0.15  # of the size: labels seldom run over a line
_PAD, _COMPACT_PAD = 1.75 * MM, 0.65 * MM
_COMPACT_LEADING = 0.945
_TALL, _TALL_LEADING, _COMPACT_TALL = 1.5, 1.55, 0.92  # scripts with marks above and below
_LEAD_PARTS, _KOREAN_PARTS = 3, 2


@dataclass(frozen=True, slots=True)
class Frame:
    """The grid of one page size in one language; lengths in points.

    ``scale`` enlarges all type at once. Korean alone takes the whole width.
    """

    language: str
    page_width: float
    scale: float = 1.0
    compact: bool = False
    """Whether parts take their shorter form, so that all fits one page."""
    layout: Layout = "side-by-side"

    @property
    def rtl(self) -> bool:
        """Whether the page is mirrored."""
        return is_right_to_left(self.language)

    @property
    def bilingual(self) -> bool:
        """Whether Korean stands beside or below another language."""
        return self.language != "ko" and self.layout != "single"

    @property
    def stacked(self) -> bool:
        """Whether Korean stands below the other language, and both take the whole width."""
        return self.bilingual and self.layout == "stacked"

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.page_width - 2 * MARGIN

    @property
    def text_width(self) -> float:
        """The width beside the pictograms."""
        return self.width - _ICON

    @property
    def lead_width(self) -> float:
        """The width of the family's language."""
        if not self.bilingual or self.stacked:
            return self.text_width
        return (self.text_width - _GAP) * _LEAD_PARTS / (_LEAD_PARTS + _KOREAN_PARTS)

    @property
    def korean_width(self) -> float:
        """The width of the Korean beside or below it."""
        return self.text_width if self.stacked else self.text_width - _GAP - self.lead_width

    def left(self, offset: float, width: float) -> float:
        """The x of a box ``offset`` from the starting margin: from the left, or mirrored."""
        start = MARGIN + offset
        return self.page_width - start - width if self.rtl else start

    @property
    def row_pad(self) -> float:
        """The white space above and below what stands between two lines."""
        return (_COMPACT_PAD if self.compact else _PAD) * self.scale

    @property
    def lead_offset(self) -> float:
        """Where the family's language begins, from the starting margin."""
        return _ICON

    @property
    def korean_left(self) -> float:
        """The x of the Korean column, which runs from left to right on every page."""
        if self.stacked:
            return self.left(_ICON, self.text_width)
        return self.left(_ICON + self.lead_width + _GAP, self.korean_width)

    def style(self, size: float, weight: int = 400, color: str = INK) -> Style:
        """A style of the family's language."""
        return self._style(self.language, size, weight, color)

    def korean(self, size: float, weight: int = 400, color: str = INK) -> Style:
        """A style of the Korean beside it."""
        return self._style("ko", size, weight, color)

    def _style(self, language: str, size: float, weight: int, color: str) -> Style:
        leading = _compact_leading(language) if self.compact else None
        return Style(language, max(size * self.scale, SMALLEST), weight, color, leading=leading)

    def put(
        self, page: Page, paragraph: Paragraph, offset: float, y: float, kind: str = "P"
    ) -> float:
        """Draw ``paragraph`` so that it begins ``offset`` from the starting margin; the y below it.

        ``kind`` is what it is in the page's structure, as ``Page.text`` takes it.

        Each line of text of the other direction, such as Korean on an Urdu page, begins there too.
        """
        if paragraph.style.rtl != self.rtl:
            paragraph = replace(paragraph, style=paragraph.style.but(align="end"))
        return page.text(paragraph, self.left(offset, paragraph.width), y, kind)

    def joined(self, words: tuple[str, str]) -> str:
        """Both languages in one line, each keeping its own direction; once where they are one."""
        if not self.bilingual or words[0] == words[1]:
            return words[0]
        return f"{isolate(words[0])} · {isolate(words[1])}"

    def label(self, size: float) -> Style:
        """A label above a fact: one tight line in the accent."""
        style = self.style(size, 600, ACCENT)
        return style.but(leading=style.line_height / style.size - _LABEL_TIGHTENING)

    def korean_label(self, size: float) -> Style:
        """The same label in Korean."""
        style = self.korean(size, 600, ACCENT)
        return style.but(leading=style.line_height / style.size - _LABEL_TIGHTENING)

    def lead_text(self, text: str, style: Style, indent: float = 0.0) -> Paragraph:
        """``text`` set in the lead column."""
        return set_paragraph(text, style, self.lead_width - indent)

    def korean_text(self, text: str, style: Style, indent: float = 0.0) -> Paragraph:
        """``text`` set in the Korean column."""
        return set_paragraph(text, style, self.korean_width - indent)


def _compact_leading(language: str) -> float:
    """Lines closer together, but never as close as marks above and below would touch."""
    factor = leading_factor(language)
    if factor < _TALL:
        return factor * _COMPACT_LEADING
    return max(factor * _COMPACT_TALL, _TALL_LEADING)
