"""Childcare support for children without registration: no name on paper, and no promise."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import Program
from gg_desk.errors import UsageError
from gg_desk.phrasebook.isolates import plain
from gg_desk.sheets.blocks import Block, Item, Pair, gap, row, stack
from gg_desk.sheets.call_box import call_box
from gg_desk.sheets.calling import call, dial_code, whom_to_call
from gg_desk.sheets.cells import GUTTER, beside, field_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import Row
from gg_desk.sheets.flow import Parts, ruled
from gg_desk.sheets.foot import foot
from gg_desk.sheets.frame import Frame
from gg_desk.sheets.head import head
from gg_desk.sheets.program_guide import fact_pairs, fact_row
from gg_desk.sheets.sections import half_width, label, paired, pictogram, section
from gg_desk.sheets.typed_city import city_value, typed_city
from gg_desk.typeset.document import MM

_FIELDS = ("case_code", "city", "daycare")
_OPEN = ("open-where", "open-papers", "open-start", "open-reporting")
_CODE = re.compile(r"(?=.*[0-9])[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_LONGEST_CODE = 12  # an alien registration number has 13 digits


def build(content: Content, programs: Sequence[Program]) -> Callable[[Frame], Parts]:
    """A function that gives the sheet's parts at any scale."""
    [program] = programs
    say, lookups = content.speaker.say, content.lookups
    _refuse_other_than_code(plain(content.value("case_code")[0]))
    city = typed_city(content, [lookups.areas[area] for area in program.areas])
    facts = _family_facts(fact_pairs(content, program))
    for sides in facts:
        content.note_rows(sides)
    values = {key: content.value(key) for key in _FIELDS} | {"city": city_value(content, city)}
    labels = {key: say(f"field.{key}") for key in _FIELDS}
    careful = [
        Item(*say(f"undocumented.{key}"), kind)
        for key, kind in (("ask-first", "plain"), ("no-promise", "plain"), ("no-name", "note"))
    ]
    unknown = say("undocumented.not-known")
    content.blanks = True  # the open questions below
    questions = [say(f"undocumented.{key}") for key in _OPEN]
    own = [known for known in program.contacts if _serves(lookups.contacts.get(known), city)]
    general = content.template.general_contacts
    contacts = whom_to_call(own, general, lookups.contacts, content.speaker.language)
    calls = [call(content.speaker, contact, show=at == 0) for at, contact in enumerate(contacts)]
    code = dial_code(content.speaker, contacts[0]) if contacts else None
    title = say("sheet.childcare-undocumented.name")
    check, ending = say("label.check"), content.foot([program])

    def parts(frame: Frame) -> Parts:
        table = [
            _grid(frame, labels, values),
            row(frame, "info", check, careful),
            *(fact_row(frame, *sides) for sides in facts),
            _open_questions(frame, unknown, questions),
        ]
        blocks = ruled(frame, table, strong=True)
        if calls:
            shown = calls[:1] if frame.compact else calls
            blocks += [gap(1.5 * MM), call_box(frame, shown, compact=frame.bilingual)]
        top = head(frame, title, ("", ""), None if frame.compact else code)
        return Parts(top, blocks, foot(frame, ending))

    return parts


def _family_facts(facts: Sequence[tuple[Row, Row]]) -> list[tuple[Row, Row]]:
    """The facts for a family: dates at the end of the status, and no papers.

    The papers that the catalogue knows are the center's; what a family must bring is not announced.
    """
    known = {sides[0].label.key: sides for sides in facts}
    known.pop("label.documents", None)
    if {"label.dates", "label.status"} <= set(known):
        dates, status = known.pop("label.dates"), known["label.status"]
        lead, korean = (
            replace(
                fact,
                lines=(*fact.lines, *later.lines),
                unreviewed=(*fact.unreviewed, *later.unreviewed),
                missing=(*fact.missing, *later.missing),
            )
            for fact, later in zip(status, dates, strict=True)
        )
        known["label.status"] = (lead, korean)
    return list(known.values())


def _refuse_other_than_code(typed: str) -> None:
    """Keep names and numbers of persons off the page: a code is short and has a digit."""
    if typed and (len(typed) > _LONGEST_CODE or not _CODE.fullmatch(typed)):
        raise UsageError(
            f"A case code is at most {_LONGEST_CODE} Latin letters and digits with a digit among them, as in A-014, and never a name. Correct case_code.",
            f"접수 코드(case_code)는 숫자가 들어간 영문·숫자 {_LONGEST_CODE}자 이내로 적어 주세요. 예: A-014. 이름은 적지 않습니다.",
        )


def _serves(contact: Contact | None, city: Area | None) -> bool:
    """Whether a family of ``city`` may call there: not the office of another city."""
    return bool(contact and (not city or contact.area in (None, city.id)))


def _grid(frame: Frame, labels: dict[str, Pair], values: dict[str, Pair]) -> Block:
    """The case, the city and the daycare center in one line; what is not known is a blank."""
    width = (frame.width - 2 * GUTTER) / 3
    cells = [field_cell(frame, labels[key], values[key], width) for key in _FIELDS]
    return stack([gap(1.5 * MM), beside(cells, width)])


def _open_questions(frame: Frame, heading: Pair, questions: Sequence[Pair]) -> Block:
    """What nobody has announced, two questions a line, each with a line for the office's answer."""
    cells = [field_cell(frame, words, ("", ""), half_width(frame)) for words in questions]
    between = gap(0.0 if frame.compact else 1 * MM)
    body = [label(frame, heading), between, *paired(frame, cells)]
    return section(frame, pictogram(frame, "pen"), body)
