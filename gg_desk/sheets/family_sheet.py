"""The family sheet: several programs at once, what to bring, whom to call, what to do next."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Item, Pair, gap, pair, row, stack
from gg_desk.sheets.call_box import Call, call_box
from gg_desk.sheets.calling import call, dial_code
from gg_desk.sheets.cells import beside, field_cell
from gg_desk.sheets.checklist import checklist, to_write
from gg_desk.sheets.content import Content
from gg_desk.sheets.family_facts import (
    Told,
    Wanted,
    due,
    for_programs,
    must_be_checked,
    offices,
    papers,
    told,
)
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.foot import foot
from gg_desk.sheets.frame import ACCENT, MUTED, Frame
from gg_desk.sheets.head import head
from gg_desk.sheets.sections import number, section
from gg_desk.typeset.document import MM
from gg_desk.typeset.text import isolate

_MANY, _DENSE = 5, 0.9
"""More programs than that stand in smaller type, to keep to two pages."""
_LINES = 3  # to agree on with the family


def build(content: Content, programs: Sequence[Program]) -> Callable[[Frame], Parts]:
    """A function that gives the sheet's parts at any scale; programs keep the order's order."""
    speaker = content.speaker
    say = speaker.say
    # Each once, those to be checked last, so that numbers run down the page.
    once = {program.id: program for program in programs}.values()
    programs = sorted(once, key=lambda program: must_be_checked(content, program))
    found = [told(content, program, at) for at, program in enumerate(programs, start=1)]
    sure = sum(not must_be_checked(content, program) for program in programs)
    groups = [
        (say(f"family.{key}"), members)
        for key, members in (("fits", found[:sure]), ("ask", found[sure:]))
        if members
    ]
    several = len(programs) > 1
    bring, todo = (
        [(wanted.words, _whose(content, wanted, several)) for wanted in some]
        for some in (papers(content, programs), due(content, programs))
    )
    bring_label, next_label = say("family.bring"), say("family.next")
    lines = offices(content, programs)
    calls = [_call(content, *line, first=at == 0, several=several) for at, line in enumerate(lines)]
    code = dial_code(speaker, lines[0][0]) if lines else None
    title, purpose = (say(f"sheet.family-sheet.{part}") for part in ("name", "purpose"))
    recipient = (say("field.recipient"), content.value("recipient"))
    note = (say("page.note"), content.value("note")[0])
    ending = content.foot(programs)

    def parts(frame: Frame) -> Parts:
        if len(programs) > _MANY and not content.order.large:
            frame = replace(frame, scale=frame.scale * _DENSE)
        table = [_recipient(frame, *recipient)] if recipient[1][0] else []
        for heading, members in groups:
            first, *others = (_program(frame, one) for one in members)
            table += [stack([_heading(frame, heading), first]), *others]
        blocks: list[Block] = ruled(frame, table, strong=True)[:-1]
        if bring:
            blocks += checklist(frame, "document", bring_label, bring)
        blocks += checklist(frame, "calendar", next_label, todo)
        blocks += [to_write(frame) for _ in range(_LINES)]
        if note[1]:
            blocks.append(row(frame, "pen", note[0], [Item(note[1], note[1])]))
        for some in (calls[:1], calls[1:]):
            if some:
                blocks += [gap(2.5 * MM), call_box(frame, some, compact=frame.bilingual)]
        top = (
            head(frame, title, ("", ""), None)
            if frame.compact
            else head(frame, title, purpose, code)
        )
        return Parts(top, blocks, foot(frame, ending))

    return parts


def _call(
    content: Content, contact: Contact, numbers: Sequence[int], *, first: bool, several: bool
) -> Call:
    """What the box says of a line, with the programs whose office it is."""
    said = call(content.speaker, contact, show=first)
    if not (numbers and several):
        return said
    return replace(said, details=[*said.details, for_programs(content, numbers)])


def _recipient(frame: Frame, words: Pair, name: Pair) -> Block:
    return stack(
        [gap(1.5 * MM), beside([field_cell(frame, words, name, frame.width)], frame.width)]
    )


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


def _whose(content: Content, wanted: Wanted, several: bool) -> Pair:
    """For which programs something is wanted, where the sheet tells of several."""
    return for_programs(content, wanted.programs) if several else ("", "")
