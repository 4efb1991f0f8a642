"""Before there is a vault: what it is, and the way to one."""

from PySide6.QtCore import QEvent, Signal

from gg_desk.ui.keeping.calm import Calm
from gg_desk.ui.keeping.fields import Line, NewSecret
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.tick_box import TickBox
from gg_desk.ui.widgets import Banner, button, hairline, label, row


class MakingPart(Calm):
    """Three sentences, a passphrase twice, and the button that makes the vault."""

    wanted = Signal()

    def __init__(self) -> None:
        self.secret = NewSecret()
        self.staff = Line()
        self.keyring = TickBox()
        self.make = button("primary", "keeping")
        self.banner = Banner("danger")
        self._title = label("", Type.SECTION)
        self._about = label("", Type.BODY)
        super().__init__(
            self._title, self._about, hairline(), self.staff.stacked(), self.secret, self.keyring,
            self.banner, row(self.make, None), gap=GRID + GRID // 2,
        )  # fmt: skip
        self.make.clicked.connect(self.wanted)
        self.secret.entered.connect(self._enter)
        self.secret.changed.connect(self._allow)
        self._retranslate()
        self._allow()

    def forget(self) -> None:
        """Forget what was typed."""
        self.secret.forget()
        self.banner.tell("")

    def say_busy(self, busy: bool) -> None:
        """The vault is being made, or no longer."""
        self.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _enter(self) -> None:
        if self.make.isEnabled():
            self.wanted.emit()

    def _allow(self) -> None:
        self.make.setEnabled(self.secret.is_right)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Nothing of any family is kept here"))
        self._about.setText(
            self.tr(
                "A mailing can be kept for some weeks, so that a notice that comes back is printed again without the city's list. "
                "It is encrypted with your passphrase, every access is logged, and on its last day it is destroyed beyond recall. "
                "Only what somebody marks to be kept is kept."
            )
        )
        self.staff.call(self.tr("Your name, for the access log"))
        self.keyring.setText(self.tr("Whoever is logged in to this computer as me may open it"))
        self.make.setText(self.tr("Make the vault"))
