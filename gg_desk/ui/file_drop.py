"""A window on which one file may be dropped, wherever nothing below the pointer takes it itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from gg_desk.ui.mailing.files import dropped_file
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import column, label, row

translate = QCoreApplication.translate
_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.Drop})
_ENDS = frozenset({QEvent.Type.DragLeave, QEvent.Type.Drop})


class FileDrop(QObject):
    """Gives ``take`` what falls on ``part`` of a window, for as long as that lives."""

    def __init__(self, part: QWidget, take: Callable[[Path], None]) -> None:
        super().__init__(part)
        self._part, self._take = part, take
        part.setAcceptDrops(True)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Accept one file of this computer, and nothing else."""
        if event.type() in _ENDS:
            self._tell(shown=False)
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        path = dropped_file(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self._take(path)
        else:
            self._tell(shown=True)
        return True

    def _tell(self, *, shown: bool) -> None:
        window = self._part.window()
        sign = window.findChild(DropSign)
        if shown:
            (sign or DropSign(window)).show_over()
        elif sign:
            sign.hide()


class DropSign(QFrame):
    """A frame around the whole window and a sentence in its middle; what is dropped falls through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label("", Type.SECTION, wrap=False)
        self.more = label("", Type.BODY, wrap=False)
        for line in (self.words, self.more):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        said = QFrame()
        said.setObjectName("drop-words")
        inner = column(self.words, self.more, gap=GRID)
        inner.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        said.setLayout(inner)
        self.setLayout(column(None, row(None, said, None), None))
        self.hide()

    def show_over(self) -> None:
        """Over the whole window, in its language as it is now."""
        self.words.setText(translate("FileDrop", "Drop the file here"))
        self.more.setText(
            translate("FileDrop", "A list, news or a backup opens on the page it belongs to.")
        )
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
