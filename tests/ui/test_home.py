"""The first page: real from the start, one click from paper, and it says what waits."""

import datetime as dt
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gg_desk import desk as verbs
from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.overview import Changed, Printed
from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.results import FeedState
from gg_desk.desk import Desk
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.overview import overview
from gg_desk.settings import Preferences, write_preferences
from gg_desk.store import editing
from gg_desk.store.handouts import note_handout
from gg_desk.ui.models import home_lines
from gg_desk.ui.sections import Card
from gg_desk.ui.start import make_window
from gg_desk.ui.window import Window
from tests.ui.conftest import NOTHING

MORNING = dt.datetime(2026, 11, 22, 0, 30, tzinfo=dt.UTC)


@pytest.fixture
def desk(open_small_desk: Callable[[], Desk]) -> Desk:
    made = open_small_desk()
    yield made
    made.close()


def hand_out(desk: Desk, program_id: str, *languages: str, way: str = "printed") -> None:
    found = verbs.record(desk, f"program/{program_id}")
    note_handout(
        desk.store,
        Handout(
            code="K7F39QX2",
            at=MORNING,
            template="program-guide",
            languages=languages,
            way=way,  # type: ignore[arg-type]  # one of three
            programs=(found,),  # type: ignore[arg-type]  # it is a program
        ),
    )


def test_before_anything_was_printed_programs_are_proposed(desk: Desk) -> None:
    found = overview(desk).most_printed
    assert [(one.programs, one.times) for one in found] == [
        (("daycare-support",), 0),
        (("weak-program",), 0),
    ]  # and not the survey, of which families get no sheet


def test_what_is_printed_most_stands_first_and_letters_do_not_count(desk: Desk) -> None:
    hand_out(desk, "daycare-support", "km")
    for _time in range(2):
        hand_out(desk, "weak-program", "vi", "en")
    for _time in range(9):
        hand_out(desk, "daycare-support", "ru", way="mailed")
    found = overview(desk)
    assert [(one.programs, one.languages, one.times) for one in found.most_printed] == [
        (("weak-program",), ("vi", "en"), 2),
        (("daycare-support",), ("km",), 1),
    ]
    assert [one.languages for one in found.recent] == [("vi", "en"), ("km",)]


def test_a_program_that_changed_is_told_once_and_a_new_one_is_not(desk: Desk) -> None:
    assert overview(desk).changed == ()
    for name in ("새 이름", "더 새 이름"):
        editing.edit(desk.store, "program", "weak-program", {"name.ko": name}, "KIM")
    [changed] = overview(desk).changed
    assert (changed.id, changed.name["ko"]) == ("weak-program", "더 새 이름")


def test_what_waits_is_told_from_the_truth(desk: Desk) -> None:
    found = overview(desk)
    assert not found.office_named
    assert found.to_confirm == ("weak-program",)
    assert found.unread == 2
    assert [feed.last_try for feed in found.feeds] == [None]


def test_nothing_waits_where_all_is_done() -> None:
    assert list(home_lines.needed(NOTHING, "ko")) == []
    assert list(home_lines.changed(NOTHING, "ko")) == []


def test_every_line_leads_somewhere() -> None:
    feed = FeedState(source="x", last_try=MORNING, why={"en": "No answer.", "ko": "답이 없습니다."})
    found = msgspec.structs.replace(
        NOTHING,
        office_named=False,
        to_confirm=("a", "b"),
        feeds=(feed, FeedState(source="y")),
        unread=2,
        news=(NewsItem(id="n", title="News", link="", source="Gyeonggi"),),
        changed=(Changed(id="a", name={"ko": "보육"}, at=MORNING),),
    )
    lines = [*home_lines.needed(found, "en"), *home_lines.changed(found, "en")]
    assert [(line.kind, line.id) for line in lines] == [
        ("action", "go.office"),
        ("action", "news.sync"),
        ("action", "go.news"),
        ("program", "a"),
        ("program", "a"),
        ("news", "n"),
        ("action", "go.news"),
    ]
    assert lines[2].second == "No answer."


def test_a_sheet_without_a_program_waits_for_the_name_of_its_template() -> None:
    sheet = Printed(template="card", programs=(), names=(), languages=("km",), at=MORNING)
    found = msgspec.structs.replace(NOTHING, most_printed=(sheet,), recent=(sheet,))
    assert list(home_lines.to_print(found, {}, "ko")) == []
    names = {"card": {"ko": "통역 요청 카드", "en": "Interpreter card"}}
    [line] = home_lines.to_print(found, names, "ko")
    assert line.title == "통역 요청 카드"
    assert "ភាសាខ្មែរ 크메르어" in line.second
    [line] = home_lines.recent(found, names, "ko")
    assert line.kind == "order"


@pytest.fixture
def home(window: Window, qtbot: QtBot) -> Window:
    with qtbot.waitSignal(window.home.filled):
        window.go("home")
    return window


def card(window: Window, title: str) -> Card:
    cards = [one for one in window.home.findChildren(Card) if one.isVisible()]
    return next(one for one in cards if one.accessibleName() == title)


def test_one_click_prints_in_the_language(home: Window, qtbot: QtBot) -> None:
    asked = []

    def leave(dialog: QPrintDialog) -> None:
        asked.append(dialog.printer().docName())
        dialog.reject()

    qtbot.meets(QPrintDialog, leave)
    qtbot.mouseClick(card(home, "외국인 아동 보육료 지원"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].startswith("program-guide-daycare-support-en")


def test_what_is_done_elsewhere_counts_when_one_is_back(home: Window, qtbot: QtBot) -> None:
    assert card(home, "우리 기관 이름을 적어 주세요")
    qtbot.mouseClick(card(home, "우리 기관 이름을 적어 주세요"), Qt.MouseButton.LeftButton)
    assert home.place == "office"
    done: list[None] = []
    home.session.ask(lambda desk, _task: verbs.mark_read(desk, "news-1"), done.append, print)
    qtbot.waitUntil(lambda: bool(done))
    with qtbot.waitSignal(home.home.filled):
        home.go("home")
    titles = [one.accessibleName() for one in home.home.news.cards.cards]
    assert titles == ["A festival in Yangpyeong"]


def test_a_line_is_as_high_as_its_words_need(home: Window, qtbot: QtBot) -> None:
    one = card(home, "외국인 아동 보육료 지원")
    assert one.heightForWidth(120) > one.heightForWidth(600)
    assert one.height() >= one.heightForWidth(one.width())


def test_it_promises_nothing_while_the_store_cannot_be_opened(
    dressed: QApplication, folders: Folders, qtbot: QtBot
) -> None:
    write_preferences(folders, Preferences(window_language="ko"))
    window = make_window(dressed, folders)
    said = [one.text() for one in window.home.findChildren(QLabel)]
    waiting = said.count("잠시만요…")
    assert waiting
    window.session.open(refuses)
    qtbot.waitUntil(lambda: "새 버전" in window.fault.sentence())
    said = [one.text() for one in window.home.findChildren(QLabel)]
    assert said.count("저장소가 열리면 여기에 나옵니다.") == waiting
    assert "잠시만요…" not in said
    window.close()
    window.deleteLater()


def refuses() -> Desk:
    raise DeskError("The store is of a newer version.", "새 버전의 저장소입니다.")
