"""For which day is found: today, the next school year, or another day."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.finding.words import translate, window_tag
from gg_desk.ui.fonts import font
from gg_desk.ui.language import date_words
from gg_desk.ui.text_fields import TextLine, example
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, column, label, row

_TODAY, _SCHOOL_YEAR, _OTHER = range(3)
_MARCH = 3
_KOREA = ZoneInfo("Asia/Seoul")  # where rules count days, wherever this computer believes to be


def next_school_year(today: dt.date) -> dt.date:
    """The next 1 March."""
    first = dt.date(today.year, _MARCH, 1)
    return first if first > today else first.replace(year=today.year + 1)


class DayChoice(QWidget):
    """A choice of days, with a line to write another on."""

    chosen = Signal(object)
    """The day, or None for today."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice()
        self.other = TextLine()
        self.other.setFont(font())
        self.other.hide()
        self._fault = label("", Type.SECONDARY, "danger")
        self._fault.hide()
        self._name = label("", Type.LABEL, "muted", wrap=False)
        self._name.setBuddy(self.choice)
        line = row(self._name, self.choice, self.other)
        line.setStretch(1, 1)
        line.setStretch(2, 1)
        layout = column(line, self._fault, gap=GRID // 2)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 0)
        self.setLayout(layout)
        self.choice.activated.connect(self._choose)
        self.other.textEdited.connect(self._type)
        self.other.editingFinished.connect(self._complain)

    def today(self) -> None:
        """As it is for a new family."""
        self.choice.setCurrentIndex(_TODAY)
        self.other.clear()
        self._choose()

    def retranslate(self) -> None:
        """Offer the days in the window's language; what was chosen stays."""
        today, tag = dt.datetime.now(_KOREA).date(), window_tag()
        at = max(self.choice.currentIndex(), _TODAY)
        self.choice.clear()
        self.choice.addItem(
            translate("Finding", "Today, %1").replace("%1", date_words(today, tag)), None
        )
        following = next_school_year(today)
        self.choice.addItem(
            translate("Finding", "Next school year, %1").replace("%1", date_words(following, tag)),
            following,
        )
        self.choice.addItem(translate("Finding", "Another day"), None)
        self.choice.setCurrentIndex(at)
        self._name.setText(translate("Finding", "As of"))
        self.choice.setAccessibleName(translate("Finding", "As of which day"))
        self.other.setAccessibleName(translate("Finding", "Another day"))
        self.other.setPlaceholderText(example(f"{today.year}-01-31"))
        if self._fault.text():
            self._complain()

    def _choose(self) -> None:
        other = self.choice.currentIndex() == _OTHER
        self.other.setVisible(other)
        self._fault.hide()
        if other:
            self.other.setFocus()
            self._type()
        else:
            self.chosen.emit(self.choice.currentData())

    def _type(self) -> None:
        day = _day(self.other.text())
        if day:
            self._fault.hide()
            self.chosen.emit(day)

    def _complain(self) -> None:
        wrong = bool(self.other.text().strip()) and _day(self.other.text()) is None
        self._fault.setText(translate("Finding", "Write the day as in 2027-03-02."))
        self._fault.setVisible(wrong)


def _day(text: str) -> dt.date | None:
    """A whole day, its parts in any way apart from each other."""
    digits = "".join(one if one.isdigit() else " " for one in text).split()
    if len(digits) == 1 and len(digits[0]) == len("20270302"):
        digits = [digits[0][:4], digits[0][4:6], digits[0][6:]]
    try:
        year, month, day = (int(one) for one in digits)
        return dt.date(year, month, day)
    except ValueError:
        return None
