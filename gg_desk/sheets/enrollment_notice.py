"""The school enrollment notice (초등학교 입학 안내문), with a slip that comes back to the office."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Item, Pair, gap, pair, row, stack
from gg_desk.sheets.call_box import call_box
from gg_desk.sheets.calling import call, dial_code, whom_to_call
from gg_desk.sheets.cells import GUTTER, beside, field_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.envelope_window import Address, Letter, address, letter_head
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.foot import foot
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.head import head
from gg_desk.sheets.program_guide import fact_pairs, items
from gg_desk.sheets.slip import slip, slip_words
from gg_desk.typeset.document import MM
from gg_desk.typeset.text import isolate

_FIELDS = (
    ("child", "birth_date"),
    ("guardian", "address"),
    ("school", "school_phone"),
    ("gathering_date", "entrance_date"),
)
_LETTER_FIELDS = (_FIELDS[0], *_FIELDS[2:])
"""Guardian and address show through the envelope's window instead."""
_THREE_BY_TWO = (
    ("child", "birth_date", "school"),
    ("school_phone", "gathering_date", "entrance_date"),
)
_SMALL_CODE = 14 * MM  # above the window is little room


def build(content: Content, programs: Sequence[Program]) -> Callable[[Frame], Parts]:
    """A function that gives the notice's parts at any scale; the program gives the documents."""
    [program] = programs
    say = content.speaker.say
    lines = content.template.general_contacts
    contacts = whom_to_call((), lines, content.lookups.contacts, content.speaker.language)
    calls = [call(content.speaker, contact, show=True) for contact in contacts[:1]]
    code = dial_code(content.speaker, contacts[0]) if contacts else None
    title, lead = say("sheet.enrollment-notice.name"), say("notice.not-enrollment")
    start = content.value("school_year_start")
    school_year = say("notice.school-year", year=content.value("school_year"), date=start)
    to = address(content)
    labels = {key: say(f"field.{key}") for keys in _FIELDS for key in keys}
    papers = next(
        (sides for sides in fact_pairs(content, program) if sides[0].icon == "document"), None
    )
    if papers:
        content.note_rows(papers)
    papers_label = say("notice.documents")
    reply, ending = slip_words(content), content.foot(programs, address=not (to and to.sender))

    def letter(frame: Frame, to: Address) -> tuple[Block, list[Block]]:
        small = code and replace(code, size=_SMALL_CODE)
        above = head(frame, title, ("", ""), small)
        around = Letter(above, (lead, school_year), to, content.stationery.envelope)
        grids = [
            _grid(frame, labels, fields, content) for fields in (_LETTER_FIELDS, _THREE_BY_TWO)
        ]
        lower = min(grids, key=lambda grid: grid.height)
        return letter_head(frame, around), [lower if frame.compact else grids[0]]

    def sheet(frame: Frame) -> tuple[Block, list[Block]]:
        year = pair(frame, school_year, frame.style(10), frame.korean(9), whole=True)
        grid = _grid(frame, labels, _FIELDS, content)
        return head(frame, title, lead, code), [grid, year]

    def parts(frame: Frame) -> Parts:
        top, fields = letter(frame, to) if to else sheet(frame)
        table = [stack([*fields, gap(1 * MM)])]
        if papers:
            table.append(row(frame, "document", papers_label, _compact(items(*papers))))
        blocks = ruled(frame, table, strong=True)
        if calls:
            blocks.append(call_box(frame, calls, compact=True))
        closing = stack([foot(frame, ending), gap(2 * MM), slip(frame, reply)])
        return Parts(top, blocks, closing)

    return parts


def _compact(lines: Sequence[Item]) -> list[Item]:
    """Alternatives joined behind the line that offers them, to keep the notice on one page."""
    joined: list[Item] = []
    offered = False
    for line in lines:
        if line.kind == "choice" and joined:
            offer = joined[-1]
            lead = _extended(offer.lead, line.lead, offered)
            joined[-1] = replace(
                offer, lead=lead, korean=_extended(offer.korean, line.korean, offered)
            )
            offered = True
        else:
            joined.append(line)
            offered = False
    return joined


def _extended(offer: str, choice: str, offered: bool) -> str:
    """An offer with one more alternative: *one of these: A / B*."""
    if offered:
        return f"{offer} / {isolate(choice)}"
    return f"{offer.rstrip(':：៖ ')}: {isolate(choice)}"


def _grid(
    frame: Frame, labels: dict[str, Pair], fields: Sequence[Sequence[str]], content: Content
) -> Block:
    """The child and the school, as many ``fields`` a line; what is not known is a line to write on."""
    count = len(fields[0])
    width = (frame.width - (count - 1) * GUTTER) / count
    lines: list[Block] = [gap(1.5 * MM)]
    for keys in fields:
        cells = [field_cell(frame, labels[key], content.value(key), width) for key in keys]
        lines.append(beside(cells, width))
    return stack(lines)
