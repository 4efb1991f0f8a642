"""What a family sheet says of several programs: each in short, what to bring, next steps, whom to call."""

from collections.abc import Sequence
from dataclasses import replace

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Pair, gap, pair, stack
from gg_desk.sheets.call_box import Call, call_box
from gg_desk.sheets.calling import call
from gg_desk.sheets.checklist import checklist, to_write
from gg_desk.sheets.content import Content
from gg_desk.sheets.family_facts import (
    Told,
    Wanted,
    due,
    for_programs,
    offices,
    papers,
    told,
)
from gg_desk.sheets.family_standing import STANDINGS, Standing, standing
from gg_desk.sheets.frame import ACCENT, MUTED, Frame
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.sections import number, section
from gg_desk.sheets.vocabulary import Bring, NextSteps, Offices, Programs
from gg_desk.typeset.document import MM
from gg_desk.typeset.text import isolate

_LINES = 3  # to agree on with the family


def in_short(content: Content, programs: Sequence[Program], _spec: Programs) -> Make:
    """Every program behind its number: those that fit, that must be checked, that fit later."""
    found: dict[Standing, list[Told]] = {key: [] for key in STANDINGS}
    for at, program in enumerate(programs, start=1):
        found[standing(content, program)].append(told(content, program, at))
    groups = [
        (content.speaker.say(f"family.{key}"), members) for key, members in found.items() if members
    ]
    said = content.speaker.date(content.today)
    basis = content.speaker.say("family.told", date=said) if content.order.answers else None

    def make(frame: Frame) -> Piece:
        blocks: list[Block] = []
        for heading, members in groups:
            first, *others = (_program(frame, one) for one in members)
            blocks += [stack([_heading(frame, heading), first]), *others]
        if basis:
            blocks.append(
                pair(frame, basis, frame.style(9, color=MUTED), frame.korean(8, color=MUTED))
            )
        return Piece(blocks, "table")

    return make


def bring(content: Content, programs: Sequence[Program], _spec: Bring) -> Make:
    """One list of papers to tick."""
    label = content.speaker.say("family.bring")
    lines = _for_whom(content, papers(content, programs), programs)

    def make(frame: Frame) -> Piece:
        return Piece(checklist(frame, "document", label, lines) if lines else [], clear=True)

    return make


def next_steps(content: Content, programs: Sequence[Program], _spec: NextSteps) -> Make:
    """What is due, to tick, and lines to write on."""
    label = content.speaker.say("family.next")
    lines = _for_whom(content, due(content, programs), programs)

    def make(frame: Frame) -> Piece:
        ticks = checklist(frame, "calendar", label, lines)
        by_hand = stack([to_write(frame)] * (_LINES - frame.compact))
        return Piece([*ticks, by_hand], clear=True)

    return make


def their_offices(content: Content, programs: Sequence[Program], _spec: Offices) -> Make:
    """Whom to call, the line that speaks the language in a box of its own."""
    several = len(programs) > 1
    calls = [
        _call(content, *line, first=at == 0, several=several)
        for at, line in enumerate(offices(content, programs))
    ]

    def make(frame: Frame) -> Piece:
        # One box takes less room than one for the line that speaks the language, and one for others.
        boxes = [calls] if frame.compact else [calls[:1], calls[1:]]
        return Piece(
            [
                stack([gap(2.5 * MM), call_box(frame, some, compact=frame.bilingual)])
                for some in boxes
                if some
            ]
        )

    return make


def _call(
    content: Content, contact: Contact, numbers: Sequence[int], *, first: bool, several: bool
) -> Call:
    """What the box says of a line, with the programs whose office it is."""
    said = call(content.speaker, contact, show=first)
    if not (numbers and several):
        return said
    return replace(said, details=[*said.details, for_programs(content, numbers)])


def _heading(frame: Frame, words: Pair) -> Block:
    text = pair(
        frame, words, frame.style(12.5, 700), frame.korean(10.5, 700), whole=True, kind="H2"
    )
    return stack([gap(1.5 * MM), text])


def _program(frame: Frame, one: Told) -> Block:
    """A program in short behind its number: name, what it gives, the first step, doubts."""
    kinds = (
        (one.name, frame.style(11.5, 700), frame.korean(9.5, 700)),
        (one.gives, frame.style(11.5, 600, ACCENT), frame.korean(9.5, 600, ACCENT)),
        (_first(one), frame.style(10.5), frame.korean(9)),
        *(
            (words, frame.style(9, color=MUTED), frame.korean(8, color=MUTED))
            for words in one.notes
        ),
    )
    lines = [pair(frame, words, lead, korean) for words, lead, korean in kinds if words]
    lines[0] = replace(
        lines[0], words=((f"{one.number}. {one.name[0]}", f"{one.number}. {one.name[1]}"),)
    )
    return section(frame, number(frame, one.number), lines)


def _first(one: Told) -> Pair | None:
    """The first step and the next date in one line; none without either."""
    said = [words for words in (one.first_step, one.next_date) if words]
    if not said:
        return None
    lead, korean = (" · ".join(map(isolate, side)) for side in zip(*said, strict=True))
    return lead, korean


def _for_whom(
    content: Content, wanted: Sequence[Wanted], programs: Sequence[Program]
) -> list[tuple[Pair, Pair]]:
    """What is wanted, and for which programs where the sheet tells of several."""
    several = len(programs) > 1
    return [
        (one.words, for_programs(content, one.programs) if several else ("", "")) for one in wanted
    ]
