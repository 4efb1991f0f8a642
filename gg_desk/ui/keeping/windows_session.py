"""What Windows tells its windows of sleep and of the locked screen.

Shown by tests as far as the messages go; no test runs on Windows itself.
"""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

_POWER, _SUSPENDS = 0x0218, 0x0004
_SESSION = 0x02B1
_LEAVES = frozenset({0x2, 0x4, 0x6, 0x7})
"""Console or remote session disconnected, logged off, locked."""
_THIS_SESSION = 0


class _Message(ctypes.Structure):
    """The beginning of MSG, as far as it is read."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
    )


def says_gone(message: int, word: int) -> bool:
    """Whether a message with this first word says that the person is not at the screen any more."""
    return (message == _POWER and word == _SUSPENDS) or (message == _SESSION and word in _LEAVES)


class _Filter(QAbstractNativeEventFilter):
    """Asked about every message that Windows sends us."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at the message and let it go on."""
        if QByteArray(kind) == b"windows_generic_MSG":
            found = _Message.from_address(int(message))
            if says_gone(found.message, found.word):
                self._then()
        return False, 0


def listen(window: int, then: Callable[[], None]) -> object:
    """Have ``then`` called when the person goes; what comes back must live as long as that counts."""
    made = _Filter(then)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(made)
    if sys.platform == "win32":
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, _THIS_SESSION)
    return made
