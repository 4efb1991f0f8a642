"""The choice of a program by typing any part of its name."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox

from gg_desk.catalogue.words import in_language
from gg_desk.ui.completion import completer
from gg_desk.ui.fonts import font
from gg_desk.ui.sheet_reading import Offered
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.widgets import Choice

_OF_QT = 2
"""Pixels that Qt leaves left of what is typed, and not of what is chosen: both begin at one edge."""


class ProgramChoice(Choice):
    """A drop-down list of programs that can also be typed into."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._edit = TextLine()
        self.setLineEdit(self._edit)
        self.setCompleter(completer(self.model(), self))
        self._edit.setFont(font())
        self._edit.setTextMargins(-_OF_QT, 0, 0, 0)
        self._edit.setAccessibleName(self.tr("Program"))
        self.currentIndexChanged.connect(lambda _at: self._edit.setCursorPosition(0))
        self._edit.editingFinished.connect(self._settle)

    def offer(self, programs: Iterable[Offered], tag: str) -> None:
        """The programs to choose from; the one that was chosen stays, else none is."""
        chosen = self.currentData()
        self.clear()
        for program in programs:
            self.addItem(in_language(program.name, tag), program.id)
        self.setCurrentIndex(-1)
        self.choose_data(chosen)
        self._edit.setPlaceholderText(self.tr("Type part of its name"))
        self._edit.setCursorPosition(0)

    def _settle(self) -> None:
        """Words that are no program's name go back to the program that is chosen."""
        at = self.currentIndex()
        if self.currentText() != self.itemText(at):
            self.setEditText(self.itemText(at) if at >= 0 else "")
        self._edit.setCursorPosition(0)
