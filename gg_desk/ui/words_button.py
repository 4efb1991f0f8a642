"""A button whose words break into lines: Qt's own cuts off what does not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from gg_desk.ui.widgets import EnterButton, column


class WordsButton(EnterButton):
    """Lines of words that are clicked or entered as one, as high as they need."""

    def __init__(self, kind: str, lines: Sequence[QLabel]) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        for words in lines:
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Lines of a card stand at its top, beside those of its neighbour; a link in its middle.
        self._lines = column(*([] if kind == "card" else [None]), *lines, None, gap=2)
        self.setLayout(self._lines)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_margins(self, sideways: int, upright: int) -> None:
        """Keep the words so far from the edge."""
        self._lines.setContentsMargins(sideways, upright, sideways, upright)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What its words want; a button of Qt's knows nothing of a layout in it."""
        return self._lines.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that they can do with."""
        return self._lines.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as they are when they are broken to ``width``."""
        return self._lines.totalHeightForWidth(width)
