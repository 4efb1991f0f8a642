"""An answer of the finder in words for the office: what a program needs, what a family has, what to ask.

All that windows and commands say comes from here; ``having`` and ``teller`` are its parts.
"""

from collections.abc import Callable, Mapping
from typing import get_args

from gg_desk.catalogue.household import Household
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Arrival, Criterion, TypedFact
from gg_desk.catalogue.verdict import OfficeQuestion, Question, Reading, Reason
from gg_desk.finder.having import answer_name, has, who_is
from gg_desk.finder.sayings import ANSWERS, CRITERIA, QUESTIONS, VERDICTS, WAYS
from gg_desk.finder.teller import Teller, person, said
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.formats import country_name, date, one_of
from gg_desk.phrasebook.isolates import plain

__all__ = [
    "Teller", "has", "needs", "office_question", "person", "question", "reading", "said", "who_is",
    "whom_to_ask",
]  # fmt: skip

_FOR_ALL_QUESTIONS = "call-120"
"""The contact of the province for whatever no other is named for."""


def needs(teller: Teller, program: Program, reason: Reason, tag: str) -> str:
    """What the program asks for, in this reason."""
    words = plain(_NEEDS[reason.criterion](teller, program, reason, tag))
    if reason.negated:
        words = said("not", tag, what=words)
    return said("of-guardian", tag, what=words) if reason.of_guardian else words


def _status_needed(teller: Teller, _program: Program, _reason: Reason, tag: str) -> str:
    return said("runs", tag, date=date(teller.day, tag))


def _role_needed(_teller: Teller, program: Program, _reason: Reason, tag: str) -> str:
    return ANSWERS[program.applies_to][tag]


def _typed(teller: Teller, _program: Program, reason: Reason, tag: str) -> str:
    """A typed fact as the phrasebook says it."""
    needed, book = reason.needs or Criterion(), teller.book
    if needed.ages:
        return " · ".join(phrase.text for phrase in wording.ages(book, needed.ages, tag))
    if needed.registration:
        phrases = wording.registration(book, needed.registration, tag)
        note = needed.registration.note.get(tag, "")
        return " · ".join(filter(None, [*(phrase.text for phrase in phrases), note]))
    if needed.minimum_stay:
        phrases = wording.minimum_stay(book, needed.minimum_stay, tag)
        return " · ".join(phrase.text for phrase in phrases)
    if needed.attendance:
        return wording.attendance(book, needed.attendance, tag).text
    if needed.arrival:
        return _arrival(needed.arrival, tag)
    return _choice(teller, needed, tag)


def _arrival(fact: Arrival, tag: str) -> str:
    if fact.born_here:
        return said("born-here", tag)
    if fact.minimum is not None:
        return said("came-from", tag, age=fact.minimum)
    return said("came-before", tag, age=(fact.maximum or 0) + 1)


def _choice(teller: Teller, needed: Criterion, tag: str) -> str:
    """Places, kinds of work or countries, of which one is enough."""
    names = [wording.area_name(teller.areas[one], tag) for one in needed.areas]
    if needed.work:
        names = [answer_name("work", kind, tag) for kind in needed.work.kinds]
    if needed.nationality:
        names = [country_name(code, tag) for code in needed.nationality.countries]
    return one_of(names, tag)


def _condition_needed(_teller: Teller, program: Program, reason: Reason, tag: str) -> str:
    position = reason.needs.condition if reason.needs else None
    return "" if position is None else program.conditions[position].get(tag, "")


def _not_said(_teller: Teller, _program: Program, reason: Reason, tag: str) -> str:
    fact = reason.needs.not_said if reason.needs else None
    return said("not_said", tag, what=CRITERIA[fact or "registration"][tag])


def reading(found: Reading, tag: str) -> str:
    """One way to read a rule, and what it gives."""
    ways = ", ".join(WAYS[way][tag] for way in found.ways)
    verdict = VERDICTS[found.verdict][tag]
    if found.from_day:
        verdict = f"{verdict} ({said('from', tag, date=date(found.from_day, tag))})"
    return f"{ways}: {verdict}"


def question(household: Household, asked: Question, tag: str) -> str:
    """A question to the family."""
    who = "" if asked.person is None else person(household, asked.person, tag)
    words = said(asked.field, tag, QUESTIONS, who=who)
    return said("exact", tag, QUESTIONS, question=words) if asked.exact else words


def office_question(program: Program, asked: OfficeQuestion, tag: str) -> str:
    """A question to the program's contact."""
    if asked.position is not None:
        what = program.conditions[asked.position].get(tag, "")
    elif asked.fact is not None:
        what = said("not_said", tag, what=CRITERIA[asked.fact][tag])
    elif asked.criterion == "confidence":
        what = said("confidence.low", tag)
    else:
        what = CRITERIA[asked.criterion][tag]
    return said("office", tag, what=what)


def whom_to_ask(teller: Teller, program: Program, tag: str) -> str:
    """The contacts who know, each with its phones; the province's line where none is listed."""
    asked = program.contacts or (_FOR_ALL_QUESTIONS,)
    known = [teller.contacts[one] for one in asked if one in teller.contacts]
    told = [
        " ".join([contact.name[tag], *dict.fromkeys(phone.number for phone in contact.phones)])
        for contact in known
    ]
    return " · ".join(told) or said("no-contact", tag)


_Needs = Callable[[Teller, Program, Reason, str], str]
_NEEDS: Mapping[str, _Needs] = {
    "status": _status_needed,
    "role": _role_needed,
    "condition": _condition_needed,
    "not_said": _not_said,
    "everyone": lambda _teller, _program, _reason, tag: said("everyone", tag),
    "confidence": lambda _teller, _program, _reason, tag: said("confidence", tag),
    **dict.fromkeys(
        get_args(TypedFact),
        _typed,
    ),
}
