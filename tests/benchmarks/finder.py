"""10,000 programs for a household of six: the finder, a plain loop, and a rule engine of the kind others use.

    .venv/bin/python tests/benchmarks/finder.py [--programs 10000] [--runs 7]

All three decide the same conditions of the same programs. The plain loop is what one would write by
hand: for each program and person each condition in turn, three-valued, without reasons. The rule
engine (business-rules, if it is installed: pip install business-rules) knows only true and false, so
it gets a household that answers everything. Medians, in milliseconds of the processor: all three use
one core and wait for nothing.
"""

import argparse
import datetime as dt
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from gg_desk.catalogue.household import Household, Member, Span
from gg_desk.catalogue.program import Program, Status
from gg_desk.catalogue.requirements import (
    Ages,
    Attendance,
    Criterion,
    MinimumStay,
    Registration,
    Work,
)
from gg_desk.catalogue.stay import last_start
from gg_desk.finder.finding import Rules, answers, compile_rules, find
from gg_desk.finder.questions import next_question

DAY = dt.date(2026, 11, 22)
AREAS = [f"area-{number}" for number in range(31)]
KINDS = ("registered", "undocumented", "overseas_korean", "naturalised")
PLACES = ("daycare", "kindergarten", "school")
WORK = ("employed", "permit", "seasonal", "former")


def programs(count: int) -> list[Program]:
    """Programs with two to six conditions each, one in five combined by any and not."""
    dice = random.Random(7)  # noqa: S311 - the same programs in every run
    return [_program(number, dice) for number in range(count)]


def _program(number: int, dice: random.Random) -> Program:
    least = dice.randrange(0, 18)
    conditions = [
        Criterion(ages=Ages(minimum=least, maximum=least + dice.randrange(1, 40), basis="unknown")),
        Criterion(registration=Registration(kinds=(dice.choice(KINDS),))),
        Criterion(areas=tuple(sorted(dice.sample(AREAS, dice.randrange(1, 12))))),
        Criterion(minimum_stay=MinimumStay(days=dice.randrange(30, 400), who="child_and_guardian")),
        Criterion(attendance=Attendance(at=(dice.choice(PLACES),))),
        Criterion(work=Work(kinds=(dice.choice(WORK),))),
    ]
    chosen = dice.sample(conditions, dice.randrange(2, 7))
    if dice.random() < 0.2:
        chosen = [Criterion(any=tuple(chosen[:2])), *(Criterion(not_=one) for one in chosen[2:])]
    return Program(
        id=f"program-{number}",
        group="daily",
        audience="family",
        name={"en": "Trial", "ko": "시험"},
        purpose={"en": "Trial", "ko": "시험"},
        status=Status(state="active", as_of=DAY),
        confidence="high",
        as_of=DAY,
        sources=("none",),
        criteria=Criterion(all=tuple(chosen)),
    )


def family(*, whole: bool) -> Household:
    """Six people; unless ``whole``, with some answers left out."""

    def on(year: int, month: int, day: int) -> Span:
        one = dt.date(year, month, day)
        return Span(one, one)

    left_out = None if not whole else "registered"
    people = (
        Member(role="guardian", birth_date=on(1990, 5, 1), registration="registered", in_gyeonggi_since=on(2025, 1, 1), attends="none", work="employed"),
        Member(role="guardian", birth_date=on(1992, 7, 1), registration=left_out, in_gyeonggi_since=on(2026, 8, 25), attends="none", work="former"),  # type: ignore[arg-type]  # a kind of registration
        Member(role="child", birth_date=on(2020, 12, 20), registration="registered", in_gyeonggi_since=on(2026, 8, 25), attends="kindergarten", work="none"),
        Member(role="child", birth_date=on(2022, 5, 1), registration="registered", in_gyeonggi_since=on(2026, 1, 1), attends="daycare", work="none"),
        Member(role="child", birth_date=on(2016, 3, 1), registration="undocumented", in_gyeonggi_since=on(2026, 1, 1) if whole else None, attends="school", work="none"),
        Member(role="adult", birth_date=on(1960, 1, 1), registration="naturalised", in_gyeonggi_since=on(2020, 1, 1), attends="none", work="none" if whole else None),
    )  # fmt: skip
    return Household(area="area-3" if whole else None, people=people)


def plain_loop(given: Sequence[Program], household: Household) -> list[str]:
    """The same verdicts by hand: no sharing, one comparison after the other."""
    return [_by_hand(program, household) for program in given]


def _by_hand(program: Program, household: Household) -> str:
    assert program.criteria is not None
    values = []
    for member in household.people:
        value = 2
        for criterion in program.criteria.all:
            value = min(value, _value(criterion, member, household))
            if value == 0:
                break
        values.append(value)
    return ("not_eligible", "ask", "eligible")[max(values)]


def _value(criterion: Criterion, member: Member, household: Household) -> int:  # noqa: C901, PLR0911 - a chain by hand is what it is compared with
    if criterion.any:
        return max(_value(one, member, household) for one in criterion.any)
    if criterion.not_:
        return 2 - _value(criterion.not_, member, household)
    if criterion.areas:
        return 1 if household.area is None else 2 * (household.area in criterion.areas)
    if criterion.registration:
        has, kinds = member.registration, criterion.registration.kinds
        if has == "overseas_korean" and "registered" in kinds:
            return 1
        return 1 if has is None else 2 * (has in kinds)
    if criterion.attendance:
        return 1 if member.attends is None else 2 * (member.attends in criterion.attendance.at)
    if criterion.work:
        return 1 if member.work is None else 2 * (member.work in criterion.work.kinds)
    if ages := criterion.ages:
        if member.birth_date is None:
            return 1
        born = member.birth_date.first
        exact = DAY.year - born.year - ((DAY.month, DAY.day) < (born.month, born.day))
        school = max(DAY.year - 1 - born.year, 0)
        least, most = ages.minimum or 0, ages.maximum or 120
        return (least <= exact <= most) + (least <= school <= most)
    stay = criterion.minimum_stay
    assert stay is not None
    own = _lived(stay, member)
    guardians = [_lived(stay, one) for one in household.people if one.role == "guardian"]
    one, every = max(guardians), min(guardians)
    return min(own, one if one == every else 1)


def _lived(stay: MinimumStay, member: Member) -> int:
    if member.in_gyeonggi_since is None:
        return 1
    since = member.in_gyeonggi_since.first
    return (since <= last_start(stay, False, DAY)) + (since <= last_start(stay, True, DAY))


def rule_engine(  # noqa: C901 - the engine wants its variables as methods
    given: Sequence[Program], household: Household
) -> Callable[[], None] | None:
    """business-rules over the same household, every condition a comparison; None if it is not there."""
    try:
        from business_rules import run_all  # noqa: PLC0415 - an extra of this benchmark
        from business_rules.actions import BaseActions, rule_action  # noqa: PLC0415 - the same
        from business_rules.variables import (  # noqa: PLC0415 - the same
            BaseVariables,
            numeric_rule_variable,
            string_rule_variable,
        )
    except ImportError:
        return None

    class Variables(BaseVariables):  # type: ignore[misc]  # ships no types
        def __init__(self, member: Member) -> None:
            self.member = member

        @numeric_rule_variable  # type: ignore[untyped-decorator]  # ships no types
        def age(self) -> int:
            assert self.member.birth_date is not None
            return (DAY - self.member.birth_date.first).days // 365

        @numeric_rule_variable  # type: ignore[untyped-decorator]  # ships no types
        def stayed(self) -> int:
            assert self.member.in_gyeonggi_since is not None
            return (DAY - self.member.in_gyeonggi_since.first).days + 1

        @string_rule_variable  # type: ignore[untyped-decorator]  # ships no types
        def registration(self) -> str:
            return self.member.registration or ""

        @string_rule_variable  # type: ignore[untyped-decorator]  # ships no types
        def attends(self) -> str:
            return self.member.attends or ""

        @string_rule_variable  # type: ignore[untyped-decorator]  # ships no types
        def work(self) -> str:
            return self.member.work or ""

        @string_rule_variable  # type: ignore[untyped-decorator]  # ships no types
        def area(self) -> str:
            return household.area or ""

    class Actions(BaseActions):  # type: ignore[misc]  # ships no types
        @rule_action(params={})  # type: ignore[untyped-decorator]  # ships no types
        def fits(self) -> None:
            return

    rules = [{"conditions": _as_rule(one.criteria), "actions": [{"name": "fits", "params": {}}]} for one in given if one.criteria]  # fmt: skip

    def run() -> None:
        for member in household.people:
            run_all(rules, Variables(member), Actions())

    return run


def _as_rule(criterion: Criterion) -> dict[str, object]:  # noqa: C901, PLR0911 - one line for each kind
    """A criterion in that engine's form; it has no *not*, which is left out."""
    if criterion.all:
        return {"all": [_as_rule(one) for one in criterion.all]}
    if criterion.any:
        return {"any": [_as_rule(one) for one in criterion.any]}
    if criterion.not_:
        return _as_rule(criterion.not_)
    if criterion.areas:
        return {"any": [_equal("area", area) for area in criterion.areas]}
    if criterion.registration:
        return _equal("registration", criterion.registration.kinds[0])
    if criterion.attendance:
        return _equal("attends", criterion.attendance.at[0])
    if criterion.work:
        return _equal("work", criterion.work.kinds[0])
    if criterion.ages:
        least = {
            "name": "age",
            "operator": "greater_than_or_equal_to",
            "value": criterion.ages.minimum,
        }
        most = {"name": "age", "operator": "less_than_or_equal_to", "value": criterion.ages.maximum}
        return {"all": [least, most]}
    assert criterion.minimum_stay is not None
    days = criterion.minimum_stay.days
    return {"name": "stayed", "operator": "greater_than_or_equal_to", "value": days}


def _equal(name: str, value: str) -> dict[str, object]:
    return {"name": name, "operator": "equal_to", "value": value}


def median_ms(run: Callable[[], object], runs: int) -> float:
    """The median of several runs, in milliseconds."""
    took = []
    for _ in range(runs):
        start = time.process_time()
        run()
        took.append(time.process_time() - start)
    return statistics.median(took) * 1000


def main() -> None:
    """Print what each takes, and how often the finder fits into it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    given = programs(asked.programs)
    start = time.process_time()
    rules: Rules = compile_rules(given)
    compiled = (time.process_time() - start) * 1000
    told = family(whole=False)
    assert list(find(rules, told, DAY)) == plain_loop(given, told)
    rows = [
        ("the finder", median_ms(lambda: find(rules, told, DAY), asked.runs)),
        ("a plain loop", median_ms(lambda: plain_loop(given, told), min(asked.runs, 3))),
    ]
    engine = rule_engine(given, family(whole=True))
    if engine:
        rows.append(("business-rules, yes or no only", median_ms(engine, 1)))
    ours = rows[0][1]
    out = sys.stdout.write
    out(f"{asked.programs:,} programs, six people, Python {sys.version.split()[0]}\n")
    out(f"{len(rules.tests):,} different conditions, compiled once in {compiled:.0f} ms\n\n")
    for name, took in rows:
        out(f"{name:32}{took:10.1f} ms{took / ours:10.1f} x\n")
    few = compile_rules(given[:100])
    explained = answers(few, told, DAY)
    out("\n100 programs, as many as a catalogue has:\n")
    for name, run in (
        ("verdicts", lambda: find(few, told, DAY)),
        ("with reasons, days, questions", lambda: answers(few, told, DAY)),
        ("the next question", lambda: next_question(few, told, DAY, explained)),
    ):
        out(f"{name:32}{median_ms(run, asked.runs):10.1f} ms\n")


if __name__ == "__main__":
    main()
