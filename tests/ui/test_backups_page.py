"""Backups in the window: made, looked into, brought back, undone; a damaged store at start; the report of a problem."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gg_desk import desk, safekeeping
from gg_desk.folders import Folders
from gg_desk.settings import Preferences, read_preferences, write_preferences
from gg_desk.store import news
from gg_desk.ui.afterwards import Afterwards
from gg_desk.ui.pages.backups import BackupsPage
from gg_desk.ui.problem_dialog import ProblemDialog
from gg_desk.ui.start import make_window
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> BackupsPage:
    window.go("backups")
    qtbot.waitUntil(lambda: "백업" in window.backups.head.status.text())
    return window.backups


def make_one(page: BackupsPage, qtbot: QtBot) -> str:
    before = page.model.rowCount()
    qtbot.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.model.rowCount() == before + 1)
    return page.model.row(0).id


def press(words: str, qtbot: QtBot) -> None:
    """Press the button of the question that comes next."""

    def answer(asked: QMessageBox) -> None:
        [found] = [one for one in asked.buttons() if one.text() == words]
        found.click()

    qtbot.meets(QMessageBox, answer)


def see(page: BackupsPage, qtbot: QtBot, file: str) -> None:
    page.view.choose(file)
    qtbot.waitUntil(page.detail.restore.isEnabled)
    assert page._seen is not None


def test_a_backup_is_made_and_stands_in_the_list(
    page: BackupsPage, qtbot: QtBot, folders: Folders
) -> None:
    assert "자동으로" in page.head.status.text()
    file = make_one(page, qtbot)
    assert Path(file).parent == folders.backups
    assert page.head.status.text().startswith("최근 백업: 오늘")
    assert "직접 만듦" in page.model.row(0).second
    assert page.make.isEnabled()


def test_what_changes_is_shown_then_brought_back_and_undone(
    page: BackupsPage, window: Window, qtbot: QtBot, folders: Folders
) -> None:
    file = make_one(page, qtbot)
    at_work = window.session._desk
    assert at_work is not None
    news.mark_read(at_work.store, "news-1", True)
    write_preferences(folders, Preferences(window_language="ko", staff="Kim"))
    see(page, qtbot, file)
    assert page._seen is not None
    assert {change.kind for change in page._seen.changes} == {"news", "preferences"}
    press("복원하기", qtbot)
    qtbot.mouseClick(page.detail.restore, LEFT)
    qtbot.waitUntil(lambda: "복원했습니다" in page.banner.sentence())
    assert not any(item.read for item in news.news(at_work.store))
    assert read_preferences(folders).staff == ""
    qtbot.waitUntil(page.undo.isEnabled)
    press("복원하기", qtbot)
    qtbot.mouseClick(page.undo, LEFT)
    qtbot.waitUntil(lambda: read_preferences(folders).staff == "Kim")
    qtbot.waitUntil(lambda: window.session._desk.preferences.staff == "Kim")  # type: ignore[union-attr]  # it is open


def test_back_changes_nothing(page: BackupsPage, qtbot: QtBot, folders: Folders) -> None:
    file = make_one(page, qtbot)
    see(page, qtbot, file)
    press("돌아가기", qtbot)
    qtbot.mouseClick(page.detail.restore, LEFT)
    assert [one.reason for one in safekeeping.backups(folders)] == ["asked"]


def test_a_copy_goes_where_the_person_says(page: BackupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = make_one(page, qtbot)
    see(page, qtbot, file)
    qtbot.mouseClick(page.detail.copy, LEFT)
    dialog = page.window().findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "copy.zip"))
    dialog.reject()
    qtbot.waitUntil(lambda: page.head.status.text().startswith("저장함"))
    assert (tmp_path / "copy.zip").read_bytes() == Path(file).read_bytes()


def test_a_file_that_is_no_backup_is_told(page: BackupsPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_text("Dear office")
    page.look_into(tmp_path / "letter.zip")
    qtbot.waitUntil(lambda: "letter.zip" in page.detail_pane.sentence)
    assert not page.detail.restore.isEnabled()


def test_the_store_is_checked(page: BackupsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.check, LEFT)
    qtbot.waitUntil(lambda: "이상이 없습니다" in page.banner.sentence())


def test_the_days_first_opening_makes_a_backup_once(
    page: BackupsPage, window: Window, qtbot: QtBot, folders: Folders
) -> None:
    afterwards = window.findChild(Afterwards)
    assert afterwards is not None
    afterwards.back_up_daily()
    qtbot.waitUntil(lambda: bool(safekeeping.backups(folders)))
    afterwards.back_up_daily()
    page.load()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert [one.reason for one in safekeeping.backups(folders)] == ["daily"]


def test_the_report_of_a_problem_is_shown_whole_and_saved_as_shown(
    page: BackupsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.problem, LEFT)
    qtbot.waitUntil(lambda: page.findChild(ProblemDialog) is not None)
    dialog = page.findChild(ProblemDialog)
    assert dialog is not None
    assert "news: 2" in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.save, LEFT)
    chosen = dialog.findChild(QFileDialog)
    assert chosen is not None
    chosen.fileSelected.emit(str(tmp_path / "report.txt"))
    chosen.reject()
    qtbot.waitUntil(lambda: dialog.banner.sentence().startswith("저장함"))
    assert (tmp_path / "report.txt").read_text("utf-8") == dialog.text.toPlainText()
    dialog.reject()


def question(window: Window, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    asked = window.findChild(QMessageBox)
    assert asked is not None
    return asked


def button_of(asked: QMessageBox, words: str) -> QPushButton:
    [found] = [one for one in asked.findChildren(QPushButton) if one.text() == words]
    return found


@pytest.fixture
def damaged(filled: Path, folders: Folders) -> Folders:
    """A data folder with a good backup and a store that cannot be read."""
    write_preferences(folders, Preferences(window_language="ko"))
    shutil.copy(filled / folders.store.name, folders.store)
    safekeeping.backup(folders)
    folders.store.write_bytes(b"\xff" * 9000)
    return folders


def test_a_damaged_store_is_told_at_start_and_the_last_good_backup_brought_back(
    dressed: QApplication, damaged: Folders, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(dressed, damaged)
    window.show()
    window.rescue.opens_with(lambda: desk.open_desk(damaged))
    window.session.open(lambda: desk.open_desk(damaged))
    asked = question(window, qtbot)
    assert "최근의 온전한 백업" in asked.text()
    assert "손상되었습니다" in window.fault.sentence()
    assert "gg-desk --data" not in window.fault.sentence(), "a window wants no command"
    qtbot.mouseClick(button_of(asked, "손상된 파일 따로 저장…"), LEFT)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "evidence.db"))
    dialog.reject()
    qtbot.waitUntil((tmp_path / "evidence.db").exists)
    qtbot.waitUntil(lambda: question(window, qtbot) is not asked)
    with qtbot.waitSignal(window.session.opened):
        qtbot.mouseClick(button_of(question(window, qtbot), "최근의 온전한 백업으로 복원"), LEFT)
    assert (tmp_path / "evidence.db").read_bytes() == b"\xff" * 9000
    [aside] = damaged.data.glob("desk-damaged-*.db")
    assert aside.read_bytes() == b"\xff" * 9000
    assert window.fault.sentence() == ""
    window.close()
    window.deleteLater()
