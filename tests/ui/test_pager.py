from collections.abc import Iterator
from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.ui.pager import Pager
from gg_desk.ui.preview import Preview
from gg_desk.ui.widgets import column


def pdf_of(pages: int) -> bytes:
    document, file = pypdfium2.PdfDocument.new(), BytesIO()
    for _page in range(pages):
        document.new_page(595, 842)
    document.save(file)
    document.close()
    return file.getvalue()


@pytest.fixture
def pager(dressed: QApplication) -> Iterator[Pager]:
    page = QWidget()
    preview = Preview(page, at_once=10)
    made = Pager(preview)
    page.setLayout(column(made, preview))
    page.resize(800, 600)
    page.show()
    preview.show_pdf(pdf_of(12))
    made.follow()
    yield made
    page.close()


def test_many_pages_are_turned_one_by_one(pager: Pager, qtbot: QtBot) -> None:
    assert pager.isVisible()
    assert (pager.number.text(), pager.total.text()) == ("1", "/ 12")
    assert not pager.back.isEnabled()
    qtbot.mouseClick(pager.on, Qt.MouseButton.LeftButton)
    assert pager.number.text() == "2"
    assert pager.back.isEnabled()
    pager.number.setText("12")
    qtbot.keyClick(pager.number, Qt.Key.Key_Return)
    assert pager._preview.page == 11
    assert not pager.on.isEnabled()


def test_a_number_that_is_no_page_turns_nothing(pager: Pager, qtbot: QtBot) -> None:
    pager.number.setText("13")
    qtbot.keyClick(pager.number, Qt.Key.Key_Return)
    assert pager._preview.page == 0


def test_few_pages_stand_below_each_other(pager: Pager) -> None:
    preview = pager._preview
    pager.on.click()
    preview.show_pdf(pdf_of(10))
    pager.follow()
    assert not preview.turned
    assert not pager.isVisible()
    preview.show_pdf(pdf_of(11))
    pager.follow()
    assert (pager.isVisible(), pager.number.text()) == (True, "1")
    preview.show_pdf(b"")
    pager.follow()
    assert (preview.pages, pager.isVisible()) == (0, False)
