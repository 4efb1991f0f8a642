"""The client's screen: one question at a time in their language, Korean small beside it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QGridLayout, QProgressBar, QScrollArea, QWidget

from gg_desk.catalogue.languages import language, languages
from gg_desk.ui.finding.client_parts import BigButton, DayPad, words_label
from gg_desk.ui.finding.client_words import Said, Screen
from gg_desk.ui.finding.words import translate
from gg_desk.ui.flow_layout import FlowLayout
from gg_desk.ui.theme import CLIENT_WIDTH, GRID, Type
from gg_desk.ui.widgets import column, row

_SIZE = (1100, 760)
_LOW = 560
_FEW, _SOME = 4, 12
_PASSING = ("back", "skip", "unknown", "withheld")


class ClientView(QWidget):
    """A window of its own, on the second screen where there is one."""

    language_chosen = Signal(str)
    answered = Signal(str)
    passed = Signal(str)
    """``back``, ``skip``, ``unknown`` or ``withheld``."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._beside = parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("client")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tag = ""
        self.choices: dict[str, BigButton] = {}
        """What can be pressed now, by what it answers."""
        self.passing: dict[str, BigButton] = {}
        self.pad: DayPad | None = None
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = QWidget()
        self._foot.setLayout(FlowLayout(GRID))
        self._whole = column(self.progress, self._scroll, gap=2 * GRID)
        self._whole.setStretch(1, 1)
        self._whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self.setLayout(self._whole)
        self.retranslate()
        self.offer_languages()

    def open(self) -> None:
        """Show it: as large as the second screen, or as a window beside the counselor's."""
        second = _other_screen(self._beside.screen())
        if second:
            self.setScreen(second)
            self.setGeometry(second.geometry())
            self.showFullScreen()
        else:
            room = self.screen().availableSize()
            self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
            self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # no language is marked before one is chosen

    def retranslate(self) -> None:
        """The window's name, which says nothing of the family."""
        self.setWindowTitle(translate("Finding", "Questions for the client"))
        self.progress.setAccessibleName(translate("Finding", "Progress"))

    def offer_languages(self) -> None:
        """Every language by its own name, as the first screen."""
        self.tag = ""
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.progress.hide()
        self.choices = {
            known.tag: BigButton(
                Said(known.own_name, "" if known.tag == "ko" else known.korean_name),
                known.tag,
                beside="ko",
            )
            for known in languages()
        }
        for tag, choice in self.choices.items():
            choice.clicked.connect(lambda _checked, tag=tag: self._choose_language(tag))
        self._show([_grid(list(self.choices.values()), 3)])
        self._fill_foot({})

    def show_screen(self, screen: Screen, answered: int, left: int, *, can_go_back: bool) -> None:
        """Ask a question, or say that nothing is left; ``answered`` and ``left`` say how far one is."""
        self.tag = screen.tag
        direction = Qt.LayoutDirection
        self.setLayoutDirection(
            direction.RightToLeft if screen.right_to_left else direction.LeftToRight
        )
        self.progress.setRange(0, max(answered + left, 1))
        self.progress.setValue(answered)
        self.progress.show()
        self.choices = {value: BigButton(said, screen.tag) for value, said in screen.choices}
        for value, choice in self.choices.items():
            choice.clicked.connect(lambda _checked, value=value: self.answered.emit(value))
        self._show(self._parts(screen))
        words = screen.buttons or {}
        wanted = _PASSING if screen.kind != "end" else ("back",)
        self._fill_foot({name: words[name] for name in wanted}, can_go_back=can_go_back)
        if "language" in self.passing:
            self.passing["language"].setAccessibleName(words["language"].words)
        # No answer is marked before somebody chooses one: a frame around it would read as chosen.
        (self.pad or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What leads on stands where there is room for it."""
        super().resizeEvent(event)
        self._place_foot()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape gives the screen back to the counselor."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that nobody looks any more."""
        super().closeEvent(event)
        self.offer_languages()
        self.closed.emit()

    def _choose_language(self, tag: str) -> None:
        self.tag = tag
        self.language_chosen.emit(tag)

    def _parts(self, screen: Screen) -> list[QWidget]:
        parts: list[QWidget] = []
        if screen.about.words:
            parts.append(words_label(screen.about, Type.SECTION, screen.tag))
        parts.append(words_label(screen.sentence, Type.CLIENT, screen.tag))
        parts += [words_label(said, Type.SECTION, screen.tag) for said in screen.more]
        if screen.why:
            parts.append(words_label(Said(screen.why), Type.BODY, screen.tag))
        self.pad = None
        if screen.kind == "day" and screen.buttons:
            self.pad = DayPad(screen.buttons, screen.tag)
            self.pad.entered.connect(self.answered)
            parts.append(self.pad)
        elif self.choices:
            count = len(self.choices)
            columns = 1 if count <= _FEW else 2 if count <= _SOME else 3
            parts.append(_grid(list(self.choices.values()), columns))
        return parts

    def _show(self, parts: Iterable[QWidget]) -> None:
        self._foot.setParent(self)  # or it would go with the page that it may stand on
        body = QWidget()
        body.setMaximumWidth(CLIENT_WIDTH)
        self._body = column(*parts, None, gap=3 * GRID)
        body.setLayout(self._body)
        page = QWidget()
        page.setObjectName("client-page")
        line = row(None, body, None, gap=0)
        line.setStretch(1, 1000)
        page.setLayout(line)
        self._scroll.setWidget(page)
        self._place_foot()
        before: QWidget = self
        for part in page.findChildren(BigButton):
            QWidget.setTabOrder(before, part)
            before = part

    def _place_foot(self) -> None:
        """Below the page; on a low screen at its end, so that the question keeps its room."""
        (self._body if self.height() < _LOW else self._whole).addWidget(self._foot)

    def _fill_foot(self, words: dict[str, Said], *, can_go_back: bool = True) -> None:
        flow = self._foot.layout()
        while flow and (part := flow.takeAt(0)):
            if old := part.widget():
                old.hide()
                old.deleteLater()
        self.passing = {name: BigButton(said, self.tag) for name, said in words.items()}
        if words:
            named = language(self.tag)
            other = BigButton(Said(f"⇄  {named.own_name}"), self.tag)
            other.clicked.connect(self.offer_languages)
            self.passing["language"] = other
        for name, choice in self.passing.items():
            flow.addWidget(choice) if flow else None
            if name in _PASSING:
                choice.clicked.connect(lambda _checked, name=name: self.passed.emit(name))
        if "back" in self.passing:
            self.passing["back"].setEnabled(can_go_back)
        self._foot.setVisible(bool(self.passing))
        self._foot.updateGeometry()


def _grid(buttons: list[BigButton], columns: int) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(GRID + GRID // 2)
    for at, choice in enumerate(buttons):
        grid.addWidget(choice, at // columns, at % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return box


def _other_screen(here: QScreen) -> QScreen | None:
    """A screen that the counselor's window is not on."""
    return next((one for one in QGuiApplication.screens() if one is not here), None)
