"""A recovery code, shown once: on the screen until the person has put it away, and what is said where nobody did."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gg_desk.ui.keeping.calm import Calm
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, label, row

_ACROSS = 2


class RecoveryPart(Calm):
    """The code in its groups, a button that prints it, and one that ends its showing."""

    print_wanted = Signal(str)
    put_away = Signal()

    def __init__(self) -> None:
        self._code = ""
        self.code = _Groups()
        self.print = button("", "print")
        self.done = button("primary")
        self.banner = Banner("danger")
        self._title = label("", Type.SECTION)
        self._about = label("", Type.BODY)
        super().__init__(
            self._title,
            self._about,
            row(None, self.code, None),
            self.banner,
            row(self.print, None, self.done),
        )
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.shown()))
        self.done.clicked.connect(self.put_away)
        self._retranslate()

    def show_code(self, code: str) -> None:
        """Show ``code``, two groups a line."""
        self._code = code
        self.code.show_groups(code.split(" "))
        self.print.setFocus()  # not on what ends it: Return is pressed soon

    def shown(self) -> str:
        """The code that is shown; empty if none is."""
        return self._code

    def forget(self) -> None:
        """Show none."""
        self._code = ""
        self.code.show_groups([])
        self.banner.tell("")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("The recovery code"))
        self._about.setText(
            self.tr(
                "If the passphrase is forgotten, this code alone opens what is kept. It is shown once and stored nowhere: print it or write it down, and lock the paper away, not beside this computer."
            )
        )
        self.print.setText(self.tr("Print it"))
        self.done.setText(self.tr("I have put it away"))


class NobodyHasCode(QWidget):
    """Says that the newest code was never put away, with a button that makes another, and one for who has it."""

    code_wanted = Signal()
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner("caution")
        self.new_code, self.has_it = button(), button()
        layout = row(self.banner, self.new_code, self.has_it)
        layout.setStretch(0, 1)
        layout.setContentsMargins(0, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(layout)
        self.new_code.clicked.connect(self.code_wanted)
        self.has_it.clicked.connect(self.put_away)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.banner.tell(
            self.tr("Nobody has said that the newest recovery code is put away. Is it on paper?")
        )
        self.new_code.setText(self.tr("Make a new one"))
        self.has_it.setText(self.tr("I have put it away"))


class _Groups(QWidget):
    """The groups of a code in columns, each below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4 * GRID)
        self.setLayout(self._grid)
        self._groups: list[QLabel] = []

    def show_groups(self, groups: list[str]) -> None:
        """Show these, two a line, and none of those before."""
        for old in self._groups:
            old.setText("")
            old.setParent(None)
            old.deleteLater()
        self._groups = [label(group, Type.TITLE, wrap=False) for group in groups]
        for at, group in enumerate(self._groups):
            self._grid.addWidget(group, at // _ACROSS, at % _ACROSS)
