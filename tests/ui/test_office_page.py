"""What the office sets in the window, and where it turns up."""

import json
from itertools import count
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gg_desk import office, settings
from gg_desk.envelopes import WINDOWS, Envelope, Postage
from gg_desk.folders import Folders
from gg_desk.ui.form import Form
from gg_desk.ui.pages.office import OfficePage
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.picture_field import PictureField
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> OfficePage:
    window.go("office")
    qtbot.waitUntil(window.office.save.isEnabled)
    return window.office


def write(form: Form, qtbot: QtBot, key: str, text: str) -> None:
    form.blank(key).fill("")
    qtbot.keyClicks(form.blank(key).edit, text)


def choose_picture(field: PictureField, qtbot: QtBot, file: Path) -> None:
    qtbot.mouseClick(field.choose, LEFT)
    dialog = field.window().findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def test_name_and_phone_stand_on_the_next_sheet(
    guide: SheetsPage, window: Window, qtbot: QtBot, folders: Folders
) -> None:
    kept = json.loads(folders.preferences.read_bytes()) | {"later": [1]}
    folders.preferences.write_text(json.dumps(kept), encoding="utf-8")
    window.go("office")
    page = window.office
    qtbot.waitUntil(page.save.isEnabled)
    write(page.form, qtbot, "name", "Ganada Center")
    write(page.form, qtbot, "phone", "031-120")
    assert page.head.status.text() == "아직 저장하지 않았습니다."
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: page.head.status.text().startswith("저장했습니다"))
    assert settings.read_preferences(folders).office.name == "Ganada Center"
    assert json.loads(folders.preferences.read_bytes())["later"] == [1]
    qtbot.waitUntil(
        lambda: guide.sheet is not None and "Ganada Center" in guide.sheet.texts["km"],
    )


def test_of_two_saves_in_a_moment_the_second_is_what_holds(
    page: OfficePage, qtbot: QtBot, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[str] = []
    overtaken, saves = Event(), count()
    monkeypatch.setattr(
        office, "check_postage", lambda _postage: next(saves) or overtaken.wait(timeout=0.5)
    )
    page.saved.connect(overtaken.set)
    page.saved.connect(lambda: saved.append(settings.read_preferences(folders).office.name))
    write(page.form, qtbot, "name", "Ganada")
    qtbot.mouseClick(page.save, LEFT)
    qtbot.keyClicks(page.form.blank("name").edit, " Center")
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: len(saved) == 2)
    assert saved == ["Ganada", "Ganada Center"]
    assert page.head.status.text().startswith("저장했습니다")


def test_a_wrong_phone_number_is_told_and_nothing_is_saved(
    page: OfficePage, qtbot: QtBot, folders: Folders
) -> None:
    write(page.form, qtbot, "phone", "call us")
    qtbot.mouseClick(page.save, LEFT)
    assert page.form.blank("phone").fault
    assert settings.read_preferences(folders).office.phone == ""


def test_a_logo_is_taken_in_shown_and_given_up(
    page: OfficePage, qtbot: QtBot, folders: Folders, tmp_path: Path
) -> None:
    file = tmp_path / "our logo.png"
    Image.new("RGB", (300, 100), "#0B4F8A").save(file)
    choose_picture(page.logo, qtbot, file)
    qtbot.waitUntil(lambda: not page.logo.shown.pixmap().isNull())
    assert not list(folders.data.glob("logo*"))
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: bool(settings.read_preferences(folders).office.logo))
    with Image.open(folders.data / settings.read_preferences(folders).office.logo) as kept:
        assert kept.size == (300, 100)
    qtbot.waitUntil(page.logo.remove.isEnabled)
    qtbot.mouseClick(page.logo.remove, LEFT)
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: settings.read_preferences(folders).office.logo == "")


def test_what_is_no_picture_is_told(page: OfficePage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "letter.png"
    file.write_text("Dear office")
    choose_picture(page.seal, qtbot, file)
    qtbot.waitUntil(page.seal.fault.isVisible)
    assert "letter.png" in page.seal.fault.sentence()
    assert page.seal.fresh is None


def test_usual_envelopes_are_chosen_and_own_measures_recognised(
    page: OfficePage, qtbot: QtBot, folders: Folders
) -> None:
    envelope = page.envelope
    envelope.usual.choose_data("din-b")
    envelope.usual.activated.emit(envelope.usual.currentIndex())
    assert envelope.measures["top"].text() == "45"
    envelope.measures["left"].clear()
    qtbot.keyClicks(envelope.measures["left"], "100,5")
    assert envelope.usual.currentData() == "own"
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(
        lambda: (
            settings.read_preferences(folders).envelope
            == Envelope(left=100.5, top=45, width=85, height=45)
        )
    )


def test_every_usual_envelope_is_offered_by_name(page: OfficePage) -> None:
    usual = page.envelope.usual
    assert [usual.itemData(at) for at in range(usual.count() - 1)] == [
        "default",
        "din-b",
        "din-a",
        "dl-left",
        "c5-left",
    ]
    for at, name in enumerate(WINDOWS):
        usual.setCurrentIndex(at)
        usual.activated.emit(at)
        assert page.envelope.window_of_envelope() == WINDOWS[name]


def test_a_postage_mark_is_chosen_and_kept(
    page: OfficePage, qtbot: QtBot, folders: Folders
) -> None:
    postage = page.postage
    assert not postage.post_office.isEnabled()
    postage.kind.choose_data("요금후납")
    postage.kind.activated.emit(postage.kind.currentIndex())
    qtbot.keyClicks(postage.post_office, "Ansan")
    assert page.head.status.text() == "아직 저장하지 않았습니다."
    qtbot.mouseClick(page.save, LEFT)
    kept = Postage(kind="요금후납", post_office="Ansan")
    qtbot.waitUntil(lambda: settings.read_preferences(folders).postage == kept)
    page.load()
    qtbot.waitUntil(lambda: page.postage.postage() == kept)


def test_a_postage_mark_that_cannot_be_printed_is_told_and_nothing_is_saved(
    page: OfficePage, qtbot: QtBot, folders: Folders
) -> None:
    page.postage.offer(Postage(kind="요금별납", post_office="Post office " * 9))
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(page.banner.isVisible)
    assert "요금 표시" in page.banner.sentence()
    assert settings.read_preferences(folders).postage == Postage()


@pytest.mark.parametrize(("measure", "wrong"), [("left", "180"), ("top", "60"), ("width", "wide")])
def test_a_window_that_cannot_be_is_told(
    page: OfficePage, qtbot: QtBot, folders: Folders, measure: str, wrong: str
) -> None:
    page.envelope.measures[measure].clear()
    qtbot.keyClicks(page.envelope.measures[measure], wrong)
    qtbot.mouseClick(page.save, LEFT)
    assert page.envelope.window_of_envelope() is None
    assert settings.read_preferences(folders).envelope == Envelope()


def test_a_check_page_is_printed(page: OfficePage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "check.pdf"

    def accept(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFileName(str(path))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    qtbot.meets(QPrintDialog, accept)
    qtbot.mouseClick(page.check_page, LEFT)
    qtbot.waitUntil(lambda: page.head.status.text() == f"저장함: {path}")
    assert path.read_bytes().startswith(b"%PDF")
