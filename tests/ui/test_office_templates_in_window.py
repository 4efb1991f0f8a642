"""An office's own templates in the window: in the list, and told when faulty."""

import pytest
from pytestqt.qtbot import QtBot

from gg_desk.folders import Folders
from gg_desk.ui.window import Window

OWN = """id = "our-sheet"
name = { ko = "우리 안내", en = "Our sheet" }
purpose = { ko = "알립니다.", en = "Tells." }
[[blocks]]
kind = "title"
"""


@pytest.fixture
def folders(folders: Folders) -> Folders:
    """A data folder with one template that is sound and one that is not."""
    folders.sheets.mkdir()
    (folders.sheets / "ours.toml").write_text(OWN, encoding="utf-8")
    bad = OWN.replace('"title"', '"tilte"').replace("our-sheet", "bad")
    (folders.sheets / "bad.toml").write_text(bad, encoding="utf-8")
    return folders


def test_an_own_sheet_is_in_the_list_and_drawn_and_a_faulty_one_is_told(
    window: Window, qtbot: QtBot
) -> None:
    window.order_sheet("daycare-support")
    page = window.sheets
    qtbot.waitUntil(lambda: page.sheet is not None)
    assert "sheets/bad.toml 5번째 줄: “tilte”" in page.cautions.sentence()
    at = page.order.template.findData("our-sheet")
    assert page.order.template.itemText(at) == "우리 안내"
    page.order.template.setCurrentIndex(at)
    page.order.template.activated.emit(at)
    qtbot.waitUntil(
        lambda: page.sheet is not None and "우리 안내" in "".join(page.sheet.texts.values()),
    )
    assert "5번째 줄" in page.cautions.sentence()
