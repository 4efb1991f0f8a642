"""A window with the page for mailings, and a person at it who drops, clicks, picks and answers dialogs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msoffcrypto
import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gg_desk.folders import Folders
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.pages.mailing import MailingPage
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.widgets import Choice
from gg_desk.ui.window import Window

HEADINGS = ("아동명", "생년월일", "국적", "보호자", "주소", "우편번호", "시군", "담당자")
ROWS = (
    ("SOK DARA", "2020-03-05", "캄보디아", "SOK CHANTHA", "경기도 안산시 중앙대로 1", "15360"),
    ("NGUYEN AN", "05/03/2020", "베트남", "", "경기도 수원시 팔달구 효원로 2", "16444"),
    ("", "2020-01-02", "몽골", "BAT", "경기도 수원시 팔달구 효원로 3", "16444"),
    ("ALIYEV TIMUR", "2020-07-02", "카자흐스탄", "ALIYEV", "경기도 김포시 사우로 4", "10109"),
)
"""Two families can be written to at once; one waits for an answer, one has no name."""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def folders(bundled_folders: Folders) -> Folders:
    return bundled_folders


@pytest.fixture(scope="module")
def window(bundled_window: Window) -> Window:
    return bundled_window


@pytest.fixture
def page(
    window: Window, qtbot: QtBot, in_front: Callable[[QWidget], None]
) -> Iterator[MailingPage]:
    """The page as it is before a list is there."""
    in_front(window)
    window.go("mailing")
    page = window.mailing
    qtbot.waitUntil(lambda: page.languages.first.count() > 0)
    yield page
    page.letters.form.clear()
    page.letters.by.setCurrentIndex(0)
    page.letters.duplex.setChecked(False)
    page.tabs[0].click()
    page.forget()


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits at ``page``."""

    page: MailingPage
    qtbot: QtBot
    folder: Path
    headings: Sequence[str] = HEADINGS
    rows: Sequence[Sequence[str]] = ROWS

    def has(
        self,
        rows: Sequence[Sequence[str]] = ROWS,
        headings: Sequence[str] = HEADINGS,
        *,
        name: str = "명단.xlsx",
    ) -> Path:
        """A list of these rows, beside a sheet that is none."""
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "명단"
        for row in (headings, *rows):
            sheet.append(list(row))
        book.create_sheet("안내").append(["읽지 않는 시트"])
        path = self.folder / name
        book.save(path)
        return path

    def has_locked(self, rows: Sequence[Sequence[str]], password: str) -> Path:
        """A list of these rows that a password opens."""
        path = self.folder / "locked.xlsx"
        with self.has(rows, name="open.xlsx").open("rb") as plain, path.open("wb") as file:
            msoffcrypto.OfficeFile(plain).encrypt(password, file)
        return path

    def types_password(self, password: str) -> None:
        """Answers the question for a list's password, as soon as it is there."""
        window = self.page.window()
        self.qtbot.waitUntil(lambda: window.findChild(QInputDialog) is not None)
        dialog = window.findChild(QInputDialog)
        dialog.textValueSelected.emit(password)
        dialog.reject()
        dialog.setParent(None)  # or the next question finds this one
        dialog.deleteLater()

    def drops(self, path: Path) -> None:
        """Lets a file fall on the page, and waits until it is read."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        how = (
            QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        )  # fmt: skip
        QApplication.sendEvent(self.page, QDragEnterEvent(*how))
        with self.reading():
            QApplication.sendEvent(self.page, QDropEvent(*how))

    def reading(self):
        """Waits until the list is read again."""
        return self.qtbot.waitSignal(self.page.list.was_read)

    def printing(self):
        """Waits until notices are made."""
        return self.qtbot.waitSignal(self.page.press.printed)

    def clicks(self, part: QWidget) -> None:
        self.qtbot.waitUntil(part.isVisible)  # what was just added is shown in the next turn
        assert part.isEnabled()
        self.qtbot.mouseClick(part, LEFT)

    def picks(self, choice: Choice, value: object) -> None:
        """Chooses the entry that carries ``value``."""
        at = choice.findData(value)
        assert at >= 0, value
        choice.setCurrentIndex(at)
        choice.activated.emit(at)

    def chooses(self, view: RowsView, title: str) -> None:
        """Moves to the row that begins with ``title``."""
        at = next(at for at, found in enumerate(self.sees(view)) if found.startswith(title))
        view.setCurrentIndex(view.model().index(at, 0))

    def sees(self, view: RowsView) -> list[str]:
        """The titles of the rows."""
        model = view.model()
        return [model.index(at, 0).data() for at in range(model.rowCount())]

    def names_file(self, path: Path) -> None:
        """Answers the system's dialog for a file, as soon as it is there."""
        window = self.page.window()
        self.qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
        dialog = window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        dialog.setParent(None)  # or the next question finds this one
        dialog.deleteLater()

    def answers(self, words: str) -> list[str]:
        """Answers the next question with the button of these words; the list fills with its sentences."""
        asked: list[str] = []

        def decide(question: QMessageBox) -> None:
            asked.extend((question.text(), question.informativeText()))
            [knob] = [one for one in question.buttons() if one.text() == words]
            knob.click()
            question.deleteLater()

        self.qtbot.meets(QMessageBox, decide)
        return asked

    def reads_notice(self) -> str:
        """The words of the notice that is shown; none where there is none."""
        pdf = bytes(self.page.shown.preview._buffer.data().data())
        return "".join(page_texts(pdf)) if pdf else ""


@pytest.fixture
def person(page: MailingPage, qtbot: QtBot, tmp_path: Path) -> Person:
    """A person with nothing on the page yet."""
    return Person(page, qtbot, tmp_path)


@pytest.fixture
def read(person: Person) -> MailingPage:
    """The page with the list of four read."""
    person.drops(person.has())
    return person.page
