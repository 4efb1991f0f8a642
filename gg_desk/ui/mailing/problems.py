"""What is wrong with a list: a line for each problem, and below it the way to put it right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QListView, QWidget

from gg_desk.ui.fonts import font
from gg_desk.ui.late_parts import names
from gg_desk.ui.mailing.words import kind_marks, row_name
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.states import Pane
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Choice, button, column, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.mailing.problems import Problem

_SPOKEN = {"nationality", "language", "second_language"}
_KINDS = ("refused", "ask", "warning")
_BATCH = 200
_MOST = 800
"""More lines than this nobody reads on a screen, and they would hold it up; the report has all."""


class ProblemsPart(QWidget):
    """The problems of a kind, and the one that is chosen open for another value."""

    fixed = Signal(int, str, str)
    """A row, a field, and what stands there from now on."""
    undone = Signal()
    nation_wanted = Signal(str)
    """All families of this nationality, as the list calls it, are to have another language."""
    looked_at = Signal(int)
    """The person looks at this row."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = Choice()
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.pane = Pane(self.view)
        self.undo = button("link")
        self.sentence = label("", Type.BODY, selectable=True)
        self.choices: list[QWidget] = []
        """The buttons that each put one reading in."""
        self.value = TextLine()
        self.language = Choice()
        self.apply = button()
        self.nation = button("link")
        self._offers = column(gap=GRID // 2)
        self._problems: Sequence[Problem] = ()
        self._shown: dict[str, Problem] = {}
        self._tag = "ko"
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_problems(self, problems: "Sequence[Problem]", tag: str, corrected: int) -> None:
        """List these; where the chosen one is gone, the next in its place is chosen."""
        self._problems, self._tag = sorted(problems, key=_weight), tag
        self.undo.setEnabled(corrected > 0)
        at = self.view.currentIndex().row()
        chosen = self.view.chosen_id()
        self._fill_kinds()
        self._list()
        if not self.view.choose(chosen) and 0 <= at < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(at))
        self._open()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _fill_kinds(self) -> None:
        chosen = self.kind.currentData()
        self.kind.clear()
        kinds = {
            "": self.tr("Everything"),
            "refused": self.tr("What keeps rows out"),
            "ask": self.tr("What needs an answer"),
            "warning": self.tr("What to look at"),
        }
        for kind, name in kinds.items():
            count = sum(1 for problem in self._problems if kind in {"", problem.kind})
            if count or not kind:
                self.kind.addItem(f"{name} · {count:,}", kind)
        self.kind.setCurrentIndex(0)
        self.kind.choose_data(chosen)

    def _list(self) -> None:
        kind = self.kind.currentData()
        wanted = [one for one in self._problems if kind in {"", one.kind}]
        self._shown = {
            f"{one.row}/{one.letter}/{one.field}/{one.code}": one for one in wanted[:_MOST]
        }
        rows = self._rows()
        if len(wanted) > _MOST:
            more = self.tr("%1 more stand in the report").replace("%1", f"{len(wanted) - _MOST:,}")
            rows.append(Row("more", more, heading=True))
        self.model.set_rows(rows)
        if wanted:
            self.pane.show_content()
        else:
            self.pane.say(self.tr("Nothing to look at"))

    def _rows(self) -> list[Row]:
        marks, row, whole = kind_marks(), row_name(), self.tr("The list")
        return [
            Row(
                known_as,
                _joined(
                    row.replace("%1", str(one.row)) if one.row else whole, one.column, one.value
                ),
                one.sentence(self._tag),
                marks[one.kind],
            )
            for known_as, one in self._shown.items()
        ]

    def _open(self) -> None:
        """Show the chosen problem with what can be done about it."""
        problem = self._shown.get(self.view.chosen_id())
        self.sentence.setText(problem.sentence(self._tag) if problem else "")
        while entry := self._offers.takeAt(0):
            if old := entry.widget():
                old.hide()
                old.deleteLater()
        self.choices = []
        fixable = problem is not None and problem.row is not None and bool(problem.field)
        spoken = problem is not None and fixable and problem.field in _SPOKEN
        self.value.setText("")  # ``clear`` would leave a way to undo it
        self.value.setVisible(fixable and not spoken)
        self.language.setVisible(spoken)
        self.apply.setVisible(fixable)
        self.nation.setVisible(bool(problem and problem.code == "which_nationality"))
        if problem is None:
            return
        self._name_nation(problem.value)
        for choice in problem.choices if fixable and not spoken else ():
            offered = button()
            offered.setText(choice)
            offered.clicked.connect(lambda _checked, text=choice: self._fix(text))
            self._offers.addWidget(offered)
            self.choices.append(offered)
        if spoken:
            others = [tag for tag in names.all_tags() if tag not in problem.choices]
            names.fill_languages(self.language, (*problem.choices, *others), self._tag)
        # What is below the list has another height now.
        QTimer.singleShot(0, self.view, lambda: self.view.scrollTo(self.view.currentIndex()))
        if problem.row is not None:
            self.looked_at.emit(problem.row)

    def _fix(self, text: str) -> None:
        problem = self._shown.get(self.view.chosen_id())
        if problem is None or problem.row is None or not text:
            return
        # A language that a person names for a row comes before what its nationality tells.
        field = "language" if problem.field == "nationality" else problem.field
        self.fixed.emit(problem.row, field, text)

    def _apply(self) -> None:
        typed = self.language.currentData() if self.language.isVisible() else self.value.text()
        self._fix(typed.strip())

    def _wish_nation(self) -> None:
        if problem := self._shown.get(self.view.chosen_id()):
            self.nation_wanted.emit(problem.value)

    def _retranslate(self) -> None:
        self.kind.setAccessibleName(self.tr("Problems to show"))
        self.view.setAccessibleName(self.tr("Problems of the list"))
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip(self.tr("Take the last correction back"))
        self.value.setAccessibleName(self.tr("What belongs there"))
        self.value.setPlaceholderText(self.tr("What belongs there"))
        self.language.setAccessibleName(self.tr("Language of this family"))
        self.apply.setText(self.tr("Take it"))
        self._name_nation("…")

    def _name_nation(self, name: str) -> None:
        said = self.tr("Set the language of all families from %1")
        self.nation.setText(said.replace("%1", name))

    def _lay_out(self) -> None:
        self.value.setFont(font())
        self.view.setLayoutMode(QListView.LayoutMode.Batched)  # thousands at once take too long
        self.view.setBatchSize(_BATCH)
        top = row(self.kind, self.undo)
        top.setStretch(0, 1)
        top.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        edit = row(self.value, self.language, self.apply)
        below = column(self.sentence, self._offers, edit, self.nation, gap=GRID)
        below.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout = column(top, hairline(), self.pane, hairline(), below, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _at: self._listed_anew())
        self.view.chosen.connect(lambda _id: self._open())
        self.view.opened.connect(lambda _id: self._to_value())
        self.value.returnPressed.connect(self._apply)
        self.apply.clicked.connect(self._apply)
        self.undo.clicked.connect(self.undone)
        self.nation.clicked.connect(self._wish_nation)

    def _listed_anew(self) -> None:
        self._list()
        self._open()

    def _to_value(self) -> None:
        (self.language if self.language.isVisible() else self.value).setFocus()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _weight(problem: "Problem") -> tuple[bool, int]:
    """What keeps rows out comes first, then what is asked; each in the order of the list."""
    return not problem.out, _KINDS.index(problem.kind)
