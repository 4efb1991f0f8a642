import datetime as dt
import itertools
from collections.abc import Iterable
from typing import get_args

import pytest

from gg_desk.catalogue.contact import WEEK, Contact, Hours, Phone
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import (
    Amount,
    DateFact,
    Period,
    Status,
)
from gg_desk.catalogue.requirements import (
    AgeBasis,
    Ages,
    Attendance,
    MinimumStay,
    Registration,
)
from gg_desk.errors import DeskError
from gg_desk.phrasebook import hours, wording
from gg_desk.phrasebook.book import Phrase, phrasebook
from gg_desk.phrasebook.isolates import plain

BOOK = phrasebook()
TODAY = dt.date(2026, 11, 22)
WORKDAYS = ("mon", "tue", "wed", "thu", "fri")


def texts(phrases: Iterable[Phrase]) -> list[str]:
    return [plain(phrase.text) for phrase in phrases]


@pytest.mark.parametrize(
    ("value", "period", "ko", "en"),
    [
        (Amount(value=150_000), "month", "월 150,000원", "150,000 won (₩150,000) a month"),
        (Amount(value=90, unit="percent", up_to=True), None, "최대 90%", "up to 90%"),
        (Amount(value=20, unit="percent"), "month", "월 20%", "20% a month"),
        (Amount(value=9, up_to=True), "case", "건당 최대 9원", "up to 9 won (₩9) for each case"),
        (Amount(value=0), None, "0원", "0 won (₩0)"),
    ],
)
def test_amounts(value: Amount, period: Period | None, ko: str, en: str) -> None:
    assert plain(wording.amount(BOOK, value, period, "ko").text) == ko
    assert plain(wording.amount(BOOK, value, period, "en").text) == en


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Ages(minimum=0, maximum=5, basis="exact"), ["Ages 0–5"]),
        (Ages(minimum=19, basis="exact"), ["Age 19 and over"]),
        (Ages(maximum=17, basis="exact"), ["Up to age 17"]),
        (Ages(minimum=5, maximum=5, basis="exact"), ["Age 5"]),
        (
            Ages(minimum=0, maximum=5, basis="unknown"),
            ["Ages 0–5", "Ask the office how the age is counted."],
        ),
        (
            Ages(minimum=3, maximum=5, basis="birth_year"),
            ["Ages 3–5", "Counted by year of birth: children born in the same year are one class."],
        ),
        (
            Ages(minimum=6, maximum=6, basis="school_year"),
            [
                "Children who turn 6 between January 1 and December 31 enter school in March of the next year."
            ],
        ),
        (
            Ages(minimum=6, maximum=18, basis="school_year"),
            ["Ages 6–18", "Ask the office how the age is counted."],
        ),
        (Ages(basis="unknown"), []),
    ],
)
def test_ages_with_their_basis(fact: Ages, said: list[str]) -> None:
    assert texts(wording.ages(BOOK, fact, "en")) == said


def test_ages_have_as_many_lines_in_every_language() -> None:
    limits = (None, 6, 18)
    for low, high, basis in itertools.product(limits, limits, get_args(AgeBasis)):
        fact = Ages(minimum=low, maximum=high, basis=basis)
        assert len({len(wording.ages(BOOK, fact, tag)) for tag in BOOK.languages()}) == 1


@pytest.mark.parametrize(
    ("fact", "ko"),
    [
        (Registration(kinds=("registered",)), ["대상: 등록 외국인(외국인등록을 한 사람)"]),
        (
            Registration(kinds=("undocumented",), required=False),
            ["대상: 미등록 외국인(외국인등록이 없는 사람)"],
        ),
        (
            Registration(kinds=("registered", "undocumented"), required=False),
            ["외국인등록이 없어도 됩니다."],
        ),
        (Registration(required=False), ["외국인등록이 없어도 됩니다."]),
        (Registration(), []),
    ],
)
def test_registration_never_blurs_registered_and_undocumented(
    fact: Registration, ko: list[str]
) -> None:
    assert texts(wording.registration(BOOK, fact, "ko")) == ko


def test_registration_kinds_are_alternatives() -> None:
    (said,) = texts(
        wording.registration(BOOK, Registration(kinds=("registered", "naturalised")), "en")
    )
    assert " or people who have become Korean citizens" in said


def test_attendance_names_the_places_in_korean_too() -> None:
    said = wording.attendance(BOOK, Attendance(at=("daycare", "kindergarten")), "km")
    assert "(어린이집)" in said.text
    assert "(유치원)" in said.text


@pytest.mark.parametrize(
    ("fact", "en"),
    [
        (
            MinimumStay(days=90, counting="at_least", who="child_and_guardian"),
            [
                "Lived in Gyeonggi Province for 90 days or more.",
                "This counts for both the child and the guardian.",
            ],
        ),
        (
            MinimumStay(months=3, where="korea", counting="more_than", who="person"),
            ["Lived in Korea for more than 3 months.", "This counts for the person who applies."],
        ),
        (
            MinimumStay(days=90),
            [
                "Lived in Gyeonggi Province for about 90 days. Ask the office for the exact rule.",
                "Ask the office whose time is counted: the child’s, the guardian’s or both.",
            ],
        ),
        (MinimumStay(), []),
        (
            MinimumStay(days=90, where="unknown", counting="more_than", who="guardian"),
            ["90 days", "To be filled in by the office", "This counts for the guardian."],
        ),
    ],
)
def test_minimum_stay_asks_where_sources_differ(fact: MinimumStay, en: list[str]) -> None:
    assert texts(wording.minimum_stay(BOOK, fact, "en")) == en


def test_dates_and_deadlines() -> None:
    assert texts(wording.dates(BOOK, DateFact(kind="deadline", days=15), "en")) == [
        "Within 15 days"
    ]
    assert texts(wording.dates(BOOK, DateFact(kind="deadline", days=15), "ko")) == ["15일 이내"]
    assert texts(wording.dates(BOOK, DateFact(kind="amount_from", on="2025-10"), "ko")) == [
        "현재 금액 적용: 2025년 10월부터"
    ]


def test_a_program_that_simply_runs_has_no_status_to_tell() -> None:
    assert wording.status(BOOK, Status(state="active", as_of=TODAY), "en") == ()


def test_planned_ended_and_trial_are_told_with_their_day() -> None:
    planned = texts(wording.status(BOOK, Status(state="planned", as_of=TODAY), "en"))
    assert planned == ["Planned. It is not open yet.", "As of November 22, 2026"]
    ended = texts(wording.status(BOOK, Status(state="ended", as_of=TODAY), "ko"))
    assert ended == ["끝났습니다. 더 이상 신청할 수 없습니다.", "2026년 11월 22일 기준"]
    trial = texts(wording.status(BOOK, Status(state="active", pilot=True, as_of=TODAY), "en"))
    assert trial[0] == "This is a trial. It may change."


def test_a_step_outside_the_vocabulary_is_refused_by_name() -> None:
    assert wording.step(BOOK, "ask-daycare", "ko").text == "어린이집에 문의하세요."
    with pytest.raises(DeskError, match="“dance”"):
        wording.step(BOOK, "dance", "ko")


def test_an_area_is_named_as_on_signs_with_its_korean() -> None:
    ansan = Area(
        id="ansan", name={"ko": "안산시", "en": "Ansan"}, kind="si", confidence="high",
        sources=("s",), as_of=TODAY,
    )  # fmt: skip
    assert wording.area_name(ansan, "ko") == "안산시"
    assert wording.area_name(ansan, "ur") == "Ansan (안산시)"


IMMIGRATION_LINE = Contact(
    id="c1345",
    name={"ko": "외국인종합안내센터", "en": "Immigration Contact Center"},
    phones=(Phone(number="1345", key="0"),),
    speaks=("ko", "en", "zh-Hans"),
    interprets=("km",),
    hours=(
        Hours(days=WORKDAYS, opens="09:00", closes="18:00"),
        Hours(days=WORKDAYS, opens="18:00", closes="22:00", languages=("ko", "en", "zh-Hans")),
    ),
    confidence="high",
    sources=("s",),
    as_of=TODAY,
)


def test_hours_belong_to_languages() -> None:
    opening = IMMIGRATION_LINE.hours
    assert texts(hours.opening(BOOK, opening, "ko", reader="km")) == ["월~금 09:00–18:00"]
    assert texts(hours.opening(BOOK, opening, "en", reader="en")) == [
        "Mon–Fri 09:00–18:00",
        "Mon–Fri 18:00–22:00",
    ]
    assert texts(hours.opening(BOOK, opening, "en"))[1] == (
        "Korean, English, Chinese: Mon–Fri 18:00–22:00"
    )


def test_day_and_night_is_said_in_words() -> None:
    always = (Hours(days=WEEK, opens="00:00", closes="24:00"),)
    assert texts(hours.opening(BOOK, always, "ko")) == ["매일 24시간"]


def test_the_key_to_press() -> None:
    said = hours.key_to_press(BOOK, Phone(number="031-120", key="8"), "en")
    assert said is not None
    assert plain(said.text) == "After the call is answered, press 8"
    assert hours.key_to_press(BOOK, Phone(number="120"), "en") is None


def test_who_answers_in_the_readers_language() -> None:
    def said(reader: str) -> str | None:
        phrase = hours.answers_in(BOOK, IMMIGRATION_LINE, reader, "en")
        return plain(phrase.text) if phrase else None

    assert said("en") == "English is spoken"
    assert said("km") == "Khmer interpreter"
    assert said("ur") is None


def test_only_korean_is_said_only_where_a_source_names_korean_alone() -> None:
    korean = Contact(
        id="w1366", name={"ko": "여성긴급전화", "en": "Women’s hotline"}, speaks=("ko",),
        confidence="high", sources=("s",), as_of=TODAY,
    )  # fmt: skip
    said = hours.answers_in(BOOK, korean, "km", "en")
    assert said is not None
    assert said.text == "They answer in Korean."
