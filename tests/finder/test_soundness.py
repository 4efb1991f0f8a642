"""Answers left out never settle a program wrongly; answers added only narrow what is open."""

import datetime as dt
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.household import Household, Member, Role, Span
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Criterion, MinimumStay
from gg_desk.catalogue.verdict import Question
from gg_desk.finder.finding import answer, answers, compile_rules, find
from gg_desk.finder.questions import next_question, withhold

BUNDLED = load_bundle()
RULES = compile_rules(BUNDLED.programs)
FIELDS = [field.name for field in msgspec.structs.fields(Member) if field.name != "withheld"]
DATES = [field for field in FIELDS if field.endswith(("_date", "_since"))]
DAYS = st.dates(dt.date(2024, 2, 25), dt.date(2028, 3, 5))
LONG_AGO = dt.date(1980, 1, 1)
FOREIGN = ["registered", "undocumented", "overseas_korean", "birth_unregistered", "not_yet"]
AREAS = ["ansan", "hwaseong", "anseong", "siheung", "suwon", "gapyeong"]

many = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def members(draw: st.DrawFn) -> Member:
    """A person who answers everything, and whose answers agree with each other."""
    roles: list[Role] = ["child", "child", "guardian", "adult"]
    role = draw(st.sampled_from(roles))
    eldest = dt.date(2016, 1, 1) if role == "child" else LONG_AGO
    youngest = dt.date(2026, 12, 31) if role == "child" else dt.date(2008, 1, 1)
    born = draw(st.dates(eldest, youngest))
    latest = dt.date(2027, 6, 1)
    korea = draw(st.one_of(st.just(born), st.dates(born, latest)))
    gyeonggi = draw(st.one_of(st.just(korea), st.dates(korea, latest)))
    city = draw(st.one_of(st.just(gyeonggi), st.dates(gyeonggi, latest)))
    korean = draw(st.sampled_from([False, False, False, True]))
    work = ["none"] if role == "child" else ["employed", "permit", "seasonal", "former", "none"]
    return Member(
        role=role,
        birth_date=Span(born, born),
        registration=draw(st.sampled_from(["naturalised", "korean"] if korean else FOREIGN)),
        nationality="KR" if korean else draw(st.sampled_from(["KH", "VN", "FR"])),
        in_korea_since=Span(korea, korea),
        in_gyeonggi_since=Span(gyeonggi, gyeonggi),
        in_city_since=Span(city, city),
        attends=draw(st.sampled_from(["daycare", "kindergarten", "school", "none"])),
        work=draw(st.sampled_from(work)),
    )


HOUSEHOLDS = st.builds(
    Household,
    area=st.sampled_from(AREAS),
    people=st.lists(members(), min_size=1, max_size=4).map(tuple),
)


@st.composite
def vaguer(draw: st.DrawFn, household: Household) -> Household:
    """The same family, which has told less: answers left out, withheld, or only about."""
    people = []
    for member in household.people:
        changes: dict[str, object] = {}
        for field in FIELDS:
            how = draw(st.sampled_from(["told", "told", "left out", "withheld", "about"]))
            if how == "about" and field in DATES:
                changes[field] = draw(wider(getattr(member, field)))
            elif how in {"left out", "withheld"}:
                changes[field] = None
                if how == "withheld":
                    silent = changes.get("withheld", member.withheld)
                    changes["withheld"] = frozenset({field}) | silent  # type: ignore[operator]  # a frozenset
        people.append(msgspec.structs.replace(member, **changes))
    area = draw(st.sampled_from([household.area, household.area, None]))
    return Household(area=area, people=tuple(people))


@st.composite
def wider(draw: st.DrawFn, span: Span | None) -> Span | None:
    if span is None:
        return None
    before, after = draw(st.integers(0, 800)), draw(st.integers(0, 800))
    return Span(span.first - dt.timedelta(days=before), span.last + dt.timedelta(days=after))


def settled(verdicts: Sequence[str]) -> dict[int, str]:
    return {at: verdict for at, verdict in enumerate(verdicts) if verdict != "ask"}


@many
@given(st.data(), HOUSEHOLDS, DAYS)
def test_what_is_settled_with_fewer_answers_is_settled_alike_with_more(
    data: st.DataObject, household: Household, day: dt.date
) -> None:
    some = data.draw(vaguer(household))
    fewer = data.draw(vaguer(some))
    known = [settled(find(RULES, one, day)) for one in (fewer, some, household)]
    assert known[0].items() <= known[1].items()
    assert known[1].items() <= known[2].items()


@settings(parent=many, max_examples=40)
@given(st.data(), HOUSEHOLDS, DAYS)
def test_neither_the_order_of_people_nor_of_programs_nor_of_criteria_matters(
    data: st.DataObject, household: Household, day: dt.date
) -> None:
    told = data.draw(vaguer(household))
    verdicts = dict(zip([one.id for one in RULES.programs], find(RULES, told, day), strict=True))
    people = tuple(data.draw(st.permutations(told.people)))
    programs = data.draw(st.permutations(RULES.programs))
    rules = compile_rules([turned(program) for program in programs])
    other = find(rules, msgspec.structs.replace(told, people=people), day)
    assert dict(zip([one.id for one in rules.programs], other, strict=True)) == verdicts


def turned(program: Program) -> Program:
    criteria = program.criteria and _turned(program.criteria)
    return msgspec.structs.replace(program, criteria=criteria)


def _turned(criterion: Criterion) -> Criterion:
    return msgspec.structs.replace(
        criterion,
        all=tuple(map(_turned, reversed(criterion.all))),
        any=tuple(map(_turned, reversed(criterion.any))),
    )


@settings(parent=many, max_examples=60)
@given(st.data(), HOUSEHOLDS, DAYS)
def test_an_explanation_gives_the_quick_verdict_and_says_how_it_comes_about(
    data: st.DataObject, household: Household, day: dt.date
) -> None:
    told = data.draw(vaguer(household))
    given_ = answers(RULES, told, day)
    assert tuple(one.verdict for one in given_) == find(RULES, told, day)
    for one in given_:
        open_ = [
            reason
            for person in one.people
            if person.verdict == one.verdict == "ask"
            for reason in person.reasons
            if reason.verdict == "ask"
        ]
        assert bool(one.ask) == any(not reason.withheld for reason in open_), one.program
        for person in one.people:
            assert person.reasons
            if person.verdict == "eligible":
                assert all(reason.verdict == "eligible" for reason in person.reasons)
            else:
                assert any(reason.verdict == person.verdict for reason in person.reasons)


@settings(parent=many, max_examples=20)
@given(st.data(), HOUSEHOLDS, DAYS)
def test_asking_on_comes_to_an_end_and_never_asks_what_was_declined(
    data: st.DataObject, household: Household, day: dt.date
) -> None:
    told = data.draw(vaguer(household))
    skipped: set[Question] = set()
    for _ in range((len(FIELDS) + 1) * len(told.people) + 2):
        question = next_question(RULES, told, day, answers(RULES, told, day), skipped)
        if question is None:
            return
        assert question not in skipped
        if question.exact or question.field in {"people", "guardian"}:
            skipped.add(question)
        else:
            told = withhold(told, question)
    pytest.fail("the questions do not end")


PROGRAMS = {program.id: program for program in BUNDLED.programs}


@settings(parent=many, max_examples=25)
@given(
    HOUSEHOLDS,
    DAYS,
    st.sampled_from(
        [
            "childcare-support-registered", "anseong-childcare", "nhi-local", "child-vaccination",
            "school-enrol-foreign", "school-undocumented", "long-term-child-stay", "special-class",
        ]
    ),
)  # fmt: skip
def test_the_day_from_which_it_fits_is_the_first_that_a_count_day_by_day_finds(
    household: Household, day: dt.date, program: str
) -> None:
    found = answer(PROGRAMS[program], household, day)
    rules = compile_rules([PROGRAMS[program]])
    horizon = 600
    days = (day + dt.timedelta(days=ahead) for ahead in range(1, horizon))
    first = next((one for one in days if find(rules, household, one) == ("eligible",)), None)
    if found.verdict == "eligible":
        assert found.from_day is None
    elif first is not None or (found.from_day and (found.from_day - day).days < horizon):
        assert found.from_day == first


@many
@given(st.data(), HOUSEHOLDS, DAYS, st.integers(1, 400))
def test_a_stay_that_is_long_enough_stays_so(
    data: st.DataObject, household: Household, day: dt.date, later: int
) -> None:
    told = data.draw(vaguer(household))
    then = day + dt.timedelta(days=later)
    order = ["not_eligible", "ask", "eligible"]
    for verdict, after in zip(find(STAYS, told, day), find(STAYS, told, then), strict=True):
        assert order.index(verdict) <= order.index(after)


STAYS = compile_rules(
    msgspec.structs.replace(
        PROGRAMS["danuri-line"],
        criteria=Criterion(
            minimum_stay=MinimumStay(
                days=days, months=months, where=where, counting=counting, who=who
            )
        ),
    )
    for days, months in ((90, None), (None, 6))
    for where in ("gyeonggi", "city", "korea", "unknown")
    for counting in ("at_least", "more_than", "unknown")
    for who in ("child", "guardian", "child_and_guardian", "person", "unknown")
)
"""A program for each way in which a stay can be asked for."""
