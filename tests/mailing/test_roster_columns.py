"""Which column is what: found wherever the heading stands, shown, changed, and remembered."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.errors import DeskError, UsageError
from gg_desk.mailing.remembered import (
    keep_office_languages,
    office_languages,
    recalled,
    remember,
)
from gg_desk.mailing.roster import read_roster
from gg_desk.mailing.tables import FIELDS, Tables, bundled_nationalities, bundled_tables
from gg_desk.mailing.tongues import tongues_by_nationality

USUAL = ("아동명", "생년월일", "주소")
CHILD = ("SOK DARA", "2020-03-05", "경기도 안산시 중앙대로 1")


@pytest.fixture
def listed(tmp_path: Path) -> Any:
    """Writes rows into a sheet, or several, and merges what is to be merged."""

    def made(
        *rows: tuple[Any, ...],
        merged: tuple[str, ...] = (),
        more: dict[str, list[Any]] | None = None,
    ) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "명단"
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
        for title, others in (more or {}).items():
            other = book.create_sheet(title)
            other.sheet_state = "hidden" if "숨김" in title else "visible"
            for row in others:
                other.append(row)
        path = tmp_path / "list.xlsx"
        book.save(path)
        return path

    return made


def uses(plan: Any) -> dict[str, str]:
    return {column.letter: column.use for column in plan.columns.columns if column.use}


@pytest.mark.parametrize("above", [0, 1, 7, 19])
def test_the_heading_stands_anywhere_in_the_first_rows(
    listed: Any, planned: Any, above: int
) -> None:
    rows = [(f"안내 {at}",) for at in range(above)]
    plan = planned(listed(*rows, USUAL, CHILD))
    assert (plan.heading.last_row, uses(plan)) == (
        above + 1,
        {"A": "child", "B": "birth_date", "C": "address"},
    )
    [family] = read_roster(plan).recipients
    assert family.row == above + 2


def test_a_heading_further_down_is_told_by_a_person(listed: Any, planned: Any) -> None:
    path = listed(*([("안내",)] * 30), USUAL, CHILD)
    with pytest.raises(DeskError, match="No heading row"):
        planned(path)
    assert len(read_roster(planned(path, heading_row=31)).recipients) == 1


def test_two_storeys_are_read_together(listed: Any, planned: Any) -> None:
    plan = planned(
        listed(
            ("2027학년도 취학아동 명부",), (),
            ("연번", "아동", None, None, "보호자", None, None, "주소", None, "학교", None, "비고"),
            (None, "성명", "생년월일", "국적", "성명", "생년월일", "연락처", "기본주소", "상세주소", "학교명", "전화번호", None),
            (1, "SOK DARA", "2020-03-05", "캄보디아", "SOK CHANTHA", "1990-01-01", "010-1234-5678", "경기도 안산시 1", "101호", "원곡초", "031-123-4567", "x"),
            merged=("A1:L1", "A3:A4", "B3:D3", "E3:G3", "H3:I3", "J3:K3", "L3:L4"),
        )
    )  # fmt: skip
    assert (plan.heading.first_row, plan.heading.last_row) == (3, 4)
    assert uses(plan) == {
        "B": "child", "C": "birth_date", "D": "nationality", "E": "guardian", "G": "phone",
        "H": "address", "I": "address_detail", "J": "school", "K": "school_phone",
    }  # fmt: skip
    roster = read_roster(plan)
    assert roster.recipients[0].values()["address"] == "경기도 안산시 1 101호"
    unused = [
        problem.column for problem in roster.report.problems if problem.code == "unused_column"
    ]
    assert unused == ["연번", "보호자 · 생년월일", "비고"]


def test_storeys_of_a_text_file_have_no_merged_cells(tmp_path: Path, planned: Any) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "번호,아동,,보호자,,주소\n,성명,생년월일,성명,연락처,\n1,SOK DARA,2020-03-05,SOK CHANTHA,010-1234-5678,경기도 안산시 1\n",
        "utf-8",
    )
    assert uses(planned(path)) == {
        "B": "child",
        "C": "birth_date",
        "D": "guardian",
        "E": "phone",
        "F": "address",
    }


def test_headings_in_english_with_notes_and_numbers(listed: Any, planned: Any) -> None:
    plan = planned(
        listed(
            ("No.", "1. Child's Name (as in passport) *", "② Date of Birth\n(YYYY-MM-DD)", "Nationality", "PREFERRED LANGUAGE", "Parent/Guardian", "Home address", "Zip-code", "City/County", "Mobile No.", "E-mail"),
            (1, *["x"] * 10),
        )
    )  # fmt: skip
    assert uses(plan) == {
        "B": "child", "C": "birth_date", "D": "nationality", "E": "language", "F": "guardian", "G": "address",
        "H": "postcode", "I": "area",
    }  # fmt: skip


def test_of_two_headings_the_telling_one_is_taken_and_the_other_named(
    listed: Any, planned: Any
) -> None:
    plan = planned(
        listed(("성명", "아동명", "생년월일", "주소", "연락처", "전화"), ("x", *CHILD, "1", "2"))
    )
    assert uses(plan) == {"B": "child", "C": "birth_date", "D": "address", "E": "phone"}
    assert [(problem.code, problem.column, problem.value) for problem in plan.column_problems()][:2] == [
        ("second_heading", "성명", "아동명"), ("second_heading", "전화", "연락처")
    ]  # fmt: skip


def test_columns_that_are_headed_alike_are_asked(listed: Any, planned: Any) -> None:
    path = listed(("성명", "성명", "생년월일", "주소"), ("SOK CHANTHA", *CHILD))
    plan = planned(path)
    assert [(problem.kind, problem.code, problem.value) for problem in plan.column_problems()][:2] == [
        ("ask", "same_heading", "A, B"), ("ask", "same_heading", "A, B")
    ]  # fmt: skip
    with pytest.raises(DeskError, match="No column of the list is the child's name"):
        read_roster(plan)
    changed = plan.using("child", "B").using("guardian", "A")
    [family] = read_roster(changed).recipients
    assert (family.child, family.guardian) == ("SOK DARA", "SOK CHANTHA")
    assert "A" not in uses(changed.using("", "A"))


def test_surname_given_name_and_hangul_make_the_name(listed: Any, planned: Any) -> None:
    plan = planned(
        listed(
            ("영문 성", "이름", "한글이름", "생년월일", "주소"),
            ("SOK", "DARA", "속다라", *CHILD[1:]),
            ("KIM", "KIM ANNA", None, *CHILD[1:]),
        )
    )
    assert [family.child for family in read_roster(plan).recipients] == [
        "SOK DARA 속다라",
        "KIM ANNA",
    ]


def test_the_sheet_with_most_fields_is_read_and_the_others_are_named(
    listed: Any, planned: Any
) -> None:
    path = listed(
        ("성명", "생년월일"), ("x", "y"),
        more={"수원": [USUAL, CHILD], "숨김": [(*USUAL, "국적"), (*CHILD, "베트남")], "숨김 메모": [("메모",)]},
    )  # fmt: skip
    plan = planned(path)
    assert plan.sheet_name == "수원"
    assert [(problem.code, problem.value) for problem in plan.problems] == [
        ("other_sheets", "명단, 숨김"), ("hidden_unread", "숨김 메모")
    ]  # fmt: skip
    hidden = planned(path, sheet="숨김")
    assert [problem.code for problem in hidden.problems][:1] == ["hidden_sheet"]
    with pytest.raises(UsageError, match="no sheet “부천”"):
        planned(path, sheet="부천")


def test_headings_that_come_again_totals_and_empty_rows_are_no_children(
    listed: Any, planned: Any
) -> None:
    roster = read_roster(
        planned(
            listed(
                ("연번", *USUAL), (1, *CHILD), ("연번", *USUAL), (2, "KIM ANNA", *CHILD[1:]), (3,), (4,), (),
                (None, "이하 여백"), (None, "총 3,629명"), ("※ 2026. 12. 1. 기준",),
            )
        )
    )  # fmt: skip
    assert [family.row for family in roster.recipients] == [2, 4]
    assert [problem.code for problem in roster.report.problems] == [
        "unused_column", "no_language", "repeated_headings", "note_row", "note_row"
    ]  # fmt: skip
    assert not roster.report.refused


def test_columns_are_remembered_by_their_headings(
    listed: Any, planned: Any, tmp_path: Path
) -> None:
    path = listed(("성명", "성명", "생년월일", "주소"), ("SOK CHANTHA", *CHILD))
    settled = planned(path).using("child", "B").using("guardian", "A")
    remember(settled, tmp_path)
    assert uses(recalled(planned(path), tmp_path)) == uses(settled)
    kept = (tmp_path / "mailing" / "columns.json").read_text("utf-8")
    assert "성명" not in kept
    assert "SOK" not in kept
    other = planned(listed(("성명", "생년월일", "주소"), CHILD))
    assert recalled(other, tmp_path) == other
    (tmp_path / "mailing" / "columns.json").write_text("[", "utf-8")
    with pytest.raises(DeskError, match="cannot be read"):
        recalled(other, tmp_path)


def test_an_office_says_what_a_nationality_reads(tmp_path: Path) -> None:
    assert office_languages(tmp_path) == {}
    table: dict[str, tuple[str, ...]] = {
        "KZ": ("ru", "kk"),
        "스리랑카": ("si",),
        "고려 사람": ("ru",),
    }
    keep_office_languages(table, tmp_path)
    assert office_languages(tmp_path) == table
    tables = bundled_tables(load_bundle().areas, table)
    for name, tags in (("카자흐스탄", ("ru", "kk")), ("Sri Lanka", ("si",)), ("고려사람", ("ru",))):
        _, found = tongues_by_nationality(name, tables)
        assert (found.tags, found.code) == (tags, "")
    (tmp_path / "mailing" / "nationalities.toml").write_text('KZ = ["xx"]', "utf-8")
    with pytest.raises(UsageError, match="not a language of this desk"):
        office_languages(tmp_path)


def test_every_field_has_headings_and_every_nationality_languages(tables: Tables) -> None:
    assert {use for use, _ in tables.headings.values()} == set(FIELDS)
    assert len(bundled_nationalities()) > 250
    tags = {tag for known in bundled_nationalities().values() for tag in known.languages}
    assert tags <= {named[0] for named in tables.languages.values() if named}
    assert len(tables.area_names) == 31
    assert not [name for name in tables.headings for part in tables.left_out if part in name]
