"""A window with the page that finds what fits, and a counselor at it who types, clicks and reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.folders import Folders
from gg_desk.ui.finding.fields import ChosenField, Field
from gg_desk.ui.pages.finding import FindingPage
from gg_desk.ui.widgets import Choice
from gg_desk.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def folders(bundled_folders: Folders) -> Folders:
    return bundled_folders


@pytest.fixture(scope="module")
def window(bundled_window: Window) -> Window:
    return bundled_window


@dataclass(frozen=True, slots=True)
class Counselor:
    """Who sits at ``page``."""

    page: FindingPage
    qtbot: QtBot

    def clicks(self, part: QWidget) -> None:
        self.qtbot.waitUntil(part.isVisible)  # what was just added is shown in the next turn
        assert part.isEnabled()
        self.qtbot.mouseClick(part, LEFT)

    def clicks_at(self, place: QPoint) -> None:
        self.qtbot.mouseClick(self.page.view.viewport(), LEFT, pos=place)

    def keys(self, edit: QLineEdit, text: str) -> None:
        keys(edit, text)

    def adds(self, role: str) -> int:
        """Somebody of this role; their key."""
        with self.finding():
            self.clicks(self.page.people.adders[role])
        return self.page.at_hand.family.made

    def finding(self):
        """Waits until it is known what fits and what to ask next."""
        return self.qtbot.waitSignal(self.page.at_hand.asked)

    def field(self, name: str, key: int | None = None) -> Field:
        people = self.page.people
        return people.area if key is None else people.cards[key].fields[name]

    def types(self, text: str, name: str, key: int | None = None) -> None:
        """An answer into its field, key by key."""
        edit = self.field(name, key).control
        assert isinstance(edit, QLineEdit)
        edit.setFocus()
        edit.selectAll()
        with self.finding():
            keys(edit, text)
        self.settles()
        completer = edit.completer()
        if completer and completer.popup().isVisible():
            self.qtbot.keyClick(completer.popup(), Qt.Key.Key_Escape)

    def settles(self) -> None:
        """Waits until the last key was taken into account."""
        hand = self.page.at_hand
        while hand.last is None or hand.last.family != hand.family:
            with self.finding():
                pass

    def picks(self, value: str, name: str, key: int) -> None:
        field = self.field(name, key)
        assert isinstance(field, ChosenField)
        with self.finding():
            pick(field.choice, value)
        self.settles()

    def chooses(self, choice: Choice, value: object) -> None:
        pick(choice, value)

    def chooses_language(self, tag: str) -> None:
        pick(self.page.paper.language, tag)

    def verdict(self, program: str) -> str:
        return self.line(program).verdict

    def line(self, program: str):
        model = self.page.model
        return model.line(model.index_of(program))

    def reasons(self, program: str) -> list[str]:
        """What stands below a program once it is unfolded, as a screen reader says it."""
        page = self.page
        index = page.model.index_of(program)
        page.view.scrollTo(index)
        if not page.view.isExpanded(index):
            self.clicks_at(page.view.visualRect(index).center())
        self.qtbot.waitUntil(lambda: page.model.rowCount(page.model.index_of(program)) > 0)
        index = page.model.index_of(program)
        rows = range(page.model.rowCount(index))
        role = Qt.ItemDataRole.AccessibleTextRole
        return [page.model.index(at, 0, index).data(role) for at in rows]


def keys(edit: QLineEdit, text: str) -> None:
    """Keys as an input method sends them: Qt's own for tests know no Korean."""
    for letter in text:
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, press)


def pick(choice: Choice, value: object) -> None:
    """Chooses the entry that carries ``value``, as a person does."""
    at = choice.findData(value)
    assert at >= 0, value
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


@pytest.fixture
def counselor(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> Iterator[Counselor]:
    """At an empty page, in Korean, for today."""
    in_front(window)
    window.go("finding")
    page = window.finding
    at_work = Counselor(page, qtbot)
    qtbot.waitUntil(lambda: page.at_hand.last is not None)
    with at_work.finding():
        page.anew.click()
    yield at_work
    page.forget()
