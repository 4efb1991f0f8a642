"""The star on a program or a contact: the counter has it at once, on the first page and in the field."""

from typing import Literal

from PySide6.QtCore import QEvent

from gg_desk.errors import DeskError
from gg_desk.settings import Preferences
from gg_desk.ui.session import Session
from gg_desk.ui.setting import set_undoably
from gg_desk.ui.widgets import Banner, Button


class FavouriteButton(Button):
    """Puts the star on the record that is shown, or takes it off; faults are told in ``banner``."""

    def __init__(
        self, session: Session, kind: Literal["program", "contact"], banner: Banner
    ) -> None:
        super().__init__("", "star")
        self._session, self._kind, self._banner = session, kind, banner
        self._known_as = ""
        self.setEnabled(False)
        self.clicked.connect(self._turn)
        session.kept.connect(self._say)
        self._say()

    def show_record(self, record_id: str) -> None:
        """Be the star of this record; of none where it has no name."""
        self._known_as = f"{self._kind}/{record_id}"
        self.setEnabled(bool(record_id))
        self._say()

    def is_starred(self, record_id: str) -> bool:
        """Whether the record has a star."""
        return f"{self._kind}/{record_id}" in self._session.preferences.favourites

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _turn(self) -> None:
        starred = self._session.preferences.favourites
        on = self._known_as not in starred
        others = tuple(one for one in starred if one != self._known_as)
        set_undoably(
            self._session,
            {"favourites": (*others, self._known_as) if on else others},
            (lambda: self.tr("A favourite was added"))
            if on
            else (lambda: self.tr("A favourite was taken off")),
            self._fail,
            self._held,
        )

    def _held(self, _preferences: Preferences) -> None:
        self._banner.tell("")

    def _fail(self, error: DeskError) -> None:
        self._banner.tell(error.sentence(self._session.tag), "danger")

    def _say(self) -> None:
        on = self._known_as in self._session.preferences.favourites
        # Without words of its own: they would stand in the way of the page's first action.
        self.setAccessibleName(self.tr("Take the star off") if on else self.tr("Favourite"))
        told = self.tr("A favourite stands on the first page and first in the search: Ctrl+D")
        self.setToolTip(f"{self.accessibleName()}\n{told}")
        self.set_icon_name("star-full" if on else "star")
