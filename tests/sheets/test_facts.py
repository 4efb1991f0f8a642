import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import (
    Amount,
    Benefit,
    DateFact,
    DocumentNeed,
    Fee,
    Program,
    Status,
    Step,
)
from gg_desk.catalogue.requirements import (
    Ages,
    Attendance,
    MinimumStay,
    Registration,
)
from gg_desk.catalogue.words import Remark
from gg_desk.errors import DeskError
from gg_desk.phrasebook.book import Phrasebook, phrasebook
from gg_desk.phrasebook.isolates import FSI, PDI, plain
from gg_desk.sheets.facts import Lookups, Row, rows

TODAY = dt.date(2026, 11, 22)
LANGUAGES = ("ko", "en", "km", "ur")


def document(id_: str, ko: str, en: str) -> Document:
    return Document(
        id=id_, name={"ko": ko, "en": en}, where_to_get={}, confidence="high",
        sources=("s",), as_of=TODAY,
    )  # fmt: skip


def area(id_: str, ko: str, en: str) -> Area:
    return Area(
        id=id_, name={"ko": ko, "en": en}, kind="si", confidence="high", sources=("s",), as_of=TODAY
    )


LOOKUPS = Lookups(
    documents={
        "form": document("form", "보육료 지원신청서", "Application form"),
        "lease": document("lease", "임대차계약서", "Lease"),
        "guarantee": document("guarantee", "인우보증서", "Guarantee letter"),
    },
    areas={"ansan": area("ansan", "안산시", "Ansan"), "icheon": area("icheon", "이천시", "Icheon")},
)

CHILDCARE = Program(
    id="childcare",
    group="childcare",
    audience="family",
    name={"ko": "보육료 지원", "en": "Childcare support"},
    purpose={"ko": "보육료를 지원합니다.", "en": "Pays part of the daycare fee."},
    status=Status(state="active", as_of=TODAY),
    confidence="medium",
    as_of=TODAY,
    sources=("s",),
    benefit=Benefit(
        amounts=(Amount(value=150_000),), period="month", paid_to="card",
        previous=Amount(value=100_000),
    ),
    ages=Ages(minimum=0, maximum=5, basis="unknown"),
    registration=Registration(kinds=("registered",)),
    attendance=Attendance(at=("daycare",)),
    minimum_stay=MinimumStay(days=90, who="child_and_guardian"),
    areas=("ansan", "icheon"),
    conditions=({"ko": "매달 다녀야 합니다.", "en": "Goes there each month.", "km": "ទៅរាល់ខែ។"},),
    documents=(DocumentNeed(any_of=("form",)), DocumentNeed(any_of=("lease", "guarantee"))),
    other_papers=True,
    steps=(
        Step(key="hand-in-at-daycare"),
        Step(words={"ko": "기다리세요.", "en": "Wait for a call."}),
    ),
    fee=Fee(amounts=(Amount(value=2000),)),
    dates=(DateFact(kind="amount_from", on="2025-10"), DateFact(kind="deadline", days=15)),
)  # fmt: skip


def changed(**changes: object) -> Program:
    return msgspec.structs.replace(CHILDCARE, **changes)


def bare(**changes: object) -> Program:
    """A program of which nothing is known but ``changes``."""
    nothing = Program(
        id="bare", group="daily", audience="anyone", name=CHILDCARE.name,
        purpose=CHILDCARE.purpose, status=CHILDCARE.status, confidence="high", as_of=TODAY,
        sources=("s",),
    )  # fmt: skip
    return msgspec.structs.replace(nothing, **changes)


def by_label(program: Program, tag: str = "en", lookups: Lookups = LOOKUPS) -> dict[str, Row]:
    return {row.label.key.removeprefix("label."): row for row in rows(program, tag, lookups)}


def lines(row: Row) -> list[tuple[str, str]]:
    return [(line.kind, plain(line.text)) for line in row.lines]


def test_rows_come_in_the_order_in_which_a_family_asks() -> None:
    ended = changed(status=Status(state="ended", as_of=TODAY))
    assert list(by_label(ended)) == [
        "amount", "who", "stay", "areas", "conditions", "documents", "steps", "fee", "dates",
        "status",
    ]  # fmt: skip


def test_the_amount_is_large_and_says_who_is_paid_and_what_it_was_before() -> None:
    row = by_label(CHILDCARE, "ko")["amount"]
    assert lines(row) == [
        ("big", "월 150,000원"),
        ("plain", "국민행복카드로 지원됩니다."),
        ("note", "이전 금액: 월 100,000원"),
    ]
    assert row.number
    assert row.icon == "money"


def test_amounts_that_differ_are_a_list_by_group() -> None:
    amounts = (
        Amount(value=80_000, for_whom={"ko": "공립", "en": "Public"}),
        Amount(value=260_000, for_whom={"ko": "사립", "en": "Private"}),
    )
    row = by_label(changed(benefit=Benefit(amounts=amounts, period="month")), "ko")["amount"]
    assert lines(row) == [
        ("plain", "대상에 따라 금액이 다릅니다."),
        ("bullet", "공립: 월 80,000원"),
        ("bullet", "사립: 월 260,000원"),
    ]
    assert not row.number


def test_what_is_free_is_said_large() -> None:
    row = by_label(changed(benefit=Benefit(free=True)))["what-you-get"]
    assert lines(row) == [("big", "Free of charge")]


def test_papers_are_boxes_to_tick_and_alternatives_stand_under_one() -> None:
    assert lines(by_label(CHILDCARE)["documents"]) == [
        ("check", "Application form"),
        ("check", "One of these:"),
        ("choice", "Lease"),
        ("choice", "Guarantee letter"),
        ("check", "Any other paper the office asks for"),
    ]


def test_steps_are_numbered_from_the_vocabulary_or_in_the_programs_words() -> None:
    assert lines(by_label(CHILDCARE)["steps"]) == [
        ("numbered", "Hand in the papers at the daycare center (어린이집)."),
        ("numbered", "Wait for a call."),
    ]


def test_a_fee_is_never_the_large_number() -> None:
    row = by_label(CHILDCARE)["fee"]
    assert lines(row) == [("plain", "2,000 won (₩2,000)")]
    assert not row.number


def test_areas_are_named_and_all_of_them_are_one_sentence() -> None:
    assert lines(by_label(CHILDCARE, "km")["areas"])[1] == (
        "plain",
        "Ansan (안산시), Icheon (이천시)",
    )
    many = {f"a{n}": area(f"a{n}", f"가{n}시", f"A{n}") for n in range(31)}
    everywhere = by_label(
        changed(areas=tuple(many)), "ko", Lookups(areas=many, documents=LOOKUPS.documents)
    )
    assert lines(everywhere["areas"]) == [("plain", "경기도 31개 시·군 전체")]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_two_languages_stand_side_by_side_line_by_line(tag: str) -> None:
    def shape(language: str) -> list[tuple[str, str, list[str]]]:
        return [
            (row.label.key, row.icon, [line.kind for line in row.lines])
            for row in rows(CHILDCARE, language, LOOKUPS)
        ]

    assert shape(tag) == shape("ko")


def test_words_that_are_not_translated_stand_in_english_and_are_reported() -> None:
    found = by_label(CHILDCARE, "ur")
    assert found["steps"].missing == ("program/childcare/steps/1",)
    assert found["documents"].missing == (
        "document/form/name", "document/lease/name", "document/guarantee/name",
    )  # fmt: skip
    # Isolated, so that its full stop stays behind it on a right-to-left page.
    assert found["steps"].lines[1].text == f"{FSI}Wait for a call.{PDI}"
    assert by_label(CHILDCARE, "km")["conditions"].missing == ()
    assert not any(row.missing for tag in ("ko", "en") for row in rows(CHILDCARE, tag, LOOKUPS))


def test_phrases_nobody_reviewed_are_reported_and_reviewed_ones_are_not(tmp_path: Path) -> None:
    for tag in ("en", "ko"):
        text = (phrasebook().folder / f"{tag}.po").read_text("utf-8")
        if tag == "ko":
            above = "# reviewed by Kim on 2026-11-30\n"
            text = text.replace('msgctxt "label.steps"', above + 'msgctxt "label.steps"')
            text = text.replace('msgctxt "step.hand', above + 'msgctxt "step.hand')
        (tmp_path / f"{tag}.po").write_text(text, "utf-8")
    lookups = Lookups(documents=LOOKUPS.documents, areas=LOOKUPS.areas, book=Phrasebook(tmp_path))
    assert by_label(CHILDCARE, "en", lookups)["steps"].unreviewed == (
        "label.steps", "step.hand-in-at-daycare",
    )  # fmt: skip
    assert by_label(CHILDCARE, "ko", lookups)["steps"].unreviewed == ()


def test_a_weak_fact_tells_the_family_to_ask_first() -> None:
    weak = changed(ages=Ages(minimum=0, maximum=5, basis="exact", confidence="low"))
    assert lines(by_label(weak)["who"])[-1] == (
        "note", "This may have changed. Ask the office first.",
    )  # fmt: skip
    kinds = [line.kind for line in by_label(CHILDCARE)["documents"].lines]
    assert "note" not in kinds


def test_a_weak_program_says_so_in_one_row_of_its_own() -> None:
    assert lines(by_label(changed(confidence="low"))["check"]) == [
        ("plain", "This may have changed. Ask the office first.")
    ]


@pytest.mark.parametrize("fact", ["documents", "steps", "fee"])
def test_what_nobody_told_us_is_a_blank_for_the_office(fact: str) -> None:
    row = by_label(bare(not_known=(fact,)), "ko")[fact]
    assert lines(row) == [("blank", "기관에서 적어 드립니다")]


@pytest.mark.parametrize(
    "changes",
    [
        {"uncertainties": (Remark(ko="서류", en="documents, how to apply, fee"),)},
        {"fee": Fee(free=True), "not_known": ("fee",)},
        {"status": Status(state="planned", as_of=TODAY), "not_known": ("documents", "fee")},
    ],
)
def test_nothing_is_blank_where_nothing_is_to_be_filled_in(changes: dict[str, object]) -> None:
    assert all(
        line.kind != "blank" for row in rows(bare(**changes), "en", LOOKUPS) for line in row.lines
    )


def test_a_program_without_facts_has_no_rows() -> None:
    assert rows(bare(), "en", LOOKUPS) == ()


def test_an_unknown_step_is_refused_by_name() -> None:
    with pytest.raises(DeskError, match="“dance”"):
        rows(changed(steps=(Step(key="dance"),)), "en", LOOKUPS)


def pilot() -> Status:
    return Status(state="active", pilot=True, as_of=TODAY)


def planned() -> Status:
    return Status(state="planned", as_of=TODAY, note={"ko": "2027년 예정", "en": "Due in 2027"})


@pytest.mark.parametrize(
    ("status", "first", "last"),
    [
        (pilot, "This is a trial. It may change.", "As of November 22, 2026"),
        (planned, "Planned. It is not open yet.", "Due in 2027"),
    ],
)
def test_a_trial_or_a_plan_is_told(status: Callable[[], Status], first: str, last: str) -> None:
    told = lines(by_label(changed(status=status()))["status"])
    assert told[0] == ("plain", first)
    assert told[-1] == ("plain", last)


def test_every_program_of_the_catalogue_is_told_alike_in_every_language() -> None:
    bundle = load_bundle()
    lookups = Lookups(
        documents={paper.id: paper for paper in bundle.documents},
        areas={place.id: place for place in bundle.areas},
    )
    assert len(bundle.programs) > 1
    for program in bundle.programs:
        told = [rows(program, tag, lookups) for tag in LANGUAGES]
        shapes = [
            [(row.label.key, [line.kind for line in row.lines]) for row in language]
            for language in told
        ]
        assert shapes == [shapes[0]] * len(LANGUAGES), program.id
        assert all(line.text for language in told for row in language for line in row.lines)
