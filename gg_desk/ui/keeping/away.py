"""When the computer goes to sleep, its screen is locked or its person logs out."""

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

_SYSTEM = (("org.freedesktop.login1.Manager", "PrepareForSleep", "begun(bool)"),
           ("org.freedesktop.login1.Session", "Lock", "now()"))  # fmt: skip
_DESKTOP = (("org.freedesktop.ScreenSaver", "ActiveChanged", "begun(bool)"),
            ("org.gnome.ScreenSaver", "ActiveChanged", "begun(bool)"))  # fmt: skip


class Away(QObject):
    """Says that the person has gone, as the system tells: logind and the desktop, or Windows."""

    gone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.now)

    def listen(self, window: int) -> bool:
        """Listen to the system; ``window`` is the handle of the main one. Whether anything can tell."""
        if sys.platform == "win32":
            from gg_desk.ui.keeping.windows_session import (  # noqa: PLC0415 - there is none elsewhere
                listen,
            )

            self._filter = listen(window, self.gone.emit)
            return True
        return self._listen_on_the_bus()

    @Slot(bool)
    def begun(self, begins: bool) -> None:
        """Sleep or the screen's lock begins, or is over, which is nobody's business here."""
        if begins:
            self.gone.emit()

    @Slot()
    def now(self) -> None:
        """The session is locked, or ends."""
        self.gone.emit()

    def _listen_on_the_bus(self) -> bool:
        try:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - macOS builds lack it
        except ImportError:
            return False
        heard = [
            # From whoever says so: to lock once too often harms nobody.
            # PySide's types ask for bytes here, which it refuses.
            bus.connect("", "", interface, name, self, SLOT(slot))  # type: ignore[call-overload]
            for bus, signals in (
                (QDBusConnection.systemBus(), _SYSTEM),
                (QDBusConnection.sessionBus(), _DESKTOP),
            )
            if bus.isConnected()
            for interface, name, slot in signals
        ]
        return any(heard)
