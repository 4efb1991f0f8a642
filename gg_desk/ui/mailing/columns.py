"""How a list is read: its sheet, its heading row, and what each column is used for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from gg_desk.ui.fonts import font, with_text
from gg_desk.ui.mailing.words import uses
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.one_line import OneLine
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.mailing.planning import Plan

_ROW_WIDTH = 10 * GRID


class ColumnsPart(QWidget):
    """The columns from the left, and below them the use of the one that is chosen."""

    sheet_chosen = Signal(str)
    heading_chosen = Signal(int)
    use_chosen = Signal(str, str)
    """The letter of a column, and what it is used for now."""
    hidden_chosen = Signal(bool)
    """Whether hidden rows are read."""
    other_wanted = Signal()
    """Another file."""

    def __init__(self) -> None:
        super().__init__()
        self.file = OneLine(Type.STRONG, "")
        self.other = button("link")
        self.sheet = Choice()
        self.heading_row = TextLine()
        self.hidden = button("chip")
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.use = Choice()
        self._names = {
            part: label("", Type.LABEL, "muted")
            for part in (self.sheet, self.heading_row, self.use)
        }
        self._plan: Plan | None = None
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_plan(self, plan: "Plan | None", file: str) -> None:
        """Show how ``file`` is read; the column that is chosen stays chosen. None forgets it."""
        self._plan = plan
        self.file.setText(file)
        self.sheet.clear()
        chosen = self.view.chosen_id()
        self.model.set_rows(self._rows(plan) if plan else [])
        self._show_use()
        if plan is None:
            self.heading_row.clear()
            return
        for name in plan.sheet_names:
            self.sheet.addItem(name, name)
        self.sheet.choose_data(plan.sheet_name)
        self.sheet.setEnabled(self.sheet.count() > 1)
        self.heading_row.setText(str(plan.heading.last_row))
        self.hidden.setChecked(plan.hidden_rows)
        self.view.choose(chosen)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _rows(self, plan: "Plan") -> list[Row]:
        said = uses()
        return [
            Row(
                one.letter,
                f"{one.letter} · {one.heading}" if one.heading else one.letter,
                said[one.use] if one.use else "",
                "" if one.use else said[""],
            )
            for one in plan.columns.columns
            if one.heading or one.use
        ]

    def _show_use(self) -> None:
        letter = self.view.chosen_id()
        columns = self._plan.columns.columns if self._plan else ()
        found = next((one for one in columns if one.letter == letter), None)
        self.use.setEnabled(found is not None)
        self.use.choose_data(found.use if found else "")

    def _typed_heading(self) -> None:
        typed = self.heading_row.text()
        if self._plan and typed and int(typed) not in {0, self._plan.heading.last_row}:
            self.heading_chosen.emit(int(typed))

    def _retranslate(self) -> None:
        self.other.setText(self.tr("Another list…"))
        self.hidden.setText(self.tr("Hidden rows too"))
        self.view.setAccessibleName(self.tr("Columns of the list"))
        words = (
            self.tr("Sheet"),
            self.tr("Heading row"),
            self.tr("The chosen column is"),
        )
        for (part, named), name in zip(self._names.items(), words, strict=True):
            named.setText(name)
            part.setAccessibleName(name)
        chosen = self.use.currentData()
        self.use.clear()
        for use, said in uses().items():
            self.use.addItem(said, use)
        self.use.choose_data(chosen)
        if self._plan:
            self.show_plan(self._plan, self.file.text())

    def _lay_out(self) -> None:
        half = GRID // 2
        self.heading_row.setFont(font())
        self.heading_row.setFixedWidth(with_text(_ROW_WIDTH))
        self.heading_row.setValidator(QIntValidator(1, 999, self))
        self.hidden.setCheckable(True)
        for part, name in self._names.items():
            name.setBuddy(part)
        file = row(self.file, self.other)
        file.setStretch(0, 1)
        sheet = column(self._names[self.sheet], self.sheet, gap=half)
        heading = column(self._names[self.heading_row], self.heading_row, gap=half)
        where = row(sheet, heading, gap=GRID)
        where.setStretch(0, 1)
        top = column(file, where, row(self.hidden, None), gap=GRID)
        top.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        use = column(self._names[self.use], self.use, gap=half)
        use.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout = column(top, hairline(), self.view, hairline(), use, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.other.clicked.connect(self.other_wanted)
        self.sheet.activated.connect(lambda _at: self.sheet_chosen.emit(self.sheet.currentData()))
        self.heading_row.editingFinished.connect(self._typed_heading)
        self.hidden.clicked.connect(self.hidden_chosen)
        self.view.chosen.connect(lambda _letter: self._show_use())
        self.view.opened.connect(lambda _letter: self.use.setFocus())
        self.use.activated.connect(
            lambda _at: self.use_chosen.emit(self.view.chosen_id(), self.use.currentData())
        )
