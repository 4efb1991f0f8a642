"""The mailings that are kept, and what can be done with the one that is chosen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QIntValidator, QRegularExpressionValidator
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from gg_desk.ui import theme
from gg_desk.ui.detail import named
from gg_desk.ui.keeping.fields import Line
from gg_desk.ui.keeping.words import batch_facts, batch_row, days_left, korean_day
from gg_desk.ui.late_parts import names
from gg_desk.ui.models.rows import RowsModel
from gg_desk.ui.rows_view import RowsView
from gg_desk.ui.states import Pane
from gg_desk.ui.theme import GRID, READING_WIDTH, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, edge, hairline, label, row

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import KeptBatch

_ROWS = QRegularExpression(r"[0-9]{1,6}(-[0-9]{1,6})?(\s*,\s*[0-9]{1,6}(-[0-9]{1,6})?)*")
_STAYS = "\N{NO-BREAK SPACE}"
_BETWEEN = f"{_STAYS}· "
_LTR, _FSI, _PDI = "\N{LEFT-TO-RIGHT MARK}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
"""A name from right to left first in the line would turn it round, and the numbers with it."""
_MOST_DAYS = 366
_WHY = 100
"""Letters of a reason: the log and the certificate take a little more."""


class BatchesPart(QWidget):
    """A list on the left; on the right facts, then printing again, keeping longer, destroying."""

    reprint_wanted = Signal(str, str, str, str)
    """Code, rows, language and reason."""
    extend_wanted = Signal(str, int, str)
    destroy_wanted = Signal(str, str)
    certificate_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model = RowsModel(self)
        self.view = RowsView(self.model)
        self.pane = Pane(self.view)
        self.banner = Banner("caution")
        self.rows, self.days = Line(), Line()
        self.language = Choice()
        self.reprint_why, self.extend_why, self.destroy_why = Line(), Line(), Line()
        self.reprint = button("primary", "print")
        self.extend = button()
        self.destroy_it = button()
        self.certificate = button("primary", "save")
        self._language_name = label("", Type.LABEL, "muted")
        self._language_name.setBuddy(self.language)
        self._sections = [label("", Type.SECTION) for _section in range(3)]
        self._about_destroying = label("", Type.SECONDARY, "muted")
        self._title = label("", Type.TITLE, selectable=True)
        self._facts = column(gap=0)
        self._batches: Mapping[str, KeptBatch] = {}
        self._names: Mapping[str, str] = {}
        self._tag, self._opened = "ko", ""
        self._lay_out()
        self._connect()
        self._retranslate()
        self._open()

    def show_batches(
        self, found: "Sequence[KeptBatch]", named: Mapping[str, str], tag: str
    ) -> None:
        """List these; ``named`` gives what their notices are called."""
        # Of two that bear one code the latest is shown: the one that can be printed.
        self._batches = {one.code: one for one in reversed(found)}
        self._names, self._tag = named, tag
        today, chosen = korean_day(), self.view.chosen_id()
        self.model.set_rows([batch_row(one, named, today) for one in self._batches.values()][::-1])
        if self._batches:
            self.pane.show_content()
        else:
            self.pane.say(
                self.tr("Nothing is kept"),
                self.tr("On the page Mailing, mark a list to be kept before its notices are made."),
            )
        if not self.view.choose(chosen) and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        self._open()

    def chosen(self) -> "KeptBatch | None":
        """The mailing that is chosen."""
        return self._batches.get(self.view.chosen_id())

    def forget(self) -> None:
        """List nothing, and know of nothing."""
        self._batches = {}
        self.model.set_rows([])
        self.pane.say("")
        self._open()
        self._empty()

    def say_busy(self, busy: bool) -> None:
        """Something is done with a mailing, or no longer."""
        self._body.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def empty_printing(self) -> None:
        """What was typed of printing again is done."""
        for line in (self.rows, self.reprint_why):
            line.empty()

    def empty_longer(self) -> None:
        """What was typed of keeping longer is done."""
        for line in (self.days, self.extend_why):
            line.empty()

    def _empty(self) -> None:
        for line in (self.rows, self.days, self.reprint_why, self.extend_why, self.destroy_why):
            line.empty()

    def _open(self) -> None:
        """Show the chosen mailing, with what can be done in its state."""
        one = self.chosen()
        same = one is not None and one.code == self._opened
        self._opened = one.code if one else ""
        self._show_facts(one)
        self._scroll.setVisible(one is not None)
        state = one.state if one else ""
        self._printing.setVisible(state == "kept")
        self._keeping_on.setVisible(state == "kept")
        self._destroying.setVisible(state in {"kept", "keyless", "destroying"})
        self._certified.setVisible(state == "destroyed")
        if one is None:
            self.banner.tell("")
            return
        language = self.language.currentData() if same else ""
        self.language.clear()
        names.fill_languages(self.language, one.languages, self._tag)
        self.language.insertItem(0, self.tr("All languages"), "")
        self.language.setCurrentIndex(0)
        self.language.choose_data(language)
        today = korean_day()
        overdue = state == "kept" and one.until < today
        self.banner.tell("")
        if overdue:
            said = self.tr("%1: destroy it without delay.")
            self.banner.tell(said.replace("%1", days_left(one.until, today)), "danger")
        elif state == "keyless":
            self.banner.tell(
                self.tr(
                    "Its key is not on this computer, so nobody can read it: keys are in no backup. Print from the list again."
                )
            )
        elif state == "destroying":
            self.banner.tell(self.tr("Its destruction was broken off. Destroy it to the end."))

    def _show_facts(self, one: "KeptBatch | None") -> None:
        while entry := self._facts.takeAt(0):
            if old := entry.widget():
                old.hide()
                old.deleteLater()
        self._title.setText(one.code if one else "")
        if one:
            spoken = self._spoken(one)
            self._facts.addWidget(
                named(batch_facts(one, self._names, spoken, korean_day(), self._tag))
            )

    def _spoken(self, one: "KeptBatch") -> str:
        return _LTR + _BETWEEN.join(
            f"{_FSI}{names.own_then(tag, self._tag)}{_PDI}{_STAYS}{count:,}"
            for tag, count in one.languages.items()
        )

    def _want_reprint(self) -> None:
        if one := self.chosen():
            language = self.language.currentData() or ""
            rows, why = self.rows.text().strip(), self.reprint_why.text().strip()
            self.reprint_wanted.emit(one.code, rows, language, why)

    def _want_longer(self) -> None:
        if one := self.chosen():
            self.extend_wanted.emit(one.code, int(self.days.text()), self.extend_why.text().strip())

    def _want_end(self) -> None:
        if one := self.chosen():
            self.destroy_wanted.emit(one.code, self.destroy_why.text().strip())

    def _want_certificate(self) -> None:
        if one := self.chosen():
            self.certificate_wanted.emit(one.code)

    def _allow(self) -> None:
        self.extend.setEnabled(
            self.days.hasAcceptableInput() and bool(self.extend_why.text().strip())
        )

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Mailings that are kept"))
        titles = (self.tr("Print again"), self.tr("Keep longer"), self.tr("Destruction"))
        for section, title in zip(self._sections, titles, strict=True):
            section.setText(title)
        self.rows.call(self.tr("Rows, as in 214 or 2-100,214"))
        self.rows.setPlaceholderText(self.tr("all rows"))
        self._language_name.setText(self.tr("Language"))
        self.language.setAccessibleName(self.tr("Language"))
        self.days.call(self.tr("Days"))
        for line in (self.reprint_why, self.extend_why, self.destroy_why):
            line.call(self.tr("Reason, without a name"))
        self.reprint.setText(self.tr("Make the pages"))
        self.extend.setText(self.tr("Keep it longer"))
        self.destroy_it.setText(self.tr("Destroy now…"))
        self.certificate.setText(self.tr("Show the certificate"))
        self._about_destroying.setText(
            self.tr("Nobody can bring it back, from backups neither. A certificate is made of it.")
        )

    def _lay_out(self) -> None:
        self.rows.setValidator(QRegularExpressionValidator(_ROWS, self))
        self.days.setValidator(QIntValidator(1, _MOST_DAYS, self))
        self.days.setFixedWidth(10 * GRID)
        for line in (self.reprint_why, self.extend_why, self.destroy_why):
            line.setMaxLength(_WHY)
        printing, keeping_on, destroying = self._sections
        language = column(self._language_name, self.language, gap=GRID // 2)
        pair = row(self.rows.stacked(), language)
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        self._printing = _section(
            printing, pair, self.reprint_why.stacked(), row(self.reprint, None)
        )
        longer = row(self.days.stacked(), self.extend_why.stacked())
        longer.setStretch(1, 1)
        self._keeping_on = _section(keeping_on, longer, row(self.extend, None))
        self._destroying = _section(
            destroying,
            self._about_destroying,
            self.destroy_why.stacked(),
            row(self.destroy_it, None),
        )
        self._certified = _section(row(self.certificate, None))
        self._body = QWidget()
        self._body.setMaximumWidth(READING_WIDTH)
        self._body.setLayout(
            column(
                self._title, self._facts, self._certified, self._printing, self._keeping_on,
                self._destroying, None, gap=2 * GRID,
            )
        )  # fmt: skip
        outer = row(self._body, None, gap=0)
        outer.setStretch(0, 1000)
        outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        page = QWidget()
        page.setObjectName("detail")
        page.setLayout(outer)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        self.pane.setFixedWidth(theme.LIST_WIDTH[1])
        right = column(self.banner, self._scroll, gap=0)
        right.setStretch(1, 1)
        layout = row(self.pane, edge(), right, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.view.chosen.connect(self._changed)
        self.days.textChanged.connect(self._allow)
        self.extend_why.textChanged.connect(self._allow)
        self.reprint.clicked.connect(self._want_reprint)
        self.extend.clicked.connect(self._want_longer)
        self.destroy_it.clicked.connect(self._want_end)
        self.certificate.clicked.connect(self._want_certificate)
        self._allow()

    def _changed(self, code: str) -> None:
        if code != self._opened:
            self._empty()  # rows and reasons were meant for another one
        self._open()


def _section(*parts: QWidget | QLayout) -> QWidget:
    box = QWidget()
    box.setLayout(column(hairline(), *parts, gap=GRID))
    return box
