"""The bundled programs say what their sources say, above all where a mistake costs a family a day."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import polib
import pytest

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.shown import words_of
from gg_desk.resources import resource

_NEWS = """
    childcare-support-undocumented childcare-support-registered
    public-verification-undocumented-children elementary-enrollment-guidance
    enrollment-interpretation-consultation human-rights-center-consultation
    foreign-seasonal-worker-scheme seasonal-worker-employer-education
    seasonal-worker-counseling-pilot seasonal-worker-human-rights-education
    seasonal-worker-human-rights-survey-2025 seasonal-worker-institutional-improvements
    immigrant-social-integration-survey-2025 comprehensive-plan-immigrant-integration
    foreign-resident-honorary-ambassadors multilingual-emergency-safety-texts
    mobile-safety-culture-education gender-violence-interpretation-support
    foreign-social-media-reporter-corps hwaseong-fire-migrant-worker-measures call-120
    gyeonggi-pass k-pass dokta-app dokbus dokta-shared-bikes-pm
    youth-shared-bicycle-fee-support tagless-bus-payment safe-ride-home-parents
    gyeonggi-bus-information-app illegal-loan-reporting illegal-loan-ad-watchdogs
    delivery-express vaccination-four-sectors-2021 social-economy-shop-031
    ai-care-and-welfare-call ai-119-call-receipt
    behavior-analysis-developmental-disabilities digital-inclusion-education
    youth-ladder-program k-food-yangpyeong-festa gyeonggi-sharing-food-bank
    citizen-rights-committee wongok-dong-cleanup
"""
"""The programs of the province's news that a counselor may be asked about."""

_SERVICES = """
    school-enrol-foreign school-undocumented school-letter-gg school-transfer school-year
    kls special-class bridging-course multicultural-edu-center school-attendance-report
    long-term-child-stay gg-childcare-registered undoc-childcare-pilot anseong-childcare
    siheung-childcare ansan-childcare kindergarten-pilot birth-confirmation nhi-local
    medical-support-uninsured child-vaccination prenatal-health-centre hospital-interpreting
    emergency-numbers min-wage wage-arrears substitute-payment industrial-accident
    detention-wages eps eps-workplace-change worker-counsel seasonal-work alien-registration
    address-change details-change stay-extension immigration-fees certificates kiip
    notify-exemption employer-keeps-passport voluntary-departure c1345-line danuri-line
    migrant-women-gg family-line migrant-center-gg human-rights-gg legal-aid
    licence-exchange bank-account gyeonggi-pass tax-help emergency-app waste
"""
"""What a counselor explains every day."""

KOREAN_LETTER = "취학통지서"
"""The letter for Korean children; a foreign child gets 입학 안내문."""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    program: tuple[Program, ...]


NEWS_IDS, SERVICE_IDS = _NEWS.split(), _SERVICES.split()


def _files() -> Mapping[Path, tuple[Program, ...]]:
    folder = resource("catalogue", "programs")
    return {
        path: msgspec.toml.decode(path.read_bytes(), type=_File).program
        for path in sorted(folder.glob("*.toml"))
    }


@pytest.fixture(scope="module")
def programs() -> dict[str, Program]:
    """Every bundled program by its id."""
    return {program.id: program for found in _files().values() for program in found}


@pytest.fixture(scope="module")
def registered(programs: dict[str, Program]) -> Program:
    return programs["childcare-support-registered"]


@pytest.fixture(scope="module")
def undocumented(programs: dict[str, Program]) -> Program:
    return programs["childcare-support-undocumented"]


def _words(program: Program) -> list[str]:
    """All that a family may read of it, in Korean and English."""
    return [words for _, text in words_of(program) for words in text.values()]


def test_each_file_holds_its_own_group() -> None:
    files = _files()
    groups = ["childcare", "community", "daily", "health", "safety", "school", "stay", "work"]
    assert [path.stem for path in files] == groups
    for path, found in files.items():
        assert {program.group for program in found} == {path.stem}


def test_every_known_program_is_here_once(programs: dict[str, Program]) -> None:
    names = [name for program in programs.values() for name in (program.id, *program.aliases)]
    assert (len(NEWS_IDS), len(SERVICE_IDS)) == (44, 56)
    assert sorted(names) == sorted({*NEWS_IDS, *SERVICE_IDS})


def test_the_same_thing_under_two_names_is_one_program(programs: dict[str, Program]) -> None:
    merged = {program.id: program.aliases for program in programs.values() if program.aliases}
    assert merged == {
        "childcare-support-registered": ("gg-childcare-registered",),
        "childcare-support-undocumented": ("undoc-childcare-pilot",),
        "public-verification-undocumented-children": ("birth-confirmation",),
        "elementary-enrollment-guidance": ("school-letter-gg",),
        "human-rights-center-consultation": ("human-rights-gg",),
        "foreign-seasonal-worker-scheme": ("seasonal-work",),
    }


def test_registered_children_get_150_000_won_through_the_card(registered: Program) -> None:
    assert registered.benefit is not None
    assert registered.benefit.previous is not None
    assert [amount.value for amount in registered.benefit.amounts] == [150_000]
    assert registered.benefit.previous.value == 100_000
    assert (registered.benefit.period, registered.benefit.paid_to) == ("month", "card")
    assert registered.areas == ()


def test_undocumented_children_get_up_to_100_000_won_in_three_cities(undocumented: Program) -> None:
    assert undocumented.benefit is not None
    assert [amount.value for amount in undocumented.benefit.amounts] == [100_000]
    assert undocumented.benefit.previous is None
    assert (undocumented.benefit.period, undocumented.benefit.paid_to) == ("month", "center")
    assert set(undocumented.areas) == {"hwaseong", "anseong", "icheon"}
    assert undocumented.status.pilot


def test_the_two_childcare_schemes_never_blur(
    registered: Program, undocumented: Program, programs: dict[str, Program]
) -> None:
    assert registered.registration is not None
    assert undocumented.registration is not None
    assert registered.registration.kinds == ("registered",)
    assert undocumented.registration.kinds == ("undocumented",)
    assert registered.registration.required
    assert undocumented.registration.required
    assert "center-applies" not in {step.key for step in registered.steps}
    assert not {"pay-with-happiness-card", "hand-in-at-daycare"} & {
        step.key for step in undocumented.steps
    }
    assert not {need.any_of for need in undocumented.documents} & {
        ("cert-alien-registration",),
        ("happiness-card",),
    }
    for program in programs.values():
        if program.benefit and program.benefit.amounts and program.registration:
            assert len(program.registration.kinds) <= 1, program.id


def test_what_no_source_says_about_the_childcare_support_stays_a_question(
    registered: Program, undocumented: Program
) -> None:
    assert registered.ages is not None
    assert registered.minimum_stay is not None
    ages, stay = registered.ages, registered.minimum_stay
    assert (ages.minimum, ages.maximum, ages.basis) == (0, 5, "unknown")
    assert (stay.days, stay.where, stay.counting) == (90, "gyeonggi", "unknown")
    assert undocumented.ages is None
    assert undocumented.minimum_stay is None


def test_the_amount_of_october_2025_is_from_the_press(registered: Program) -> None:
    (start,) = [date for date in registered.dates if date.kind == "amount_from"]
    assert (start.on, start.confidence) == ("2025-10", "medium")
    assert start.sources == ("asiae-childcare-raise",)


@pytest.mark.parametrize(
    ("id_", "on"),
    [
        ("school-enrol-foreign", "2027-03-01"),
        ("elementary-enrollment-guidance", "2026-03-01"),
        ("enrollment-interpretation-consultation", "2026-03-01"),
        ("school-year", "2027-03-01"),
    ],
)
def test_the_school_year_starts_on_1_march(programs: dict[str, Program], id_: str, on: str) -> None:
    assert [d.on for d in programs[id_].dates if d.kind == "school_year"] == [on]


def test_no_entrance_or_gathering_day_is_given(programs: dict[str, Program]) -> None:
    for id_ in ("school-enrol-foreign", "school-undocumented", "elementary-enrollment-guidance"):
        kinds = {date.kind for date in programs[id_].dates}
        assert kinds <= {"school_year", "announced"}
        assert not [words for words in _words(programs[id_]) if "예비소집" in words]


@pytest.mark.parametrize("id_", ["school-enrol-foreign", "elementary-enrollment-guidance"])
def test_children_enter_school_as_the_class_of_one_year(
    programs: dict[str, Program], id_: str
) -> None:
    ages = programs[id_].ages
    assert ages is not None
    assert (ages.minimum, ages.maximum, ages.basis) == (6, 6, "school_year")


def test_a_guardian_applies_at_the_school(programs: dict[str, Program]) -> None:
    for id_ in ("school-enrol-foreign", "school-undocumented", "elementary-enrollment-guidance"):
        assert "apply-at-school" in {step.key for step in programs[id_].steps}


def test_residence_papers_for_school_are_alternatives(programs: dict[str, Program]) -> None:
    (papers,) = programs["school-undocumented"].documents
    assert set(papers.any_of) == {"lease", "guarantee"}
    together = [set(need.any_of) for need in programs["school-enrol-foreign"].documents]
    assert {"cert-alien-registration", "cert-entry-exit", "lease", "guarantee"} in together


def test_nothing_for_foreign_families_is_called_after_the_korean_letter(
    programs: dict[str, Program],
) -> None:
    assert programs["elementary-enrollment-guidance"].name["ko"].endswith("초등학교 입학 안내문")
    for program in programs.values():
        assert not [words for words in _words(program) if KOREAN_LETTER in words], program.id


def test_a_new_address_is_due_in_15_days(programs: dict[str, Program]) -> None:
    program = programs["address-change"]
    assert [(date.kind, date.days) for date in program.dates] == [("deadline", 15)]
    assert not [words for words in _words(program) if "14" in words]
    assert [said for said in program.contradictions if "14" in said.en]


def test_the_certificate_for_children_shows_both_reports(programs: dict[str, Program]) -> None:
    program = programs["public-verification-undocumented-children"]
    assert program.status.state == "active"
    assert program.confidence == "medium"
    assert (len(program.areas), "icheon" in program.areas) == (10, False)
    assert [
        said for said in program.contradictions if "planned" in said.en and "February" in said.en
    ]
    assert "1월 1일" in program.status.note["ko"]


def test_weak_facts_stay_weak(programs: dict[str, Program]) -> None:
    for id_ in ("ansan-childcare", "siheung-childcare", "kindergarten-pilot"):
        benefit = programs[id_].benefit
        assert benefit is not None
        assert (programs[id_].confidence, benefit.confidence) == ("low", "low")
    pass_ = programs["gyeonggi-pass"]
    assert pass_.registration is not None
    assert (pass_.confidence, pass_.registration.confidence) == ("medium", "low")


def test_only_what_runs_and_can_be_used_is_printed(programs: dict[str, Program]) -> None:
    printed = {id_: program for id_, program in programs.items() if program.printable}
    assert {program.status.state for program in printed.values()} == {"active"}
    assert not {"school-enrol-foreign", "wage-arrears", "gyeonggi-pass"} - printed.keys()
    assert not printed.keys() & {
        "notify-exemption",
        "immigration-fees",
        "seasonal-worker-human-rights-survey-2025",
        "seasonal-worker-employer-education",
        "comprehensive-plan-immigrant-integration",
        "safe-ride-home-parents",
    }


def test_no_sheet_promises_anything_about_reporting_people(programs: dict[str, Program]) -> None:
    for program in programs.values():
        words = " ".join(_words(program)) if program.printable else ""
        assert "통보" not in words, program.id
        assert "need not report" not in words, program.id


def test_every_step_is_in_the_closed_vocabulary(programs: dict[str, Program]) -> None:
    book = polib.pofile(resource("phrasebook", "en.po").read_text(encoding="utf-8"))
    known = {entry.msgctxt for entry in book}
    used = {f"step.{step.key}" for p in programs.values() for step in p.steps if step.key}
    assert used
    assert used <= known


def test_a_purpose_is_one_plain_sentence(programs: dict[str, Program]) -> None:
    for program in programs.values():
        korean, english = program.purpose["ko"], program.purpose["en"]
        assert korean.endswith("니다."), program.id
        assert english.endswith("."), program.id
        assert ". " not in korean.removesuffix("."), program.id
        assert ". " not in english.removesuffix("."), program.id


def test_korean_names_of_ours_stand_only_where_the_news_is_the_only_source(
    programs: dict[str, Program],
) -> None:
    ours = [program for program in programs.values() if program.korean_name_is_ours]
    assert ours
    for program in ours:
        assert all(source.startswith("gg-news-") for source in program.sources), program.id
        assert program.id in NEWS_IDS
