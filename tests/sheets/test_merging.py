"""One sheet for many: what each family gets is the sheet that it would get alone."""

import datetime as dt
import io

import pikepdf
import pytest

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.envelopes import Envelope, Postage
from gg_desk.errors import UsageError
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.merging import At, Merge
from gg_desk.sheets.order import render
from gg_desk.sheets.stationery import PLAIN, Stationery
from gg_desk.typeset.characters import UnprintableError
from gg_desk.typeset.document import Document
from gg_desk.typeset.raster import page_texts

OFFICE = Office(name="가나다 지원센터", address="경기도 가나시 다라로 1", phone="031-000-0000")
TODAY = dt.date(2026, 12, 1)
FAMILY = {
    "child": "SOK DARA 속다라",
    "birth_date": "2020-03-05",
    "guardian": "SOK CHANTHA",
    "address": "경기도 안산시 단원구 중앙대로 1",
    "postcode": "15360",
    "school": "원곡초등학교",
    "school_phone": "031-120-0000",
    "gathering_date": "2027-01-05",
    "entrance_date": "2027-03-02",
}
"""A family as a city's list has it."""


def order(*languages: str, **values: str) -> SheetOrder:
    return SheetOrder(template="enrollment-notice", languages=languages, values=values)


def merged(known: Lookups, *families: tuple[str, dict[str, str]], own: Stationery = PLAIN) -> bytes:
    document = Document(title="Notices", language="ko", tagged=False)
    merge = Merge(document, order("ko", school_year="2027"), At(OFFICE, known, TODAY, own))
    for language, values in families:
        merge.draw(language, values)
    return document.finish()


def letters(pdf: bytes) -> list[list[str]]:
    """The letters of each page in any order: forms are read before what is drawn over them."""
    return [sorted("".join(text.split())) for text in page_texts(pdf)]


@pytest.mark.parametrize("language", ["ko", "en", "km", "ur", "zh-Hans", "my"])
def test_a_merged_notice_says_what_a_single_one_says(bundled: Lookups, language: str) -> None:
    single = render(order(language, school_year="2027", **FAMILY), OFFICE, bundled, TODAY)
    assert letters(merged(bundled, (language, FAMILY))) == letters(single.pdf)


def test_fixed_words_are_in_the_file_once(bundled: Lookups) -> None:
    one = merged(bundled, ("km", FAMILY))
    families = [("km", FAMILY | {"child": f"SOK DARA {at}"}) for at in range(50)]
    many = merged(bundled, *families)
    assert len(many) < len(one) + 50 * 1000
    texts = page_texts(many)
    assert len(texts) == 50
    assert all(f"SOK DARA {at}" in text for at, text in enumerate(texts))


def test_what_stands_below_the_address_moves_with_its_lines(bundled: Lookups) -> None:
    long = FAMILY["address"] + ", 102동 1503호 (원곡동, 안산역 푸르지오 아파트) 관리사무소 옆"
    short, longer = (
        _place_of("SOK CHANTHA", merged(bundled, ("ko", FAMILY | {"address": address})))
        for address in (FAMILY["address"], long)
    )
    assert 10 < short - longer < 60


def _place_of(text: str, pdf: bytes) -> float:
    import pypdfium2  # noqa: PLC0415 - one test of many

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        found = page.search(text).get_next()
        assert found
        return float(page.get_charbox(found[0])[1])


def test_a_value_that_is_missing_is_a_line_to_write_on(bundled: Lookups) -> None:
    without = {key: value for key, value in FAMILY.items() if not key.startswith("school")}
    [page] = page_texts(merged(bundled, ("ko", without)))
    assert "원곡초등학교" not in page
    assert "학교 전화" in page


def test_a_value_too_long_for_its_place_has_a_sheet_of_its_own(bundled: Lookups) -> None:
    name = "SOMPHONE PHOMMACHANH SOUVANNAVONG KEOMANIVONG ALEXANDRIA THEODORA"
    pages = page_texts(
        merged(bundled, ("lo", FAMILY), ("lo", FAMILY | {"child": name}), ("lo", FAMILY))
    )
    assert name.rsplit(maxsplit=1)[-1] in "".join(pages[1:-1])
    assert sum("SOK DARA" in page for page in pages) == 2


def test_nothing_is_drawn_of_a_family_that_cannot_be_drawn_whole(bundled: Lookups) -> None:
    document = Document(title="Notices", language="ko", tagged=False)
    merge = Merge(document, order("ko"), At(OFFICE, bundled, TODAY, PLAIN))
    merge.draw("km", FAMILY)
    with pytest.raises(UnprintableError):
        merge.draw("km", FAMILY | {"child": "SOK \ue000"})
    with pytest.raises(UsageError):
        merge.draw("km", FAMILY | {"birth_date": "5 March"})
    assert merge.draw("km", FAMILY) == 1
    assert len(page_texts(document.finish())) == 2


def test_values_of_all_stand_on_each(bundled: Lookups) -> None:
    document = Document(title="Notices", language="ko", tagged=False)
    at = At(Office(name="안산글로벌센터"), bundled, TODAY, PLAIN)
    merge = Merge(document, order("ko", counselor="김상담"), at)
    merge.draw("vi", FAMILY)
    merge.draw("ur", FAMILY)
    assert merge.unreviewed == {"vi", "ur"}
    for text in page_texts(document.finish()):
        assert "김상담" in text
        assert "안산글로벌센터" in text


def test_the_address_shows_in_the_offices_own_window(bundled: Lookups) -> None:
    own = Stationery(envelope=Envelope(left=100, top=20, width=95, height=45))
    pdf = merged(bundled, ("km", FAMILY), own=own)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert len(document.pages) == 1
    assert _place_of("15360", pdf) > 841 - 65 / 25.4 * 72


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_postage_mark_stands_on_each(bundled: Lookups, language: str) -> None:
    own = Stationery(postage=Postage(kind="요금후납", post_office="가나우체국"))
    pdf = merged(bundled, *[(language, FAMILY)] * 2, own=own)
    single = render(order(language, school_year="2027", **FAMILY), OFFICE, bundled, TODAY, own)
    assert letters(pdf) == letters(single.pdf) * 2
    assert all("요금후납" in text for text in page_texts(pdf))
