"""The head of a page: what it is, how things stand, what can be done, and long work under way."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.one_line import OneLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, column, keep_order, label, row

_HEIGHT = 9 * GRID
_BAR = 4


class _Actions(FlowLayout):
    """Beside each other where there is room for that, else in lines."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        shown = [part.sizeHint() for part in self._parts if not part.isEmpty()]
        width = sum(size.width() + self.spacing() for size in shown)
        return QSize(width - self.spacing(), max((size.height() for size in shown), default=0))


class Head(QWidget):
    """Title and status on the left, actions on the right, the primary one in the corner."""

    cancelled = Signal()
    """The person cancels the work under way."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", Type.TITLE, wrap=False)
        self.status = OneLine(Type.SECONDARY, "muted")
        self.cancel = button()
        self.cancel.clicked.connect(self.cancelled)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._actions = _Actions(GRID, at_end=True)
        self._actions.addWidget(self.cancel)
        self._last: QWidget = self.cancel
        self._titles = column(None, self.title, self.status, None, gap=0)
        line = row(self._titles, column(None, self._actions, None, gap=0), gap=2 * GRID)
        line.setStretch(0, 1)
        line.addStrut(_HEIGHT - 2 * GRID)
        self._upper = column(line, gap=0)
        self._upper.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID - _BAR)
        room = QWidget()  # keeps the bar's room, so that nothing jumps when work begins
        room.setFixedHeight(_BAR)
        room.setLayout(column(self.progress, gap=0))
        self.setLayout(column(self._upper, room, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._retranslate()
        self.rest()

    def add_action(self, action: QWidget) -> None:
        """Add an action to the right of those before it."""
        self._actions.addWidget(action)
        keep_order(self._last, action)  # also where the page below stands already
        self._last = action

    def say(self, title: str, status: str) -> None:
        """The page's name and a sentence about how things stand."""
        self.title.setText(title)
        self.tell(status)

    def tell(self, status: str) -> None:
        """How things stand now."""
        self.status.setText(status)
        self.status.setVisible(bool(status))
        self._place_status()

    def work(self, doing: str, done: int = 0, of: int = 0) -> None:
        """Show that work is under way, what it does and how far it is; ``of`` 0 where nobody knows."""
        self.tell(doing)
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.progress.setAccessibleName(doing)
        self.progress.show()
        self.cancel.show()

    def rest(self) -> None:
        """No work is under way any more."""
        self.progress.hide()
        self.cancel.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The sentence stands where it can be read whole."""
        super().resizeEvent(event)
        self._place_status()

    def _place_status(self) -> None:
        """Below the title, or where the actions leave too little room there, below all."""
        beside = self.width() - self._actions.sizeHint().width() - 6 * GRID
        room = max(beside, self.title.sizeHint().width())
        below = self.status.fontMetrics().horizontalAdvance(self.status.text()) > room
        wanted, other = (self._upper, self._titles) if below else (self._titles, self._upper)
        if wanted.indexOf(self.status) < 0:
            other.removeWidget(self.status)
            wanted.insertWidget(1 if below else 2, self.status)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say Cancel in the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
