"""Cells as the sender meant them: what is certain is read, what is not is asked, nothing is guessed."""

import datetime as dt
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.languages import languages
from gg_desk.mailing.dates import read_date
from gg_desk.mailing.formats.sheet import EPOCH
from gg_desk.mailing.phones import read_phone
from gg_desk.mailing.places import ELSEWHERE, area_of, area_of_address
from gg_desk.mailing.postcodes import read_postcode, split_postcode
from gg_desk.mailing.roster import Roster, read_roster
from gg_desk.mailing.tables import Tables, bundled_tables
from gg_desk.mailing.tidy import tidied
from gg_desk.mailing.tongues import tongues_by_nationality, tongues_of

TODAY = dt.date(2026, 12, 1)


def born(day: dt.date) -> bool:
    return dt.date(2010, 12, 1) < day <= TODAY


@pytest.mark.parametrize(
    "written",
    [
        "2019.3.5.", "2019.03.05", "19-03-05", "20190305", 20190305, "190305", 190305, "2019년 3월 5일",
        "2019년3월5일생", "2019/3/5", "2019. 3. 5 (화)", "'19.3.5", "19년 3월 5일", "2019-03-05 00:00:00",
        "2019年3月5日", "5 March 2019", "Mar 5, 2019", "05-Mar-19", 43529, 43529.0, "43529",
        dt.datetime.fromisoformat("2019-03-05"), dt.date(2019, 3, 5),
    ],
)  # fmt: skip
def test_a_date_is_read(written: Any) -> None:
    reading = read_date(written, EPOCH, TODAY, born)
    assert (reading.value, reading.code) == (dt.date(2019, 3, 5), "")


def test_a_day_count_of_an_old_mac_is_read_from_1904() -> None:
    assert read_date(42067, dt.datetime.fromisoformat("1904-01-01"), TODAY, born).value == dt.date(
        2019, 3, 5
    )


@pytest.mark.parametrize(
    ("written", "choices"),
    [
        ("05/03/2019", ("2019-05-03", "2019-03-05")),
        ("05/13/20", ("2020-05-13",)),
        ("2019305", ("2019-03-05",)),
        ("3/5/19", ("2019-03-05", "2019-05-03")),
        ("05032019", ("2019-03-05", "2019-05-03")),
    ],
)
def test_a_date_that_may_be_another_is_asked(written: Any, choices: tuple[str, ...]) -> None:
    reading = read_date(written, EPOCH, TODAY, born)
    assert (reading.value, reading.code, reading.choices) == (None, "which_date", choices)


@pytest.mark.parametrize(
    "written", ["2019.3", "2019", 2019, "2019-02-30", "만 6세", "13월", "", True]
)
def test_what_is_no_date_is_none(written: Any) -> None:
    assert read_date(written, EPOCH, TODAY, born).code == "not_a_date"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1012345678", "010-1234-5678"), ("01012345678", "010-1234-5678"), ("010-1234-5678", "010-1234-5678"),
        ("311234567", "031-123-4567"), ("3180082340", "031-8008-2340"), ("212345678", "02-1234-5678"),
        ("7012345678", "070-1234-5678"), ("50712345678", "0507-1234-5678"), ("15881234", "1588-1234"),
        ("+82 10-1234-5678", "010-1234-5678"), ("+82(0)31 123 4567", "031-123-4567"), ("821012345678", "010-1234-5678"),
        ("1345", "1345"), ("031-120", "031-120"), ("02)123-4567", "02)123-4567"), ("031-123-4567 (내선 12)", "031-123-4567 (내선 12)"),
        ("010-1234-5678 / 031-123-4567", "010-1234-5678, 031-123-4567"), ("+84 91 234 56 78", "+84 91 234 56 78"),
    ],
)  # fmt: skip
def test_a_phone_gets_its_zero_back_and_else_stays_as_typed(written: str, number: str) -> None:
    reading = read_phone(written)
    assert (reading.value, reading.code) == (number, "")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("21234567", "which_phone"), ("5551234", "which_phone"), ("1123456789", "which_phone"),
        ("1.01E+09", "lost_digits"), ("1.0E+10", "lost_digits"), ("010-1234", "not_a_phone"), ("나중에", "not_a_phone"),
    ],
)  # fmt: skip
def test_an_uncertain_phone_is_no_number(written: str, code: str) -> None:
    reading = read_phone(written)
    assert (reading.value, reading.code) == (None, code)


@pytest.mark.parametrize(
    ("written", "postcode", "code"),
    [
        ("15360", "15360", ""), ("(15360)", "15360", ""), ("우)15360", "15360", ""), ("4524", "04524", "padded_postcode"),
        ("135-010", None, "old_postcode"), ("153", None, "not_a_postcode"), ("1536O", None, "not_a_postcode"),
    ],
)  # fmt: skip
def test_a_postcode_has_five_digits(written: str, postcode: str | None, code: str) -> None:
    reading = read_postcode(written)
    assert (reading.value, reading.code) == (postcode, code)


@pytest.mark.parametrize(
    "written",
    ["(15360) 경기도 안산시 1", "15360 경기도 안산시 1", "(우)15360 경기도 안산시 1", "경기도 안산시 1 (15360)", "경기도 안산시 1, 우)15360"],
)  # fmt: skip
def test_a_postcode_in_an_address_is_told_from_it(written: str) -> None:
    assert split_postcode(written) == ("15360", "경기도 안산시 1")


def test_an_address_that_begins_with_a_house_number_keeps_it() -> None:
    assert split_postcode("123 Jungang-daero, Ansan-si") == ("", "123 Jungang-daero, Ansan-si")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ＳＯＫ　ＤＡＲＡ", "SOK DARA"), ("  SOK\u00a0\u00a0DARA\u200b ", "SOK DARA"),
        (unicodedata.normalize("NFD", "홍길동"), "홍길동"), ("중앙대로 1\r\n101호", "중앙대로 1 101호"), ("중앙대로 1_x000D_\n101호", "중앙대로 1 101호"),
        ('="010-1234-5678"', "010-1234-5678"), ("'010-1234-5678", "010-1234-5678"), ("홍\u3164길동", "홍 길동"),
        ("O'Brien", "O'Brien"), ("'Abd", "'Abd"), ("ﾊﾞﾊﾞ", "ババ"), ("\u202eABC\u202c", "ABC"),
        ("ශ්\u200dරී", "ශ්\u200dරී"), ("คำ", "คำ"), ("SOK\u200dDARA", "SOKDARA"), ("_xD800_", "_xD800_"),
    ],
)  # fmt: skip
def test_what_typing_leaves_behind_goes(typed: str, meant: str) -> None:
    assert tidied(typed) == meant
    assert tidied(meant) == meant


@pytest.mark.parametrize(
    ("written", "area"),
    [
        ("수원특례시", "suwon"), ("안산", "ansan"), ("경기도 안산시 단원구", "ansan"), ("안산시단원구", "ansan"), ("Ansan-si", "ansan"), ("Gyeonggi-do, Ansan City", "ansan"),
        ("광주시", "gwangju"), ("양평군", "yangpyeong"), ("서울", ""), ("강남구", ""),
    ],
)  # fmt: skip
def test_an_area_by_any_of_its_names(tables: Tables, written: str, area: str) -> None:
    assert area_of(written, tables.areas) == area


@pytest.mark.parametrize(
    ("written", "area"),
    [
        ("경기도 수원특례시 팔달구 1", "suwon"), ("경기 안산시단원구 1", "ansan"), ("경기도안산시상록구 1", "ansan"), ("경기도 광주시 경안동 1", "gwangju"),
        ("1 Jungang-daero, Danwon-gu, Ansan-si, Gyeonggi-do", "ansan"), ("중앙대로 1", ""), ("광주광역시 서구 1", ELSEWHERE), ("광주 서구 1", ELSEWHERE),
        ("서울특별시 강남구 1", ELSEWHERE), ("인천 부평구 1", ELSEWHERE),
    ],
)  # fmt: skip
def test_an_address_tells_its_area(tables: Tables, written: str, area: str) -> None:
    assert area_of_address(written, tables.areas) == area


@pytest.mark.parametrize(
    ("told", "tags"),
    [
        ("베트남어", "vi"), ("Vietnamese", "vi"), ("Tiếng Việt", "vi"), ("VI", "vi"), ("크메르어(캄보디아)", "km"), ("km-KH", "km"), ("ភាសាខ្មែរ", "km"), ("हिन्दी", "hi"), ("中文", "zh-Hans"),
        ("한국어, 베트남어", "vi"), ("한국어", "ko"), ("러시아어/우즈베크어", "ru uz"), ("Russian and Uzbek", "ru uz"), ("베트남어와 영어", "vi en"), ("필리핀(타갈로그어)", "fil"), ("타밀어", "en"),
    ],
)  # fmt: skip
def test_a_language_by_any_of_its_names(tables: Tables, told: str, tags: str) -> None:
    assert tongues_of(told, tables).tags == tuple(tags.split())


@pytest.mark.parametrize(
    ("told", "tags", "code"),
    [
        ("러시아어, 타밀어", "ru", "unknown_second"), ("베트남어, ㅁㄴㅇㄹ", "vi", "unknown_second"), ("스리랑카어/영어", "si en", "which_language"), ("러시아어, 우즈벡어, 영어", "ru uz", "third_language"),
        ("타밀어, 텔루구어", "en", "other_language"), ("우즈벡(러시아어)", "uz", "which_language"), ("베트남(Vietnamese)", "vi", ""), ("VN", "vi", "which_language"), ("브라질", "en", "which_language"), ("ㅁㄴㅇㄹ", "en", "unknown_language"), ("영어, 한국어 불가", "en", "unknown_second"),
    ],
)  # fmt: skip
def test_of_several_languages_those_that_are_known_are_taken(
    tables: Tables, told: str, tags: str, code: str
) -> None:
    found = tongues_of(told, tables)
    assert (found.tags, found.code) == (tuple(tags.split()), code)


def test_every_language_is_known_by_all_its_names(tables: Tables) -> None:
    for known in languages():
        for name in (known.tag, known.own_name, known.korean_name, known.english_name):
            assert tongues_of(name, tables).tags == (known.tag,)


@pytest.mark.parametrize(
    ("nation", "tags", "asked"),
    [
        ("베트남", "vi", False), ("VNM", "vi", False), ("Viet Nam", "vi", False), ("러시아(연방)", "ru", False), ("우즈벡", "uz", False), ("시리아", "ar", False), ("브라질", "en", False),
        ("인도", "en", True), ("스리랑카", "si", True), ("카자흐스탄", "kk", True), ("중국(한국계)", "zh-Hans", True), ("고려인", "ru", True), ("코리아나", "en", True),
    ],
)  # fmt: skip
def test_a_nationality_stands_in_for_the_language(
    read: Any, nation: str, tags: str, asked: bool
) -> None:
    roster = read({"언어": None, "국적": nation})
    assert roster.recipients[0].languages == tuple(tags.split())
    assert bool(codes(roster)) == asked


def test_a_second_language_and_an_office_that_knows_better(read: Any, tables: Tables) -> None:
    roster = read({"언어2": "러시아어"}, headings=("아동명", "생년월일", "주소", "언어", "언어2"))
    assert roster.recipients[0].languages == ("km", "ru")
    own = bundled_tables(load_bundle().areas, {"LK": ("en",)})
    assert tongues_by_nationality("스리랑카", own)[1].code == ""
    assert tongues_by_nationality("스리랑카", tables)[1].choices == ("si", "en")


def test_a_correction_is_read_like_a_cell(tmp_path: Path, planned: Any) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "아동명,생년월일,주소,국적\nSOK DARA,05/03/2020,안산시 1,캄보디아\nKIM,#N/A,안산시 2,\n",
        "utf-8",
    )
    plan = planned(path)
    [first, second] = read_roster(plan).report.refused
    assert first.row
    assert second.row
    mended = {
        first.row: {"birth_date": first.choices[1]},
        second.row: {"birth_date": "2020.1.2.", "language": "우르두어"},
    }
    roster = read_roster(replace(plan, corrections=mended))
    assert [(str(family.birth_date), family.languages) for family in roster.recipients] == [
        ("2020-03-05", ("km",)), ("2020-01-02", ("ur",))
    ]  # fmt: skip


def test_the_same_child_gets_one_notice(read: Any) -> None:
    roster = read(
        {},
        {"아동명": unicodedata.normalize("NFD", "sok  dara")},
        {"아동명": "SOK-DARA", "주소": "경기도 안산시 2"},
        {"생년월일": "2020-03-06"},
        {"아동명": "SỌK DARA"},
    )
    assert [family.row for family in roster.recipients] == [2, 5, 6]
    assert codes(roster) == ["duplicate", "duplicate_elsewhere"]
    assert "row 2" in roster.report.problems[0].sentence("en")


def codes(roster: Roster) -> list[str]:
    return [problem.code for problem in roster.report.problems]


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("아동명", "#N/A", "error_cell"), ("아동명", True, "truth"), ("아동명", 12345, "no_letters"), ("아동명", "????", "broken_letters"),
        ("아동명", "〃", "ditto"), ("아동명", None, "missing"), ("아동명", "-", "missing"), ("생년월일", None, "missing"),
        ("생년월일", "05/03/2020", "which_date"), ("생년월일", "2027-01-01", "not_born"), ("생년월일", "2010-11-30", "too_old"),
        ("주소", "#REF!", "error_cell"), ("주소", dt.datetime.fromisoformat("2026-03-05"), "became_date"), ("주소", "x" * 300, "too_long"), ("주소", "=A1&B1", "not_calculated"),
    ],
)  # fmt: skip
def test_without_name_date_or_address_there_is_no_notice(
    read: Any, heading: str, value: Any, code: str
) -> None:
    roster = read({heading: value}, {"아동명": "KIM ANNA"})
    assert [family.child for family in roster.recipients] == ["KIM ANNA"]
    [problem] = roster.report.refused
    assert (problem.code, problem.row, problem.column, problem.sheet) == (code, 2, heading, "명단")
    assert problem.sentence("ko") != problem.sentence("en")


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("국적", "코리아나", ""), ("언어", "asdf", "unknown_language"), ("언어", "타밀어", "other_language"), ("언어", "스리랑카어", "which_language"),
        ("우편번호", 1536, "padded_postcode"), ("우편번호", "135-010", "old_postcode"), ("시군", "강남구", "not_an_area"), ("시군", "수원시", "other_area"),
        ("학교전화", "5551234", "which_phone"), ("학교전화", "#N/A", "error_cell"), ("예비소집일", "1999-01-05", "far_date"), ("예비소집일", "2027-01-05 14:00", "time_dropped"),
        ("생년월일", "2019-12-31", "other_year"), ("생년월일", "2021-01-01", "other_year"), ("생년월일", "2020-12-31", ""), ("생년월일", "2010-12-02", "other_year"),
    ],
)  # fmt: skip
def test_a_row_goes_on_with_a_warning(read: Any, heading: str, value: Any, code: str) -> None:
    roster = read({heading: value})
    assert len(roster.recipients) == 1
    assert codes(roster) == ([code] if code else [])
    assert not roster.report.refused


@pytest.mark.parametrize(
    ("address", "code"), [("중앙대로 1", "no_area"), ("서울특별시 강남구 1", "not_an_area")]
)
def test_an_address_outside_is_told_at_the_address(read: Any, address: str, code: str) -> None:
    roster = read({"주소": address, "시군": None})
    [problem] = roster.report.problems
    assert (problem.code, problem.column, roster.recipients[0].area) == (code, "주소", "")


def test_values_tell_no_person(read: Any) -> None:
    roster = read(
        {
            "아동명": "4OK DARA",
            "보호자": "12",
            "우편번호": "999",
            "연락처": "010-99",
            "생년월일": "05/03/2020",
        }
    )
    shown = repr(roster) + "".join(
        problem.sentence(tag) + problem.place(tag)
        for problem in roster.report.problems
        for tag in ("ko", "en")
    )
    for personal in ("OK DARA", "010-99", "999", "05/03", "2020-0", "CHANTHA", "중앙대로"):
        assert personal not in shown
