"""The sheets: an order on the left, the page as it will be printed on the right."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from gg_desk.catalogue.sheet import Sheet, SheetOrder, TemplateFault
from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.focus import focus_again
from gg_desk.ui.keeping.clipboard import PERSONAL
from gg_desk.ui.leaving import Leaving
from gg_desk.ui.mending import Mending
from gg_desk.ui.order_form import OrderForm
from gg_desk.ui.outlet import Outlet
from gg_desk.ui.pages.page import Page
from gg_desk.ui.preview import Preview
from gg_desk.ui.sentences import sheet_cautions
from gg_desk.ui.session import Session
from gg_desk.ui.sheet_reading import Offer, drawn, offer
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, button, column, edge, ground, row

_SLOW_MS = 400
"""Who waits longer than this is told what for; said at each key, it would flicker."""
_PREVIEW = "preview"


class _Wanted(NamedTuple):
    """What another page asked for: without a template, the one that tells of a program."""

    programs: tuple[str, ...]
    template: str = ""
    languages: tuple[str, ...] = ()


class SheetsPage(Page):
    """The order on the left, the sheet on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.order = OrderForm()
        self.mending = Mending(session)
        self.left_pane = QStackedWidget()
        self.preview = Preview(self)
        self.pane = Pane(self.preview)
        self.banner = Banner("danger")
        self.cautions = Banner("caution")
        self.outlet = Outlet(session, self.head, self.banner)
        self._leaving = Leaving(session, self.outlet, self._at_hand, self._fail)
        self.zoom = button()
        self.mend = button("", "mend")
        self.copy = button("", "copy")
        self.save = button("", "save")
        self.print = button("primary", "print")
        self.sheet: Sheet | None = None
        self._ordered: SheetOrder | None = None
        self._wanted: _Wanted | None = None
        self._faults: Sequence[TemplateFault] = ()
        self._large = False
        self._drawing = False
        self._then: Callable[[], None] | None = None
        self._before_mending: QWidget | None = None
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self.setProperty(PERSONAL, True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def order_for(
        self, programs: tuple[str, ...], template: str = "", languages: tuple[str, ...] = ()
    ) -> None:
        """Start a sheet of these programs, now or as soon as the templates are there.

        Without a template, in the first that tells of a program; without languages, in those chosen.
        """
        self._wanted = _Wanted(programs, template, languages)
        if self.order.template.count():
            self._take_wanted()

    def leave_when_drawn(self, way: Literal["print", "save"]) -> None:
        """Print or save the sheet as it is ordered now, as soon as it stands there."""
        self._when_drawn(self._leaving.print if way == "print" else self._leaving.save)

    def mend_when_drawn(self) -> None:
        """Open the words on the sheet as it is ordered now, as soon as it stands there."""
        self._when_drawn(self._open_mending)

    def is_filled_in(self) -> bool:
        """Whether anything of a family is typed here."""
        return bool(self.order.form.values())

    def forget(self) -> None:
        """Empty all fields: the sheet is drawn anew without what was typed, and the old one gone."""
        self.outlet.stop()
        self._then = None
        self.mending.forget()
        self._close_mending()
        self._show_sheet(None)
        self.order.form.clear()
        self._refresh()  # at once: what is being drawn now still says what was typed

    def begins_at(self) -> QWidget:
        """The first choice."""
        return self.order.template

    def where(self) -> dict[str, Any]:
        """What is ordered, and nothing of what is filled in."""
        return self.order.chosen()

    def go_back_to(self, where: Mapping[str, Any]) -> None:
        """Order it again."""
        self.order_for(tuple(where["programs"]), where["template"], tuple(where["languages"]))

    def draft(self) -> dict[str, Any]:
        """Other words for texts of a sheet; what is filled in is of a family and is never kept."""
        return self.mending.drafts()

    def take_draft(self, draft: Mapping[str, Any]) -> None:
        """Let them stand where their texts are mended."""
        self.mending.take_drafts(draft)

    def redraw(self) -> None:
        """Draw the sheet again, where one is drawn: the office has set something else."""
        if self.sheet:
            self._refresh()

    def load(self) -> None:
        """Ask for the templates, the programs and what the office is used to."""
        self.session.ask(offer, self._show, self._fail, lane="templates")

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.order.retranslate(self.session.tag)
        self.head.say(self.tr("Sheets"), self._state())
        self._zoom(self._large)
        self.mend.setText(self.tr("Mend the wording"))
        self.preview.setToolTip(self.tr("Click a wrong word to mend it"))
        self.copy.setText(self.tr("Copy the text"))
        self.copy.setToolTip(self.tr("For a text message or a messenger"))
        self.save.setText(self.tr("Save"))
        self.print.setText(self.tr("Print"))
        self.preview.setAccessibleName(self.tr("The sheet as it will be printed"))
        self._say_cautions()

    def speak_anew(self) -> None:
        """Other words, the same order: nothing is asked again."""
        self.retranslate()

    def _lay_out(self) -> None:
        for action in (self.zoom, self.mend, self.copy, self.save, self.print):
            self.head.add_action(action)
            action.setEnabled(action is self.zoom)
        self.order.setEnabled(False)  # until it is known what can be ordered
        self.left_pane.addWidget(self.order)
        self.left_pane.addWidget(self.mending)
        self.left_pane.setFixedWidth(theme.LIST_WIDTH[1] - 2 * GRID)
        right = ground(column(self.banner, self.cautions, self.pane, gap=0))
        layout = row(self.left_pane, edge(), right, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(column(self.head, layout, gap=0))

    def _connect(self) -> None:
        self.order.changed.connect(self._refresh)
        self.order.typed.connect(self._refresh)
        self._slow.timeout.connect(lambda: self.head.tell(self.tr("Drawing the sheet…")))
        self.zoom.clicked.connect(lambda _checked: self._zoom(not self._large))
        self.mend.clicked.connect(self._open_mending)
        self.preview.pointed.connect(self._point)
        self.mending.mended.connect(self._refresh)
        self.mending.typed.connect(self.touched)
        self.order.changed.connect(self.touched)
        self.mending.left.connect(self._close_mending)
        self.copy.clicked.connect(lambda _checked: self._when_drawn(self._leaving.copy))
        self.save.clicked.connect(lambda _checked: self._when_drawn(self._leaving.save))
        self.print.clicked.connect(lambda _checked: self._when_drawn(self._leaving.print))
        self.outlet.busy.connect(self._say_busy)

    def _show(self, offered: Offer) -> None:
        self._faults = offered.faults
        self.order.setEnabled(True)
        self.order.offer(offered.templates, offered.programs, offered.preferences, self.session.tag)
        if self._wanted:
            self._take_wanted()
        else:
            self._refresh()

    def _take_wanted(self) -> None:
        if wanted := self._wanted:
            self._wanted = None
            template = wanted.template or self.order.first_template_with_program()
            self.order.ask_for(template, wanted.programs, wanted.languages)

    def _when_drawn(self, then: Callable[[], None]) -> None:
        """Now, or once what is ordered stands there: nobody gets the sheet that stood there before."""
        if not self.order.form.check():
            return
        if self._drawing or not self.order.template.count():
            self._then = then
        elif self.sheet:
            then()

    def _refresh(self) -> None:
        wish = self.order.wish()
        if wish is None:
            self.session.background.cancel(_PREVIEW)
            self._show_sheet(None)
            self.pane.say(self.tr("Choose a program"), self.tr("Its sheet is drawn here."))
            return
        if not self._drawing:
            self._drawing = True
            self._slow.start()
        # At each key: what is being drawn of the order before ends where it next looks.
        self.session.ask(
            lambda desk, task: drawn(desk, task, wish),
            lambda found: self._show_sheet(*found),
            self._fail,
            lane=_PREVIEW,
        )

    def _show_sheet(self, sheet: Sheet | None, order: SheetOrder | None = None) -> None:
        self.sheet, self._ordered = sheet, order
        self._drawing = False
        self._slow.stop()
        self.banner.tell("")
        for action in (self.mend, self.copy, self.save, self.print):
            action.setEnabled(sheet is not None)
        self._say_cautions()
        self.preview.show_pdf(sheet.pdf if sheet else b"")
        self.head.tell(self._state())
        if sheet and order:
            self.pane.show_content()
            if self.left_pane.currentWidget() is self.mending:
                self.mending.show_sheet(order, sheet)
        then, self._then = self._then, None
        if then and sheet:
            QTimer.singleShot(0, self, then)  # what it asks comes over the sheet, not before it

    def _at_hand(self) -> tuple[Sheet, SheetOrder] | None:
        return (self.sheet, self._ordered) if self.sheet and self._ordered else None

    def _open_mending(self) -> None:
        if found := self._at_hand():
            sheet, order = found
            if self.left_pane.currentWidget() is not self.mending:
                self._before_mending = QApplication.focusWidget()
            self.left_pane.setCurrentWidget(self.mending)
            self.mending.show_sheet(order, sheet)
            self.mending.view.setFocus()

    def _point(self, page: int, at: QPointF) -> None:
        if self._at_hand():
            self._open_mending()
            self.mending.point(page, at.x(), at.y())

    def _close_mending(self) -> None:
        """The order again; the keys go back to where they were on this page."""
        if self.left_pane.currentWidget() is not self.mending:
            return
        self.left_pane.setCurrentWidget(self.order)
        last, self._before_mending = self._before_mending, None
        here = last is not None and isValid(last) and self.isAncestorOf(last)
        focus_again(last if here else None, self.order.template)

    def _say_cautions(self) -> None:
        self.cautions.tell("\n".join(sheet_cautions(self.sheet, self._faults, self.session.tag)))

    def _zoom(self, large: bool) -> None:
        self._large = large
        self.preview.fill_width(large)
        self.zoom.setText(self.tr("Show the whole page") if large else self.tr("Show larger"))

    def _state(self) -> str:
        if self.sheet is None:
            return ""
        return self.tr("Pages: %1").replace("%1", str(self.sheet.pages))

    def _fail(self, error: DeskError) -> None:
        self._show_sheet(None)
        self.pane.say(self.tr("No sheet yet"))
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _say_busy(self, busy: bool) -> None:
        self.print.setEnabled(not busy and self.sheet is not None)
