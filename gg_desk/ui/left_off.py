"""Where one left off: the window's place and size, the page and what is chosen, what is not saved.

Kept a moment after each change, so that not even a power cut takes more than that moment.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.sitting import Sitting, read_sitting, write_sitting
from gg_desk.ui.pages.page import Page
from gg_desk.ui.session import Session

_LOG = logging.getLogger(__name__)
_SETTLE_MS = 800
_LANE = "sitting"
_MOVED = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange})


class LeftOff(QObject):
    """Keeps it for ``window`` and brings it back; each page is added when it is made."""

    brought_back = Signal(bool, object)
    """The desk is open: whether the window was killed last time, and the places with drafts."""

    def __init__(self, window: QWidget, session: Session, folders: Folders) -> None:
        super().__init__(window)
        self._window, self._session, self._folders = window, session, folders
        self._before = read_sitting(folders)
        self._pages: dict[str, Page] = {}
        self._drafts = dict(self._before.drafts)
        self._place = ""
        self._awake = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._write)

    @property
    def was_killed(self) -> bool:
        """Whether the window was not closed last time."""
        return not self._before.ended

    def watch(self) -> None:
        """Note from now on where the window stands, and how large it is."""
        self._window.installEventFilter(self)

    def begin(self, go: Callable[[str], None]) -> None:
        """The desk is open: from now on it is kept; after a kill ``go`` leads back to the page."""
        self._awake = True
        if self.was_killed and self._before.place:
            go(self._before.place)
        if self.was_killed or self._drafts:
            self.brought_back.emit(self.was_killed, sorted(self._drafts))
        self._settle.start()

    def add(self, place: str, page: Page) -> None:
        """Give the page back what was chosen and typed there, and listen to it."""
        self._pages[place] = page
        if where := self._before.where.get(place) if self.was_killed else None:
            page.go_back_to(where)
        if place in self._drafts:
            page.take_draft(self._drafts[place])
        page.touched.connect(self._settle.start)

    def moved_to(self, place: str) -> None:
        """One is on another page."""
        self._place = place
        self._settle.start()

    def throw_away(self) -> None:
        """Nothing that was typed and not saved is left, here or on the disk."""
        for place in list(self._drafts):
            if place in self._pages:
                self._pages[place].take_draft({})
        self._drafts = {}
        self._before = msgspec.structs.replace(self._before, drafts={})
        self._settle.start()

    def end(self) -> None:
        """The window is closed."""
        self._settle.stop()
        self._session.background.cancel(_LANE)
        if self._awake:
            self._awake = False
            self._keep(self._sitting(ended=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Another size or place of the window."""
        if event.type() in _MOVED:
            self._settle.start()
        return super().eventFilter(watched, event)

    def _write(self) -> None:
        if self._awake:
            sitting = self._sitting(ended=False)
            self._session.background.start(
                lambda _task: self._keep(sitting), lambda _none: None, _tell_log, lane=_LANE
            )

    def _keep(self, sitting: Sitting) -> None:
        try:
            write_sitting(self._folders, sitting)
        except DeskError as error:
            _tell_log(error)

    def _sitting(self, *, ended: bool) -> Sitting:
        drafts = {place: page.draft() for place, page in self._pages.items()}
        self._drafts = {
            place: draft for place, draft in {**self._drafts, **drafts}.items() if draft
        }
        before = self._before.where if self.was_killed else {}
        found = {**before, **{place: page.where() for place, page in self._pages.items()}}
        where: dict[str, Mapping[str, Any]] = {place: one for place, one in found.items() if one}
        return Sitting(
            ended=ended,
            geometry=bytes(self._window.saveGeometry().toHex().data()).decode(),
            place=self._place,
            where=where,
            drafts=self._drafts,
        )


def _tell_log(error: DeskError) -> None:
    """What is left off cannot be kept: whoever saves something is told by that itself."""
    _LOG.info("Where one left off could not be kept", exc_info=error)
