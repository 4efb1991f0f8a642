"""Where the window of the office's envelopes lies: a usual geometry, or four measures of one's own."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.envelopes import WINDOWS, Envelope
from gg_desk.ui.fonts import font
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, column, label, row

_OWN = "own"
_MEASURES = ("left", "top", "width", "height")


class EnvelopeForm(QWidget):
    """A choice of usual geometries, and the measures in millimetres of the folded paper."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.usual = Choice()
        self.measures = {name: TextLine() for name in _MEASURES}
        self._names = {name: label("", Type.LABEL, "muted") for name in (_OWN, *_MEASURES)}
        self._fault = label("", Type.SECONDARY, "danger")
        fields = []
        for name, edit in self.measures.items():
            edit.setFont(font())
            self._names[name].setBuddy(edit)
            edit.textEdited.connect(self._typed)
            fields.append(column(self._names[name], edit, gap=GRID // 2))
        self._names[_OWN].setBuddy(self.usual)
        choice = column(self._names[_OWN], self.usual, gap=GRID // 2)
        self.setLayout(column(choice, row(*fields), self._fault, gap=GRID + GRID // 2))
        self.usual.activated.connect(self._chosen)
        self._retranslate()
        self.offer(Envelope())

    def offer(self, window: Envelope) -> None:
        """Show this window."""
        for name, edit in self.measures.items():
            edit.setText(f"{getattr(window, name):g}")
        self._follow()

    def typed(self) -> dict[str, str]:
        """The measures as they are written there, right or not."""
        return {name: edit.text() for name, edit in self.measures.items()}

    def take(self, typed: Mapping[str, str]) -> None:
        """Write these measures."""
        for name, edit in self.measures.items():
            edit.setText(typed.get(name, edit.text()))
        self._follow()

    def window_of_envelope(self) -> Envelope | None:
        """The window as it stands there; none, and a sentence below, where it cannot be one."""
        try:
            measured = {
                name: float(edit.text().replace(",", ".")) for name, edit in self.measures.items()
            }
            found = Envelope(**measured)
        except ValueError:
            self._fault.setText(
                self.tr(
                    "Write millimetres: left and width together at most 210, top at most 52, top and height together at most 99, at least 50 wide and 30 high."
                )
            )
            self._fault.show()
            return None
        self._fault.hide()
        return found

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _chosen(self) -> None:
        if window := WINDOWS.get(self.usual.currentData()):
            self.offer(window)
            self.changed.emit()

    def _typed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Let the choice say which usual geometry the measures are, if any."""
        window = self.window_of_envelope()
        known = next((name for name, usual in WINDOWS.items() if usual == window), _OWN)
        self.usual.choose_data(known)

    def _retranslate(self) -> None:
        chosen = self.usual.currentData()
        self.usual.clear()
        for name, words in (
            ("default", self.tr("As the desk proposes")),
            ("din-b", self.tr("DIN 5008, form B (address lower)")),
            ("din-a", self.tr("DIN 5008, form A (address higher)")),
            ("dl-left", self.tr("DL or C6/5, window at the left")),
            ("c5-left", self.tr("C5, window at the left")),
            (_OWN, self.tr("As measured here")),
        ):
            self.usual.addItem(words, name)
        self.usual.choose_data(chosen)
        names = {
            _OWN: self.tr("Window of the envelopes"),
            "left": self.tr("From the left, mm"),
            "top": self.tr("From the top, mm"),
            "width": self.tr("Width, mm"),
            "height": self.tr("Height, mm"),
        }
        for name, words in names.items():
            self._names[name].setText(words)
            control = self.usual if name == _OWN else self.measures[name]
            control.setAccessibleName(words)
