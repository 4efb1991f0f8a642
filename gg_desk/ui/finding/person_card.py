"""One person of the family: who they are in it, and what they told."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
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
    "child": ("birth_date", "nationality", "registration", "attends", "in_gyeonggi_since"),
    "guardian": ("birth_date", "nationality", "registration", "work", "in_gyeonggi_since"),
}
"""What stands on the card from the first; other answers come when they are asked for."""
_MORE = ("in_city_since", "in_korea_since")
_TYPED = (*DAYS, "nationality")
_COLUMNS = 2


class PersonCard(QFrame):
    """The answers of one person, each in a field."""

    told = Signal(str, str)
    """A field, and what was told in it."""
    left = Signal()
    removed = Signal()
    shown_more = Signal()
    """There are more fields."""

    def __init__(self, person: Person, countries: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.key = person.key
        self.role = person.told.get("role", "")
        self.fields: dict[str, Field] = {}
        self.remove = button("link", "close")
        self.remove.clicked.connect(self.removed)
        self.more = button("link", "plus")
        self.more.clicked.connect(self._show_more)
        self._called = label("", Type.STRONG, wrap=False)
        self._countries = countries
        self._whose = ""
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID)
        self._columns = _COLUMNS
        head = row(self._called, None, self.remove)
        layout = column(head, self._grid, row(self.more, None), gap=GRID // 2)
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
        self.more.setText(translate("Finding", "More dates"))
        since = translate("Finding", "Since when in the city, in Korea")
        self.more.setToolTip(since)
        self.more.setAccessibleName(f"{whose}: {self.more.text()}")
        self.more.setVisible(not set(_MORE) <= set(self.fields))
        self._whose = whose
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

    def stand_in(self, columns: int) -> None:
        """Have short answers stand in so many columns beside each other."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _show_more(self) -> None:
        new = [name for name in _MORE if name not in self.fields]
        for name in new:
            self._add(name)
            self.fields[name].say(field_word(name), self._whose)
        self.more.hide()
        self.shown_more.emit()
        if new:
            self.fields[new[0]].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: str) -> None:
        field = self._made(name)
        field.told.connect(lambda text: self.told.emit(name, text))
        self.fields[name] = field
        self._place()

    def _place(self) -> None:
        """One field after the other; an answer that is chosen has long words and a row for itself."""
        at = 0
        for field in self.fields.values():
            whole = isinstance(field, ChosenField)
            if whole and at % self._columns:
                at += 1
            line, place = divmod(at, self._columns)
            self._grid.addWidget(field, line, place, 1, self._columns if whole else 1)
            at += self._columns if whole else 1
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)

    def _made(self, name: str) -> Field:
        if name not in _TYPED:
            return ChosenField()
        typed = TypedField()
        typed.left.connect(self.left)
        if name == "nationality":
            typed.offer(self._countries)
        typed.example = (
            "2022-05-01 · 4" if name == "birth_date" else "2026-01-10" if name in DAYS else ""
        )
        return typed
