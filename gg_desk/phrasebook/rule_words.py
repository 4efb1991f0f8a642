"""What a program asks for, criterion by criterion, in any language of the book."""

from collections.abc import Callable, Iterator, Mapping
from typing import get_args

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Arrival, Criterion, TypedFact
from gg_desk.catalogue.verdict import CriterionKind, Reason
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.family_questions import answer_words
from gg_desk.phrasebook.formats import date, one_of
from gg_desk.phrasebook.teller import Teller, own_words, pair, parts

_ALL_AREAS = 31

_LABELS: Mapping[CriterionKind, str] = {
    "status": "label.status",
    "role": "label.who",
    "ages": "label.ages",
    "registration": "label.registration",
    "areas": "label.areas",
    "minimum_stay": "label.stay",
    "attendance": "label.attendance",
    "condition": "label.conditions",
}


def criterion_words(book: Phrasebook, criterion: CriterionKind, tag: str) -> Phrase:
    """What a criterion is about: *Age*."""
    return book.say(_LABELS.get(criterion, f"finder.label.{criterion}"), tag)


def needs_words(teller: Teller, program: Program, reason: Reason, tag: str) -> Phrase:
    """What the program asks for, in this reason."""
    book = teller.book
    words = parts(_NEEDS[reason.criterion](teller, program, reason, tag), "needs", tag)
    if reason.negated:
        words = book.say("finder.needs.not", tag, what=words)
    if reason.of_guardian:
        words = pair(book, book.say("field.guardian", tag), words, tag)
    return words


def _status(teller: Teller, _program: Program, _reason: Reason, tag: str) -> Iterator[Phrase]:
    yield teller.book.say("finder.needs.running", tag, date=date(teller.day, tag))


def _role(teller: Teller, program: Program, _reason: Reason, tag: str) -> Iterator[Phrase]:
    if program.applies_to == "person":
        yield teller.book.say("finder.needs.everyone", tag)
    else:
        yield teller.book.say(f"finder.needs.{program.applies_to}", tag)


def _typed(teller: Teller, _program: Program, reason: Reason, tag: str) -> Iterator[Phrase]:
    needed, book = reason.needs or Criterion(), teller.book
    if needed.ages:
        yield from wording.ages(book, needed.ages, tag)
    if needed.registration:
        yield from wording.registration(book, needed.registration, tag)
        yield own_words(needed.registration.note, "registration", tag)
    if needed.minimum_stay:
        yield from wording.minimum_stay(book, needed.minimum_stay, tag)
    if needed.attendance:
        yield wording.attendance(book, needed.attendance, tag)
    if needed.arrival:
        yield _arrival(book, needed.arrival, tag)
    if len(needed.areas) == _ALL_AREAS:
        yield book.say("areas.all", tag)
    elif choice := list(_choice(teller, needed, tag)):
        text = one_of([one.text for one in choice], tag)
        yield Phrase(text, tag, "one-of", all(one.reviewed for one in choice))


def _arrival(book: Phrasebook, fact: Arrival, tag: str) -> Phrase:
    if fact.born_here:
        return book.say("finder.needs.born-here", tag)
    if fact.minimum is not None:
        return book.say("finder.needs.came-from", tag, age=str(fact.minimum))
    return book.say("finder.needs.came-before", tag, age=str((fact.maximum or 0) + 1))


def _choice(teller: Teller, needed: Criterion, tag: str) -> Iterator[Phrase]:
    """Places, kinds of work or countries, of which one is enough."""
    for area in needed.areas:
        # A name on signs: no words of ours that anybody could review.
        yield Phrase(wording.area_name(teller.areas[area], tag), tag, "area", reviewed=True)
    for kind in needed.work.kinds if needed.work else ():
        yield answer_words(teller.book, "work", kind, tag)
    for code in needed.nationality.countries if needed.nationality else ():
        yield answer_words(teller.book, "nationality", code, tag)


def _condition(_teller: Teller, program: Program, reason: Reason, tag: str) -> Iterator[Phrase]:
    position = reason.needs.condition if reason.needs else None
    if position is not None:
        yield own_words(program.conditions[position], f"conditions/{position}", tag)


def _not_said(teller: Teller, _program: Program, reason: Reason, tag: str) -> Iterator[Phrase]:
    if reason.needs and reason.needs.not_said:
        what = criterion_words(teller.book, reason.needs.not_said, tag)
        yield teller.book.say("finder.needs.not_said", tag, what=what)


def _everyone(teller: Teller, _program: Program, _reason: Reason, tag: str) -> Iterator[Phrase]:
    yield teller.book.say("finder.needs.everyone", tag)


def _confidence(teller: Teller, _program: Program, _reason: Reason, tag: str) -> Iterator[Phrase]:
    yield teller.book.say("finder.needs.confidence", tag)


_Needs = Callable[[Teller, Program, Reason, str], Iterator[Phrase]]
_NEEDS: Mapping[CriterionKind, _Needs] = {
    "status": _status,
    "role": _role,
    "condition": _condition,
    "not_said": _not_said,
    "everyone": _everyone,
    "confidence": _confidence,
    **dict.fromkeys(get_args(TypedFact), _typed),
}
