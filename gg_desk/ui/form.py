"""The blanks of a sheet as a form: one line each, with its fault below it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.sheet import TemplateField
from gg_desk.catalogue.words import in_language
from gg_desk.ui.filling_in import problem
from gg_desk.ui.fonts import font
from gg_desk.ui.text_fields import TextLine, TextLines, example
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import column, keep_order, label

_LINES_HEIGHT = 12 * GRID


class Form(QWidget):
    """The fields of a template; ``changed`` whenever the person types."""

    changed = Signal()
    entered = Signal(str)
    """Enter was pressed in the line of this key."""

    def __init__(self) -> None:
        super().__init__()
        self._list = column(gap=GRID + GRID // 2)
        self.setLayout(self._list)
        self._blanks: dict[str, Blank] = {}

    def offer(self, fields: Sequence[TemplateField], tag: str) -> None:
        """Show ``fields``; what was typed under the same key stays."""
        before, self._blanks = self._blanks, {}
        for field in fields:
            self._blanks[field.key] = self._offered(field, tag, before.get(field.key))
        for old in before.values():
            self._list.removeWidget(old)
            if old not in self._blanks.values():
                old.hide()
                old.deleteLater()
        for blank in self._blanks.values():
            self._list.addWidget(blank)
        keep_order(self, *(blank.edit for blank in self._blanks.values()))

    def _offered(self, field: TemplateField, tag: str, before: "Blank | None") -> "Blank":
        """The blank of ``field``: the one that stands there, as far as it says the same."""
        if before and (before.field, before.tag) == (field, tag):
            return before
        made = Blank(field, tag)
        made.fill(before.text if before else "")
        made.changed.connect(self.changed)
        made.entered.connect(lambda: self.entered.emit(field.key))
        return made

    def values(self) -> dict[str, str]:
        """What is filled in, by the field's key; empty blanks are left out."""
        return {key: blank.text for key, blank in self._blanks.items() if blank.text}

    def fill(self, values: Mapping[str, str]) -> None:
        """Write these values into the blanks of their keys."""
        for key, blank in self._blanks.items():
            blank.fill(values.get(key, ""))

    def blank(self, key: str) -> "Blank":
        """The blank of this field."""
        return self._blanks[key]

    def check(self) -> bool:
        """Show every fault; True if there is none."""
        return all([blank.check() for blank in self._blanks.values()])  # noqa: C419 - show all

    def clear(self) -> None:
        """Empty every blank: the next family starts from nothing."""
        for blank in self._blanks.values():
            blank.fill("")


class Blank(QWidget):
    """One field: its name, a line to write on, and what is wrong with it."""

    changed = Signal()
    entered = Signal()

    def __init__(self, field: TemplateField, tag: str) -> None:
        super().__init__()
        self.field = field
        self.tag = tag
        name = in_language(field.label, tag) + (" *" if field.required else "")
        head = label(name, Type.LABEL, "muted")
        self.edit: TextLine | TextLines
        if field.type == "lines":
            self.edit = TextLines()
            self.edit.setFixedHeight(_LINES_HEIGHT)
            self.edit.setTabChangesFocus(True)
        else:
            self.edit = TextLine()
            self.edit.editingFinished.connect(self.check)
            self.edit.returnPressed.connect(self.entered)
        self.edit.setFont(font())
        self.edit.setPlaceholderText(example(field.example))
        self.edit.setAccessibleName(name)
        head.setBuddy(self.edit)
        self._fault = label("", Type.SECONDARY, "danger")
        self._fault.hide()
        self.setLayout(column(head, self.edit, self._fault, gap=GRID // 2))
        self.edit.textChanged.connect(self._typed)

    @property
    def text(self) -> str:
        """What is written, without spaces around it."""
        edit = self.edit
        written = edit.text() if isinstance(edit, TextLine) else edit.toPlainText()
        return written.strip()

    @property
    def fault(self) -> str:
        """What is shown to be wrong, or an empty string."""
        return self._fault.text()

    def fill(self, text: str) -> None:
        """Write ``text``."""
        if isinstance(self.edit, TextLine):
            self.edit.setText(text)
        else:
            self.edit.setPlainText(text)

    def check(self) -> bool:
        """Show what is wrong; True if nothing is."""
        fault = problem(self.field, self.text)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.edit.setAccessibleDescription(fault)
        if bool(self.edit.property("wrong")) != bool(fault):
            self.edit.setProperty("wrong", bool(fault))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
        return not fault

    def _typed(self) -> None:
        # A fault goes as soon as it is mended, but comes only when the person leaves the field:
        # half a date is no mistake yet.
        if self._fault.text():
            self.check()
        self.changed.emit()
