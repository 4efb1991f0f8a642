"""What stands on the printed pages, read back by another engine than the one that wrote them."""

import io
import re

import pikepdf
import pypdfium2
import pytest
import segno

from gg_desk.typeset.raster import page_texts

LANGUAGES = ("ko", "en", "km", "ur")
AMOUNTS = {
    "ko": "월 150,000원",
    "en": "150,000 won (₩150,000)",
    "km": "150,000 វ៉ុន (₩150,000)",
    "ur": "(₩150,000) نوو 150,000",  # as the eye meets it from left to right
}
OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9\u17e0-\u17e9\u0966-\u096f\u0e50-\u0e59]")
MM = 72 / 25.4


def squeezed(text: str) -> str:
    """Without spaces: where a reader finds them is its own affair."""
    return re.sub(r"[\s\u2066-\u2069\ufffe]", "", text)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_guide_stands_on_one_page_with_its_amount_and_whom_to_call(own, tag) -> None:
    sheet = own.sheet("program-guide", tag)
    assert sheet.pages <= (2 if tag == "ur" else 1)
    read = squeezed("".join(page_texts(sheet.pdf)))
    assert "150,000" in read
    assert "031-120" in read
    assert {"ko": "031-120", "en": "1577-1366", "km": "1577-1366", "ur": "1345"}[tag] in read
    assert "가나다보육료지원" in read


@pytest.mark.parametrize("tag", LANGUAGES)
def test_notice_stands_on_one_page_with_the_child_and_its_korean_title(own, tag) -> None:
    sheet = own.sheet("enrollment-notice", tag, values=own.child)
    assert sheet.pages == 1
    read = squeezed("".join(page_texts(sheet.pdf)))
    for words in ("초등학교입학안내문", "속다라", "SOKCHANTHA", "가나초등학교", "031-120-0000"):
        assert words in read
    assert "취학통지서" not in read
    assert "취학통지서" not in sheet.texts[tag]


@pytest.mark.parametrize("template", ["program-guide", "enrollment-notice"])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_digits_are_western_and_years_gregorian(own, template, tag) -> None:
    text = own.sheet(template, tag, values={"issued": "2026-12-10"}).texts[tag]
    assert "2026" in text
    assert not OTHER_DIGITS.search(text)
    assert not re.search("2569|1448|1405", text)  # Buddhist, Hijri, Persian


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_eye_meets_amounts_phones_and_dates_in_order(own, drawn, tag) -> None:
    own.sheet("program-guide", tag)
    own.sheet("enrollment-notice", tag, values=own.child)
    seen = "\n".join(line.seen for line in drawn)
    for whole in (AMOUNTS[tag], "031-120", "031-120-0000", "031-123-4567", "0–5", "09:00–18:00"):
        assert whole in seen
    for day in ("2020년 3월 5일", "2027년 1월 5일", "2027년 3월 2일", "2027년 1월 15일"):
        assert day in seen
    assert {"ko": "", "en": "March 5, 2020", "km": "5 មីនា 2020", "ur": "2020 ،چرام 5"}[tag] in seen


@pytest.mark.parametrize(
    "number", ["1345", "120", "031-120", "(031) 123 4567", "+82-31-123-4567", "031.123.4567"]
)
def test_a_phone_number_is_printed_as_given_also_from_right_to_left(own, drawn, number) -> None:
    own.sheet("enrollment-notice", "ur")
    before = len(drawn)
    own.sheet("enrollment-notice", "ur", values={"school_phone": number, "counselor_phone": number})
    counts = [
        sum(line.seen.strip() == number for line in lines)
        for lines in (drawn[:before], drawn[before:])
    ]
    assert counts[1] - counts[0] == 2


def test_an_address_keeps_its_order_from_right_to_left(own, drawn) -> None:
    address = "(15555) 가나시 다라로 1-2 (다라동)"
    own.sheet("enrollment-notice", "ur", values={"address": address})
    assert address in [line.seen.strip() for line in drawn]


@pytest.mark.parametrize("template", ["program-guide", "enrollment-notice"])
def test_several_languages_stand_one_after_the_other_in_one_pdf(own, template) -> None:
    sheet = own.sheet(template, *LANGUAGES)
    assert list(sheet.texts) == list(LANGUAGES)
    assert sheet.pages == sum(own.sheet(template, tag).pages for tag in LANGUAGES)
    with pikepdf.open(_file(sheet.pdf)) as pdf:
        assert len(pdf.pages) == sheet.pages
        assert pdf.Root.Lang == "ko"


def test_the_same_order_gives_the_same_bytes(own) -> None:
    first, again = (own.sheet("program-guide", "km", "ko").pdf for _ in range(2))
    assert first == again


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pages_have_the_size_of_the_paper(own, paper) -> None:
    with pikepdf.open(_file(own.sheet("program-guide", "en", paper=paper).pdf)) as pdf:
        size = [float(value) for value in pdf.pages[0].MediaBox[2:]]
    assert size == pytest.approx([210 * MM, 297 * MM] if paper == "a4" else [612, 792], abs=0.01)


@pytest.mark.parametrize("template", ["program-guide", "enrollment-notice"])
def test_title_and_metadata_hold_nothing_of_the_family(own, template) -> None:
    given = own.child if template == "enrollment-notice" else {"note": "SOK DARA"}
    pdf = own.sheet(template, "ko", "ur", values=given).pdf
    with pikepdf.open(_file(pdf)) as opened:
        told = {key: str(value) for key, value in opened.docinfo.items()}
        assert "/Metadata" not in opened.Root
    assert told["/Title"] in {"초등학교 입학 안내문 (ko, ur)", "사업 안내문 (ko, ur)"}
    personal = ("SOK", "속다라", "2020", "다라로", "김상담", "4567")
    assert not [part for part in personal if part in "".join(told.values())]


@pytest.mark.parametrize(
    ("tag", "number"), [("ko", "031-120"), ("km", "1577-1366"), ("ur", "1345")]
)
def test_the_code_dials_the_first_number(own, tag, number) -> None:
    pdf = own.sheet("program-guide", tag).pdf
    with pikepdf.open(_file(pdf)) as opened:
        note = opened.pages[0].Annots[0]
        assert str(note.A.URI) == f"tel:{number}"
        left, bottom, right, top = map(float, note.Rect)
        height = float(opened.pages[0].MediaBox[3])
    dots = 6
    page = pypdfium2.PdfDocument(pdf)
    picture = page[0].render(scale=dots, grayscale=True).to_pil()
    page.close()
    wanted = [list(row) for row in segno.make(f"tel:{number}", error="m", micro=False).matrix]
    count = len(wanted)
    across, down = (right - left) / count, (top - bottom) / count
    found = [
        [
            int(
                picture.getpixel(
                    (
                        int((left + (column + 0.5) * across) * dots),
                        int((height - top + (row + 0.5) * down) * dots),
                    )
                )
                < 128
            )
            for column in range(count)
        ]
        for row in range(count)
    ]
    assert found == wanted


def _file(pdf: bytes) -> io.BytesIO:

    return io.BytesIO(pdf)
