"""The list of all keys: every action, and what the keys do inside lists and fields."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from gg_desk.ui.fonts import room_for
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.models.window_actions import ACTIONS
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import column

translate = QCoreApplication.translate
_SIZE = (60 * GRID, 70 * GRID)


def show_keys(window: QWidget, do: Callable[[str], None]) -> QDialog:
    """A list over ``window``: Enter has ``do`` the chosen action, by its name, and Escape leaves."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Keys", "All keys"))
    model = RowsModel(dialog)
    model.set_rows(key_rows())
    view = RowsView(model, dialog)
    view.setAccessibleName(translate("Keys", "All keys"))
    layout = column(view, gap=0)
    dialog.setLayout(layout)
    dialog.resize(room_for(window, *_SIZE))

    def leave_and_do(name: str) -> None:
        if name:
            dialog.close()
            do(name)

    view.opened.connect(leave_and_do)
    first = model.first_choice()
    if first is not None:
        view.setCurrentIndex(model.index(first))
    dialog.open()
    view.setFocus()
    return dialog


def key_rows() -> list[Row]:
    """Every action with all its keys, then what keys do where one is."""
    here = (
        (translate("Keys", "Go up and down in a list"), "↑ ↓"),
        (translate("Keys", "Open what is chosen"), shown("Return")),
        (translate("Keys", "From field to field, from list to page"), shown("Tab")),
        (translate("Keys", "Leave the field, the list or the question"), shown("Esc")),
    )
    return [
        Row("", translate("Keys", "From anywhere"), heading=True),
        *(
            Row(action.name, action.title(), keys="  ".join(map(shown, action.keys)))
            for action in ACTIONS
        ),
        Row("", translate("Keys", "Where one is"), heading=True),
        *(Row("", words, keys=keys) for words, keys in here),
    ]


def shown(keys: str) -> str:
    """Keys as this computer's keyboard names them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
