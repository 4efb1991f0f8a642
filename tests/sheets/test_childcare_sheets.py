"""The childcare sheets: the day of the stay, the city, a code instead of a name."""

import datetime as dt
import re

import msgspec
import pytest

from gg_desk.catalogue.program import (
    Program,
)
from gg_desk.catalogue.requirements import (
    MinimumStay,
)
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.errors import DeskError, UsageError
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.isolates import plain
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render
from gg_desk.sheets.template_folder import bundled as bundled_shelf
from gg_desk.sheets.templates import sheet_template

TODAY = dt.date(2026, 12, 10)
LANGUAGES = phrasebook().languages()
REGISTERED, UNDOCUMENTED = "childcare-support-registered", "childcare-support-undocumented"
FAMILY = {
    "child": "SOK DARA 속다라",
    "birth_date": "2023-05-05",
    "city": "안산",
    "daycare": "햇살어린이집",
    "child_since": "2026-11-02",
    "guardian_since": "2026-10-01",
}
CASE = {"case_code": "A-014", "city": "안성시", "daycare": "햇살어린이집"}


@pytest.fixture
def printed(bundled):
    def printed(template: str, *tags: str, values=None, program=None, **asked) -> Sheet:
        order = SheetOrder(
            template=template,
            languages=tags or ("ko",),
            programs=(program,) if program else (),
            values=values or {},
            **asked,
        )
        return render(order, Office(name="가나다 지원센터"), bundled, TODAY)

    return printed


@pytest.fixture
def with_stay(bundled):
    def with_stay(**stay) -> Program:
        return msgspec.structs.replace(
            bundled.programs[REGISTERED], minimum_stay=MinimumStay(**stay)
        )

    return with_stay


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize(
    ("template", "values"), [("childcare-registered", FAMILY), ("childcare-undocumented", CASE)]
)
def test_every_language_is_printed_filled_and_empty(printed, template, values, tag) -> None:
    filled = printed(template, tag, values=values)
    assert filled.pages <= 2
    assert "햇살어린이집" in filled.texts[tag]
    empty = printed(template, tag).texts[tag]
    assert empty.count("________") > filled.texts[tag].count("________")


@pytest.mark.parametrize("template", ["childcare-registered", "childcare-undocumented"])
@pytest.mark.parametrize("tag", ["my", "ur"])
@pytest.mark.parametrize(
    "asked",
    [
        {"layout": "stacked"},
        {"layout": "single"},
        {"large": True},
        {"large": True, "layout": "single"},
        {"paper": "letter"},
    ],
)
def test_other_layouts_and_papers_are_printed(printed, template, tag, asked) -> None:
    assert printed(template, tag, **asked).pages <= 4


@pytest.mark.parametrize(
    ("stay", "said"),
    [
        (
            {"days": 90, "who": "child_and_guardian"},
            "90일을 채우는 날: 2027년 1월 31일쯤. 정확한 날은 문의하세요.",
        ),
        (
            {"days": 90, "counting": "at_least", "who": "child_and_guardian"},
            "90일을 채우는 날: 2027년 1월 30일",
        ),
        (
            {"days": 90, "counting": "more_than", "who": "guardian"},
            "90일을 채우는 날: 2026년 12월 30일",
        ),
        (
            {"months": 2, "counting": "at_least", "who": "guardian"},
            "2개월을 채운 날: 2026년 11월 30일",
        ),
        (
            {"days": 90, "counting": "at_least", "who": "person"},
            "90일을 채우는 날: ______________",
        ),
    ],
)
def test_the_day_of_the_stay_follows_the_typed_fact(printed, with_stay, stay, said) -> None:
    sheet = printed("childcare-registered", values=FAMILY, program=with_stay(**stay))
    assert said in sheet.texts["ko"].splitlines()


@pytest.mark.parametrize("missing", ["child_since", "guardian_since"])
def test_without_a_day_of_somebody_who_counts_the_date_is_a_blank(printed, missing) -> None:
    values = {key: value for key, value in FAMILY.items() if key != missing}
    text = printed("childcare-registered", "en", values=values).texts["en"]
    assert "90 days are complete around ______________." in text


def test_no_day_is_counted_where_the_stay_is_not_in_the_province(printed, with_stay) -> None:
    program = with_stay(days=90, where="korea", counting="at_least", who="child")
    text = printed("childcare-registered", values=FAMILY, program=program).texts["ko"]
    assert "채우는 날" not in text


def test_the_day_is_the_same_in_every_language(printed) -> None:
    tags = ("km", "ur", "zh-Hans")
    sheet = printed("childcare-registered", *tags, values=FAMILY)
    assert all("2027년 1월 31일쯤" in plain(sheet.texts[tag]) for tag in tags)


def test_amount_papers_and_any_other_paper_stand_on_it(printed) -> None:
    text = printed("childcare-registered", values=FAMILY).texts["ko"]
    for words in (
        "월 150,000원",
        "☐ 보육료 지원신청서",
        "☐ 외국인등록 사실증명",
        "☐ 국민행복카드",
        "☐ 그 밖에 어린이집이 요청하는 서류",
    ):
        assert words in text


@pytest.mark.parametrize(
    "typed", ["안산", "안산시", "경기도 안산시 단원구", "Ansan", "ansan-si", "ANSAN"]
)
def test_a_city_may_be_typed_as_people_do(printed, typed) -> None:
    text = printed("childcare-registered", "en", values={"city": typed}).texts["en"]
    assert "City or county (시·군): Ansan-si (안산시)" in plain(text)


@pytest.mark.parametrize(
    ("template", "values", "named"),
    [
        ("childcare-registered", {"city": "서울시"}, "서울시"),
        ("childcare-registered", {"city": "시"}, "시"),
        ("childcare-registered", {**FAMILY, "child_since": "2023-05-04"}, "2023-05-04"),
        ("childcare-registered", {"child_since": "soon"}, "child_since"),
        ("childcare-undocumented", {"city": "수원시"}, "수원시"),
        ("childcare-undocumented", {"case_code": "SOK DARA"}, "case_code"),
        ("childcare-undocumented", {"case_code": "SOKDARA"}, "case_code"),
        ("childcare-undocumented", {"case_code": "속다라-1"}, "case_code"),
        ("childcare-undocumented", {"case_code": "230505-5123456"}, "case_code"),
        ("childcare-undocumented", {"case_code": "2305055123456"}, "case_code"),
    ],
)
def test_what_cannot_be_is_refused_in_both_languages(printed, template, values, named) -> None:
    with pytest.raises(UsageError) as caught:
        printed(template, values=values)
    assert named in caught.value.en
    assert named in caught.value.ko
    assert re.search("[가-힣]", caught.value.ko)


def test_the_three_pilot_cities_are_named_where_another_is_refused(printed) -> None:
    with pytest.raises(UsageError, match="Hwaseong-si, Anseong-si, Icheon-si"):
        printed("childcare-undocumented", values={"city": "안산시"})


def test_the_sheet_without_names_has_no_field_for_one() -> None:
    fields = sheet_template(bundled_shelf(), "childcare-undocumented").fields
    assert not {field.type for field in fields} & {"person", "address", "lines"}


@pytest.mark.parametrize("tag", ["ko", "km", "ur"])
def test_it_says_what_is_not_known_and_promises_nothing(printed, tag) -> None:
    text = printed("childcare-undocumented", tag, values=CASE).texts[tag]
    for words in (
        "어린이집으로 지급됩니다.",
        "월 최대 100,000원",
        "이 안내문은 출입국이나 체류자격에 대해 아무것도 약속하지 않습니다.",
        "이름이나 서류를 내기 전에 상담자에게 먼저 물어보세요.",
        "신청하는 곳: ________",
        "필요한 서류: ________",
        "우리 시의 시작일: ________",
        "기관이 출입국에 알리는지: ________",
    ):
        assert words in text
    assert "아동전자출결서" not in text


def test_the_office_is_told_of_the_open_questions(printed) -> None:
    cautions = [each["en"] for each in printed("childcare-undocumented").cautions]
    assert any("fill in the lines" in each for each in cautions)


def test_another_citys_office_is_not_named(bundled) -> None:
    office = msgspec.structs.replace(
        bundled.contacts["anseong-childcare"],
        phones=bundled.contacts["call-120"].phones[:1],
        speaks=("km",),
    )
    lookups = Lookups(
        documents=bundled.documents,
        areas=bundled.areas,
        contacts={**bundled.contacts, office.id: office},
        programs=bundled.programs,
        sources=bundled.sources,
    )
    for city, named in (("안성", True), ("이천", False), ("", True)):
        order = SheetOrder(
            template="childcare-undocumented", languages=("km",), values={"city": city}
        )
        text = render(order, Office(), lookups, TODAY).texts["km"]
        assert ("안성시청 사회복지과 보육팀" in text) is named


@pytest.mark.parametrize(
    ("template", "program"),
    [
        ("childcare-registered", UNDOCUMENTED),
        ("childcare-undocumented", REGISTERED),
        ("daycare-director", "wage-arrears"),
    ],
)
def test_another_program_is_refused(printed, bundled, template, program) -> None:
    with pytest.raises(UsageError, match=program):
        printed(template, program=bundled.programs[program])


def test_a_catalogue_without_the_program_is_said() -> None:
    order = SheetOrder(template="childcare-registered", languages=("ko",))
    with pytest.raises(DeskError, match=REGISTERED):
        render(order, Office(), Lookups(), TODAY)
