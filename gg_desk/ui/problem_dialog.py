"""The report of a problem: shown whole, saved only when the person says so."""

import functools
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from gg_desk.ui.file_choice import choose_target
from gg_desk.ui.fonts import room_for
from gg_desk.ui.late import problem
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.undoing import Failed
from gg_desk.ui.widgets import Banner, button, column, label, row

_SIZE = (100 * GRID, 70 * GRID)
translate = QCoreApplication.translate


def show_report(session: Session, parent: QWidget, failed: Failed) -> None:
    """Make the report in the background, then show all of it."""
    session.ask(
        lambda desk, _task: problem.problem_report(desk.folders),
        lambda text: ProblemDialog(session, parent, text).open(),
        failed,
        lane="problem",
    )


class ProblemDialog(QDialog):
    """A text to read, and a button that saves just this text."""

    def __init__(self, session: Session, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self._session = session
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("The whole report"))
        self.banner = Banner("info")
        self.save = button("primary", "save")
        self.save.setText(self.tr("Save this text…"))
        self.leave = button()
        self.leave.setText(self.tr("Close"))
        self.setWindowTitle(self.tr("Report a problem"))
        said = self.tr(
            "This is all that is in the report: no names and no texts of yours. Read it, save it, and send it yourself."
        )
        layout = column(
            label(said, Type.BODY),
            self.text,
            self.banner,
            row(None, self.leave, self.save),
            gap=2 * GRID,
        )
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self.setLayout(layout)
        self.resize(room_for(parent, *_SIZE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose)

    def _choose(self) -> None:
        filters = {translate("ProblemDialog", "Text files (*.txt)"): "txt"}
        title = self.tr("Save the report")
        choose_target(self, title, "gg-desk-report.txt", filters, self._save)

    def _save(self, target: Path) -> None:
        write = functools.partial(problem.save_report, self.text.toPlainText(), target)
        self._session.background.start(
            lambda _task: write(),
            lambda _none: self.banner.tell(self.tr("Saved: %1").replace("%1", str(target)), "info"),
            lambda error: self.banner.tell(error.sentence(self._session.tag), "danger"),
        )
