"""The lock screen over another page, where the vault is needed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.fonts import room_for
from gg_desk.ui.keeping import safe, work
from gg_desk.ui.keeping.lock_screen import LockScreen
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import button, column, row

_SIZE = (64 * GRID, 62 * GRID)


class Unlocking(QDialog):
    """A dialog that is accepted when the vault was opened."""

    def __init__(
        self, window: QWidget, session: Session, held: Safe, stands: work.Standing
    ) -> None:
        super().__init__(window)
        self._session, self._safe = session, held
        self.screen_ = LockScreen()
        self.back = button()
        self.back.setText(self.tr("Back"))
        self.back.clicked.connect(self.reject)
        self.setWindowTitle(self.tr("Unlock what is kept"))
        foot = row(None, self.back)
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self.setLayout(column(self.screen_, foot, gap=0))
        self.resize(room_for(window, *_SIZE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.screen_.offer(stands.preferences.staff, keyring="keyring" in stands.state.ways)
        self.screen_.wait(stands.state.wait_seconds)
        self.screen_.typed.connect(lambda *typed: self._enter(safe.by_passphrase(*typed)))
        self.screen_.keyring_wanted.connect(lambda staff: self._enter(safe.by_keyring(staff)))
        self.screen_.recovered.connect(lambda *typed: self._enter(safe.by_code(*typed)))
        self.screen_.take_focus()

    def done(self, result: int) -> None:
        """Forget what was typed, however it ends."""
        self.screen_.forget()
        super().done(result)

    def _enter(self, way: safe.WayIn) -> None:
        self.screen_.say_busy(True)
        self._safe.enter(way, self.accept, self._refused)

    def _refused(self, error: DeskError) -> None:
        self.screen_.say_busy(False)
        self.screen_.refuse(error.sentence(self._session.tag))
        self._session.ask(
            work.standing,
            lambda found: self.screen_.wait(found.state.wait_seconds),
            lambda found: self.screen_.refuse(found.sentence(self._session.tag)),
        )
