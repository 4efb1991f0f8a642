"""How the window looks: the one module that names distances and sizes of type, and uses colours."""

from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gg_desk.ui.schemes import (
    DARK,
    LIGHT,
    PAPER,
    PAPER_GREY,
    WORN,
    Colours,
    high_contrast,
    is_high,
    palette_of,
    system_colours,
)

GRID = 8
ROW = 44
CONTROL = 36
TOUCH = 56
RADIUS = 6
RAIL_WIDTH = 200
LIST_WIDTH = (320, 420)
"""The narrowest and the widest that a list pane gets."""
CLIENT_WIDTH = 960
_QUESTION_WIDTH = 48 * GRID
"""Pixels that a question takes at least, so that a sentence is not broken into many lines.

Only of what stands below: where Qt's measure of the first sentence is set, it is cut, not broken."""
READING_WIDTH = 760
"""Wider than this, lines of text are hard to follow."""


class Type(Enum):
    """The type scale: size in points and weight on the fonts' ``wght`` axis."""

    BODY = (10.5, 400)
    STRONG = (10.5, 600)
    SECONDARY = (9.0, 400)
    LABEL = (9.0, 600)
    SECTION = (13.0, 600)
    TITLE = (18.0, 600)
    ANSWER = (14.0, 600)
    CLIENT = (22.0, 600)
    """Questions on the client's screen, read from a step away."""
    NUMBER = (16.0, 600)
    """Phone numbers, which are read out across a desk."""


FUSION = "fusion"
"""The property of an application that was begun in the style of this name: to ask it for its style, or to set
one, takes the names of all that a style draws, some 600, and a twentieth of the time to the first paint."""
_WORN = "scheme"
_DRESSED = "dressed"


def colours() -> Colours:
    """The scheme in force: the one worn, else the system's light or dark one, or its high contrast."""
    hints = QGuiApplication.styleHints()
    application = QApplication.instance()
    worn = application.property(_WORN) if application else ""
    if worn:
        return WORN[worn]
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return high_contrast(system_colours(), dark=dark)
    return DARK if dark else LIGHT


def apply_theme(application: QApplication) -> None:
    """Dress ``application`` and its windows, and again whenever the system changes its scheme or contrast."""
    if not application.property(FUSION):
        application.setStyle("Fusion")
    dress = _Dresser(application)
    dress.now()
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(dress.now)
    hints.accessibility().contrastPreferenceChanged.connect(dress.now)


def wear(application: QApplication, scheme: str) -> None:
    """Dress ``application`` in a scheme of ``schemes.WORN`` whatever the system has; an empty one follows it."""
    application.setProperty(_WORN, scheme)
    for dress in application.findChildren(_Dresser):
        dress.now()


def dress(window: QWidget) -> None:
    """Have ``window``, or a list that drops down from none, wear the theme with all that stands in it.

    The application itself wears no style sheet: under one, Qt dresses whatever gets a parent again with
    all that it holds, which took most of the time in which a page is made.
    """
    window.setProperty(_DRESSED, True)
    application = QApplication.instance()
    if application is not None and application.findChild(_Dresser) is not None:
        window.setStyleSheet(style_sheet(colours()))


class _Dresser(QObject):
    """Lives as long as the application, which owns it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application

    def now(self) -> None:
        """Palette and style sheet of the scheme in force."""
        scheme = colours()
        windows = [one for one in self._application.topLevelWidgets() if one.property(_DRESSED)]
        # Undressed first, since Qt takes three times as long to change a sheet as to put one on.
        for window in windows:
            window.setStyleSheet("")
        self._application.setPalette(palette_of(scheme))
        sheet = style_sheet(scheme)
        for window in windows:
            window.setStyleSheet(sheet)


def _line(kind: Type) -> int:
    """Pixels from one line of ``kind`` to the next."""
    font = QApplication.font()
    font.setPointSizeF(kind.value[0])
    return QFontMetrics(font).height()


def style_sheet(scheme: Colours) -> str:
    """The style sheet in this scheme; it sets no fonts, which carry their weight as an axis.

    The least height of a control is what it keeps where a page has little room: never less than
    its words, however large the system has them.
    """
    c = scheme
    # What takes nothing is told by its muted words; high contrast mutes none.
    off = "dashed" if is_high(c) else "solid"
    bar = (c.surface, f"1px solid {c.line}", 6) if is_high(c) else (c.line, "none", 4)
    control = max(CONTROL, _line(Type.BODY) + GRID)
    number = max(CONTROL - 2, _line(Type.NUMBER) + GRID // 2)
    tick = control // 2
    beside = GRID + GRID // 2  # of it, what is typed in has two of Qt's own
    return f"""
QWidget#rail {{ background: {c.surface}; border-right: 1px solid {c.line}; }}
QWidget#topbar {{ background: {c.surface}; border-bottom: 1px solid {c.line}; }}
QWidget#status {{ background: {c.surface}; border-top: 1px solid {c.line}; }}
QWidget#pane {{ background: {c.surface}; }}
QWidget#order {{ background: {c.surface}; border-right: 1px solid {c.line}; }}
QWidget#detail, QScrollArea, QWidget#form {{ background: {c.surface}; border: none; }}
QLabel[tone="muted"] {{ color: {c.muted}; }}
QLabel[tone="accent"] {{ color: {c.accent}; }}
QLabel[tone="danger"] {{ color: {c.danger}; }}
QLabel[tone="caution"] {{ color: {c.caution}; }}
QLabel[tone="good"] {{ color: {c.good}; }}
QLabel#picture {{ background: {PAPER}; color: {PAPER_GREY}; border: 1px solid {c.line};
  border-radius: {RADIUS}px; }}
QLabel#page-line {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px;
    padding: 2px {GRID}px; }}
QFrame#hairline {{ background: {c.line}; border: none; }}
QFrame#card {{ background: {c.background}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QFrame#question {{ background: {c.background}; border-bottom: 1px solid {c.line}; }}
QFrame#paper {{ border-top: 1px solid {c.line}; }}
QFrame[banner="caution"] {{ border-left: 3px solid {c.caution}; background: {c.background}; }}
QFrame[banner="danger"] {{ border-left: 3px solid {c.danger}; background: {c.background}; }}
QFrame[banner="info"] {{ border-left: 3px solid {c.accent}; background: {c.background}; }}
QFrame#drop {{ background: transparent; border: 4px solid {c.accent}; }}
QFrame#drop-words {{ background: {c.surface}; border: 2px solid {c.accent}; border-radius: {RADIUS}px; }}
QFrame#results {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
QListView {{ background: {c.surface}; border: none; outline: none; }}
QTreeView {{ background: {c.surface}; border: none; outline: none;
  selection-background-color: {c.selection}; }}
QTextBrowser {{ background: {c.surface}; border: none; }}
Scroll, Article, HelpText, Preview {{ border: 2px solid transparent; }}
Scroll:focus, Article:focus, HelpText:focus, Preview:focus {{ border-color: {c.accent}; }}
QSplitter::handle {{ background: {c.line}; }}
QPushButton {{
  min-height: {control - 2}px; padding: 0 {2 * GRID}px; border-radius: {RADIUS}px;
  border: 1px solid {c.line}; background: {c.surface}; color: {c.ink}; outline: none;
}}
QPushButton:hover {{ background: {c.selection}; }}
QPushButton:pressed {{ border-color: {c.accent}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 0 {2 * GRID - 1}px;
  min-height: {control - 4}px; }}
QPushButton[kind="big"], QPushButton[kind="big-box"] {{ min-height: {TOUCH - 2}px; padding: 0; text-align: center; }}
QPushButton[kind="big"]:focus, QPushButton[kind="big-box"]:focus {{ border: 3px solid {c.accent}; padding: 0; min-height: {TOUCH - 6}px; }}
QPushButton[kind="big-box"]:checked {{ background: {c.selection}; border: 2px solid {c.accent}; min-height: {TOUCH - 4}px; }}
QPushButton[kind="big-primary"] {{ min-height: {TOUCH - 2}px; padding: 0; background: {c.accent}; border-color: {c.accent}; }}
QPushButton[kind="big-primary"]:focus {{ border: 3px solid {c.ink}; padding: 0; min-height: {TOUCH - 6}px; }}
QPushButton[kind="big-primary"]:disabled {{ background: {c.muted}; border-color: {c.muted}; }}
QLabel[tone="on-accent"] {{ color: {c.on_accent}; }}
QWidget#client, QWidget#client-page {{ background: {c.surface}; }}
QPushButton:disabled {{ color: {c.muted}; background: {c.background}; border-style: {off}; }}
QPushButton[kind="primary"] {{
  background: {c.accent}; border-color: {c.accent}; color: {c.on_accent}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {c.ink}; }}
QPushButton[kind="primary"]:disabled {{
  background: {c.background}; border-color: {c.line}; color: {c.muted}; }}
QPushButton[kind="link"] {{
  border: 1px solid transparent; background: transparent; color: {c.accent}; text-align: left;
  padding: 0; }}
QPushButton[kind="link"]:hover {{ background: {c.selection}; }}
QPushButton[kind="link"]:focus {{ padding: 0; min-height: {control - 3}px; border-radius: 0;
  background: {c.selection}; border-bottom: 3px solid {c.accent}; }}
QPushButton[kind="link"]:disabled {{ background: transparent; color: {c.muted}; }}
QPushButton[kind="rail"] {{
  min-height: {ROW - 2}px; text-align: left; padding: 0 {2 * GRID}px; border: 1px solid transparent;
  background: transparent; color: {c.muted}; }}
QPushButton[kind="rail"]:hover {{ background: {c.background}; color: {c.ink}; }}
QPushButton[kind="rail"]:checked {{
  background: {c.selection}; color: {c.accent}; border-left: 3px solid {c.accent};
  padding-left: {2 * GRID - 2}px; }}
QPushButton[kind="rail"]:focus {{ border: 2px solid {c.accent}; padding: 0 {2 * GRID - 1}px;
  min-height: {ROW - 4}px; }}
QPushButton[kind="card"] {{ text-align: left; padding: 0; min-height: {control}px; }}
QPushButton[kind="card"]:focus {{ padding: 0; min-height: {control}px; }}
QLineEdit, QPlainTextEdit, Choice {{
  min-height: {control - 2}px; padding: 0 {beside}px; border: 1px solid {c.line};
  border-radius: {RADIUS}px; background: {c.surface}; color: {c.ink};
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
  placeholder-text-color: {c.muted};
}}
QLineEdit {{ padding: 0 {beside - 2}px; }}
QLineEdit#number {{ min-height: {number}px; }}
QLineEdit#search {{ padding-left: {GRID // 2}px; }}
QPlainTextEdit {{ padding: {GRID // 2}px {GRID}px; }}
QLineEdit:focus, QPlainTextEdit:focus, Choice:focus {{ border: 2px solid {c.accent};
  min-height: {control - 4}px; padding: 0 {beside - 1}px; }}
QLineEdit:focus {{ padding: 0 {beside - 3}px; }} QLineEdit#number:focus {{ min-height: {number - 2}px; }}
QLineEdit#search:focus {{ padding-left: {GRID // 2 - 1}px; }}
QPlainTextEdit:focus {{ padding: {GRID // 2 - 1}px {GRID - 1}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, Choice:disabled {{ background: {c.background}; color: {c.muted};
  border-style: {off}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 1px solid {c.danger}; }}
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus {{ border: 2px solid {c.danger}; }}
Choice {{ combobox-popup: 0; }}
Choice::drop-down {{ border: none; width: {control - GRID // 2}px; }}
Choice::down-arrow {{ image: none; }}
Choice QAbstractItemView {{
  background: {c.surface}; border: 1px solid {c.line}; outline: none;
  selection-background-color: {c.selection}; selection-color: {c.ink}; }}
Choice QAbstractItemView::item {{ min-height: {control}px; padding: 0 {GRID}px; }}
Choice QAbstractItemView::item:selected, QListView#names::item:selected {{ background: {c.selection}; color: {c.ink};
  border-left: 3px solid {c.accent}; padding-left: {GRID - 3}px; }}
QListView#names {{ border: 1px solid {c.line}; selection-background-color: {c.selection};
  selection-color: {c.ink}; }}
QListView#names::item {{ min-height: {control}px; padding: 0 {GRID}px; }}
Choice QLineEdit, Choice QLineEdit:focus {{ border: none; padding: 0; background: transparent; min-height: 0; }}
QPushButton[kind="chip"]:checked {{
  background: {c.selection}; border: 2px solid {c.accent}; color: {c.accent};
  padding: 0 {2 * GRID - 1}px; min-height: {control - 4}px; }}
QPushButton[kind="chip"]:checked:focus {{ border: 2px solid {c.ink}; }}
QCheckBox, QRadioButton {{ min-height: {control - 4}px; outline: none;
  border: 2px solid transparent; border-radius: {RADIUS}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ border: 2px solid {c.muted}; background: {c.surface}; }}
QCheckBox::indicator {{ width: {tick - 8}px; height: {tick - 8}px; padding: 2px; border-radius: 2px; }}
QRadioButton::indicator {{ width: {tick - 4}px; height: {tick - 4}px; border-radius: {tick // 2}px; }}
QCheckBox::indicator:checked {{ border-color: {c.accent}; background: {c.accent}; background-clip: content; }}
QRadioButton::indicator:checked {{ border-color: {c.accent}; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 {c.accent}, stop: 0.5 {c.accent}, stop: 0.6 {c.surface}, stop: 1 {c.surface}); }}
TickBox::indicator, TickBox::indicator:checked {{ width: {tick}px; height: {tick}px; padding: 0; border: none;
  background: transparent; }}
QProgressBar {{ background: {bar[0]}; border: {bar[1]}; max-height: {bar[2]}px; min-height: {bar[2]}px; }}
QProgressBar::chunk {{ background: {c.accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 2px; min-height: 32px;
  min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ min-width: {_QUESTION_WIDTH}px; }}
QToolTip {{ background: {c.surface}; color: {c.ink}; border: 1px solid {c.line}; padding: 4px; }}
"""
