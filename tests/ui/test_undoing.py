"""Whatever changes data in the window is taken back by one key, and done again by another."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gg_desk import settings
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.settings import Custody, read_preferences, write_preferences
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.undoing import Done, Failed, Step, Undoing
from gg_desk.ui.window import Window

WAIT = 20_000


def step(name: str, log: list[str], fault: DeskError | None = None) -> Step:
    def way(word: str) -> Callable[[Done, Failed], None]:
        def go(done: Done, failed: Failed) -> None:
            log.append(f"{word} {name}")
            failed(fault) if fault else done()

        return go

    return Step(lambda: name, way("back"), way("again"))


@pytest.fixture
def undoing(qapp: QObject) -> Undoing:
    return Undoing(qapp)


def test_the_last_step_goes_back_first_and_comes_again_first(undoing: Undoing) -> None:
    log: list[str] = []
    for name in ("one", "two"):
        undoing.did(step(name, log))
    for turn in (undoing.undo, undoing.undo, undoing.undo, undoing.redo, undoing.redo):
        turn()
    assert log == ["back two", "back one", "again one", "again two"]


def test_after_something_new_nothing_is_done_again(undoing: Undoing) -> None:
    log: list[str] = []
    undoing.did(step("one", log))
    undoing.undo()
    undoing.did(step("two", log))
    undoing.redo()
    undoing.undo()
    assert log == ["back one", "back two"]


def test_what_cannot_be_taken_back_stays_and_is_told(undoing: Undoing) -> None:
    log: list[str] = []
    told: list[DeskError] = []
    undoing.failed.connect(told.append)
    fault = DeskError("The disk is full.", "디스크가 가득 찼습니다.")
    undoing.did(step("one", log, fault))
    undoing.undo()
    undoing.undo()  # tried again: it is still there
    assert log == ["back one", "back one"]
    assert told == [fault, fault]


def test_while_one_goes_back_no_other_does(undoing: Undoing) -> None:
    waiting: list[Done] = []
    undoing.did(Step(lambda: "x", lambda done, _failed: waiting.append(done), lambda *_: None))
    undoing.undo()
    undoing.undo()
    assert len(waiting) == 1
    undoing.forget()
    waiting[0]()  # comes back late: nothing is left to be done again
    undoing.redo()
    assert len(waiting) == 1


def save_office(window: Window, qtbot: QtBot, name: str) -> None:
    window.go("office")
    page = window.office
    qtbot.waitUntil(page.save.isEnabled, timeout=WAIT)
    page.form.blank("name").fill(name)
    page.save.click()


def office_name(folders: Folders) -> str:
    return read_preferences(folders).office.name


def test_the_office_is_as_before_and_as_saved_again(
    window: Window, qtbot: QtBot, folders: Folders
) -> None:
    for name in ("가나다센터", "라마바센터"):
        with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
            save_office(window, qtbot, name)
    assert office_name(folders) == "라마바센터"
    window.go("home")  # it works from any page
    window.do("edit.undo")
    qtbot.waitUntil(lambda: office_name(folders) == "가나다센터", timeout=WAIT)
    qtbot.waitUntil(lambda: window.status.turn.text() == "다시 하기", timeout=WAIT)
    assert window.office.form.values()["name"] == "가나다센터"
    window.status.turn.click()
    qtbot.waitUntil(lambda: office_name(folders) == "라마바센터", timeout=WAIT)


def test_what_is_typed_since_a_save_outlives_its_undoing(
    window: Window, qtbot: QtBot, folders: Folders
) -> None:
    with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
        save_office(window, qtbot, "가나다센터")
    page = window.office
    page.form.blank("phone").fill("031-120")
    page.envelope.measures["left"].setText("99")
    window.do("edit.undo")
    qtbot.waitUntil(lambda: office_name(folders) == "", timeout=WAIT)
    qtbot.waitUntil(lambda: page.form.values() == {"phone": "031-120"}, timeout=WAIT)
    assert page.envelope.typed()["left"] == "99"
    assert page.head.status.text() == "아직 저장하지 않았습니다."
    window.do("edit.redo")
    qtbot.waitUntil(
        lambda: page.form.values() == {"name": "가나다센터", "phone": "031-120"}, timeout=WAIT
    )
    assert read_preferences(folders).office.phone == ""


def test_what_is_typed_while_it_is_saved_stays(
    window: Window, qtbot: QtBot, folders: Folders
) -> None:
    with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
        save_office(window, qtbot, "가나다센터")
        window.office.form.blank("name").fill("라마바센터")
    assert office_name(folders) == "가나다센터"
    assert window.office.form.values() == {"name": "라마바센터"}
    assert window.office.head.status.text() == "아직 저장하지 않았습니다."


def test_the_vaults_rules_are_as_before(window: Window, qtbot: QtBot, folders: Folders) -> None:
    write_preferences(folders, settings.Preferences(window_language="ko"))
    ruled: list[Custody] = []
    window.safe.ruled.connect(ruled.append)
    with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
        window.keeping.rules.rules_wanted.emit(Custody(days=7))
    assert read_preferences(folders).custody.days == 7
    window.do("edit.undo")
    qtbot.waitUntil(lambda: read_preferences(folders).custody.days == 30, timeout=WAIT)
    qtbot.waitUntil(lambda: [one.days for one in ruled] == [7, 30], timeout=WAIT)


def test_a_star_comes_off_again(window: Window, qtbot: QtBot) -> None:
    window.go("news")
    page = window.news
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=WAIT)
    page.show_record("news-1")
    qtbot.waitUntil(lambda: page.detail_pane.shows_content, timeout=WAIT)
    with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
        page.star.click()
    assert page.model.row(0).starred
    window.do("edit.undo")
    qtbot.waitUntil(lambda: not page.model.row(0).starred, timeout=WAIT)
    window.do("edit.redo")
    qtbot.waitUntil(lambda: page.model.row(0).starred, timeout=WAIT)


def test_mended_words_go_back_from_anywhere(
    window: Window, guide: SheetsPage, qtbot: QtBot
) -> None:
    key, mending = "km/label.areas", guide.mending

    def words() -> str:
        at = mending.model.position(key)
        return "" if at is None else mending.model.row(at).title

    guide.mend.click()
    qtbot.waitUntil(lambda: mending.view.choose(key), timeout=WAIT)
    program_said = words()
    mending.words.setPlainText("កន្លែង")
    with qtbot.waitSignal(window.session.undoing.done, timeout=WAIT):
        mending.apply.click()
    qtbot.waitUntil(lambda: words() not in {"", program_said}, timeout=WAIT)
    mended = words()
    window.do("edit.undo")
    qtbot.waitUntil(lambda: words() == program_said, timeout=WAIT)
    window.do("edit.redo")
    qtbot.waitUntil(lambda: words() == mended, timeout=WAIT)


def test_after_a_lock_nothing_is_taken_back(window: Window) -> None:
    log: list[str] = []
    window.session.undoing.did(step("one", log))
    window.safe.locked.emit()
    window.do("edit.undo")
    assert log == []
