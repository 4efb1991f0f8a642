"""The sheets: a template, a program, a language, the blanks, and the page as it will be printed."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from gg_desk.catalogue.handout import Way
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Sheet, SheetOrder, Template
from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.background import Task
from gg_desk.ui.form import Form
from gg_desk.ui.late import handouts, verbs
from gg_desk.ui.names import fill_languages
from gg_desk.ui.outlet import Outlet
from gg_desk.ui.pages.page import Page
from gg_desk.ui.preview import Preview
from gg_desk.ui.program_choice import ProgramChoice
from gg_desk.ui.saving import pdf_name
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_SETTLE_MS = 350
_PREVIEW = "preview"


class SheetsPage(Page):
    """The order on the left, the sheet on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.template = Choice()
        self.program = ProgramChoice()
        self.language = Choice()
        self.form = Form()
        self.preview = Preview(self)
        self.pane = Pane(self.preview)
        self.banner = Banner("danger")
        self.cautions = Banner("caution")
        self.outlet = Outlet(session, self.head, self.banner)
        self.clear = button()
        self.zoom = button()
        self._large = False
        self.save = button("", "save")
        self.print = button("primary", "print")
        self._names = {
            key: label("", Type.LABEL, "muted") for key in ("template", "program", "language")
        }
        self._templates: list[Template] = []
        self._programs: dict[str, Program] = {}
        self._wanted_program = ""
        self.sheet: Sheet | None = None
        self._ordered: SheetOrder | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def order_for(self, program_id: str) -> None:
        """Start a sheet for this program, in the template that takes one."""
        self._wanted_program = program_id
        for template in self._templates:
            if template.needs_program:
                self.template.choose_data(template.id)
                self._template_fields()
                break
        self._choose_wanted()
        self._refresh()

    def load(self) -> None:
        """Ask for the templates, the programs and the language used last."""

        def work(desk: "Desk", _task: Task) -> tuple[list[Template], list[Program], str]:
            return verbs.templates(), verbs.programs(desk), desk.preferences.last_language

        self.session.ask(work, self._show, self._fail, lane="templates")

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        names = {
            "template": self.tr("Template"),
            "program": self.tr("Program"),
            "language": self.tr("Family's language"),
        }
        for key, control in self._controls().items():
            self._names[key].setText(names[key])
            control.setAccessibleName(names[key])
        self.head.say(self.tr("Sheets"), self._state())
        self._zoom(self._large)
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Empty all fields for the next family"))
        self.save.setText(self.tr("Save as PDF"))
        self.print.setText(self.tr("Print"))
        self.preview.setAccessibleName(self.tr("The sheet as it will be printed"))
        self._offer()

    def speak_anew(self) -> None:
        """Other words, the same order: nothing is asked again."""
        self.retranslate()

    def _controls(self) -> dict[str, Choice]:
        return {"template": self.template, "program": self.program, "language": self.language}

    def _lay_out(self) -> None:
        for action in (self.zoom, self.clear, self.save, self.print):
            self.head.add_action(action)
        fields = []
        for key, control in self._controls().items():
            self._names[key].setBuddy(control)
            fields.append(column(self._names[key], control, gap=GRID // 2))
        order = QWidget()
        choices = column(*fields, gap=GRID + GRID // 2)
        choices.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        order.setObjectName("order")
        order.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        order.setLayout(column(choices, self.form, gap=0))
        order.setFixedWidth(theme.LIST_WIDTH[1] - 2 * GRID)
        right = QWidget()
        right.setObjectName("detail")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right.setLayout(column(self.banner, self.cautions, self.pane, gap=0))
        layout = row(order, right, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(column(self.head, layout, gap=0))

    def _connect(self) -> None:
        self.template.activated.connect(self._template_chosen)
        self.program.activated.connect(self._refresh)
        self.language.activated.connect(self._refresh)
        self.form.changed.connect(self._settle.start)
        self._settle.timeout.connect(self._refresh)
        self.clear.clicked.connect(self.form.clear)
        self.zoom.clicked.connect(lambda _checked: self._zoom(not self._large))
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
        self.outlet.busy.connect(self._say_busy)
        self.outlet.left.connect(self._note)

    def _show(self, found: tuple[list[Template], list[Program], str]) -> None:
        self._templates, programs, last = found
        self._programs = {program.id: program for program in programs if program.printable}
        self._offer()
        self.language.choose_data(last)
        if self._wanted_program:
            self.order_for(self._wanted_program)
        else:
            self._refresh()

    def _offer(self) -> None:
        """Fill the choices in the window's language; what was chosen stays chosen."""
        tag = self.session.tag
        template, language = self.template.currentData(), self.language.currentData()
        self.template.clear()
        for known in self._templates:
            self.template.addItem(in_language(known.name, tag), known.id)
        self.template.choose_data(template)
        self.program.offer(self._programs.values(), tag)
        self._choose_wanted()
        self._template_fields()
        chosen = self._template()
        fill_languages(self.language, chosen.languages if chosen else (), tag)
        self.language.choose_data(language)

    def _template(self) -> Template | None:
        chosen = self.template.currentData()
        return next((known for known in self._templates if known.id == chosen), None)

    def _template_chosen(self) -> None:
        self._template_fields()
        self._refresh()

    def _template_fields(self) -> None:
        template = self._template()
        needs = bool(template and template.needs_program)
        self.program.setVisible(needs)
        self._names["program"].setVisible(needs)
        self.form.offer(template.fields if template else (), self.session.tag)

    def _choose_wanted(self) -> None:
        if self._wanted_program in self._programs:
            self.program.choose_data(self._wanted_program)

    def _order(self) -> SheetOrder | None:
        """The order as it stands, or None while something is missing."""
        template, language = self._template(), self.language.currentData()
        program = self._programs.get(self.program.currentData() or "")
        if template is None or not language or (template.needs_program and program is None):
            return None
        return SheetOrder(
            template=template.id,
            languages=(language,),
            programs=(program,) if template.needs_program and program else (),
            values=self.form.values(),
        )

    def _refresh(self) -> None:
        self._settle.stop()
        order = self._order()
        if order is None:
            self.session.background.cancel(_PREVIEW)
            self._show_sheet(None)
            self.pane.say(self.tr("Choose a program"), self.tr("Its sheet is drawn here."))
            return
        self.head.tell(self.tr("Drawing the sheet…"))
        self.session.ask(
            lambda desk, _task: handouts.coded_sheet(desk, order),
            lambda sheet: self._show_sheet(sheet, order),
            self._fail,
            lane=_PREVIEW,
        )

    def _show_sheet(self, sheet: Sheet | None, order: SheetOrder | None = None) -> None:
        self.sheet, self._ordered = sheet, order
        self.banner.tell("")
        self.save.setEnabled(sheet is not None)
        self.print.setEnabled(sheet is not None)
        tag = self.session.tag
        said = [in_language(caution, tag) for caution in sheet.cautions] if sheet else []
        if sheet and sheet.unreviewed:
            said.insert(
                0, self.tr("No person has reviewed this translation yet; the sheet says so.")
            )
        self.cautions.tell("\n".join(said))
        self.preview.show_pdf(sheet.pdf if sheet else b"")
        self.head.tell(self._state())
        if sheet:
            self.pane.show_content()

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

    def _job_name(self) -> str:
        order = self._order()
        return pdf_name(order, dt.date.today()) if order else "gg-desk.pdf"  # noqa: DTZ011 - here

    def _finished(self) -> tuple[bytes, int] | None:
        """The sheet's PDF and its pages, unless a field is filled in wrongly or a person says no."""
        if self.sheet is None or not self.form.check() or not self._confirmed(self.sheet):
            return None
        return self.sheet.pdf, self.sheet.pages

    def _confirmed(self, sheet: Sheet) -> bool:
        """Whether a person hands the sheet out although its facts are old, planned or ended."""
        if not sheet.confirm:
            return True
        asked = QMessageBox(self.window())
        asked.setIcon(QMessageBox.Icon.Warning)
        asked.setText("\n".join(in_language(reason, self.session.tag) for reason in sheet.confirm))
        asked.setInformativeText(self.tr("Hand this sheet out all the same?"))
        asked.addButton(self.tr("Hand it out"), QMessageBox.ButtonRole.AcceptRole)
        back = asked.addButton(self.tr("Back"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(back)
        asked.setEscapeButton(back)
        asked.exec()
        return asked.clickedButton() is not back

    def _save(self) -> None:
        if finished := self._finished():
            self.outlet.save(finished[0], self._job_name())

    def _print(self) -> None:
        if finished := self._finished():
            self.outlet.print(*finished, self._job_name())

    def _note(self, way: Way, copies: int) -> None:
        """The log of handouts learns what left, and nothing of what was filled in."""
        sheet, order = self.sheet, self._ordered
        if sheet and order:
            self.session.ask(
                lambda desk, _task: handouts.hand_out(desk, order, sheet, way, copies),
                lambda _noted: None,
                self._fail,
            )

    def _say_busy(self, busy: bool) -> None:
        self.print.setEnabled(not busy and self.sheet is not None)
