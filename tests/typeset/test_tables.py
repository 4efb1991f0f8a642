"""Tables: rows aligned across scripts, mirrored where reading begins at the right, their header on every page."""

import pytest

from gg_desk.typeset import boxes
from gg_desk.typeset.boxes import Box, Laid
from gg_desk.typeset.document import Document, Page
from gg_desk.typeset.flow import paginate
from gg_desk.typeset.overflow import DoesNotFitError
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.tables import Column, Grid, table
from gg_desk.typeset.text import Style

GUTTER = 10.0
ROWS = {
    "km": ("សាលារៀន", "학교"),
    "my": ("ကျောင်း", "학교"),
    "ur": ("اسکول", "학교"),
    "en": ("School", "학교"),
}


def grid(*, rtl: bool = False) -> Grid:
    return Grid(rtl=rtl, gutter=GUTTER, padding=2, rule="#C9D3DC", header_rule="#14202B")


def cell(text: str, language: str = "en", size: float = 10) -> Box:
    return boxes.paragraph(text, Style(language, size))


def drawn(laid: Laid) -> list[tuple[str, float, float]]:
    """Each paragraph of a table at the page's corner: its text, its left, its first baseline."""
    page = Document(title="", language="en").page()
    found: list[tuple[str, float, float]] = []
    draw = page.text

    def text(paragraph: Paragraph, x: float, y: float, kind: str = "P") -> float:
        baseline = round(y + paragraph.first_baseline, 3)
        found.extend((line.text, round(x, 3), baseline) for line in paragraph.lines[:1])
        return draw(paragraph, x, y, kind)

    page.text = text  # type: ignore[method-assign]  # an eye on one page, which draws as ever
    laid.draw(page, 0, 0)
    return found


@pytest.mark.parametrize("tag", ROWS)
def test_the_first_lines_of_a_row_stand_on_one_baseline(tag) -> None:
    lead, korean = ROWS[tag]
    row = [cell(lead, tag, 17), cell(korean, "ko", 9), cell("12", "en", 7.5)]
    rows = [row, row]
    laid = table([Column(parts=3), Column(parts=2), Column()], rows, grid(rtl=tag == "ur"))(300)
    baselines = [baseline for _text, _left, baseline in drawn(laid)]
    assert len(set(baselines[:3])) == len(set(baselines[3:])) == 1
    assert baselines[3] - baselines[0] > 17


@pytest.mark.parametrize("rtl", [False, True])
def test_columns_take_points_parts_or_their_contents_and_are_mirrored(rtl) -> None:
    own = cell("Total")(1000).natural
    columns = [Column(), Column(points=50), Column(parts=3), Column(parts=1)]
    laid = table(columns, [[cell(text) for text in ("Total", "b", "c", "d")]], grid(rtl=rtl))(400)
    part = (400 - 3 * GUTTER - 50 - own) / 4
    widths = [own, 50, 3 * part, part]
    starts = [sum(widths[:at]) + at * GUTTER for at in range(4)]
    lefts = [left for _text, left, _baseline in drawn(laid)]
    expected = [
        400 - start - width if rtl else start for start, width in zip(starts, widths, strict=True)
    ]
    assert lefts == pytest.approx(expected, abs=0.01)


def test_contents_too_wide_for_the_table_share_it() -> None:
    text = "a long text that would rather stand in one line than in many of them"
    laid = table([Column(), Column()], [[cell(text), cell(text)]], grid())(200)
    assert [left for _text, left, _baseline in drawn(laid)] == [0, pytest.approx(105, abs=0.1)]
    with pytest.raises(DoesNotFitError, match="W"):
        table([Column(points=195), Column()], [[cell("x"), cell("W")]], grid())(200)


def test_the_header_stands_on_every_page_and_rows_are_whole() -> None:
    header = [cell("Name"), cell("Phone")]
    rows = [[cell(f"Row {n}\nsecond line\nthird"), cell(f"{n}")] for n in range(30)]
    laid = table([Column(parts=1), Column(parts=1)], rows, grid(), header)(300)
    pages = paginate([laid], lambda _number: 300)
    assert len(pages) > 4
    told = [[text for text, _left, _baseline in drawn(page[0])] for page in pages]
    assert all(page[:2] == ["Name", "Phone"] for page in told)
    assert [text for page in told for text in page[2::2]] == [f"Row {n}" for n in range(30)]
    assert all(page[0].height <= 300 for page in pages)


def test_a_row_higher_than_a_page_goes_on_with_its_header() -> None:
    long = "\n".join(f"line {n}" for n in range(40))
    rows = [[cell("short"), cell("1")], [cell(long), cell("2")], [cell("last"), cell("3")]]
    laid = table([Column(parts=1), Column(points=40)], rows, grid(), [cell("Name"), cell("No")])(
        200
    )
    pages = paginate([laid], lambda _number: 200)
    told = [[text for text, _left, _baseline in drawn(part)] for page in pages for part in page]
    assert told[0] == ["Name", "No", "short", "1"]
    assert told[1][:4] == ["Name", "No", "line 0", "2"]
    assert told[-1][-2:] == ["last", "3"]
    assert all(part.height <= 200.1 for page in pages for part in page)
    pictures = [[boxes.together(cell(long)), cell("2")]]
    with pytest.raises(DoesNotFitError, match="line 0"):
        paginate([table([Column(), Column()], pictures, grid())(200)], lambda _number: 200)


def test_a_table_is_one_in_the_pages_structure(opened) -> None:
    document = Document(title="", language="en")
    rows = [[cell("a"), cell("b")]]
    laid = table([Column(parts=1), Column(parts=1)], rows, grid(), [cell("A"), cell("B")])(200)
    page: Page = document.page()
    laid.draw(page, 40, 40)
    pdf = opened(document.finish())
    [found] = pdf.Root.StructTreeRoot.K.K
    assert found.S == "/Table"
    assert [[str(cell.S) for cell in row.K] for row in found.K] == [["/TH"] * 2, ["/TD"] * 2]
