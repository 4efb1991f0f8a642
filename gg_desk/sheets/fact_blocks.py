"""A program's facts on a sheet: all of them row by row, or its papers alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Item, Pair, gap, pair, row, stack
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Row, rows
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.own_words import said
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.vocabulary import FactName, Facts, Papers
from gg_desk.typeset.document import MM
from gg_desk.typeset.text import isolate

_LABELS: Mapping[FactName, frozenset[str]] = {
    "benefit": frozenset({"label.amount", "label.what-you-get"}),
    "who": frozenset({"label.who"}),
    "stay": frozenset({"label.stay"}),
    "areas": frozenset({"label.areas"}),
    "conditions": frozenset({"label.conditions"}),
    "documents": frozenset({"label.documents"}),
    "steps": frozenset({"label.steps"}),
    "fee": frozenset({"label.fee"}),
    "dates": frozenset({"label.dates"}),
    "status": frozenset({"label.status", "label.check"}),
}
"""The labels under which a fact may stand, by the name that templates call it."""


def facts(content: Content, programs: Sequence[Program], spec: Facts) -> Make:
    """Each program's rows, under its name where the block tells of several."""
    told = [program for program in programs if spec.program in {"", program.id}]
    wanted = [
        [sides for sides in fact_pairs(content, program) if _is_wanted(sides[0], spec)]
        for program in told
    ]
    for sides in (sides for found in wanted for sides in found):
        content.note_rows(sides)
    named = told if len(told) > 1 else []
    names = [content.speaker.own(program.name, f"program/{program.id}/name") for program in named]

    def make(frame: Frame) -> Piece:
        blocks = [[fact_row(frame, *sides) for sides in found] for found in wanted]
        for name, found in zip(names, blocks, strict=False):  # no names: one program needs none
            found[:1] = [stack([_name(frame, name), *found[:1]])]
        return Piece([block for found in blocks for block in found], "table")

    return make


def papers(content: Content, programs: Sequence[Program], spec: Papers) -> Make:
    """What the programs want to see, in one row; none where no paper is known."""
    label = said(content, spec.heading, programs)
    lines: dict[Item, None] = {}
    for sides in (sides for program in programs for sides in fact_pairs(content, program)):
        if sides[0].icon == "document":
            content.note_rows(sides)
            lines |= dict.fromkeys(_compact(items(*sides)))

    def make(frame: Frame) -> Piece:
        return Piece([row(frame, "document", label, list(lines))] if lines else [], "table")

    return make


def fact_pairs(content: Content, program: Program) -> list[tuple[Row, Row]]:
    """The program's rows in the family's language, each with the same row in Korean."""
    tag = content.speaker.language
    lead = rows(program, tag, content.lookups)
    korean = rows(program, "ko", content.lookups)
    return list(zip(lead, korean, strict=True))


def fact_row(frame: Frame, lead: Row, korean: Row) -> Block:
    """One fact as a block."""
    return row(frame, lead.icon, (lead.label.text, korean.label.text), items(lead, korean))


def items(lead: Row, korean: Row) -> Sequence[Item]:
    """The lines of a fact in both languages, numbered where they are steps."""
    numbered = 0
    found = []
    for first, second in zip(lead.lines, korean.lines, strict=True):
        numbered += first.kind == "numbered"
        found.append(Item(first.text, second.text, first.kind, numbered))
    return found


def _is_wanted(fact: Row, spec: Facts) -> bool:
    names = {name for name, labels in _LABELS.items() if fact.label.key in labels}
    return (not spec.only or not names.isdisjoint(spec.only)) and names.isdisjoint(spec.without)


def _name(frame: Frame, name: Pair) -> Block:
    text = pair(frame, name, frame.style(12.5, 700), frame.korean(10.5, 700), whole=True, kind="H2")
    return stack([gap(1.5 * MM), text])


def _compact(lines: Sequence[Item]) -> list[Item]:
    """Alternatives joined behind the line that offers them, to keep a sheet on one page."""
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
