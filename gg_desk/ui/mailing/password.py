"""The password of a locked list, asked for in a dialog that forgets it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QWidget

from gg_desk.ui.fonts import with_text
from gg_desk.ui.theme import GRID

translate = QCoreApplication.translate
_WIDTH = 50 * GRID


def ask_password(window: QWidget, sentence: str, then: Callable[[str], None]) -> None:
    """Ask for a password, ``sentence`` says of what; ``then`` gets it unless the person gives up."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(translate("Mailing", "Locked list"))
    dialog.setLabelText(sentence)
    said = dialog.findChild(QLabel)  # which holds a file's name, however long
    if said is not None:
        said.setWordWrap(True)
        said.setMinimumWidth(with_text(_WIDTH))
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    dialog.textValueSelected.connect(then)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
