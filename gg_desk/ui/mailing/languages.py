"""In which language families of each nationality are written to: a table that the office changes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.words import in_language
from gg_desk.ui.late_parts import names
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.rosters import Nation


class LanguagesPart(QWidget):
    """The nationalities, those of the list first, and the languages of the one that is chosen."""

    kept = Signal(str, tuple)
    """A nationality's code and its languages from now on; none as the desk proposes."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = label("", Type.SECONDARY, "muted")
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.first = Choice()
        self.second = Choice()
        self.keep = button()
        self.proposed = button("link")
        self._first_name = label("", Type.LABEL, "muted")
        self._second_name = label("", Type.LABEL, "muted")
        self._nations: Mapping[str, Nation] = {}
        self._counts: Mapping[str, int] = {}
        self._tag = "ko"
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_nations(
        self, nations: "Sequence[Nation]", counts: Mapping[str, int], tag: str
    ) -> None:
        """Show ``nations``; ``counts`` tells how many families of the list have each."""
        self._nations = {nation.code: nation for nation in nations}
        self._counts, self._tag = counts, tag
        chosen = self.view.chosen_id()
        here = sorted(counts, key=lambda code: -counts[code])
        others = [code for code in self._nations if code not in counts]
        rows = [self._row(code) for code in here if code in self._nations]
        if rows:
            rows.insert(0, Row("here", self.tr("In this list"), heading=True))
            rows.append(Row("others", self.tr("All others"), heading=True))
        self.model.set_rows([*rows, *map(self._row, others)])
        self.view.choose(chosen)
        self._open()

    def choose_named(self, name: str) -> None:
        """Choose the nationality that is called so."""
        for code, nation in self._nations.items():
            if name in nation.name.values():
                self.view.choose(code)
        self.first.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _row(self, code: str) -> Row:
        nation, count = self._nations[code], self._counts.get(code, 0)
        name = in_language(nation.name, self._tag)
        counted = self.tr("%1 families").replace("%1", f"{count:,}") if count else ""
        mark = self.tr("set here") if nation.own else ""
        return Row(
            code,
            f"{name} · {counted}" if counted else name,
            names.language_names(nation.languages, self._tag),
            mark,
        )

    def _open(self) -> None:
        nation = self._nations.get(self.view.chosen_id())
        for part in (self.first, self.second, self.keep):
            part.setEnabled(nation is not None)
        self.proposed.setEnabled(nation is not None and nation.own)
        if nation:
            self.first.choose_data(nation.languages[0])
            self.second.choose_data(nation.languages[1] if len(nation.languages) > 1 else "")
        else:
            self.first.setCurrentIndex(-1)

    def _keep(self) -> None:
        pair = (self.first.currentData(), self.second.currentData())
        tags = tuple(dict.fromkeys(tag for tag in pair if tag))
        self.kept.emit(self.view.chosen_id(), tags)

    def _retranslate(self) -> None:
        self.hint.setText(
            self.tr("For families whose row names no language. Korean always stands beside it.")
        )
        self.view.setAccessibleName(self.tr("Nationalities and their languages"))
        self._first_name.setText(self.tr("Language"))
        self._second_name.setText(self.tr("Second language"))
        self.first.setAccessibleName(self.tr("Language"))
        self.second.setAccessibleName(self.tr("Second language"))
        self.keep.setText(self.tr("Keep for our office"))
        self.proposed.setText(self.tr("As the desk proposes"))

    def offer(self, tag: str) -> None:
        """Offer every language, called in ``tag``."""
        names.fill_languages(self.first, names.all_tags(), tag)
        names.fill_languages(self.second, names.all_tags(), tag)
        self.second.insertItem(0, self.tr("None"), "")
        self.second.setCurrentIndex(0)
        self._tag = tag

    def _lay_out(self) -> None:
        half = GRID // 2
        self._first_name.setBuddy(self.first)
        self._second_name.setBuddy(self.second)
        top = column(self.hint)
        top.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        first = column(self._first_name, self.first, gap=half)
        second = column(self._second_name, self.second, gap=half)
        pair = row(first, second)
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        below = column(pair, row(self.keep, self.proposed, None), gap=GRID)
        below.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout = column(top, hairline(), self.view, hairline(), below, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.view.chosen.connect(lambda _code: self._open())
        self.view.opened.connect(lambda _code: self.first.setFocus())
        self.keep.clicked.connect(self._keep)
        self.proposed.clicked.connect(lambda: self.kept.emit(self.view.chosen_id(), ()))
