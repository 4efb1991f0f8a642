"""The access log: who did what and when, by month and kind, and a file of it for whoever audits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.ui.keeping.fields import Line
from gg_desk.ui.keeping.words import action_name, entry_row
from gg_desk.ui.models.rows import RowsModel, Worded
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import AccessLog

_WHY = 100


class LogPart(QWidget):
    """Two choices above the entries, the latest first; below them the reason for a file."""

    export_wanted = Signal(object, str)
    """The ``AccessLog`` as it is shown, and the reason."""

    def __init__(self) -> None:
        super().__init__()
        self.month, self.kind = Choice(), Choice()
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.view.setUniformItemSizes(True)  # or each of some thousand entries is measured
        self.pane = Pane(self.view)
        self.why = Line()
        self.export = button("", "save")
        self.banner = Banner("danger")
        self._names = {part: label("", Type.LABEL, "muted") for part in (self.month, self.kind)}
        self._log: AccessLog | None = None
        self._months: Sequence[str] = ()
        self._lay_out()
        self.month.activated.connect(lambda _at: self._list())
        self.kind.activated.connect(lambda _at: self._list())
        self.why.textChanged.connect(self._allow)
        self.export.clicked.connect(self._want)
        self._retranslate()

    def show_log(self, log: "AccessLog", months: Sequence[str]) -> None:
        """Show ``log``, each entry of its month; month and kind stay chosen where it has them."""
        self._log, self._months = log, months
        self._fill()
        self.banner.tell("")
        if not log.whole:
            said = self.tr(
                "The log was changed from entry %1 on, not by this program. Keep the file as it is and find out who had access."
            )
            self.banner.tell(said.replace("%1", str(log.broken_at)), "danger")

    def forget(self) -> None:
        """Show nothing, and know of nothing."""
        self._log, self._months = None, ()
        self.month.clear()
        self.kind.clear()
        self.model.set_rows([])
        self.why.empty()
        self.banner.tell("")

    def shown(self) -> "AccessLog | None":
        """The entries of the chosen month and kind."""
        log = self._log
        if log is None:
            return None
        wanted = (self.month.currentData() or "", self.kind.currentData() or "")
        chosen = tuple(
            one
            for one, its_month in zip(log.entries, self._months, strict=True)
            if wanted[0] in {"", its_month} and wanted[1] in {"", one.action}
        )
        return msgspec.structs.replace(log, entries=chosen)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _fill(self) -> None:
        entries = self._log.entries if self._log else ()
        months = sorted(set(self._months), reverse=True)
        kinds = dict.fromkeys(one.action for one in entries)
        chosen = self.month.currentData(), self.kind.currentData()
        self.month.clear()
        self.month.addItem(self.tr("All months"), "")
        for one in months:
            self.month.addItem(one, one)
        self.kind.clear()
        self.kind.addItem(self.tr("Everything"), "")
        for kind in kinds:
            self.kind.addItem(action_name(kind), kind)
        self.month.choose_data(chosen[0])
        self.kind.choose_data(chosen[1])
        self._list()

    def _list(self) -> None:
        shown = self.shown()
        entries = shown.entries[::-1] if shown else ()
        self.model.set_rows(Worded(entries, entry_row))
        if entries:
            self.pane.show_content()
        else:
            self.pane.say(self.tr("No entry"))
        self._allow()

    def _allow(self) -> None:
        self.export.setEnabled(self.model.rowCount() > 0 and bool(self.why.text().strip()))

    def _want(self) -> None:
        if shown := self.shown():
            self.export_wanted.emit(shown, self.why.text().strip())

    def _retranslate(self) -> None:
        words = (self.tr("Month"), self.tr("What was done"))
        for (part, named), name in zip(self._names.items(), words, strict=True):
            named.setText(name)
            part.setAccessibleName(name)
        self.view.setAccessibleName(self.tr("Access log"))
        self.why.call(self.tr("Reason for a file, without a name"))
        self.export.setText(self.tr("Save as a file…"))
        self.export.setToolTip(self.tr("A reason must be given; the file is noted in the log"))
        self._fill()

    def _lay_out(self) -> None:
        self.why.setMaxLength(_WHY)
        for part, name in self._names.items():
            name.setBuddy(part)
        half = GRID // 2
        chosen = row(*(column(self._names[part], part, gap=half) for part in self._names), None)
        for at in range(3):
            chosen.setStretch(at, 1)
        chosen.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID + half)
        out = row(self.why.stacked(), column(None, self.export, gap=0))
        out.setStretch(0, 1)
        out.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout = column(self.banner, chosen, hairline(), self.pane, hairline(), out, gap=0)
        layout.setStretch(3, 1)
        self.setLayout(layout)
