"""A store that is damaged or gone: the last good backup, the damaged file for who can mend it, or nothing yet."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from gg_desk.errors import DamagedError, DeskError
from gg_desk.folders import Folders
from gg_desk.ui.asking import question_box
from gg_desk.ui.file_choice import choose_target
from gg_desk.ui.late import safekeeping
from gg_desk.ui.session import Session

if TYPE_CHECKING:
    from gg_desk.desk import Desk

translate = QCoreApplication.translate
_Role = QMessageBox.ButtonRole


class Rescue(QObject):
    """Asks what to do when the desk cannot be opened because its store is damaged or gone."""

    rescued = Signal()
    """The last good backup stands in the store's place."""

    def __init__(self, window: QWidget, session: Session, folders: Folders) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._folders = folders
        self._open: Callable[[], Desk] | None = None
        session.refused.connect(self._ask)

    def opens_with(self, open_desk: "Callable[[], Desk]") -> None:
        """How the desk is opened again once its store is back."""
        self._open = open_desk

    def _ask(self, error: DeskError) -> None:
        if not isinstance(error, DamagedError):
            return  # the window's banner says it
        told = error.plain[self._session.tag]
        kept = translate("Rescue", "The damaged file is kept in any case; nothing is overwritten.")
        asked = question_box(self._window, "caution", told, kept)
        restore = asked.addButton(
            translate("Rescue", "Restore the last good backup"), _Role.AcceptRole
        )
        restore.setEnabled(bool(error.backup))
        save = asked.addButton(translate("Rescue", "Save the damaged file…"), _Role.ActionRole)
        save.setEnabled(self._folders.store.is_file())
        leave = asked.addButton(translate("Rescue", "Quit"), _Role.RejectRole)
        asked.setDefaultButton(restore if error.backup else leave)
        asked.setEscapeButton(leave)
        steps: dict[QPushButton, Callable[[], None]] = {
            restore: lambda: self._restore(Path(error.backup)),
            save: lambda: self._save(error),
            leave: self._leave,
        }
        asked.buttonClicked.connect(lambda clicked: steps[clicked]())
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _restore(self, backup: Path) -> None:
        self._session.background.start(
            lambda _task: safekeeping.restore(self._folders, backup),
            lambda _report: self._open_again(),
            self._session.refused.emit,
        )

    def _open_again(self) -> None:
        self.rescued.emit()
        if self._open is not None:
            self._session.open(self._open)

    def _save(self, error: DamagedError) -> None:
        def write(target: Path) -> None:
            self._session.background.start(
                lambda _task: safekeeping.save_damaged(self._folders, target),
                lambda _file: self._ask(error),
                self._session.refused.emit,
            )

        title = translate("Rescue", "Save the damaged file")
        filters = {translate("Rescue", "Damaged stores (*.db)"): "db"}
        choose_target(self._window, title, "desk-damaged.db", filters, write)

    def _leave(self) -> None:
        self._window.close()
