"""A person at the real window, from its start to its end: ``--data FOLDER LIST OUT [planted]``; passphrase on stdin.

Names are dropped, corrected, looked at, kept, printed, typed and copied in every part that may show them. What is not
there within a minute ends the program with an error. ``planted`` puts a fault in, a preview goes to a temporary file, and the window is closed after it.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from gg_desk import cli
from gg_desk.typeset.raster import page_texts
from gg_desk.ui.keeping.unlocking import Unlocking
from gg_desk.ui.preview import Preview
from gg_desk.ui.problem_dialog import ProblemDialog, show_report
from gg_desk.ui.start import prepare_application
from gg_desk.ui.widgets import Choice
from gg_desk.ui.window import Window

PATIENCE = 60.0
NAME, BORN, HOUSE = "ZORBLAX QWENTIN", "2020-02-29", "크누트로"
CHILDCARE = "childcare-support-registered"
LETTERS = 3
_W = TypeVar("_W", bound=QWidget)


def breathe(seconds: float = 0.01) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def until(holds: Callable[[], object]) -> None:
    begun = time.monotonic()
    while not holds():
        breathe()
        if time.monotonic() - begun > PATIENCE:
            raise TimeoutError(holds.__code__.co_firstlineno)


def clicks(button: QPushButton) -> None:
    until(lambda: button.isVisible() and button.isEnabled())
    button.click()


def meets(kind: type[_W], then: Callable[[_W], None]) -> None:
    """Do this with a dialog of that kind as soon as it is there, in whichever loop."""

    def look() -> None:
        found = [one for one in QApplication.allWidgets() if isinstance(one, kind)]
        if any(one.isVisible() for one in found):
            then(next(one for one in found if one.isVisible()))
        else:
            QTimer.singleShot(20, look)

    look()


def names_file(path: Path) -> None:
    """Answer the question where a file goes; until it is there."""

    def answer(dialog: QFileDialog) -> None:
        dialog.fileSelected.emit(str(path))
        dialog.reject()

    meets(QFileDialog, answer)
    until(path.exists)


def picks(choice: Choice, value: object) -> None:
    until(lambda: choice.findData(value) >= 0)
    choice.choose_data(value)
    choice.activated.emit(choice.currentIndex())


def shows(preview: Preview, words: str) -> None:
    def words_there() -> bool:
        pdf = bytes(preview._buffer.data().data())
        return bool(pdf) and words in "".join(page_texts(pdf))

    until(words_there)


class Person:
    """Who sits there, knows the passphrase, and has a list."""

    def __init__(self, window: Window, file: Path, out: Path, kept: Path, passphrase: str) -> None:
        self.window, self.file, self.passphrase = window, file, passphrase
        self.out, self.kept = out, kept

    def drops_a_list(self) -> None:
        self.window.go("mailing")
        page = self.window.mailing
        until(lambda: page.languages.first.count() > 0)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(self.file))])
        how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(page, QDragEnterEvent(QPointF(9, 9), *how, none))
        QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), *how, none))
        until(lambda: page.list.reading)
        problems, before = page.problems, page.list.reading
        clicks(page.tabs[1])
        rows = range(problems.model.rowCount())
        born = next(at for at in rows if "생년월일" in problems.model.row(at).title)
        problems.view.setCurrentIndex(problems.model.index(born))
        problems.value.setText(BORN)
        clicks(problems.apply)
        until(lambda: page.list.reading is not before and page.list.corrected)
        shows(page.shown.preview, "ZORBLAX")

    def keeps_a_mailing(self) -> None:
        page = self.window.mailing
        clicks(page.tabs[LETTERS])
        meets(Unlocking, self.unlocks_dialog)
        clicks(page.keep.keep)
        until(page.keep.keep.isChecked)
        clicks(page.save)
        names_file(self.out / "notices.pdf")
        until(lambda: "재인쇄용으로 보관" in page.head.status.text())
        clicks(page.report)
        names_file(self.kept / "report.json")

    def unlocks_dialog(self, dialog: Unlocking) -> None:
        dialog.screen_.passphrase.setText(self.passphrase)
        dialog.screen_.unlock.click()

    def finds_what_fits(self) -> None:
        self.window.go("finding")
        page = self.window.finding
        until(lambda: page.at_hand.last is not None)
        clicks(page.people.adders["child"])
        until(lambda: page.people.cards)
        [card] = page.people.cards.values()
        born = card.fields["birth_date"].control
        born.setText(BORN)
        born.textEdited.emit(born.text())
        until(lambda: page.at_hand.last.family == page.at_hand.family)
        clicks(page.show_client)
        client = page.client.view
        until(client.isVisible)
        until(lambda: "km" in client.choices)
        client.choices["km"].click()
        until(lambda: "skip" in client.passing)
        client.passing["skip"].click()
        client.close()
        page.paper.recipient.setText(NAME)
        clicks(page.paper.save)
        names_file(self.out / "family.pdf")

    def orders_a_sheet(self) -> None:
        self.window.go("sheets")
        order = self.window.sheets.order
        until(lambda: order.template.findData("enrollment-notice") >= 0)
        picks(order.template, "enrollment-notice")
        until(lambda: order.form.blank("child"))
        child = order.form.blank("child").edit
        self.window.activateWindow()
        child.setFocus()
        until(child.hasFocus)
        child.setText(NAME)
        child.selectAll()
        child.copy()
        self.window.search.setText(NAME)
        self.window.search.textEdited.emit(NAME)
        breathe(0.5)

    def prints_again(self) -> None:
        self.window.go("keeping")
        page = self.window.keeping
        until(lambda: page.batches.isVisible() and page.batches.chosen())
        page.batches.reprint_why.setText("반송")
        clicks(page.batches.reprint)
        until(page.papers.isVisible)
        shows(page.papers.preview, HOUSE)
        clicks(page.papers.save)
        names_file(self.out / "again.pdf")
        page.batches.destroy_why.setText(NAME)  # half typed, never sent

    def reads_the_report(self) -> None:
        page = self.window.keeping
        show_report(self.window.session, page, page._fail)
        told: list[ProblemDialog] = []
        meets(ProblemDialog, told.append)
        until(lambda: told)
        told[0].save.click()
        names_file(self.kept / "problem.txt")
        told[0].reject()

    def locks(self) -> None:
        def answers(box: QMessageBox) -> None:
            next(one for one in box.buttons() if one.text() == "지우기").click()

        meets(QMessageBox, answers)
        self.window.do("vault.lock")
        assert not self.window.safe.is_open
        assert QApplication.clipboard().text() == ""
        assert not self.window.mailing.has_list()
        for line in self.window.findChildren(QLineEdit):
            line.undo()
            assert not any(word in line.text() for word in NAME.split()), line.accessibleName()

    def is_here(self, *, long: bool) -> None:
        self.drops_a_list()
        if not long:
            return
        self.keeps_a_mailing()
        self.finds_what_fits()
        self.orders_a_sheet()
        self.prints_again()
        self.reads_the_report()
        self.locks()


def planted() -> None:
    """The fault: what is shown is put beside, as some viewers of PDF do."""
    show = Preview.show_pdf

    def leaking(preview: Preview, pdf: bytes) -> None:
        if pdf:
            with tempfile.NamedTemporaryFile(delete=False) as file:
                file.write(pdf)
        show(preview, pdf)

    Preview.show_pdf = leaking  # type: ignore[method-assign]  # that is the fault


def main() -> int:
    data, folder, file, out, *fault = sys.argv[1:]
    if fault:
        planted()
    passphrase = sys.stdin.readline().strip()
    sys.argv[1:] = [data, folder]
    application = prepare_application()
    ended: list[str] = []

    def begin() -> None:
        windows = [one for one in application.topLevelWidgets() if isinstance(one, Window)]
        if not (windows and windows[0].session._desk):
            QTimer.singleShot(20, begin)
            return
        try:
            kept = Path(folder).parent
            Person(windows[0], Path(file), Path(out), kept, passphrase).is_here(long=not fault)
            ended.append("whole")
        finally:
            windows[0].close()

    QTimer.singleShot(0, begin)
    code = cli.main()
    return code if ended else 9


if __name__ == "__main__":
    sys.exit(main())
