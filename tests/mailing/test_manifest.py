"""Marks that know a list again without keeping it, and rows written as ranges."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gg_desk.errors import DeskError, UsageError
from gg_desk.mailing.marks import list_mark, list_secret, order_mark
from gg_desk.mailing.row_ranges import row_ranges, rows_of


@given(st.sets(st.integers(1, 300)))
def test_rows_come_back_from_their_ranges(rows: set[int]) -> None:
    assert {row for span in rows_of(row_ranges(rows)) for row in span} == rows


def test_rows_that_follow_each_other_are_one_range() -> None:
    assert row_ranges([7, 2, 3, 4, 9, 10, 3]) == "2-4,7,9-10"
    assert row_ranges([]) == ""
    for wrong in ("two", "2-", "-3", "2--3", "2;3", "²"):
        with pytest.raises(UsageError, match="names no row"):
            rows_of(wrong)


def test_the_same_bytes_have_the_same_mark_wherever_they_lie(tmp_path: Path) -> None:
    one, other = tmp_path / "a.csv", tmp_path / "명단 (1).csv"
    one.write_bytes(b"SOK DARA")
    other.write_bytes(b"SOK DARA")
    assert list_mark(list_secret(one)) == list_mark(list_secret(other))
    other.write_bytes(b"SOK DARB")
    assert list_mark(list_secret(one)) != list_mark(list_secret(other))
    with pytest.raises(DeskError, match="cannot be read"):
        list_secret(tmp_path / "none.csv")


def test_an_order_is_marked_by_all_that_is_said_and_by_its_list() -> None:
    mark = order_mark(b"list", ("a", 1))
    assert mark == order_mark(b"list", iter(("a", 1)))
    assert len({mark, order_mark(b"list", ("a", 2)), order_mark(b"other", ("a", 1))}) == 3
    assert order_mark(b"list", ()) != list_mark(b"list")
