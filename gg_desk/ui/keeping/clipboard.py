"""What is copied from a place with personal data stays on the clipboard for a minute."""

import hashlib
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

PERSONAL = "personal"
"""The property of a widget in which everything may be personal."""
_SECONDS = 60


class ClipboardGuard(QObject):
    """Empties the clipboard after a minute, and X11's selection, where it still holds what was copied here.

    It knows what was copied by its hash alone.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now: Callable[[], float] = time.monotonic
        self._copied: dict[QClipboard.Mode, tuple[bytes, float]] = {}
        self.tick = QTimer(self, interval=1_000)
        self.tick.timeout.connect(self._look)
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.connect(self._note_copied)
        if clipboard.supportsSelection():
            clipboard.selectionChanged.connect(self._note_selected)

    def forget(self) -> None:
        """Empty it now."""
        clipboard = QGuiApplication.clipboard()
        copied, self._copied = self._copied, {}
        for mode, (mark, _at) in copied.items():
            if _mark(clipboard.text(mode)) == mark:
                clipboard.clear(mode)
        self.tick.stop()

    def _note_copied(self) -> None:
        self._note(QClipboard.Mode.Clipboard)

    def _note_selected(self) -> None:
        self._note(QClipboard.Mode.Selection)

    def _note(self, mode: QClipboard.Mode) -> None:
        self._copied.pop(mode, None)
        text = QGuiApplication.clipboard().text(mode) if _from_personal_place() else ""
        if text:
            self._copied[mode] = (_mark(text), self.now())
            self.tick.start()

    def _look(self) -> None:
        if any(self.now() - at >= _SECONDS for _mark, at in self._copied.values()):
            self.forget()
        elif not self._copied:
            self.tick.stop()


def _from_personal_place() -> bool:
    """Whether the person works where names stand; another program copies while we have no focus."""
    part: QWidget | None = QApplication.focusWidget()
    while part is not None and not part.property(PERSONAL):
        part = part.parentWidget()
    return part is not None


def _mark(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
