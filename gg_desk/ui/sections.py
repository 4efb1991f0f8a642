"""Parts of a page made of lines that lead somewhere: a title, and cards below it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import column, keep_order, label

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


class Card(QPushButton):
    """A button of two lines, as high as its words need."""

    def __init__(self, title: str, second: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(second)
        self.setAutoDefault(False)
        lines = [label(title, Type.STRONG)]
        if second:
            lines.append(label(second, Type.SECONDARY, "muted"))
        for words in lines:
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines = column(*lines, gap=2)
        self._lines.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        self.setLayout(self._lines)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What its words want; a button of Qt's knows nothing of a layout in it."""
        return self._lines.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that they can do with."""
        return self._lines.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as they are when they are broken to ``width``."""
        return self._lines.totalHeightForWidth(width)
