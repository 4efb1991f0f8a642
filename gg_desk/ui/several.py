"""A choice of one entry that can become one of several: a sheet in three languages, five programs."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.one_line import OneLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, keep_order, row


class Several(QWidget):
    """A choice with, below it, the entries that were chosen before; each can be taken off again."""

    changed = Signal()

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self.add = button("link", "plus")
        self.add.clicked.connect(self._keep)
        self.removers: dict[str, QWidget] = {}
        """The buttons that take an entry off, by what it carries."""
        self._kept: list[str] = []
        self._list = column(gap=0)
        self.setLayout(column(choice, self._list, self.add, gap=0))
        choice.activated.connect(self.changed)
        self._retranslate()

    def values(self) -> tuple[str, ...]:
        """What the chosen entries carry, in the order in which they were chosen."""
        present = self.choice.currentData()
        return tuple(dict.fromkeys([*self._kept, *([present] if present else [])]))

    def choose(self, values: tuple[str, ...]) -> None:
        """Choose these entries and no others; what is not offered is passed over."""
        offered = [value for value in values if self.choice.findData(value) >= 0]
        self._kept = offered[:-1]
        if offered:
            self.choice.choose_data(offered[-1])
        self._show()

    def allow(self, several: bool) -> None:
        """Whether more than one may be chosen; if not, the last one stays."""
        self.add.setVisible(several)
        if not several:
            self.choose(self.values()[-1:])

    def refresh(self) -> None:
        """The same entries as they are called now; those no longer offered go."""
        self._kept = [value for value in self._kept if self.choice.findData(value) >= 0]
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _keep(self) -> None:
        """Put what is chosen on the list and let the person choose the next."""
        self._kept = list(self.values())
        self.choice.setCurrentIndex(-1)
        self._show()
        self.choice.setFocus()
        self.choice.showPopup()

    def _take_off(self, value: str) -> None:
        if value not in self._kept:
            return  # the second click of a double one
        self._kept.remove(value)
        if not self._kept and self.choice.currentIndex() < 0:
            self.choice.choose_data(value)  # the last one can only be exchanged
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        while entry := self._list.takeAt(0):
            if line := entry.widget():
                line.hide()
                line.deleteLater()
        self.removers = {}
        for value in self._kept:
            self._list.addWidget(
                self._line(value, self.choice.itemText(self.choice.findData(value)))
            )

        keep_order(self.choice, *self.removers.values(), self.add)

    def _line(self, value: str, words: str) -> QWidget:
        name = OneLine(Type.BODY, "")
        name.setText(words)
        off = button("link", "close")
        off.setFixedWidth(4 * GRID)
        off.setAccessibleName(self.tr("Take off: %1").replace("%1", words))
        off.setToolTip(off.accessibleName())
        off.clicked.connect(lambda _checked: self._take_off(value))
        self.removers[value] = off
        line = QWidget()
        layout = row(name, off)
        layout.setStretch(0, 1)
        layout.setContentsMargins(GRID + GRID // 2, 0, 0, 0)
        line.setLayout(layout)
        return line

    def _retranslate(self) -> None:
        self.add.setText(self.tr("One more"))
        self.choice.setPlaceholderText(self.tr("Choose the next"))
