"""The slip below a sheet: torn off along its upper edge, marked, and brought back."""

from collections.abc import Sequence
from dataclasses import dataclass

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Pair, gap, stack, tagged
from gg_desk.sheets.cells import GUTTER, beside, field_cell, tick_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.frame import MARGIN, MUTED, Frame
from gg_desk.sheets.own_words import said
from gg_desk.sheets.pictograms import SCISSORS
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.vocabulary import TearOff
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph

_ANSWERS, _BLANKS = 2, 4  # side by side


@dataclass(frozen=True, slots=True)
class _Slip:
    """What the slip says."""

    title: Pair
    please: Pair
    until: Pair | None
    tear: Pair
    answers: Sequence[Pair]
    blanks: Sequence[Pair]


def slip(content: Content, programs: Sequence[Program], spec: TearOff) -> Make:
    """The slip; until when it is wanted stands on it only where the office set a date."""
    until = content.value(spec.reply_by) if spec.reply_by else ("", "")
    words = _Slip(
        said(content, spec.title, programs),
        said(content, spec.please, programs),
        content.speaker.say("date.deadline", date=until) if until[0] else None,
        content.speaker.say("slip.tear"),
        [said(content, answer, programs) for answer in spec.answers],
        [said(content, blank, programs) for blank in spec.blanks],
    )
    return lambda frame: Piece([_slip(frame, words)], "below")


def _slip(frame: Frame, words: _Slip) -> Block:
    """The slip below the line to tear along; its type never grows with the page."""
    plain = Frame(frame.language, frame.page_width, min(frame.scale, 1.0))
    half = (plain.width - (_ANSWERS - 1) * GUTTER) / _ANSWERS
    quarter = (plain.width - (_BLANKS - 1) * GUTTER) / _BLANKS
    answers = [tick_cell(plain, answer, half) for answer in words.answers]
    blanks = [field_cell(plain, blank, ("", ""), quarter) for blank in words.blanks]
    parts = [_tear(plain, words.tear), _head(plain, words), gap(1 * MM)]
    parts += [beside(answers[at : at + _ANSWERS], half) for at in range(0, len(answers), _ANSWERS)]
    parts.append(gap(1.5 * MM))
    parts += [beside(blanks[at : at + _BLANKS], quarter) for at in range(0, len(blanks), _BLANKS)]
    return tagged("Sect", stack(parts))


def _tear(frame: Frame, words: Pair) -> Block:
    label = set_paragraph(frame.joined(words), frame.style(7.5, color=MUTED), frame.width)

    def draw(page: Page, y: float) -> None:
        middle = y + 2 * MM
        page.cut_line(MARGIN - 8 * MM, middle, frame.width + 16 * MM, color=MUTED)
        page.drawing(SCISSORS, frame.left(0, 9), middle - 4.5, 9, color=MUTED, thickness=0.8)
        frame.put(page, label, 14, middle + 1.0)

    return Block(2 * MM + label.height + 1 * MM, draw)


def _head(frame: Frame, words: _Slip) -> Block:
    """The title with until when the slip is wanted at its side, and below it what to do."""
    title = set_paragraph(frame.joined(words.title), frame.style(11.5, 700), frame.width)
    please = set_paragraph(frame.joined(words.please), frame.style(8.5), frame.width)
    room = frame.width - title.natural_width - GUTTER
    style = frame.style(8.5, 600).but(align="end")
    until = set_paragraph(frame.joined(words.until), style, room) if words.until else None
    lines = [line for line in (title, please) if line.text]
    drop = title.first_baseline - until.first_baseline if until else 0.0

    def draw(page: Page, y: float) -> None:
        if until:
            page.text(until, frame.left(frame.width - room, room), y + drop)
        for line, kind in zip(lines, ("H2", "P"), strict=False):
            y = frame.put(page, line, 0, y, kind)

    height = max(sum(line.height for line in lines), drop + until.height if until else 0.0)
    told = [words.title, words.please, *([words.until] if words.until else [])]
    return Block(height, draw, tuple(told))
