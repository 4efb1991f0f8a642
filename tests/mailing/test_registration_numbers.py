"""Registration numbers: whatever cell they stand in, nothing that comes out holds one."""

import datetime as dt
import functools
import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.mailing.formats.sheet import Line, Sheet, Value
from gg_desk.mailing.planning import plan
from gg_desk.mailing.registration_numbers import without_registration_numbers
from gg_desk.mailing.roster import read_roster
from gg_desk.mailing.tables import Tables, bundled_tables

HEADINGS = [
    "아동명",
    "생년월일",
    "국적",
    "언어",
    "보호자",
    "주소",
    "상세주소",
    "우편번호",
    "시군",
    "학교",
    "학교전화",
    "예비소집일",
    "연락처",
    "비고",
]
DASHES = "-–—−ーㅡ－‐‑‒―_~〜"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A registration number of somebody who was born on a real day, without its dash."""
    day = draw(st.dates(dt.date(1940, 1, 1), dt.date(2026, 12, 1)))
    kinds = "1256" if day.year < 2000 else "3478"
    return f"{day:%y%m%d}{draw(st.sampled_from(kinds))}{draw(st.integers(0, 999_999)):06}"


@st.composite
def as_written(draw: st.DrawFn) -> tuple[str, str]:
    """A number and one of the ways in which lists write it."""
    number = draw(numbers())
    dash = draw(st.sampled_from(DASHES))
    ways = [
        number, f"{number[:6]}{dash}{number[6:]}", f"{number[:6]} {dash} {number[6:]}", f"{number[:6]} {number[6:]}",
        f"{number[:6]}\n{number[6:]}", f"{number[:6]}{dash}\u200b{number[6:]}", f"{number[:6]}{dash}{number[6]} {number[7:]}",
        f"{number[:2]}.{number[2:4]}.{number[4:6]}{dash}{number[6:]}", " ".join(number), f"{number[:3]}\u200b{number[3:]}",
        f"{number[:6]}\u00a0{number[6:]}", f"{number[:6]}_x000D_\n{number[6:]}", f"20{number[:6]}{dash}{number[6:]}", f"({number[:6]})-({number[6:]})", f"{number[:6]}*{number[6:]}",
        "".join(f"{digit}\u0336" for digit in number), number.translate({48 + digit: 0x660 + digit for digit in range(10)}),
    ]  # fmt: skip
    way = draw(st.sampled_from(ways))
    if "_x" not in way and draw(st.booleans()):
        way = "".join(
            chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isdigit() else letter
            for letter in way
        )
    return number, way


def digits(text: str) -> str:
    """The digits of a text and nothing else, so that no way of writing hides a number."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if letter.isdecimal())


@given(
    as_written(),
    st.text("가나 ()[],.:SOKabc/", max_size=12),
    st.text("가나 ()[],.:SOKabc/", max_size=12),
)
def test_a_number_is_left_out_of_free_text(
    written: tuple[str, str], before: str, after: str
) -> None:
    number, way = written
    left, count = without_registration_numbers(before + way + after)
    assert count == 1
    assert number[6:] not in digits(str(left))


@given(numbers())
def test_a_number_that_a_spreadsheet_took_for_one_is_left_out(number: str) -> None:
    assert without_registration_numbers(float(number)) == (None, 1) or int(number) < 10**10
    assert without_registration_numbers(number.lstrip("0"))[1] == 1 or int(number) < 10**10
    assert (
        without_registration_numbers(f"{number[0]}.{number[1:]}E+12") == ("", 1) or number[0] == "0"
    )


@pytest.mark.parametrize(
    "innocent",
    [
        "010-1234-5678", "01012345678", 1012345678, 3155123456, "031 123 4567 010 123 4567", "02)2123-4567, 010)1234-5678",
        "+82 10-1234-5678", "821012345678", 821012345678, "00821012345678", "031-8008-2340/2341", "15360", 15360, "2020-03-05", "20200305",
        "2020.03.05~2027.03.02", "2020-03-05 14:00:00", "20200305140000", 20200305, 43895, 43895.5, "200305", "경기도 안산시 중앙대로 123-4, 101동 1203호",
        "352-1234-5678-13", "031123-4567 010-2222-3333", True, None, dt.date(2020, 3, 5),
    ],
)  # fmt: skip
def test_phones_postcodes_and_dates_stay(innocent: Value) -> None:
    assert without_registration_numbers(innocent) == (innocent, 0)


@given(st.from_regex(r"0(10|2|31|32|51|70)[- ]?[1-9][0-9]{2,3}[- ]?[0-9]{4}", fullmatch=True))
def test_no_phone_is_ever_taken_for_one(phone: str) -> None:
    assert without_registration_numbers(phone) == (phone, 0)
    assert without_registration_numbers(int(re.sub(r"\D", "", phone)))[1] == 0
    assert without_registration_numbers(f"{phone}, {phone}")[1] == 0


@given(st.dates(dt.date(1990, 1, 1), dt.date(2027, 12, 31)), st.integers(1000, 63644))
def test_no_date_and_no_postcode_is_ever_taken_for_one(day: dt.date, postcode: int) -> None:
    for form in ("%Y-%m-%d", "%Y.%m.%d.", "%Y%m%d", "%y%m%d", "%Y년 %m월 %d일"):
        assert without_registration_numbers(day.strftime(form))[1] == 0
        assert without_registration_numbers(f"({postcode:05}) {day.strftime(form)}")[1] == 0


@functools.cache
def desk() -> Tables:
    """The tables; as a fixture Hypothesis would print them with each example."""
    return bundled_tables(load_bundle().areas)


def listed(rows: list[list[Any]]) -> str:
    """Everything that the reading of a list of these rows shows."""
    lines = [Line(1, tuple(HEADINGS)), *(Line(at, tuple(row)) for at, row in enumerate(rows, 2))]
    made = plan([Sheet("명단", lambda: iter(lines))], desk(), 2027, dt.date(2026, 12, 1))
    roster = read_roster(made)
    shown = [repr(roster), repr(made), repr(roster.recipients)]
    for family in roster.recipients:
        shown += [
            *family.values().values(), family.phone, family.nationality, family.area, *family.languages,
        ]  # fmt: skip
    for problem in roster.report.problems:
        shown += [repr(problem), *problem.choices]
        shown += [problem.sentence(tag) + problem.place(tag) for tag in ("ko", "en")]
    return "\n".join(shown)


USUAL = (
    "SOK DARA", "2020-03-05", "캄보디아", "크메르어", "SOK CHANTHA", "경기도 안산시 중앙대로", None, None, "안산시", "원곡초",
    None, None, None, None,
)  # fmt: skip
AROUND = ("{}", "SOK {}", "({})", "{} 모", "모:{}", "{0} {0}")


@st.composite
def rows_with_one(draw: st.DrawFn) -> tuple[str, list[Any]]:
    """A row with a registration number in any cell, as text or as a number, or in halves."""
    number, way = draw(as_written())
    row: list[Any] = list(USUAL)
    at, around = draw(st.integers(0, len(row) - 1)), draw(st.sampled_from(AROUND))
    as_number = draw(st.sampled_from([None, int, float]))
    row[at] = as_number(number) if as_number and number[0] != "0" else around.format(way)
    if draw(st.booleans()):  # two cells that are joined on the notice
        row[5:7] = f"안산시 {number[:6]}", number[6:]
    return number, row


@settings(max_examples=150, deadline=None)
@given(rows_with_one())
def test_no_number_survives_in_anything_that_comes_out(drawn: tuple[str, list[Any]]) -> None:
    number, row = drawn
    shown = listed([row])
    assert number[6:] not in shown
    assert number not in digits(shown)


@pytest.mark.parametrize(
    "heading",
    ["외국인등록번호", "보호자(모) 외국인등록번호", "등록번호 뒷자리", "주민(외국인)등록번호", "여권번호", "Alien Registration No.", "Passport No"],
)  # fmt: skip
def test_a_column_of_such_numbers_is_left_out_whatever_stands_there(
    read: Any, heading: str
) -> None:
    headings = ["아동명", "생년월일", "주소", heading]
    roster = read({heading: "M1234567"}, {"아동명": "KIM", heading: 3055123456}, headings=headings)
    assert roster.report.numbers_left_out == {"D": 2}
    assert len(roster.recipients) == 2


def test_a_birth_date_beside_such_a_number_is_read(read: Any) -> None:
    headings = ["아동명", "생년월일(외국인등록번호)", "주소"]
    rows = (
        {headings[1]: "2020-03-05 (200305-7123456)"},
        {"아동명": "KIM", headings[1]: "200305-7123456"},
    )
    roster = read(*rows, headings=headings)
    assert [str(family.birth_date) for family in roster.recipients] == ["2020-03-05"]
    assert [problem.code for problem in roster.report.refused] == ["number_there"]
    assert roster.report.numbers_left_out == {"B": 2}


def test_a_number_in_place_of_a_birth_date_is_told(read: Any) -> None:
    roster = read({"생년월일": "200305-7123456"})
    assert [problem.code for problem in roster.report.refused] == ["number_there"]


def test_numbers_inside_numbers_without_end_go_as_a_whole() -> None:
    nested = "200305 " * 200 + "5123456 " * 200
    assert without_registration_numbers(nested)[0] == ""


def test_the_report_counts_them_by_column(read: Any) -> None:
    headings = ["아동명", "생년월일", "주소", "외국인등록번호", "비고"]
    rows = [
        {"아동명": f"SOK DARA {letter}", "외국인등록번호": "200305-7123456", "비고": note}
        for letter, note in (
            ("A", "모 850101-6123456"),
            ("B", None),
            ("C", "200305-8123456, 200306-8123456"),
        )
    ]
    roster = read(*rows, headings=headings)
    assert len(roster.recipients) == 3
    assert roster.report.numbers_left_out == {"D": 3, "E": 3}
    found = {problem.code: problem for problem in roster.report.problems}
    assert found["column_left_out"].column == "외국인등록번호"
    assert found["numbers_left_out"].sentence("en").startswith("3 registration numbers")


def test_a_number_in_a_heading_or_a_sheet_name_is_not_shown(tables: Tables) -> None:
    headings = ("아동명", "생년월일", "주소", "비고 200305-7123456")
    sheet = Sheet("200305-8123456", lambda: iter([Line(1, headings), Line(2, ("SOK DARA",))]))
    made = plan([sheet, replace(sheet, name="B")], tables, 2027, dt.date(2026, 12, 1))
    report = read_roster(made).report
    shown = (
        repr(made) + repr(report) + "".join(problem.sentence("ko") for problem in report.problems)
    )
    assert "123456" not in shown
    assert "비고" in shown
