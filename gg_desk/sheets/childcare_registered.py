"""Childcare support for a registered child, with the day on which the days of stay are complete."""

import datetime as dt
from collections.abc import Callable, Sequence

from gg_desk.catalogue.program import MinimumStay, Program
from gg_desk.catalogue.stay import Who, complete, is_sure
from gg_desk.errors import UsageError
from gg_desk.sheets.blocks import Block, Item, Pair, gap, pair, row, stack
from gg_desk.sheets.call_box import call_box
from gg_desk.sheets.calling import call, dial_code, whom_to_call
from gg_desk.sheets.cells import GUTTER, beside, field_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Row
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.foot import foot, notes
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.head import head
from gg_desk.sheets.program_guide import fact_pairs, items
from gg_desk.sheets.typed_city import city_value, typed_city
from gg_desk.sheets.values import day
from gg_desk.typeset.document import MM

_FIELDS = ("child", "birth_date", "city", "daycare", "child_since", "guardian_since")
_SINCE: tuple[Who, ...] = ("child", "guardian")
_BLANK = "_" * 14  # a date by hand


def build(content: Content, programs: Sequence[Program]) -> Callable[[Frame], Parts]:
    """A function that gives the sheet's parts at any scale."""
    [program] = programs
    say, lookups = content.speaker.say, content.lookups
    _refuse_stay_before_birth(content)
    facts = [
        sides for sides in fact_pairs(content, program) if _belongs(sides[0], program, content)
    ]
    for sides in facts:
        content.note_rows(sides)
    stay = program.minimum_stay
    # The sheet asks since when they live in the province: other places have other days.
    until = _complete(content, stay) if stay and stay.where == "gyeonggi" else None
    city = city_value(content, typed_city(content, lookups.areas.values()))
    values = {key: content.value(key) for key in _FIELDS} | {"city": city}
    labels = {key: say(f"field.{key}") for key in values}
    other_paper = Item(*say("documents.other-daycare"), "check")
    general = content.template.general_contacts
    contacts = whom_to_call(program.contacts, general, lookups.contacts, content.speaker.language)
    calls = [call(content.speaker, contact, show=at == 0) for at, contact in enumerate(contacts)]
    code = dial_code(content.speaker, contacts[0]) if contacts else None
    title, purpose = (say(f"sheet.{content.template.id}.{part}") for part in ("name", "purpose"))
    label, note = say("page.note"), content.value("note")[0]
    ending = content.foot([program])

    def parts(frame: Frame) -> Parts:
        table = [_grid(frame, labels, values)]
        for lead, korean in facts:
            table.append(_fact(frame, lead, korean, until, other_paper))
        if note:
            table.append(row(frame, "pen", label, [Item(note, note)]))
        blocks = ruled(frame, table, strong=True)
        if calls:
            # Where room is short, the line that speaks the language stays, and the facts.
            shown = calls[:1] if frame.compact else calls
            blocks += [gap(1.5 * MM), call_box(frame, shown, compact=frame.bilingual)]
        return Parts(
            head(frame, title, ("", ""), None)
            if frame.compact
            else head(frame, title, purpose, code),
            blocks,
            foot(frame, ending),
            lambda height: None if note else notes(frame, label, height),
        )

    return parts


def _belongs(fact: Row, program: Program, content: Content) -> bool:
    """Whether a fact tells this family something: not that all of the province has it, nor since when."""
    if fact.label.key == "label.areas":
        return bool(program.areas)
    if fact.label.key == "label.dates":
        return any(date.days or (date.on or "") > str(content.today) for date in program.dates)
    return True


def _refuse_stay_before_birth(content: Content) -> None:
    born, since = (_day(content, key) for key in ("birth_date", "child_since"))
    if born and since and since < born:
        raise UsageError(
            f"The child cannot live here since {since}, before it was born on {born}. Correct birth_date or child_since.",
            f"거주 시작일({since})이 생년월일({born})보다 빠릅니다. birth_date나 child_since를 고쳐 주세요.",
        )


def _day(content: Content, key: str) -> dt.date | None:
    return day(content.template, content.order.values, key)


def _complete(content: Content, stay: MinimumStay) -> Pair | None:
    """The day on which the stay of all who count is long enough, a blank where it is not known."""
    if not (stay.days or stay.months):
        return None
    say = content.speaker.say
    since = {who: began for who in _SINCE if (began := _day(content, f"{who}_since"))}
    found = complete(stay, since)
    length = ("days", stay.days) if stay.days else ("months", stay.months or 0)
    duration = say(f"duration.{length[0]}", count=length[1])
    key = "childcare.complete" if is_sure(stay) else "childcare.complete-about"
    if found and found.day < content.today:
        key = "childcare.complete-already"
    date = content.speaker.date(found.day) if found else (_BLANK, _BLANK)
    return say(key, duration=duration, date=date)


def _grid(frame: Frame, labels: dict[str, Pair], values: dict[str, Pair]) -> Block:
    """The child, where it lives and since when, two fields a line; what is not known is a blank."""
    width = (frame.width - GUTTER) / 2
    cells = [field_cell(frame, labels[key], values[key], width) for key in _FIELDS]
    lines = [beside(cells[at : at + 2], width) for at in range(0, len(cells), 2)]
    return stack([gap(1.5 * MM), *lines])


def _fact(frame: Frame, lead: Row, korean: Row, until: Pair | None, other_paper: Item) -> Block:
    """A fact of the program; below the stay the day on which it is complete, below papers one more."""
    label = (lead.label.text, korean.label.text)
    lines = list(items(lead, korean))
    if lead.label.key == "label.documents":
        lines.append(other_paper)
    said = row(frame, lead.icon, label, lines)
    if lead.label.key != "label.stay" or until is None:
        return said
    return stack(
        [said, pair(frame, until, frame.style(13, 700), frame.korean(11, 700)), gap(2 * MM)]
    )
