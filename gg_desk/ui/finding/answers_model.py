"""What fits a family as a tree: three groups, their programs, and the reasons of each."""

import datetime as dt
import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import Answer, Question, Verdict
from gg_desk.catalogue.words import in_language
from gg_desk.families import suggested
from gg_desk.ui.finding.lines import Line
from gg_desk.ui.finding.words import criterion_word, field_word, later_word, verdict_word

Index = QModelIndex | QPersistentModelIndex
_Group = tuple[Line, list[Line]]
"""A heading, and the programs below it."""
GROUPS: tuple[Verdict, ...] = ("eligible", "ask", "not_eligible")
_LONG_AFTER = dt.date.max

translate = QCoreApplication.translate


class AnswerRole(IntEnum):
    """What a delegate or a test asks a line for besides its words."""

    LINE = Qt.ItemDataRole.UserRole
    ID = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True, eq=False)
class _Node:
    """A line with what is below it; ``number`` is never another's, whom Qt may still remember."""

    line: Line
    number: int
    parent: "_Node | None" = None
    at: int = 0
    children: "list[_Node]" = field(default_factory=list)


def groups(
    programs: Sequence[Program],
    answers: Sequence[Answer],
    ticked: Mapping[str, bool],
    tag: str,
) -> Iterator[_Group]:
    """Each group's heading with its programs: what will fit soon first, what is for everybody last."""
    own = suggested(programs, answers)
    for verdict in GROUPS:
        members = [
            (program, answer)
            for program, answer in zip(programs, answers, strict=True)
            if answer.verdict == verdict
        ]
        members.sort(key=lambda member: (member[1].from_day or _LONG_AFTER, member[1].open_to_all))
        found = [_program(program, answer, own, ticked, tag) for program, answer in members]
        heading = Line(
            "group", id=verdict, title=verdict_word(verdict), verdict=verdict, count=len(found)
        )
        yield heading, found


def _program(
    program: Program, answer: Answer, own: Collection[str], ticked: Mapping[str, bool], tag: str
) -> Line:
    verdict = answer.verdict
    return Line(
        "program",
        id=program.id,
        title=in_language(program.name, tag),
        second=_to_ask(answer),
        verdict=verdict,
        from_day=answer.from_day,
        ticked=ticked.get(program.id, program.id in own),
    )


def _to_ask(answer: Answer) -> str:
    """What stands open, in short."""
    fields = [one.field for one in answer.ask if isinstance(one, Question)]
    said = [field_word(name) for name in dict.fromkeys(fields)]
    if len(fields) < len(answer.ask):
        said.append(translate("Answers", "ask the office"))
    return ", ".join(said)


class AnswersModel(QAbstractItemModel):
    """Groups, programs and reasons; replaced as a whole, reasons program by program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[_Node] = []
        self._programs: dict[str, _Node] = {}
        self._nodes: dict[int, _Node] = {}
        self._numbers = itertools.count(1)

    def show_groups(self, found: Iterable[_Group]) -> None:
        """Show these groups and no others; reasons that are known stay until newer ones come."""
        groups = list(found)
        if self._same_places(groups):
            self._renew(groups)
            return
        before = {known: node.children for known, node in self._programs.items()}
        self.beginResetModel()
        self._nodes.clear()
        self._groups, self._programs = [], {}
        for heading, programs in groups:
            group = self._made(heading, None, len(self._groups))
            self._groups.append(group)
            self._fill(group, programs)
            for node in group.children:
                self._programs[node.line.id] = node
                self._fill(node, [one.line for one in before.get(node.line.id, ())])
        self.endResetModel()

    def explain(self, program: str, lines: Sequence[Line]) -> None:
        """Show the reasons of a program."""
        node = self._programs.get(program)
        if node is None or [one.line for one in node.children] == list(lines):
            return
        index = self._index_of(node)
        if node.children:
            self.beginRemoveRows(index, 0, len(node.children) - 1)
            for child in node.children:
                del self._nodes[child.number]
            node.children = []
            self.endRemoveRows()
        if lines:
            self.beginInsertRows(index, 0, len(lines) - 1)
            self._fill(node, lines)
            self.endInsertRows()

    def tick(self, program: str, ticked: bool) -> None:
        """Whether a program goes on the family's sheet."""
        node = self._programs.get(program)
        if node:
            node.line = replace(node.line, ticked=ticked)
            index = self._index_of(node)
            self.dataChanged.emit(index, index)

    def ticked(self) -> tuple[str, ...]:
        """The programs that go on the sheet, those that fit first."""
        return tuple(known for known, node in self._programs.items() if node.line.ticked)

    def index_of(self, line_id: str) -> QModelIndex:
        """Where a program or a group stands; an index of nothing where it does not."""
        node = self._programs.get(line_id) or next(
            (group for group in self._groups if group.line.id == line_id), None
        )
        return self._index_of(node) if node else QModelIndex()

    def unfolded_indexes(self, programs: Collection[str]) -> Iterator[QModelIndex]:
        """Where these programs stand."""
        return (self._index_of(self._programs[one]) for one in programs if one in self._programs)

    def line(self, index: Index) -> Line:
        """The line at an index."""
        return self._node(index).line

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's default
        """Qt: a row below another."""
        children = self._node(parent).children if parent.isValid() else self._groups
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self._index_of(children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another
        """Qt: what a row is below."""
        node = self._node(index) if index.isValid() else None
        return self._index_of(node.parent) if node and node.parent else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Qt: how many rows are below one."""
        return len(self._node(parent).children if parent.isValid() else self._groups)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Qt: one column."""
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008, N802 - Qt's
        """Programs can be unfolded before their reasons are there."""
        if not parent.isValid():
            return bool(self._groups)
        line = self.line(parent)
        return line.kind == "program" or (line.kind == "group" and line.count > 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All lines can be reached; programs can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.line(index).kind == "program":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a line says."""
        if not index.isValid():
            return None
        say = _SAID.get(role)
        return say(self.line(index)) if say else None

    def _same_places(self, groups: Sequence[_Group]) -> bool:
        """Whether every program would stand where it stands: so it is after most keys."""
        shown = [[one.line.id for one in group.children] for group in self._groups]
        return shown == [[line.id for line in lines] for _heading, lines in groups]

    def _renew(self, groups: Sequence[_Group]) -> None:
        """Say anew what is said otherwise; nothing moves."""
        for group, (heading, lines) in zip(self._groups, groups, strict=True):
            for node, line in zip((group, *group.children), (heading, *lines), strict=True):
                if node.line != line:
                    node.line = line
                    index = self._index_of(node)
                    self.dataChanged.emit(index, index)

    def _made(self, line: Line, parent: _Node | None, at: int) -> _Node:
        node = _Node(line, next(self._numbers), parent, at)
        self._nodes[node.number] = node
        return node

    def _fill(self, parent: _Node, lines: Sequence[Line]) -> None:
        parent.children = [self._made(line, parent, at) for at, line in enumerate(lines)]

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()]

    def _index_of(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.at, 0, node.number)


def spoken(line: Line) -> str:
    """A line for a screen reader, its sign in words."""
    if line.kind == "group":
        return f"{line.title}: {line.count}"
    said = [line.title, standing(line)]
    if line.kind == "reason":
        said = [f"{criterion_word(line.criterion)}: {line.title}", line.second, standing(line)]
    elif line.kind == "program" and line.verdict == "ask" and line.second:
        said.append(translate("Answers", "To ask: %1").replace("%1", line.second))
    return ". ".join(one for one in [*said, *line.more, line.source] if one)


def _ticked(line: Line) -> Qt.CheckState | None:
    if line.ticked is None:
        return None
    return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked


_SAID: Mapping[int, Callable[[Line], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda line: line.title,
    Qt.ItemDataRole.AccessibleTextRole: spoken,
    Qt.ItemDataRole.CheckStateRole: _ticked,
    AnswerRole.LINE: lambda line: line,
    AnswerRole.ID: lambda line: line.id,
}
"""What a line says, by Qt's role."""


def standing(line: Line) -> str:
    """How a line stands: its verdict, and from which day it would be another."""
    if line.from_day is None or line.verdict == "eligible":
        return verdict_word(line.verdict)
    return later_word(line.verdict, line.from_day)
