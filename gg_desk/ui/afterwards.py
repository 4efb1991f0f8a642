"""What a window does once it stands there and nobody waits for it: pages imported ahead, a backup."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gg_desk.errors import DeskError
from gg_desk.ui import late_pages
from gg_desk.ui.late import safekeeping
from gg_desk.ui.late_parts import reading
from gg_desk.ui.session import Session

if TYPE_CHECKING:
    from gg_desk.catalogue.words import LocalText

_AFTER_MS = 500  # what one looks at first goes before pages not seen yet
_DAILY_MS = 15_000


class Afterwards(QObject):
    """Does it for ``window``; ``know`` learns which sheets can be ordered.

    Pages are imported ahead and not made: each takes 10 to 50 ms when it is first asked for, and all
    of them 20 MB.
    """

    ready = Signal()
    """All pages are imported."""

    def __init__(
        self,
        window: QObject,
        session: Session,
        know: "Callable[[Sequence[tuple[str, LocalText]]], None]",
        refused: Callable[[DeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._know, self._refused = session, know, refused

    def begin(self) -> None:
        """Begin, the desk just open: the pages, then what takes longer."""
        QTimer.singleShot(_AFTER_MS, self, self._load_pages)
        QTimer.singleShot(_DAILY_MS, self, self.back_up_daily)

    def _load_pages(self) -> None:
        self._session.background.start(
            lambda task: late_pages.load_all(task.check), lambda _none: self._go_on(), self._refused
        )

    def _go_on(self) -> None:
        self.ready.emit()
        self._session.ask(reading.template_names, self._know, self._refused)

    def back_up_daily(self) -> None:
        """The day's first opening makes a backup, when the window has long been ready."""
        self._session.ask(
            lambda desk, task: safekeeping.daily_backup(desk.folders, watch=task.check),
            lambda _made: None,
            self._refused,
            lane="daily",
        )
