"""What the counter has at once: stars on programs and contacts, on the first page and in the field."""

from pytestqt.qtbot import QtBot

from gg_desk import corrections
from gg_desk.catalogue.overview import Favourite, Overview
from gg_desk.catalogue.results import Hit
from gg_desk.folders import Folders
from gg_desk.settings import read_preferences
from gg_desk.ui.models import home_lines, offers
from gg_desk.ui.window import Window

WAIT = 20_000
NOTHING = Overview(
    most_printed=(), recent=(), changed=(), unread=0, news=(), feeds=(), office_named=True,
    to_confirm=(),
)  # fmt: skip
PROGRAM = Hit(kind="program", id="a", title={"ko": "보육료", "en": "Daycare"})
OTHER = Hit(kind="program", id="b", title={"ko": "보육 상담", "en": "Daycare advice"})


def test_a_favourite_leads_to_a_sheet_in_the_last_language_or_to_the_phone() -> None:
    found = Overview(
        **{name: getattr(NOTHING, name) for name in NOTHING.__struct_fields__}
        | {
            "language": "km",
            "favourites": (
                Favourite(kind="program", id="a", name={"ko": "보육료"}, printable=True),
                Favourite(kind="contact", id="c", name={"ko": "센터"}, phone="1661-0222"),
            ),
        }
    )
    program, contact = home_lines.favourites(found, "ko")
    assert program.kind == "order"
    assert program.sheet is not None
    assert (program.sheet.programs, program.sheet.languages) == (("a",), ("km",))
    assert (contact.kind, contact.id, contact.second) == ("contact", "c", "1661-0222")


def test_a_favourite_is_found_first_and_once() -> None:
    rows = offers.offered(
        offers.typed("보육"), offers.Found(hits=(OTHER, PROGRAM)), (), "ko", ("program/a",)
    )
    assert [row.id for row in rows if row.kind == "program"] == ["a", "b"]
    in_khmer = offers.offered(
        offers.typed("보육 크메르"),
        offers.Found(programs=(OTHER, PROGRAM)),
        (),
        "ko",
        ("program/a",),
    )
    assert [row.id for row in in_khmer if row.kind == "sheet"] == ["a|km", "b|km"]
    assert [row.title for row in offers.at_hand((), [PROGRAM], "ko")][1] == "보육료"


def test_a_star_puts_a_contact_on_the_first_page_and_comes_off_by_undo(
    window: Window, qtbot: QtBot, folders: Folders
) -> None:
    window.open_record("contact", "centre")
    page = window.contacts
    qtbot.waitUntil(lambda: page.star.isEnabled() and page.model.rowCount() > 1, timeout=WAIT)
    with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
        window.do("record.star")
    assert read_preferences(folders).favourites == ("contact/centre",)
    at = page.model.position("centre")
    qtbot.waitUntil(lambda: at is not None and page.model.row(at).starred, timeout=WAIT)
    window.go("home")
    cards = window.home.favourites.cards
    qtbot.waitUntil(lambda: len(cards.cards) == 1, timeout=WAIT)
    assert cards.cards[0].accessibleDescription() == "1661-0222"
    cards.cards[0].click()
    assert window.place == "contacts"
    window.do("edit.undo")
    qtbot.waitUntil(lambda: read_preferences(folders).favourites == (), timeout=WAIT)


def test_suggested_words_are_told_and_lead_to_a_sheet_with_them(
    window: Window, qtbot: QtBot
) -> None:
    said: list[object] = []
    window.session.ask(
        lambda desk, _task: corrections.mend(desk, "label.areas", "km", "កន្លែង", "x"),
        said.append,
        said.append,
    )
    qtbot.waitUntil(lambda: said == [None], timeout=WAIT)
    window.go("home")
    cards = window.home.needs.cards
    title = "검토를 기다리는 제안 문구: 1건"

    def found() -> list[object]:
        return [card for card in cards.cards if card.accessibleName() == title]

    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    next(card for card in cards.cards if card.accessibleName() == title).click()
    mending = window.sheets.mending
    qtbot.waitUntil(lambda: mending.view.choose("km/label.areas"), timeout=WAIT)
