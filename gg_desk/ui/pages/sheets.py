"""The sheets: a template, a program, a language, the blanks, and the page as it will be printed."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Sheet, SheetOrder, Template
from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.background import Task
from gg_desk.ui.filters import fill_languages
from gg_desk.ui.form import Form
from gg_desk.ui.head import Head
from gg_desk.ui.late import verbs
from gg_desk.ui.preview import Preview
from gg_desk.ui.printing import print_pdf, printer_for
from gg_desk.ui.program_choice import ProgramChoice
from gg_desk.ui.saving import pdf_name, save_pdf
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk

_SETTLE_MS = 350
_PREVIEW, _PRINT = "preview", "print"


class SheetsPage(QWidget):
    """The order on the left, the sheet on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.head = Head()
        self.template = Choice()
        self.program = ProgramChoice()
        self.language = Choice()
        self.form = Form()
        self.preview = Preview(self)
        self.pane = Pane(self.preview)
        self.banner = Banner("danger")
        self.cautions = Banner("caution")
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
        self._asked = False
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

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language of the window: other words, the same order."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The page asks for its templates when it is first looked at."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self.load()

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
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self._ask_printer)
        self.head.cancelled.connect(self._stop_printing)

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
            program=program if template.needs_program else None,
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
            lambda desk, _task: verbs.sheet(desk, order),
            self._show_sheet,
            self._fail,
            lane=_PREVIEW,
        )

    def _show_sheet(self, sheet: Sheet | None) -> None:
        self.sheet = sheet
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

    def _ask_where(self) -> None:
        if not self.form.check() or self.sheet is None:
            return
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._job_name())
        pdf = self.sheet.pdf
        dialog.fileSelected.connect(lambda name: self._save(pdf, name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _save(self, pdf: bytes, name: str) -> None:
        self.session.background.start(
            lambda _task: save_pdf(pdf, name),
            lambda path: self.head.tell(self.tr("Saved: %1").replace("%1", str(path))),
            lambda error: self.banner.tell(error.sentence(self.session.tag), "danger"),
        )

    def _ask_printer(self) -> None:
        if not self.form.check() or self.sheet is None:
            return
        pdf = self.sheet.pdf
        printer = printer_for(pdf, self._job_name())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.sheet.pages)
        # The system's dialog has its own event loop, in which this window goes on painting.
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._print(pdf, printer)

    def _print(self, pdf: bytes, printer: QPrinter) -> None:
        def work(task: Task) -> int:
            def on_page(done: int, of: int) -> None:
                task.check()
                words = self._printing
                task.deliver(lambda: self.head.work(words(done + 1, of), done, of))

            return print_pdf(pdf, printer, on_page)

        self.print.setEnabled(False)
        self.head.work(self.tr("Sending to the printer…"))
        self.session.background.start(work, self._printed, self._not_printed, lane=_PRINT)

    def _printing(self, page: int, of: int) -> str:
        return self.tr("Printing page %1 of %2…").replace("%1", str(page)).replace("%2", str(of))

    def _printed(self, pages: int) -> None:
        self._rest()
        self.head.tell(self.tr("Pages sent to the printer: %1").replace("%1", str(pages)))

    def _not_printed(self, error: DeskError) -> None:
        self._rest()
        self.banner.tell(error.sentence(self.session.tag), "danger")

    def _stop_printing(self) -> None:
        self.session.background.cancel(_PRINT)
        self._rest()

    def _rest(self) -> None:
        self.head.rest()
        self.head.tell(self._state())
        self.print.setEnabled(self.sheet is not None)
