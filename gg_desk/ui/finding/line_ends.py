"""A label whose lines end where those on paper may: Qt cuts Burmese words, and knows none of Khmer."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel

from gg_desk.catalogue.languages import language
from gg_desk.ui.late import breaks

_WIDE = 100_000
_WITHOUT_SPACES = frozenset({"Mymr", "Khmr", "Laoo", "Thai"})


def words_without_spaces(tag: str) -> bool:
    """Whether lines of this language end between words that no space parts."""
    return language(tag).script in _WITHOUT_SPACES


class WrappedLabel(QLabel):
    """Words of such a language, wrapped anew in each width."""

    def __init__(self, words: str, tag: str) -> None:
        super().__init__(words)
        ends = [0, *breaks.line_breaks(words, tag)]
        self._pieces = [words[start:end] for start, end in pairwise(ends)]

    def lines(self, width: int) -> list[str]:
        """The lines of the words in this width; a single word may be longer."""
        metrics, found = QFontMetricsF(self.font()), [""]
        for piece in self._pieces:
            longer = found[-1] + piece
            if found[-1] and metrics.horizontalAdvance(longer.rstrip()) > width:
                found.append(piece)
            else:
                found[-1] = longer
        return [line.rstrip() for line in found]

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as its lines are."""
        return self._size("\n".join(self.lines(width))).height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        return self._size("".join(self._pieces))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the longest word."""
        return max(map(self._size, self._pieces), key=QSize.width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap in the width that there is."""
        super().resizeEvent(event)
        self.setText("\n".join(self.lines(self.width())))

    def _size(self, words: str) -> QSize:
        # Drawn, not counted in lines: Korean in brackets is higher than what stands around it.
        room = QRect(0, 0, _WIDE, _WIDE)
        return self.fontMetrics().boundingRect(room, Qt.AlignmentFlag.AlignLeft, words).size()
