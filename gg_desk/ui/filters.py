"""The filters above a list: city or county, language, and whether somebody answers now."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.words import in_language
from gg_desk.ui.detail import own_then
from gg_desk.ui.fonts import font
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, row


class Filters(QWidget):
    """Area and language, each *all* until one is chosen; ``changed`` when the person chooses."""

    changed = Signal()

    def __init__(self, *, open_now: bool = False) -> None:
        super().__init__()
        self._areas: tuple[Area, ...] = ()
        self.area = Choice()
        self.language = Choice()
        self.open_now = button("chip")
        self.open_now.setCheckable(True)
        self.open_now.setVisible(open_now)
        layout = column(row(self.area, self.language))
        if open_now:
            layout.addWidget(self.open_now)
        margin = GRID + GRID // 2
        layout.setContentsMargins(margin, margin, margin, GRID)
        self.setLayout(layout)
        self.area.activated.connect(self.changed)
        self.language.activated.connect(self.changed)
        self.open_now.toggled.connect(self.changed)

    def offer(self, areas: Iterable[Area]) -> None:
        """The cities and counties to choose from."""
        self._areas = tuple(areas)

    def retranslate(self, tag: str) -> None:
        """Say the choices in ``tag``; what was chosen stays chosen."""
        area, language = self.area_id, self.language_tag
        self.area.clear()
        self.area.addItem(self.tr("All areas"), None)
        for known in self._areas:
            self.area.addItem(in_language(known.name, tag), known.id)
        self.area.choose_data(area)
        fill_languages(self.language, [known.tag for known in languages()], tag)
        self.language.insertItem(0, self.tr("All languages"), None)
        self.language.setCurrentIndex(0)
        self.language.choose_data(language)
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
        return self.language.currentData()  # type: ignore[no-any-return] # the same


def fill_languages(choice: Choice, tags: Iterable[str], tag: str) -> None:
    """Offer languages, each by its own name in its own font, then in the window's language."""
    choice.clear()
    for offered in tags:
        choice.addItem(own_then(offered, tag), offered)
        at = choice.count() - 1
        choice.setItemData(at, font(Type.BODY, offered), Qt.ItemDataRole.FontRole)
