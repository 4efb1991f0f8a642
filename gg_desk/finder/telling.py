"""An answer of the finder in words for the office: what a program needs, what a family has, what to ask."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.household import Household, Member, MemberField, Span, age_on
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Arrival, Criterion, Fact, TypedFact
from gg_desk.catalogue.verdict import OfficeQuestion, Question, Reading, Reason
from gg_desk.catalogue.words import LocalText
from gg_desk.finder.sayings import ANSWERS, CRITERIA, QUESTIONS, ROLES, SAYINGS, VERDICTS, WAYS
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.book import Phrasebook
from gg_desk.phrasebook.formats import country_name, date, one_of
from gg_desk.phrasebook.isolates import plain


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells it: the words of the book and the names of places, about a household on a day."""

    book: Phrasebook
    areas: Mapping[str, Area]
    contacts: Mapping[str, Contact]
    household: Household
    day: dt.date


def said(key: str, tag: str, table: Mapping[Any, LocalText] = SAYINGS, **values: object) -> str:
    """One of the fixed sentences."""
    return table[key][tag].format(**values)


def person(household: Household, at: int | None, tag: str) -> str:
    """What somebody is called without a name: *child 2*, the second of the children."""
    if at is None:
        return said("nobody", tag)
    role = household.people[at].role
    same = [place for place, member in enumerate(household.people) if member.role == role]
    name = ROLES[role][tag]
    return name if len(same) == 1 else f"{name} {same.index(at) + 1}"


def who_is(household: Household, at: int, day: dt.date, tag: str) -> str:
    """A person by all that was told: *child: age 4, born May 1, 2022, alien registration*."""
    member = household.people[at]
    told = [_birth(member, day, tag)] if member.birth_date else []
    for field in _SPOKEN:
        given = getattr(member, field)
        told += [_answer(field, given, tag)] if given else []
    if any((member.in_city_since, member.in_gyeonggi_since, member.in_korea_since)):
        told.append(_since(member, day, tag))
    silent = said("withheld" if member.withheld else "unknown", tag)
    return f"{person(household, at, tag)}: {', '.join(told) or silent}"


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
        names = [_answer("work", kind, tag) for kind in needed.work.kinds]
    if needed.nationality:
        names = [country_name(code, tag) for code in needed.nationality.countries]
    return one_of(names, tag)


def _condition_needed(_teller: Teller, program: Program, reason: Reason, tag: str) -> str:
    position = reason.needs.condition if reason.needs else None
    return "" if position is None else program.conditions[position].get(tag, "")


def _not_said(_teller: Teller, _program: Program, reason: Reason, tag: str) -> str:
    fact = reason.needs.not_said if reason.needs else None
    return said("not_said", tag, what=CRITERIA[fact or "registration"][tag])


def has(teller: Teller, program: Program, reason: Reason, tag: str) -> str:
    """What the family has, or that it has not said."""
    return plain(", ".join(_has(teller, program, reason, tag)))


def _has(teller: Teller, program: Program, reason: Reason, tag: str) -> Iterator[str]:
    if reason.criterion == "status":
        as_of = date(program.status.as_of, tag)
        key = f"state.{program.status.state}" if program.status.confirmed else "unconfirmed"
        yield said(key, tag, date=as_of)
    elif reason.criterion == "areas":
        area = teller.areas.get(teller.household.area or "")
        silent = "withheld" if teller.household.area_withheld else "unknown"
        yield wording.area_name(area, tag) if area else said(silent, tag)
    elif reason.criterion in _IN_WORDS:
        yield said(_IN_WORDS[reason.criterion], tag)
    elif not reason.people:
        yield said("unknown" if teller.household.people else "nobody", tag)
    for at in reason.people:
        yield from _of_person(teller, reason, at, tag)
    yield from _doubts(reason, tag)


def _doubts(reason: Reason, tag: str) -> Iterator[str]:
    """Why a rule that is typed does not decide."""
    if _is_weak(reason):
        yield said("weak-fact", tag)
    for span in reason.known_for:
        if span.last < dt.date.max:
            yield said("known-until", tag, date=date(span.last, tag))
        if span.first > dt.date.min:
            yield said("known-from", tag, date=date(span.first, tag))


def _is_weak(reason: Reason) -> bool:
    """Whether the rule itself, not only its program, rests on a weak source."""
    facts = (getattr(reason.needs, name, None) for name in get_args(TypedFact))
    return any(isinstance(fact, Fact) and fact.confidence == "low" for fact in facts)


def _of_person(teller: Teller, reason: Reason, at: int, tag: str) -> Iterator[str]:
    member = teller.household.people[at]
    if reason.criterion == "minimum_stay":
        yield from _stays(teller, reason, at, tag)
    elif reason.criterion == "ages":
        yield _birth(member, teller.day, tag)
    elif reason.criterion == "arrival":
        yield _birth(member, teller.day, tag)
        yield _since(member, teller.day, tag)
    elif reason.criterion == "role":
        yield ROLES[member.role][tag] if member.role else _silent(member, "role", tag)
    else:
        field = _FIELDS[reason.criterion]
        given = getattr(member, field)
        yield _answer(field, given, tag) if given else _silent(member, field, tag)


def _answer(field: MemberField, given: str, tag: str) -> str:
    if field == "nationality":
        return country_name(given, tag)
    return ANSWERS[f"{field}.none" if given == "none" else given][tag]


def _silent(member: Member, field: MemberField, tag: str) -> str:
    return said("withheld" if field in member.withheld else "unknown", tag)


def _birth(member: Member, day: dt.date, tag: str) -> str:
    born = member.birth_date
    if born is None:
        return _silent(member, "birth_date", tag)
    ages = {max(age_on(one, day), 0) for one in (born.last, born.first)}
    aged = said("aged", tag, age="–".join(map(str, sorted(ages))))
    if born.exact:
        return f"{aged}, {said('born', tag, date=date(born.first, tag))}"
    between = said("born-between", tag, first=date(born.first, tag), last=date(born.last, tag))
    return f"{aged}, {between}"


def _stays(teller: Teller, reason: Reason, at: int, tag: str) -> Iterator[str]:
    """Since when those who count have lived there."""
    stay = reason.needs.minimum_stay if reason.needs else None
    if stay is None:
        return
    people = teller.household.people
    guardians = [place for place, member in enumerate(people) if member.role == "guardian"]
    counted = [] if stay.who == "guardian" else [at]
    if stay.who not in {"child", "person"}:
        counted += [place for place in guardians if place not in counted]
    for place in counted:
        who = person(teller.household, place, tag)
        yield f"{who}: {_since(people[place], teller.day, tag)}"


def _since(member: Member, day: dt.date, tag: str) -> str:
    """The days from which one has lived in the city, the province and Korea, as far as told."""
    told = [
        (key, span)
        for key, span in (
            ("city", member.in_city_since),
            ("gyeonggi", member.in_gyeonggi_since),
            ("korea", member.in_korea_since),
        )
        if span is not None
    ]
    if not told:
        return said("since.unknown", tag)
    return ", ".join(
        said(f"since.{key}", tag, since=_span(span, tag)) + _counted(span, day, tag)
        for key, span in told
    )


def _span(span: Span, tag: str) -> str:
    if span.exact:
        return date(span.first, tag)
    return said("between", tag, first=date(span.first, tag), last=date(span.last, tag))


def _counted(span: Span, day: dt.date, tag: str) -> str:
    """How many days that are on ``day``, the first one counted."""
    if not span.exact or span.first > day:
        return ""
    return said("day-number", tag, count=(day - span.first).days + 1, date=date(day, tag))


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
    """The contacts who know, each with its phones; the program's own office where none is listed."""
    known = [teller.contacts[one] for one in program.contacts if one in teller.contacts]
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
_IN_WORDS: Mapping[str, str] = {
    "condition": "in-words",
    "not_said": "in-words",
    "everyone": "everyone",
    "confidence": "confidence.low",
}
_SPOKEN: tuple[MemberField, ...] = ("nationality", "registration", "attends", "work")
_FIELDS: Mapping[str, MemberField] = {
    "registration": "registration",
    "attendance": "attends",
    "work": "work",
    "nationality": "nationality",
}
