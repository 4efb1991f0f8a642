"""The sheet for daycare directors: both schemes side by side, counts only."""

import datetime as dt

import msgspec
import pytest

from gg_desk.catalogue.program import Amount
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.errors import UsageError
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render, sheet_list
from gg_desk.sheets.template_folder import bundled as bundled_shelf

TODAY = dt.date(2026, 12, 10)
COUNTS = {"center": "햇살어린이집", "registered_count": "5", "reply_by": "2026-12-24"}


def printed(bundled: Lookups, values=None, **asked) -> Sheet:
    order = SheetOrder(template="daycare-director", languages=("ko",), values=values or {}, **asked)
    return render(order, Office(name="가나다 지원센터"), bundled, TODAY)


def test_it_is_made_in_korean_only(bundled) -> None:
    (offered,) = (
        each for each in sheet_list(bundled_shelf()).templates if each.id == "daycare-director"
    )
    assert offered.languages == ("ko",)
    order = SheetOrder(template="daycare-director", languages=("en",))
    with pytest.raises(UsageError, match="only in: ko"):
        render(order, Office(), bundled, TODAY)


def test_both_schemes_stand_side_by_side_from_the_catalogue(bundled) -> None:
    sheet = printed(bundled)
    assert sheet.pages == 1
    assert [program.id for program in sheet.programs] == [
        "childcare-support-registered",
        "childcare-support-undocumented",
    ]
    facts = sheet.texts["ko"].split("\n\n")
    by_label = {lines[0]: lines[1:] for lines in map(str.splitlines, facts)}
    amounts, paid, papers = (by_label[one] for one in ("지원 금액", "지급 방식", "서류"))
    assert "월 150,000원" in amounts[0]
    assert "월 최대 100,000원" in amounts[1]
    assert "국민행복카드로 지원됩니다." in paid[0]
    assert "어린이집으로 지급됩니다." in paid[1]
    assert "외국인등록 사실증명" in papers[0]
    assert "아동전자출결서" in papers[1]
    assert "화성시, 안성시, 이천시" in by_label["시행 지역"][1].translate({0x2068: "", 0x2069: ""})


def test_a_changed_amount_changes_the_sheet(bundled) -> None:
    program = bundled.programs["childcare-support-undocumented"]
    benefit = msgspec.structs.replace(program.benefit, amounts=(Amount(value=120_000),))
    changed = msgspec.structs.replace(program, benefit=benefit)
    text = printed(bundled, programs=(changed,)).texts["ko"]
    assert "월 120,000원" in text
    assert "월 150,000원" in text


def test_counts_and_what_the_office_says_are_printed_or_left_blank(bundled) -> None:
    empty, filled = (printed(bundled, values).texts["ko"] for values in ({}, COUNTS))
    assert "등록 외국인 아동: 5명" in filled
    assert "(2026년 12월 24일까지)" in filled.translate({0x2068: "", 0x2069: ""})
    for label in ("제출 양식", "제출 기한", "지급 계좌", "미등록 외국인 아동"):
        assert f"{label}: ________" in filled
    assert empty.count("________") - filled.count("________") == 2


@pytest.mark.parametrize("typed", ["SOK DARA", "5명", "-1", "1000", "다섯"])
def test_a_count_is_a_number_and_never_a_name(bundled, typed) -> None:
    with pytest.raises(UsageError, match="registered_count") as caught:
        printed(bundled, {"registered_count": typed})
    assert typed in caught.value.ko


@pytest.mark.parametrize("asked", [{"large": True}, {"paper": "letter"}, {"layout": "single"}])
def test_other_papers_and_large_print(bundled, asked) -> None:
    assert printed(bundled, COUNTS, **asked).pages <= 2
