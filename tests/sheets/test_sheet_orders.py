"""What an order may say, what is refused with which sentence, and what the office is told."""

import datetime as dt
import re
import shutil
from pathlib import Path

import msgspec
import pytest

from gg_desk.catalogue.program import Status, Step
from gg_desk.errors import DeskError, UsageError
from gg_desk.phrasebook.book import Phrasebook
from gg_desk.resources import resource
from gg_desk.sheets.order import sheet_list
from gg_desk.sheets.template_folder import bundled as bundled_shelf


def refused(own, template="enrollment-notice", *languages: str, **asked) -> UsageError:
    with pytest.raises(UsageError) as caught:
        own.sheet(template, *(languages or ("ko",)), **asked)
    error = caught.value
    assert re.search("[가-힣]", error.ko)
    assert not re.search("[가-힣]", error.en.replace("김상담", ""))
    return error


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("birth_date", "2027-02-30"),
        ("birth_date", "2027-13-01"),
        ("birth_date", "20270301"),
        ("birth_date", "2027-W09-1"),
        ("birth_date", "tomorrow"),
        ("birth_date", "0001-01-01"),
        ("birth_date", "٢٠٢٧-٠٣-٠٢"),
        ("issued", "2026. 12. 10."),
        ("school_phone", "abc"),
        ("school_phone", "call 031-120"),
        ("school_phone", "11"),
        ("school_phone", "--"),
        ("school_phone", "031-120-" * 5),
        ("school_phone", "999999999999999"),
        ("school_year", "next"),
        ("school_year", "99999"),
        ("school_year", "1000"),
    ],
)
def test_a_value_that_is_not_what_belongs_there_is_named_with_its_field(own, field, value) -> None:
    error = refused(own, values={field: value})
    for sentence in (error.en, error.ko):
        assert field in sentence
        assert value in sentence


@pytest.mark.parametrize("value", ["2027-03-02", "2027-3-2", " 2027-03-02 "])
def test_a_date_may_be_typed_with_or_without_zeros(own, value) -> None:
    assert (
        "2027년 3월 2일"
        in own.sheet("enrollment-notice", "ko", values={"issued": value}).texts["ko"]
    )


@pytest.mark.parametrize(
    "number",
    [
        "1345",
        "120",
        "031-120",
        "(031) 123-4567",
        "+82 31 123 4567",
        "1577-1366",
        "031-123-4567~8",
        "+855 12 345 678",
    ],
)
def test_phone_numbers_of_every_length_are_taken_as_given(own, number) -> None:
    text = own.sheet("enrollment-notice", "ko", values={"school_phone": number}).texts["ko"]
    assert f"학교 전화: {number}\n" in text


def test_an_unknown_field_is_refused_with_those_there_are(own) -> None:
    error = refused(own, values={"childs_name": "SOK"})
    for sentence in (error.en, error.ko):
        assert "childs_name" in sentence
        assert "birth_date" in sentence
    assert "birth_date" not in refused(own, "program-guide", values={"child": "SOK"}).en


def test_unknown_template_language_and_paper_are_refused_with_those_there_are(own) -> None:
    known = refused(own, "guide").en
    assert all(
        template in known
        for template in ("program-guide, enrollment-notice, ", "family-sheet, custom")
    )
    assert "Ready: ko en" in refused(own, "enrollment-notice", "ko", "xx").en
    assert "a4" in refused(own, "enrollment-notice", "ko", paper="a5").en
    assert "a4, letter" in refused(own, "program-guide", "ko", paper="a3").ko
    with pytest.raises(UsageError, match="at least one language"):
        own.sheet("enrollment-notice")


def test_a_guide_needs_a_program_that_a_family_can_use(own) -> None:
    survey = msgspec.structs.replace(own.childcare, id="survey", audience="reference")
    assert "survey" in refused(own, "program-guide", program=survey).en


@pytest.mark.parametrize("template", ["program-guide", "enrollment-notice"])
def test_every_language_of_a_template_can_be_ordered(own, template) -> None:
    offered = next(each for each in sheet_list(bundled_shelf()).templates if each.id == template)
    assert own.sheet(template, *offered.languages).pages >= len(offered.languages) >= 4


@pytest.mark.parametrize("tag", ["ko", "en", "km", "ur"])
def test_what_is_not_filled_in_is_a_blank_on_the_page(own, drawn, tag) -> None:
    empty = own.sheet("enrollment-notice", tag).texts[tag]
    filled = own.sheet("enrollment-notice", tag, values=own.child).texts[tag]
    # The slip's four blanks are for the family and stay.
    assert filled.count("________") < empty.count("________")
    assert empty.count("________") - filled.count("________") == 10 * (1 if tag == "ko" else 2)


def test_empty_values_are_blanks_too(own) -> None:
    empty = own.sheet("enrollment-notice", "ko").texts
    assert own.sheet("enrollment-notice", "ko", values={"child": "  ", "issued": ""}).texts == empty


@pytest.mark.parametrize(
    ("today", "year"),
    [("2026-08-31", "2026"), ("2026-09-01", "2027"), ("2027-02-28", "2027")],
)
def test_the_school_year_is_the_one_that_families_ask_about(own, today, year) -> None:
    text = own.sheet("enrollment-notice", "ko", today=dt.date.fromisoformat(today)).texts["ko"]
    assert f"{year}년 3월 1일" in text
    text = own.sheet("enrollment-notice", "ko", values={"school_year": "2030"}).texts["ko"]
    assert "2030년 3월 1일" in text


def test_pasted_values_lose_stray_spaces_and_turned_directions(own) -> None:
    pasted = {"child": "  SOK\tDARA\r\n \u202e속다라 ", "school": "가나초".encode().decode()}
    text = own.sheet("enrollment-notice", "en", values=pasted).texts["en"]
    assert "Child's name: SOK DARA 속다라\n" in text.replace("’", "'")
    assert "가나초" in text


@pytest.mark.parametrize("value", ["SOK 😀", "SOK \U000f0000"])
def test_a_character_without_a_font_is_refused_by_name(own, value) -> None:
    with pytest.raises(DeskError, match="U\\+"):
        own.sheet("enrollment-notice", "km", values={"child": value})


def test_the_foot_names_sources_the_day_they_hold_and_the_office(own) -> None:
    text = own.sheet("program-guide", "en").texts["en"]
    assert "Ganada Office, 2026-01-05" in text
    assert "November 22, 2026" in text
    for words in (own.sheet("program-guide", "ko").texts["ko"], text):
        for line in ("가나다 지원센터", "경기도 가나시 다라로 1", "031-000-0000"):
            assert line in words


def test_the_counselors_phone_stands_before_the_offices(own) -> None:
    text = own.sheet("program-guide", "ko", values={"counselor_phone": "031-120"}).texts["ko"]
    assert "전화: 031-120\n" in text
    assert "전화: 031-000-0000" not in text


@pytest.mark.parametrize("tag", ["ko", "en", "km", "ur"])
def test_unreviewed_words_are_marked_and_told(own, tag) -> None:
    sheet = own.sheet("program-guide", tag)
    assert sheet.unreviewed == (tag,)
    assert "번역 검토 전" in sheet.texts[tag]


def test_reviewed_words_carry_no_mark(own, tmp_path: Path) -> None:
    folder = tmp_path / "phrasebook"
    shutil.copytree(resource("phrasebook"), folder)
    for path in folder.glob("*.po"):
        reviewed = re.sub(
            r"^msgctxt",
            "# reviewed by Hong Gildong on 2026-11-30\nmsgctxt",
            path.read_text(),
            flags=re.MULTILINE,
        )
        path.write_text(reviewed)
    book = Phrasebook(folder)
    (tmp_path / "words").mkdir()
    words = own.reviewed_words(tmp_path / "words")
    sheet = own.sheet("program-guide", "km", "ur", "ko", book=book, words=words)
    assert sheet.unreviewed == ()
    assert own.sheet("program-guide", "km", "ur", book=book).unreviewed == ("km", "ur")
    assert "번역 검토 전" not in "".join(sheet.texts.values())
    untranslated = msgspec.structs.replace(own.childcare, purpose={"ko": "지원", "en": "Support"})
    sheet = own.sheet("program-guide", "km", "ko", book=book, words=words, program=untranslated)
    assert sheet.unreviewed == ("km",)


def test_a_program_without_translations_stands_in_english_and_says_so(own) -> None:
    plain = msgspec.structs.replace(
        own.childcare,
        name={"ko": "가나다 지원", "en": "Ganada support"},
        purpose={"ko": "지원합니다.", "en": "It helps."},
    )
    sheet = own.sheet("program-guide", "ko", "en", "km", "ur", program=plain)
    for tag in ("km", "ur"):
        assert "Ganada support" in sheet.texts[tag]
        assert "It helps." in sheet.texts[tag]
        assert "가나다 지원" in sheet.texts[tag]
    told = [caution["en"] for caution in sheet.cautions]
    named = ("Korean", "English", "Khmer", "Urdu")
    assert [name for name in named if any(f"translated into {name} " in each for each in told)] == [
        "Khmer",
        "Urdu",
    ]
    assert own.sheet("program-guide", "km").cautions == ()


def test_the_notice_minds_only_words_that_stand_on_it(own) -> None:
    steps = (Step(words={"ko": "기다리세요.", "en": "Wait for a call."}),)
    program = msgspec.structs.replace(own.school, steps=steps)
    sheet = own.sheet("enrollment-notice", "ko", "en", "km", "ur", program=program)
    assert "Wait for a call." not in "".join(sheet.texts.values())
    assert sheet.cautions == ()
    (caution,) = own.sheet("program-guide", "km", program=program).cautions
    assert "not translated into Khmer" in caution["en"]
    assert "일부 문구는 크메르어 번역이 없어" in caution["ko"]


@pytest.mark.parametrize(
    ("changes", "ko", "en"),
    [
        (
            {"status": Status(state="planned", as_of=dt.date(2026, 11, 1))},
            "계획 단계",
            "is planned",
        ),
        ({"status": Status(state="ended", as_of=dt.date(2026, 11, 1))}, "끝난", "has ended"),
        ({"as_of": dt.date(2025, 11, 21)}, "2025-11-21", "2025-11-21"),
        ({"status": Status(state="active", as_of=dt.date(2024, 1, 1))}, "2024-01-01", "2024-01-01"),
        ({"confidence": "low"}, "확실하지", "weak"),
        (
            {"documents": (), "not_known": ("documents",)},
            "빈칸을 채워",
            "fill in",
        ),
    ],
)
def test_the_office_is_cautioned_in_korean_and_english(own, changes, ko, en) -> None:
    program = msgspec.structs.replace(own.childcare, **changes)
    (caution,) = own.sheet("program-guide", "ko", program=program).cautions
    assert ko in caution["ko"]
    assert en in caution["en"]


def test_facts_of_this_year_need_no_caution(own) -> None:
    program = msgspec.structs.replace(own.childcare, as_of=dt.date(2025, 11, 22))
    assert own.sheet("program-guide", "ko", program=program).cautions == ()
