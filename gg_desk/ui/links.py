"""Ways out of the window: a web page in the browser, a number on the clipboard."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

_SAFE = frozenset({"http", "https", "mailto", "tel"})


def is_safe(address: str) -> bool:
    """Whether the system may be asked to open ``address``: the web, mail or a phone, no files."""
    return QUrl(address).scheme().lower() in _SAFE


def open_link(address: str) -> None:
    """Open ``address`` in the system's browser; anything but the web, mail and phones is left."""
    if is_safe(address):
        QDesktopServices.openUrl(QUrl(address))


def copy(text: str) -> None:
    """Put ``text`` on the clipboard."""
    QGuiApplication.clipboard().setText(text)
