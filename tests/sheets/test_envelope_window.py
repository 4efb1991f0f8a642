"""The notice in a window envelope: what shows through, what must not, and where it is folded."""

import pytest

from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.envelopes import ADDRESS_BOTTOM, WINDOWS, Envelope, Postage
from gg_desk.errors import DeskError, UsageError
from gg_desk.settings import Office
from gg_desk.sheets.order import render
from gg_desk.sheets.stationery import Stationery
from gg_desk.typeset.document import MM
from gg_desk.typeset.page import Page

SHEET = "enrollment-notice"
OFFICE = Office(name="가나다 지원센터", address="경기도 가나시 보내는로 1")
LANGUAGES = ("ko", "en", "km", "ur")
PLACES = (
    *WINDOWS.values(),
    Envelope(left=100, top=45, width=90, height=45),
    Envelope(left=60, top=30, width=90, height=40),
    Envelope(left=20, top=20, width=80, height=30),
)


MARK = Postage(kind="요금후납", post_office="가나우체국", permit="제1234호")


def printed(
    own,
    tag="ko",
    *,
    envelope: Envelope | None = None,
    postage: Postage | None = None,
    **values: str,
):
    given = own.child | {"postcode": "04524"} | values
    order = SheetOrder(
        template=SHEET,
        languages=(tag,),
        values={key: value for key, value in given.items() if value},
    )
    dressed = Stationery(envelope=envelope or Envelope(), postage=postage or Postage())
    return render(order, OFFICE, own.lookups(), own.day, dressed)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float, float]]:
    """Every horizontal line that is drawn from here on: left, y, width."""
    found: list[tuple[float, float, float]] = []
    draw = Page.rule

    def rule(page: Page, x: float, y: float, width: float, **how) -> None:
        found.append((x, y, width))
        draw(page, x, y, width, **how)

    monkeypatch.setattr(Page, "rule", rule)
    return found


@pytest.mark.parametrize("window", PLACES)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_through_the_window_shows_the_address_alone(own, drawn, tag, window) -> None:
    sheet = printed(own, tag, envelope=window)
    left, top = window.left * MM, window.top * MM
    right, bottom = left + window.width * MM, top + window.height * MM
    first = [line for line in drawn if line.page == 0 and line.seen.strip()]
    inside = [
        line
        for line in first
        if line.right > left and line.left < right and line.bottom > top + 1 and line.top < bottom
    ]
    assert [line.seen.strip() for line in inside if line.size > 7.5] == [
        "경기도 가나시 다라로 1 (다라동)",
        "SOK CHANTHA 귀하",
        "04524",
    ]
    assert [line.seen for line in inside if line.size == 7.5] == [
        f"{OFFICE.name} · {OFFICE.address}"
    ]
    for line in inside:
        assert line.left >= left + 3 * MM
        assert line.right <= right - 3 * MM
        assert line.bottom <= ADDRESS_BOTTOM * MM
        assert line.size == 7.5 or 9 <= line.size <= 11
    assert sheet.texts[tag].count("04524") == 1


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_letter_is_one_page_folded_into_thirds(own, rules, tag) -> None:
    assert printed(own, tag).pages == 1
    marks = [(x, y, width) for x, y, width in rules if x + width < 12 * MM]
    assert [round(y / MM) for _x, y, _width in marks] == [99, 198]
    assert all(x >= 4 * MM for x, _y, _width in marks)


def test_without_an_address_nothing_is_kept_free_or_folded(own, drawn, rules) -> None:
    printed(own, "en", address="", postcode="")
    assert "귀하" not in "".join(line.seen for line in drawn)
    assert not [x for x, _y, width in rules if x + width < 12 * MM]
    assert "Home address" in " ".join(line.seen for line in drawn)


def test_the_office_stands_above_the_address_and_not_twice(own, drawn) -> None:
    printed(own, "en")
    assert sum(OFFICE.address in line.seen for line in drawn) == 1


def test_a_letter_to_nobody_by_name_goes_to_the_guardian(own) -> None:
    assert "보호자 귀하" in printed(own, "km", guardian="").texts["km"]


@pytest.mark.parametrize("postcode", ["4524", "123-456", "045240", "٠٤٥٢٤"])
def test_a_postcode_has_five_digits_and_keeps_its_zero(own, postcode) -> None:
    with pytest.raises(UsageError, match="five digits") as caught:
        printed(own, postcode=postcode)
    assert "다섯 자리" in caught.value.ko


def test_a_long_address_is_smaller_and_a_longer_one_refused(own, drawn) -> None:
    long = "경기도 가나시 다라구 마바사로123번길 45-6, 가나다라아파트 101동 2304호 (마바동) "
    printed(own, address=long * 2)
    sizes = {line.size for line in drawn if "귀하" in line.seen}
    assert all(9 <= size <= 11 for size in sizes)
    with pytest.raises(DeskError, match="the address window"):
        printed(own, address=long * 6)


def test_words_beside_the_window_keep_clear_of_it_in_every_language(own, drawn) -> None:
    window = Envelope(left=60, top=30, width=90, height=40)
    printed(own, "ur", envelope=window)
    placed = [line for line in drawn if line.page == 0 and "통학구역" in line.seen]
    assert placed
    assert all(line.top >= (window.top + window.height) * MM for line in placed)


def test_a_thousand_letters_say_the_same_but_for_their_values(own) -> None:
    texts = [printed(own, "km", child=name).texts["km"] for name in ("SOK DARA", "CHEA BOPHA")]
    assert texts[0].replace("SOK DARA", "CHEA BOPHA") == texts[1]


@pytest.mark.parametrize("window", [WINDOWS["default"], WINDOWS["c5-left"], PLACES[-3]])
@pytest.mark.parametrize("tag", ["en", "ur"])
def test_the_postage_mark_stands_beside_the_window_and_above_the_words(
    own, drawn, tag, window
) -> None:
    printed(own, tag, envelope=window, postage=MARK)
    [mark] = [line for line in drawn if "요금후납" in line.seen]
    others = [line for line in drawn if line.page == 0 and line.seen.strip()]
    box = (mark.right + mark.left) / 2 - 13.5 * MM, (mark.right + mark.left) / 2 + 13.5 * MM
    assert box[0] >= (window.left + window.width) * MM or box[1] <= window.left * MM
    assert mark.bottom < ADDRESS_BOTTOM * MM
    inside = [
        line.seen
        for line in others
        if line.right > box[0]
        and line.left < box[1]
        and line.bottom > mark.top - 9 * MM
        and line.top < mark.bottom + 4 * MM
    ]
    assert inside == ["가나우체국", "요금후납", "제1234호"]


@pytest.mark.parametrize(("kind", "lines"), [("요금별납", 1), ("요금후납", 2)])
def test_how_postage_is_paid_shows_in_the_lines_of_the_mark(own, rules, kind, lines) -> None:
    printed(own, "en", postage=Postage(kind=kind))
    assert len([width for _x, _y, width in rules if width == pytest.approx(27 * MM)]) == lines


def test_a_sheet_without_an_address_bears_no_postage_mark(own, drawn) -> None:
    printed(own, "en", postage=MARK, address="", postcode="")
    assert not any("요금" in line.seen for line in drawn)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"postage": MARK, "envelope": Envelope(left=10, width=180)}, "beside the address window"),
        ({"postage": Postage(kind="요금별납", post_office="가나다 " * 12)}, "the postage mark"),
    ],
)
def test_a_postage_mark_that_has_no_room_is_told(own, wrong, told) -> None:
    with pytest.raises(DeskError, match=told):
        printed(own, "en", **wrong)
