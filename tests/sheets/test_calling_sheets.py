"""The sheets that help a family to be understood: the card, the request, the list of lines."""

import datetime as dt
import io

import pikepdf
import pytest

from gg_desk.catalogue.bundle import load_bundle
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.errors import DeskError, UsageError
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.isolates import plain
from gg_desk.settings import Office
from gg_desk.sheets.facts import Lookups
from gg_desk.sheets.order import render
from gg_desk.typeset.document import MM

TODAY = dt.date(2026, 11, 22)
LANGUAGES = phrasebook().languages()
OFFICE = Office(name="가나다 지원센터", phone="031-000-0000")
LONG_NAME = "경기도 가나다라마바사 외국인주민 다문화가족 통합지원센터 제2분관"
ASKED = {"name": "DARA", "phone": "010-0000-0000", "when": "2026-12-10 14:00", "where": "가나초"}
CODE = "K7F3-9QX2"
PANELS = (32 * MM, 54 * MM, 54 * MM)


@pytest.fixture(scope="module")
def bundled() -> Lookups:
    bundle = load_bundle()
    return Lookups(
        contacts={contact.id: contact for contact in bundle.contacts},
        areas={area.id: area for area in bundle.areas},
    )


@pytest.fixture
def printed(bundled):
    def printed(template: str, tag: str, values=None, office=OFFICE, **asked) -> Sheet:
        order = SheetOrder(
            template=template, languages=(tag,), values=values or {}, code=CODE, **asked
        )
        return render(order, office, bundled, TODAY)

    return printed


def say(key: str, tag: str, **values) -> str:
    return plain(phrasebook().say(key, tag, **values).text)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize(
    ("template", "pages"), [("interpreter-card", 1), ("interpreter-request", 2), ("call-list", 2)]
)
def test_every_language_is_printed_with_its_code_last(printed, template, pages, tag) -> None:
    sheet = printed(template, tag)
    assert sheet.pages <= pages
    lines = sheet.texts[tag].splitlines()
    assert CODE in lines[-1]
    assert max(map(len, lines)) < 300


@pytest.mark.parametrize("tag", ["ko", "km", "my", "ur"])
@pytest.mark.parametrize(
    ("template", "asked"),
    [
        ("interpreter-card", {"large": True}),
        ("interpreter-request", {"layout": "stacked"}),
        ("interpreter-request", {"layout": "single", "paper": "a5"}),
        ("interpreter-request", {"large": True, "paper": "a5"}),
        ("call-list", {"layout": "stacked"}),
        ("call-list", {"layout": "single", "paper": "letter"}),
        ("call-list", {"large": True}),
    ],
)
def test_every_layout_is_printed(printed, template, asked, tag) -> None:
    assert CODE in printed(template, tag, **asked).texts[tag]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_line_of_a_card_stands_in_one_panel(printed, drawn, tag) -> None:
    printed("interpreter-card", tag)
    for x, y in ((x, y) for x in (20 * MM, 105 * MM) for y in (8.5 * MM, 148.5 * MM)):
        inside = [
            line
            for line in drawn
            if x <= line.left and line.right <= x + 85 * MM and y <= line.top < y + 140 * MM
        ]
        assert len(inside) * 4 == len(drawn) - len(_fold_labels(drawn))
        tops = [y, y + PANELS[0], y + PANELS[0] + PANELS[1]]
        for line in inside:
            assert any(
                top <= line.top and line.bottom <= top + height
                for top, height in zip(tops, PANELS, strict=True)
            ), line


def _fold_labels(drawn) -> list[str]:
    return [line.seen for line in drawn if line.right < 20 * MM]


@pytest.mark.parametrize("tag", ["km", "ur", "en"])
def test_the_outside_of_a_card_says_nothing_of_why(printed, drawn, tag) -> None:
    printed("interpreter-card", tag)
    outside = " ".join(
        line.seen for line in drawn if line.left > 20 * MM and line.bottom < 8.5 * MM + PANELS[0]
    )
    assert say("card.keep", "ko") in outside
    for word in ("통역", "상담", "가나다", "1577", "1345", "112", say("page.office", tag)):
        assert word not in outside


def test_a_card_in_korean_is_for_a_language_written_by_hand(printed) -> None:
    text = printed("interpreter-card", "ko").texts["ko"]
    assert "________를 씁니다. ________ 통역을 연결해 주세요." in text


def test_a_card_names_the_language_without_its_script(printed) -> None:
    text = printed("interpreter-card", "zh-Hans").texts["zh-Hans"]
    assert "중국어를 씁니다. 중국어 통역을 연결해 주세요." in text


@pytest.mark.parametrize("tag", ["my", "ur"])
def test_a_long_office_name_stands_on_a_card_and_a_longer_one_is_refused(
    printed, drawn, tag
) -> None:
    printed("interpreter-card", tag, office=Office(name=LONG_NAME, phone="031-000-0000"))
    seen = "".join(line.seen for line in drawn).replace(" ", "")
    assert seen.count(LONG_NAME.replace(" ", "")) == 4
    with pytest.raises(DeskError, match="panel of the card"):
        printed("interpreter-card", tag, office=Office(name=LONG_NAME * 6))


@pytest.mark.parametrize("tag", ["km", "ur", "ru"])
def test_a_request_stands_twice_on_a4_and_once_on_a5(printed, drawn, tag) -> None:
    printed("interpreter-request", tag, ASKED)
    half = 297 / 2 * MM
    upper = [(line.seen, line.baseline) for line in drawn if line.top < half]
    lower = [(line.seen, line.baseline - half) for line in drawn if line.top >= half]
    assert [seen for seen, _at in upper] == [seen for seen, _at in lower]
    assert [at for _seen, at in upper] == pytest.approx([at for _seen, at in lower])
    drawn.clear()
    assert printed("interpreter-request", tag, ASKED, paper="a5").pages == 1
    assert [line.seen for line in drawn].count("DARA") == 1


def test_what_no_half_holds_stands_on_a_page_for_each_copy(printed) -> None:
    sheet = printed("interpreter-request", "km", {"where": "가나다라마바사 " * 60})
    assert sheet.pages == 2


@pytest.mark.parametrize("tag", ["ko", "ur"])
def test_a_request_keeps_the_person_out_of_the_files_title(printed, tag) -> None:
    sheet = printed("interpreter-request", tag, ASKED)
    assert all(value in sheet.texts[tag] for value in ASKED.values())
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        told = "".join(map(str, pdf.docinfo.values()))
    assert not [value for value in ASKED.values() if value in told]


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "km", "hi", "ru"])
def test_all_lines_that_speak_the_language_are_on_the_list(printed, bundled, tag) -> None:
    text = printed("call-list", tag).texts[tag]
    for contact in bundled.contacts.values():
        if tag in (*contact.speaks, *contact.interprets) and contact.phones:
            assert contact.phones[0].number in text
            assert contact.name["ko"] in text
    assert text.index("112") < text.index("1345")


@pytest.mark.parametrize("tag", ["ur", "kk", "bn"])
def test_nothing_is_claimed_for_a_language_that_no_source_names(printed, tag) -> None:
    text = plain(printed("call-list", tag).texts[tag])
    assert say("call.in-language", tag) not in text.splitlines()
    korean = language(tag).korean_name
    assert say("call.ask-language", "ko", language=korean) in text
    assert "1345" in text
    assert "1588-5644" in text


def test_the_list_says_nothing_of_what_a_line_is_called_for(printed, bundled) -> None:
    text = printed("call-list", "ru").texts["ru"]
    assert "1366" in text
    for contact in ("w1366", "p112"):
        assert bundled.contacts[contact].phones[0].note["ko"] not in text


@pytest.mark.parametrize("tag", ["my", "ur"])
@pytest.mark.parametrize("asked", [{"large": True}, {"layout": "stacked"}])
def test_the_last_page_of_a_list_holds_more_than_its_foot(printed, drawn, tag, asked) -> None:
    last = printed("call-list", tag, **asked).pages - 1
    upper = [line for line in drawn if line.page == last and line.bottom < 150 * MM]
    assert len(upper) > 3


def test_the_line_that_is_answered_longest_stands_first(printed) -> None:
    text = printed("call-list", "km").texts["km"]
    assert text.index("1577-1366") < text.index("1661-0222")
    assert text.index("1588-5644") < text.index("1577-0071") < text.index("1345")


def test_hours_of_a_weak_source_carry_a_doubt(printed) -> None:
    blocks = printed("call-list", "my").texts["my"].split("\n\n")
    [center] = [block for block in blocks if "1661-0222\n" in block]
    assert say("confirm.may-have-changed", "my") in center
    assert "09:00" in center


def test_a_city_leaves_out_the_lines_of_others(printed) -> None:
    everywhere, ansan = (
        printed("call-list", "ru", values).texts["ru"] for values in ({}, {"city": "안산"})
    )
    assert "평택외국인상담센터" in everywhere
    assert "평택외국인상담센터" not in ansan
    assert "031-481-3301" in ansan
    assert "1661-0222" in ansan
    with pytest.raises(UsageError, match="파리"):
        printed("call-list", "ru", {"city": "파리"})
