"""What stands at the edges of every sheet, always at the same place: the band, the page's number."""

from gg_desk.sheets.frame import ACCENT, MUTED, SMALLEST, Frame
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import Style, isolate

SCALES = (1.15, 1.12, 1.09, 1.06, 1.03, 1.0, 0.97, 0.94)
"""How much a sheet's type grows or shrinks to fill one page, the largest first."""

TOP = 11.5 * MM
BOTTOM = 7 * MM
CLEAR = 2 * MM
"""Between the last block and the foot."""
PAGE_NUMBER = 5 * MM
"""The line that a page's number takes."""

_BAND = 5 * MM


def band(page: Page) -> None:
    """The coloured band along the upper edge."""
    page.box(0, 0, page.width, _BAND, fill=ACCENT)


def page_number(page: Page, frame: Frame, title: str, number: int, count: int) -> None:
    """Title and number, below the text of the first page and above that of all others.

    A title that leaves no room for the number is left out.
    """
    style = Style(frame.language, SMALLEST + 0.5, 600, MUTED)
    numbers = isolate(f"{number} / {count}")
    words = set_paragraph(f"{title} · {numbers}" if title else numbers, style, frame.width)
    if len(words.lines) > 1:
        words = set_paragraph(numbers, style, frame.width)
    y = page.height - BOTTOM - PAGE_NUMBER + 6 if number == 1 else TOP - 6
    frame.put(page, words, 0, y)
