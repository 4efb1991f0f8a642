"""What holds for all that is kept: how long, when the window locks, and the ways in."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QScrollArea, QWidget

from gg_desk.settings import Custody
from gg_desk.ui.keeping.fields import Line, NewSecret
from gg_desk.ui.theme import GRID, READING_WIDTH, Type
from gg_desk.ui.widgets import Banner, Choice, button, column, hairline, label, row

_MOST = 999


class RulesPart(QScrollArea):
    """Numbers with a button that keeps them; below, the passphrase, the code and the keyring."""

    rules_wanted = Signal(object)
    """Carries the ``Custody`` that is to hold."""
    passphrase_wanted = Signal(str)
    code_wanted = Signal()
    keyring_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.days, self.years, self.idle = Line(), Line(), Line()
        self.overdue = Choice()
        self.keep = button("primary", "save")
        self.secret = NewSecret()
        self.change = button()
        self.new_code = button()
        self.keyring = button()
        self.banner = Banner("danger")
        self._joined = False
        self._shown: Custody | None = None
        self._overdue_name = label("", Type.LABEL, "muted")
        self._sections = [label("", Type.SECTION) for _section in range(3)]
        self._hints = [label("", Type.SECONDARY, "muted") for _hint in range(2)]
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_rules(self, custody: Custody, *, keyring: bool) -> None:
        """Show what holds now, but where a person has begun to change it; ``keyring`` where it opens the vault."""
        first, before = self._shown is None, self._shown or custody
        self._shown = custody
        for line, was, now in (
            (self.days, before.days, custody.days),
            (self.years, before.log_years, custody.log_years),
            (self.idle, before.idle_minutes, custody.idle_minutes),
        ):
            if first or line.text() == str(was):
                line.setText(str(now))
        if first or self.overdue.currentData() == before.overdue:
            self.overdue.choose_data(custody.overdue)
        self._joined = keyring
        self._say_keyring()

    def show_numbers(self, custody: Custody) -> None:
        """Show what holds now for how long, and when, whatever was begun."""
        self._shown = custody
        self.days.setText(str(custody.days))
        self.years.setText(str(custody.log_years))
        self.idle.setText(str(custody.idle_minutes))
        self.overdue.choose_data(custody.overdue)

    def forget(self) -> None:
        """Forget what was typed."""
        self._shown = None
        self.secret.forget()
        self.banner.tell("")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _keep(self) -> None:
        try:
            wanted = Custody(
                days=int(self.days.text() or 0),
                overdue=self.overdue.currentData(),
                log_years=int(self.years.text() or 0),
                idle_minutes=int(self.idle.text() or 0),
            )
        except ValueError:
            self.banner.tell(
                self.tr(
                    "Mailings are kept from 1 to 366 days, the log from 1 to 5 years; the window locks after 1 to 60 minutes."
                )
            )
            return
        self.banner.tell("")
        self.rules_wanted.emit(wanted)

    def _change(self) -> None:
        if self.secret.is_right:
            self.passphrase_wanted.emit(self.secret.value())
            self.secret.forget()

    def _say_keyring(self) -> None:
        self.keyring.setText(
            self.tr("Let the keyring open it no more")
            if self._joined
            else self.tr("Let this computer's keyring open it")
        )

    def _retranslate(self) -> None:
        titles = (self.tr("What holds"), self.tr("Passphrase"), self.tr("Other ways in"))
        for section, title in zip(self._sections, titles, strict=True):
            section.setText(title)
        hints = (
            self.tr("What is kept already stays kept as long as it was set then."),
            self.tr("Backups from before still open with the old passphrase."),
        )
        for hint, words in zip(self._hints, hints, strict=True):
            hint.setText(words)
        self.days.call(self.tr("Days that a mailing is kept"))
        self.years.call(self.tr("Years that the log is kept"))
        self.idle.call(self.tr("Minutes until the window locks"))
        self._overdue_name.setText(self.tr("After the last day"))
        self.overdue.setAccessibleName(self.tr("After the last day"))
        chosen = self.overdue.currentData()
        self.overdue.clear()
        self.overdue.addItem(self.tr("destroyed at the next start"), "destroy")
        self.overdue.addItem(self.tr("asked about at the next start"), "ask")
        self.overdue.choose_data(chosen)
        self.keep.setText(self.tr("Save"))
        self.change.setText(self.tr("Change the passphrase"))
        self.new_code.setText(self.tr("New recovery code…"))
        self.new_code.setToolTip(self.tr("The one that was printed before opens nothing any more"))
        self._say_keyring()

    def _lay_out(self) -> None:
        for line in (self.days, self.years, self.idle):
            line.setValidator(QIntValidator(0, _MOST, self))
        self._overdue_name.setBuddy(self.overdue)
        rules, passphrase, others = self._sections
        until, backups = self._hints
        numbers = row(
            *(line.stacked() for line in (self.days, self.years, self.idle)), gap=2 * GRID
        )
        over = column(self._overdue_name, self.overdue, gap=GRID // 2)
        page = QWidget()
        page.setMaximumWidth(READING_WIDTH)
        page.setLayout(
            column(
                rules, numbers, over, until, self.banner, row(self.keep, None), hairline(),
                passphrase, self.secret, backups, row(self.change, None), hairline(),
                others, row(self.new_code, self.keyring, None), None,
                gap=GRID + GRID // 2,
            )
        )  # fmt: skip
        outer = row(page, None, gap=0)
        outer.setStretch(0, 1000)
        outer.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 3 * GRID)
        body = QWidget()
        body.setObjectName("detail")
        body.setLayout(outer)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def _connect(self) -> None:
        self.keep.clicked.connect(self._keep)
        self.change.clicked.connect(self._change)
        self.secret.entered.connect(self._change)
        self.secret.changed.connect(lambda: self.change.setEnabled(self.secret.is_right))
        self.change.setEnabled(False)
        self.new_code.clicked.connect(self.code_wanted)
        self.keyring.clicked.connect(lambda: self.keyring_wanted.emit(not self._joined))
