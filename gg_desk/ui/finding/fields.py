"""One answer of a person: typed or chosen, or one that they prefer not to give."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.completion import completer
from gg_desk.ui.finding.family import WITHHELD
from gg_desk.ui.finding.words import translate
from gg_desk.ui.fonts import font
from gg_desk.ui.text_fields import TextLine, example
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, column, label

_SAYS_NOTHING = frozenset({"-", "–", "—"})


def unsaid_word() -> str:
    """The answer of who prefers not to give one."""
    return translate("Finding", "Prefers not to say")


class Field(QWidget):
    """A name, the place for the answer, and what is wrong with it."""

    told = Signal(str)
    """What was typed or chosen, or ``WITHHELD``."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self._name = label("", Type.LABEL, "muted", wrap=False)
        self._name.setBuddy(control)
        self._fault = label("", Type.SECONDARY, "danger")
        self._fault.hide()
        self.control = control
        self.setLayout(column(self._name, control, self._fault, None, gap=GRID // 4))

    def say(self, name: str, whose: str) -> None:
        """What is asked here, of whom."""
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self.control.setAccessibleName(": ".join(filter(None, (whose, name))))

    def show_told(self, text: str) -> None:
        """Show an answer that came from elsewhere."""
        raise NotImplementedError

    @property
    def fault(self) -> str:
        """What is shown to be wrong, or an empty string."""
        return self._fault.text()

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong; half an answer, still being typed, is no mistake yet."""
        if sentence and self.control.hasFocus() and not self.fault:
            return
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        if bool(self.control.property("wrong")) != bool(sentence):
            self.control.setProperty("wrong", bool(sentence))
            self.control.style().unpolish(self.control)
            self.control.style().polish(self.control)


class TypedField(Field):
    """An answer that is typed; a dash, or the sign at its end, is to say nothing."""

    left = Signal()
    """The person has gone on: now a fault may be told."""

    def __init__(self) -> None:
        self.edit = TextLine()
        super().__init__(self.edit)
        self.edit.setFont(font())
        self._names = QStringListModel(self)
        self._unsaid = self.edit.end_with("unsaid")
        self._unsaid.clicked.connect(self._toggle_unsaid)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._leave)
        self._withheld = False
        self.example = ""
        """What may be typed, shown while nothing is."""
        self._name_sign()

    def say(self, name: str, whose: str) -> None:
        """The name, and how to say nothing."""
        super().say(name, whose)
        self._name_sign()
        self.edit.setPlaceholderText(example(self.example))
        if self._withheld:
            self.edit.setText(unsaid_word())

    def offer(self, names: Iterable[str]) -> None:
        """Complete what is typed from these names."""
        self._names.setStringList(list(names))
        if self.edit.completer() is None:
            names_list = completer(self._names, self)
            names_list.activated.connect(self._typed)
            self.edit.setCompleter(names_list)

    def show_told(self, text: str) -> None:
        """Show an answer that came from elsewhere; what is being typed stays."""
        self._withheld = text == WITHHELD
        words = unsaid_word() if self._withheld else text
        if self.edit.text() != words and not (
            self.edit.hasFocus() and self.edit.text() in _SAYS_NOTHING
        ):
            self.edit.setText(words)

    def _typed(self, text: str) -> None:
        self._withheld = text.strip() in _SAYS_NOTHING or text.strip() == unsaid_word()
        self.told.emit(WITHHELD if self._withheld else text)

    def _toggle_unsaid(self) -> None:
        self.edit.setText("" if self._withheld else unsaid_word())
        self._typed(self.edit.text())

    def _leave(self) -> None:
        if self._withheld:
            self.edit.setText(unsaid_word())
        self.left.emit()

    def _name_sign(self) -> None:
        self._unsaid.say(translate("Finding", "Prefers not to say: type - or click here"))


class ChosenField(Field):
    """An answer of a few, each in words."""

    def __init__(self) -> None:
        self.choice = Choice()
        super().__init__(self.choice)
        self.choice.activated.connect(lambda _at: self.told.emit(self.choice.currentData()))

    def offer(self, answers: Sequence[tuple[str, str]]) -> None:
        """Offer these answers with their words, beside nothing and saying nothing."""
        chosen = self.choice.currentData()
        self.choice.clear()
        self.choice.addItem(translate("Finding", "Not known"), "")
        for value, words in answers:
            self.choice.addItem(words, value)
        self.choice.addItem(unsaid_word(), WITHHELD)
        self.choice.choose_data(chosen or "")

    def show_told(self, text: str) -> None:
        """Show an answer that came from elsewhere."""
        self.choice.choose_data(text)
