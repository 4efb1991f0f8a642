"""What all four pages share: nothing is asked or said before somebody looks at them."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gg_desk.ui.head import Head
from gg_desk.ui.session import Session


class Page(QWidget):
    """A page with its head; it loads when it is first seen, and speaks anew when it is seen again."""

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
