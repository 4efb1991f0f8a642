"""What the client's screen is made of: large buttons of two languages, and a pad to enter a day."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from gg_desk.catalogue.languages import language
from gg_desk.ui.finding.client_words import Said
from gg_desk.ui.finding.line_ends import WrappedLabel, words_without_spaces
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import GRID, TOUCH, Type
from gg_desk.ui.widgets import EnterButton, column, row

_EMPTY = "·"
_IN_BRACKETS = re.compile(r"\([^()]{1,16}\)")
_NO_BREAK, _NO_BREAK_SPACE = "\u2060", "\u00a0"
_DIGITS_WIDTH = 10 * GRID
_PAD = GRID + GRID // 2
_DIGITS = {"year": 4, "month": 2, "day": 2}


def is_mirrored(tag: str) -> bool:
    """Whether this language is read from right to left."""
    return language(tag).direction == "rtl"


def words_label(said: Said, kind: Type, tag: str) -> QWidget:
    """Words in the family's language, and Korean small below them."""
    box = QWidget()
    parts = [_label(said.words, kind, tag, "", tag)]
    if said.korean:
        parts.append(_label(said.korean, Type.BODY, "ko", "muted", tag))
    box.setLayout(column(*parts, gap=GRID // 2))
    return box


def _label(text: str, kind: Type, tag: str, tone: str, beside: str) -> QLabel:
    """Words that begin where those of the language ``beside`` them do, Korean on an Urdu screen too."""
    made = WrappedLabel(text, tag) if words_without_spaces(tag) else QLabel(_kept_whole(text))
    side = Qt.AlignmentFlag.AlignRight if is_mirrored(beside) else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(kind, tag))
    made.setWordWrap(not isinstance(made, WrappedLabel))
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if tone:
        made.setProperty("tone", tone)
    return made


def _kept_whole(text: str) -> str:
    """No line ends inside short words in brackets: the Korean name of what the client is asked about."""
    return _IN_BRACKETS.sub(
        lambda found: _NO_BREAK.join(found[0].replace(" ", _NO_BREAK_SPACE)), text
    )


class BigButton(EnterButton):
    """A button for a finger or Enter: words that wrap, Korean small below them."""

    def __init__(
        self,
        said: Said,
        tag: str,
        kind: str = "big",
        size: Type = Type.ANSWER,
        beside: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setAccessibleName(" · ".join(filter(None, (said.words, said.korean))))
        parts = [
            _label(
                said.words, size, tag, "on-accent" if kind == "big-primary" else "", beside or tag
            )
        ]
        if said.korean:
            tone = "on-accent" if kind == "big-primary" else "muted"
            parts.append(_label(said.korean, Type.SECONDARY, "ko", tone, beside or tag))
        layout = column(None, *parts, None, gap=0)
        layout.setContentsMargins(2 * GRID, _PAD // 2, 2 * GRID, _PAD // 2)
        self._words = layout
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its words in one line, and never lower than a finger."""
        return self._words.sizeHint().expandedTo(QSize(TOUCH, TOUCH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its longest word."""
        return self._words.minimumSize().expandedTo(QSize(TOUCH, TOUCH))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as its words are in this width."""
        return max(self._words.heightForWidth(width), TOUCH)


class DayPad(QWidget):
    """Year, month and day, entered digit by digit; what is not known stays empty."""

    entered = Signal(str)
    """``2022-05-01``, or ``2022-05`` or ``2022`` where no more is known."""

    def __init__(self, words: Mapping[str, Said], tag: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" · ".join(words[part].words for part in _DIGITS))
        self._told = dict.fromkeys(_DIGITS, "")
        self._at = "year"
        self.boxes = {part: BigButton(words[part], tag, "big-box") for part in _DIGITS}
        self._shown = {part: _label("", Type.CLIENT, "en", "", "en") for part in _DIGITS}
        self.digits = {
            digit: BigButton(Said(digit), "en", size=Type.CLIENT) for digit in "1234567890"
        }
        self.erase = BigButton(Said("⌫"), "en", size=Type.CLIENT)
        self.next = BigButton(words["next"], tag, "big-primary")
        # Dates are read from left to right in every language of the desk.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._lay_out()
        for part, box in self.boxes.items():
            box.setCheckable(True)
            box.clicked.connect(lambda _checked, part=part: self._go(part))
        for digit, key in self.digits.items():
            key.clicked.connect(lambda _checked, digit=digit: self.press(digit))
        self.erase.clicked.connect(self.take_back)
        self.next.clicked.connect(self._enter)
        for key in (*self.boxes.values(), *self.digits.values(), self.erase, self.next):
            # A click leaves the keys with the pad, where Enter says the day and does not press the digit again.
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show()

    def press(self, digit: str) -> None:
        """Enter a digit; a part that is full leads to the next."""
        if len(self._told[self._at]) < _DIGITS[self._at]:
            self._told[self._at] += digit
        parts = list(_DIGITS)
        full = len(self._told[self._at]) == _DIGITS[self._at]
        if full and self._at != parts[-1]:
            self._at = parts[parts.index(self._at) + 1]
        self._show()

    def take_back(self) -> None:
        """Erase the last digit."""
        parts = list(_DIGITS)
        while not self._told[self._at] and self._at != parts[0]:
            self._at = parts[parts.index(self._at) - 1]
        self._told[self._at] = self._told[self._at][:-1]
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Digits can be typed, too."""
        if event.text() in self.digits:
            self.press(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.take_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _go(self, part: str) -> None:
        self._at = part
        self._told[part] = ""
        self._show()

    def _enter(self) -> None:
        told = [self._told[part].zfill(_DIGITS[part]) for part in _DIGITS if self._told[part]]
        if self.next.isEnabled():
            self.entered.emit("-".join(told))

    def _show(self) -> None:
        for part, shown in self._shown.items():
            shown.setText(self._told[part] or _EMPTY * _DIGITS[part])
            self.boxes[part].setChecked(part == self._at)
        year, month, day = self._told.values()
        self.next.setEnabled(len(year) == _DIGITS["year"] and bool(month or not day))

    def _lay_out(self) -> None:
        boxes = QGridLayout()
        boxes.setSpacing(GRID)
        for at, part in enumerate(_DIGITS):
            boxes.addWidget(self.boxes[part], at, 0)
            boxes.addWidget(self._shown[part], at, 1)
            self._shown[part].setMinimumWidth(_DIGITS_WIDTH)
        boxes.setRowStretch(len(_DIGITS), 1)
        keys = QGridLayout()
        keys.setSpacing(GRID)
        for at, digit in enumerate("123456789"):
            keys.addWidget(self.digits[digit], at // 3, at % 3)
        keys.addWidget(self.erase, 3, 0)
        keys.addWidget(self.digits["0"], 3, 1)
        keys.addWidget(self.next, 3, 2)
        both = row(boxes, keys, None, gap=4 * GRID)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        self.setLayout(both)
