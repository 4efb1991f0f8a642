"""How many programs fit, must be asked about, do not fit: always in view, each a way to its group."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.finding.answer_lines import SIGNS
from gg_desk.ui.finding.answers_model import GROUPS
from gg_desk.ui.finding.words import verdict_word
from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import button, column


class Counts(QWidget):
    """Three buttons with a sign, a word and a number."""

    wanted = Signal(str)
    """A group that is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.groups = {verdict: button("", SIGNS[verdict]) for verdict in GROUPS}
        self._counts = dict.fromkeys(GROUPS, 0)
        layout, choices = FlowLayout(GRID // 2), QWidget()
        choices.setLayout(layout)
        whole = column(choices)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(whole)
        for verdict, choice in self.groups.items():
            layout.addWidget(choice)
            choice.clicked.connect(lambda _checked, verdict=verdict: self.wanted.emit(verdict))

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many there are of each verdict."""
        self._counts = {verdict: counts.get(verdict, 0) for verdict in GROUPS}
        self.retranslate()

    def retranslate(self) -> None:
        """Say the verdicts in the window's language."""
        for verdict, choice in self.groups.items():
            choice.setText(f"{verdict_word(verdict)} {self._counts[verdict]}")
