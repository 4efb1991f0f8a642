"""What to ask a family next: the answer that settles most of what stands open."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any, get_args

import msgspec

from gg_desk.catalogue.household import Attending, Household, MemberField, Registered, Role, Span
from gg_desk.catalogue.requirements import WorkKind
from gg_desk.catalogue.verdict import Answer, Question
from gg_desk.finder.finding import Rules, find, some_rules
from gg_desk.finder.leaves import IsOf, LivesIn

_ORDER = (
    "people", "area", "role", "guardian", "birth_date", "registration", "attends", "work",
    "in_gyeonggi_since", "in_city_since", "in_korea_since", "nationality",
)  # fmt: skip
"""Which of two questions is asked first that settle as much."""

_ELSEWHERE = "?"
"""Any place or country that no program names."""

_AGES = (0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 17, 19, 30, 45)
_STAYS = (20, 100, 250, 500, 2500)
"""Ages in years and stays in days that stand for all the answers a family can give."""


def options(question: Question) -> tuple[str, ...]:
    """The answers to choose from; none where the answer is a date, a place or a country."""
    return _CLOSED.get(question.field, ())


def with_answer(household: Household, question: Question, answer: object) -> Household:
    """The household with the field of ``question`` answered; None takes an answer back.

    Raises:
        ValueError: the question is who is in the family: people are added, not answered.
    """
    if question.field == "area":
        return msgspec.structs.replace(household, area=answer, area_withheld=False)
    return _changed(household, question, {question.field: answer}, withheld=False)


def withhold(household: Household, question: Question) -> Household:
    """The household that prefers not to answer ``question``: it is never asked again."""
    if question.field == "area":
        return msgspec.structs.replace(household, area=None, area_withheld=True)
    return _changed(household, question, {question.field: None}, withheld=True)


def _changed(
    household: Household, question: Question, fields: dict[str, Any], *, withheld: bool
) -> Household:
    if question.person is None:
        raise ValueError("people are added to a household, not answered")
    people = list(household.people)
    member = people[question.person]
    silent = member.withheld - set(fields) | (set(fields) if withheld else set())
    people[question.person] = msgspec.structs.replace(member, **fields, withheld=frozenset(silent))
    return msgspec.structs.replace(household, people=tuple(people))


def next_question(
    rules: Rules,
    household: Household,
    day: dt.date,
    given: Sequence[Answer],
    skipped: Collection[Question] = (),
) -> Question | None:
    """The question that settles the most open programs of ``given``, the ``answers`` on that day.

    Counted over all answers that the family can give, each as likely as the other; of two that
    settle as much, the one for which more programs wait, then the one that is easier to answer.
    None where no answer of the family would help.
    """
    waiting: dict[Question, list[int]] = {}
    for place, answer in enumerate(given):
        for question in answer.ask:
            if isinstance(question, Question) and question not in skipped:
                waiting.setdefault(question, []).append(place)
    settled = {
        one: _settles(some_rules(rules, places), household, day, one)
        for one, places in waiting.items()
    }
    return min(
        waiting,
        key=lambda one: (-settled[one], -len(waiting[one]), *_place(one)),
        default=None,
    )


def _place(question: Question) -> tuple[int, int, bool]:
    person = -1 if question.person is None else question.person
    return _ORDER.index(question.field), person, question.exact


def _settles(open_: Rules, household: Household, day: dt.date, question: Question) -> Fraction:
    """How many open programs an answer settles, on average over all that can be given."""
    trials = _trials(open_, household, day, question)
    count = 0
    for trial in trials:
        verdicts = find(open_, with_answer(household, question, trial), day)
        count += sum(verdict != "ask" for verdict in verdicts)
    return Fraction(count, max(len(trials), 1))


def _trials(
    rules: Rules, household: Household, day: dt.date, question: Question
) -> Sequence[object]:
    """Answers that stand for all that the family can give."""
    if question.field == "area":
        named = {area for test in rules.tests if isinstance(test, LivesIn) for area in test.areas}
        return (*sorted(named), _ELSEWHERE)
    if question.field == "nationality":
        tests = (test for test in rules.tests if isinstance(test, IsOf))
        return (*sorted({one for test in tests for one in test.countries}), _ELSEWHERE)
    if question.person is None:
        return ()
    if question.field in _CLOSED:
        return _CLOSED[question.field]
    told: Span | None = getattr(household.people[question.person], question.field)
    if told is not None:
        return tuple(Span(one, one) for one in (told.first, _middle(told), told.last))
    lengths = [365 * age + 183 for age in _AGES] if question.field == "birth_date" else _STAYS
    days = [day - dt.timedelta(days=length) for length in lengths]
    return tuple(Span(one, one) for one in days)


def _middle(span: Span) -> dt.date:
    return span.first + (span.last - span.first) // 2


_CLOSED: Mapping[MemberField | str, tuple[str, ...]] = {
    "role": get_args(Role),
    "registration": tuple(kind for part in get_args(Registered) for kind in get_args(part)),
    "attends": tuple(kind for part in get_args(Attending) for kind in get_args(part)),
    "work": get_args(WorkKind),
}
