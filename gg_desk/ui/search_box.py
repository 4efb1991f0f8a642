"""The field over everything: finds records and actions while one types, shows them by kind."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.fonts import font
from gg_desk.ui.late import verbs
from gg_desk.ui.late_parts import offers, reading, rows, rows_view, states
from gg_desk.ui.session import Session
from gg_desk.ui.text_fields import Sign, TextLine
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import column

if TYPE_CHECKING:
    from gg_desk.catalogue.results import Hit
    from gg_desk.catalogue.words import LocalText
    from gg_desk.desk import Desk
    from gg_desk.ui.background import Task
    from gg_desk.ui.models.offers import Found
    from gg_desk.ui.models.rows import Row, RowsModel
    from gg_desk.ui.rows_view import RowsView
    from gg_desk.ui.states import Pane

_SETTLE_MS = 150
_LIMIT = 30
_LANE = "search"
_SHOWN_ROWS = 11
_SENTENCE_HEIGHT = 3 * theme.ROW
_RECENT = 6
_PASSED_ON = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
_GONE = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class SearchBox(TextLine):
    """Type, go up and down with the arrow keys, open with Enter, leave with Escape."""

    opened = Signal(str, str)
    """Kind and id of what is to be opened: of a record, an ``action``, a ``sheet`` in a language…"""
    left = Signal()
    """Escape, or something is about to be opened: the keys go back to the page."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__()
        self._session = session
        self._window = window
        self._templates: Sequence[tuple[str, LocalText]] = ()
        self._recent: list[Row] = []
        self._favourites: Sequence[Hit] = ()
        self._entered = False
        self._asked = False
        """What stands there was offered for other words: those typed now are being looked for."""
        self.setFont(font())
        self.lead_with("search")
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._cleared)
        session.opened.connect(self._ask_favourites)
        session.kept.connect(self._ask_favourites)
        self._retranslate()

    @functools.cached_property
    def model(self) -> "RowsModel":
        """What is offered, made as the parts below when something is offered for the first time."""
        return rows.RowsModel(self)

    @functools.cached_property
    def results(self) -> "RowsView":
        """The list of what is offered."""
        made = rows_view.RowsView(self.model)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda index: self._open(index.row()))
        made.selectionModel().currentChanged.connect(self._say_current)
        return made

    @functools.cached_property
    def pane(self) -> "Pane":
        """That list, or why there is none."""
        return states.Pane(self.results)

    @functools.cached_property
    def frame(self) -> QFrame:
        """What stands below the field, over the page."""
        made = QFrame(self._window)
        made.setObjectName("results")
        layout = column(self.pane, gap=0)
        layout.setContentsMargins(1, GRID // 2, 1, GRID // 2)
        made.setLayout(layout)
        made.hide()
        self._name_results()
        self._window.installEventFilter(self)
        return made

    @functools.cached_property
    def cross(self) -> "Sign":
        """Empties the field: made when there is something to empty."""
        made = self.end_with("close")
        made.clicked.connect(self._empty)
        made.say(self.tr("Clear the search"))
        return made

    def know_templates(self, templates: "Sequence[tuple[str, LocalText]]") -> None:
        """Offer these sheets too, by id and name."""
        self._templates = templates

    def know_favourites(self, favourites: "Sequence[Hit]") -> None:
        """Offer these before all else."""
        self._favourites = favourites

    def _ask_favourites(self) -> None:
        self._session.ask(
            lambda desk, _task: reading.favourites(desk),
            self.know_favourites,
            self._fail,
            lane="favourites",
        )

    def take_focus(self) -> None:
        """Begin anew, from anywhere: what is typed is chosen, or what is at hand is offered."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if not self.text().strip():
            self._offer(offers.at_hand(self._recent, self._favourites, self._session.tag))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrow keys move through the results while the words stay in the field."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key in _PASSED_ON and self.frame.isVisible():
            self.results.keyPressEvent(event)
        elif key == Qt.Key.Key_Down and not self.text():
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the results below the field when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.frame.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language or larger type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What is offered goes with the focus, or it would stand over the page."""
        super().focusOutEvent(event)
        if event.reason() in _GONE:
            self._hide_offered()

    def _empty(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search everything, or say what to do  (Ctrl+K)"))
        self.setAccessibleName(self.tr("Search"))
        if "results" in self.__dict__:
            self._name_results()
        if "cross" in self.__dict__:
            self.cross.say(self.tr("Clear the search"))

    def _name_results(self) -> None:
        self.results.setAccessibleName(self.tr("Search results"))

    def _typed(self) -> None:
        self._entered = False  # Enter was for other words
        self._settle.start()

    def _cleared(self, text: str) -> None:
        if text or "cross" in self.__dict__:
            self.cross.setVisible(bool(text))
        if not text.strip():
            self.setAccessibleDescription("")  # of a row that is no longer offered
            self._settle.stop()
            self._stop_looking()
            self._hide_offered()

    def _hide_offered(self) -> None:
        if "frame" in self.__dict__:
            self.frame.hide()

    def _search(self) -> None:
        if not self.text().strip():
            return
        self._asked = True
        said = offers.typed(self.text().strip())

        def work(desk: "Desk", _task: "Task") -> "Found":
            hits = verbs.search(desk, said.words, limit=_LIMIT)
            beside = verbs.search(desk, said.others, limit=_LIMIT) if said.others else []
            return offers.Found(hits, reading.printable(desk, beside))

        self._session.ask(
            work,
            lambda found: self._offer(
                offers.offered(
                    said,
                    found,
                    self._templates,
                    self._session.tag,
                    self._session.preferences.favourites,
                )
            ),
            self._fail,
            lane=_LANE,
        )

    def _offer(self, offered: "Sequence[Row]") -> None:
        self._asked = False
        self.model.set_rows(offered)
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
        entered, self._entered = self._entered, False
        if entered and first is not None:
            self._open(first)
            return
        self._place()
        self.frame.show()
        self.frame.raise_()

    def _say_current(self) -> None:
        """The focus stays in the field: a screen reader hears of the chosen row through it."""
        row = self.results.currentIndex().data(rows.RowRole.ROW)
        self.setAccessibleDescription(rows.spoken(row) if row else "")

    def _fail(self, error: DeskError) -> None:
        self._asked = False
        self.pane.say("", error.sentence(self._session.tag))
        self._place()
        self.frame.show()
        self.frame.raise_()

    def _place(self) -> None:
        below = self.mapTo(self._window, QPoint(0, self.height() + GRID // 2))
        shown = range(min(self.model.rowCount(), _SHOWN_ROWS))
        rows_high = sum(map(self.results.sizeHintForRow, shown))
        wanted = (rows_high if self.pane.shows_content else _SENTENCE_HEIGHT) + GRID + 2
        room = self._window.height() - below.y() - 2 * GRID
        self.frame.setGeometry(below.x(), below.y(), self.width(), min(wanted, room))

    def _enter(self) -> None:
        shown = self.frame.isVisible() and self.pane.shows_content
        if shown and not self._settle.isActive() and not self._asked:
            self._open(self.results.currentIndex().row())
        elif self.text().strip():  # typed and entered at once: what is likeliest, once it is found
            self._entered = True
            if self._settle.isActive() or not self._asked:
                self._settle.stop()
                self._search()

    def _open(self, at: int) -> None:
        row = self.model.index(at).data(rows.RowRole.ROW)
        if row is not None and not row.heading:
            self._leave()
            self._recent = [row, *(one for one in self._recent if one != row)][:_RECENT]
            self.opened.emit(row.kind, row.id)

    def _stop_looking(self) -> None:
        self._session.background.cancel(_LANE)
        self._asked = False

    def _leave(self) -> None:
        self._stop_looking()
        self._entered = False
        self._hide_offered()
        self.clear()
        self.left.emit()
