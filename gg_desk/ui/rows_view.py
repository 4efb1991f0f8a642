"""The list of a page: rows of two lines, drawn, with the chosen one marked in shape and colour."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gg_desk.ui import theme
from gg_desk.ui.fonts import font
from gg_desk.ui.icons import picture
from gg_desk.ui.models.rows import Row, RowRole, RowsModel
from gg_desk.ui.schemes import Colours
from gg_desk.ui.theme import GRID, Type

_TWO_LINES = theme.ROW + GRID
_HEADING = 4 * GRID
_STAR = 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsView(QListView):
    """A list of rows; ``chosen`` names the record when the person moves to another one."""

    chosen = Signal(str)
    opened = Signal(str)
    """Enter or a double click on a row."""

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.activated.connect(lambda index: self.opened.emit(index.data(RowRole.ID)))

    def choose(self, record_id: str) -> bool:
        """Move to the record; False if it is not in the list."""
        at = self._model.position(record_id)
        if at is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return False
        self.setCurrentIndex(self._model.index(at))
        return True

    def chosen_id(self) -> str:
        """The record that is chosen, or an empty string."""
        return self.currentIndex().data(RowRole.ID) or ""

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say which record is chosen now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(RowRole.ID))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Who comes by keyboard is at the first row: chosen, since what it tells is shown."""
        super().focusInEvent(event)
        at = self.currentIndex()
        if at.isValid() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens on every platform; Qt leaves it to the platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.chosen_id())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The rows; where none is chosen yet, the list itself shows that the keys are here."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out again when the type or the scheme changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """Draws one row."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height, so that the eye runs down them, and higher where text is larger."""
        row: Row = index.data(RowRole.ROW)
        if row.heading:
            return QSize(0, max(_HEADING, _line(Type.LABEL) + GRID))
        title = _line(Type.BODY) + GRID
        if row.second or row.mark:
            return QSize(0, max(_TWO_LINES, title + _line(Type.SECONDARY)))
        return QSize(0, max(theme.ROW, title))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row's background, then its lines, elided where they are too long."""
        row: Row = index.data(RowRole.ROW)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        scheme = theme.colours()
        painter.save()
        inside = area.adjusted(2 * GRID, 0, -2 * GRID, 0)
        if row.heading:
            painter.setFont(font(Type.LABEL))
            painter.setPen(QColor(scheme.muted))
            painter.drawText(
                inside.adjusted(0, GRID, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.title
            )
        else:
            _background(painter, area, state, scheme)
            _words(painter, inside, row, scheme)
        painter.restore()


def _line(kind: Type) -> int:
    """How high a line of this type is."""
    return QFontMetrics(font(kind)).height()


def _background(painter: QPainter, area: QRect, state: QStyle.StateFlag, scheme: Colours) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, QColor(scheme.selection if selected else scheme.background))
    painter.setPen(QColor(scheme.line))
    painter.drawLine(area.left() + 2 * GRID, area.bottom(), area.right(), area.bottom())
    if selected:
        painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(scheme.accent))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(scheme.accent), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))


def _words(painter: QPainter, inside: QRect, row: Row, scheme: Colours) -> None:
    title_font = font(Type.STRONG if row.strong else Type.BODY)
    small = font(Type.SECONDARY)
    title, second = QFontMetrics(title_font), QFontMetrics(small)
    two = bool(row.second or row.mark)
    height = title.height() + (second.height() if two else 0)
    top = inside.top() + (inside.height() - height) // 2
    right = inside.right()
    if row.starred:
        right -= _STAR + GRID
        star = picture("star-full", scheme.caution, _STAR, painter.device().devicePixelRatio())
        painter.drawPixmap(right + GRID, top, star)
    if row.keys:
        # Centred over both lines, where the eye runs down one column of them.
        room = second.horizontalAdvance(row.keys)
        painter.setFont(small)
        painter.setPen(QColor(scheme.muted))
        painter.drawText(inside, _RIGHT, row.keys)
        right -= room + 2 * GRID
    width = right - inside.left()
    painter.setFont(title_font)
    painter.setPen(QColor(scheme.ink))
    elided = title.elidedText(row.title, Qt.TextElideMode.ElideRight, width)
    painter.drawText(inside.left(), top + title.ascent(), elided)
    if two:
        baseline = top + title.height() + second.ascent()
        painter.setFont(small)
        mark = second.horizontalAdvance(row.mark)
        if row.mark:
            painter.setPen(QColor(scheme.accent if row.strong else scheme.caution))
            painter.drawText(inside.right() - mark, baseline, row.mark)
        painter.setPen(QColor(scheme.muted))
        room = inside.width() - mark - GRID
        line = second.elidedText(row.second, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside.left(), baseline, line)
