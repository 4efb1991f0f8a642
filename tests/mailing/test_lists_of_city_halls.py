"""Lists as city halls send them, each with a habit that was once read wrongly without a word."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from gg_desk.mailing.roster import Roster, read_roster

HEADINGS = ("이름", "생년월일", "국적", "주소")
CHILD = ("SOK DARA", "2020-03-05", "캄보디아", "경기도 안산시 중앙대로 1")


@pytest.fixture
def sent(tmp_path: Path, planned):
    """Reads a sheet with these rows."""

    def reading(*rows: Sequence[Any]) -> Roster:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(list(row))
        book.save(tmp_path / "r.xlsx")
        return read_roster(planned(tmp_path / "r.xlsx"))

    return reading


def codes(found: Roster) -> list[tuple[int | None, str]]:
    return [(one.row, one.code) for one in found.report.problems if one.code != "unused_column"]


@pytest.mark.parametrize(
    ("region", "street", "whole"),
    [
        ("수원시 팔달구", "효원로 241", "경기도 수원시 팔달구 효원로 241"),
        ("경기도 수원시 팔달구", "효원로 241", "경기도 수원시 팔달구 효원로 241"),
        ("김포", "사우중로 1", "경기도 김포시 사우중로 1"),
        ("안산시", "단원구 중앙대로 1", "경기도 안산시 단원구 중앙대로 1"),
        ("안산시", "경기도 안산시 단원구 중앙대로 1", "경기도 안산시 단원구 중앙대로 1"),
        ("안산시", "수원시 팔달구 효원로 1", "수원시 팔달구 효원로 1"),
        ("안산시", "서울특별시 구로구 디지털로 1", "서울특별시 구로구 디지털로 1"),
        ("안산시", "12 Jungang-daero", "12 Jungang-daero"),
        ("원곡동", "중앙대로 1", "중앙대로 1"),
    ],
)  # fmt: skip
def test_a_city_in_a_column_of_its_own_completes_the_address(sent, region, street, whole) -> None:
    found = sent(
        (*HEADINGS[:3], "시도", "시군구", "도로명주소"), (*CHILD[:3], "경기도", region, street)
    )
    assert [family.address for family in found.recipients] == [whole]


def test_an_address_in_three_columns_is_whole(sent) -> None:
    heading = (*HEADINGS[:3], "주소1", "주소2", "주소3")
    found = sent(heading, (*CHILD[:3], "경기도 수원시 팔달구", "효원로 241", "101동 1203호"))
    assert found.recipients[0].address == "경기도 수원시 팔달구 효원로 241 101동 1203호"


def test_a_second_table_to_the_right_takes_no_column_from_the_list(sent) -> None:
    found = sent(
        (*HEADINGS, None, "국적", "인원"),
        (*CHILD, None, "캄보디아", 1),
        (None, None, None, None, None, "계", 1),
    )
    assert [family.languages for family in found.recipients] == [("km",)]
    assert codes(found) == [(None, "second_heading")]


def test_a_second_list_below_in_other_columns_is_refused_row_by_row(sent) -> None:
    found = sent(
        HEADINGS,
        CHILD,
        (),
        ("이름", "생년월일", "주소", "국적"),
        ("AN", "2020-03-05", "경기도 시흥시 2로 2", "베트남"),
        ("BO", "2020-03-05", "경기도 시흥시 2로 3", "베트남"),
    )
    assert [family.child for family in found.recipients] == ["SOK DARA"]
    refused = [(one.row, one.code, one.value) for one in found.report.refused]
    assert refused == [(5, "other_columns", "4"), (6, "other_columns", "4")]


def test_a_heading_in_other_words_over_the_same_columns_is_only_repeated(sent) -> None:
    found = sent(HEADINGS, CHILD, ("성명", "생일", "국 적", "집 주소"), ("AN", *CHILD[1:]))
    assert [family.child for family in found.recipients] == ["SOK DARA", "AN"]
    assert codes(found) == [(None, "repeated_headings")]


@pytest.mark.parametrize(
    "name", ["(예시) 홍길동", "예) 홍길동", "[작성예시] HONG", "예시: 홍길동", "(Example) HONG"]
)
def test_an_example_of_how_to_fill_the_list_in_gets_no_notice(sent, name: str) -> None:
    found = sent(HEADINGS, (name, "2020-01-01", "베트남", "경기도 ○○시 ○○로 1"), CHILD)
    assert [family.row for family in found.recipients] == [3]
    assert codes(found) == [(2, "example_row")]


@pytest.mark.parametrize("name", ["예지", "예 시우", "SAMPLEY AN", "보기 드문"])
def test_a_name_that_only_begins_so_is_a_child(sent, name: str) -> None:
    assert [one.child for one in sent(HEADINGS, (name, *CHILD[1:])).recipients] == [name]


def test_subtotals_and_rows_that_say_none_are_notes_and_refuse_nothing(sent) -> None:
    found = sent(
        ("동", *HEADINGS),
        ("원곡동", *CHILD),
        ("원곡동", "소계", "1명", "", "해당없음"),
        ("선부동", "해당없음", None, None, None),
        ("초지동", "-", "-", "-", "-"),
        (None, "계", 1, None, None),
        ("와동", "BO", None, None, None),
    )
    assert [family.row for family in found.recipients] == [2]
    assert codes(found)[:4] == [(row, "note_row") for row in (3, 4, 5, 6)]
    assert {one.row for one in found.report.refused} == {7}, "a child without a date is no note"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("부: RAM BAHADUR\n모: SITA DEVI", "RAM BAHADUR, SITA DEVI"),
        ("RAM BAHADUR(부), SITA(모)", "RAM BAHADUR, SITA"),
        ("김영희 (조모)", "김영희"),
        ("父：王明", "王明"),
        ("TRAN THI B / 김철수", "TRAN THI B / 김철수"),
        ("모하메드 알리", "모하메드 알리"),
        ("부티 흐엉", "부티 흐엉"),
    ],
)  # fmt: skip
def test_guardians_are_addressed_by_their_names_alone(sent, typed: str, names: str) -> None:
    found = sent((*HEADINGS, "보호자"), (*CHILD, typed))
    assert found.recipients[0].guardian == names


@pytest.mark.parametrize(
    "typed",
    ["2020-03-05(여)", "2020.3.5. 남", "2020/3/5 목", "2020.3.5 THU", "2020-03-05(만6세)", "2020-03-05 (만 6세)"],
)  # fmt: skip
def test_what_stands_behind_a_birth_date_is_no_part_of_it(sent, typed: str) -> None:
    found = sent(HEADINGS, (CHILD[0], typed, *CHILD[2:]))
    assert [one.birth_date.isoformat() for one in found.recipients] == ["2020-03-05"]


def test_what_a_date_may_not_be_stays_refused(sent) -> None:
    for typed in ("(음)2020.3.5", "만 6세", "2020.13.5", "2O20.3.5", "2020.3"):
        assert not sent(HEADINGS, (CHILD[0], typed, *CHILD[2:])).recipients, typed
