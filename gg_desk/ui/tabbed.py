"""Parts of a page of which one is shown, chosen by tabs above them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import button, column, row


class Tabbed(QWidget):
    """The tabs stand beside each other, in lines where there is no room for that."""

    chosen = Signal(int)
    """A person went to the part at this place."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = [button("chip") for _part in parts]
        self._stack = QStackedWidget()
        in_lines = FlowLayout(GRID // 2)
        group = QButtonGroup(self)
        for at, (tab, part) in enumerate(zip(self.tabs, parts, strict=True)):
            tab.setCheckable(True)
            tab.setAutoExclusive(True)  # else a screen reader calls it a check box
            group.addButton(tab, at)
            in_lines.addWidget(tab)
            self._stack.addWidget(part)
        group.idClicked.connect(self.go)
        group.idClicked.connect(self.chosen)
        above = row(in_lines)
        above.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID + GRID // 2)
        whole = column(above, self._stack, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.go(0)

    def say(self, *words: str) -> None:
        """What is on each tab."""
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)

    def go(self, at: int) -> None:
        """Show the part at this place."""
        self.tabs[at].setChecked(True)
        self._stack.setCurrentIndex(at)
