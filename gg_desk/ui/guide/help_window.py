"""The help: a text for each place of the window, beside the window, without a network."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from gg_desk.ui.fonts import room_for, with_text
from gg_desk.ui.guide.help_text import HelpText
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.models.window_actions import GO, GOING
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import button, column, hairline, row

translate = QCoreApplication.translate
_SIZE = (124 * GRID, 88 * GRID)
_LIST_WIDTH = 26 * GRID


def show_help(
    window: QWidget, session: Session, place: str, do: Callable[[str], None]
) -> "HelpWindow":
    """The help beside ``window``, at what is told of ``place``; the one that stands open, if one does."""
    found = window.findChild(HelpWindow) or HelpWindow(window, session, do)
    found.go(place)
    found.show()
    found.raise_()
    found.activateWindow()
    return found


class HelpWindow(QDialog):
    """On the left the places, on the right what is told of one; Escape leaves."""

    def __init__(self, window: QWidget, session: Session, do: Callable[[str], None]) -> None:
        super().__init__(window)
        self._session, self._do = session, do
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = RowsModel(self)
        self.places = RowsView(self.model, self)
        self.text = HelpText()
        self.tour = button("", "home")
        self.keys = button()
        self.places.setFixedWidth(with_text(_LIST_WIDTH))
        self.places.chosen.connect(self._show)
        self.tour.clicked.connect(lambda: self._leave_for("window.tour"))
        self.keys.clicked.connect(lambda: self._leave_for("window.keys"))
        foot = row(self.tour, self.keys, None)
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        both = row(self.places, self.text, gap=0)
        both.setStretch(1, 1)
        whole = column(both, hairline(), foot, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.resize(room_for(window, *_SIZE))
        self._retranslate()

    def go(self, place: str) -> None:
        """Show what is told of this place."""
        self.places.choose(place)
        self.text.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language of the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, place: str) -> None:
        self.text.show_place(place, self._session.tag)

    def _leave_for(self, action: str) -> None:
        self.close()
        self._do(action)

    def _retranslate(self) -> None:
        place = self.places.chosen_id()
        self.model.set_rows([Row(action.name.removeprefix(GO), action.title()) for action in GOING])
        self.setWindowTitle(translate("Help", "Help"))
        self.places.setAccessibleName(translate("Help", "Places of the window"))
        self.text.setAccessibleName(translate("Help", "What is told of this place"))
        self.tour.setText(translate("Help", "Two-minute tour"))
        self.keys.setText(translate("Help", "All keys"))
        if place:
            self.go(place)
