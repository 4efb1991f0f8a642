"""One family's notice as it will be printed, chosen among those worth looking at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QListView, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.mailing.reading import Letter, preview
from gg_desk.ui.mailing.words import cautions, sample_names
from gg_desk.ui.preview import Preview
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID
from gg_desk.ui.widgets import Banner, Choice, button, column, row

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.mailing.notices import Printed
    from gg_desk.mailing.planning import Plan
    from gg_desk.mailing.samples import Sample

_LANE = "mailing preview"
_OFFERED = 200
"""More than this nobody looks through, and thousands would hold the window up; others are added when
a person comes to their rows."""


class Shown(QWidget):
    """A choice of families above the notice of one of them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.sample = Choice()
        offered = self.sample.view()
        if isinstance(offered, QListView):
            offered.setUniformItemSizes(True)  # or a thousand warnings are measured to open it
        self.zoom = button()
        self.zoom.setCheckable(True)
        self.cautions = Banner("caution")
        self.preview = Preview(self)
        self.preview.viewport().unsetCursor()  # nothing is mended by a click here
        self.pane = Pane(self.preview)
        self._samples: Sequence[Sample] = ()
        self._plan: Plan | None = None
        self._letter = Letter("", {})
        bar = row(self.sample, self.zoom)
        bar.setStretch(0, 1)
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout = column(bar, self.cautions, self.pane, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.sample.activated.connect(lambda _at: self.draw())
        self.zoom.toggled.connect(self.preview.fill_width)
        self._retranslate()
        self.forget()

    def offer(self, plan: "Plan", samples: "Sequence[Sample]", letter: Letter) -> None:
        """Offer these families; the one in the same place stays chosen."""
        at = self.sample.currentIndex()
        self._plan, self._samples, self._letter = plan, samples, letter
        self._fill(at)
        self.draw()

    def look_at(self, row: int) -> None:
        """Show the notice of this row, where one is made of it."""
        shown = self._chosen()
        if shown is not None and self._samples[shown].family.row == row:
            return
        found = (at for at, sample in enumerate(self._samples) if sample.family.row == row)
        at = next(found, None)
        if at is None:
            return
        if self.sample.findData(at) < 0:
            [name] = sample_names(self._samples[at : at + 1], self._session.tag)
            self.sample.addItem(name, at)
        self.sample.choose_data(at)
        self.draw()

    def fill_in(self, letter: Letter) -> None:
        """Another sheet is chosen, or what all notices share is another now."""
        self._letter = letter
        self.draw()

    def draw(self) -> None:
        """Draw the chosen family's notice."""
        at, plan, letter = self._chosen(), self._plan, self._letter
        if plan is None or at is None:
            self._show_nothing()
            return
        family = self._samples[at].family

        def work(desk: "Desk", _task: Task) -> "tuple[bytes, Printed]":
            return preview(desk, plan, family, letter)

        self._session.ask(work, self._show, self._fail, lane=_LANE)

    def forget(self) -> None:
        """Show nobody's notice, and know of none."""
        self._session.background.cancel(_LANE)
        self._samples, self._plan = (), None
        self.sample.clear()
        self._show_nothing()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _chosen(self) -> int | None:
        """Which of the samples is chosen."""
        at = self.sample.currentData()
        return at if at is not None and at < len(self._samples) else None

    def _fill(self, at: int) -> None:
        self.sample.clear()
        names = sample_names(self._samples[:_OFFERED], self._session.tag)
        for index, name in enumerate(names):
            self.sample.addItem(name, index)
        self.sample.setCurrentIndex(at if 0 <= at < len(names) else 0)

    def _show(self, drawn: "tuple[bytes, Printed]") -> None:
        pdf, printed = drawn
        self.cautions.tell("\n".join(cautions(printed, self._session.tag)))
        self.preview.show_pdf(b"" if printed.refused else pdf)
        self.pane.show_content()

    def _show_nothing(self) -> None:
        self.cautions.tell("")
        self.preview.show_pdf(b"")
        self.pane.say(self.tr("No notice yet"))

    def _fail(self, error: DeskError) -> None:
        self._show_nothing()
        self.cautions.tell(error.sentence(self._session.tag))

    def _retranslate(self) -> None:
        self.sample.setAccessibleName(self.tr("Notice to look at"))
        self.zoom.setText(self.tr("Show larger"))
        self.preview.setAccessibleName(self.tr("The notice as it will be printed"))
        if self._samples:
            self._fill(self.sample.currentIndex())
        if not self.pane.shows_content:
            self.pane.say(self.tr("No notice yet"))
