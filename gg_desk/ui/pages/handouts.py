"""Sheets that left the desk: a code from paper tells what it said and whether that still holds."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.sheet_code import is_whole
from gg_desk.errors import DeskError
from gg_desk.ui.fonts import font
from gg_desk.ui.handout_detail import name, parts
from gg_desk.ui.handout_reading import HandoutView, handout_view
from gg_desk.ui.pages.page import Page
from gg_desk.ui.scroll import Scroll
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.text_fields import TextLine, example
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, column, label, row

_SETTLE_MS = 250
_FIELD_WIDTH = 30 * GRID


class HandoutsPage(Page):
    """A field for a code above what it tells, and the way to the same sheet with today's facts."""

    anew = Signal(str, object, object)
    """Print it anew: the template, the programs' ids, the languages."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.code = TextLine()
        self.look_up = button()
        self.print_anew = button("primary", "sheets")
        self.banner = Banner("danger")
        self.detail = Scroll()
        self.pane = Pane(self.detail)
        self.head.add_action(self.print_anew)
        self._name = label("", Type.LABEL, "muted")
        self._shown: HandoutView | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show(None)

    def show_record(self, code: str) -> None:
        """Look this code up as if it had been typed."""
        self.code.setText(code)
        self.ask()

    def load(self) -> None:
        """Nothing is asked before a code is typed."""
        self.code.setFocus()

    def begins_at(self) -> QWidget:
        """The field for a code."""
        return self.code

    def ask(self) -> None:
        """Ask for what is typed."""
        self._settle.stop()
        typed, tag = self.code.text().strip(), self.session.tag
        if typed:
            self.session.ask(
                lambda desk, _task: handout_view(desk, typed, tag),
                self._show,
                self._fail,
                lane="handout",
            )

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.head.say(self.tr("Sheet codes"), "")
        self._name.setText(self.tr("Code on the sheet"))
        self.code.setAccessibleName(self.tr("Code on the sheet"))
        self.code.setPlaceholderText(example("K7F3-9QX2"))
        self.look_up.setText(self.tr("Look up"))
        self.print_anew.setText(self.tr("Print it anew"))
        self.print_anew.setToolTip(
            self.tr("The same sheet with today's facts; what was filled in is kept nowhere")
        )
        self.detail.setAccessibleName(self.tr("What the code tells"))
        if self._shown is None:
            self._say_what_belongs_here()

    def speak_anew(self) -> None:
        """What is shown as well."""
        super().speak_anew()
        self.ask()

    def _lay_out(self) -> None:
        self.code.setFont(font(Type.NUMBER))
        self.code.setObjectName("number")
        self.code.setPlaceholderText(example("K7F3-9QX2"))
        pattern = self.code.fontMetrics().horizontalAdvance(self.code.placeholderText())
        self.code.setFixedWidth(max(_FIELD_WIDTH, pattern + 6 * GRID))
        self._name.setBuddy(self.code)
        line = row(self.code, self.look_up, None)
        ask = column(self._name, line, gap=GRID // 2)
        ask.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, GRID)
        body = QWidget()
        body.setObjectName("detail")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = column(ask, self.banner, self.pane, gap=0)
        layout.setStretch(2, 1)
        body.setLayout(layout)
        self.setLayout(column(self.head, body, gap=0))

    def _connect(self) -> None:
        self.code.textEdited.connect(self._typed)
        self._settle.timeout.connect(self.ask)
        self.code.returnPressed.connect(self.ask)
        self.look_up.clicked.connect(self.ask)
        self.print_anew.clicked.connect(self._order_anew)

    def _typed(self, text: str) -> None:
        # A code is looked up when its last sign is typed; half a code is no mistake yet.
        self._show(None)
        if is_whole(text):
            self._settle.start()
        else:
            self._settle.stop()

    def _show(self, view: HandoutView | None) -> None:
        self._shown = view
        self.banner.tell("")
        self.print_anew.setEnabled(view is not None and view.template is not None)
        if view is None:
            self.session.background.cancel("handout")
            self._say_what_belongs_here()
            return
        self.code.setText(view.answer.handout.code)
        tag = self.session.tag
        self.detail.show_parts(parts(view, tag), named=name(view, tag))
        self.pane.show_content()

    def _say_what_belongs_here(self) -> None:
        self.pane.say(
            self.tr("Type the code of a sheet"),
            self.tr(
                "It stands at the foot, as in K7F3-9QX2. You see what was printed and whether it still holds."
            ),
        )

    def _fail(self, error: DeskError) -> None:
        self._show(None)
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _order_anew(self) -> None:
        if self._shown is not None:
            handed = self._shown.answer.handout
            programs = tuple(program.id for program in handed.programs)
            self.anew.emit(handed.template, programs, handed.languages)
