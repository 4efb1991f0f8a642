"""The page of sheets: how a sheet is ordered, and in which forms it leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gg_desk import settings
from gg_desk.catalogue.sheet import Sheet
from gg_desk.settings import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.pages.sheets import SheetsPage
from gg_desk.ui.widgets import Choice
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


def pick(choice: Choice, value: str) -> None:
    """Choose the entry that carries ``value``, as a person does."""
    at = choice.findData(value)
    assert at >= 0, value
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> SheetsPage:
    """The sheets with the guide to one program drawn in Khmer."""
    window.order_sheet("daycare-support")
    qtbot.waitUntil(lambda: window.sheets.sheet is not None, timeout=20_000)
    pick(window.sheets.order.language, "km")
    drawn(window.sheets, qtbot, "km")
    return window.sheets


def drawn(page: SheetsPage, qtbot: QtBot, *tags: str) -> None:
    """Wait until the sheet stands there in these languages."""
    qtbot.waitUntil(
        lambda: page.sheet is not None and tuple(page.sheet.texts) == tags, timeout=20_000
    )


def redrawn(page: SheetsPage, qtbot: QtBot, before: Sheet) -> None:
    """Wait until another sheet stands there."""
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet is not before, timeout=20_000)


def test_layout_and_large_print_make_another_sheet(page: SheetsPage, qtbot: QtBot) -> None:
    side_by_side = page.sheet
    assert side_by_side is not None
    pick(page.order.layout_choice, "single")
    redrawn(page, qtbot, side_by_side)
    before = page.sheet
    assert before is not None
    assert "월 150,000원" not in "".join(page_texts(before.pdf))
    qtbot.mouseClick(page.order.large, LEFT)
    redrawn(page, qtbot, before)
    ordered = page.order.order()
    assert ordered is not None
    assert (ordered.layout, ordered.large) == ("single", True)


def test_several_languages_stand_one_after_the_other_and_are_taken_off(
    page: SheetsPage, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.order.languages.add, LEFT)
    page.order.language.hidePopup()
    pick(page.order.language, "ur")
    drawn(page, qtbot, "km", "ur")
    off = page.order.languages.removers["km"]
    assert off.accessibleName() == "빼기: ភាសាខ្មែរ 크메르어"
    qtbot.mouseClick(off, LEFT)
    drawn(page, qtbot, "ur")


def test_the_last_language_can_be_exchanged_but_not_taken_off(
    page: SheetsPage, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.order.languages.add, LEFT)
    page.order.language.hidePopup()
    qtbot.mouseClick(page.order.languages.removers["km"], LEFT)
    assert page.order.languages.values() == ("km",)


def test_a_family_sheet_takes_several_programs(page: SheetsPage, qtbot: QtBot) -> None:
    assert not page.order.programs.add.isVisible()
    pick(page.order.template, "family-sheet")
    qtbot.mouseClick(page.order.programs.add, LEFT)
    page.order.program.hidePopup()
    pick(page.order.program, "weak-program")
    qtbot.waitUntil(
        lambda: page.sheet is not None and len(page.sheet.programs) == 2, timeout=20_000
    )
    pick(page.order.template, "program-guide")
    assert page.order.programs.values() == ("weak-program",)


def test_papers_and_languages_are_those_of_the_template(page: SheetsPage) -> None:
    pick(page.order.template, "daycare-director")
    assert page.order.languages.values() == ("ko",)
    assert not page.order.languages.add.isVisible()
    papers = [page.order.paper.itemData(at) for at in range(page.order.paper.count())]
    assert papers == ["a4", "letter"]
    pick(page.order.template, "program-guide")
    assert page.order.languages.values() == ("km",)


@pytest.mark.parametrize(("kind", "file"), [("png", "x-1.png"), ("txt", "x.txt")])
def test_a_sheet_leaves_as_pictures_and_as_text(
    page: SheetsPage, qtbot: QtBot, tmp_path: Path, kind: str, file: str
) -> None:
    qtbot.mouseClick(page.save, LEFT)
    dialog = page.window().findChild(QFileDialog)
    assert dialog is not None
    wanted = next(words for words in dialog.nameFilters() if f"*.{kind}" in words)
    dialog.selectNameFilter(wanted)
    dialog.filterSelected.emit(wanted)
    assert Path(dialog.selectedFiles()[0]).suffix == f".{kind}"
    dialog.selectFile(str(tmp_path / f"x.{kind}"))
    dialog.accept()
    qtbot.waitUntil((tmp_path / file).exists)
    assert page.sheet is not None
    start = b"\x89PNG" if kind == "png" else page.sheet.texts["km"][:20].encode()
    assert (tmp_path / file).read_bytes().startswith(start)


def test_the_text_goes_to_the_clipboard_for_a_messenger(page: SheetsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.copy, LEFT)
    assert page.sheet is not None
    assert QApplication.clipboard().text() == page.sheet.texts["km"]


def test_the_language_handed_out_last_is_offered_first_next_time(
    page: SheetsPage, qtbot: QtBot, folders: Folders
) -> None:
    qtbot.mouseClick(page.copy, LEFT)
    qtbot.waitUntil(lambda: settings.read_preferences(folders).last_language == "km")
