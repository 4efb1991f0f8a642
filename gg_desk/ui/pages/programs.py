"""The programs: what the province, the cities and the state offer, with facts and sources."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import in_language
from gg_desk.ui.background import Task
from gg_desk.ui.detail import (
    Detail,
    bullets,
    caution,
    facts,
    heading,
    link,
    named,
    paragraph,
    section,
    sources,
    stacked,
)
from gg_desk.ui.filters import Filters
from gg_desk.ui.late import verbs
from gg_desk.ui.models.describe import (
    confidence_name,
    group_name,
    program_row,
    state_name,
    title_row,
)
from gg_desk.ui.pages.list_page import ListPage
from gg_desk.ui.reading import ProgramView, areas, program_view
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, label, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk


class ProgramsPage(ListPage):
    """Programs on the left; on the right the facts of one, and the way to its sheet."""

    sheet_wanted = Signal(str)
    contact_wanted = Signal(str)
    listed = Signal()
    """The programs are in the list."""

    def __init__(self, session: Session) -> None:
        self.filters = Filters()
        self.detail = Detail()
        super().__init__(session, self.filters, self.detail)
        self.make_sheet = button("primary", "sheets")
        self.make_sheet.setEnabled(False)
        self.make_sheet.clicked.connect(self._order)
        self.head.add_action(self.make_sheet)
        self.filters.changed.connect(self.load)
        self.view.opened.connect(lambda _id: self._order())
        self._shown: ProgramView | None = None
        self._count: int | None = None
        self.retranslate()
        self.list_pane.say(self.tr("One moment…"), self.tr("The programs are being read."))

    def show_first(self, rows: Sequence[Sequence[str]]) -> None:
        """Show titles alone, before the desk is open: kind, id, Korean and English title."""
        tag = self.session.tag
        self.show_rows([title_row(found[1], found[2], found[3], tag) for found in rows])
        if not rows:
            self.list_pane.say(
                self.tr("One moment…"), self.tr("The catalogue is being set up for the first time.")
            )

    def load(self) -> None:
        """Ask for the programs that the filters let through."""
        area, language = self.filters.area_id, self.filters.language_tag

        def work(desk: "Desk", _task: Task) -> tuple[list[Program], tuple[Area, ...]]:
            return verbs.programs(desk, area=area, language=language), areas()

        self.session.ask(work, self._show, self.fail, lane="programs")

    def load_detail(self, record_id: str) -> None:
        """Ask for one program with all that its page names."""
        tag = self.session.tag
        self.session.ask(
            lambda desk, _task: program_view(desk, record_id, tag),
            self._show_detail,
            self.fail_detail,
            lane="program",
        )

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.filters.retranslate(self.session.tag)
        self.head.say(self.tr("Programs"), self._counted())
        self.make_sheet.setText(self.tr("Make a sheet"))
        self.view.setAccessibleName(self.tr("Programs"))
        if self._shown is None:
            self.detail_pane.say(
                self.tr("Choose a program"),
                self.tr("Its facts, contacts and sources stand here, and its sheet starts here."),
            )

    def empty(self) -> tuple[str, str]:
        """No program passes the filters."""
        return self.tr("No program here"), self.tr("Choose another area or language.")

    def _counted(self) -> str:
        if self._count is None:
            return ""
        return self.tr("%1 in the list").replace("%1", str(self._count))

    def _show(self, found: tuple[list[Program], tuple[Area, ...]]) -> None:
        programs, known = found
        self._count = len(programs)
        self.head.tell(self._counted())
        self.filters.offer(known)
        self.filters.retranslate(self.session.tag)
        self.show_rows([program_row(program, self.session.tag) for program in programs])
        self.listed.emit()

    def _order(self) -> None:
        if self._shown is not None and self._shown.program.printable:
            self.sheet_wanted.emit(self._shown.program.id)

    def _show_detail(self, view: ProgramView) -> None:
        self._shown = view
        self.make_sheet.setEnabled(view.program.printable)
        self.make_sheet.setToolTip(
            ""
            if view.program.printable
            else self.tr("A reference entry: families get no sheet of it")
        )
        self.detail.show_parts(self._parts(view))
        self.detail_pane.show_content()

    def _parts(self, view: ProgramView) -> list[QWidget]:
        tag, program = self.session.tag, view.program
        other = "en" if tag == "ko" else "ko"
        parts = [
            heading(in_language(program.name, tag), program.name.get(other, "")),
            stacked([self._status(program), *self._cautions(program)]),
            paragraph(in_language(program.purpose, tag)),
        ]
        if view.facts:
            parts.append(facts(view.facts, self.tr("No source says; ask the office.")))
        if view.contacts:
            people = [self._contact(contact) for contact in view.contacts]
            parts.append(section(self.tr("Contacts"), people))
        parts.append(section(self.tr("About this entry"), [self._about(view)]))
        unsure = [*program.uncertainties, *program.contradictions]
        if unsure:
            parts.append(section(self.tr("Unsettled"), bullets(unsure)))
        if view.sources:
            found = sources(view.sources, self.tr("undated"))
            parts.append(section(self.tr("Sources"), found))
        return parts

    def _status(self, program: Program) -> QWidget:
        known = self.tr("as of %1").replace("%1", program.status.as_of.isoformat())
        state = state_name(program.status.state)
        start = f"{state[:1].upper()}{state[1:]}"
        said = f"{start} · {known} · {confidence_name(program.confidence)}"
        tone = {"active": "good", "planned": "caution", "ended": "danger"}[program.status.state]
        if program.confidence == "low" and tone == "good":
            tone = "caution"
        return label(said, Type.BODY, tone, selectable=True)

    def _cautions(self, program: Program) -> list[QWidget]:
        said = []
        if program.confidence == "low":
            said.append(self.tr("Confirm before telling: the sources are old or second-hand."))
        if program.korean_name_is_ours:
            said.append(self.tr("The Korean name is ours until the office in charge confirms it."))
        note = in_language(program.status.note, self.session.tag)
        return [caution(sentence) for sentence in [*said, note] if sentence]

    def _contact(self, contact: Contact) -> QWidget:
        name = in_language(contact.name, self.session.tag)
        way = link(name, lambda: self.contact_wanted.emit(contact.id))
        number = contact.phones[0].number if contact.phones else ""
        box = QWidget()
        phone = label(number, Type.NUMBER, wrap=False, selectable=True)
        phone.setFixedWidth(22 * GRID)
        box.setLayout(row(phone, way, gap=GRID))
        return box

    def _about(self, view: ProgramView) -> QWidget:
        program, tag = view.program, self.session.tag
        run_by = in_language(view.run_by.name, tag) if view.run_by else ""
        return named(
            [
                (self.tr("Field"), group_name(program.group)),
                (self.tr("Run by"), run_by),
                (self.tr("Legal basis"), "\n".join(program.legal_basis)),
                (self.tr("Note"), program.notes),
                (self.tr("Checked on"), program.as_of.isoformat()),
            ]
        )
