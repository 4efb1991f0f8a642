"""Days and ages against a walk over the calendar, day by day."""

import calendar
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.household import Span, age_on
from gg_desk.catalogue.requirements import MinimumStay
from gg_desk.catalogue.stay import complete_on, last_start
from gg_desk.finder.counting import birthday, births, years_before
from gg_desk.finder.days import read_age, read_day

DAY = dt.timedelta(days=1)
DAYS = st.dates(dt.date(1999, 1, 1), dt.date(2033, 12, 31))
AROUND_FEBRUARY = st.builds(
    lambda year, offset: dt.date(year, 2, 26) + dt.timedelta(days=offset),
    st.integers(1999, 2033),
    st.integers(0, 5),
)
MONTH_ENDS = st.builds(
    lambda year, month, back: dt.date(year, month, calendar.monthrange(year, month)[1] - back),
    st.integers(1999, 2033),
    st.integers(1, 12),
    st.integers(0, 3),
)
EDGES = st.one_of(AROUND_FEBRUARY, MONTH_ENDS, DAYS)
many = settings(max_examples=400, deadline=None, derandomize=True)


def walked_age(born: dt.date, day: dt.date) -> int:
    """Birthdays one by one; 29 February has them on 1 March of a common year."""
    age = 0
    while True:
        year = born.year + age + 1
        leap_day = (born.month, born.day) == (2, 29) and not calendar.isleap(year)
        if (dt.date(year, 3, 1) if leap_day else dt.date(year, born.month, born.day)) > day:
            return age
        age += 1


@many
@given(EDGES, EDGES)
def test_an_age_is_the_number_of_birthdays(one: dt.date, other: dt.date) -> None:
    born, day = min(one, other), max(one, other)
    age = walked_age(born, day)
    assert age_on(born, day) == age
    assert birthday(born, age) <= day < birthday(born, age + 1)
    assert years_before(day, age) >= born
    assert years_before(day, age + 1) < born


@many
@given(EDGES, st.integers(0, 12), st.integers(0, 12), st.data())
def test_births_of_an_age_range_are_those_whose_age_is_in_it(
    day: dt.date, one: int, other: int, data: st.DataObject
) -> None:
    least, most = min(one, other), max(one, other)
    sure, possible = births(least, most, "exact", day)
    assert sure == possible
    for edge in (sure.first, sure.last):
        born = edge + dt.timedelta(days=data.draw(st.integers(-2, 2)))
        inside = born <= day and least <= walked_age(born, day) <= most
        assert (sure.first <= born <= sure.last) == inside


@many
@given(EDGES, st.integers(1, 400), st.booleans())
def test_days_of_a_stay_are_counted_with_the_first(
    since: dt.date, days: int, more_than: bool
) -> None:
    counted, day = 0, since - DAY
    while counted < days + more_than:
        day += DAY
        counted += 1
    assert complete_on(MinimumStay(days=days), since, more_than) == day


@many
@given(EDGES, st.integers(1, 90), st.booleans())
def test_months_of_a_stay_end_the_day_before_the_same_day_or_with_the_month(
    since: dt.date, months: int, more_than: bool
) -> None:
    year, month = since.year, since.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    length = calendar.monthrange(year, month)[1]
    if since.day > length:  # Civil Act, art. 160 (3)
        last = dt.date(year, month, length)
    else:
        last = dt.date(year, month, since.day) - DAY
    expected = last + DAY if more_than else last
    assert complete_on(MinimumStay(months=months), since, more_than) == expected


@many
@given(
    EDGES,
    st.one_of(
        st.builds(lambda days: MinimumStay(days=days), st.integers(1, 400)),
        st.builds(lambda months: MinimumStay(months=months), st.integers(1, 90)),
    ),
    st.booleans(),
)
def test_the_last_first_day_is_complete_and_the_next_is_not(
    day: dt.date, stay: MinimumStay, more_than: bool
) -> None:
    start = last_start(stay, more_than, day)
    on, after = (complete_on(stay, one, more_than) for one in (start, start + DAY))
    assert on is not None
    assert after is not None
    assert on <= day < after


@pytest.mark.parametrize(
    ("since", "complete"),
    [
        ("2026-01-01", "2026-03-31"),
        ("2024-01-01", "2024-03-30"),
        ("2026-12-02", "2027-03-01"),
        ("2023-12-01", "2024-02-28"),
        ("2026-08-25", "2026-11-22"),
    ],
)
def test_ninety_days_by_hand(since: str, complete: str) -> None:
    stay, first = MinimumStay(days=90), dt.date.fromisoformat(since)
    assert complete_on(stay, first, more_than=False) == dt.date.fromisoformat(complete)


@pytest.mark.parametrize(
    ("day", "born", "fits"),
    [
        ("2026-03-01", "2020-01-01", True),  # the five-year-olds of the school year 2026
        ("2026-02-28", "2019-01-01", True),  # still the school year 2025
        ("2027-02-28", "2020-01-01", True),
        ("2027-03-01", "2020-12-31", False),
        ("2026-03-01", "2026-02-28", True),  # the youngest class takes those born since
    ],
)
def test_classes_of_the_birth_year_change_on_the_first_of_march(
    day: str, born: str, fits: bool
) -> None:
    sure, _ = births(0, 5, "birth_year", dt.date.fromisoformat(day))
    on = dt.date.fromisoformat(born)
    assert (sure.first <= on <= sure.last) == fits


def test_who_turns_six_in_a_year_enters_school_on_the_next_first_of_march() -> None:
    for day in ("2026-03-01", "2026-12-31", "2027-02-28"):
        sure, possible = births(6, 6, "school_year", dt.date.fromisoformat(day))
        assert sure == Span(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
        assert possible.first == dt.date(2019, 1, 1)


def test_ages_and_days_are_read_as_far_as_they_are_known() -> None:
    today = dt.date(2026, 11, 22)
    assert read_age(4, today) == Span(dt.date(2021, 11, 23), dt.date(2022, 11, 22))
    assert read_age("약 4살", today) == read_age("about 4", today)
    assert read_age("about 4", today) == Span(dt.date(2020, 11, 23), dt.date(2023, 11, 22))
    assert read_age("40세쯤", today) == Span(dt.date(1980, 11, 23), dt.date(1991, 11, 22))
    assert read_day("2024-02") == Span(dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert read_day("2024") == Span(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
