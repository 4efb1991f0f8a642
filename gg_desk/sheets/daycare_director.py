"""For daycare directors, in Korean: both childcare schemes side by side, counts only, no names."""

from collections.abc import Mapping, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.phrasebook.isolates import isolate, plain
from gg_desk.sheets.blocks import Block, Pair, gap, pair, stack, tagged
from gg_desk.sheets.cells import GUTTER, beside, field_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Line, Row, rows
from gg_desk.sheets.flow import ruled
from gg_desk.sheets.frame import MARGIN, MUTED, Frame
from gg_desk.sheets.pictograms import SCISSORS
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.schemes import Compared, column_heads, compared
from gg_desk.sheets.vocabulary import CountSlip, HandIn, Schemes
from gg_desk.typeset.document import MM, Page
from gg_desk.typeset.paragraph import set_paragraph

_NO_NAMES = "이 안내문과 회신에는 아동이나 보호자의 이름을 적지 않습니다. 인원수만 적습니다."
_SLIP = "회신: 우리 어린이집의 외국인 아동"
_UNKNOWN = Line("확인된 내용이 없습니다. 담당 기관에 문의하세요.", "note")
_RUNNING = Line("시행 중입니다.")

_FACTS = (
    ("person", "label.who", "지원 대상"),
    ("calendar", "label.stay", "거주 요건"),
    ("money", "label.amount", "지원 금액"),
    ("school", "paid-to", "지급 방식"),
    ("place", "label.areas", "시행 지역"),
    ("id", "label.conditions", "조건"),
    ("document", "label.documents", "서류"),
    ("steps", "label.steps", "보호자에게 안내하는 순서"),
    ("money", "label.fee", "비용"),
    ("calendar", "label.dates", "날짜"),
    ("info", "label.status", "현재 상태"),
)
"""Pictogram, the key of a fact's own label, and its label here."""
_EXPECTED = frozenset(
    {"label.who", "label.amount", "paid-to", "label.areas", "label.documents", "label.steps"}
)
"""What a director asks of every scheme: said to be unknown rather than left out."""
_OFFICE = (("form", "제출 양식"), ("hand_in_by", "제출 기한"), ("account", "지급 계좌"))
_REPLY = (
    ("center", "어린이집"),
    ("registered_count", "등록 외국인 아동"),
    ("undocumented_count", "미등록 외국인 아동"),
    ("phone", "어린이집 전화"),
)


def side_by_side(content: Content, programs: Sequence[Program], _spec: Schemes) -> Make:
    """Every kind of fact of all programs, a column for each."""
    told = [_told(content, program) for program in programs]
    names = [program.name["ko"] for program in programs]
    facts = [
        Compared(icon, label, [scheme.get(key, [_UNKNOWN]) for scheme in told])
        for icon, key, label in _FACTS
        if key in _EXPECTED or any(key in scheme for scheme in told)
    ]

    def make(frame: Frame) -> Piece:
        table = ruled(frame, [compared(frame, names, fact) for fact in facts])
        return Piece([column_heads(frame, names), *table])

    return make


def hand_in(content: Content, _programs: Sequence[Program], _spec: HandIn) -> Make:
    """Form, deadline and account: the office's to say."""
    office = [(label, content.value(key)) for key, label in _OFFICE]
    content.blanks = True
    return lambda frame: Piece([_cells(frame, office), gap(0.5 * MM)])


def count_slip(content: Content, _programs: Sequence[Program], _spec: CountSlip) -> Make:
    """What the center tears off and sends back."""
    reply = [(label, _counted(content, key)) for key, label in _REPLY]
    by = content.value("reply_by")[1]
    return lambda frame: Piece([_slip(frame, reply, by)], "below")


def _told(content: Content, program: Program) -> Mapping[str, Sequence[Line]]:
    """The lines of each fact by its key; how it is paid stands apart from how much."""
    known: dict[str, list[Line]] = {}
    found: Sequence[Row] = rows(program, "ko", content.lookups)
    content.note_rows(found)
    for fact in found:
        key = "label.amount" if fact.label.key == "label.what-you-get" else fact.label.key
        known.setdefault(key, []).extend(fact.lines)
    book = content.lookups.book
    if program.benefit and program.benefit.paid_to:
        paid = book.say(f"paid-to.{program.benefit.paid_to}", "ko").text
        known["label.amount"] = [line for line in known["label.amount"] if line.text != paid]
        known["paid-to"] = [Line(paid)]
    if program.status.state == "active" and "label.status" not in known:
        as_of = book.say("status.as-of", "ko", date=content.speaker.date(program.status.as_of)[1])
        known["label.status"] = [_RUNNING, Line(as_of.text)]
    return known


def _counted(content: Content, key: str) -> Pair:
    """A value of the reply; a count with its unit."""
    typed = content.value(key)
    if not (key.endswith("_count") and typed[0]):
        return typed
    counted = f"{plain(typed[0])}명"
    return counted, counted


def _cells(frame: Frame, fields: Sequence[tuple[str, Pair]]) -> Block:
    """Labelled values in one line; what is not known is a line to write on."""
    width = (frame.width - (len(fields) - 1) * GUTTER) / len(fields)
    cells = [field_cell(frame, (label, label), value, width) for label, value in fields]
    return beside(cells, width)


def _slip(frame: Frame, reply: Sequence[tuple[str, Pair]], by: str) -> Block:
    """The slip below the line to tear along; its type never grows with the page."""
    small = Frame(frame.language, frame.page_width, min(frame.scale, 1.0))
    title = f"{_SLIP} ({isolate(by)}까지)" if by else _SLIP
    heading = pair(
        small, (title, ""), small.style(11.5, 700), small.korean(8), whole=True, kind="H2"
    )
    note = pair(small, (_NO_NAMES, ""), small.style(8.5, color=MUTED), small.korean(8), whole=True)
    parts = [_tear(small), heading, note, gap(1.5 * MM), _cells(small, reply)]
    return tagged("Sect", stack(parts))


def _tear(frame: Frame) -> Block:
    label = set_paragraph("자르는 선", frame.style(7.5, color=MUTED), frame.width)

    def draw(page: Page, y: float) -> None:
        middle = y + 2 * MM
        page.cut_line(MARGIN - 8 * MM, middle, frame.width + 16 * MM, color=MUTED)
        page.drawing(SCISSORS, frame.left(0, 9), middle - 4.5, 9, color=MUTED, thickness=0.8)
        frame.put(page, label, 14, middle + 1.0)

    return Block(3 * MM + label.height, draw)
