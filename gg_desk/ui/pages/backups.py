"""Backups: the last one, those that are kept, one made now, one brought back and that undone."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gg_desk.catalogue.keeping import Backup, RestorePreview, RestoreReport
from gg_desk.catalogue.results import CheckReport
from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.ui.asking import bring_back
from gg_desk.ui.background import Task
from gg_desk.ui.backup_detail import BackupDetail
from gg_desk.ui.backup_words import backup_row, change_words, status_words
from gg_desk.ui.late import safekeeping, verbs
from gg_desk.ui.pages.list_page import ListPage
from gg_desk.ui.problem_dialog import show_report
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import button, column

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_DETAIL, _WORK = "backup-detail", "backup-work"


class BackupsPage(ListPage):
    """The list of backups, the chosen one beside it, and what concerns all of them below the list."""

    restored = Signal()
    """The store and the files are other ones now."""

    def __init__(self, session: Session) -> None:
        self.make = button("primary", "backups")
        self.from_file = button("", "restore")
        self.undo = button("", "restore")
        self.check = button("", "search")
        self.problem = button("link", "caution")
        self.detail = BackupDetail()
        self._backups: dict[str, Backup] = {}
        self._seen: RestorePreview | None = None
        more = QWidget()
        layout = column(self.from_file, self.undo, self.check, self.problem, gap=GRID)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        more.setLayout(layout)
        super().__init__(session, more, self.detail)
        self.head.add_action(self.make)
        self._connect()
        self.retranslate()

    def load(self) -> None:
        """Ask for the backups that are there."""
        self._list()

    def _list(self, said: str = "") -> None:
        """Show the backups that are there, and what was ``said`` of what came before."""

        def show(found: list[Backup]) -> None:
            self._show(found)
            self.banner.tell(said, "info")

        self.session.ask(
            lambda desk, _task: safekeeping.backups(desk.folders), show, self.fail, lane="backups"
        )

    def load_detail(self, record_id: str) -> None:
        """Show a backup, and have it read and compared; also a file from elsewhere."""
        self._seen = None
        backup, file = self._backups.get(record_id), Path(record_id)
        self.detail.show_backup(backup, None, self.session.tag)
        self.detail_pane.show_content()
        self.session.ask(
            lambda desk, _task: safekeeping.preview(desk.folders, file),
            self._show_changes,
            self.fail_detail,
            lane=_DETAIL,
        )

    def look_into(self, file: Path) -> None:
        """Show a backup from elsewhere, and what bringing it back would change."""
        self.view.clearSelection()
        self.load_detail(str(file))

    def empty(self) -> tuple[str, str]:
        """What belongs here."""
        return (
            self.tr("No backup yet"),
            self.tr("One is made by itself each day, and before whatever changes much."),
        )

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.say(self.tr("Backups"), "")
        self.make.setText(self.tr("Back up now"))
        self.from_file.setText(self.tr("Bring back from a file…"))
        self.undo.setText(self.tr("Undo the last restore…"))
        self.check.setText(self.tr("Check the store"))
        self.problem.setText(self.tr("Report a problem…"))
        self.view.setAccessibleName(self.tr("Backups"))
        self.detail.retranslate()
        self.detail_pane.say(
            self.tr("Choose a backup"), self.tr("You see what bringing it back would change.")
        )

    def _connect(self) -> None:
        self.make.clicked.connect(self._make)
        self.from_file.clicked.connect(self._choose_file)
        self.undo.clicked.connect(self._undo)
        self.check.clicked.connect(self._check)
        self.problem.clicked.connect(lambda: show_report(self.session, self, self._fail_work))
        self.detail.restore_wanted.connect(self._restore)
        self.detail.copy_wanted.connect(self._save_copy)
        self.head.cancelled.connect(self._stop)

    def _show(self, found: list[Backup]) -> None:
        self._backups = {one.file: one for one in found}
        now, tag = dt.datetime.now(dt.UTC).astimezone(), self.session.tag
        self.show_rows([backup_row(one, tag, now) for one in found])
        self._offer_what_can_be()
        self.head.tell(status_words(found, tag, now))

    def _show_changes(self, seen: RestorePreview) -> None:
        self._seen = seen
        self.detail.show_backup(self._backups.get(seen.file), seen, self.session.tag)
        self.detail_pane.show_content()

    def _make(self) -> None:
        def work(desk: "Desk", task: Task) -> Backup:
            return safekeeping.backup(desk.folders, watch=task.check)

        self._begin(self.tr("Making a backup; you can go on working…"))
        self.session.ask(work, self._made, self._fail_work, lane=_WORK)

    def _made(self, _made: Backup) -> None:
        self._rest()
        self.load()

    def _check(self) -> None:
        self._begin(self.tr("Checking the store…"))
        self.session.ask(
            lambda desk, _task: verbs.check(desk), self._checked, self._fail_work, lane=_WORK
        )

    def _checked(self, report: CheckReport) -> None:
        self._rest()
        told = [in_language(problem, self.session.tag) for problem in report.problems]
        if report.sound:
            told = [self.tr("The store is sound.")]
        self.banner.tell("\n".join(told), "info" if report.sound else "danger")

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.zip *.db)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.look_into(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _save_copy(self) -> None:
        chosen = self.view.chosen_id()
        dialog = QFileDialog(self.window(), self.tr("Save a copy of the backup"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"gg-desk-{Path(chosen).name}")
        dialog.fileSelected.connect(lambda target: self._copy(Path(chosen), Path(target)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _copy(self, chosen: Path, target: Path) -> None:
        def saved(file: str) -> None:
            self.head.tell(self.tr("Saved: %1").replace("%1", file))

        self.session.ask(
            lambda _desk, _task: safekeeping.save_copy(chosen, target), saved, self._fail_work
        )

    def _restore(self) -> None:
        if self._seen is None or not bring_back(self, "\n".join(change_words(self._seen.changes))):
            return
        file = Path(self._seen.file)
        self._bring_back(lambda desk: safekeeping.restore(desk.folders, file))

    def _undo(self) -> None:
        if bring_back(self, self.tr("What was there before the last restore comes back.")):
            self._bring_back(lambda desk: safekeeping.undo(desk.folders))

    def _bring_back(self, work: "Callable[[Desk], RestoreReport]") -> None:
        self._begin(self.tr("Bringing the backup back…"))
        self.head.cancel.hide()  # half of it is no state to stop in
        self.session.ask(lambda desk, _task: work(desk), self._brought_back, self._fail_work)

    def _brought_back(self, report: RestoreReport) -> None:
        self._seen = None  # compared with what is no longer there
        self._rest()
        self.session.renew(self._fail_work)
        self.restored.emit()
        said = self.tr("Brought back. Undo brings back what was there before.")
        notes = [in_language(note, self.session.tag) for note in report.notes]
        self._list("\n".join([said, *notes]))
        self.detail_pane.say(
            self.tr("Choose a backup"), self.tr("You see what bringing it back would change.")
        )

    def _begin(self, doing: str) -> None:
        self.banner.tell("")
        for action in (self.make, self.from_file, self.undo, self.check, self.detail.restore):
            action.setEnabled(False)
        self.head.work(doing)

    def _rest(self) -> None:
        self.head.rest()
        for action in (self.make, self.from_file, self.check):
            action.setEnabled(True)
        self._offer_what_can_be()

    def _offer_what_can_be(self) -> None:
        self.undo.setEnabled(any(one.reason == "restore" for one in self._backups.values()))
        self.detail.restore.setEnabled(self._seen is not None)

    def _stop(self) -> None:
        self.session.background.cancel(_WORK)
        self._rest()
        self.load()

    def _fail_work(self, error: DeskError) -> None:
        self._rest()
        self.banner.tell(error.sentence(self.session.tag), "danger")
