"""What of a family's answers goes on its sheet unless somebody takes it off."""

import datetime as dt

import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.household import Household, Member, Span
from gg_desk.catalogue.requirements import RegistrationKind
from gg_desk.families import suggested
from gg_desk.finder.finding import answers, compile_rules

TODAY = dt.date(2026, 11, 22)
RULES = compile_rules(load_bundle().programs)


def since(text: str) -> Span:
    day = dt.date.fromisoformat(text)
    return Span(day, day)


def family(registration: RegistrationKind) -> Household:
    child = Member(
        role="child",
        birth_date=since("2023-05-01"),
        registration=registration,
        in_gyeonggi_since=since("2025-01-10"),
        attends="daycare",
    )
    guardian = Member(
        role="guardian", registration=registration, in_gyeonggi_since=since("2025-01-10")
    )
    return Household(area="hwaseong", people=(child, guardian))


@pytest.mark.parametrize(
    ("registration", "program"),
    [
        ("registered", "childcare-support-registered"),
        ("undocumented", "childcare-support-undocumented"),
    ],
)
def test_what_fits_this_family_is_suggested_and_no_line_for_all(
    registration: RegistrationKind, program: str
) -> None:
    found = answers(RULES, family(registration), TODAY)
    chosen = suggested(RULES.programs, found)
    assert program in chosen
    assert not chosen & {one.program for one in found if one.open_to_all}
    assert {one.program for one in found if one.open_to_all} >= {"call-120", "danuri-line"}


def test_leaving_the_country_is_never_suggested() -> None:
    found = answers(RULES, family("undocumented"), TODAY)
    verdicts = {one.program: one.verdict for one in found}
    assert verdicts["voluntary-departure"] == "eligible"
    assert "voluntary-departure" not in suggested(RULES.programs, found)


def test_lines_for_all_are_suggested_where_nothing_else_fits() -> None:
    found = answers(RULES, Household(), TODAY)
    chosen = suggested(RULES.programs, found)
    assert "call-120" in chosen
    assert chosen <= {one.program for one in found if one.open_to_all}
