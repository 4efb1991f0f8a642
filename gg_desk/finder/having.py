"""What a family has, in words for the office."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import get_args

from gg_desk.catalogue.household import Household, Member, MemberField, Span, age_on
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Fact, TypedFact
from gg_desk.catalogue.verdict import Reason
from gg_desk.finder.sayings import ANSWERS, ROLES
from gg_desk.finder.teller import Teller, person, said
from gg_desk.phrasebook import wording
from gg_desk.phrasebook.formats import country_name, date
from gg_desk.phrasebook.isolates import plain


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
        yield answer_name(field, given, tag) if given else _silent(member, field, tag)


def answer_name(field: MemberField, given: str, tag: str) -> str:
    """What an answer is called."""
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


def who_is(household: Household, at: int, day: dt.date, tag: str) -> str:
    """A person by all that was told: *child: age 4, born May 1, 2022, alien registration*."""
    member = household.people[at]
    told = [_birth(member, day, tag)] if member.birth_date else []
    for field in _SPOKEN:
        given = getattr(member, field)
        told += [answer_name(field, given, tag)] if given else []
    if any((member.in_city_since, member.in_gyeonggi_since, member.in_korea_since)):
        told.append(_since(member, day, tag))
    silent = said("withheld" if member.withheld else "unknown", tag)
    return f"{person(household, at, tag)}: {', '.join(told) or silent}"


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
