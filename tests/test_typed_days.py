"""Days and ages as counselors type them."""

import datetime as dt

import pytest

from gg_desk.errors import UsageError
from gg_desk.typed_days import Kind, read_typed

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2022-5-1", "2022-05-01", "2022-05-01"),
        ("2022.5.1.", "2022-05-01", "2022-05-01"),
        ("20220501", "2022-05-01", "2022-05-01"),
        ("220501", "2022-05-01", "2022-05-01"),
        ("2022년 5월 1일", "2022-05-01", "2022-05-01"),
        ("２０２２．５．１", "2022-05-01", "2022-05-01"),
        ("1 May 2022", "2022-05-01", "2022-05-01"),
        ("1/13/2022", "2022-01-13", "2022-01-13"),
        ("2022-05", "2022-05-01", "2022-05-31"),
        ("2022년", "2022-01-01", "2022-12-31"),
        ("2026", "2026-01-01", "2026-11-22"),
        ("4", "2021-11-23", "2022-11-22"),
        ("만4세".removeprefix("만"), "2021-11-23", "2022-11-22"),
        ("4 살쯤", "2020-11-23", "2023-11-22"),
        ("about 4", "2020-11-23", "2023-11-22"),
        ("4 years 2 months", "2022-08-23", "2022-09-22"),
        ("4세 2개월", "2022-08-23", "2022-09-22"),
        ("8개월", "2026-02-23", "2026-03-22"),
        ("0", "2025-11-23", "2026-11-22"),
    ],
)
def test_births_are_understood(typed: str, first: str, last: str) -> None:
    found = read_typed(typed, "birth", TODAY)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-01-10", "2026-01-10", "2026-01-10"),
        ("2026.1", "2026-01-01", "2026-01-31"),
        ("8 months", "2026-01-23", "2026-04-22"),
        ("3년", "2023-04-23", "2024-05-22"),
    ],
)
def test_stays_are_understood(typed: str, first: str, last: str) -> None:
    found = read_typed(typed, "since", TODAY)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        ("abc", "birth", "not understood"),
        ("20225", "birth", "not understood"),
        ("130", "birth", "not understood"),
        ("2022-02-30", "birth", "not understood"),
        ("5/6/2022", "birth", "2022-05-06 or 2022-06-05"),
        ("2030-1-1", "birth", "has not come yet"),
        ("1800-1-1", "birth", "120 years"),
        ("4", "since", "not understood"),
        ("지난달", "since", "not understood"),
    ],
)
def test_what_is_not_understood_says_what_to_write(typed: str, kind: Kind, said: str) -> None:
    with pytest.raises(UsageError) as error:
        read_typed(typed, kind, TODAY)
    assert said in error.value.en
    assert typed in error.value.ko


def test_a_length_ends_on_a_day_that_exists() -> None:
    found = read_typed("4세 9개월", "birth", dt.date(2026, 11, 30))
    assert found.last == dt.date(2022, 2, 28)
