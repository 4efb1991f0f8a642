"""The vault as the window has it: open with one person at work, or locked."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from gg_desk.errors import DeskError
from gg_desk.ui.background import Cancelled, Task
from gg_desk.ui.late import custody
from gg_desk.ui.session import Session
from gg_desk.ui.undoing import Failed

if TYPE_CHECKING:
    from gg_desk.custody import Session as Vault
    from gg_desk.desk import Desk
    from gg_desk.folders import Folders

_T = TypeVar("_T")
WayIn = Callable[["Folders"], "Vault"]
_ENTER = "vault enter"


class Safe(QObject):
    """Holds the one open vault; whoever wants something of it asks here."""

    opened = Signal()
    locked = Signal()
    changed = Signal()
    """Something was kept from another page."""
    ruled = Signal(object)
    """Another ``Custody`` holds from now on."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._vault: Vault | None = None
        self._guard = threading.Lock()

    @property
    def is_open(self) -> bool:
        """Whether it can be read from now."""
        return self._vault is not None

    def enter(self, way_in: WayIn, then: Callable[[], None], failed: Failed) -> None:
        """Open the vault by ``way_in`` in a worker; locked meanwhile, it stays locked."""

        def work(desk: "Desk", task: Task) -> None:
            vault = way_in(desk.folders)
            with self._guard:
                if not task.cancelled:
                    self._vault = vault
                    return
            vault.lock()
            raise Cancelled

        def entered(_none: None) -> None:
            self.opened.emit()
            then()

        self._session.ask(work, entered, failed, lane=_ENTER)

    def ask(
        self,
        work: "Callable[[Desk, Vault, Task], _T]",
        then: Callable[[_T], None],
        failed: Failed,
        *,
        lane: str = "",
    ) -> None:
        """As ``Session.ask``, with the open vault; what comes back after it was locked is dropped."""
        vault = self._vault
        if vault is None:
            failed(_is_locked())
            return

        def now(to: Callable[[_T], None]) -> Callable[[_T], None]:
            return lambda came: to(came) if self._vault is vault else None

        def not_then(error: DeskError) -> None:
            if self._vault is vault:
                failed(error)

        self._session.ask(
            lambda desk, task: work(desk, vault, task), now(then), not_then, lane=lane
        )

    def lock(self) -> None:
        """Overwrite the keys now, whatever is under way; again does nothing."""
        with self._guard:
            self._session.background.cancel(_ENTER)
            vault, self._vault = self._vault, None
        if vault is not None:
            vault.lock()
            self.locked.emit()


def make(passphrase: str, staff: str) -> WayIn:
    """The way into a vault that is made now."""
    return lambda folders: custody.make(folders, passphrase, staff)


def by_passphrase(passphrase: str, staff: str) -> WayIn:
    """The way in that people know by heart."""
    return lambda folders: custody.unlock(folders, passphrase, staff)


def by_keyring(staff: str) -> WayIn:
    """The way in through the system's keyring."""
    return lambda folders: custody.unlock_by_keyring(folders, staff)


def by_code(code: str, passphrase: str, staff: str) -> WayIn:
    """The way in by the printed code, which sets a new passphrase."""
    return lambda folders: custody.recover(folders, code, passphrase, staff)


def _is_locked() -> DeskError:
    return DeskError(
        "What is kept is locked. Unlock it, then try again.",
        "보관함이 잠겨 있습니다. 연 뒤 다시 해 주세요.",
    )
