"""Labels and envelopes, read back from the PDF letter by letter: each address in its own place."""

import datetime as dt
import io
from collections import defaultdict
from collections.abc import Iterator

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gg_desk.envelopes import Postage
from gg_desk.errors import UsageError
from gg_desk.mailing.envelope_sizes import EnvelopeSize, envelope_size, envelope_sizes
from gg_desk.mailing.envelopes import draw_envelopes
from gg_desk.mailing.label_grids import LabelGrid, label_grid, label_grids
from gg_desk.mailing.labels import draw_labels
from gg_desk.mailing.recipient import Recipient
from gg_desk.settings import Office
from gg_desk.sheets.stationery import PLAIN, Stationery
from gg_desk.typeset.overflow import DoesNotFitError
from gg_desk.typeset.pictures import Picture, read_picture

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
OFFICE = Office(name="가나다 지원센터", address="경기도 가나시 보내는로 1", phone="031-000-0000")
MARKED = Stationery(postage=Postage(kind="요금후납", post_office="가나우체국", permit="제1234호"))
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


def test_where_all_rows_are_refused_there_is_no_page() -> None:
    grid, file = label_grid("3x8"), io.BytesIO()
    printed = draw_labels(file, [family(1, address=LONG * 5)], grid)
    assert (printed.pages, printed.count, len(printed.refused)) == (0, 0, 1)


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


@pytest.mark.parametrize(
    ("said", "key"), [("L7159", "3x8"), ("avery l7163", "2x7"), ("LS-3107", "formtec-3107")]
)
def test_a_sheet_is_known_by_the_code_on_its_box(said: str, key: str) -> None:
    assert label_grid(said) is label_grids()[key]


def draw(
    *families: Recipient,
    envelope: EnvelopeSize,
    office: Office = OFFICE,
    dress: Stationery = PLAIN,
    offset: tuple[float, float] = (0.0, 0.0),
) -> bytes:
    file = io.BytesIO()
    printed = draw_envelopes(file, families, envelope, office, dress, offset=offset)
    assert (printed.count, printed.refused) == (len(families), ())
    return file.getvalue()


@pytest.fixture(scope="module")
def logo() -> Picture:
    file = io.BytesIO()
    Image.new("RGB", (400, 200), "#B3261E").save(file, format="PNG")
    return read_picture(file.getvalue(), "logo.png")


@pytest.mark.parametrize("key", envelope_sizes())
@pytest.mark.parametrize("offset", [(0.0, 0.0), (-2.0, 1.5)])
def test_every_family_has_an_envelope_with_each_thing_in_its_place(
    key: str, offset: tuple[float, float]
) -> None:
    envelope = envelope_size(key)
    families = [family(number) for number in range(12)] + [family(12, address=LONG, postcode="")]
    pdf = draw(*families, envelope=envelope, dress=MARKED, offset=offset)
    (width, height), (right, down) = envelope.size, offset
    sender, mark, address = (defaultdict[int, str](str) for _place in range(3))
    for page, letter, box in boxes(pdf):
        left, end = box[0] - right, box[2] - right
        top, bottom = box[1] - down, box[3] - down
        if end < width / 2 and bottom < 30:
            assert left >= 10
            sender[page] += letter
        elif left > width - 40 and bottom < 30:
            assert end <= width - 10
            mark[page] += letter
        else:
            assert top >= 40
            assert left >= width - 140
            assert end <= width - 15
            assert bottom <= height - 17
            address[page] += letter
    assert len(pypdfium2.PdfDocument(pdf)) == len(address) == len(families)
    for page, one in enumerate(families):
        assert sender[page] == letters(OFFICE.name + OFFICE.address + OFFICE.phone)
        assert mark[page] == "가나우체국요금후납제1234호"
        assert sorted(address[page]) == sorted(
            letters(f"{one.address}{one.guardian}귀하{one.postcode}")
        )


@pytest.mark.parametrize("key", envelope_sizes())
def test_the_page_is_the_envelope(key: str) -> None:
    envelope = envelope_size(key)
    page = pypdfium2.PdfDocument(draw(family(1), envelope=envelope))[0]
    assert [length / MM for length in page.get_size()] == pytest.approx(envelope.size, abs=0.01)


def test_what_the_post_takes_as_regular_mail_is_told_by_name() -> None:
    for size in envelope_sizes().values():
        (width, height), regular = size.size, "규격 외" not in size.name["ko"]
        assert regular == (135 <= width <= 240 and 85 <= height <= 135)
        assert regular == ("not regular" not in size.name["en"])


def test_a_logo_stands_before_the_sender(logo: Picture) -> None:
    envelope = envelope_size("dl")
    with_logo = Stationery(logo=logo)
    found = []
    for dress in (PLAIN, with_logo):
        pdf = draw(family(1), envelope=envelope, dress=dress)
        found.append(min(left for _page, _letter, (left, *_rest) in boxes(pdf)))
        picture = pypdfium2.PdfDocument(pdf)[0].render().to_pil().convert("RGB")
        at_logo = picture.getpixel((round(20 * MM), round(15 * MM)))
        assert (at_logo == (0xB3, 0x26, 0x1E)) is (dress is with_logo)
    assert found[0] == pytest.approx(12, abs=1)
    assert found[1] > 12 + 24


def test_an_office_without_a_name_and_postage_leaves_its_place_empty() -> None:
    pdf = draw(family(1), envelope=envelope_size("small"), office=Office())
    assert all(top >= 40 for _page, _letter, (_left, top, *_rest) in boxes(pdf))


def test_an_address_too_long_for_an_envelope_is_refused_by_row() -> None:
    file = io.BytesIO()
    families = [family(1, address=LONG * 9), family(2)]
    printed = draw_envelopes(file, families, envelope_size("dl"), OFFICE, PLAIN)
    assert [(one.row, one.code) for one in printed.refused] == [(2, "address_too_long")]
    assert (printed.pages, printed.count) == (1, 1)


def test_a_sender_too_long_for_its_place_is_told_at_once() -> None:
    with pytest.raises(DoesNotFitError, match="the sender's place"):
        draw(family(1), envelope=envelope_size("dl"), office=Office(name="가나다 지원센터 " * 40))


def test_an_unknown_envelope_and_too_large_a_shift_are_told() -> None:
    with pytest.raises(UsageError, match="dl, c5, small, large"):
        envelope_size("b5")
    with pytest.raises(UsageError, match="10 mm"):
        draw(family(1), envelope=envelope_size("dl"), offset=(30, 0))
