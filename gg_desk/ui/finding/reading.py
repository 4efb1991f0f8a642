"""What a worker makes of a family: its answers understood, what fits it, and why in words."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from gg_desk.catalogue.household import Household, Member, MemberField, Span
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import Answer, Question, Reason
from gg_desk.catalogue.words import LocalText, in_language
from gg_desk.errors import DeskError, UsageError
from gg_desk.finder.finding import answers
from gg_desk.finder.questions import next_question
from gg_desk.ui.finding.family import WITHHELD, Asked, Family, Person, questions
from gg_desk.ui.finding.lines import Line
from gg_desk.ui.late import families, teller_of, telling, typed_days, verbs

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.families import Finder
    from gg_desk.phrasebook.teller import Teller
    from gg_desk.sheets.facts import Lookups

DAYS = ("birth_date", "in_korea_since", "in_gyeonggi_since", "in_city_since")
"""Fields that are typed as days, in the order in which the days follow each other."""

_FIELDS: tuple[MemberField, ...] = get_args(MemberField)
_SOURCES_SHOWN = 2
Place = tuple[int | None, str]
"""A field of the person with this key, or of the family."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What finding needs, read once: the rules, the names of places and countries, the words."""

    finder: "Finder"
    lookups: "Lookups"
    confirm: Mapping[str, LocalText]
    """Why a person should confirm a program before it goes on paper, by its id."""
    countries: Mapping[str, LocalText]
    """Their names by code."""


@dataclass(frozen=True, slots=True)
class Found:
    """What fits the family on this day, and which answers were not understood."""

    family: Family
    household: Household
    day: dt.date
    programs: tuple[Program, ...]
    answers: tuple[Answer, ...]
    faults: Mapping[Place, DeskError]


def tools(desk: "Desk") -> Tools:
    """Read what finding needs."""
    known = families.finder(desk)
    return Tools(
        known,
        verbs.lookups(desk),
        families.reasons_to_confirm(known.rules.programs),
        families.countries(),
    )


def find(tools: Tools, family: Family, day: dt.date) -> Found:
    """What fits the family."""
    household, faults = understood(tools.finder, family)
    rules = tools.finder.rules
    return Found(family, household, day, rules.programs, answers(rules, household, day), faults)


def ask_next(tools: Tools, found: Found) -> Question | None:
    """What to ask next of what was not passed over."""
    passed = (*found.family.skipped, *found.family.unknown)
    skipped = questions(found.family, passed)
    return next_question(
        tools.finder.rules, found.household, found.day, found.answers, frozenset(skipped)
    )


def understood(finder: "Finder", family: Family) -> tuple[Household, dict[Place, DeskError]]:
    """The household as far as its answers are understood, and what is wrong with the others."""
    faults: dict[Place, DeskError] = {}
    area = ""
    if family.area and family.area != WITHHELD:
        area = finder.names.area(family.area)
        if not area:
            faults[None, "area"] = UsageError(
                "This is not a city or county of Gyeonggi Province. Choose one from the list.",
                "경기도 시·군이 아닙니다. 목록에서 골라 주세요.",
            )
    people = tuple(_member(finder, person, faults) for person in family.people)
    household = Household(area=area or None, people=people, area_withheld=family.area == WITHHELD)
    return household, faults


def _member(finder: "Finder", person: Person, faults: dict[Place, DeskError]) -> Member:
    read: dict[str, Any] = {}
    for name, text in person.told.items():
        if text.strip() and text != WITHHELD:
            try:
                read[name] = _answer(finder, name, text)
            except DeskError as error:
                faults[person.key, name] = error
    _drop_contradictions(read, person.key, faults)
    silent = frozenset(name for name in _FIELDS if person.told.get(name) == WITHHELD)
    return Member(**read, withheld=silent)


def _answer(finder: "Finder", name: str, text: str) -> object:
    if name in DAYS:
        return typed_days.read_typed(
            text, "birth" if name == "birth_date" else "since", families.today()
        )
    if name != "nationality":
        return text
    code = finder.names.country(text)
    if not code:
        raise UsageError(
            "This is not a country that we know. Choose one from the list.",
            "알 수 없는 나라입니다. 목록에서 골라 주세요.",
        )
    return code


def _drop_contradictions(read: dict[str, Any], key: int, faults: dict[Place, DeskError]) -> None:
    """Nobody lives anywhere before they are born: such a day is not counted."""
    born: Span | None = read.get("birth_date")
    for name in DAYS[1:]:
        if born and name in read and read[name].last < born.first:
            del read[name]
            faults[key, name] = UsageError(
                "This is before the birth. Correct one of the two.",
                "생년월일보다 빠릅니다. 둘 중 하나를 고쳐 주세요.",
            )


def lines(tools: Tools, found: Found, program: str, tag: str) -> tuple[Line, ...]:
    """Why a program fits or does not, person by person, criterion by criterion; then what to ask."""
    at = next(place for place, one in enumerate(found.programs) if one.id == program)
    noun, answer = found.programs[at], found.answers[at]
    teller = _teller(tools, found)
    told: list[Line] = []
    for person in answer.people:
        who = telling.person(teller, person.person, tag)
        told.append(Line("person", title=who, verdict=person.verdict, from_day=person.from_day))
        told += [_reason(tools, teller, noun, reason, tag) for reason in person.reasons]
    for question in answer.ask:
        if isinstance(question, Question):
            words = telling.question(teller, question, tag)
        else:
            whom = telling.whom_to_ask(teller, noun, tag)
            words = f"{telling.office_question(teller, noun, question, tag)} · {whom}"
        told.append(Line("ask", title=words, verdict="ask"))
    return tuple(told)


def _reason(tools: Tools, teller: "Teller", program: Program, reason: Reason, tag: str) -> Line:
    known = tools.lookups.sources
    sources = [known[one].called(tag) for one in reason.sources if one in known]
    return Line(
        "reason",
        criterion=reason.criterion,
        title=telling.needs(teller, program, reason, tag),
        second=telling.has(teller, program, reason, tag),
        more=telling.readings(teller, reason.readings, tag),
        source=" · ".join([*dict.fromkeys(sources[:_SOURCES_SHOWN]), str(reason.as_of)]),
        verdict=reason.verdict,
        from_day=reason.from_day,
    )


def question_words(tools: Tools, found: Found, question: Question, tag: str) -> str:
    """A question to the family, in the window's language."""
    return telling.question(_teller(tools, found), question, tag)


def _teller(tools: Tools, found: Found) -> "Teller":
    known = tools.lookups
    return teller_of.Teller(known.book, known.areas, known.contacts, found.household, found.day)


def asked_words(tools: Tools, found: Found, asked: Asked, tag: str) -> str:
    """The same for a question that was asked before."""
    return question_words(tools, found, questions(found.family, (asked,))[0], tag)


def names_of(texts: Iterable[LocalText], tag: str) -> list[str]:
    """These names as people choose them."""
    return sorted(in_language(one, tag) for one in texts)
