"""The lock screen: one field, the other ways in, and how long to wait after wrong tries."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QLabel

from gg_desk.ui.fonts import with_text
from gg_desk.ui.icons import picture
from gg_desk.ui.keeping.calm import Calm
from gg_desk.ui.keeping.fields import Line, NewSecret, SecretLine
from gg_desk.ui.theme import GRID, Type, colours
from gg_desk.ui.widgets import Banner, button, label, row

_SIGN = 5 * GRID


class LockScreen(Calm):
    """Asks who is there and for the passphrase, or for the recovery code and a new passphrase."""

    typed = Signal(str, str)
    """The passphrase, and who is at work."""
    keyring_wanted = Signal(str)
    recovered = Signal(str, str, str)
    """The recovery code, the new passphrase, and who is at work."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self.staff = Line()
        self.passphrase = SecretLine()
        self.code = Line()
        self.secret = NewSecret()
        self.unlock = button("primary", "lock")
        self.keyring = button()
        self.other_way = button("link")
        self.banner = Banner("danger")
        self.waiting = Banner("caution")
        self._sign = QLabel()
        self._title = label("", Type.SECTION)
        self._about = label("", Type.BODY, "muted")
        self._now, self._until = now, 0.0
        self._recovering = self._busy = False
        super().__init__(
            row(self._sign, None), self._title, self._about, self.staff.stacked(),
            self.passphrase.stacked(), self.code.stacked(), self.secret, self.banner, self.waiting,
            row(self.unlock, self.keyring, None), row(self.other_way, None), gap=GRID + GRID // 2,
        )  # fmt: skip
        self.keyring.hide()
        self.tick = QTimer(self, interval=1_000)
        self.tick.timeout.connect(self._count)
        self._connect()
        self._retranslate()
        self._choose_way(recovering=False)
        self._draw_sign()

    def offer(self, staff: str, *, keyring: bool) -> None:
        """Propose who is at work, and the keyring where it opens the vault."""
        if not self.staff.text():
            self.staff.setText(staff)
        self.keyring.setVisible(keyring and not self._recovering)

    def wait(self, seconds: int) -> None:
        """No passphrase is tried for so long; counted down on the screen."""
        self._until = self._now() + seconds
        self._count()
        if seconds:
            self.tick.start()

    def say_busy(self, busy: bool) -> None:
        """A passphrase is being tried, or no longer."""
        self._busy = busy
        self._allow()

    def refuse(self, sentence: str) -> None:
        """Say that it was not opened; what was typed is gone."""
        self._empty()
        self.banner.tell(sentence)
        (self.code if self._recovering else self.passphrase).setFocus()

    def forget(self) -> None:
        """As it is before anything was typed."""
        self._empty()
        self.banner.tell("")
        self._choose_way(recovering=False)

    def take_focus(self) -> None:
        """The field that is typed into first."""
        (self.passphrase if self.staff.text() else self.staff).setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language, in its colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._draw_sign()

    def _draw_sign(self) -> None:
        self._sign.setPixmap(
            picture("lock", colours().accent, with_text(_SIGN), self.devicePixelRatioF())
        )

    def _empty(self) -> None:
        self.passphrase.empty()
        self.code.empty()
        self.secret.forget()

    def _choose_way(self, *, recovering: bool) -> None:
        self._recovering = recovering
        for part in (self.code, self.code.name, self.secret):
            part.setVisible(recovering)
        for part in (self.passphrase, self.passphrase.name):
            part.setVisible(not recovering)
        if recovering:
            self.keyring.hide()
        self._say_way()
        self._allow()

    def _enter(self) -> None:
        if not self.unlock.isEnabled():
            return
        staff = self.staff.text().strip()
        if self._recovering:
            self.recovered.emit(self.code.text().strip(), self.secret.value(), staff)
        else:
            self.typed.emit(self.passphrase.text(), staff)

    def _count(self) -> None:
        left = math.ceil(self._until - self._now())
        said = self.tr("After several wrong tries, the next is made in %1 seconds.")
        self.waiting.tell(said.replace("%1", str(left)) if left > 0 else "")
        if left <= 0:
            self.tick.stop()
        self._allow()

    def _allow(self) -> None:
        if self._recovering:
            typed = bool(self.code.text().strip()) and self.secret.is_right
        else:
            typed = bool(self.passphrase.text())
        self.unlock.setEnabled(typed and not self._busy and self._now() >= self._until)
        self.keyring.setEnabled(not self._busy)

    def _connect(self) -> None:
        self.passphrase.textChanged.connect(self._allow)
        self.code.textChanged.connect(self._allow)
        self.secret.changed.connect(self._allow)
        self.passphrase.returnPressed.connect(self._enter)
        self.secret.entered.connect(self._enter)
        self.unlock.clicked.connect(self._enter)
        self.keyring.clicked.connect(lambda: self.keyring_wanted.emit(self.staff.text().strip()))
        self.other_way.clicked.connect(self._change_way)

    def _change_way(self) -> None:
        self._empty()
        self.banner.tell("")
        self._choose_way(recovering=not self._recovering)
        (self.code if self._recovering else self.passphrase).setFocus()

    def _say_way(self) -> None:
        recovering = self._recovering
        self.other_way.setText(
            self.tr("Back to the passphrase") if recovering else self.tr("Use the recovery code")
        )
        self.unlock.setText(
            self.tr("Open with a new passphrase") if recovering else self.tr("Unlock")
        )

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What is kept is locked"))
        self._about.setText(self.tr("Each unlocking is noted in the access log, with this name."))
        self.staff.call(self.tr("Your name, for the access log"))
        self.passphrase.call(self.tr("Passphrase"))
        self.code.call(self.tr("Recovery code, from the paper"))
        self.keyring.setText(self.tr("Open with this computer's keyring"))
        self._say_way()
        self._count()
