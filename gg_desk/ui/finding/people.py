"""The left of the page: where the family lives, and its people, added and taken out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.finding.family import Family
from gg_desk.ui.finding.fields import TypedField
from gg_desk.ui.finding.person_card import PersonCard
from gg_desk.ui.finding.reading import Place
from gg_desk.ui.finding.words import field_word, role_word, translate, window_tag
from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, column, label, row

_TWO_FIELDS = 40
"""From so many letters on, two short answers stand in one line."""
ROLES = ("child", "guardian", "adult")


class People(QScrollArea):
    """The family as fields; it tells what is typed and shows what is told elsewhere."""

    told = Signal(str, object, str)
    """A field, whose it is (a key, or None for the family), and what was told."""
    added = Signal(str)
    removed = Signal(int)
    put_back = Signal()
    left = Signal()
    """A field that was typed in is left."""

    def __init__(self) -> None:
        super().__init__()
        self.area = TypedField()
        self.cards: dict[int, PersonCard] = {}
        self.adders = {role: button("", "plus") for role in ROLES}
        self.undo = button("link", "undo")
        self._gone = label("", Type.SECONDARY, "muted")
        self._strip = QFrame()
        self._list = column(gap=GRID)
        self._countries: Sequence[str] = ()
        self._keys: Sequence[int] = ()
        self._faults: Mapping[Place, DeskError] = {}
        self._lay_out()
        self._connect()

    def offer(self, areas: Sequence[str], countries: Sequence[str]) -> None:
        """Complete places and countries from these names."""
        self.area.offer(areas)
        self._countries = countries
        for card in self.cards.values():
            for name, field in card.fields.items():
                if name == "nationality" and isinstance(field, TypedField):
                    field.offer(countries)

    def show_family(self, family: Family) -> None:
        """Show the family as it stands; what is just being typed is left alone."""
        self.area.say(field_word("area"), "")
        self.area.show_told(family.area)
        keys = [person.key for person in family.people]
        for key in [known for known in self.cards if known not in keys]:
            card = self.cards.pop(key)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for at, person in enumerate(family.people):
            if person.key not in self.cards:
                card = self._card(family, person.key)
                self.cards[person.key] = card
                self._list.insertWidget(at, card)
            self.cards[person.key].show_person(person, family)
        self._keys = keys
        self._order_tabs()
        self._reflow()
        self.undo.setText(translate("Finding", "Put back"))
        for role, add in self.adders.items():
            add.setText(role_word(role))
            add.setAccessibleName(translate("Finding", "Add: %1").replace("%1", role_word(role)))

    def show_faults(self, faults: Mapping[Place, DeskError]) -> None:
        """Say at each field what is wrong with it."""
        self._faults = faults
        fault = faults.get((None, "area"))
        self.area.show_fault(fault.sentence(window_tag()) if fault else "")
        for card in self.cards.values():
            card.show_faults(faults)

    def offer_undo(self, whose: str) -> None:
        """Say who was taken out, who can be put back; nobody takes the strip away."""
        self._strip.setVisible(bool(whose))
        self._gone.setText(translate("Finding", "Taken out: %1").replace("%1", whose))

    def focus_person(self, key: int) -> None:
        """Go to the first field of somebody."""
        first = next(iter(self.cards[key].fields.values()))
        first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Answers stand beside each other where there is room."""
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        room = QFontMetrics(font()).averageCharWidth() * _TWO_FIELDS
        for card in self.cards.values():
            card.stand_in(2 if self.viewport().width() > room else 1)

    def _order_tabs(self) -> None:
        """People are reached in the order in which they stand, though added after the buttons."""
        before: QWidget = self.area.control
        for card in (self.cards[key] for key in self._keys):
            fields = (field.control for field in card.fields.values())
            for part in (*fields, card.more, card.remove):
                QWidget.setTabOrder(before, part)
                before = part
        for part in (self.undo, *self.adders.values()):
            QWidget.setTabOrder(before, part)
            before = part

    def _card(self, family: Family, key: int) -> PersonCard:
        person = family.person(key)
        if person is None:
            raise KeyError(key)
        card = PersonCard(person, self._countries)
        card.told.connect(lambda name, text: self.told.emit(name, key, text))
        card.removed.connect(lambda: self.removed.emit(key))
        card.left.connect(self.left)
        card.shown_more.connect(self._order_tabs)
        return card

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        adders = FlowLayout(GRID)
        for add in self.adders.values():
            adders.addWidget(add)
        adding = QWidget()
        adding.setLayout(adders)
        self._strip.setLayout(row(self._gone, None, self.undo))
        self._strip.hide()
        everything = column(self.area, self._list, self._strip, adding, None, gap=GRID + GRID // 2)
        everything.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
        page = QWidget()
        page.setObjectName("form")
        page.setLayout(everything)
        self.setWidget(page)

    def _connect(self) -> None:
        self.area.told.connect(lambda text: self.told.emit("area", None, text))
        self.area.left.connect(self.left)
        self.left.connect(lambda: self.show_faults(self._faults))
        for role, add in self.adders.items():
            add.clicked.connect(lambda _checked, role=role: self.added.emit(role))
        self.undo.clicked.connect(self.put_back)
