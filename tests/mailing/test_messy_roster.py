"""December: 3,629 children in 20 languages, with every mess that such lists arrive with."""

import datetime as dt
import random
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from gg_desk.catalogue.languages import languages
from gg_desk.mailing.roster import read_roster

COUNT = 3629
NATIONS = {
    "vi": "베트남", "zh-Hans": "중국", "fil": "필리핀", "ru": "러시아(연방)", "uz": "우즈베키스탄", "th": "태국", "km": "캄보디아", "mn": "몽골",
    "ne": "네팔", "my": "미얀마", "si": "스리랑카", "bn": "방글라데시", "ur": "파키스탄", "ar": "시리아", "lo": "라오스", "id": "인도네시아", "ja": "일본",
    "hi": "인도", "kk": "카자흐스탄", "en": "미국",
}  # fmt: skip
CITIES = ("수원시", "안산시", "시흥시", "화성시", "평택시", "양평군")
NAMES = {
    "vi": "NGUYỄN THỊ LAN", "zh-Hans": "王小明", "ru": "ИВАНОВА АННА", "th": "สมชาย คำ", "km": "សុខ ដារ៉ា", "mn": "БАТ БОЛД", "ne": "राम श्रेष्ठ", "my": "မောင်မောင်",
    "si": "ශ්\u200dරී නිමල්", "bn": "রহিম উদ্দিন", "ur": "محمد علی", "ar": "سارة أحمد", "lo": "ສົມຊາຍ", "ja": "ﾀﾅｶ ﾊﾅ", "hi": "राहुल शर्मा", "kk": "ӘЛИЯ НҰР",
}  # fmt: skip

Mess = Callable[[dict[str, Any], random.Random], None]


def spoil(key: str, form: Callable[[Any, random.Random], Any]) -> Mess:
    """A mess of one cell that the desk must read as if nothing had happened."""

    def spoiled(row: dict[str, Any], chance: random.Random) -> None:
        row[key] = form(row[key], chance)

    return spoiled


def date_form(value: dt.date, chance: random.Random) -> Any:
    """A birth date in one of the ways that are certain."""
    forms = (
        value, f"{value:%Y.}{value.month}.{value.day}.", f"{value:%y-%m-%d}", f"{value:%Y%m%d}", int(f"{value:%Y%m%d}"), f"{value:%y%m%d}",
        f"{value.year}년 {value.month}월 {value.day}일", f"{value:%Y/%m/%d}", (value - dt.date(1899, 12, 30)).days, f" {value:%Y-%m-%d} 00:00:00", f"{value:%Y}. {value.month}. {value.day} (목)",
        "".join(chr(ord(letter) + 0xFEE0) for letter in f"{value:%Y-%m-%d}"),
    )  # fmt: skip
    return chance.choice(forms)


HARMLESS: tuple[Mess, ...] = (
    spoil("생년월일", date_form),
    spoil("우편번호", lambda value, _: int(str(value).strip("()"))),
    spoil("우편번호", lambda value, _: f"({value})"),
    spoil("연락처", lambda value, _: int(value.replace("-", "").replace(" ", ""))),
    spoil("연락처", lambda value, _: str(value).replace("-", " ")),
    spoil("주소", lambda value, _: unicodedata.normalize("NFD", value)),
    spoil("주소", lambda value, _: value.replace(" ", "\u00a0 ", 1).replace("로 ", "로\r\n")),
    spoil("아동명", lambda value, _: f"  {value}\u200b "),
    spoil(
        "시군",
        lambda value, chance: chance.choice((value[:-1], f"경기도 {value}", f"경기 {value}")),
    ),
    spoil(
        "비고", lambda _, chance: f"모 {chance.randrange(70, 99)}0102-6{chance.randrange(10**6):06}"
    ),
    lambda row, _: row.update(언어=None),
)
REFUSED: dict[str, Mess] = {
    "missing": lambda row, chance: row.update(
        {chance.choice(("아동명", "생년월일", "주소")): None}
    ),
    "error_cell": lambda row, _: row.update(생년월일="#N/A"),
    "which_date": lambda row, _: row.update(생년월일="03/04/2020"),
    "too_old": lambda row, _: row.update(생년월일="1990-01-01"),
    "not_born": lambda row, _: row.update(생년월일="2027-02-03"),
    "no_letters": lambda row, _: row.update(아동명="12345"),
}
WARNED: dict[str, Mess] = {
    "other_year": lambda row, _: row.update(생년월일="2019-12-31"),
    "not_an_area": lambda row, _: row.update(시군="서울시"),
    "unknown_language": lambda row, _: row.update(언어="ㅁㄴㅇㄹ"),
    "old_postcode": lambda row, _: row.update(우편번호="425-100"),
    "lost_digits": lambda row, _: row.update(학교전화="3.1E+09"),
}


def families(chance: random.Random) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Language, code of what is wrong ("" if nothing), and the row."""
    tags = [known.tag for known in languages() if known.tag != "ko"]
    korean = {known.tag: known.korean_name for known in languages()}
    faults = [*REFUSED.items(), *WARNED.items()]
    for number in range(COUNT):
        tag = tags[number % len(tags)]
        city = chance.choice(CITIES)
        letters = "".join(chr(ord("A") + int(digit)) for digit in str(number))
        row: dict[str, Any] = {
            "연번": number + 1, "아동명": f"{NAMES.get(tag, 'DELA CRUZ')} {letters}", "생년월일": dt.date(2020, 1, 1) + dt.timedelta(number % 366),
            "국적": NATIONS[tag], "언어": korean[tag], "보호자": f"PARENT {letters}", "주소": f"경기도 {city} 중앙대로 {number + 1}", "상세주소": f"{number % 20 + 101}동",
            "우편번호": f"{15000 + number % 999}", "시군": city, "배정학교": None, "학교전화": "031-123-4567", "연락처": f"010-1{number % 1000:03}-5678", "비고": None,
        }  # fmt: skip
        code = ""
        if number % 40 == 0:
            code, mess = faults[number // 40 % len(faults)]
            mess(row, chance)
        else:
            for mess in chance.sample(HARMLESS, 3):
                mess(row, chance)
            if tag in {"hi", "si", "kk"}:  # their countries are asked about
                row["언어"] = korean[tag]
        yield tag, code, row


@pytest.fixture(scope="module")
def mess(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, list[tuple[str, str, dict[str, Any]]]]:
    """The list as it arrives, with titles above, repeated headings, doubles, and remarks below."""
    rows = list(families(random.Random(20261201)))  # noqa: S311 - repeatable, not secret
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["2027학년도 외국인 취학대상 아동 명단"])
    sheet.merge_cells("A1:N1")
    sheet.append([])
    sheet.append(list(rows[0][2]))
    for at, (_, _, row) in enumerate(rows, 1):
        sheet.append(list(row.values()))
        if at % 500 == 0:
            sheet.append(list(row))
    for _, _, row in rows[1:6]:
        sheet.append(
            [
                None,
                row["아동명"].lower() if row["아동명"].isascii() else row["아동명"],
                *list(row.values())[2:],
            ]
        )
    sheet.append([None, "- 이하 여백 -"])
    path = tmp_path_factory.mktemp("mess") / "list.xlsx"
    book.save(path)
    return path, rows


def test_every_family_gets_its_notice_or_its_reason(
    mess: tuple[Path, list[tuple[str, str, dict[str, Any]]]], planned: Any
) -> None:
    path, rows = mess
    roster = read_roster(planned(path))
    good = [(tag, code, row) for tag, code, row in rows if code not in REFUSED]
    assert len(roster.recipients) == len(good)
    for (tag, code, row), family in zip(good, roster.recipients, strict=True):
        assert family.languages == (("en",) if code == "unknown_language" else (tag,))
        assert family.child.endswith(row["아동명"].strip("\u200b ").split()[-1])
        assert family.address.startswith("경기도 ")
        assert family.address.endswith("동")
        assert "\n" not in family.address
        assert family.phone.startswith("010")
        assert family.birth_date.year == (2019 if code == "other_year" else 2020)
    assert len(set(roster.report.languages)) == 20
    found = Counter(problem.code for problem in roster.report.problems)
    expected = Counter(code for _, code, _ in rows if code)
    assert {code: found[code] for code in expected} == dict(expected)
    assert found["repeated_headings"] == found["numbers_left_out"] == found["note_row"] == 1
    assert found["duplicate"] == 5
    extra = found.keys() - expected.keys()
    assert extra == {
        "repeated_headings",
        "numbers_left_out",
        "duplicate",
        "note_row",
        "unused_column",
    }
    assert not any("0102-6" in repr(value) for value in (roster, roster.recipients, roster.report))


def test_reading_it_twice_gives_the_same(
    mess: tuple[Path, list[tuple[str, str, dict[str, Any]]]], planned: Any
) -> None:
    plan = planned(mess[0])
    assert read_roster(plan) == read_roster(plan)
