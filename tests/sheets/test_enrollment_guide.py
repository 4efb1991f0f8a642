"""The booklet about entering school: its pages, how they are folded, and what they say."""

import io

import msgspec
import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.requirements import Ages, Registration
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.errors import DeskError
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.romanise import read_aloud
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render
from gg_desk.typeset.document import MM
from gg_desk.typeset.raster import page_images, page_texts

SHEET = "enrollment-guide"
SAYINGS = ("아이를 이 학교에 입학시키고 싶어요.", "어떤 서류가 필요한가요?", "적어 주세요.")


@pytest.fixture(scope="module")
def bundled() -> Lookups:
    """All that the desk brings along, so that every language has its words."""
    bundle = load_bundle()
    return Lookups(
        **{
            kind: {entry.id: entry for entry in getattr(bundle, kind)}
            for kind in ("documents", "areas", "contacts", "organisations", "programs", "sources")
        }
    )


def printed(own, bundled, *languages, office=None, **order):
    asked = SheetOrder(template=SHEET, languages=languages, code="0000-0000", **order)
    return render(asked, office or Office(name="가나다 지원센터"), bundled, own.day)


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [tuple(float(side) for side in page.MediaBox[2:]) for page in opened.pages]


def cut_in_two(page: bytes) -> list[Image.Image]:
    whole = Image.open(io.BytesIO(page)).convert("L")
    middle = whole.width // 2
    return [whole.crop((left, 0, left + middle, whole.height)) for left in (0, middle)]


@pytest.mark.parametrize("tag", phrasebook().languages())
def test_every_language_fills_eight_pages_with_all_that_a_school_asks(own, bundled, tag) -> None:
    sheet = printed(own, bundled, tag, paper="a5")
    assert sheet.pages == 8
    assert {(round(w / MM), round(h / MM)) for w, h in sizes(sheet.pdf)} == {(148, 210)}
    text = sheet.texts[tag]
    for saying in SAYINGS:
        assert f"“{saying}”" in text
        assert (read_aloud(saying) in text) is (tag != "ko")
    for paper in ("취학", "예방접종증명서", "임대차계약서", "여권"):
        assert paper in text
    assert "2027년 3월 1일" in text
    assert "취학통지서" not in text


@pytest.mark.parametrize("layout", ["stacked", "single"])
@pytest.mark.parametrize("tag", ["ko", "my", "ur", "ru"])
def test_other_layouts_and_large_print_take_whole_leaves(own, bundled, tag, layout) -> None:
    assert printed(own, bundled, tag, paper="a5", layout=layout).pages == 8
    large = printed(own, bundled, tag, paper="a5", layout=layout, large=True)
    assert large.pages in {8, 12, 16}


@pytest.mark.parametrize("tag", ["my", "ur", "ru"])
def test_large_print_never_stands_in_two_columns(own, bundled, drawn, tag) -> None:
    beside = printed(own, bundled, tag, paper="a5", large=True)
    stacked = printed(own, bundled, tag, paper="a5", large=True, layout="stacked")
    assert beside.pdf == stacked.pdf


def test_on_a4_two_pages_lie_side_by_side_as_they_are_folded(own, bundled) -> None:
    sheet = printed(own, bundled, "en", "ur", paper="a4")
    assert sheet.pages == 8
    assert {(round(w / MM), round(h / MM)) for w, h in sizes(sheet.pdf)} == {(297, 210)}
    halves = [half for page in page_images(sheet.pdf, dpi=40) for half in cut_in_two(page)]
    for tag, folded in (("en", halves[:8]), ("ur", halves[8:])):
        single = [
            Image.open(io.BytesIO(page)).convert("L")
            for page in page_images(printed(own, bundled, tag, paper="a5").pdf, dpi=40)
        ]
        order = [8, 1, 2, 7, 6, 3, 4, 5] if tag == "en" else [1, 8, 7, 2, 3, 6, 5, 4]
        for half, number in zip(folded, order, strict=True):
            page = single[number - 1].resize(half.size)
            assert ImageStat.Stat(ImageChops.difference(half, page)).mean[0] < 3


def test_letter_paper_is_refused(own, bundled) -> None:
    with pytest.raises(DeskError, match="a5, a4"):
        printed(own, bundled, "en", paper="letter")


def test_days_that_a_school_sets_are_blanks_until_the_office_knows_them(own, bundled) -> None:
    empty = printed(own, bundled, "ko").texts["ko"]
    assert "예비소집일: ________" in empty
    assert "입학일: ________" in empty
    values = {"gathering_date": "2027-01-05", "school": "가나초등학교", "school_year": "2028"}
    filled = printed(own, bundled, "ko", values=values).texts["ko"]
    assert "예비소집일: 2027년 1월 5일" in filled
    assert "학교: 가나초등학교" in filled
    assert "2028년 3월 1일" in filled


def test_where_to_get_a_paper_stands_below_it(own, bundled) -> None:
    lines = [line.strip() for line in printed(own, bundled, "en").texts["en"].splitlines()]
    at = lines.index("☐ Vaccination certificate")
    assert "Public health center or clinic" in lines[at + 2]


def test_the_last_sentence_shows_the_number_that_speaks_the_language(own, bundled) -> None:
    pages = page_texts(printed(own, bundled, "km", paper="a5").pdf)
    assert "1577-1366" in pages[6]
    assert "1577-1366" in pages[7]


def test_it_says_nothing_of_children_without_registration_where_it_is_required(own, drawn) -> None:
    program = msgspec.structs.replace(
        own.school,
        ages=Ages(minimum=6, maximum=6, basis="school_year"),
        registration=Registration(kinds=("registered",)),
    )
    said = "without alien registration"
    assert said not in own.sheet(SHEET, "en", program=program).texts["en"]
    open_to_all = msgspec.structs.replace(program, registration=Registration(required=False))
    assert said in own.sheet(SHEET, "en", program=open_to_all).texts["en"]


def test_spare_pages_are_for_notes(own, drawn) -> None:
    own.sheet(SHEET, "en", paper="a5")
    headed = {line.page for line in drawn if line.seen.startswith("Note")}
    assert len(headed) >= 2


def test_an_office_name_that_covers_the_title_is_refused(own, bundled) -> None:
    with pytest.raises(DeskError, match="the cover"):
        printed(own, bundled, "ko", office=Office(name="가나다라마바사 " * 60))
