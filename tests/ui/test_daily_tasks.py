"""The daily tasks, done through what can be seen, in no more actions than a counselor is promised.

An action is one thing that a hand does: words typed in one go, a key, a click, a file dropped.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.catalogue.contact import Contact
from gg_desk.folders import Folders
from gg_desk.store import records
from gg_desk.store.opening import open_store
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.window import Window

KOREA = dt.timezone(dt.timedelta(hours=9))
ROSTER = """아동명,생년월일,국적,보호자,주소,우편번호
SOK DARA,2020-03-05,캄보디아,SOK CHANTHA,경기도 안산시 중앙대로 1,15360
"""


@pytest.fixture(scope="module")
def folders(bundled_folders: Folders) -> Folders:
    return bundled_folders


@pytest.fixture(scope="module")
def window(bundled_window: Window) -> Window:
    return bundled_window


@dataclass(slots=True)
class Counselor:
    """Whose every action is counted."""

    window: Window
    qtbot: QtBot
    did: list[str] = field(default_factory=list)

    def starts(self) -> None:
        """As the window stands after a start: on the first page, the focus in the field."""
        self.window.go("home")
        self.window.search.setFocus()

    def types(self, words: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(focused, event)
        self.did.append(f"types {words}")

    def presses(
        self,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.did.append(f"presses {key}")

    def drops(self, path: Path, on: QWidget) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        way, button, held = (
            Qt.DropAction.CopyAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        enters = QDragEnterEvent(QPointF(99, 99), way, mime, button, held)
        QApplication.sendEvent(on, enters)
        assert enters.isAccepted()
        QApplication.sendEvent(on, QDropEvent(QPointF(99, 99), way, mime, button, held))
        self.did.append("drops")

    def is_asked_for_a_printer(self) -> str:
        """What the printer's queue would show, as soon as its dialog is there; it is then left."""
        asked: list[str] = []

        def leave(dialog: QPrintDialog) -> None:
            asked.append(dialog.printer().docName())
            dialog.reject()

        self.qtbot.meets(QPrintDialog, leave)
        self.qtbot.waitUntil(lambda: bool(asked))
        return asked[0]


@pytest.fixture
def counselor(window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]) -> Counselor:
    in_front(window)
    made = Counselor(window, qtbot)
    made.starts()
    return made


@pytest.mark.parametrize("words", ["자녀 보육료 크메르", "childcare khmer"])
def test_a_known_programs_sheet_in_khmer_is_printed_in_three(
    counselor: Counselor, words: str
) -> None:
    counselor.types(words)
    counselor.presses(Qt.Key.Key_Return)
    counselor.qtbot.waitUntil(lambda: counselor.window.place == "sheets")
    counselor.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    name = counselor.is_asked_for_a_printer()
    assert name.startswith("program-guide-")
    assert "-km-" in name
    sheet = counselor.window.sheets.sheet
    assert sheet is not None
    assert "km" in sheet.texts
    assert len(counselor.did) <= 3, counselor.did


@pytest.mark.parametrize("words", ["미얀마", "burmese"])
def test_whom_to_call_now_in_burmese_stands_there_after_two(
    counselor: Counselor, folders: Folders, words: str
) -> None:
    window = counselor.window
    counselor.types(words)
    counselor.presses(Qt.Key.Key_Return)
    counselor.qtbot.waitUntil(
        lambda: window.place == "contacts" and window.contacts.view.chosen_id() != "",
    )
    counselor.qtbot.waitUntil(
        lambda: window.contacts.detail_pane.shows_content and window.contacts.detail.filled
    )
    store = open_store(folders.store)
    chosen = window.contacts.view.chosen_id()
    contact = next(one for one in records.contacts(store) if one.id == chosen)
    store.close()
    assert isinstance(contact, Contact)
    assert contact.answers("my")
    shown = [part.text() for part in window.contacts.detail.findChildren(QLabel)]
    assert contact.phones[0].number in shown
    assert len(counselor.did) <= 2, counselor.did


def test_a_dropped_list_shows_its_notices_after_one(counselor: Counselor, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(ROSTER, encoding="utf-8")
    window = counselor.window
    counselor.drops(path, on=window)
    counselor.qtbot.waitUntil(
        lambda: window.mailing.isVisible() and window.mailing.shown.preview.pages > 0,
    )
    pdf = bytes(window.mailing.shown.preview._buffer.data().data())
    assert "SOK DARA" in "".join(page_texts(pdf))
    assert len(counselor.did) <= 3, counselor.did
    window.mailing.forget()
