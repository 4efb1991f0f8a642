"""The questions before something is done that cannot be taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QInputDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
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


def test_no_button_of_a_question_is_cut(size_of_text: int, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    window.show()
    box = question_box(window, "caution", LONG[0], "The damaged file is kept in any case.")
    for words in ("Restore the last good backup", "Save the damaged file…", "Quit for now"):
        box.addButton(words, QMessageBox.ButtonRole.ActionRole).setFont(QApplication.font())
    box.open()
    qtbot.waitUntil(box.isVisible)

    def nothing_is_cut() -> None:  # once it is laid out
        cut = [one.text() for one in box.buttons() if one.width() < one.sizeHint().width()]
        assert cut == []

    qtbot.waitUntil(nothing_is_cut)


def test_buttons_of_the_systems_dialogs_carry_no_pictures_of_qts_own(
    dressed: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    window.show()
    dialog = QInputDialog(window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    knobs = dialog.findChild(QDialogButtonBox).buttons()
    assert [knob.icon().isNull() for knob in knobs] == [True, True]
