"""A program's facts with the day on which the days of stay are complete."""

import datetime as dt
from collections.abc import Sequence

from gg_desk.catalogue.program import (
    Program,
)
from gg_desk.catalogue.requirements import (
    MinimumStay,
)
from gg_desk.catalogue.stay import Who, complete, is_sure
from gg_desk.errors import UsageError
from gg_desk.sheets.blocks import Block, Item, Pair, gap, pair, row, stack
from gg_desk.sheets.content import Content
from gg_desk.sheets.fact_blocks import fact_pairs, items
from gg_desk.sheets.facts import Row
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.pieces import Make, Piece
from gg_desk.sheets.values import day
from gg_desk.sheets.vocabulary import StayFacts
from gg_desk.typeset.document import MM

_SINCE: tuple[Who, ...] = ("child", "guardian")
_BLANK = "_" * 14  # a date by hand


def stay_facts(content: Content, programs: Sequence[Program], _spec: StayFacts) -> Make:
    """What tells this family something, counted from the fields ``child_since`` and ``guardian_since``.

    Raises:
        UsageError: the child lived here before it was born.
    """
    _refuse_stay_before_birth(content)
    told = [
        (*sides, _until(content, program))
        for program in programs
        for sides in fact_pairs(content, program)
        if _belongs(sides[0], program, content)
    ]
    for lead, korean, _until_when in told:
        content.note_rows((lead, korean))
    other_paper = Item(*content.speaker.say("documents.other-daycare"), "check")

    def make(frame: Frame) -> Piece:
        return Piece([_fact(frame, *sides, other_paper) for sides in told], "table")

    return make


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
    """A day that was typed; none where it is empty, or the template does not ask for it."""
    asked = any(field.key == key for field in content.template.fields)
    return day(content.template, content.order.values, key) if asked else None


def _until(content: Content, program: Program) -> Pair | None:
    # The sheet asks since when they live in the province: other places have other days.
    stay = program.minimum_stay
    return _complete(content, stay) if stay and stay.where == "gyeonggi" else None


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
