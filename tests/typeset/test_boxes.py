"""Boxes: set to a width, split where a reader does not mind, and nothing lost on the way."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gg_desk.typeset import boxes
from gg_desk.typeset.boxes import Box, Frame, Laid
from gg_desk.typeset.columns import columns
from gg_desk.typeset.document import Document, Page, Stroke
from gg_desk.typeset.fit import Spot, fitted_text
from gg_desk.typeset.flow import draw_pages, one_page, paginate
from gg_desk.typeset.lists import bulleted, listed, number_indent, numbered
from gg_desk.typeset.overflow import DoesNotFitError, Place
from gg_desk.typeset.paragraph import Paragraph
from gg_desk.typeset.raster import page_images
from gg_desk.typeset.stacks import stack
from gg_desk.typeset.tables import Column, Grid, table
from gg_desk.typeset.text import Style

WIDTH = 120.0
STYLE = Style("en", 10, leading=1.0)  # lines 10 points high
GRID = Grid(rtl=False, gutter=6, padding=2, rule="#C9D3DC", header_rule="#14202B")
MARK = (Stroke((("M", (0.0, 0.0)), ("L", (1.0, 1.0)))),)


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of text as it was drawn: its left end and first baseline from the page's top left."""

    text: str
    left: float
    right: float
    baseline: float


def watched(page: Page, seen: list[Seen]) -> Page:
    """``page``, which notes every line that is drawn on it."""
    draw = page.text

    def text(paragraph: Paragraph, x: float, y: float, kind: str = "P") -> float:
        baseline = y + paragraph.first_baseline
        for line in paragraph.lines:
            slack = paragraph.width - line.width
            left = x + (slack if paragraph.style.rtl != (paragraph.style.align == "end") else 0)
            seen.append(Seen(line.text, left, left + line.width, baseline))
            baseline += paragraph.style.line_height
        return draw(paragraph, x, y, kind)

    page.text = text  # type: ignore[method-assign]  # an eye on one page, which draws as ever
    return page


def lines_of(laid: Laid, x: float = 0.0, y: float = 0.0) -> list[Seen]:
    seen: list[Seen] = []
    laid.draw(watched(Document(title="", language="en").page(), seen), x, y)
    return seen


def texts(parts: Sequence[Laid]) -> list[str]:
    return [seen.text for part in parts for seen in lines_of(part)]


def words(count: int, name: str = "w") -> str:
    """As many lines: each word fills one."""
    return " ".join(f"{name}{number:02}{'m' * 9}" for number in range(count))


def lines(count: int, name: str = "w") -> Box:
    return boxes.paragraph(words(count, name), STYLE)


def heights(laid: Laid) -> float:
    return round(laid.height / STYLE.line_height, 6)


def test_a_paragraph_is_as_high_as_its_lines() -> None:
    assert heights(lines(7)(WIDTH)) == 7
    assert [seen.text for seen in lines_of(lines(3)(WIDTH))] == words(3).split()


@pytest.mark.parametrize(
    ("count", "room", "first"),
    [(6, 35, 3), (6, 59, 4), (6, 25, 2), (6, 19, 0), (3, 25, 0), (4, 39, 2), (2, 15, 0), (1, 5, 0)],
)
def test_no_line_stands_alone_on_either_side_of_a_page_break(count, room, first) -> None:
    parted = lines(count)(WIDTH).split(room, False)
    assert (heights(parted[0]) if parted else 0) == first
    if parted:
        assert texts(parted) == words(count).split()


@pytest.mark.parametrize(("count", "room", "first"), [(3, 25, 2), (2, 15, 1), (6, 15, 1)])
def test_a_page_too_low_for_that_takes_what_it_can(count, room, first) -> None:
    parted = lines(count)(WIDTH).split(room, True)
    assert parted
    assert heights(parted[0]) == first


def test_a_heading_stays_with_what_follows_and_white_space_begins_no_page() -> None:
    heading = boxes.with_next(boxes.paragraph("Heading", STYLE))
    laid = [box(WIDTH) for box in (lines(4), boxes.gap(10), heading, boxes.gap(5), lines(4, "x"))]
    first, second = paginate(laid, lambda _number: 75)
    assert texts(first) == words(4).split()
    assert texts(second) == ["Heading", *words(4, "x").split()]
    assert not second[0].blank


def test_a_heading_alone_is_better_than_no_end() -> None:
    heading = boxes.with_next(boxes.paragraph("Heading", STYLE))
    figure = boxes.together(lines(5))
    pages = paginate([heading(WIDTH), figure(WIDTH)], lambda _number: 52)
    assert [texts(page) for page in pages] == [["Heading"], words(5).split()]


def test_what_stays_together_moves_whole_or_is_refused_by_name_and_page() -> None:
    figure = boxes.together(stack([lines(3, "a"), lines(3, "b")]))
    pages = paginate([lines(4)(WIDTH), figure(WIDTH)], lambda _number: 75)
    assert [len(texts(page)) for page in pages] == [4, 6]
    with pytest.raises(DoesNotFitError) as caught:
        paginate([lines(4)(WIDTH), figure(WIDTH)], lambda _number: 45)
    assert "a00mmm" in caught.value.en
    assert "page 2" in caught.value.en
    assert "2쪽" in caught.value.ko


def test_the_ending_takes_the_last_lines_along() -> None:
    pages = paginate([lines(4)(WIDTH), lines(5, "x")(WIDTH)], lambda _number: 100, ending=30)
    assert [len(texts(page)) for page in pages] == [7, 2]
    pages = paginate([lines(9)(WIDTH)], lambda _number: 100, ending=20)
    assert [len(texts(page)) for page in pages] == [7, 2]
    pages = paginate([lines(6)(WIDTH)], lambda _number: 100, ending=40)
    assert [len(texts(page)) for page in pages] == [6]


def test_an_ending_stands_alone_only_below_what_cannot_be_split() -> None:
    pages = paginate([boxes.together(lines(9))(WIDTH)], lambda _number: 100, ending=30)
    assert [len(texts(page)) for page in pages] == [9, 0]


def test_headers_and_footers_know_their_page_and_how_many_there_are() -> None:
    document = Document(title="", language="en")
    told: list[tuple[str, int, int]] = []
    pages = paginate([lines(25)(WIDTH)], lambda number: 50 if number == 1 else 100)
    draw_pages(
        document,
        pages,
        lambda number: (30, 40 * number),
        lambda _page, number, count: told.append(("header", number, count)),
        lambda _page, number, count: told.append(("footer", number, count)),
    )
    assert told == [(place, n, 3) for n in (1, 2, 3) for place in ("header", "footer")]
    assert document.pages == 3


def test_a_text_that_is_no_single_page_is_given_up_after_one() -> None:
    asked = []

    def coming():
        for number in range(1000):
            asked.append(number)
            yield lines(2)(WIDTH)

    assert one_page(coming(), 100) is None
    assert len(asked) == 6
    assert len(texts(one_page([lines(10)(WIDTH)], 100) or [])) == 10


def test_a_frame_on_two_pages_is_closed_on_both() -> None:
    framed = boxes.framed(lines(8), Frame(padding=7, fill="#EAF2F9", stroke="#0B4F8A"))
    whole = framed(WIDTH + 14)
    assert whole.height == 8 * 10 + 14
    parted = whole.split(60, False)
    assert parted
    assert [part.height for part in parted] == [4 * 10 + 14, 4 * 10 + 14]
    assert texts(parted) == words(8).split()
    assert lines_of(parted[1], x=50, y=20)[0].left == 57


@pytest.mark.parametrize("rtl", [False, True])
def test_columns_are_level_and_begin_where_reading_begins(rtl) -> None:
    laid = columns([lines(3), lines(8, "x")], 2, 10, rtl=rtl)(2 * WIDTH + 10)
    assert heights(laid) == 6
    seen = lines_of(laid)
    assert [line.text for line in seen] == words(3).split() + words(8, "x").split()
    assert seen[0].left == (WIDTH + 10 if rtl else 0)
    assert seen[-1].left == (0 if rtl else WIDTH + 10)
    assert seen[0].baseline == seen[6].baseline


def test_columns_go_on_over_pages() -> None:
    laid = columns([lines(50)], 3, 10, rtl=False)(3 * WIDTH + 20)
    pages = paginate([laid], lambda _number: 100)
    assert texts([part for page in pages for part in page]) == words(50).split()
    assert [len(texts(page)) for page in pages] == [30, 20]


@pytest.mark.parametrize("rtl", [False, True])
def test_rules_cut_lines_and_insets_begin_where_reading_begins(rtl) -> None:
    laid = boxes.indented(lines(2), 30, 5, rtl=rtl)(WIDTH + 35)
    assert {seen.left for seen in lines_of(laid)} == {5 if rtl else 30}
    document = Document(title="", language="en")
    boxes.cut_line(MARK, "#000000", rtl=rtl)(200).draw(document.page(), 0, 100)
    [png] = page_images(document.finish(), dpi=72)
    below = Image.open(io.BytesIO(png)).convert("L").crop((0, 106, 250, 112))  # the line is above
    marked = below.point(lambda light: 255 - light).getbbox()
    assert marked
    assert marked[0] in range(190, 201) if rtl else marked[0] in range(9)


def test_text_shrinks_to_its_place_but_not_below_the_smallest_size() -> None:
    place = Place("the address window", "주소 창")
    roomy = fitted_text("One line", STYLE, Spot(WIDTH, 20, place), smallest=6)
    assert roomy.height == 10
    tight = fitted_text(words(6), STYLE, Spot(WIDTH, 42, place), smallest=6)
    assert 39 < tight.height <= 42
    assert texts([tight]) == words(6).split()
    with pytest.raises(DoesNotFitError) as caught:
        fitted_text(words(20), STYLE, Spot(WIDTH, 42, place), smallest=6)
    for sentence, named in ((caught.value.en, "address window"), (caught.value.ko, "주소 창")):
        assert "w00mmm" in sentence
        assert named in sentence


def test_a_letter_wider_than_its_place_is_refused_by_name() -> None:
    with pytest.raises(DoesNotFitError, match="W"):
        boxes.paragraph("W", STYLE)(4)
    assert boxes.paragraph("iii", STYLE)(4).height == 30


def box_trees() -> st.SearchStrategy[Box]:
    """Paragraphs, lists, tables, frames and columns in one another."""
    leaf = st.integers(1, 7).map(lines)
    space = st.floats(0, 30).map(boxes.gap)
    heading = st.just(boxes.with_next(boxes.paragraph("Heading", STYLE)))

    def grown(inner: st.SearchStrategy[Box]) -> st.SearchStrategy[Box]:
        several = st.lists(inner, min_size=1, max_size=4)
        indent = number_indent(["10."], STYLE)
        return st.one_of(
            several.map(stack),
            several.map(lambda items: listed([bulleted(item, STYLE) for item in items], STYLE)),
            inner.map(lambda item: numbered("10.", item, STYLE, indent)),
            inner.map(lambda item: boxes.framed(item, Frame(3))),
            several.map(lambda row: table([Column(parts=1)] * len(row), [row, row], GRID)),
            several.map(lambda items: columns(items, 2, 8, rtl=False)),
        )

    return st.recursive(st.one_of(leaf, space, heading), grown, max_leaves=6)


@settings(deadline=None, max_examples=60)
@given(st.lists(box_trees(), max_size=6), st.floats(70, 300))
def test_whatever_is_poured_comes_out_whole_and_on_no_page_too_high(trees, room) -> None:
    laid = [tree(700) for tree in trees]
    pages = paginate(laid, lambda _number: room, ending=20)
    assert sorted(texts([part for page in pages for part in page])) == sorted(texts(laid))
    for number, page in enumerate(pages, start=1):
        used = sum(part.height for part in page)
        assert used <= room + 0.1 - (20 if number == len(pages) else 0)
