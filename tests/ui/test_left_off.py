"""A window that is killed comes back as it was, with what was not saved, and with nothing of a person."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gg_desk.desk import open_desk
from gg_desk.folders import Folders
from gg_desk.settings import Preferences, write_preferences
from gg_desk.sitting import Sitting, read_sitting, write_sitting
from gg_desk.ui.start import make_window
from gg_desk.ui.window import Window

WAIT = 60_000
PERSON = "쩐민아"
KILLED = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gg_desk.desk import open_desk
from gg_desk.folders import Folders
from gg_desk.sitting import read_sitting
from gg_desk.ui.start import make_window, prepare_application

folders = Folders(Path(sys.argv[1]))
application = prepare_application()
window = make_window(application, folders)
window.resize(1111, 701)

def go_on():
    if window.place == "programs" and window.programs.model.rowCount() > 3:
        row = window.programs.model.row(3).id
        window.programs.show_record(row)
        print(row, flush=True)
        window.order_sheet(row)
    elif window.place == "sheets" and window.sheets.sheet:
        window.sheets.order.form.blank("note").fill("{PERSON}")
        window.go("mailing")
    elif window.place == "mailing" and window.mailing.letters.template.count():
        window.mailing.letters.rows.setText("214")
        window.mailing.letters.form.blank("school_year").fill("2027")
        window.go("office")
    elif window.place == "office" and window.office.save.isEnabled():
        window.office.form.blank("name").fill("가나다센터")
        window.place = "typed"
    elif window.place == "typed":
        kept = read_sitting(folders)
        if kept.place == "office" and "office" in kept.drafts and "mailing" in kept.drafts:
            print("typed", flush=True)
            window.place = ""

QTimer.singleShot(120_000, application.quit)
timer = QTimer(interval=100)
timer.timeout.connect(go_on)
window.session.opened.connect(lambda: (window.go("programs"), timer.start()))
window.show()
window.session.open(lambda: open_desk(folders))
application.exec()
"""


@pytest.fixture(scope="module")
def killed(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Folders, str]:
    """The data folder of a window that was killed while somebody typed, and the program chosen there."""
    folders = Folders(shutil.copytree(filled, tmp_path_factory.mktemp("desk") / "data"))
    write_preferences(folders, Preferences(window_language="ko"))
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folders.data)], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        said = [window.stdout.readline().strip() for _line in range(2)]
        window.kill()
    assert said[1] == "typed", said
    return folders, said[0]


def opened(dressed: QApplication, qtbot: QtBot, folders: Folders) -> Window:
    made = make_window(dressed, folders)
    made.show()
    with qtbot.waitSignal(made.home.filled, timeout=WAIT):
        made.session.open(lambda: open_desk(folders))
    return made


def test_nothing_of_a_person_is_in_what_is_kept(killed: tuple[Folders, str]) -> None:
    folders, _program = killed
    whole = (folders.data / "sitting.json").read_text(encoding="utf-8")
    assert "가나다센터" in whole  # the office's own name is no secret
    assert PERSON not in whole
    assert "214" not in whole
    assert not read_sitting(folders).ended


def test_it_comes_back_and_can_be_thrown_away(
    killed: tuple[Folders, str], dressed: QApplication, qtbot: QtBot
) -> None:
    folders, program = killed
    window = opened(dressed, qtbot, folders)
    qtbot.waitUntil(lambda: window.place == "office", timeout=WAIT)
    assert window.height() == 701  # as wide as it was only where the screen is
    assert window.left_off_line.isVisible()
    assert "정상적으로 끝나지" in window.left_off_line.banner.sentence()
    page = window.office
    qtbot.waitUntil(lambda: page.form.values().get("name") == "가나다센터", timeout=WAIT)
    assert page.head.status.text() == "아직 저장하지 않았습니다."
    window.go("programs")
    qtbot.waitUntil(lambda: window.programs.view.chosen_id() == program, timeout=WAIT)
    window.go("mailing")
    letters = window.mailing.letters
    qtbot.waitUntil(lambda: letters.form.values() == {"school_year": "2027"}, timeout=WAIT)
    assert letters.rows.text() == ""

    window.close()  # closed properly: what is not saved is still there, and where one was is not
    window.deleteLater()
    again = opened(dressed, qtbot, folders)
    assert again.place == "home"
    assert (
        again.left_off_line.banner.sentence() == "입력하고 저장하지 않은 곳: 우편 발송, 우리 기관."
    )
    again.left_off_line.throw_away.click()
    again.go("office")
    qtbot.waitUntil(again.office.save.isEnabled, timeout=WAIT)
    assert again.office.form.values() == {}
    again.close()
    again.deleteLater()
    assert read_sitting(folders).drafts == {}
    assert read_sitting(folders).ended


def test_a_damaged_file_keeps_nobody_from_working(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert read_sitting(folders) == Sitting()
    write_sitting(folders, Sitting(place="news"))
    assert read_sitting(folders).place == "news"
    (tmp_path / "sitting.json").write_text('{"place": 3')
    assert read_sitting(folders) == Sitting()


def test_a_page_nobody_went_back_to_keeps_what_was_chosen_there(
    tmp_path: Path, dressed: QApplication, qtbot: QtBot
) -> None:
    """Killed twice in a row: pages are made when they are asked for, and this one was not."""
    folders = Folders(tmp_path)
    write_preferences(folders, Preferences(window_language="ko"))
    chosen = {"record": "danuri-call-center"}
    write_sitting(folders, Sitting(ended=False, place="news", where={"contacts": chosen}))
    window = opened(dressed, qtbot, folders)
    qtbot.waitUntil(lambda: bool(read_sitting(folders).geometry), timeout=WAIT)
    kept = read_sitting(folders)
    window.close()
    window.deleteLater()
    assert not kept.ended
    assert kept.where["contacts"] == chosen
