"""What all pages share: nothing is asked or said before somebody looks at them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gg_desk.ui.head import Head
from gg_desk.ui.session import Session


class Page(QWidget):
    """A page with its head; it loads when it is first seen, and speaks anew when it is seen again."""

    touched = Signal()
    """Something else is chosen, or something was typed that is not saved yet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.head = Head()
        self._asked = False
        self._old_words = False

    def load(self) -> None:
        """Ask for what the page shows; each page asks its own question."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        raise NotImplementedError

    def begins_at(self) -> QWidget | None:
        """What gets the keys of who comes here first; None where that is nowhere on the page."""
        return None

    def take_back(self) -> bool:
        """Take back what was done last on this page alone, in memory; whether there was anything."""
        return False

    def where(self) -> dict[str, Any]:
        """What is chosen here, for ``go_back_to``; nothing of a person."""
        return {}

    def go_back_to(self, where: Mapping[str, Any]) -> None:
        """Choose again what was chosen."""

    def draft(self) -> dict[str, Any]:
        """What was typed and is not saved, for ``take_draft``; nothing of a person."""
        return {}

    def take_draft(self, draft: Mapping[str, Any]) -> None:
        """Let it stand here as it was typed; an empty one brings back what is saved."""

    def ensure_loaded(self) -> None:
        """Ask for what the page shows, if that was not done yet."""
        if not self._asked:
            self._asked = True
            self.load()

    def read_anew(self) -> None:
        """What the page shows is another one now: ask again, or when it is seen next."""
        self._asked = False
        if self.isVisible():
            self.ensure_loaded()

    def speak_anew(self) -> None:
        """The window's language is another one: say it all in that one, records too."""
        self.retranslate()
        if self._asked:
            self.load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what nobody has seen."""
        super().showEvent(event)
        if self._old_words:
            self._old_words = False
            self.speak_anew()
        self.ensure_loaded()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak another language: now if somebody looks, else when they do."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            if self.isVisible():
                self.speak_anew()
            else:
                self._old_words = True
