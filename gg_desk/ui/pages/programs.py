"""The programs: what the province, the cities and the state offer, with facts and sources."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gg_desk.ui.background import Task
from gg_desk.ui.favourite import FavouriteButton
from gg_desk.ui.filters import Filters
from gg_desk.ui.late import verbs
from gg_desk.ui.late_parts import describe, program_detail, reading
from gg_desk.ui.pages.list_page import ListPage
from gg_desk.ui.scroll import Scroll
from gg_desk.ui.session import Session
from gg_desk.ui.widgets import button

if TYPE_CHECKING:
    from gg_desk.catalogue.place import Area
    from gg_desk.catalogue.program import Program
    from gg_desk.desk import Desk
    from gg_desk.ui.models.rows import Row
    from gg_desk.ui.reading import ProgramView

_DETAIL = "program"


class ProgramsPage(ListPage):
    """Programs on the left; on the right the facts of one, and the way to its sheet."""

    keeps_to_list = True

    sheet_wanted = Signal(str)
    contact_wanted = Signal(str)
    listed = Signal()
    """The programs are in the list."""

    def __init__(self, session: Session) -> None:
        self.filters = Filters()
        self.detail = Scroll()
        super().__init__(session, self.filters, self.detail)
        self.star = FavouriteButton(session, "program", self.banner)
        self.head.add_action(self.star)
        session.kept.connect(self._mark)
        self._listed: list[Program] = []
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

    def load(self) -> None:
        """Ask for the programs that the filters let through."""
        area, language = self.filters.area_id, self.filters.language_tag

        def work(desk: "Desk", _task: Task) -> "tuple[list[Program], tuple[Area, ...]]":
            return verbs.programs(desk, area=area, language=language), verbs.areas(desk)

        self.session.ask(work, self._show, self.fail, lane="programs")

    def load_detail(self, record_id: str) -> None:
        """Ask for one program with all that its page names."""
        tag = self.session.tag
        self.session.ask(
            lambda desk, _task: reading.program_view(desk, record_id, tag),
            self._show_detail,
            self.fail_detail,
            lane=_DETAIL,
        )

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.filters.retranslate(self.session.tag)
        self.head.say(self.tr("Programs"), self._counted())
        self.make_sheet.setText(self.tr("Make a sheet"))
        self.view.setAccessibleName(self.tr("Programs"))
        if self._shown is None:
            self._say_none()

    def empty(self) -> tuple[str, str]:
        """No program passes the filters."""
        return self.tr("No program here"), self.tr("Choose another area or language.")

    def forget_record(self) -> None:
        """None passes the filters: no sheet is made of one that does not."""
        self.session.background.cancel(_DETAIL)
        self._shown = None
        self.star.show_record("")
        self.make_sheet.setEnabled(False)
        self._say_none()

    def _say_none(self) -> None:
        said = self.tr("Its facts, contacts and sources stand here, and its sheet starts here.")
        self.detail_pane.say(self.tr("Choose a program"), said)

    def _counted(self) -> str:
        if self._count is None:
            return ""
        return self.tr("%1 in the list").replace("%1", str(self._count))

    def _show(self, found: "tuple[list[Program], tuple[Area, ...]]") -> None:
        programs, known = found
        self._count = len(programs)
        self.head.tell(self._counted())
        self.filters.offer(known, self.session.tag)
        self._listed = programs
        self.show_rows([self._row(program) for program in programs])
        self.listed.emit()

    def _row(self, program: "Program") -> "Row":
        starred = self.star.is_starred(program.id)
        return replace(describe.program_row(program, self.session.tag), starred=starred)

    def _mark(self) -> None:
        """Other preferences hold, the favourites among them."""
        for program in self._listed:
            self.model.replace_row(self._row(program))

    def _order(self) -> None:
        if self._shown is not None and self._shown.program.printable:
            self.sheet_wanted.emit(self._shown.program.id)

    def _show_detail(self, view: "ProgramView") -> None:
        self._shown = view
        self.star.show_record(view.program.id)
        self.make_sheet.setEnabled(view.program.printable)
        self.make_sheet.setToolTip(
            ""
            if view.program.printable
            else self.tr("A reference entry: families get no sheet of it")
        )
        parts = program_detail.parts(view, self.session.tag, self.contact_wanted.emit)
        self.detail.show_parts(parts, named=program_detail.name(view, self.session.tag))
        self.detail_pane.show_content()
