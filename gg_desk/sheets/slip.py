"""The reply slip: torn off at the bottom of the notice, marked, and brought back."""

from gg_desk.sheets.blocks import Block, Pair, gap, stack, tagged
from gg_desk.sheets.cells import GUTTER, beside, field_cell, tick_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.frame import MARGIN, MUTED, Frame
from gg_desk.sheets.pictograms import SCISSORS
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph

_ANSWERS = ("slip.will-apply", "slip.enrolled", "slip.moved", "slip.want-interpreter")
_BLANKS = ("slip.child", "slip.phone", "slip.date", "slip.signature")
_LINES = ("slip.title", "slip.please", "slip.tear")


def slip_words(content: Content) -> dict[str, Pair]:
    """What the slip says, by key; ``slip.by`` only where the office set a date."""
    say = content.speaker.say
    words = {key: say(key) for key in (*_LINES, *_ANSWERS, *_BLANKS)}
    reply_by = content.value("reply_by")
    if reply_by[0]:
        words["slip.by"] = say("date.deadline", date=reply_by)
    return words


def slip(frame: Frame, words: dict[str, Pair]) -> Block:
    """The slip below the line to tear along; its type never grows with the page."""
    plain = Frame(frame.language, frame.page_width, min(frame.scale, 1.0))
    half = (plain.width - GUTTER) / 2
    quarter = (plain.width - 3 * GUTTER) / 4
    answers = [tick_cell(plain, words[key], half) for key in _ANSWERS]
    blanks = [field_cell(plain, words[key], ("", ""), quarter) for key in _BLANKS]
    parts = stack(
        [
            _tear(plain, words["slip.tear"]),
            _head(plain, words),
            gap(1 * MM),
            beside(answers[:2], half),
            beside(answers[2:], half),
            gap(1.5 * MM),
            beside(blanks, quarter),
        ]
    )
    return tagged("Sect", parts)


def _tear(frame: Frame, words: Pair) -> Block:
    label = set_paragraph(frame.joined(words), frame.style(7.5, color=MUTED), frame.width)

    def draw(page: Page, y: float) -> None:
        middle = y + 2 * MM
        page.cut_line(MARGIN - 8 * MM, middle, frame.width + 16 * MM, color=MUTED)
        page.drawing(SCISSORS, frame.left(0, 9), middle - 4.5, 9, color=MUTED, thickness=0.8)
        frame.put(page, label, 14, middle + 1.0)

    return Block(2 * MM + label.height + 1 * MM, draw)


def _head(frame: Frame, words: dict[str, Pair]) -> Block:
    pairs = [words["slip.please"], *([words["slip.by"]] if "slip.by" in words else [])]
    title = set_paragraph(frame.joined(words["slip.title"]), frame.style(11.5, 700), frame.width)
    lines = [set_paragraph(frame.joined(pair), frame.style(8.5), frame.width) for pair in pairs]

    def draw(page: Page, y: float) -> None:
        y = frame.put(page, title, 0, y, "H2")
        for line in lines:
            y = frame.put(page, line, 0, y)

    height = title.height + sum(line.height for line in lines)
    return Block(height, draw, (words["slip.title"], *pairs))
