"""The page of sheets: how a sheet is ordered, and in which forms it leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gg_desk import settings
from gg_desk.catalogue.sheet import Sheet
from gg_desk.folders import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.widgets import Choice

LEFT = Qt.MouseButton.LeftButton


def pick(choice: Choice, value: str) -> None:
    """Choose the entry that carries ``value``, as a person does."""
    at = choice.findData(value)
    assert at >= 0, value
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def drawn(guide: SheetsPage, qtbot: QtBot, *tags: str) -> None:
    """Wait until the sheet stands there in these languages."""
    qtbot.waitUntil(lambda: guide.sheet is not None and tuple(guide.sheet.texts) == tags)


def redrawn(guide: SheetsPage, qtbot: QtBot, before: Sheet) -> None:
    """Wait until another sheet stands there."""
    qtbot.waitUntil(lambda: guide.sheet is not None and guide.sheet is not before)


def test_layout_and_large_print_make_another_sheet(guide: SheetsPage, qtbot: QtBot) -> None:
    side_by_side = guide.sheet
    assert side_by_side is not None
    pick(guide.order.layout_choice, "single")
    redrawn(guide, qtbot, side_by_side)
    before = guide.sheet
    assert before is not None
    assert "월 150,000원" not in "".join(page_texts(before.pdf))
    qtbot.mouseClick(guide.order.large, LEFT)
    redrawn(guide, qtbot, before)
    wish = guide.order.wish()
    assert wish is not None
    assert (wish.order.layout, wish.order.large) == ("single", True)


def test_several_languages_stand_one_after_the_other_and_are_taken_off(
    guide: SheetsPage, qtbot: QtBot
) -> None:
    qtbot.mouseClick(guide.order.languages.add, LEFT)
    guide.order.language.hidePopup()
    pick(guide.order.language, "ur")
    drawn(guide, qtbot, "km", "ur")
    off = guide.order.languages.removers["km"]
    assert off.accessibleName() == "빼기: ភាសាខ្មែរ 크메르어"
    qtbot.mouseClick(off, LEFT)
    qtbot.mouseClick(off, LEFT)  # as fast as that it still stands there
    drawn(guide, qtbot, "ur")


def test_the_last_language_can_be_exchanged_but_not_taken_off(
    guide: SheetsPage, qtbot: QtBot
) -> None:
    qtbot.mouseClick(guide.order.languages.add, LEFT)
    guide.order.language.hidePopup()
    qtbot.mouseClick(guide.order.languages.removers["km"], LEFT)
    assert guide.order.languages.values() == ("km",)


def test_a_family_sheet_takes_several_programs(guide: SheetsPage, qtbot: QtBot) -> None:
    assert not guide.order.programs.add.isVisible()
    pick(guide.order.template, "family-sheet")
    qtbot.mouseClick(guide.order.programs.add, LEFT)
    guide.order.program.hidePopup()
    pick(guide.order.program, "weak-program")
    qtbot.waitUntil(lambda: guide.sheet is not None and len(guide.sheet.programs) == 2)
    pick(guide.order.template, "program-guide")
    assert guide.order.programs.values() == ("weak-program",)


def test_papers_and_languages_are_those_of_the_template(guide: SheetsPage) -> None:
    pick(guide.order.template, "daycare-director")
    assert guide.order.languages.values() == ("ko",)
    assert not guide.order.languages.add.isVisible()
    papers = [guide.order.paper.itemData(at) for at in range(guide.order.paper.count())]
    assert papers == ["a4", "letter"]
    pick(guide.order.template, "program-guide")
    assert guide.order.languages.values() == ("km",)


@pytest.mark.parametrize(("kind", "file"), [("png", "x-1.png"), ("txt", "x.txt")])
def test_a_sheet_leaves_as_pictures_and_as_text(
    guide: SheetsPage, qtbot: QtBot, tmp_path: Path, kind: str, file: str
) -> None:
    qtbot.mouseClick(guide.save, LEFT)
    dialog = guide.window().findChild(QFileDialog)
    assert dialog is not None
    wanted = next(words for words in dialog.nameFilters() if f"*.{kind}" in words)
    dialog.selectNameFilter(wanted)
    dialog.filterSelected.emit(wanted)
    assert Path(dialog.selectedFiles()[0]).suffix == f".{kind}"
    dialog.selectFile(str(tmp_path / f"x.{kind}"))
    dialog.accept()
    qtbot.waitUntil((tmp_path / file).exists)
    assert guide.sheet is not None
    start = b"\x89PNG" if kind == "png" else guide.sheet.texts["km"][:20].encode()
    assert (tmp_path / file).read_bytes().startswith(start)


def test_the_text_goes_to_the_clipboard_for_a_messenger(guide: SheetsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(guide.copy, LEFT)
    assert guide.sheet is not None
    assert QApplication.clipboard().text() == guide.sheet.texts["km"]


def test_the_language_handed_out_last_is_offered_first_next_time(
    guide: SheetsPage, qtbot: QtBot, folders: Folders
) -> None:
    qtbot.mouseClick(guide.copy, LEFT)
    qtbot.waitUntil(lambda: settings.read_preferences(folders).last_language == "km")
