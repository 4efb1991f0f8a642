"""Small parts that all pages are made of: words, buttons, lines, banners."""

import itertools
from typing import TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from gg_desk.ui import theme
from gg_desk.ui.fonts import font, with_text
from gg_desk.ui.icons import icon, picture
from gg_desk.ui.theme import GRID, Type

_ICON = 20
_FRAME = 3.5
"""Pixels from a button's edge to the frame within its frame: one of them stays between the two."""
_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
)


def label(
    text: str = "",
    kind: Type = Type.BODY,
    tone: str = "",
    *,
    tag: str = "ko",
    wrap: bool = True,
    selectable: bool = False,
) -> QLabel:
    """Words, plain and never read as HTML, in a kind of type and a tone of the theme."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(kind, tag))
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    if selectable:
        made.setTextInteractionFlags(_SELECTABLE)
    return made


def button(kind: str = "", icon_name: str = "") -> "Button":
    """A button: ``primary``, ``link``, ``rail`` or plain."""
    return Button(kind, icon_name)


class EnterButton(QPushButton):
    """A button that Enter presses as the space bar does; Qt leaves that to the platform."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press it; a key that is held down presses once."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class Button(EnterButton):
    """A button whose icon follows the scheme."""

    def __init__(self, kind: str, icon_name: str) -> None:
        super().__init__()
        self._kind = kind
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setFont(font(Type.STRONG if kind in {"primary", "rail"} else Type.BODY))
        self.setAutoDefault(False)
        size = max(_ICON, self.fontMetrics().height())  # as large as the words where those are
        self.setIconSize(QSize(size, size))
        if kind != "rail":
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._draw_icon)
        self._draw_icon()

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._icon_colour(), self.iconSize().width()))

    def _icon_colour(self) -> str:
        scheme = theme.colours()
        if not self.isEnabled():
            return scheme.muted
        if self._kind == "primary":
            return scheme.on_accent
        if self._kind == "rail" and not self.isChecked():
            return scheme.muted
        return scheme.accent

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The button, and where it has the keys and is coloured itself, a second frame within the first."""
        super().paintEvent(event)
        coloured = self._kind == "primary" or (self._kind == "chip" and self.isChecked())
        if coloured and self.hasFocus():
            scheme = theme.colours()
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(scheme.on_accent if self._kind == "primary" else scheme.ink))
            inside = QRectF(self.rect()).adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
            painter.drawRoundedRect(inside, theme.RADIUS / 2, theme.RADIUS / 2)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon again in the colours now in force."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.EnabledChange}:
            self._draw_icon()


class Choice(QComboBox):
    """A drop-down list with the theme's own arrow, that never asks for more room than it has."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setView(QListView())  # whose rows the style sheet can make as high as all others
        # The list drops down below its field (``combobox-popup``), where Qt's own style would cover
        # the screen with it and scroll by arrows.
        self.view().setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """On Linux Qt says what is chosen in place of the name: that is heard as a description."""
        super().setAccessibleName(name)
        self.setAccessibleDescription("")

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802 - Qt's name
        """Such as what is wrong with it; the name stays heard before."""
        said = filter(None, (self.accessibleName(), description))
        super().setAccessibleDescription(". ".join(said))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The list as Qt draws it, its words elided where they are too long, then the arrow."""
        if self.isEditable():
            super().paintEvent(event)
        else:
            self._paint_elided()
        size = with_text(2 * GRID)
        arrow = picture("chevron", theme.colours().muted, size, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - size - GRID, (self.height() - size) // 2, arrow)
        painter.end()

    def _paint_elided(self) -> None:
        """Qt cuts long words off in the middle of a letter."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - has some 600 names, which take time to make

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        words, end = option.currentText, Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(words, end, room.width() - GRID // 2)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def choose_data(self, value: object) -> None:
        """Choose the entry that carries ``value``; nothing happens if there is none."""
        at = self.findData(value)
        if at >= 0:
            self.setCurrentIndex(at)


def hairline() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line


def edge() -> QFrame:
    """A thin line down, between two parts side by side."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedWidth(1)
    return line


def ground(layout: QLayout) -> QWidget:
    """The plain ground on which what was chosen stands."""
    made = QWidget()
    made.setObjectName("detail")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setLayout(layout)
    return made


class Banner(QFrame):
    """A sentence that stands where the fault is: ``danger``, ``caution`` or ``info``."""

    def __init__(self, tone: str = "danger") -> None:
        super().__init__()
        self._words = label("", Type.BODY, selectable=True)
        self._line = row(self._words, gap=2 * GRID)
        self._line.setStretch(0, 1)
        self._line.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        self.setLayout(self._line)
        self.setProperty("banner", tone)  # which its first polish finds, when it is shown
        self.tell("")

    def tell(self, sentence: str, tone: str = "") -> None:
        """Show ``sentence``; an empty one takes the banner away."""
        if tone and tone != self.property("banner"):
            self.setProperty("banner", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self._words.setText(sentence)
        self._words.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def offer(self, action: QWidget) -> None:
        """Have ``action`` stand behind the sentence, on the same ground."""
        self._line.addWidget(action)

    def sentence(self) -> str:
        """What it says now."""
        return self._words.text()


def keep_order(*parts: QWidget) -> None:
    """Have Tab go through ``parts`` as they are named; what is made late would else come last of all.

    The first may be a box that takes no focus: its place counts.
    """
    box, *rest = parts
    first: QWidget | None = box
    while first and (first.focusPolicy() == Qt.FocusPolicy.NoFocus or first.focusProxy()):
        first = first.previousInFocusChain()
        if first is box or first in rest:  # nothing stands before it yet
            first = None
    for before, after in itertools.pairwise([first, *rest] if first else rest):
        QWidget.setTabOrder(before, after)


def row(*parts: QWidget | QLayout | int | None, gap: int = GRID) -> QHBoxLayout:
    """Parts side by side; a number is a fixed gap, None takes what room is left."""
    return _filled(QHBoxLayout(), parts, gap)


def column(*parts: QWidget | QLayout | int | None, gap: int = GRID) -> QVBoxLayout:
    """Parts below each other, in the same way."""
    return _filled(QVBoxLayout(), parts, gap)


def _filled(layout: _Box, parts: tuple[QWidget | QLayout | int | None, ...], gap: int) -> _Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout
