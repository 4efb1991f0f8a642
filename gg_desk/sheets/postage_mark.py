"""The mark of mail whose postage is paid without stamps (요금별납, 요금후납), where a stamp would be.

One line below the post office's name means paid at the counter, two lines paid by month. Source:
https://librewiki.net/wiki/우편요금의_납부_방식. No source gives its size: the desk's is that of a stamp.
"""

from gg_desk.envelopes import Postage
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.fit import Spot, fitted_text
from gg_desk.typeset.overflow import Place
from gg_desk.typeset.text import INK, Style

MARK_WIDTH, MARK_HEIGHT = 27 * MM, 18 * MM
_LINE = 0.8
_BETWEEN = 0.9 * MM  # two lines
_UPPER, _PERMIT = 7.2 * MM, 4.2 * MM  # of the post office's name, of the line at the bottom
_SIDE = 1.2 * MM
_SMALLEST = 7.5
_PLACE = Place("the postage mark", "요금 표시")
_LINES = {"요금별납": 1, "요금후납": 2}


def draw_postage_mark(page: Page, postage: Postage, x: float, y: float) -> None:
    """Draw the mark with its top left at ``x, y``; nothing where there is none.

    Raises:
        DoesNotFitError: the post office's name or the permit is too long for it.
    """
    if not postage.kind:
        return
    page.box(x, y, MARK_WIDTH, MARK_HEIGHT, stroke=INK, thickness=_LINE)
    lines = _LINES[postage.kind]
    for line in range(lines):
        page.rule(x, y + _UPPER + line * _BETWEEN, MARK_WIDTH, color=INK, thickness=_LINE)
    below = _UPPER + (lines - 1) * _BETWEEN
    end = MARK_HEIGHT - (_PERMIT if postage.permit else 0.0)
    for words, (top, bottom), size, weight in (
        (postage.post_office, (0.0, _UPPER), 9.5, 500),
        (postage.kind, (below, end), 11.5, 700),
        (postage.permit, (end, MARK_HEIGHT), 7.5, 400),
    ):
        if words:
            style = Style("ko", size, weight, align="center", leading=1.25)
            spot = Spot(MARK_WIDTH - 2 * _SIDE, bottom - top, _PLACE)
            laid = fitted_text(words, style, spot, _SMALLEST)
            laid.draw(page, x + _SIDE, y + top + (spot.height - laid.height) / 2)
