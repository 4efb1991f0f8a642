"""Answers of the finder as scripts read them, and as the office does."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import Answer, OfficeQuestion, Question, Reason, Verdict
from gg_desk.catalogue.words import LocalText
from gg_desk.finder import telling
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.formats import date
from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.rule_words import criterion_words
from gg_desk.phrasebook.teller import Teller
from gg_desk.phrasebook.verdict_words import verdict_words

_TAGS = ("en", "ko")
_GROUPS: tuple[Verdict, ...] = ("eligible", "ask", "not_eligible")


@dataclass(frozen=True, slots=True)
class Case:
    """A program and its answer to a family."""

    teller: Teller
    program: Program
    answer: Answer


def as_json(case: Case) -> dict[str, object]:
    """The answer as scripts read it; people are positions in the household's list, from 0."""
    answer = case.answer
    return {
        "program": case.program.id,
        "name": {tag: case.program.name[tag] for tag in _TAGS},
        "verdict": answer.verdict,
        "reasons": [_reason(case, person, reason) for person, reason in _reasons(case)],
        "from": answer.from_day,
        "ask": [_question(case, question) for question in answer.ask],
        "people": [
            {"person": one.person, "verdict": one.verdict, "from": one.from_day}
            for one in answer.people
        ],
        "contacts": answer.contacts,
    }


def _reasons(case: Case) -> Iterator[tuple[int | None, Reason]]:
    """Every reason with whose it is; what is asked of the whole family is told once."""
    told: list[Reason] = []
    for person in case.answer.people:
        for reason in person.reasons:
            if reason.people or reason.of_guardian:
                yield person.person, reason
            elif reason not in told:
                told.append(reason)
                yield None, reason


def _reason(case: Case, person: int | None, reason: Reason) -> dict[str, object]:
    words = {tag: _both_sides(case, reason, tag) for tag in _TAGS}
    return {
        "criterion": reason.criterion,
        "verdict": reason.verdict,
        "needs": words["en"][0],
        "has": words["en"][1],
        "source": next(iter(reason.sources), None),
        "ko": {"needs": words["ko"][0], "has": words["ko"][1]},
        "person": person,
        "sources": reason.sources,
        "as_of": reason.as_of,
        "confidence": reason.confidence,
        "from": reason.from_day,
        "readings": [
            {"ways": one.ways, "verdict": one.verdict, "from": one.from_day}
            for one in reason.readings
        ],
    }


def _both_sides(case: Case, reason: Reason, tag: str) -> tuple[str, str]:
    """What the program needs, and what the family has."""
    told = case.teller, case.program, reason, tag
    return telling.needs(*told), telling.has(*told)


def _question(case: Case, question: Question | OfficeQuestion) -> dict[str, object]:
    words = {tag: _asked(case, question, tag) for tag in _TAGS}
    if isinstance(question, Question):
        return {"ask": question.field, "person": question.person, **words}
    return {"ask": "office", "criterion": question.criterion, **words}


def _asked(case: Case, question: Question | OfficeQuestion, tag: str) -> str:
    if isinstance(question, Question):
        return telling.question(case.teller, question, tag)
    return telling.office_question(case.teller, case.program, question, tag)


def report(
    teller: Teller, cases: Sequence[Case], following: Question | None
) -> Iterator[LocalText]:
    """The answers for the office to read: three groups with counts, then what to ask next."""
    yield {tag: date(teller.day, tag) for tag in _TAGS}
    for verdict in _GROUPS:
        group = [case for case in cases if case.answer.verdict == verdict]
        heading = {tag: verdict_words(teller.book, verdict, tag).text for tag in _TAGS}
        yield {tag: f"\n{heading[tag]}: {len(group)}" for tag in _TAGS}
        for case in sorted(group, key=_rank):
            yield {tag: "\n".join(lines(case, tag)) for tag in _TAGS}
    if following:
        yield {tag: "\n" + plain(_next(teller, following, tag)) for tag in _TAGS}


def _rank(case: Case) -> tuple[dt.date, bool]:
    """What will fit soon stands before what will not, what is for this family before lines for all."""
    return case.answer.from_day or dt.date.max, case.answer.open_to_all


def _next(teller: Teller, following: Question, tag: str) -> str:
    question = telling.question(teller, following, tag)
    return teller.book.say("finder.next", tag, question=question).text


def example_lines(case: Case, tag: str) -> Iterator[str]:
    """A family in words, then the verdict on it and what decides it."""
    household = case.teller.household
    area = case.teller.areas.get(household.area or "")
    yield f"{date(case.teller.day, tag)}  {wording.area_name(area, tag) if area else ''}".rstrip()
    for at in range(len(household.people)):
        yield f"  {telling.who_is(case.teller, at, tag)}"
    heading, *rest = lines(case, tag)
    verdict = verdict_words(case.teller.book, case.answer.verdict, tag).text
    yield f"  → {verdict}{heading.partition(']')[2]}"
    yield from rest
    yield ""


def lines(case: Case, tag: str) -> Iterator[str]:
    """The program, then what decides it, and for whom."""
    answer = case.answer
    soon = ""
    if answer.from_day:
        soon = plain(verdict_words(case.teller.book, answer.verdict, tag, answer.from_day).text)
    yield "  ".join(filter(None, (f"- {case.program.name[tag]} [{case.program.id}]", soon)))
    for words, people in _merged(case, tag).items():
        who = ", ".join(dict.fromkeys(telling.person(case.teller, at, tag) for at in people))
        yield f"    {who}: {words}" if who else f"    {words}"
    for question in answer.ask:
        if isinstance(question, Question):
            yield f"    ? {_asked(case, question, tag)}"
    if any(isinstance(question, OfficeQuestion) for question in answer.ask):
        yield f"    ☎ {telling.whom_to_ask(case.teller, case.program, tag)}"


def _merged(case: Case, tag: str) -> dict[str, list[int]]:
    """What decides the program in words, with the people of whom the same is to be said."""
    deciding = {one.person for one in case.answer.people if one.verdict == case.answer.verdict}
    found: dict[str, list[int]] = {}
    for person, reason in _reasons(case):
        of_whom = {person} if person is not None else deciding
        decides = reason.verdict == case.answer.verdict and of_whom & deciding
        if decides and (reason.criterion, reason.verdict) != ("status", "eligible"):
            whose = found.setdefault(_in_words(case, reason, tag), [])
            whose += [] if person is None else [person]
    return found


def _in_words(case: Case, reason: Reason, tag: str) -> str:
    needed, had = _both_sides(case, reason, tag)
    about = criterion_words(case.teller.book, reason.criterion, tag).text
    words = f"{about}: {needed}" if needed == had else f"{about}: {needed} ← {had}"
    return "\n      ".join([words, *telling.readings(case.teller, reason.readings, tag)])
