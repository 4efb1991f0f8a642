"""The search field over everything: searches while one types, shows what it finds by kind."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.fonts import font
from gg_desk.ui.icons import icon
from gg_desk.ui.late import verbs
from gg_desk.ui.late_parts import describe
from gg_desk.ui.models.rows import RowRole, RowsModel
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import column

if TYPE_CHECKING:
    from gg_desk.catalogue.results import Hit

_SETTLE_MS = 150
_LIMIT = 30
_LANE = "search"
_SHOWN_ROWS = 9
_PASSED_ON = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class SearchBox(QLineEdit):
    """Type, go up and down with the arrow keys, open with Enter, leave with Escape."""

    opened = Signal(str, str)
    """Kind and id of the record to open."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__()
        self._session = session
        self._window = window
        self.model = RowsModel(self)
        self.results = RowsView(self.model)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pane = Pane(self.results)
        self.frame = QFrame(window)
        self.frame.setObjectName("results")
        layout = column(self.pane, gap=0)
        layout.setContentsMargins(1, GRID // 2, 1, GRID // 2)
        self.frame.setLayout(layout)
        self.frame.hide()
        self.setFont(font())
        self.setClearButtonEnabled(True)
        self._icon = self.addAction(self._lens(), QLineEdit.ActionPosition.LeadingPosition)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._search)
        self.textEdited.connect(lambda _text: self._settle.start())
        self.textChanged.connect(self._cleared)
        self.results.clicked.connect(lambda index: self._open(index.row()))
        window.installEventFilter(self)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrow keys move through the results while the words stay in the field."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key in _PASSED_ON and self.frame.isVisible():
            self.results.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the results below the field when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.frame.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language or another scheme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._icon.setIcon(self._lens())

    @staticmethod
    def _lens() -> QIcon:
        return icon("search", theme.colours().muted)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search programs, contacts, news, sheet codes  (Ctrl+K)"))
        self.setAccessibleName(self.tr("Search"))
        self.results.setAccessibleName(self.tr("Search results"))

    def _cleared(self, text: str) -> None:
        if not text.strip():
            self._settle.stop()
            self._session.background.cancel(_LANE)
            self.frame.hide()

    def _search(self) -> None:
        words = self.text().strip()
        if words:
            self._session.ask(
                lambda desk, _task: verbs.search(desk, words, limit=_LIMIT),
                lambda hits: self._show(words, hits),
                self._fail,
                lane=_LANE,
            )

    def _show(self, words: str, hits: "list[Hit]") -> None:
        found = describe.hit_rows(hits, self._session.tag)
        self.model.set_rows([*describe.code_rows(words), *found])
        first = self.model.first_choice()
        if first is None:
            self.pane.say(
                self.tr("Nothing found"),
                self.tr("Try fewer letters, another word, or initial consonants such as ㅂㅇ."),
            )
        else:
            self.pane.show_content()
            self.results.setCurrentIndex(self.model.index(first))
            self.results.scrollToTop()
        self._place()
        self.frame.show()
        self.frame.raise_()

    def _fail(self, error: DeskError) -> None:
        self.pane.say("", error.sentence(self._session.tag))
        self._place()
        self.frame.show()
        self.frame.raise_()

    def _place(self) -> None:
        below = self.mapTo(self._window, QPoint(0, self.height() + GRID // 2))
        rows = min(max(self.model.rowCount(), 3), _SHOWN_ROWS + 2)
        room = self._window.height() - below.y() - 2 * GRID
        self.frame.setGeometry(
            below.x(), below.y(), self.width(), min(rows * theme.ROW + 2 * GRID, room)
        )

    def _enter(self) -> None:
        if self._settle.isActive():  # typed and entered at once: search first
            self._settle.stop()
            self._search()
        elif self.frame.isVisible() and self.pane.shows_content:
            self._open(self.results.currentIndex().row())
        else:
            self._search()

    def _open(self, at: int) -> None:
        index = self.model.index(at)
        row = index.data(RowRole.ROW)
        if row is not None and not row.heading:
            self._leave()
            self.opened.emit(row.kind, row.id)

    def _leave(self) -> None:
        self._session.background.cancel(_LANE)
        self.frame.hide()
        self.clear()
