"""The family sheet: several programs in short, papers, phones and dates merged."""

import datetime as dt
import io

import msgspec
import pikepdf
import pytest

from gg_desk.catalogue.program import DateFact, Status
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.catalogue.verdict import Answer, OfficeQuestion, Question
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.formats import date as wording_date
from gg_desk.phrasebook.isolates import plain
from gg_desk.settings import Office
from gg_desk.sheets.order import render

TODAY = dt.date(2026, 12, 10)
LANGUAGES = phrasebook().languages()
FIVE = (
    "childcare-support-registered",
    "siheung-childcare",  # a weak source: to be checked
    "school-enrol-foreign",
    "alien-registration",
    "address-change",
)


@pytest.fixture
def printed(bundled):
    def printed(*programs, tag="ko", values=None, **asked) -> Sheet:
        chosen = [bundled.programs[one] if isinstance(one, str) else one for one in programs]
        order = SheetOrder(
            template="family-sheet",
            languages=(tag,),
            programs=tuple(chosen),
            values=values or {},
            **asked,
        )
        return render(order, Office(name="가나다 지원센터"), bundled, TODAY)

    return printed


@pytest.mark.parametrize("tag", LANGUAGES)
def test_five_programs_stand_on_two_pages_in_every_language(printed, tag) -> None:
    sheet = printed(*FIVE, tag=tag)
    assert sheet.pages <= (3 if tag in {"my", "si"} else 2)  # the longest by far
    assert len(sheet.programs) == 5


@pytest.mark.parametrize("tag", ["en", "my", "ur"])
@pytest.mark.parametrize(
    "asked",
    [{"layout": "stacked"}, {"layout": "single"}, {"large": True}, {"paper": "letter"}],
)
def test_other_layouts_and_papers_are_printed(printed, tag, asked) -> None:
    assert printed("child-vaccination", tag=tag, **asked).pages <= 2
    assert printed(*FIVE, tag=tag, **asked).pages <= 6


def test_programs_keep_their_order_and_those_to_check_stand_last(printed) -> None:
    lines = printed(*FIVE).texts["ko"].splitlines()
    found = [line for line in lines if line[:3] in {"1. ", "2. ", "3. ", "4. ", "5. "}]
    assert found == [
        "1. 경기도 외국인 자녀 보육료 지원",
        "2. 외국인 아동의 초등학교 입학 신청",
        "3. 외국인등록",
        "4. 체류지 변경신고",
        "5. 시흥시 외국인 자녀 보육료 지원",
    ]
    assert lines.index("먼저 확인할 지원") == lines.index(found[-1]) - 1
    assert lines.index("우리 가족에게 맞는 지원") == lines.index(found[0]) - 1


def test_a_paper_that_two_programs_want_is_listed_once(printed) -> None:
    lines = plain(printed(*FIVE).texts["ko"]).splitlines()
    assert "☐ 여권 · 필요한 곳: 3, 4" in lines
    assert "☐ 보육료 지원신청서 · 필요한 곳: 1" in lines
    assert sum(line.startswith("☐ 여권 ·") for line in lines) == 1


def test_of_one_program_nothing_is_said_to_be_for_it(printed) -> None:
    text = printed("alien-registration").texts["ko"]
    assert "필요한 곳" not in text
    assert "☐ 여권\n" in text


@pytest.mark.parametrize(
    ("tag", "first"), [("km", "1577-1366"), ("ur", "1345"), ("en", "1577-1366")]
)
def test_who_speaks_the_language_is_called_first(printed, tag, first) -> None:
    text = plain(printed(*FIVE, tag=tag).texts[tag])
    places = {number: text.find(f"\n{number}\n") for number in ("1577-1366", "1345", "031-120")}
    assert places[first] == min(place for place in places.values() if place >= 0)
    assert text.count(f"\n{first}\n") == 1


def test_what_is_due_stands_by_day_and_past_days_are_left_out(printed, bundled) -> None:
    dates = (
        DateFact(kind="apply_until", on="2027-05-31"),
        DateFact(kind="apply_from", on="2027-02"),
        DateFact(kind="starts", on="2026-11-30"),
        DateFact(kind="announced", on="2028"),
        DateFact(kind="deadline", days=15),
    )
    program = msgspec.structs.replace(bundled.programs["child-vaccination"], dates=dates)
    lines = printed(program, "school-enrol-foreign").texts["ko"].splitlines()
    due = [plain(line) for line in lines if line.startswith("☐") and ("년" in line or "일" in line)]
    said = [line for line in due if "2027" in line or "15일" in line]
    assert [line.split(" · ")[0] for line in said] == [
        "☐ 신청 시작: 2027년 2월",
        "☐ 학년도 시작: 2027년 3월 1일",
        "☐ 신청 마감: 2027년 5월 31일",
        "☐ 15일 이내",
    ]
    assert not [line for line in lines if "2026년 11월 30일" in line or "2028년" in line]


@pytest.mark.parametrize("state", ["planned", "ended"])
def test_what_does_not_run_is_to_be_checked_and_says_why(printed, bundled, state) -> None:
    status = Status(state=state, as_of=TODAY)
    program = msgspec.structs.replace(bundled.programs["wage-arrears"], status=status)
    lines = printed("alien-registration", program).texts["ko"].splitlines()
    assert "먼저 확인할 지원" in lines
    said = phrasebook().say(f"status.{state}", "ko").text
    assert lines.index(said) > lines.index("먼저 확인할 지원")


def test_no_name_stands_on_it_unless_one_is_typed(printed) -> None:
    label = phrasebook().say("field.recipient", "ko").text
    assert f"{label}:" not in printed(*FIVE).texts["ko"]
    named = printed(*FIVE, values={"recipient": "SOK CHANTHA"})
    assert f"{label}: SOK CHANTHA" in plain(named.texts["ko"])
    with pikepdf.open(io.BytesIO(named.pdf)) as opened:
        assert opened.docinfo.Title == "우리 가족 지원 안내 (ko)"


def test_a_program_ordered_twice_stands_once(printed) -> None:
    text = printed("alien-registration", "alien-registration").texts["ko"]
    assert "1. 외국인등록" in text
    assert "2. " not in text


def test_papers_that_no_source_gives_are_left_to_the_office(printed, bundled) -> None:
    program = msgspec.structs.replace(
        bundled.programs["alien-registration"],
        documents=(),
        other_papers=False,
        not_known=("documents",),
    )
    sheet = printed(program, "wage-arrears")
    asked = phrasebook().say("office-fills-in", "ko").text
    assert f"☐ {asked} ________________ · 필요한 곳: 1" in plain(sheet.texts["ko"])
    assert any("fill in the lines" in caution["en"] for caution in sheet.cautions)


def found(program: str, verdict: str, from_day: str = "", ask: tuple = ()) -> Answer:
    day = dt.date.fromisoformat(from_day) if from_day else None
    return Answer(program=program, verdict=verdict, people=(), from_day=day, ask=ask)


FOUND = (
    found("childcare-support-registered", "not_eligible", "2027-01-31"),
    found("school-enrol-foreign", "eligible"),
    found(
        "alien-registration",
        "ask",
        ask=(Question(field="registration", person=0), OfficeQuestion(criterion="ages")),
    ),
)


def with_answers(bundled, tag: str) -> Sheet:
    order = SheetOrder(
        template="family-sheet",
        languages=(tag,),
        programs=tuple(bundled.programs[one.program] for one in FOUND),
        answers=FOUND,
    )
    return render(order, Office(name="가나다 지원센터"), bundled, TODAY)


def test_what_fits_later_says_from_when_and_is_a_next_step(bundled) -> None:
    lines = plain(with_answers(bundled, "ko").texts["ko"]).splitlines()
    places = [
        lines.index(one)
        for one in (
            "우리 가족에게 맞는 지원",
            "1. 외국인 아동의 초등학교 입학 신청",
            "먼저 확인할 지원",
            "2. 외국인등록",
            "물어볼 것: 외국인등록",
            "담당 기관에 문의: 나이",
            "나중에 맞는 지원",
            "3. 경기도 외국인 자녀 보육료 지원",
            "2027년 1월 31일부터 해당",
            "가족이 2026년 12월 10일에 말한 내용에 따른 안내문입니다.",
        )
    ]
    assert places == sorted(places)
    assert "☐ 2027년 1월 31일부터: 경기도 외국인 자녀 보육료 지원 · 필요한 곳: 3" in lines


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_the_finder_told_stands_there_in_every_language(bundled, tag) -> None:
    sheet = with_answers(bundled, tag)
    assert sheet.pages <= 2
    day = wording_date("2027-01-31", tag)
    said = phrasebook().say("finder.verdict.from", tag, date=day).text
    assert " ".join(plain(said).split()) in " ".join(plain(sheet.texts[tag]).split())
