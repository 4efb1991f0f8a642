"""The questions before something is done that cannot be taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.ui.asking import question_box
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import Type, dress

LONG = (
    "What was kept is locked. A list or a sheet is still open here.",
    "보관함을 잠갔습니다. 열어 둔 명단이나 안내문이 아직 있습니다.",
    "The facts of Dokta (mobility app) are of 2024-05-09: ask before handing the sheet out. " * 2,
)


@pytest.fixture(params=[100, 200])
def size_of_text(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    """Text of usual and of twice the size, as a system has it that enlarges text alone."""
    before = dressed.font()
    larger = QFont(font(Type.BODY))  # a copy: all windows share the font itself
    larger.setPointSizeF(larger.pointSizeF() * request.param / 100)
    dressed.setFont(larger)
    yield request.param
    dressed.setFont(before)


@pytest.mark.parametrize("said", LONG, ids=["en", "ko", "long"])
def test_no_sentence_of_a_question_is_cut(size_of_text: int, qtbot: QtBot, said: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    window.show()
    box = question_box(window, "caution", said, "Clear it as well?")
    box.addButton("Back", QMessageBox.ButtonRole.RejectRole)
    box.open()
    qtbot.waitUntil(box.isVisible)
    label = box.findChild(QLabel, "qt_msgbox_label")
    assert label.text() == said
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    needed = label.fontMetrics().boundingRect(label.contentsRect(), flags.value, said)
    assert needed.width() <= label.contentsRect().width()
    assert needed.height() <= label.contentsRect().height()
