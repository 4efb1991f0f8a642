"""What a window does once it stands there and nobody waits for it: pages made ahead, a backup."""

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
_BREATH_MS = 20
_LATER_MS = 200
_DAILY_MS = 15_000


class Afterwards(QObject):
    """Does it for ``window``: ``make`` makes a page, ``know`` learns which sheets can be ordered.

    Pages are made while it is ``quiet``: a large one takes a tenth of a second, in which no letter
    that is typed would appear, and several times as long beside a worker who wants the interpreter.
    """

    made = Signal()
    """All pages are there."""

    def __init__(
        self,
        window: QObject,
        session: Session,
        make: Callable[[str], object],
        know: "Callable[[Sequence[tuple[str, LocalText]]], None]",
        refused: Callable[[DeskError], None],
        *,
        quiet: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._quiet = quiet
        self._session, self._make, self._know, self._refused = session, make, know, refused

    def begin(self, places: Sequence[str]) -> None:
        """Begin, the desk just open: the pages of ``places``, then what takes longer."""
        QTimer.singleShot(_AFTER_MS, self, lambda: self._load_pages(places))
        QTimer.singleShot(_DAILY_MS, self, self.back_up_daily)

    def _load_pages(self, places: Sequence[str]) -> None:
        self._session.background.start(
            lambda task: late_pages.load_all(task.check),
            lambda _none: self._make_next(places),
            self._refused,
        )

    def _make_next(self, places: Sequence[str]) -> None:
        """One at a time, so that none is waited for."""
        if places and not self._quiet():
            QTimer.singleShot(_LATER_MS, self, lambda: self._make_next(places))
        elif places:
            self._make(places[0])
            QTimer.singleShot(_BREATH_MS, self, lambda: self._make_next(places[1:]))
        else:
            self.made.emit()
            self._session.ask(reading.template_names, self._know, self._refused)

    def back_up_daily(self) -> None:
        """The day's first opening makes a backup, when the window has long been ready."""
        self._session.ask(
            lambda desk, task: safekeeping.daily_backup(desk.folders, watch=task.check),
            lambda _made: None,
            self._refused,
            lane="daily",
        )
