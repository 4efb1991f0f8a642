"""Two minutes around the window: one thing at a time is left bright, and words beside it say what it is."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gg_desk.ui.theme import GRID, RADIUS, Type
from gg_desk.ui.widgets import button, column, label, row

translate = QCoreApplication.translate
_DIM = 120
_WIDTH = 46 * GRID
_APART = GRID + GRID // 2
_FORTH = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp})


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate knows it by this name
    """``text``, which is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to look at: the page it is on, what it is, and how it is found."""

    place: str
    title: str
    words: str
    part: str
    """As in ``home.again`` of the window."""


STOPS = (
    Stop(
        "home",
        QT_TRANSLATE_NOOP("Tour", "One field finds everything"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Type a program, a phone, a sheet's code, or what you want to do: Korean, English or initial consonants. Ctrl+K brings you here from anywhere.",
        ),
        "search",
    ),
    Stop(
        "home",
        QT_TRANSLATE_NOOP("Tour", "What you print most is one click away"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The sheets that families are given most often stand here, each in its language.",
        ),
        "home.again",
    ),
    Stop(
        "finding",
        QT_TRANSLATE_NOOP("Tour", "What fits this family?"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Add the people and what you know of them. The page says what fits, why, and what to ask next. Nothing of it is stored.",
        ),
        "finding.people",
    ),
    Stop(
        "contacts",
        QT_TRANSLATE_NOOP("Tour", "Whom to call now"),
        QT_TRANSLATE_NOOP(
            "Tour", "Choose a language; this keeps those who answer in it at this hour."
        ),
        "contacts.filters",
    ),
    Stop(
        "sheets",
        QT_TRANSLATE_NOOP("Tour", "A sheet in the family's language"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Choose the sheet, the program and the language. It is drawn at once, Korean beside each line; Ctrl+P prints it.",
        ),
        "sheets.order",
    ),
    Stop(
        "mailing",
        QT_TRANSLATE_NOOP("Tour", "A whole list at once"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Drop a city's list here: each family gets its notice in its own language. The list is read and not kept.",
        ),
        "mailing.welcome.choose",
    ),
    Stop(
        "home",
        QT_TRANSLATE_NOOP("Tour", "Help is one key away"),
        QT_TRANSLATE_NOOP(
            "Tour", "F1 tells about the page you are on. Ctrl+/ lists all keys. That is all."
        ),
        "help",
    ),
)


def begin(window: QWidget, go: Callable[[str], None]) -> "Tour":
    """A tour over ``window``, whose places ``go`` goes to; the one under way, if one is."""
    found = window.findChild(Tour) or Tour(window, go)
    found.go(0)
    return found


class Tour(QWidget):
    """Dims the window but for one part; Enter and the arrow keys go on, Escape leaves."""

    def __init__(self, window: QWidget, go: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._go = window, go
        self.at = 0
        self.callout = _Callout(self)
        self.title = label("", Type.SECTION)
        self.words = label("", Type.BODY)
        self.count = label("", Type.SECONDARY, "muted", wrap=False)
        self.back, self.forth, self.leave = button(), button("primary"), button("link")
        foot = row(self.count, None, self.leave, GRID, self.back, self.forth)
        layout = column(self.title, self.words, foot, gap=GRID + GRID // 2)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.callout.setLayout(layout)
        self.callout.setFixedWidth(_WIDTH)
        self.back.clicked.connect(lambda: self.go(self.at - 1))
        self.forth.clicked.connect(lambda: self.go(self.at + 1))
        self.leave.clicked.connect(self.end)
        window.installEventFilter(self)
        self.show()

    def go(self, stop: int) -> None:
        """To this stop; behind the last one it ends."""
        if stop == len(STOPS):
            self.end()
            return
        self.at = stop
        self._go(STOPS[stop].place)
        self._say()
        self._place()
        self.raise_()
        self.forth.setFocus()

    def end(self) -> None:
        """Leave the window as it is now."""
        self._window.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()
        self._go("home")
        attrgetter("search")(self._window).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay over the window, whatever its size, and beside the part."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language of the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Back and forth by the arrow keys, away by Escape."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in _FORTH:
            self.go(self.at + 1)
        elif key in _BACK:
            self.go(max(0, self.at - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dark, but for the part."""
        path, bright = QPainterPath(), QPainterPath()
        path.addRect(self.rect())
        bright.addRoundedRect(self._bright(), RADIUS, RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path - bright, QColor(0, 0, 0, _DIM))
        painter.end()

    def _bright(self) -> QRect:
        part = attrgetter(STOPS[self.at].part)(self._window)
        if not part.isVisible():
            return QRect()
        seen = part.visibleRegion().boundingRect() or part.rect()
        at = part.mapTo(self._window, seen.topLeft())
        room = QRect(at, seen.size()).adjusted(-GRID // 2, -GRID // 2, GRID // 2, GRID // 2)
        return room.intersected(self.rect())

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        self.callout.adjustSize()
        bright, size, room = self._bright(), self.callout.size(), self.rect()
        if bright.isEmpty():
            self.callout.move(room.center() - QPoint(size.width() // 2, size.height() // 2))
        else:
            self.callout.move(_beside(bright, QRect(QPoint(), size), room))
        self.update()

    def _say(self) -> None:
        stop, last = STOPS[self.at], self.at == len(STOPS) - 1
        title, words = translate("Tour", stop.title), translate("Tour", stop.words)
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(f"{self.at + 1} / {len(STOPS)}")
        self.back.setText(translate("Tour", "Back"))
        self.back.setEnabled(self.at > 0)
        self.forth.setText(translate("Tour", "Done") if last else translate("Tour", "Next"))
        self.leave.setText(translate("Tour", "Leave the tour"))
        self.callout.setAccessibleName(translate("Tour", "Two-minute tour"))
        # The focus is on the button: what it says is read out with it.
        self.forth.setAccessibleDescription(f"{title}. {words}")


class _Callout(QFrame):
    """The words; Tab stays among their buttons, since the window below is out of reach."""

    def __init__(self, tour: Tour) -> None:
        super().__init__(tour)
        self.setObjectName("results")
        self._tour = tour

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802 - Qt's name
        """From button to button, around."""
        tour = self._tour
        buttons = [one for one in (tour.leave, tour.back, tour.forth) if one.isEnabled()]
        now = next((at for at, one in enumerate(buttons) if one.hasFocus()), 0)
        buttons[(now + (1 if following else -1)) % len(buttons)].setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True


def _beside(bright: QRect, callout: QRect, room: QRect) -> QPoint:
    """Below the part, else right of it, else above, else in the middle of it; always in sight."""
    left = min(bright.left(), room.right() - callout.width() - _APART)
    places = (
        QPoint(left, bright.bottom() + _APART),
        QPoint(bright.right() + _APART, bright.top()),
        QPoint(left, bright.top() - callout.height() - _APART),
    )
    for at in places:
        if room.contains(callout.translated(at)):
            return at
    middle = bright.center() - callout.center()
    return QPoint(
        max(_APART, min(middle.x(), room.right() - callout.width() - _APART)),
        max(_APART, min(middle.y(), room.bottom() - callout.height() - _APART)),
    )
