"""The pages of the enrollment guide: what each says, as blocks at any scale."""

from collections.abc import Callable, Sequence

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import DocumentNeed, Program
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.sheets.blocks import (
    Block,
    Item,
    Pair,
    gap,
    hanging,
    item,
    pair,
    row,
    rule,
    stack,
    tagged,
)  # fmt: skip
from gg_desk.sheets.call_box import call_box
from gg_desk.sheets.calling import call
from gg_desk.sheets.cells import beside, field_cell
from gg_desk.sheets.content import Content
from gg_desk.sheets.fact_blocks import fact_pairs, items
from gg_desk.sheets.flow import ruled
from gg_desk.sheets.frame import MUTED, Frame
from gg_desk.sheets.lines import spoken_name
from gg_desk.sheets.spoken import spoken
from gg_desk.typeset.document import MM

Blocks = Callable[[Frame], list[Block]]
Telling = tuple[str, Pair, Sequence[Item]]
"""A row to be: pictogram, label and lines."""

_SAYINGS = (
    "say.enter-school", "say.no-korean", "say.which-papers", "say.where", "say.when-starts",
    "say.write-down",
)  # fmt: skip
_PAD = 1.75 * MM
_TALL = 150 * MM  # most of a page


def who(content: Content, program: Program) -> Blocks:
    """Of which age, registered or not, and what school is."""
    say, age, registration = content.speaker.say, program.ages, program.registration
    table: list[Telling] = []
    if age:
        told = _both(content, lambda book, tag: wording.ages(book, age, tag))
        table.append(("person", say("label.ages"), told))
    if registration:
        told = _both(content, lambda book, tag: wording.registration(book, registration, tag))
        if not registration.required:
            told.append(Item(*say("guide.without-registration")))
        table.append(("id", say("label.registration"), told))
    table.append(("school", say("label.what-you-get"), [Item(*say("guide.years"))]))
    return _rows_and_fields(content, table, "child", "birth_date")


def _both(content: Content, phrases: Callable[[Phrasebook, str], Sequence[Phrase]]) -> list[Item]:
    """What ``phrases`` gives in each language, line beside line."""
    speaker = content.speaker
    sides = (phrases(speaker.book, tag) for tag in (speaker.language, "ko"))
    return [Item(*speaker.beside(*both)) for both in zip(*sides, strict=True)]


def how(content: Content, program: Program) -> Blocks:
    """That nobody enrolls the child for its guardian, the steps, and which school it is."""
    say = content.speaker.say
    table: list[Telling] = [("info", say("label.check"), [Item(*say("notice.not-automatic"))])]
    for lead, korean in fact_pairs(content, program):
        if lead.icon == "steps":
            content.note_rows((lead, korean))
            table.append(("steps", (lead.label.text, korean.label.text), items(lead, korean)))
    return _rows_and_fields(content, table, "school", "school_phone")


def _rows_and_fields(content: Content, table: Sequence[Telling], *keys: str) -> Blocks:
    """Rows, and below them values of ``keys`` or lines to write them on."""
    fields = [(content.speaker.say(f"field.{key}"), content.value(key)) for key in keys]

    def blocks(frame: Frame) -> list[Block]:
        rows = ruled(frame, [row(frame, *telling) for telling in table])
        width, start = frame.text_width, frame.lead_offset  # below the rows' words
        cells = [field_cell(frame, label, value, width) for label, value in fields]
        return [*rows, *(beside([cell], width, start) for cell in cells)]

    return blocks


def papers(content: Content, program: Program) -> Blocks:
    """What to bring, and where each paper is to be had."""
    say = content.speaker.say
    needs = [_need(content, need) for need in program.documents]
    if program.other_papers:
        needs.append([(Item(*say("documents.other"), "check"), None)])
    return lambda frame: [block for need in needs for block in _papers(frame, need)]


def _need(content: Content, need: DocumentNeed) -> list[tuple[Item, Pair | None]]:
    """One paper, or the offer of several and each of them, with where to get it."""
    speaker = content.speaker
    several = len(need.any_of) > 1
    lines: list[tuple[Item, Pair | None]] = []
    if several:
        lines.append((Item(*speaker.say("documents.one-of"), "check"), None))
    for paper_id in need.any_of:
        paper = content.lookups.documents[paper_id]
        name = speaker.own(paper.name, f"document/{paper_id}/name")
        place = speaker.own(paper.where_to_get, f"document/{paper_id}/where_to_get")
        where = speaker.say("documents.where", place=place) if place[0] else None
        lines.append((Item(*name, "choice" if several else "check"), where))
    return lines


def _papers(frame: Frame, need: Sequence[tuple[Item, Pair | None]]) -> list[Block]:
    """The papers of one need; one that would take a page is parted, the offer with its first."""
    lead, korean = frame.style(9.5, color=MUTED), frame.korean(8.5, color=MUTED)
    pad = gap(_PAD * frame.scale)
    parts: list[Block] = [pad]
    groups: list[Block] = []
    for name, where in need:
        parts.append(item(frame, name))
        if where:
            indent = hanging(name.kind) * frame.scale
            parts.append(pair(frame, where, lead, korean, indent=indent))
        offer = len(need) > 1 and name.kind == "check"
        if not offer:
            groups.append(tagged("L", stack(parts)))
            parts = []
    groups.append(stack([pad, rule(frame)]))
    whole = stack(groups)
    return [whole] if whole.height < _TALL else groups


def calendar(content: Content) -> Blocks:
    """When the year begins, and the days that the school sets itself."""
    say, year = content.speaker.say, content.value("school_year")
    start = say("date.school_year", date=content.value("school_year_start"))
    begins = [Item(*year, "big"), Item(*start)]
    ask = [Item(*say("guide.school-sets-dates"))]
    table: list[Telling] = [
        ("calendar", say("field.school_year"), begins),
        ("school", say("notice.school-will-tell"), ask),
    ]
    return _rows_and_fields(content, table, "gathering_date", "entrance_date")


def words(content: Content, contacts: Sequence[Contact]) -> Blocks:
    """Sentences for the school's office, the last with the number that it is to call."""
    say, tag = content.speaker.say, content.speaker.language
    sayings = [(say(key), "") for key in _SAYINGS]
    if tag != "ko":
        sayings.insert(1, (say("say.i-speak", language=spoken_name(tag)), ""))
    if contacts:
        sayings.append((say("say.call-interpreter"), contacts[0].phones[0].number))
    return lambda frame: ruled(frame, [spoken(frame, *saying) for saying in sayings])


def calls(content: Content, contacts: Sequence[Contact]) -> Blocks:
    """Whom to call, the line for the family's language first, each in a box of its own."""
    found = [call(content.speaker, contact, show=at == 0) for at, contact in enumerate(contacts)]
    return lambda frame: [stack([gap(_PAD), call_box(frame, [each])]) for each in found]
