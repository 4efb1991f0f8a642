"""Verdicts on bundled programs, each read off their facts."""

import datetime as dt

import msgspec
import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.household import Household, Member, Span
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import Criterion
from gg_desk.catalogue.verdict import Answer, OfficeQuestion, Question, Reason
from gg_desk.finder.finding import Rules, answer, answers, compile_rules, find
from gg_desk.finder.questions import next_question, options, with_answer, withhold
from gg_desk.finder.telling import has
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.teller import Teller

TODAY = dt.date(2026, 11, 22)


def day(text: str) -> Span:
    found = dt.date.fromisoformat(text)
    return Span(found, found)


CHILD = Member(
    role="child",
    birth_date=day("2022-05-01"),
    registration="registered",
    in_gyeonggi_since=day("2026-01-10"),
    attends="daycare",
)
GUARDIAN = Member(
    role="guardian",
    birth_date=day("1990-01-01"),
    registration="registered",
    in_gyeonggi_since=day("2025-01-10"),
)
FAMILY = Household(area="ansan", people=(CHILD, GUARDIAN))
CHILDCARE = "childcare-support-registered"


@pytest.fixture(scope="module")
def programs() -> dict[str, Program]:
    return {program.id: program for program in load_bundle().programs}


@pytest.fixture(scope="module")
def rules(programs: dict[str, Program]) -> Rules:
    return compile_rules(programs.values())


def changed(household: Household, person: int, **answers: object) -> Household:
    people = list(household.people)
    people[person] = msgspec.structs.replace(people[person], **answers)
    return msgspec.structs.replace(household, people=tuple(people))


def reason_of(given: Answer, criterion: str, person: int = 0) -> Reason:
    return next(one for one in given.people[person].reasons if one.criterion == criterion)


def test_a_family_that_meets_everything_is_eligible(programs: dict[str, Program]) -> None:
    given = answer(programs[CHILDCARE], FAMILY, TODAY)
    assert given.verdict == "eligible"
    assert not given.ask
    assert given.from_day is None


def test_a_near_miss_tells_the_day_on_which_90_days_are_over_however_they_are_counted(
    programs: dict[str, Program],
) -> None:
    given = answer(
        programs[CHILDCARE], changed(FAMILY, 0, in_gyeonggi_since=day("2026-09-01")), TODAY
    )
    assert given.verdict == "not_eligible"
    assert given.from_day == dt.date(2026, 11, 30)


def test_on_the_edge_day_both_readings_are_shown_with_their_days(
    programs: dict[str, Program],
) -> None:
    # 90 days from 25 August, that day included, end on 22 November.
    given = answer(
        programs[CHILDCARE], changed(FAMILY, 0, in_gyeonggi_since=day("2026-08-25")), TODAY
    )
    assert given.verdict == "ask"
    assert given.from_day == dt.date(2026, 11, 23)
    stay = reason_of(given, "minimum_stay")
    assert {reading.ways: reading.from_day for reading in stay.readings} == {
        ("at_least",): None,
        ("more_than",): dt.date(2026, 11, 23),
    }


def test_who_ages_out_before_the_stay_is_complete_gets_no_day(
    programs: dict[str, Program],
) -> None:
    child = {"birth_date": day("2020-12-05"), "in_gyeonggi_since": day("2026-11-01")}
    given = answer(programs[CHILDCARE], changed(FAMILY, 0, **child), TODAY)
    assert given.verdict == "not_eligible"
    assert given.from_day is None


def test_quick_verdicts_are_those_that_are_explained(rules: Rules) -> None:
    for household in (FAMILY, Household(), Household(people=(Member(), CHILD))):
        explained = answers(rules, household, TODAY)
        assert find(rules, household, TODAY) == tuple(given.verdict for given in explained)


def test_a_question_is_asked_until_it_is_answered_or_declined(rules: Rules) -> None:
    household = changed(FAMILY, 0, attends=None)
    wanted = Question(field="attends", person=0)
    given = answers(rules, household, TODAY)
    assert wanted in {question for one in given for question in one.ask}
    for told in (with_answer(household, wanted, "daycare"), withhold(household, wanted)):
        assert wanted not in {q for one in answers(rules, told, TODAY) for q in one.ask}
    assert "daycare" in options(wanted)


def test_the_first_question_of_an_unknown_family_is_skipped_when_told(rules: Rules) -> None:
    household = Household(people=(Member(),))
    given = answers(rules, household, TODAY)
    first = next_question(rules, household, TODAY, given)
    assert first is not None
    second = next_question(rules, household, TODAY, given, skipped={first})
    assert second is not None
    assert second != first


def test_a_rule_about_a_guardian_asks_who_that_is_where_roles_are_not_told(
    programs: dict[str, Program],
) -> None:
    somebody = Member(registration="undocumented")
    child = msgspec.structs.replace(CHILD, in_city_since=day("2026-01-10"))
    given = answer(
        programs["anseong-childcare"], Household(area="anseong", people=(child, somebody)), TODAY
    )
    assert given.verdict == "ask"
    assert Question(field="role", person=1) in given.ask
    alone = answer(programs["anseong-childcare"], Household(area="anseong", people=(child,)), TODAY)
    assert Question(field="guardian") in alone.ask


def test_a_planned_program_is_promised_to_nobody_and_an_ended_one_fits_nobody(
    programs: dict[str, Program],
) -> None:
    line = programs["danuri-line"]
    for state, verdict in (("planned", "ask"), ("ended", "not_eligible")):
        status = msgspec.structs.replace(line.status, state=state)
        changed_line = msgspec.structs.replace(line, status=status)
        assert answer(changed_line, FAMILY, TODAY).verdict == verdict


def test_of_several_dated_rules_the_one_of_the_day_counts_and_none_is_asked(
    programs: dict[str, Program],
) -> None:
    criteria = Criterion(
        dated=(
            Criterion(areas=("hwaseong",), valid_to=dt.date(2026, 12, 31)),
            Criterion(areas=("ansan",), valid_from=dt.date(2027, 3, 1)),
        )
    )
    line = msgspec.structs.replace(programs["danuri-line"], criteria=criteria)
    days = (TODAY, dt.date(2027, 1, 15), dt.date(2027, 3, 1))
    found = [answer(line, FAMILY, one) for one in days]
    assert [one.verdict for one in found] == ["not_eligible", "ask", "eligible"]
    assert found[0].from_day == dt.date(2027, 3, 1)
    assert found[1].people[0].reasons[-1].known_for


def test_what_is_open_because_somebody_prefers_not_to_say_is_asked_of_nobody(
    programs: dict[str, Program],
) -> None:
    silent = changed(FAMILY, 0, registration=None, withheld=frozenset({"registration"}))
    given = answer(programs[CHILDCARE], silent, TODAY)
    assert (given.verdict, given.ask) == ("ask", ())
    assert reason_of(given, "registration").withheld


def test_one_open_question_to_a_family_and_a_question_only_the_office_answers(
    programs: dict[str, Program],
) -> None:
    given = answer(programs["kls"], FAMILY, TODAY)
    assert given.ask == (OfficeQuestion(criterion="not_said", fact="registration"),)
    assert given.contacts == ("gg-multicultural-edu",)


def test_a_fact_that_the_office_took_away_is_no_condition_any_more(
    programs: dict[str, Program],
) -> None:
    undocumented = programs["childcare-support-undocumented"]
    child = msgspec.structs.replace(CHILD, registration="undocumented")
    family = Household(area="suwon", people=(child,))
    assert answer(undocumented, family, TODAY).verdict == "not_eligible"
    everywhere = msgspec.structs.replace(undocumented, areas=())
    assert answer(everywhere, family, TODAY).verdict == "eligible"
    bare = msgspec.structs.replace(programs["medical-support-uninsured"], conditions=())
    assert answer(bare, family, TODAY).verdict == "ask"
    untold = msgspec.structs.replace(bare, criteria=None)
    assert answer(untold, family, TODAY).ask == (
        OfficeQuestion(criterion="not_said", fact="registration"),
    )


def test_a_registration_that_tells_who_is_foreign_is_named_in_place_of_the_nationality(
    programs: dict[str, Program],
) -> None:
    program = programs["stay-extension"]
    given = answer(program, FAMILY, TODAY)
    teller = Teller(phrasebook(), {}, {}, FAMILY, TODAY)
    reason = reason_of(given, "nationality")
    assert reason.verdict == "eligible"
    assert has(teller, program, reason, "en") == "with alien registration (외국인등록)"
