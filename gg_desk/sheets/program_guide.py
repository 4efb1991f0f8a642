"""The program guide: one program's facts for one family, row by row beside Korean."""

from collections.abc import Callable, Sequence

from gg_desk.catalogue.program import Program
from gg_desk.sheets.blocks import Block, Item, gap, row
from gg_desk.sheets.call_box import call_box
from gg_desk.sheets.calling import call, dial_code, whom_to_call
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Row, rows
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.foot import foot, notes
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.head import head
from gg_desk.typeset.document import MM


def build(content: Content, programs: Sequence[Program]) -> Callable[[Frame], Parts]:
    """A function that gives the guide's parts at any scale."""
    [program] = programs
    speaker, lookups = content.speaker, content.lookups
    tag = speaker.language
    facts = fact_pairs(content, program)
    for sides in facts:
        content.note_rows(sides)
    contacts = whom_to_call(
        program.contacts, content.template.general_contacts, lookups.contacts, tag
    )
    calls = [call(speaker, contact, show=at == 0) for at, contact in enumerate(contacts)]
    code = dial_code(speaker, contacts[0]) if contacts else None
    title = speaker.own(program.name, f"program/{program.id}/name")
    purpose = speaker.own(program.purpose, f"program/{program.id}/purpose")
    label = speaker.say("page.note")
    note = content.values.get("note", "")
    ending = content.foot(programs)

    def parts(frame: Frame) -> Parts:
        table = [fact_row(frame, *sides) for sides in facts]
        if note:
            table.append(row(frame, "pen", label, [Item(note, note)]))
        blocks: list[Block] = ruled(frame, table, strong=True)
        if calls:
            blocks += [gap(1.5 * MM), call_box(frame, calls, compact=frame.compact)]
        return Parts(
            head(frame, title, purpose, code),
            blocks,
            foot(frame, ending),
            lambda height: None if note else notes(frame, label, height),
        )

    return parts


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
