"""What a family has of what a program asks for, in any language of the book."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import get_args

from gg_desk.catalogue.household import Member, MemberField, Span, age_on
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Fact, TypedFact
from gg_desk.catalogue.verdict import CriterionKind, Reason
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.family_questions import answer_words, person_words
from gg_desk.phrasebook.formats import date, number
from gg_desk.phrasebook.teller import Teller, items, pair, parts

_TO_SAY: Mapping[CriterionKind, str] = {
    "condition": "finder.has.to-check",
    "not_said": "finder.has.to-check",
    "everyone": "finder.needs.everyone",
    "confidence": "finder.has.low",
}
_FIELDS: Mapping[CriterionKind, MemberField] = {
    "role": "role",
    "registration": "registration",
    "attendance": "attends",
    "work": "work",
    "nationality": "nationality",
}
_SPOKEN: tuple[MemberField, ...] = ("nationality", "registration", "attends", "work")
_HOMES: tuple[tuple[str, MemberField], ...] = (
    ("city", "in_city_since"),
    ("gyeonggi", "in_gyeonggi_since"),
    ("korea", "in_korea_since"),
)


def has_words(teller: Teller, program: Program, reason: Reason, tag: str) -> Phrase:
    """What the family has, or that it has not said; then why a rule that is known does not decide."""
    return parts(
        [*_has(teller, program, reason, tag), *_doubts(teller.book, reason, tag)], "has", tag
    )


def member_words(teller: Teller, at: int, tag: str) -> Phrase:
    """Somebody by all that was told: *Child 1: Age 4, born: May 1, 2022 · kindergarten*."""
    book, member = teller.book, teller.household.people[at]
    told = [_birth(teller, member, tag)] if member.birth_date else []
    for field in _SPOKEN:
        given = getattr(member, field)
        told += [answer_words(book, field, given, tag)] if given else []
    if any(getattr(member, field) for _, field in _HOMES):
        told.append(_since(teller, member, tag))
    silent = book.say(f"finder.has.{'withheld' if member.withheld else 'unknown'}", tag)
    who = person_words(book, teller.household, at, tag)
    return pair(book, who, parts(told or [silent], "member", tag), tag)


def _has(teller: Teller, program: Program, reason: Reason, tag: str) -> Iterator[Phrase]:
    book = teller.book
    if reason.criterion == "status":
        running = f"status.{program.status.state}"
        yield book.say(running if program.status.confirmed else "finder.has.unconfirmed", tag)
        yield book.say("status.as-of", tag, date=date(program.status.as_of, tag))
    elif reason.criterion == "areas":
        yield _area(teller, tag)
    elif reason.criterion in _TO_SAY:
        yield book.say(_TO_SAY[reason.criterion], tag)
    elif not reason.people:
        yield book.say(f"finder.has.{'unknown' if teller.household.people else 'nobody'}", tag)
    for at in reason.people:
        yield from _of_person(teller, reason, at, tag)


def _area(teller: Teller, tag: str) -> Phrase:
    area = teller.areas.get(teller.household.area or "")
    if area:
        return Phrase(wording.area_name(area, tag), tag, "area", reviewed=True)
    silent = "withheld" if teller.household.area_withheld else "unknown"
    return teller.book.say(f"finder.has.{silent}", tag)


def _of_person(teller: Teller, reason: Reason, at: int, tag: str) -> Iterator[Phrase]:
    member = teller.household.people[at]
    if reason.criterion == "minimum_stay":
        yield from _stays(teller, reason, at, tag)
    elif reason.criterion in {"ages", "arrival"}:
        yield _birth(teller, member, tag)
        if reason.criterion == "arrival":
            yield _since(teller, member, tag)
    else:
        field = _FIELDS[reason.criterion]
        if field == "nationality" and not member.nationality and member.registration:
            field = "registration"  # which tells whether somebody is Korean
        given = getattr(member, field)
        said = answer_words(teller.book, field, given, tag) if given else None
        yield said or _silent(teller.book, member, field, tag)


def _silent(book: Phrasebook, member: Member, field: MemberField, tag: str) -> Phrase:
    return book.say(f"finder.has.{'withheld' if field in member.withheld else 'unknown'}", tag)


def _birth(teller: Teller, member: Member, tag: str) -> Phrase:
    book, born = teller.book, member.birth_date
    if born is None:
        return _silent(book, member, "birth_date", tag)
    youngest, oldest = (max(age_on(one, teller.day), 0) for one in (born.last, born.first))
    if youngest == oldest:
        aged = book.say("ages.only", tag, age=str(oldest))
    else:
        aged = book.say("ages.range", tag, ages=f"{youngest}–{oldest}")
    return items([aged, book.say("finder.has.born", tag, date=_days(book, born, tag))], "born", tag)


def _stays(teller: Teller, reason: Reason, at: int, tag: str) -> Iterator[Phrase]:
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
        who = person_words(teller.book, teller.household, place, tag)
        yield pair(teller.book, who, _since(teller, people[place], tag), tag)


def _since(teller: Teller, member: Member, tag: str) -> Phrase:
    """The days from which one has lived in the city, the province and Korea, as far as told."""
    book = teller.book
    told = [
        book.say(f"finder.has.since.{where}", tag, since=_counted(book, span, teller.day, tag))
        for where, field in _HOMES
        if (span := getattr(member, field)) is not None
    ]
    return items(told, "since", tag) if told else book.say("finder.has.since.unknown", tag)


def _counted(book: Phrasebook, span: Span, day: dt.date, tag: str) -> Phrase | str:
    """Since when, and how many days that are on ``day``, the first one counted."""
    since = _days(book, span, tag)
    if not span.exact or span.first > day:
        return since
    days = number((day - span.first).days + 1)
    return book.say("finder.has.counted", tag, since=since, date=date(day, tag), days=days)


def _days(book: Phrasebook, span: Span, tag: str) -> Phrase | str:
    if span.exact:
        return date(span.first, tag)
    return book.say(
        "finder.has.some-day", tag, first=date(span.first, tag), last=date(span.last, tag)
    )


def _doubts(book: Phrasebook, reason: Reason, tag: str) -> Iterator[Phrase]:
    if _is_weak(reason):
        yield book.say("finder.has.weak", tag)
    for span in reason.known_for:
        if span.last < dt.date.max:
            yield book.say("finder.has.known-until", tag, date=date(span.last, tag))
        if span.first > dt.date.min:
            yield book.say("finder.has.known-from", tag, date=date(span.first, tag))


def _is_weak(reason: Reason) -> bool:
    """Whether the rule itself, not only its program, rests on a weak source."""
    facts = (getattr(reason.needs, name, None) for name in get_args(TypedFact))
    return any(isinstance(fact, Fact) and fact.confidence == "low" for fact in facts)
