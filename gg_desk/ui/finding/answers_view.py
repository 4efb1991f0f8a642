"""The tree of what fits: programs to tick and to unfold, each reason with its sign."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gg_desk.ui import theme
from gg_desk.ui.finding.answer_lines import AnswerLines, sheet_place, tick_place
from gg_desk.ui.finding.answers_model import GROUPS, AnswerRole, AnswersModel, Index
from gg_desk.ui.focus import bring_into_sight
from gg_desk.ui.fonts import with_text
from gg_desk.ui.icons import picture
from gg_desk.ui.theme import GRID


class AnswersView(QTreeView):
    """Three groups; a click on a program unfolds it, one on its box or its sheet does that."""

    sheet_wanted = Signal(str)
    """The sheet of one program: its icon, or Enter."""
    ticked = Signal(str, bool)
    unfolded = Signal(str, bool)

    def __init__(self, model: AnswersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._programs: set[str] = set()
        self._folded = _folded_at_first()
        self._laying_out = False
        self.setModel(model)
        self.setItemDelegate(AnswerLines(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(with_text(2 * GRID))
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.expanded.connect(lambda index: self._note(index, unfolded=True))
        self.collapsed.connect(lambda index: self._note(index, unfolded=False))
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore)
        self._chosen = ""
        self._scrolled = 0

    def fold(self) -> None:
        """As it is for a new family: nothing unfolded, nothing chosen."""
        self._programs.clear()
        self._folded = _folded_at_first()
        self.setCurrentIndex(QModelIndex())
        self._restore()

    def show_group(self, group: str) -> None:
        """Go to a group and unfold it."""
        index = self._model.index_of(group)
        self.setExpanded(index, True)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Who goes on by keyboard sees where they are, below a long question as well."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            bring_into_sight(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter makes the sheet, Space ticks; arrows unfold, as in every tree."""
        index = self.currentIndex()
        line = self._model.line(index) if index.isValid() else None
        if line and line.kind == "program":
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.sheet_wanted.emit(line.id)
                return
            if event.key() == Qt.Key.Key_Space:
                self.ticked.emit(line.id, not line.ticked)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click: on the box, on the sheet, or on the line, which unfolds."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        self.setCurrentIndex(index)
        line = self._model.line(index)
        if line.kind == "program" and tick_place(self.visualRect(index)).contains(at):
            self.ticked.emit(line.id, not line.ticked)
        elif line.kind == "program" and sheet_place(self.visualRect(index)).contains(at):
            self.sheet_wanted.emit(line.id)
        elif line.kind in {"program", "group"} and self.visualRect(index).contains(at):
            self.setExpanded(index, not self.isExpanded(index))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Words wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out again when the type or the scheme changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self.scheduleDelayedItemsLayout()

    def drawBranches(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A chevron where something unfolds, in the scheme's colours and as large as the words."""
        if not self._model.hasChildren(index):
            return
        size, scale = self.indentation(), self.devicePixelRatioF()
        painter.save()
        painter.translate(rect.right() - size / 2, rect.center().y())
        painter.rotate(0 if self.isExpanded(index) else -90)
        arrow = picture("chevron", theme.colours().muted, size, scale)
        painter.drawPixmap(-size // 2, -size // 2, arrow)
        painter.restore()

    def place_of_tick(self, program: str) -> QPoint:
        """Where a click ticks this program, in the viewport."""
        return tick_place(self._rect(program)).center()

    def place_of_sheet(self, program: str) -> QPoint:
        """Where a click makes the sheet of this program, in the viewport."""
        return sheet_place(self._rect(program)).center()

    def _rect(self, program: str) -> QRect:
        index = self._model.index_of(program)
        self.scrollTo(index)
        return self.visualRect(index)

    def _note(self, index: Index, *, unfolded: bool) -> None:
        if self._laying_out:
            return
        line = self._model.line(index)
        kept = self._programs if line.kind == "program" else self._folded
        if unfolded == (line.kind == "program"):
            kept.add(line.id)
        else:
            kept.discard(line.id)
        if line.kind == "program":
            self.unfolded.emit(line.id, unfolded)

    def _keep_place(self) -> None:
        self._chosen = self.currentIndex().data(AnswerRole.ID) or self._chosen
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        """Unfold what was unfolded, choose what was chosen, and stay where one was."""
        self._laying_out = True
        for group in GROUPS:
            self.setExpanded(self._model.index_of(group), group not in self._folded)
        for index in self._model.unfolded_indexes(self._programs):
            self.setExpanded(index, True)
        chosen = self._model.index_of(self._chosen) if self._chosen else QModelIndex()
        if chosen.isValid():
            self.selectionModel().setCurrentIndex(
                chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._laying_out = False
        self.verticalScrollBar().setValue(self._scrolled)


def _folded_at_first() -> set[str]:
    """What fits and what to ask stand open, what does not fit is a line."""
    return {str(group) for group in GROUPS[2:]}
