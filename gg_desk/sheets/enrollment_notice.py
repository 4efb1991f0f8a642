"""The school enrollment notice (초등학교 입학 안내문), with a slip that comes back to the office."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Item, Pair, blank, gap, pair, row, stack
from gg_desk.sheets.calling import call, dial_code, whom_to_call
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Row
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.frame import MARGIN, MUTED, Frame
from gg_desk.sheets.parts import call_box, foot, head
from gg_desk.sheets.pictograms import CHECKBOX, SCISSORS
from gg_desk.sheets.program_guide import fact_pairs, items
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph
from gg_desk.typeset.text import INK, isolate

_FIELDS = (
    ("child", "birth_date"),
    ("guardian", "address"),
    ("school", "school_phone"),
    ("gathering_date", "entrance_date"),
)
_FACTS = {"document": "notice.documents", "steps": "notice.how-to"}
_ANSWERS = ("slip.will-apply", "slip.enrolled", "slip.moved", "slip.want-interpreter")
_BLANKS = ("slip.child", "slip.phone", "slip.date", "slip.signature")
_GUTTER = 7 * MM


def build(content: Content, program: Program) -> Callable[[Frame], Parts]:
    """A function that gives the notice's parts at any scale."""
    say = content.speaker.say
    contacts = whom_to_call(
        (), content.template.general_contacts, content.lookups.contacts, content.speaker.language
    )
    calls = [call(content.speaker, contact, show=True) for contact in contacts[:1]]
    code = dial_code(content.speaker, contacts[0]) if contacts else None
    title, lead = say("sheet.enrollment-notice.name"), say("notice.not-enrollment")
    year, date = content.value("school_year"), content.value("school_year_start")
    school_year = say("notice.school-year", year=year, date=date)
    labels = {key: say(f"field.{key}") for pair in _FIELDS for key in pair}
    facts = [sides for sides in fact_pairs(content, program) if sides[0].icon in _FACTS]
    fact_labels = {icon: say(key) for icon, key in _FACTS.items()}
    slip_words = {
        key: say(key) for key in ("slip.title", "slip.please", "slip.tear", *_ANSWERS, *_BLANKS)
    }
    reply_by = content.value("reply_by")
    if reply_by[0]:
        slip_words["slip.by"] = say("date.deadline", date=reply_by)
    ending = content.foot(program)

    def parts(frame: Frame) -> Parts:
        table = [
            _grid(frame, labels, content, school_year),
            *(_fact(frame, fact_labels, *sides) for sides in facts),
        ]
        blocks = ruled(frame, table, strong=True)
        if calls:
            blocks += [call_box(frame, calls, compact=True)]
        closing = stack([foot(frame, ending), gap(2 * MM), _slip(frame, slip_words)])
        return Parts(head(frame, title, lead, code), blocks, closing)

    return parts


def _fact(frame: Frame, labels: dict[str, Pair], lead: Row, korean: Row) -> Block:
    return row(frame, lead.icon, labels[lead.icon], _compact(items(lead, korean)))


def _compact(lines: Sequence[Item]) -> list[Item]:
    """Alternatives joined behind the line that offers them, to keep the notice on one page."""
    joined: list[Item] = []
    for line in lines:
        if line.kind == "choice" and joined:
            offer = joined[-1]
            mark = " " if offer.lead.endswith((":", "：", "៖")) else " / "
            joined[-1] = replace(
                offer,
                lead=f"{offer.lead}{mark}{isolate(line.lead)}",
                korean=f"{offer.korean}{': ' if mark == ' ' else ' / '}{line.korean}",
            )
        else:
            joined.append(line)
    return joined


def _grid(frame: Frame, labels: dict[str, Pair], content: Content, year: Pair) -> Block:
    """The child and the school: two fields a line, each with its label in both languages."""
    width = (frame.width - _GUTTER) / 2
    lines: list[Block] = [gap(1.5 * MM)]
    for keys in _FIELDS:
        cells = [_cell(frame, labels[key], content.value(key), width) for key in keys]
        lines.append(_beside(frame, cells, width))
    below = pair(frame, year, frame.style(10), frame.korean(9), whole=True)
    return stack([*lines, below, gap(1 * MM)])


def _beside(
    frame: Frame,
    cells: Sequence[tuple[float, Callable[[Page, float, float], None], tuple[Pair, ...]]],
    width: float,
) -> Block:
    height = max(cell[0] for cell in cells)

    def draw(page: Page, y: float) -> None:
        for at, cell in enumerate(cells):
            cell[1](page, y, at * (width + _GUTTER))

    return Block(height, draw, tuple(pair for cell in cells for pair in cell[2]))


def _cell(
    frame: Frame, label: Pair, value: Pair, width: float
) -> tuple[float, Callable[[Page, float, float], None], tuple[Pair, ...]]:
    """A labelled value, or a line to write it on: height, how to draw it at an offset, its words."""
    name = set_paragraph(label[0], frame.label(8.5), width)
    korean = (
        set_paragraph(label[1], frame.korean(8, 500, MUTED), width - name.natural_width - 8)
        if frame.bilingual and label[1] != label[0]
        else None
    )
    lead = set_paragraph(value[0], frame.style(12, 600), width) if value[0] else None
    second = (
        set_paragraph(value[1], frame.korean(8.5, 400, MUTED), width)
        if value[1] != value[0]
        else None
    )
    room = lead.height if lead else 7.5 * MM
    height = (
        max(name.height, korean.height if korean else 0) + room + (second.height if second else 0)
    )

    def draw(page: Page, y: float, offset: float) -> None:
        page.text(name, frame.left(offset, name.width), y)
        if korean:
            x = frame.left(offset + name.natural_width + 5, korean.natural_width)
            page.text(korean, x, y + name.first_baseline - korean.first_baseline)
        y += name.height
        if lead:
            page.text(lead, frame.left(offset, lead.width), y)
        else:
            blank(page, frame, offset, y + 5 * MM, width)

    shown = (value[0] or "________", value[1] or "________")
    return height + 1.2 * MM, draw, ((f"{label[0]}: {shown[0]}", f"{label[1]}: {shown[1]}"),)


def _slip(frame: Frame, words: dict[str, Pair]) -> Block:
    """The reply slip below the line to tear along."""
    plain = Frame(frame.language, frame.page_width, min(frame.scale, 1.0))
    width = (plain.width - _GUTTER) / 2
    head_block = _slip_head(plain, words)
    answers = [_answer(plain, words[key], width) for key in _ANSWERS]
    narrow = (plain.width - 3 * _GUTTER) / 4
    blanks = [_cell(plain, words[key], ("", ""), narrow) for key in _BLANKS]
    return stack(
        [
            _tear(plain, words["slip.tear"]),
            head_block,
            gap(1.2 * MM),
            *(_beside(plain, answers[at : at + 2], width) for at in (0, 2)),
            gap(1 * MM),
            _beside(plain, blanks, narrow),
        ]
    )


def _tear(frame: Frame, words: Pair) -> Block:
    text = words[0] if not frame.bilingual else f"{words[0]} · {words[1]}"
    label = set_paragraph(text, frame.style(7.5, color=MUTED), frame.width)

    def draw(page: Page, y: float) -> None:
        middle = y + 2 * MM
        page.cut_line(MARGIN - 8 * MM, middle, frame.width + 16 * MM, color=MUTED)
        page.drawing(SCISSORS, frame.left(0, 9), middle - 4.5, 9, color=MUTED, thickness=0.8)
        page.text(label, frame.left(14, label.natural_width), middle + 1.0)

    return Block(2 * MM + label.height + 1.5 * MM, draw)


def _slip_head(frame: Frame, words: dict[str, Pair]) -> Block:
    pairs = [words["slip.please"], *([words["slip.by"]] if "slip.by" in words else [])]
    title = set_paragraph(_both(frame, words["slip.title"]), frame.style(11.5, 700), frame.width)
    lines = [
        set_paragraph(_both(frame, pair), frame.style(8.5, color=INK), frame.width)
        for pair in pairs
    ]

    def draw(page: Page, y: float) -> None:
        y = page.text(title, frame.left(0, title.width), y)
        for line in lines:
            y = page.text(line, frame.left(0, line.width), y)

    height = title.height + sum(line.height for line in lines)
    return Block(height, draw, (words["slip.title"], *pairs))


def _answer(
    frame: Frame, words: Pair, width: float
) -> tuple[float, Callable[[Page, float, float], None], tuple[Pair, ...]]:
    style = frame.style(10.5)
    lead = set_paragraph(words[0], style, width - 7 * MM)
    korean = (
        set_paragraph(words[1], frame.korean(8, color=MUTED), width - 7 * MM)
        if frame.bilingual
        else None
    )
    size = 3.6 * MM

    def draw(page: Page, y: float, offset: float) -> None:
        top = y + lead.first_baseline - style.size * 0.36 - size / 2
        page.drawing(CHECKBOX, frame.left(offset, size), top, size, color=INK, thickness=0.9)
        y = page.text(lead, frame.left(offset + 7 * MM, lead.width), y)
        if korean:
            page.text(korean, frame.left(offset + 7 * MM, korean.natural_width), y - 1.5)

    height = lead.height + (korean.height if korean else 0) + 0.8 * MM
    return height, draw, ((f"☐ {words[0]}", f"☐ {words[1]}"),)


def _both(frame: Frame, words: Pair) -> str:
    return f"{words[0]} · {words[1]}" if frame.bilingual else words[0]
