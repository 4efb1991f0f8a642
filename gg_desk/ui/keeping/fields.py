"""Fields of the vault's forms: secrets that leave no trace, and named lines."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gg_desk.ui.fonts import font
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, column, label, row

SHORTEST = 10
"""Letters of a passphrase; the vault asks for as many."""


class Line(TextLine):
    """A line whose name stands above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.name = label("", Type.LABEL, "muted")
        self.name.setBuddy(self)

    def call(self, name: str) -> None:
        """Name it, for eyes and for screen readers."""
        self.name.setText(name)
        self.setAccessibleName(name)

    def empty(self) -> None:
        """Empty it without a way to undo that, which ``clear`` leaves."""
        self.setText("")

    def stacked(self) -> QVBoxLayout:
        """Its name above it."""
        return column(self.name, self, gap=GRID // 2)


class SecretLine(Line):
    """A line that shows dots."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)


class NewSecret(QWidget):
    """A new passphrase, typed twice; a sentence says what is still wrong with it."""

    changed = Signal()
    entered = Signal()
    """Return was pressed in a pair that is right."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.again = SecretLine(), SecretLine()
        self.show_it = button("link")
        self.show_it.setCheckable(True)
        self.hint = label("", Type.SECONDARY, "muted")
        self.setLayout(
            column(
                self.first.stacked(), self.again.stacked(), row(self.show_it, None), self.hint,
                gap=GRID,
            )
        )  # fmt: skip
        self.first.textChanged.connect(self._say)
        self.again.textChanged.connect(self._say)
        self.again.returnPressed.connect(lambda: self.entered.emit() if self.is_right else None)
        self.show_it.toggled.connect(self._show)
        self._retranslate()

    @property
    def is_right(self) -> bool:
        """Whether it is long enough and the same twice."""
        typed = self.first.text()
        return len(typed.strip()) >= SHORTEST and typed == self.again.text()

    def value(self) -> str:
        """The passphrase."""
        return self.first.text()

    def forget(self) -> None:
        """Empty both lines."""
        self.show_it.setChecked(False)
        self.first.empty()
        self.again.empty()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _say(self) -> None:
        count = len(self.first.text().strip())
        hint = self.tr(
            "At least %1 letters. Four words that have nothing to do with each other are easy to keep in mind and hard to guess."
        ).replace("%1", str(SHORTEST))
        if 0 < count < SHORTEST:
            hint = self.tr("%1 of at least %2 letters")
            hint = hint.replace("%1", str(count)).replace("%2", str(SHORTEST))
        elif count and self.again.text() and not self.is_right:
            hint = self.tr("Both lines must be the same.")
        elif self.is_right:
            hint = self.tr("Long enough, and the same twice.")
        self.hint.setText(hint)
        self.hint.setAccessibleName(hint)
        self.changed.emit()

    def _retranslate(self) -> None:
        self.first.call(self.tr("New passphrase"))
        self.again.call(self.tr("The same again"))
        self.show_it.setText(self.tr("Show what is typed"))
        self._say()
