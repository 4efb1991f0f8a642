"""Parts of a page made of lines that lead somewhere: a title, and cards below it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import column, keep_order, label
from gg_desk.ui.words_button import WordsButton

if TYPE_CHECKING:
    from gg_desk.ui.models.home_lines import Line


class Section(QWidget):
    """A title above its cards, or above a sentence on what will stand there."""

    def __init__(self, cards: "Cards") -> None:
        super().__init__()
        self.cards = cards
        self._title = label("", Type.SECTION)
        self._empty = label("", Type.BODY, "muted")
        self.setLayout(column(self._title, self._empty, cards, gap=GRID))

    def say(self, title: str) -> None:
        """What it is called."""
        self._title.setText(title)

    def show_lines(self, lines: "Sequence[Line]", empty: str) -> None:
        """Show ``lines`` and no others; ``empty`` where there are none."""
        self._empty.setText(empty)
        self._empty.setVisible(not lines)
        self.cards.setVisible(bool(lines))
        self.cards.show_lines(lines)


class Cards(QWidget):
    """Lines as cards that are clicked or entered."""

    chosen = Signal(object)
    """Carries the ``Line``."""

    def __init__(self, columns: int = 2) -> None:
        super().__init__()
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)
        self._lines: tuple[Line, ...] = ()
        self.cards: list[Card] = []
        """From left to right, row by row."""

    def show_lines(self, lines: "Sequence[Line]") -> None:
        """Show these lines; the same ones again leave everything as it is, and the focus where it is."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for old in self.cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = []
        for at, line in enumerate(lines):
            card = Card(line.title, line.second)
            card.clicked.connect(lambda _checked, line=line: self.chosen.emit(line))
            self._grid.addWidget(card, at // self._columns, at % self._columns)
            self.cards.append(card)
        keep_order(self, *self.cards)


class Card(WordsButton):
    """Two lines in a frame."""

    def __init__(self, title: str, second: str) -> None:
        lines = [label(title, Type.STRONG)]
        if second:
            lines.append(label(second, Type.SECONDARY, "muted"))
        super().__init__("card", lines)
        self.setAccessibleName(title)
        self.setAccessibleDescription(second)
        self.set_margins(GRID + GRID // 2, GRID)
