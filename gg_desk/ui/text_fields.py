"""The fields one types into: a file that falls on one belongs to the page, not among its words."""

import functools

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from gg_desk.ui import theme
from gg_desk.ui.icons import picture
from gg_desk.ui.models import window_actions
from gg_desk.ui.theme import GRID

translate = QCoreApplication.translate


class TextLine(QLineEdit):
    """One line of words, with a drawing before them, and one behind them that can be clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._first: _Drawing | None = None
        self._last: Sign | None = None

    def lead_with(self, name: str) -> None:
        """Put the drawing ``name`` before the words, to be looked at."""
        self._first = _Drawing(self, name)
        self._place_signs()

    def end_with(self, name: str) -> "Sign":
        """Put the drawing ``name`` behind the words."""
        self._last = Sign(self, name)
        self._place_signs()
        return self._last

    def event(self, event: QEvent) -> bool:
        """Leave to the window what its keys do."""
        return _left_to_the_window(event) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take words; files go to whatever stands below."""
        if _brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The signs stay at the end."""
        super().resizeEvent(event)
        self._place_signs()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Larger type has larger signs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_last"):
            self._place_signs()

    def _place_signs(self) -> None:
        margins = self.textMargins()
        if self._first:
            wide = self._first.sizeHint().width()
            self._first.setGeometry(0, 0, wide, self.height())
            margins.setLeft(wide - GRID)  # the field's own padding stands there already
        if self._last:
            wide = self._last.sizeHint().width()
            self._last.setGeometry(self.width() - wide, 0, wide, self.height())
            margins.setRight(wide - GRID)
        self.setTextMargins(margins)


class TextLines(QPlainTextEdit):
    """Several lines of words."""

    def event(self, event: QEvent) -> bool:
        """Leave to the window what its keys do."""
        return _left_to_the_window(event) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take words; files go to whatever stands below."""
        if _brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)


class Sign(QAbstractButton):
    """A drawing within a field, as large as its words and in the scheme's colours; Qt's own stay small."""

    def __init__(self, field: QLineEdit, name: str) -> None:
        super().__init__(field)
        self._field, self._name = field, name
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def say(self, words: str) -> None:
        """What a click does."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its picture and what room a finger wants."""
        return _room(self._field)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture in the middle; under the pointer in the accent."""
        scheme = theme.colours()
        _draw(self, self._field, self._name, scheme.accent if self.underMouse() else scheme.muted)


class _Drawing(QWidget):
    """The same to be looked at: clicks go through it into the field."""

    def __init__(self, field: QLineEdit, name: str) -> None:
        super().__init__(field)
        self._field, self._name = field, name
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as what can be clicked at the other end."""
        return _room(self._field)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture in the middle."""
        _draw(self, self._field, self._name, theme.colours().muted)


def example(words: str) -> str:
    """What may stand in an empty field, told as an example: in high contrast it is as strong as what is typed."""
    return translate("TextFields", "e.g. %1").replace("%1", words) if words else ""


def _drawn(field: QLineEdit) -> int:
    """Pixels of a picture that is as large as the words in ``field``."""
    return max(2 * GRID, field.fontMetrics().height() - GRID // 2)


def _room(field: QLineEdit) -> QSize:
    side = max(theme.CONTROL, _drawn(field) + 2 * GRID)
    return QSize(side, side)


def _draw(part: QWidget, field: QLineEdit, name: str, colour: str) -> None:
    size = _drawn(field)
    painter = QPainter(part)
    drawing = picture(name, colour, size, part.devicePixelRatioF())
    painter.drawPixmap((part.width() - size) // 2, (part.height() - size) // 2, drawing)
    painter.end()


@functools.cache
def _keys_of_the_window() -> frozenset[str]:
    """All but those that undo: a field undoes what is typed in it."""
    kept = (one for one in window_actions.ACTIONS if not one.name.startswith("edit."))
    return frozenset(QKeySequence(keys).toString() for one in kept for keys in one.keys)


def _left_to_the_window(event: QEvent) -> bool:
    """Whether this asks who takes the keys of an action: on Linux Qt would go to the line's end by Ctrl+E."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    event.ignore()
    return QKeySequence(event.keyCombination()).toString() in _keys_of_the_window()


def _brings_files(mime: QMimeData) -> bool:
    return any(url.isLocalFile() for url in mime.urls())
