"""The filters above a list: city or county, language, and whether somebody answers now."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.fonts import with_text
from gg_desk.ui.late_parts import names
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Choice, button, column, row

if TYPE_CHECKING:
    from gg_desk.catalogue.place import Area


class Filters(QWidget):
    """Area and language, each *all* until one is chosen; ``changed`` when the person chooses."""

    changed = Signal()

    def __init__(self, *, open_now: bool = False) -> None:
        super().__init__()
        self._areas: tuple[Area, ...] = ()
        self._wanted: str | None = None
        self.area = Choice()
        self.language = Choice()
        self.open_now = button("chip")
        self.open_now.setCheckable(True)
        beside = with_text(GRID) < 2 * GRID  # below each other where words are large
        layout = column((row if beside else column)(self.area, self.language))
        if open_now:
            layout.addWidget(self.open_now)
        else:
            self.open_now.hide()
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        self.setLayout(layout)
        self.area.activated.connect(self.changed)
        self.language.activated.connect(self.changed)
        self.open_now.toggled.connect(self.changed)

    def offer(self, areas: "Iterable[Area]", tag: str) -> None:
        """Offer these cities and counties, and every language of the desk."""
        self._areas = tuple(areas)
        self.retranslate(tag)

    def retranslate(self, tag: str) -> None:
        """Say the choices in ``tag``; what was chosen stays chosen."""
        area, language = self.area_id, self.language_tag
        self.area.clear()
        self.area.addItem(self.tr("All areas"), None)
        self.language.clear()
        if self._areas:
            names.fill_areas(self.area, self._areas, tag)
            names.fill_languages(self.language, names.all_tags(), tag, names.then_own)
        self.language.insertItem(0, self.tr("All languages"), None)
        self.language.setCurrentIndex(0)
        self.area.choose_data(area)
        self.language.choose_data(language)
        self._wanted = None if self._areas else language
        self.area.setAccessibleName(self.tr("Area"))
        self.language.setAccessibleName(self.tr("Language"))
        self.open_now.setText(self.tr("Open now"))
        self.open_now.setToolTip(self.tr("By weekly hours; public holidays are not in them"))

    @property
    def area_id(self) -> str | None:
        """The city or county that is chosen."""
        return self.area.currentData()  # type: ignore[no-any-return] # Qt gives back what it got

    @property
    def language_tag(self) -> str | None:
        """The language that is chosen."""
        return self._wanted or self.language.currentData()

    def choose_language(self, tag: str | None) -> None:
        """Choose this language, now or once the languages are offered; None for all."""
        self._wanted = None if self._areas else tag
        self.language.choose_data(tag)
