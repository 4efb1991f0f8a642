"""The family's sheet: its language and name, how it will look, and the way to paper from what fits."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from gg_desk.catalogue.handout import Way
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.errors import DeskError
from gg_desk.settings import Preferences
from gg_desk.ui.background import Task
from gg_desk.ui.finding.reading import Found
from gg_desk.ui.finding.words import translate
from gg_desk.ui.fonts import font, with_text
from gg_desk.ui.head import Head
from gg_desk.ui.late import families, handouts
from gg_desk.ui.leaving import note_left, printed_name
from gg_desk.ui.names import all_tags, fill_languages
from gg_desk.ui.outlet import Outlet
from gg_desk.ui.session import Session
from gg_desk.ui.text_fields import TextLine
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_LANE = "family sheet"
_NAME_WIDTH = 22 * GRID
_SETTLE_MS = 300
_REASONS = 1  # told in full, so that the answers keep their room


class FamilySheetBar(QFrame):
    """How many programs go on it, in which language, for whom; what must be confirmed first."""

    shown = Signal(bytes)
    """The sheet as it would be printed now, while somebody looks at it; empty when nobody does."""

    def __init__(self, session: Session, head: Head, banner: Banner) -> None:
        super().__init__()
        self.setObjectName("paper")
        self._session = session
        self._head = head
        self._banner = banner
        self.language = Choice()
        self.recipient = TextLine()
        self.recipient.setFont(font())
        self.recipient.setMaximumWidth(with_text(_NAME_WIDTH))
        self.cautions = Banner("caution")
        self.leave_out = button("link")
        self.leave_out.hide()
        self.look = button("chip", "sheets")
        self.look.setCheckable(True)
        self.save = button("", "save")
        self.print = button("primary", "print")
        self.ways_out = (self.save, self.print)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self.outlet = Outlet(session, head, banner)
        self._count = label("", Type.LABEL, "muted", wrap=False)
        self._preferences = Preferences()
        self._found: Found | None = None
        self._chosen = False  # the language, by somebody here
        self._programs: tuple[str, ...] = ()
        self.drawn: tuple[SheetOrder, Sheet] | None = None
        """The sheet that was made last."""
        whose = row(self.language, self.recipient)
        whose.setStretch(0, 1)
        whose.setStretch(1, 1)
        what = row(self._count, None, self.look)
        beside = with_text(GRID) < 2 * GRID  # below each other where words are large
        line = (row if beside else column)(what, whose)
        line.setStretch(1, 1)
        line.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.cautions.offer(self.leave_out)
        self.setLayout(column(self.cautions, line, gap=0))
        self.language.activated.connect(self._choose_language)
        self.look.toggled.connect(self._look)
        self.recipient.textEdited.connect(lambda _text: self._look_again())
        self._settle.timeout.connect(lambda: self._draw(self._show))
        self.save.clicked.connect(lambda _checked: self._draw(self._save))
        self.print.clicked.connect(lambda _checked: self._draw(self._print))
        self.outlet.left.connect(self._note)

    def load(self) -> None:
        """Read what the office is used to."""
        self._session.ask(lambda desk, _task: desk.preferences, self._take_preferences, self._fail)

    def forget(self) -> None:
        """No name stays; the language is the usual one again."""
        self.look.setChecked(False)
        self.recipient.setText("")
        self.drawn = None
        self._chosen = False
        self._session.background.cancel(_LANE)
        self.language.choose_data(self._preferences.last_language)

    def tag(self) -> str:
        """The language in which sheets are wanted."""
        chosen: str | None = self.language.currentData()
        return chosen or self._preferences.last_language

    def speak(self, tag: str) -> None:
        """Make the sheet in the language that the family has chosen."""
        self._chosen = True
        self.language.choose_data(tag)
        self._look_again()

    def show_choice(self, found: Found, programs: Sequence[str], reasons: Sequence[str]) -> None:
        """These programs go on the sheet; ``reasons`` stand against some of them."""
        self._found, self._programs = found, tuple(programs)
        self._say()
        self.cautions.tell(_in_short(reasons))
        self.cautions.setToolTip("\n".join(reasons))
        self.leave_out.setVisible(bool(reasons))
        # What stands against it is read before the click, so one click is a person's word.
        self.print.setText(
            translate("Finding", "Print all the same") if reasons else translate("Finding", "Print")
        )
        if not programs:
            self.look.setChecked(False)
        self._look_again()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        tag = self._session.tag
        chosen = self.language.currentData()
        fill_languages(self.language, all_tags(), tag)
        self.language.choose_data(chosen or self._preferences.last_language)
        self.language.setAccessibleName(translate("Finding", "Family's language"))
        self.recipient.setPlaceholderText(translate("Finding", "Name (optional)"))
        self.recipient.setAccessibleName(translate("Finding", "Name on the sheet (optional)"))
        self.leave_out.setText(translate("Finding", "Leave these out"))
        self.look.setText(translate("Finding", "Preview"))
        self.look.setToolTip(translate("Finding", "The family's sheet as it will be printed"))
        self.save.setText(translate("Finding", "Save"))
        self.print.setText(translate("Finding", "Print"))
        self._say()

    def _say(self) -> None:
        words = translate("Finding", "On the family's sheet: %1")
        self._count.setText(words.replace("%1", str(len(self._programs))))
        for action in (self.look, *self.ways_out):
            action.setEnabled(bool(self._programs))

    def _choose_language(self) -> None:
        self._chosen = True
        self._look_again()

    def _look(self, looking: bool) -> None:
        if looking:
            self._draw(self._show)
        else:
            self._settle.stop()
            self.shown.emit(b"")

    def _look_again(self) -> None:
        """What is looked at follows each answer, as soon as the hands rest."""
        if self.look.isChecked():
            self._settle.start()

    def _show(self, order: SheetOrder, sheet: Sheet) -> None:
        self._finish(order, sheet)
        if self.look.isChecked():
            self.shown.emit(sheet.pdf)

    def _take_preferences(self, preferences: Preferences) -> None:
        self._preferences = preferences
        if not self._chosen:
            self.language.choose_data(preferences.last_language)

    def _draw(self, then: Callable[[SheetOrder, Sheet], None]) -> None:
        found, programs = self._found, self._programs
        if found is None or not programs:
            return
        tags, name = (self.tag(),), self.recipient.text().strip()
        self._head.tell(translate("Finding", "Drawing the sheet…"))

        def work(desk: "Desk", _task: Task) -> tuple[SheetOrder, Sheet]:
            order = families.sheet_order(
                desk, programs, found.programs, found.answers, tags, recipient=name
            )
            return order, handouts.coded_sheet(desk, order)

        self._session.ask(work, lambda drawn: then(*drawn), self._fail, lane=_LANE)

    def _save(self, order: SheetOrder, sheet: Sheet) -> None:
        self._finish(order, sheet)
        self.outlet.save(sheet, printed_name(order))

    def _print(self, order: SheetOrder, sheet: Sheet) -> None:
        self._finish(order, sheet)
        self.outlet.print(sheet.pdf, sheet.pages, printed_name(order))

    def _finish(self, order: SheetOrder, sheet: Sheet) -> None:
        self.drawn = order, sheet
        self._banner.tell("")
        pages = translate("Finding", "Pages: %1").replace("%1", str(sheet.pages))
        self._head.tell(pages)

    def _note(self, way: Way, copies: int) -> None:
        """The log learns which programs left in which language, and nothing of the family."""
        if self.drawn:
            order, sheet = self.drawn
            note_left(self._session, sheet, order, (way, copies), self._fail)

    def _fail(self, error: DeskError) -> None:
        self._head.tell("")
        self._banner.tell(error.sentence(self._session.tag), "danger")


def _in_short(reasons: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    more = len(reasons) - _REASONS
    said = "\n".join(reasons[:_REASONS])
    if more <= 0:
        return said
    others = translate("Finding", "And so for %1 more.").replace("%1", str(more))
    return f"{said}\n{others}"
