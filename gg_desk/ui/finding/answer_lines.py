"""How a line of what fits is drawn: its sign, its words wrapped, its box and its sheet."""

import functools
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gg_desk.ui import theme
from gg_desk.ui.finding.answers_model import AnswerRole, standing, translate
from gg_desk.ui.finding.lines import Line
from gg_desk.ui.finding.words import criterion_word
from gg_desk.ui.fonts import font, with_text
from gg_desk.ui.icons import picture
from gg_desk.ui.schemes import Colours
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.tick_box import draw_box

_SIGN = 20
_TARGET = 32
"""Pixels with text of usual size."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_TALL = 10_000
_BAR = 3
SIGNS = {"eligible": "fits", "ask": "ask", "not_eligible": "fits-not"}
_Part = tuple[str, Type, str]
"""Words, their kind of type, and the tone of the theme."""


def tick_place(area: QRect) -> QRect:
    """Where the box of a program stands in its line."""
    return QRect(area.left(), area.top(), with_text(_TARGET), area.height())


def sheet_place(area: QRect) -> QRect:
    """Where the sheet of a program stands in its line."""
    wide = with_text(_TARGET) + GRID
    return QRect(area.right() - wide, area.top(), wide, area.height())


class AnswerLines(QStyledItemDelegate):
    """Draws one line of the tree."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words, wrapped in the room that is left."""
        line: Line = index.data(AnswerRole.LINE)
        depth = {"group": 1, "program": 2}.get(line.kind, 3)
        width = self._view.viewport().width() - depth * self._view.indentation()
        height = _height(_parts(line), width - _left(line) - _right(line))
        padding = GRID if line.kind in {"reason", "ask"} else 2 * GRID
        least = theme.ROW if line.kind in {"group", "program"} else 0
        return QSize(width, max(height + padding, least))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The ground, the sign, the words, and what can be clicked."""
        line: Line = index.data(AnswerRole.LINE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        scheme = theme.colours()
        painter.save()
        _ground(painter, area, state, scheme)
        scale, size = painter.device().devicePixelRatio(), with_text(_SIGN)
        if line.kind == "program":
            draw_box(painter, tick_place(area), bool(line.ticked), scheme)
            sheet = sheet_place(area)
            drawing = picture("sheets", scheme.accent, size, scale)
            painter.drawPixmap(
                sheet.center().x() - size // 2, sheet.center().y() - size // 2, drawing
            )
        left = area.left() + _left(line)
        if line.kind not in {"group", "person"}:
            name, tone = sign(line)
            drawing = picture(name, getattr(scheme, tone), size, scale)
            top = area.top() + (
                GRID // 2 if line.kind != "program" else (area.height() - size) // 2
            )
            painter.drawPixmap(left - size - GRID, top, drawing)
        room = QRect(left, area.top(), area.width() - _left(line) - _right(line), area.height())
        _words(painter, room, _parts(line), scheme)
        painter.restore()


def sign(line: Line) -> tuple[str, str]:
    """The drawing and the tone that stand for a verdict; colour is never the only sign."""
    if line.from_day and line.verdict != "eligible":
        return "later", "caution"
    tone = {"eligible": "good", "ask": "caution", "not_eligible": "muted"}[line.verdict]
    return SIGNS[line.verdict], tone


def _left(line: Line) -> int:
    if line.kind in {"group", "person"}:
        return GRID
    return (
        (with_text(_TARGET) if line.kind == "program" else 0) + with_text(_SIGN) + GRID + GRID // 2
    )


def _right(line: Line) -> int:
    return with_text(_TARGET) + 2 * GRID if line.kind == "program" else 2 * GRID


def _parts(line: Line) -> list[_Part]:
    """The words of a line, one below the other."""
    body, small, strong = Type.BODY, Type.SECONDARY, Type.STRONG
    match line.kind:
        case "group":
            return [(f"{line.title}  {line.count}", Type.SECTION, "ink")]
        case "program":
            return [(line.title, strong, "ink"), *_below(line, small)]
        case "person":
            return [(f"{line.title} · {standing(line)}", Type.LABEL, "accent")]
        case "ask":
            return [(line.title, body, "caution")]
    needs = f"{criterion_word(line.criterion)}: {line.title}"
    held = f"→ {line.second}" if line.second else ""
    found = [(needs, body, "ink"), (f"{held}  [{standing(line)}]".strip(), small, sign(line)[1])]
    found += [(f"·  {one}", small, "muted") for one in line.more]
    return [*found, (line.source, small, "muted")]


def _below(line: Line, small: Type) -> list[_Part]:
    """From when, or what to ask."""
    found: list[_Part] = []
    if line.from_day:
        found.append((standing(line), small, "caution"))
    if line.second:
        words = translate("Answers", "To ask: %1").replace("%1", line.second)
        found.append((words, small, "muted"))
    return found


def _height(parts: Sequence[_Part], width: int) -> int:
    return sum(_high(words, kind, width) for words, kind, _tone in parts)


@functools.lru_cache(maxsize=4096)
def _high(words: str, kind: Type, width: int) -> int:
    """How high words are, wrapped: most lines say after a key what they said before it."""
    room = QRect(0, 0, max(width, GRID), _TALL)
    return QFontMetrics(font(kind)).boundingRect(room, _WRAP, words).height()


def _words(painter: QPainter, room: QRect, parts: Sequence[_Part], scheme: Colours) -> None:
    top = room.top() + (room.height() - _height(parts, room.width())) // 2
    for words, kind, tone in parts:
        high = _high(words, kind, room.width())
        painter.setFont(font(kind))
        painter.setPen(QColor(getattr(scheme, tone)))
        painter.drawText(QRect(room.left(), top, room.width(), high), _WRAP, words)
        top += high


def _ground(painter: QPainter, area: QRect, state: QStyle.StateFlag, scheme: Colours) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, QColor(scheme.selection))
        painter.fillRect(QRect(area.topLeft(), QSize(_BAR, area.height())), QColor(scheme.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, QColor(scheme.background))
    painter.setPen(QColor(scheme.line))
    painter.drawLine(area.left(), area.bottom(), area.right(), area.bottom())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(scheme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0, 0, -1, -1))
