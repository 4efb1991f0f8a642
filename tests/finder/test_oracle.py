"""Three values against a slow oracle that knows two: every completion of what is unknown, one by one.

The oracle shares no code with the finder: it counts days and birthdays one at a time, and takes
each answer that is missing, each reading that no source settles and each condition in words once
as true and once as false. Kleene's logic may say *ask* where all completions agree (“registered, or
not registered”); where no answer is used twice it must agree with the oracle in every case.
"""

import datetime as dt
import functools
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.household import Household, Member, Span
from gg_desk.catalogue.program import Program, Status
from gg_desk.catalogue.requirements import (
    AgeBasis,
    Ages,
    Attendance,
    Criterion,
    MinimumStay,
    Registration,
)
from gg_desk.finder.finding import compile_rules, find

TODAY = dt.date(2026, 11, 22)
BIRTHS = [dt.date(2019, 6, 1), dt.date(2020, 12, 20), dt.date(2022, 6, 1), dt.date(2025, 6, 1)]
SINCE = [dt.date(2026, 1, 1), dt.date(2026, 8, 25), dt.date(2026, 11, 1)]
"""Long enough for 90 days; on the 90th day today; too short."""

DOMAIN: Mapping[str, list[Any]] = {
    "birth_date": BIRTHS,
    "registration": ["registered", "undocumented", "naturalised"],
    "in_gyeonggi_since": SINCE,
    "attends": ["daycare", "none"],
}


def ages_leaf(draw: st.DrawFn) -> Criterion:
    least, most = draw(st.sampled_from([(0, 5), (3, 5), (6, 12)]))
    bases: list[AgeBasis] = ["exact", "birth_year", "unknown"]
    basis = draw(st.sampled_from(bases))
    return Criterion(ages=Ages(minimum=least, maximum=most, basis=basis))


def registration_leaf(draw: st.DrawFn) -> Criterion:
    kinds = st.lists(st.sampled_from(DOMAIN["registration"]), min_size=1, max_size=2, unique=True)
    registered = set(draw(kinds))
    return Criterion(registration=Registration(kinds=tuple(sorted(registered))))


def stay_leaf(draw: st.DrawFn) -> Criterion:
    return Criterion(
        minimum_stay=MinimumStay(
            days=90,
            counting=draw(st.sampled_from(["at_least", "more_than", "unknown"])),
            who=draw(st.sampled_from(["child", "guardian", "child_and_guardian", "unknown"])),
            guardians=draw(st.sampled_from(["one", "all", "unknown"])),
        )
    )


def attendance_leaf(_draw: st.DrawFn) -> Criterion:
    return Criterion(attendance=Attendance(at=("daycare",)))


def area_leaf(_draw: st.DrawFn) -> Criterion:
    return Criterion(areas=("ansan",))


def words_leaf(_draw: st.DrawFn) -> Criterion:
    return Criterion(not_said="ages")


LEAVES: list[Callable[[st.DrawFn], Criterion]] = [
    ages_leaf, registration_leaf, stay_leaf, attendance_leaf, area_leaf, words_leaf,
]  # fmt: skip


@st.composite
def trees(draw: st.DrawFn, *, once: bool) -> Criterion:
    """A tree of two to four conditions; with ``once``, no two of one kind."""
    makers = draw(st.lists(st.sampled_from(LEAVES), min_size=2, max_size=4, unique=once))
    nodes = [make(draw) for make in makers]
    while len(nodes) > 1:
        size = draw(st.integers(2, len(nodes)))
        together, nodes = nodes[:size], nodes[size:]
        if draw(st.booleans()):
            node = Criterion(all=tuple(together))
        else:
            node = Criterion(any=tuple(together))
        if draw(st.integers(0, 3)) == 0:
            node = Criterion(not_=node)
        nodes.append(node)
    return nodes[0]


@st.composite
def families(draw: st.DrawFn) -> Household:
    """A child, and up to two guardians, each with some of the answers."""
    guardians = draw(st.integers(0, 2))
    people = []
    for role in ["child"] + ["guardian"] * guardians:
        told: dict[str, Any] = {}
        for field, values in DOMAIN.items():
            value = draw(st.sampled_from([None, *values]))
            told[field] = Span(value, value) if isinstance(value, dt.date) else value
        people.append(Member(role=role, **told))  # type: ignore[arg-type]  # one of the roles
    return Household(area=draw(st.sampled_from(["ansan", "suwon", None])), people=tuple(people))


@dataclass
class World:
    """One way in which everything that is unknown may be."""

    area: str
    people: list[dict[str, Any]]
    choices: Iterator[Any]
    """What each open reading and each condition in words comes to, in the order of the tree."""


def open_choices(criterion: Criterion) -> Iterator[list[Any]]:
    """The readings of a tree that no source settles, each with its possibilities."""
    for inner in parts_of(criterion):
        yield from open_choices(inner)
    if criterion.not_said:
        yield [True, False]
    if criterion.ages and criterion.ages.basis == "unknown":
        yield ["exact", "birth_year"]
    if stay := criterion.minimum_stay:
        if stay.counting == "unknown":
            yield ["at_least", "more_than"]
        if stay.who == "unknown":
            yield ["child", "guardian", "child_and_guardian"]
        if stay.guardians == "unknown":
            yield ["one", "all"]


def worlds(household: Household, criterion: Criterion) -> Iterator[World]:
    """Every completion; a family without a guardian has one of whom nothing is known."""
    members = list(household.people)
    if len(members) == 1:
        members.append(Member(role="guardian"))
    slots: list[list[Any]] = [[household.area] if household.area else ["ansan", "suwon"]]
    looked_at = {_FIELDS[kind] for kind in kinds(criterion) if kind in _FIELDS}
    for member in members:
        for field, values in DOMAIN.items():
            told = getattr(member, field)
            if told is None:
                slots.append(values if field in looked_at else values[:1])
            else:
                slots.append([getattr(told, "first", told)])
    for combination in itertools.product(*slots, *open_choices(criterion)):
        told_all = iter(combination)
        area = next(told_all)
        people = [{field: next(told_all) for field in DOMAIN} for _ in members]
        yield World(area, people, told_all)


_FIELDS = {
    "ages": "birth_date",
    "registration": "registration",
    "minimum_stay": "in_gyeonggi_since",
    "attendance": "attends",
}


def parts_of(criterion: Criterion) -> tuple[Criterion, ...]:
    opposite = (criterion.not_,) if criterion.not_ else ()
    return (*criterion.all, *criterion.any, *opposite)


def kinds(criterion: Criterion) -> Iterator[str]:
    """The kinds of condition in a tree."""
    yield next(
        (kind for kind in (*_FIELDS, "not_said", "areas") if getattr(criterion, kind)), "combined"
    )
    for inner in parts_of(criterion):
        yield from kinds(inner)


def true_in(world: World, criterion: Criterion) -> bool:
    """Whether the child meets the criterion in a world."""
    inner = [true_in(world, one) for one in parts_of(criterion)]  # all: choices stay in step
    if inner:
        return any(inner) if criterion.any else all(inner) != bool(criterion.not_)
    child = world.people[0]
    kind = next(kinds(criterion))
    tests: dict[str, Callable[[Any], bool]] = {
        "not_said": lambda _fact: bool(next(world.choices)),
        "areas": lambda areas: world.area in areas,
        "registration": lambda fact: child["registration"] in fact.kinds,
        "attendance": lambda fact: child["attends"] in fact.at,
        "ages": lambda fact: has_age(fact, child["birth_date"], world),
        "minimum_stay": lambda fact: has_stayed(fact, world),
    }
    return tests[kind](getattr(criterion, kind))


def has_age(ages: Ages, born: dt.date, world: World) -> bool:
    basis = next(world.choices) if ages.basis == "unknown" else ages.basis
    assert ages.minimum is not None
    assert ages.maximum is not None
    if basis == "exact":
        return ages.minimum <= birthdays(born, TODAY) <= ages.maximum
    # Born in 2020: the class of five-year-olds of the school year 2026, in school from March 2027.
    classes = {2018: 7, 2019: 6, 2020: 5, 2021: 4, 2022: 3, 2023: 2, 2024: 1, 2025: 0, 2026: 0}
    return ages.minimum <= classes[born.year] <= ages.maximum


@functools.cache
def birthdays(born: dt.date, day: dt.date) -> int:
    """How many birthdays were had: a walk over every day."""
    count, one = 0, born
    while one < day:
        one += dt.timedelta(days=1)
        leap = (born.month, born.day) == (2, 29)
        is_leap_year = one.year % 4 == 0 and (one.year % 100 != 0 or one.year % 400 == 0)
        wanted = (3, 1) if leap and not is_leap_year else (born.month, born.day)
        count += (one.month, one.day) == wanted
    return count


def has_stayed(stay: MinimumStay, world: World) -> bool:
    counting = next(world.choices) if stay.counting == "unknown" else stay.counting
    who = next(world.choices) if stay.who == "unknown" else stay.who
    enough_of = next(world.choices) if stay.guardians == "unknown" else stay.guardians
    assert stay.days is not None

    least = stay.days + (counting == "more_than")
    lived = [days_since(person["in_gyeonggi_since"]) >= least for person in world.people]
    guardians = any(lived[1:]) if enough_of == "one" else all(lived[1:])
    return {
        "child": lived[0],
        "guardian": guardians,
        "child_and_guardian": lived[0] and guardians,
    }[who]


@functools.cache
def days_since(first: dt.date) -> int:
    """The days from the first until today, both counted, one by one."""
    days, one = 0, first
    while one <= TODAY:
        days += 1
        one += dt.timedelta(days=1)
    return days


def verdicts(household: Household, criterion: Criterion) -> tuple[str, str]:
    """What the finder says, and what the oracle does."""
    program = Program(
        id="trial",
        group="childcare",
        audience="family",
        name={"en": "Trial", "ko": "시험"},
        purpose={"en": "A trial.", "ko": "시험입니다."},
        status=Status(state="active", as_of=TODAY),
        confidence="high",
        as_of=TODAY,
        sources=("none",),
        applies_to="child",
        criteria=criterion,
    )
    outcomes = {true_in(world, criterion) for world in worlds(household, criterion)}
    expected = "ask" if len(outcomes) > 1 else "eligible" if outcomes == {True} else "not_eligible"
    return find(compile_rules([program]), household, TODAY)[0], expected


enough = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@enough
@given(families(), trees(once=False))
def test_what_the_finder_settles_holds_in_every_completion(
    household: Household, criterion: Criterion
) -> None:
    ours, oracle = verdicts(household, criterion)
    assert ours in {oracle, "ask"}


@enough
@given(families(), trees(once=True))
def test_where_no_answer_is_used_twice_the_finder_asks_only_what_is_really_open(
    household: Household, criterion: Criterion
) -> None:
    ours, oracle = verdicts(household, criterion)
    assert ours == oracle


def test_kleene_asks_where_an_answer_is_used_twice_and_cancels_out() -> None:
    registered = Criterion(registration=Registration(kinds=("registered",)))
    either = Criterion(any=(registered, Criterion(not_=registered)))
    family = Household(area="ansan", people=(Member(role="child"),))
    assert verdicts(family, either) == ("ask", "eligible")
