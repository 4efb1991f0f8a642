"""What a pane says when it has nothing to show: loading, empty, or at fault."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from gg_desk.ui.fonts import with_text
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import column, label, row

_NARROW = 44 * GRID


class Pane(QWidget):
    """A content, or in its place a title and a sentence that says what belongs here."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._title = label("", Type.SECTION, wrap=True)
        self._sentence = label("", Type.BODY, "muted", selectable=True)
        for part in (self._title, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.hide()
        narrow = QWidget()
        narrow.setMaximumWidth(with_text(_NARROW))
        narrow.setLayout(column(None, self._title, self._sentence, None, gap=GRID))
        words = QWidget()
        layout = row(narrow, gap=0)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        words.setLayout(layout)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(words)
        self._stack.addWidget(content)

    def show_content(self) -> None:
        """Show what the pane is for."""
        self._stack.setCurrentIndex(1)

    def say(self, title: str, sentence: str = "") -> None:
        """Show words in place of the content."""
        for part, words in ((self._title, title), (self._sentence, sentence)):
            part.setText(words)
            part.setVisible(bool(words))  # Tab stops at a sentence, and at none that says nothing
        self._stack.setCurrentIndex(0)

    @property
    def shows_content(self) -> bool:
        """Whether the content is there, and no words."""
        return self._stack.currentIndex() == 1

    @property
    def sentence(self) -> str:
        """What it says in place of the content."""
        return "" if self.shows_content else f"{self._title.text()} {self._sentence.text()}".strip()
