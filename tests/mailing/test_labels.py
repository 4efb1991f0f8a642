"""Address labels, read back from the PDF letter by letter: each address within its own label."""

import datetime as dt
import io
from collections import defaultdict
from collections.abc import Iterator

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gg_desk.errors import UsageError
from gg_desk.mailing.label_grids import LabelGrid, label_grid, label_grids
from gg_desk.mailing.labels import draw_labels
from gg_desk.mailing.recipient import Recipient

MM = 72 / 25.4
PLACE = "경기도 안산시 단원구 중앙대로"
LONG = "경기도 성남시 분당구 판교역로146번길 20, 판교알파리움타워 1동 2304호 (백현동, 알파리움 2단지 아파트)"
NAMES = (
    "SOK CHANTHA",
    "NGUYỄN THỊ HỒNG NHUNG",
    "Анна Ким",
    "សុខ ចាន់ថា",
    "홍길동",
    "MUHAMMAD ABDUL RAHMAN BIN ABDULLAH AL FAROUQ",
)
Cell = tuple[int, int]
"""Page from 0, label from 1."""


def family(number: int, **other: str) -> Recipient:
    said = {
        "address": f"{PLACE} {number}",
        "guardian": NAMES[number % len(NAMES)],
        "postcode": f"{15000 + number:05}",
    } | other
    return Recipient("명단", number + 1, ("km",), f"CHILD {number}", dt.date(2020, 3, 5), **said)


def letters(text: str) -> str:
    return "".join(text.split())


def boxes(pdf: bytes) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """Every letter with its page and its left, top, right, bottom in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        text = page.get_textpage()
        height = page.get_height()
        for at in range(text.count_chars()):
            letter = text.get_text_range(at, 1)
            if letter.strip():
                left, bottom, right, top = text.get_charbox(at)
                yield (
                    number,
                    letter,
                    (left / MM, (height - top) / MM, right / MM, (height - bottom) / MM),
                )
    document.close()


def read(pdf: bytes, grid: LabelGrid, offset: tuple[float, float] = (0, 0)) -> dict[Cell, str]:
    """The text of each label; a letter outside of all fails."""
    found: dict[Cell, str] = defaultdict(str)
    corners = {number: grid.corner(number) for number in range(1, grid.count + 1)}
    for page, letter, (left, top, right, bottom) in boxes(pdf):
        [number] = [
            number
            for number, (x, y) in corners.items()
            if x + offset[0] <= left
            and right <= x + offset[0] + grid.size[0]
            and y + offset[1] <= top
            and bottom <= y + offset[1] + grid.size[1]
        ]
        found[page, number] += letter
    return dict(found)


def test_the_grids_of_the_issue_are_there_and_lie_on_the_paper() -> None:
    shapes = {key: (grid.columns, grid.rows) for key, grid in label_grids().items()}
    for columns, rows in ((2, 7), (2, 8), (3, 7), (3, 8)):
        assert shapes[f"{columns}x{rows}"] == (columns, rows)
        grid = label_grid(f"{columns}x{rows}")
        right = 210 - grid.corner(grid.count)[0] - grid.size[0]
        bottom = 297 - grid.corner(grid.count)[1] - grid.size[1]
        assert (right, bottom) == pytest.approx((grid.left, grid.top), abs=0.06)


@pytest.mark.parametrize("key", label_grids())
def test_a_hundred_families_have_a_label_each_in_the_order_of_the_list(key: str) -> None:
    grid, file = label_grid(key), io.BytesIO()
    families = [family(number) for number in range(100)]
    printed = draw_labels(file, families, grid)
    assert (printed.pages, printed.count, printed.refused) == (-(-100 // grid.count), 100, ())
    found = read(file.getvalue(), grid)
    assert len(found) == 100
    for number, one in enumerate(families):
        page, label = divmod(number, grid.count)
        assert sorted(found[page, label + 1]) == sorted(
            letters(f"{one.address}{one.guardian}귀하{one.postcode}")
        )


@settings(deadline=None, max_examples=25)
@given(
    key=st.sampled_from(sorted(label_grids())),
    start=st.integers(1, 14),
    count=st.integers(1, 40),
    offset=st.tuples(st.floats(-3, 3), st.floats(-3, 3)),
)
def test_start_and_offset_move_labels_and_lose_none(
    key: str, start: int, count: int, offset: tuple[float, float]
) -> None:
    grid, file = label_grid(key), io.BytesIO()
    families = (family(number, guardian="SOK CHANTHA") for number in range(count))
    printed = draw_labels(file, families, grid, start=start, offset=offset)
    assert printed.count == count
    found = read(file.getvalue(), grid, offset)
    places = [divmod(start - 1 + number, grid.count) for number in range(count)]
    assert sorted(found) == [(page, label + 1) for page, label in places]
    for number, (page, label) in enumerate(places):
        assert f"{15000 + number:05}" in found[page, label + 1]
    assert printed.pages == places[-1][0] + 1


@pytest.mark.parametrize("key", ["2x8", "3x8"])
@pytest.mark.parametrize("postcode", ["", "15360"])
@pytest.mark.parametrize("name", NAMES)
def test_long_addresses_and_names_shrink_and_stay_inside(
    key: str, postcode: str, name: str
) -> None:
    grid, file = label_grid(key), io.BytesIO()
    printed = draw_labels(
        file, [family(0, address=LONG, guardian=name, postcode=postcode)] * grid.count, grid
    )
    assert printed.count == grid.count
    for text in read(file.getvalue(), grid).values():
        assert sorted(text) == sorted(letters(f"{LONG}{name}귀하{postcode}"))


def test_the_child_stands_for_a_guardian_without_a_name() -> None:
    grid, file = label_grid("2x7"), io.BytesIO()
    draw_labels(file, [family(7, guardian="")], grid)
    assert "CHILD7보호자귀하" in read(file.getvalue(), grid)[0, 1]


def test_what_does_not_fit_or_cannot_be_printed_is_refused_by_row_and_takes_no_label() -> None:
    grid, file = label_grid("3x8"), io.BytesIO()
    families = [
        family(1),
        family(2, address=LONG * 5),
        family(3, guardian="SOK \ue000"),
        family(4, guardian="W" * 90),
        family(5),
    ]
    printed = draw_labels(file, families, grid)
    assert [(one.row, one.code, one.out) for one in printed.refused] == [
        (3, "address_too_long", True),
        (4, "address_unprintable", True),
        (5, "address_too_long", True),
    ]
    told = repr(printed) + "".join(
        one.sentence(tag) + one.place(tag) for one in printed.refused for tag in ("ko", "en")
    )
    assert not any(secret in told for secret in ("성남", "SOK", "WWW", "CHILD", "15002"))
    assert sorted(read(file.getvalue(), grid)) == [(0, 1), (0, 2)]


def test_where_all_rows_are_refused_the_page_is_empty() -> None:
    grid, file = label_grid("3x8"), io.BytesIO()
    printed = draw_labels(file, [family(1, address=LONG * 5)], grid)
    assert (printed.pages, printed.count, len(printed.refused)) == (1, 0, 1)
    assert read(file.getvalue(), grid) == {}


def test_a_file_tells_nobody_by_name_and_is_the_same_for_the_same_list() -> None:
    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        draw_labels(file, [family(1)], label_grid("2x7"))
    assert files[0].getvalue() == files[1].getvalue()
    told = pypdfium2.PdfDocument(files[0].getvalue()).get_metadata_dict()
    assert told["Title"] == "주소 라벨 · Address labels"
    assert not any("SOK" in value or PLACE in value for value in told.values())


def test_outlines_show_every_label_of_each_sheet() -> None:
    grid, files = label_grid("3x7"), [io.BytesIO(), io.BytesIO()]
    for file, outlines in zip(files, (False, True), strict=True):
        draw_labels(file, [family(1)], grid, outlines=outlines)
    plain, outlined = (
        pypdfium2.PdfDocument(file.getvalue())[0].render().to_pil().convert("L") for file in files
    )
    for number in range(1, grid.count + 1):
        left, top = (round(at * MM) for at in grid.corner(number))
        edge = (left - 2, top + 20, left + 3, top + 21)
        assert plain.crop(edge).getextrema()[0] > 250
        assert outlined.crop(edge).getextrema()[0] < 200


@pytest.mark.parametrize("start", [0, 15, -1])
def test_a_label_that_the_sheet_has_not_is_told(start: int) -> None:
    with pytest.raises(UsageError, match="1 to 14"):
        draw_labels(io.BytesIO(), [], label_grid("2x7"), start=start)


def test_a_shift_that_no_printer_makes_and_an_unknown_sheet_are_told() -> None:
    with pytest.raises(UsageError, match="10 mm"):
        draw_labels(io.BytesIO(), [], label_grid("2x7"), offset=(0, -11))
    with pytest.raises(UsageError, match="2x7, 2x8"):
        label_grid("4x10")
