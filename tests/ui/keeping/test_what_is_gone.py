"""After each kind of lock nothing of a family is anywhere in the window; shown by names planted before."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gg_desk import custody
from gg_desk.catalogue.custody import KeptBatch
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.keeping.windows_session import says_gone
from gg_desk.ui.models.rows import RowsModel
from gg_desk.ui.preview import Preview
from gg_desk.ui.window import Window

Rest = Callable[[Window], None]
MARK = ("CANARY", "카나리아")
GETTERS = (
    "text", "toPlainText", "placeholderText", "accessibleName", "accessibleDescription", "toolTip",
    "statusTip", "whatsThis", "windowTitle", "windowFilePath", "currentText", "title", "docName",
)  # fmt: skip


def said_by(part: QObject) -> Iterator[str]:
    """Every text that an object of Qt gives away."""
    for name in GETTERS:
        getter = getattr(part, name, None)
        if callable(getter) and isinstance(said := getter(), str):
            yield said
    names = [bytes(name.data()).decode() for name in part.dynamicPropertyNames()]
    yield from (str(part.property(name)) for name in names if not name.startswith("_"))
    if isinstance(part, QWidget) and (spoken := QAccessible.queryAccessibleInterface(part)):
        yield from (spoken.text(kind) for kind in QAccessible.Text if kind.name != "UserText")
    yield from held_by(part)


def held_by(part: QObject) -> Iterator[str]:
    """What it gives away only if it is asked in its own way."""
    if isinstance(part, QAbstractItemModel):
        yield from cells(part, QModelIndex())
    if isinstance(part, Preview):
        pdf = bytes(part._buffer.data().data())
        yield "".join(page_texts(pdf)) if pdf else ""
    if isinstance(part, QPdfDocument):
        yield from (part.getAllText(page).text() for page in range(part.pageCount()))


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    """All that a cell of the first column says: the window's lists have no other."""
    for row in range(min(model.rowCount(parent), 2_000)):
        yield str(model.itemData(model.index(row, 0, parent)))
        if isinstance(model, RowsModel):
            yield str(model.row(row))


def undo_everything() -> None:
    """What can be undone is not gone."""
    for part in QApplication.allWidgets():
        if isinstance(part, QLineEdit | QPlainTextEdit):
            part.undo()


def found_anywhere() -> list[tuple[str, str]]:
    """Which objects of the whole application still say a canary's name."""
    clipboard = QGuiApplication.clipboard()
    texts = [("clipboard", clipboard.text(mode)) for mode in QClipboard.Mode]
    application = QApplication.instance()
    assert application is not None
    roots: list[QObject] = [application, *QApplication.allWidgets()]
    parts = {id(one): one for root in roots for one in (root, *root.findChildren(QObject))}
    for part in parts.values():
        texts += [(type(part).__name__, said) for said in said_by(part)]
    return [(what, said) for what, said in texts if any(mark in said for mark in MARK)]


@pytest.fixture
def shown(
    kept: KeptBatch,
    person,
    window: Window,
    qtbot: QtBot,
    in_front: Callable[[QWidget], None],
) -> Window:
    """A reprint on the screen, names typed into forms, one of them copied."""
    person.is_in()
    page = person.page
    page.log.why.setText("CANARY reason")
    person.clicks(page.batches.reprint)
    person.sees(page.papers)
    window.go("sheets")
    template = window.sheets.order.template
    qtbot.waitUntil(lambda: template.count() > 0)
    at = template.findData("enrollment-notice")
    template.setCurrentIndex(at)
    template.activated.emit(at)
    child = window.sheets.order.form.blank("child").edit
    assert isinstance(child, QLineEdit)
    in_front(window)
    child.setFocus()
    qtbot.waitUntil(child.hasFocus)
    qtbot.keyClicks(child, "CANARY CHILD")
    child.selectAll()
    child.copy()
    window.search.setText("CANARY")
    window.finding.paper.recipient.insert("CANARY FAMILY")  # as typed: it could be undone
    found = {what for what, _said in found_anywhere()}
    assert {"clipboard", "TextLine", "QPdfDocument", "Line", "SearchBox"} <= found
    return window


def test_panic_leaves_nothing_and_shows_the_news(
    shown: Window, person, qtbot: QtBot, at_rest: Rest
) -> None:
    dialog = QFileDialog(shown, "CANARY.pdf")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    person.sees(dialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    person.presses(Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert not dialog.isVisible()
    assert shown.pages.currentWidget() is shown.news
    assert not shown.safe.is_open
    dialog.deleteLater()
    at_rest(shown)  # what was on its way comes in, and is dropped
    undo_everything()
    assert found_anywhere() == []


def test_pause_is_panic_as_well(kept: KeptBatch, person, window: Window) -> None:
    person.is_in()
    person.presses(Qt.Key.Key_Pause, Qt.KeyboardModifier.NoModifier)
    assert not window.safe.is_open
    assert window.pages.currentWidget() is window.news


def test_panic_answers_no(kept: KeptBatch, person, window: Window, qtbot: QtBot) -> None:
    """A question that is closed in panic destroys nothing."""
    person.is_in()
    asked: list[bool] = []

    def panic(_question: QMessageBox) -> None:
        asked.append(True)
        window.lockup.panic()

    qtbot.meets(QMessageBox, panic)
    qtbot.mouseClick(person.page.batches.destroy_it, Qt.MouseButton.LeftButton)
    assert asked
    person.is_in()
    assert person.page.batches.model.row(0).mark == ""


def test_the_key_locks_and_asks_about_the_sheet(shown: Window, person, at_rest: Rest) -> None:
    asked = person.answers("지우기")
    person.presses(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "보관함을 잠갔습니다" in asked[0]
    assert "아직 있습니다" in asked[0]
    assert not shown.safe.is_open
    at_rest(shown)
    undo_everything()
    assert found_anywhere() == []


def test_a_name_alone_is_asked_about_and_words_go_unasked(
    kept: KeptBatch, person, window: Window
) -> None:
    """The vault closed, nothing else open: a name for a sheet, and one in the field for searching."""
    window.search.setText("CANARY")
    window.lockup.lock()
    assert window.search.text() == ""
    window.search.setText("CANARY")
    window.lockup.leave()
    assert window.search.text() == ""
    window.finding.paper.recipient.setText("CANARY FAMILY")
    asked = person.answers("지우기")
    window.lockup.lock()
    assert window.finding.paper.recipient.text() == ""
    assert "잠갔습니다" not in "".join(asked)  # nothing was open that could have been locked


def test_idle_minutes_lock_by_the_clock(shown: Window, person, at_rest: Rest) -> None:
    presence = shown.lockup.presence
    clock = [presence.now()]
    presence.now = lambda: clock[0]
    presence.touch()
    for _tick in range(59):
        clock[0] += 5
        presence.tick.timeout.emit()
    assert shown.safe.is_open
    clock[0] += 5
    presence.tick.timeout.emit()
    assert not shown.safe.is_open
    at_rest(shown)
    undo_everything()
    assert found_anywhere() == []


def test_a_computer_that_slept_is_locked(kept: KeptBatch, person, window: Window) -> None:
    person.is_in()
    presence = window.lockup.presence
    presence.minutes = 60
    before = presence.now()
    presence.now = lambda: before + 300
    presence.tick.timeout.emit()
    assert not window.safe.is_open


@pytest.mark.parametrize("tell", ["sleep", "session"])
def test_the_system_says_that_the_person_goes(
    kept: KeptBatch, person, window: Window, tell: str
) -> None:
    person.is_in()
    window.lockup.away.begun(False)
    assert window.safe.is_open
    if tell == "sleep":
        window.lockup.away.begun(True)
    else:
        window.lockup.away.now()
    assert not window.safe.is_open


def test_windows_messages_of_sleep_and_lock() -> None:
    assert says_gone(0x218, 4)
    assert says_gone(0x2B1, 7)
    assert not says_gone(0x218, 7)  # awake again
    assert not says_gone(0x2B1, 8)  # unlocked
    assert not says_gone(0x100, 4)


def test_what_was_copied_goes_after_a_minute_if_it_is_still_ours(
    shown: Window, qtbot: QtBot
) -> None:
    guard, clipboard = shown.lockup.clipboard, QGuiApplication.clipboard()
    copied = guard.now()
    guard.now = lambda: copied
    child = shown.sheets.order.form.blank("child").edit
    child.setFocus()
    qtbot.waitUntil(child.hasFocus)
    child.copy()
    guard.now = lambda: copied + 59
    guard.tick.timeout.emit()
    assert clipboard.text() == "CANARY CHILD"
    guard.now = lambda: copied + 61
    guard.tick.timeout.emit()
    assert clipboard.text() == ""


def test_what_others_copied_stays(shown: Window, qtbot: QtBot) -> None:
    shown.search.setFocus()
    QGuiApplication.clipboard().setText("031-120")
    shown.lockup.clipboard.forget()
    assert QGuiApplication.clipboard().text() == "031-120"
    QGuiApplication.clipboard().clear()


def test_locked_while_it_is_being_opened_it_stays_locked(  # noqa: PLR0917 - pytest hands fixtures over by their names
    vault_made,
    person,
    window: Window,
    qtbot: QtBot,
    at_rest: Rest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, locked, unlock = threading.Event(), threading.Event(), custody.unlock

    def slowly(*arguments: str) -> custody.Session:
        begun.set()
        assert locked.wait(60)
        return unlock(*arguments)

    monkeypatch.setattr(custody, "unlock", slowly)
    person.goes_there()
    screen = person.page.lock_screen
    person.sees(screen.passphrase)
    screen.passphrase.setText(person.passphrase)
    qtbot.mouseClick(screen.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    window.lockup.panic()
    locked.set()
    at_rest(window)
    assert not window.safe.is_open
