"""What programs, contacts and news have in common: a head, a list, and a detail beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from gg_desk.errors import DeskError
from gg_desk.ui import theme
from gg_desk.ui.models.rows import Row, RowsModel
from gg_desk.ui.pages.page import Page
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.session import Session
from gg_desk.ui.states import Pane
from gg_desk.ui.widgets import Banner, column, ground

_SETTLE_MS = 120
"""A list that is run through with the arrow keys reads only the record it stops at."""


class ListPage(Page):
    """A list with its filters on the left, what is chosen on the right."""

    keeps_to_list = False
    """Whether a record that leaves the list leaves the page: one that is read leaves the unread news, and stays."""

    def __init__(self, session: Session, filters: QWidget | None, detail: QWidget) -> None:
        super().__init__(session)
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.banner = Banner("danger")
        self.list_pane = Pane(self.view)
        self.detail_pane = Pane(detail)
        self._wanted = ""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(lambda: self.load_detail(self.view.chosen_id()))
        self.view.chosen.connect(lambda _id: self._settle.start())
        self.view.chosen.connect(lambda _id: self.touched.emit())
        self._lay_out(filters)

    def load_detail(self, record_id: str) -> None:
        """Ask for the record that was chosen."""
        raise NotImplementedError

    def empty(self) -> tuple[str, str]:
        """What belongs in the list, and the first step, for when there is nothing in it."""
        raise NotImplementedError

    def show_record(self, record_id: str) -> None:
        """Choose the record, now or as soon as the list is there."""
        self._wanted = "" if self.view.choose(record_id) else record_id
        if self._wanted:
            self._settle.stop()
            self.load_detail(record_id)

    def begins_at(self) -> QWidget:
        """The list."""
        return self.view

    def where(self) -> dict[str, Any]:
        """The record that is chosen."""
        chosen = self.view.chosen_id()
        return {"record": chosen} if chosen else {}

    def go_back_to(self, where: Mapping[str, Any]) -> None:
        """Choose the record again."""
        self.show_record(str(where["record"]))

    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Show what was found, ``more`` if not all; what was chosen stays so where it still is."""
        chosen = self._wanted or self.view.chosen_id()
        self.model.set_rows(rows, more=more)
        self.banner.tell("")
        if rows:
            self.list_pane.show_content()
        else:
            self.list_pane.say(*self.empty())
        if chosen and self.view.choose(chosen):
            self._wanted = ""
        elif chosen and not self._wanted:
            self._lose_record(rows)

    def forget_record(self) -> None:
        """Show no record."""
        raise NotImplementedError

    def fail(self, error: DeskError) -> None:
        """Say above the list what went wrong."""
        self.banner.tell(error.sentence(self.session.tag), "danger")
        if not self.list_pane.shows_content:
            self.list_pane.say("")

    def fail_detail(self, error: DeskError) -> None:
        """Say where the record would stand what went wrong."""
        self.detail_pane.say("", error.sentence(self.session.tag))

    def speak_anew(self) -> None:
        """The record that is shown as well."""
        super().speak_anew()
        if self.view.chosen_id():
            self.load_detail(self.view.chosen_id())

    def _lose_record(self, rows: Sequence[Row]) -> None:
        if not self.keeps_to_list:
            return
        if rows:
            self.view.choose(rows[0].id)
        else:
            self._settle.stop()
            self.forget_record()

    def _lay_out(self, filters: QWidget | None) -> None:
        pane = QWidget()
        pane.setObjectName("pane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        narrowest, widest = theme.LIST_WIDTH
        pane.setMaximumWidth(widest)
        parts = [part for part in (filters, self.banner) if part is not None]
        layout = column(*parts, self.list_pane, gap=0)
        layout.addStrut(narrowest)  # more where a button's words are longer
        pane.setLayout(layout)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(pane)
        split.addWidget(ground(column(self.detail_pane, gap=0)))
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([narrowest + (widest - narrowest) // 2, 2 * widest])
        self.setLayout(column(self.head, split, gap=0))
