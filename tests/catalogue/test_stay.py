"""Days on which a minimum stay is complete, over month ends and leap years."""

import datetime as dt

import pytest

from gg_desk.catalogue.requirements import MinimumStay
from gg_desk.catalogue.stay import complete

day = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("since", "at_least", "more_than"),
    [
        ("2027-01-01", "2027-03-31", "2027-04-01"),
        ("2028-01-01", "2028-03-30", "2028-03-31"),  # a leap year
        ("2026-12-02", "2027-03-01", "2027-03-02"),
        ("2027-12-02", "2028-02-29", "2028-03-01"),
        ("2026-10-03", "2026-12-31", "2027-01-01"),
    ],
)
def test_ninety_days_count_the_first_one(since, at_least, more_than) -> None:
    for counting, wanted in (("at_least", at_least), ("more_than", more_than)):
        stay = MinimumStay(days=90, counting=counting, who="child")
        found = complete(stay, {"child": day(since)})
        assert found is not None
        assert (found.day, found.sure) == (day(wanted), True)


@pytest.mark.parametrize(
    ("since", "months", "at_least"),
    [
        ("2027-01-15", 3, "2027-04-14"),
        ("2027-01-01", 3, "2027-03-31"),
        ("2026-11-30", 3, "2027-02-28"),  # no 30 February: the month's last day
        ("2026-11-29", 3, "2027-02-28"),
        ("2026-11-28", 3, "2027-02-27"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2027-11-29", 3, "2028-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2027-10-01", 3, "2027-12-31"),
        ("2026-06-10", 24, "2028-06-09"),
    ],
)
def test_months_end_the_day_before_the_same_day(since, months, at_least) -> None:
    stay = MinimumStay(months=months, counting="at_least", who="person")
    found = complete(stay, {"person": day(since)})
    assert found is not None
    assert found.day == day(at_least)


@pytest.mark.parametrize("months", [1, 2, 3, 6, 11, 12, 18])
def test_who_came_later_is_never_complete_earlier(months) -> None:
    stay = MinimumStay(months=months, counting="at_least", who="child")
    start = day("2027-01-01")
    found = [
        complete(stay, {"child": start + dt.timedelta(days=after)}) for after in range(2 * 366)
    ]
    days = [each.day for each in found if each]
    assert days == sorted(days)
    assert len(days) == len(found)


def test_an_unknown_count_takes_the_later_day_and_is_not_sure() -> None:
    found = complete(MinimumStay(days=90, who="child"), {"child": day("2027-01-01")})
    assert found is not None
    assert (found.day, found.sure) == (day("2027-04-01"), False)


@pytest.mark.parametrize("who", ["child_and_guardian", "unknown"])
def test_of_child_and_guardian_the_later_counts(who) -> None:
    stay = MinimumStay(days=90, counting="at_least", who=who)
    found = complete(stay, {"child": day("2027-01-01"), "guardian": day("2026-10-03")})
    assert found is not None
    assert (found.day, found.sure) == (day("2027-03-31"), who != "unknown")


@pytest.mark.parametrize(
    ("stay", "since"),
    [
        (MinimumStay(days=90, who="child_and_guardian"), {"child": day("2027-01-01")}),
        (MinimumStay(days=90, who="guardian"), {"child": day("2027-01-01")}),
        (MinimumStay(days=90, who="unknown"), {"guardian": day("2027-01-01")}),
        (MinimumStay(who="child"), {"child": day("2027-01-01")}),
        (MinimumStay(days=90, who="child"), {}),
    ],
)
def test_without_a_length_or_somebodys_day_there_is_no_answer(stay, since) -> None:
    assert complete(stay, since) is None
