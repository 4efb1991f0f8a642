"""What a person is asked before something is done that cannot be taken back."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

from gg_desk.ui.fonts import with_text
from gg_desk.ui.icons import picture
from gg_desk.ui.theme import GRID, colours

_SIGN = 4 * GRID
_WIDEST = 1000
_BESIDE = 480
"""Pixels of the screen that Qt leaves beside a question, which is never wider than ``_WIDEST`` either."""
translate = QCoreApplication.translate


class _Question(QMessageBox):
    """A question whose buttons stand below each other where a line of them would be cut."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Before Qt measures it."""
        foot = self.findChild(QDialogButtonBox)
        if foot is not None:
            room = min(self.screen().availableSize().width() - _BESIDE, _WIDEST) - 2 * GRID
            across = foot.sizeHint().width() <= room
            way = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
            foot.setOrientation(way)
        super().showEvent(event)


def question_box(window: QWidget, sign: str, said: str, question: str) -> QMessageBox:
    """A question over ``window`` in the program's own look, ``sign`` beside it; it has no buttons yet."""
    box = _Question(window)
    colour = colours().accent if sign == "ask" else colours().caution
    box.setIconPixmap(picture(sign, colour, with_text(_SIGN), window.devicePixelRatioF()))
    box.setText(said)
    box.setInformativeText(question)
    return box


def print_sheet_all_the_same(window: QWidget, reasons: Iterable[str]) -> bool:
    """Whether a person prints a sheet for all these ``reasons`` against it; true without any."""
    question = translate("Asking", "Print this sheet all the same?")
    return _all_the_same(window, reasons, question, translate("Asking", "Print it"))


def save_sheet_all_the_same(window: QWidget, reasons: Iterable[str]) -> bool:
    """The same before it is saved as a file."""
    question = translate("Asking", "Save this sheet all the same?")
    return _all_the_same(window, reasons, question, translate("Asking", "Save it"))


def copy_sheet_all_the_same(window: QWidget, reasons: Iterable[str]) -> bool:
    """The same before its text is copied."""
    question = translate("Asking", "Copy the text of this sheet all the same?")
    return _all_the_same(window, reasons, question, translate("Asking", "Copy it"))


def print_all_the_same(window: QWidget, reasons: Iterable[str]) -> bool:
    """The same before all notices of a mailing are made."""
    question = translate("Asking", "Make these notices all the same?")
    return _all_the_same(window, reasons, question, translate("Asking", "Make them"))


def go_on_or_anew(window: QWidget, said: str) -> bool | None:
    """Whether what was broken off goes on, or is done anew; None where neither."""
    question = translate("Asking", "Go on behind them, or print all again?")
    asked = question_box(window, "ask", said, question)
    on = asked.addButton(translate("Asking", "Go on"), QMessageBox.ButtonRole.AcceptRole)
    asked.addButton(translate("Asking", "Print all"), QMessageBox.ButtonRole.ActionRole)
    back = asked.addButton(translate("Asking", "Back"), QMessageBox.ButtonRole.RejectRole)
    asked.setDefaultButton(on)
    asked.setEscapeButton(back)
    asked.exec()
    clicked = asked.clickedButton()
    return None if clicked is back else clicked is on


def bring_back(window: QWidget, changes: str) -> bool:
    """Whether a person brings a backup back, once they read what ``changes``."""
    question = translate(
        "Asking",
        "Bring it back? A backup of how things are now is made first, so that this can be undone.",
    )
    return _all_the_same(window, [changes], question, translate("Asking", "Bring it back"))


def destroy_for_good(window: QWidget, code: str, families: str) -> bool:
    """Whether a kept mailing of so many families is destroyed; No is what Return says."""
    said = translate("Asking", "What is kept of %1 (%2) is destroyed beyond recall.")
    reason = said.replace("%1", code).replace("%2", families)
    question = translate("Asking", "Destroy it now?")
    return _all_the_same(window, (reason,), question, translate("Asking", "Destroy"))


def destroy_overdue(window: QWidget, count: int) -> bool:
    """The same for all that may not be kept any longer."""
    said = translate("Asking", "Kept mailings that are overdue are destroyed beyond recall: %1")
    question = translate("Asking", "Destroy them now?")
    reasons = (said.replace("%1", str(count)),)
    return _all_the_same(window, reasons, question, translate("Asking", "Destroy"))


def another_code(window: QWidget) -> bool:
    """Whether a new recovery code takes the place of the one that is on paper."""
    said = translate(
        "Asking", "The recovery code that was made before opens nothing any more then."
    )
    question = translate("Asking", "Make a new one?")
    return _all_the_same(window, (said,), question, translate("Asking", "Make a new one"))


def clear_at_hand(window: QWidget, *, was_locked: bool) -> bool:
    """Whether what is open goes, too: the list of a mailing, a sheet's fields.

    What was kept ``was_locked`` before only where it was open until then.
    """
    if was_locked:
        said = translate("Asking", "What was kept is locked. A list or a sheet is still open here.")
        question = translate("Asking", "Clear it as well?")
    else:
        said = translate("Asking", "A list or a sheet is open here.")
        question = translate("Asking", "Clear it?")
    no = translate("Asking", "Leave it open")
    return _all_the_same(window, (said,), question, translate("Asking", "Clear it"), no)


def _all_the_same(
    window: QWidget, reasons: Iterable[str], question: str, yes: str, no: str = ""
) -> bool:
    said = "\n".join(reasons)
    if not said:
        return True
    asked = question_box(window, "caution", said, question)
    asked.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no = no or translate("Asking", "Back")
    back = asked.addButton(no, QMessageBox.ButtonRole.RejectRole)
    asked.setDefaultButton(back)
    asked.setEscapeButton(back)
    asked.exec()
    return asked.clickedButton() is not back
