"""Help on each place, the first steps, and the tour: what they say is true of the window."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.desk import Desk
from gg_desk.folders import Folders
from gg_desk.resources import resource
from gg_desk.settings import read_preferences
from gg_desk.store.opening import open_store
from gg_desk.ui.guide.help_window import HelpWindow
from gg_desk.ui.guide.tour import STOPS, Tour
from gg_desk.ui.models.matching import matching
from gg_desk.ui.models.window_actions import ACTIONS
from gg_desk.ui.start import make_window
from gg_desk.ui.window import Window
from gg_desk.ui.window_ways import PLACES

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def folders(bundled_folders: Folders) -> Folders:
    return bundled_folders


@pytest.fixture(scope="module")
def window(bundled_window: Window) -> Window:
    return bundled_window


def said(tag: str) -> set[str]:
    """Everything that the window can say in this language."""
    # Our own file, so no entity games.
    root = ET.parse(resource("ui", "gg_desk_ko.ts")).getroot()  # noqa: S314 - our own file
    which = "source" if tag == "en" else "translation"
    return {message.findtext(which, "") for message in root.iter("message")}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("tag", ["ko", "en"])
def test_the_help_names_only_what_stands_in_the_window(tag: str, place: str) -> None:
    words = resource("help", tag, f"{place}.md").read_text(encoding="utf-8")
    named = re.findall(r"\*\*(.+?)\*\*", words)
    keys = {key for action in ACTIONS for key in action.keys}
    assert named
    assert set(named) <= said(tag)
    assert set(re.findall(r"`(.+?)`", words)) <= keys
    assert words.startswith("# ")
    assert f"({place}.png)" in words


def test_both_languages_name_the_same_keys() -> None:
    for place in PLACES:
        ko, en = (
            re.findall(r"`(.+?)`", resource("help", tag, f"{place}.md").read_text("utf-8"))
            for tag in ("ko", "en")
        )
        assert sorted(set(ko)) == sorted(set(en)), place


def test_f1_tells_of_the_page_one_is_on(window: Window, qtbot: QtBot) -> None:
    window.go("contacts")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = window.findChild(HelpWindow)
    assert shown is not None
    assert shown.text.toPlainText().startswith("연락처")
    shown.places.choose("office")
    assert shown.text.toPlainText().startswith("우리 기관")
    window.go("news")
    window.do("window.help")
    assert window.findChildren(HelpWindow) == [shown]
    assert shown.text.toPlainText().startswith("소식")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_bold_korean_is_set_on_the_axis_of_the_font(window: Window) -> None:
    window.do("window.help")
    shown = window.findChildren(HelpWindow)[-1]
    block = shown.text.document().begin()
    assert block.charFormat().font().weight() <= QFont.Weight.Normal
    assert shown.text.document().begin().text() == shown.places.currentIndex().data()
    shown.close()


def test_help_is_found_by_its_name() -> None:
    first = [action.name for action in matching(ACTIONS, "도움말")]
    assert first[0] == "window.help"
    assert {"window.tour", "window.keys"} <= set(first)
    assert matching(ACTIONS, "처음 설정")[0].name == "window.welcome"


def test_the_tour_leads_past_real_things_by_keys_alone(window: Window, qtbot: QtBot) -> None:
    window.do("window.tour")
    tour = window.findChild(Tour)
    assert tour is not None
    for at, stop in enumerate(STOPS):
        assert tour.at == at
        assert window.place == stop.place
        assert tour.forth.accessibleDescription().startswith(tour.title.text())
        assert tour.rect().contains(tour.callout.geometry())
        assert not tour.callout.geometry().intersects(tour._bright())
        qtbot.keyClick(tour.forth, Qt.Key.Key_Tab)
        qtbot.keyClick(tour, Qt.Key.Key_Left)
        assert tour.at == max(0, at - 1)
        tour.go(at)
        qtbot.keyClick(tour, Qt.Key.Key_Right)
    assert window.findChildren(Tour) == []
    assert window.place == "home"


def test_the_tour_is_left_at_once(window: Window, qtbot: QtBot) -> None:
    window.do("window.tour")
    tour = window.findChild(Tour)
    assert tour is not None
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert window.findChildren(Tour) == []


@pytest.fixture
def new_window(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, open_new_desk: Callable[[], Desk]
) -> Iterator[Window]:
    """A window of somebody who has never set anything."""
    made = make_window(dressed, Folders(tmp_path))
    made.show()
    with qtbot.waitSignal(made.home.filled, timeout=20_000):
        made.session.open(open_new_desk)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def open_new_desk(tmp_path: Path) -> Callable[[], Desk]:
    def open_it() -> Desk:
        where = Folders(tmp_path)
        return Desk(where, read_preferences(where), open_store(where.store))

    return open_it


def test_the_first_steps_set_what_was_told_and_come_once(
    new_window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    page = new_window.welcome
    assert new_window.pages.currentWidget() is page
    qtbot.mouseClick(page.languages["ko"], LEFT)
    assert new_window.session.tag == "ko"
    qtbot.mouseClick(page.next, LEFT)
    page.form.fill({"name": "가나다 센터", "phone": "031-120"})
    qtbot.mouseClick(page.next, LEFT)
    page.paper.choose_data("a5")
    qtbot.mouseClick(page.next, LEFT)
    qtbot.mouseClick(page.next, LEFT)
    assert new_window.place == "home"
    assert new_window.pages.currentWidget() is new_window.home
    kept = lambda: read_preferences(Folders(tmp_path))  # noqa: E731 - asked again and again
    qtbot.waitUntil(lambda: kept().paper == "a5", timeout=20_000)
    assert (kept().office.name, kept().office.phone) == ("가나다 센터", "031-120")
    assert kept().window_language == "ko"


def test_everything_can_be_skipped(new_window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.mouseClick(new_window.welcome.skip_all, LEFT)
    assert new_window.pages.currentWidget() is new_window.home
    qtbot.waitUntil(Folders(tmp_path).preferences.exists, timeout=20_000)


def test_who_has_preferences_is_not_welcomed_unless_they_ask(window: Window, qtbot: QtBot) -> None:
    assert "welcome" not in vars(window)
    window.go("office")
    qtbot.mouseClick(window.office.first_steps, LEFT)
    assert window.pages.currentWidget() is window.welcome
    assert isinstance(window.welcome.next, QPushButton)
    window.go("home")


def test_enter_leads_through_the_first_steps_and_skips_no_blank(
    new_window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None], tmp_path: Path
) -> None:
    in_front(new_window)
    page = new_window.welcome
    qtbot.keyClick(page.languages[new_window.session.tag], Qt.Key.Key_Return)
    name, address, phone, hours = (
        page.form.blank(key).edit for key in ("name", "address", "phone", "hours")
    )
    page.form.fill({"phone": "031-120"})
    qtbot.waitUntil(name.hasFocus)
    name.insert("가나다 센터")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(address.hasFocus)
    qtbot.keyClick(address, Qt.Key.Key_Return)  # left empty by who saw it; the phone is there
    qtbot.waitUntil(hours.hasFocus)
    assert page.steps.currentIndex() == 1
    hours.setText("월–금 09:00–18:00")
    qtbot.keyClick(phone, Qt.Key.Key_Enter)  # nothing below it is empty
    qtbot.waitUntil(page.paper.hasFocus)
    qtbot.keyClick(page.paper, Qt.Key.Key_Return)
    qtbot.waitUntil(page.next.hasFocus)
    kept = lambda: read_preferences(Folders(tmp_path)).office  # noqa: E731 - asked again and again
    qtbot.waitUntil(lambda: kept().name == "가나다 센터")


def test_enter_goes_no_further_where_a_blank_is_filled_in_wrongly(
    new_window: Window, qtbot: QtBot
) -> None:
    page = new_window.welcome
    qtbot.mouseClick(page.next, LEFT)
    page.form.fill({"name": "가나다", "address": "안산", "phone": "no phone", "hours": "월"})
    qtbot.keyClick(page.form.blank("hours").edit, Qt.Key.Key_Return)
    assert page.steps.currentIndex() == 1
    assert page.form.blank("phone").fault
