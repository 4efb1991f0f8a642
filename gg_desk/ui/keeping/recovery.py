"""A recovery code, shown once: on the screen until the person has put it away."""

from PySide6.QtCore import QEvent, Qt, Signal

from gg_desk.ui.fonts import font
from gg_desk.ui.keeping.calm import Calm
from gg_desk.ui.theme import Type
from gg_desk.ui.widgets import Banner, button, label, row

_GAP = "    "


class RecoveryPart(Calm):
    """The code in its groups, a button that prints it, and one that ends its showing."""

    print_wanted = Signal(str)
    put_away = Signal()

    def __init__(self) -> None:
        self._code = ""
        self.code = label("", Type.TITLE)
        self.code.setFont(font(Type.TITLE))
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.print = button("", "print")
        self.done = button("primary")
        self.banner = Banner("danger")
        self._title = label("", Type.SECTION)
        self._about = label("", Type.BODY)
        super().__init__(
            self._title, self._about, self.code, self.banner, row(self.print, None, self.done)
        )
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.shown()))
        self.done.clicked.connect(self.put_away)
        self._retranslate()

    def show_code(self, code: str) -> None:
        """Show ``code``, two groups a line."""
        self._code = code
        groups = code.split(" ")
        lines = [_GAP.join(groups[at : at + 2]) for at in range(0, len(groups), 2)]
        self.code.setText("\n".join(lines))
        self.code.setAccessibleName(code)
        self.print.setFocus()  # not on what ends it: Return is pressed soon

    def shown(self) -> str:
        """The code that is shown; empty if none is."""
        return self._code

    def forget(self) -> None:
        """Show none."""
        self._code = ""
        self.code.setText("")
        self.code.setAccessibleName("")
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
