"""One person of the family: who they are in it, and what they told."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from gg_desk.catalogue.verdict import Question
from gg_desk.errors import DeskError
from gg_desk.finder.questions import options
from gg_desk.ui.finding.family import Family, Person
from gg_desk.ui.finding.fields import ChosenField, Field, TypedField
from gg_desk.ui.finding.reading import DAYS, Place
from gg_desk.ui.finding.words import answer_word, field_word, role_word, translate, window_tag
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, column, label, row

_ALWAYS: Mapping[str, tuple[str, ...]] = {
    "child": ("birth_date", "registration", "nationality", "attends", "in_gyeonggi_since"),
    "guardian": ("birth_date", "registration", "nationality", "work", "in_gyeonggi_since"),
}
"""What stands on the card from the first; other answers come when they are asked for."""
_TYPED = (*DAYS, "nationality")
_COLUMNS = 2


class PersonCard(QFrame):
    """The answers of one person, each in a field."""

    told = Signal(str, str)
    """A field, and what was told in it."""
    left = Signal()
    removed = Signal()

    def __init__(self, person: Person, countries: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.key = person.key
        self.role = person.told.get("role", "")
        self.fields: dict[str, Field] = {}
        self.remove = button("link", "close")
        self.remove.clicked.connect(self.removed)
        self._called = label("", Type.STRONG, wrap=False)
        self._countries = countries
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID)
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)
        head = row(self._called, None, self.remove)
        layout = column(head, self._grid, gap=GRID // 2)
        layout.setContentsMargins(GRID + GRID // 2, GRID // 2, GRID + GRID // 2, GRID + GRID // 2)
        self.setLayout(layout)
        for name in _ALWAYS.get(self.role, _ALWAYS["guardian"]):
            self._add(name)

    def show_person(self, person: Person, family: Family) -> None:
        """Show what was told, and who this is among the family."""
        for name, text in person.told.items():
            if name != "role" and text and name not in self.fields:
                self._add(name)
        same = [one.key for one in family.people if one.told.get("role") == self.role]
        number = f" {same.index(self.key) + 1}" if len(same) > 1 else ""
        whose = role_word(self.role) + number
        self._called.setText(whose)
        self.setAccessibleName(whose)
        self.remove.setText(translate("Finding", "Take out"))
        self.remove.setAccessibleName(translate("Finding", "Take out: %1").replace("%1", whose))
        for name, field in self.fields.items():
            field.say(field_word(name), whose)
            if isinstance(field, ChosenField):
                values = options(Question(field=name))  # type: ignore[arg-type]  # a field of a person
                field.offer([(value, answer_word(name, value)) for value in values])
            field.show_told(person.told.get(name, ""))

    def show_faults(self, faults: Mapping[Place, DeskError]) -> None:
        """Say at each field what is wrong with it."""
        for name, field in self.fields.items():
            fault = faults.get((self.key, name))
            field.show_fault(fault.sentence(window_tag()) if fault else "")

    def _add(self, name: str) -> None:
        field = self._made(name)
        field.told.connect(lambda text: self.told.emit(name, text))
        place = len(self.fields)
        self.fields[name] = field
        self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)

    def _made(self, name: str) -> Field:
        if name not in _TYPED:
            return ChosenField()
        typed = TypedField()
        typed.left.connect(self.left)
        if name == "nationality":
            typed.offer(self._countries)
        typed.edit.setPlaceholderText(
            "2022-05-01 · 4" if name == "birth_date" else "2026-01-10" if name in DAYS else ""
        )
        return typed
