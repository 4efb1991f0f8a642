"""What a family sheet tells of several programs: each in short, then papers, steps and phones merged."""

import datetime as dt
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.program import DateFact, Program
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.formats import listed, spaced
from gg_desk.phrasebook.isolates import isolate
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.calling import whom_to_call
from gg_desk.sheets.content import Content
from gg_desk.sheets.facts import rows
from gg_desk.sheets.family_standing import answer_for, open_questions, standing

Key = TypeVar("Key", bound=Hashable)

_BLANK = "_" * 16
_PAST_ONLY = frozenset({"reported", "announced", "roll_as_of"})
"""Dates that say what was known when, never what to do by then."""

_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Told:
    """One program in short."""

    number: int
    name: Pair
    gives: Pair | None
    first_step: Pair | None
    next_date: Pair | None
    notes: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper or a date, said once, with the numbers of the programs that want it."""

    words: Pair
    programs: Sequence[int]


def told(content: Content, program: Program, number: int) -> Told:
    """What stands of ``program`` in its row of the sheet."""
    speaker = content.speaker
    status = [
        speaker.beside(lead, korean)
        for lead, korean in zip(
            wording.status(speaker.book, program.status, speaker.language)[:-1],
            wording.status(speaker.book, program.status, "ko")[:-1],
            strict=True,
        )
    ]
    return Told(
        number=number,
        name=speaker.own(program.name, f"program/{program.id}/name"),
        gives=_gives(content, program),
        first_step=_step(content, program) if program.steps else None,
        next_date=next((_date(content, fact) for fact in _ahead(content, program)), None),
        notes=(*status, *open_questions(content, program)),
    )


def _gives(content: Content, program: Program) -> Pair | None:
    """The one amount, or that it is free, else what it gives in the program's own words."""
    fact, speaker = program.benefit, content.speaker
    if fact is None:
        return None
    period = fact.period
    if len(fact.amounts) > 1:
        return speaker.say("amount.different")
    if fact.amounts:
        amount = fact.amounts[0]
        said = speaker.both(lambda book, tag: wording.amount(book, amount, period, tag))
        who = speaker.own(amount.for_whom, f"program/{program.id}/benefit/amounts/0/for_whom")
        return speaker.say("amount.for", who=who, amount=said) if who[0] and said else said
    if fact.free:
        return speaker.say("amount.free")
    note = speaker.own(fact.note, f"program/{program.id}/benefit/note")
    return note if note[0] else None


def _step(content: Content, program: Program) -> Pair:
    step, speaker = program.steps[0], content.speaker
    if (key := step.key) is None:
        return speaker.own(step.words, f"program/{program.id}/steps/0")
    said = speaker.both(lambda book, tag: wording.step(book, key, tag))
    return said or ("", "")


def papers(content: Content, programs: Sequence[Program]) -> list[Wanted]:
    """One list of papers for all programs."""
    needs = [
        (need.any_of, number)
        for number, program in enumerate(programs, start=1)
        for need in program.documents
    ]
    found = [Wanted(_any_of(content, ids), numbers) for ids, numbers in _numbers(needs).items()]
    more = [number for number, program in enumerate(programs, start=1) if program.other_papers]
    if more:
        found.append(Wanted(content.speaker.say("documents.other"), more))
    unknown = [at for at, one in enumerate(programs, start=1) if _papers_unknown(content, one)]
    if unknown:
        content.blanks = True
        asked = content.speaker.say("office-fills-in")
        found.append(Wanted((f"{asked[0]} {_BLANK}", f"{asked[1]} {_BLANK}"), unknown))
    return found


def _papers_unknown(content: Content, program: Program) -> bool:
    """Whether its guide leaves the papers to the office."""
    facts = rows(program, "ko", content.lookups)
    papers_row = (fact for fact in facts if fact.label.key == "label.documents")
    return any(line.kind == "blank" for fact in papers_row for line in fact.lines)


def _any_of(content: Content, ids: Sequence[str]) -> Pair:
    """A paper by name, or several of which one is enough."""
    speaker, documents = content.speaker, content.lookups.documents
    names = [speaker.own(documents[one].name, f"document/{one}/name") for one in ids]
    if len(names) == 1:
        return names[0]
    offer = speaker.say("documents.one-of")
    lead, korean = (" / ".join(map(isolate, side)) for side in zip(*names, strict=True))
    return spaced(offer[0], lead), spaced(offer[1], korean)


def due(content: Content, programs: Sequence[Program]) -> list[Wanted]:
    """What is due for which programs: days to come, the earliest first, then terms in days."""
    facts = [
        (fact.on or "9", _date(content, fact), number)
        for number, program in enumerate(programs, start=1)
        for fact in _ahead(content, program)
    ]
    facts += [
        (str(answer.from_day), _from_day(content, program, answer.from_day), number)
        for number, program in enumerate(programs, start=1)
        if standing(content, program) == "later"
        and (answer := answer_for(content, program))
        and answer.from_day
    ]
    facts.sort(key=lambda one: one[0])
    said = _numbers((words, number) for _on, words, number in facts)
    return [Wanted(words, numbers) for words, numbers in said.items()]


def _from_day(content: Content, program: Program, day: dt.date) -> Pair:
    """From when a program fits that does not yet."""
    name = content.speaker.own(program.name, f"program/{program.id}/name")
    return content.speaker.say("family.from-day", date=content.speaker.date(day), what=name)


def _ahead(content: Content, program: Program) -> list[DateFact]:
    """Days, months and years to come, and within how many days something must be done."""
    today = str(content.today)
    return [
        fact
        for fact in program.dates
        if fact.on is None or (fact.kind not in _PAST_ONLY and fact.on >= today[: len(fact.on)])
    ]


def _date(content: Content, fact: DateFact) -> Pair:
    said = content.speaker.both(lambda book, tag: next(iter(wording.dates(book, fact, tag)), None))
    return said or ("", "")


def offices(content: Content, programs: Sequence[Program]) -> list[tuple[Contact, list[int]]]:
    """Whom to call: the line that answers in the family's language, then each program's office.

    Offices that answer in the language stand before the others, each once, with its programs.
    """
    known, tag = content.lookups.contacts, content.speaker.language
    general = content.template.general_contacts
    lines = whom_to_call((), general, known, tag)[:1]
    calls = [(contact.id, 0) for contact in lines]
    for number, program in enumerate(programs, start=1):
        listed_contacts = (known[one] for one in program.contacts if one in known)
        own = next((contact for contact in listed_contacts if contact.phones), None)
        calls += [(own.id, number)] if own else []
    found = [(known[one], [n for n in numbers if n]) for one, numbers in _numbers(calls).items()]
    return sorted(found, key=lambda pair: (pair[0] not in lines, not pair[0].answers(tag)))


def _numbers(found: Iterable[tuple[Key, int]]) -> dict[Key, list[int]]:
    """The numbers of each key, once each, keys in the order in which they are first found."""
    numbers: dict[Key, list[int]] = {}
    for key, number in found:
        known = numbers.setdefault(key, [])
        if number not in known:
            known.append(number)
    return numbers


def for_programs(content: Content, numbers: Sequence[int]) -> Pair:
    """*For: 1, 3*, which no line ends inside."""
    tag = content.speaker.language
    written = [str(number) for number in numbers]
    said = content.speaker.say("family.for", programs=(listed(written, tag), listed(written, "ko")))
    return said[0].replace(" ", _NO_BREAK), said[1].replace(" ", _NO_BREAK)
