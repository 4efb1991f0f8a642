import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, get_args

import icu
import msgspec
import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.household import ANY_DAY, Household, Member, Span
from gg_desk.catalogue.languages import language, languages
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.requirements import (
    Ages,
    Arrival,
    Attendance,
    Attends,
    Criterion,
    MinimumStay,
    Nationality,
    Registration,
    RegistrationKind,
    TypedFact,
    Work,
    WorkKind,
)
from gg_desk.catalogue.verdict import (
    CriterionKind,
    OfficeQuestion,
    Reading,
    Reason,
    Verdict,
    Way,
)
from gg_desk.phrasebook.book import Phrase, phrasebook
from gg_desk.phrasebook.family_questions import person_words
from gg_desk.phrasebook.isolates import isolate, plain
from gg_desk.phrasebook.letters import foreign_scripts, without_korean_in_brackets
from gg_desk.phrasebook.teller import Teller
from gg_desk.phrasebook.verdict_words import (
    contact_words,
    office_words,
    reason_words,
    verdict_words,
)

BOOK = phrasebook()
LANGUAGES = tuple(known.tag for known in languages())
BUNDLE = load_bundle()
AREAS = {area.id: area for area in BUNDLE.areas}
CONTACTS = {contact.id: contact for contact in BUNDLE.contacts}
PROGRAMS = {program.id: program for program in BUNDLE.programs}
CHILDCARE = PROGRAMS["childcare-support-registered"]
DAY = dt.date(2026, 11, 22)
ONE_DAY, SOME_DAYS = Span(DAY, DAY), Span(dt.date(2026, 1, 10), dt.date(2026, 1, 31))
LONG_AGO = Span(dt.date(2001, 3, 1), dt.date(2001, 3, 1))
FAMILY = Household(
    area="ansan",
    people=(
        Member(
            role="child",
            birth_date=Span(dt.date(2022, 5, 1), dt.date(2022, 5, 1)),
            registration="birth_unregistered",
            nationality="KH",
            in_gyeonggi_since=Span(dt.date(2026, 8, 25), dt.date(2026, 8, 25)),
            in_city_since=SOME_DAYS,
            in_korea_since=LONG_AGO,
            attends="none",
            work="none",
        ),
        Member(role="guardian", birth_date=SOME_DAYS, withheld=frozenset({"registration"})),
        Member(),
    ),
)
STAYS = [
    MinimumStay(days=90, counting=counting, who=who, where=where)
    for counting, who, where in (
        ("at_least", "child", "city"),
        ("more_than", "guardian", "korea"),
        ("unknown", "child_and_guardian", "gyeonggi"),
        ("unknown", "unknown", "unknown"),
    )
]
NEEDED = [
    *((kind, None) for kind in ("status", "role", "confidence")),
    *(("ages", Criterion(ages=Ages(minimum=low, maximum=high, basis="unknown")))
      for low, high in ((0, 5), (19, None), (None, 17))),
    ("registration", Criterion(registration=Registration(kinds=get_args(RegistrationKind)))),
    ("registration", Criterion(registration=Registration(required=False))),
    ("areas", Criterion(areas=("ansan", "suwon"))),
    ("areas", Criterion(areas=tuple(AREAS))),
    *(("minimum_stay", Criterion(minimum_stay=stay)) for stay in STAYS),
    ("attendance", Criterion(attendance=Attendance(at=get_args(Attends)))),
    ("work", Criterion(work=Work(kinds=get_args(WorkKind)))),
    ("nationality", Criterion(nationality=Nationality(countries=("KZ", "LK")))),
    ("arrival", Criterion(arrival=Arrival(born_here=True))),
    ("arrival", Criterion(arrival=Arrival(minimum=6))),
    ("arrival", Criterion(arrival=Arrival(maximum=12))),
    *(("not_said", Criterion(not_said=fact)) for fact in get_args(TypedFact)),
    ("everyone", Criterion(everyone=True)),
]  # fmt: skip
READINGS = tuple(
    Reading(ways=(way,), verdict=verdict, from_day=DAY if verdict == "not_eligible" else None)
    for way, verdict in zip(get_args(Way), get_args(Verdict) * 5, strict=False)
)
OF_A_PERSON = {"role", *get_args(TypedFact)} - {"areas"}
NAMES = re.compile("(?:Ansan|Suwon)\u2011si|[EF]-[0-9]")
"""What a family sees in Latin letters on signs and cards."""


def reason(criterion: CriterionKind, needs: Criterion | None, **more: Any) -> Reason:
    return Reason(
        criterion=criterion, verdict="ask", needs=needs, as_of=DAY, confidence="high", **more
    )


def reasons() -> Iterator[Reason]:
    """Every kind of reason, of everybody and of nobody, wanted and not, known and not."""
    for criterion, needs in NEEDED:
        for at in range(len(FAMILY.people)) if criterion in OF_A_PERSON else ():
            yield reason(criterion, needs, people=(at,))
        yield reason(criterion, needs, negated=True, of_guardian=True, readings=READINGS)
        yield reason(criterion, needs, known_for=(SOME_DAYS, ANY_DAY))


def teller(household: Household = FAMILY) -> Teller:
    return Teller(BOOK, AREAS, CONTACTS, household, DAY)


def spoken(tag: str) -> Iterator[Phrase]:
    for one in reasons():
        about, needs, has, readings = reason_words(teller(), CHILDCARE, one, tag)
        yield from (about, needs, has, *readings)
    for verdict in get_args(Verdict):
        yield verdict_words(BOOK, verdict, tag)
    yield verdict_words(BOOK, "not_eligible", tag, DAY)
    for kind in get_args(CriterionKind):
        yield office_words(BOOK, CHILDCARE, OfficeQuestion(criterion=kind), tag)
    for fact in get_args(TypedFact):
        yield office_words(BOOK, CHILDCARE, OfficeQuestion(criterion="not_said", fact=fact), tag)


def test_every_criterion_is_among_those_that_are_tried() -> None:
    assert {kind for kind, _ in NEEDED} | {"condition"} == set(get_args(CriterionKind))
    assert len(READINGS) == len(get_args(Way))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_reason_is_said_in_every_language_and_in_no_other(tag: str) -> None:
    for phrase in spoken(tag):
        text = plain(phrase.text)
        assert text.strip(), phrase.key
        assert not {"{", "}"} & set(text), text
        words = text if tag == "ko" else without_korean_in_brackets(text)
        strange = foreign_scripts(NAMES.sub("", words), tag)
        assert language(tag).script == "Latn" or not strange, text


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_nothing_is_left_in_english(tag: str) -> None:
    english, said = list(spoken("en")), list(spoken(tag))
    same = {plain(a.text) for a, b in zip(english, said, strict=True) if a.text == b.text}
    words = {NAMES.sub("", without_korean_in_brackets(text)).strip() for text in same}
    assert words <= {"", "Cambodia", "Status"}


def told(one: Reason, tag: str, household: Household = FAMILY) -> tuple[str, str]:
    words = reason_words(teller(household), CHILDCARE, one, tag)
    return plain(words.needs.text), plain(words.has.text)


def test_a_stay_is_counted_with_its_first_day() -> None:
    needs, has = told(reason("minimum_stay", Criterion(minimum_stay=STAYS[0]), people=(0,)), "en")
    assert needs == "Lived in the city or county for 90 days or more. This counts for the child."
    assert has == (
        "Child: in the city or county since: some day from January 10, 2026 to January 31, 2026, "
        "in Gyeonggi Province since: August 25, 2026 (days up to November 22, 2026: 90), "
        "in Korea since: March 1, 2001 (days up to November 22, 2026: 9,398)"
    )
    assert "(2026년 11월 22일까지 90일째)" in told(
        reason("minimum_stay", Criterion(minimum_stay=STAYS[0]), people=(0,)), "ko"
    )[1]  # fmt: skip


def test_sentences_follow_each_other_as_their_script_has_it() -> None:
    stay = reason("minimum_stay", Criterion(minimum_stay=STAYS[0]), people=(0,))
    assert "일 이상 · " in told(stay, "ko")[0]
    assert "или больше. Считают" in told(stay, "ru")[0]
    assert "90天。计算" in told(stay, "zh-Hans")[0]
    assert "こと。対象" in told(stay, "ja")[0]


def test_a_russian_date_ends_no_sentence() -> None:
    assert "г. · правило" in told(reason("status", None, known_for=(SOME_DAYS,)), "ru")[1]


def test_whose_stay_counts_is_told() -> None:
    def who(stay: MinimumStay) -> list[str]:
        has = told(reason("minimum_stay", Criterion(minimum_stay=stay), people=(0,)), "en")[1]
        return re.findall(r"(?:^|· )(Child|Guardian):", has)

    assert [who(stay) for stay in STAYS] == [
        ["Child"], ["Guardian"], ["Child", "Guardian"], ["Child", "Guardian"],
    ]  # fmt: skip


def test_what_was_not_said_is_neither_no_nor_blank() -> None:
    needs = Criterion(registration=Registration(kinds=("registered",)))
    assert told(reason("registration", needs, people=(1,)), "en")[1] == "prefers not to say"
    assert told(reason("registration", needs, people=(2,)), "en")[1] == "not known yet"
    assert told(reason("registration", needs), "ko", Household())[1] == "아직 입력한 사람 없음"
    silent = Household(people=FAMILY.people, area_withheld=True)
    assert told(reason("areas", Criterion(areas=("ansan",))), "en", silent)[1] == (
        "prefers not to say"
    )


def test_an_age_is_a_range_where_the_birth_is() -> None:
    needs = Criterion(ages=Ages(minimum=0, maximum=5, basis="exact"))
    assert told(reason("ages", needs, people=(0,)), "en") == (
        "Ages 0–5",
        "Age 4, born: May 1, 2022",
    )
    between = Household(people=(Member(birth_date=Span(dt.date(2020, 11, 23), DAY)),))
    assert told(reason("ages", needs, people=(0,)), "ko", between)[1] == (
        "0–5세, 출생: 2020년 11월 23일~2026년 11월 22일 사이"
    )


def test_the_opposite_and_the_guardian_are_told() -> None:
    needs = Criterion(attendance=Attendance(at=("kindergarten",)))
    one = reason("attendance", needs, negated=True, of_guardian=True)
    assert told(one, "en")[0] == ("Guardian: This must not be so: Goes to: kindergarten (유치원)")


def test_a_rule_of_other_days_says_which() -> None:
    needs = Criterion(everyone=True)
    one = reason("everyone", needs, known_for=(Span(dt.date.min, DAY),))
    assert told(one, "en")[1] == (
        "Everyone can use it · the rule is known only until November 22, 2026"
    )


def test_a_weak_rule_says_so() -> None:
    needs = Criterion(ages=Ages(minimum=0, basis="exact", confidence="low"))
    assert told(reason("ages", needs, people=(2,)), "ko")[1] == "아직 모름 · 출처의 신뢰도 낮음"


def test_every_way_of_counting_has_its_result_and_its_day() -> None:
    readings = (
        Reading(ways=("at_least",), verdict="eligible"),
        Reading(ways=("more_than", "child"), verdict="not_eligible", from_day=DAY),
    )
    said = reason_words(
        teller(), CHILDCARE, reason("everyone", Criterion(everyone=True), readings=readings), "en"
    )
    assert [plain(one.text) for one in said.readings] == [
        "exactly that long is enough: Fits",
        "it must be longer than that, the child’s time counts: Fits from November 22, 2026",
    ]


def conditional() -> Program:
    return next(program for program in PROGRAMS.values() if program.conditions)


def test_a_condition_in_words_is_the_programs_own() -> None:
    program = conditional()
    needs = Criterion(condition=0)
    said = reason_words(teller(), program, reason("condition", needs), "ko")
    assert said.needs.text == program.conditions[0]["ko"]
    assert said.has.text == "담당자가 확인해야 함"
    asked = OfficeQuestion(criterion="condition", position=0)
    assert program.conditions[0]["en"] in plain(office_words(BOOK, program, asked, "en").text)


def test_the_contacts_who_know_are_named_with_their_phones() -> None:
    program = next(one for one in PROGRAMS.values() if one.contacts)
    said = plain(contact_words(teller(), program, "ko").text)
    assert CONTACTS[program.contacts[0]].name["ko"] in said
    nobody = msgspec.structs.replace(program, contacts=())
    assert contact_words(teller(), nobody, "ko").text == "담당 기관(알려진 전화번호 없음)"


def test_sources_that_differ_are_told_of_a_program_that_may_run() -> None:
    program = PROGRAMS["childcare-support-registered"]
    doubtful = msgspec.structs.replace(
        program, status=msgspec.structs.replace(program.status, confirmed=False)
    )
    said = reason_words(teller(), doubtful, reason("status", None), "en")
    assert plain(said.has.text).startswith("sources differ on whether it has begun · As of")


@pytest.mark.parametrize("tag", ["ur", "ar"])
def test_who_stands_before_what_in_lines_from_right_to_left(tag: str) -> None:
    """However deep it is inserted: between isolates alone, nothing tells the direction."""
    one = reason("minimum_stay", Criterion(minimum_stay=STAYS[2]), people=(0,))
    has = reason_words(teller(), CHILDCARE, one, tag).has.text
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(isolate(has)), 1)
    shown = plain(str(bidi.writeReordered(icu.Bidi.DO_MIRRORING)))
    child, guardian = (person_words(BOOK, FAMILY, at, tag).text[::-1] for at in (0, 1))
    # Read from the right: the child, a colon, what it has; then the guardian.
    assert shown.endswith(f" :{child}")
    assert f" :{guardian} " in shown
