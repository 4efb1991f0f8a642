"""Which answers of a family a condition waits for."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from gg_desk.catalogue.household import MemberField, Span
from gg_desk.catalogue.requirements import MinimumStay
from gg_desk.catalogue.verdict import Question
from gg_desk.finder.family import OPEN, Family, Known
from gg_desk.finder.leaves import (
    Came,
    Goes,
    HasAge,
    HasRegistration,
    HasRole,
    HasStayed,
    IsOf,
    LivesIn,
    Test,
    Works,
    lanes,
)

_ASKED: dict[type, MemberField] = {
    HasRole: "role",
    HasRegistration: "registration",
    Goes: "attends",
    Works: "work",
    IsOf: "nationality",
}


def waits_for(test: Test, family: Family, at: int) -> tuple[Question, ...]:
    """The questions whose answers could settle ``test`` for the person at ``at``."""
    if isinstance(test, LivesIn):
        return (Question(field="area"),) if family.area is None else ()
    if isinstance(test, HasAge):
        return tuple(_of_birth(test, family, at))
    if isinstance(test, Came):
        return tuple(_of_arrival(family.people[at], at))
    if isinstance(test, HasStayed):
        return tuple(dict.fromkeys(_of_stay(test.stay, family, at)))
    field = _ASKED.get(type(test))
    if field is None or not _is_unanswered(family.people[at], field):
        return ()
    return (Question(field=field, person=at),)


def is_withheld(family: Family, question: Question) -> bool:
    """Whether somebody prefers not to answer: it is not asked again."""
    if question.field == "area":
        return family.area_withheld
    if question.person is None:
        return False
    return question.field in family.people[question.person].member.withheld


def _is_unanswered(known: Known, field: MemberField) -> bool:
    return getattr(known.member, field) is None


def _of_birth(test: HasAge, family: Family, at: int) -> Iterator[Question]:
    known = family.people[at]
    if _is_unanswered(known, "birth_date"):
        yield Question(field="birth_date", person=at)
    elif (span := known.member.birth_date) and not span.exact and _would_settle(test, family, at):
        yield Question(field="birth_date", person=at, exact=True)


def _would_settle(test: HasAge, family: Family, at: int) -> bool:
    """Whether the exact birth date could tell: not where no source says how ages are counted."""
    known = family.people[at]
    for day in (known.born.first, known.born.last):
        exact = known._replace(born=Span(day, day))
        people = (*family.people[:at], exact, *family.people[at + 1 :])
        told = replace(family, people=people)
        if told.value(lanes(test, told), at) != OPEN:
            return True
    return False


def _of_arrival(known: Known, at: int) -> Iterator[Question]:
    fields: tuple[MemberField, ...] = ("in_korea_since", "birth_date")
    for field in fields:
        span = getattr(known.member, field)
        if _is_unanswered(known, field):
            yield Question(field=field, person=at)
        elif span and not span.exact:
            yield Question(field=field, person=at, exact=True)


def _of_stay(stay: MinimumStay, family: Family, at: int) -> Iterator[Question]:
    if stay.who != "guardian":
        yield from _since(stay, family, at)
    if stay.who not in {"child", "person"}:
        guardians, perhaps = family.guardians()
        for other in guardians:
            yield from _since(stay, family, other)
        for other in perhaps:
            if _is_unanswered(family.people[other], "role"):
                yield Question(field="role", person=other)
        if not guardians and not perhaps:
            yield Question(field="guardian")


def _since(stay: MinimumStay, family: Family, at: int) -> Iterator[Question]:
    field: MemberField = "in_korea_since"
    if stay.where == "gyeonggi":
        field = "in_gyeonggi_since"
    elif stay.where in {"city", "unknown"}:
        field = "in_city_since"
    known = family.people[at]
    own = HasStayed(msgspec.structs.replace(stay, who="person"))
    if family.value(lanes(own, family), at) != OPEN:
        return
    if _is_unanswered(known, field):
        yield Question(field=field, person=at)
    elif (span := getattr(known.member, field)) and not span.exact:
        yield Question(field=field, person=at, exact=True)
