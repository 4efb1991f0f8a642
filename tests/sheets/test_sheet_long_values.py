"""Very long values fit or are refused with a sentence: nothing is cut off, nothing stands on another."""

import itertools
import re

import pypdfium2
import pytest

from gg_desk.errors import DeskError

LANGUAGES = ("ko", "en", "km", "ur")
NAME = "ALEXANDRINA MAGDALENA CONSTANTINOPOULOU-WOLFESCHLEGELSTEINHAUSENBERGERDORFF 김가나다"
ADDRESS = "경기도 가나시 다라구 마바사로123번길 45-6, 가나다라아파트 101동 2304호 (마바동)"
UNBROKEN = "가" * 75
NOTE = "수요일 오후 두 시에 아이와 함께 다시 오세요. Please bring the passport. " * 27
MARGIN = 15 * 72 / 25.4
CASES = {
    "long names and address": {
        "child": NAME, "guardian": NAME, "address": ADDRESS, "school": NAME, "counselor": NAME,
    },
    "no space to break at": {"address": UNBROKEN, "child": "W" * 80},
    "phone and dates": {"school_phone": "+82 (31) 123-4567 #12345*", "issued": "2026-12-10"},
}  # fmt: skip


def faults(pdf: bytes, drawn) -> list[str]:
    """What leaves the margins, by what was placed and by what another engine finds, or overlaps."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    sizes = [page.get_size() for page in document]
    for number, page in enumerate(document):
        for word in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            left, bottom, right, top = word.get_bounds()
            if left == right:  # signs that steer and draw nothing
                continue
            width, height = sizes[number]
            # Letters may lean out of their advance by a point.
            if left < MARGIN - 1 or right > width - MARGIN + 1 or bottom < 0 or top > height:
                found.append(f"page {number}: {word.get_bounds()}")
    document.close()
    lines = [line for line in drawn if line.seen.strip()]
    found += [line.seen for line in lines if line.bottom > sizes[0][1] - 15]
    found += [
        f"{one.seen} | {other.seen}"
        for one, other in itertools.combinations(lines, 2)
        if one.covers(other)
    ]
    return found


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_long_values_of_a_notice_stand_whole_inside_the_margins(own, drawn, tag, case) -> None:
    sheet = own.sheet("enrollment-notice", tag, values=CASES[case])
    assert faults(sheet.pdf, drawn) == []
    seen = re.sub(r"\s", "", "".join(line.seen for line in drawn))
    for value in CASES[case].values():
        if value != "2026-12-10":
            assert re.sub(r"\s", "", value) in seen


@pytest.mark.parametrize("tag", LANGUAGES)
def test_ordinary_sheets_have_no_faults_either(own, drawn, tag) -> None:
    sheet = own.sheet("enrollment-notice", tag, values=own.child)
    assert faults(sheet.pdf, drawn) == []
    drawn.clear()
    sheet = own.sheet("program-guide", tag, values={"note": "수요일에 다시 오세요."})
    assert faults(sheet.pdf, drawn) == []


@pytest.mark.parametrize(
    ("tag", "length"), [("ko", 2000), ("ko", 300), ("en", 1000), ("km", 1000), ("ur", 1000)]
)
def test_a_long_note_is_printed_whole(own, drawn, tag, length) -> None:
    note = (NOTE * 4)[:length]
    sheet = own.sheet("program-guide", tag, values={"note": note})
    assert faults(sheet.pdf, drawn) == []
    seen = re.sub(r"\s", "", "".join(line.seen for line in drawn))
    assert re.sub(r"\s", "", note) in seen


@pytest.mark.parametrize(
    ("tag", "length"), [("ko", 7000), ("en", 6000), ("km", 6000), ("ur", 6000)]
)
def test_a_note_longer_than_a_page_is_refused_by_name(own, tag, length) -> None:
    with pytest.raises(DeskError, match=r"메모.*does not fit on one page") as caught:
        own.sheet("program-guide", tag, values={"note": (NOTE * 4)[:length]})
    assert "메모" in caught.value.ko


def test_lines_of_a_note_stay_lines(own, drawn) -> None:
    own.sheet("program-guide", "ko", values={"note": "첫째 줄\n\n둘째 줄"})
    baselines = [line.baseline for line in drawn if line.seen in {"첫째 줄", "둘째 줄"}]
    assert len(baselines) == 2
    assert baselines[1] - baselines[0] > 20
