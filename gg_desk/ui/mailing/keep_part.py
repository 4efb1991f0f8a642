"""Whether a mailing is kept for reprinting: no, unless somebody says so here."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from gg_desk.errors import DeskError
from gg_desk.ui.head import Head
from gg_desk.ui.keeping import work
from gg_desk.ui.keeping.safe import Safe
from gg_desk.ui.keeping.unlocking import Unlocking
from gg_desk.ui.keeping.words import korean_day
from gg_desk.ui.language import date_words
from gg_desk.ui.mailing.keeping import Made, keep_mailing
from gg_desk.ui.mailing.reading import Reading, Wanted
from gg_desk.ui.session import Session
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import Banner, button, column, label, row

if TYPE_CHECKING:
    from gg_desk.catalogue.custody import KeptBatch
    from gg_desk.mailings import Mailed


class KeepPart(QWidget):
    """A choice, and below it what it means; it is off again whenever the vault is locked."""

    vault_wanted = Signal()
    """There is no vault yet: the person wants to make one."""

    def __init__(self, session: Session, held: Safe, head: Head, banner: Banner) -> None:
        """How it went is told in ``head``, faults in ``banner``."""
        super().__init__()
        self._session, self._safe, self._head, self._banner = session, held, head, banner
        self._prepared: tuple[Reading, Wanted] | None = None
        self.keep = button("chip", "keeping")
        self.keep.setCheckable(True)
        self.to_vault = button("link")
        self.hint = label("", Type.SECONDARY, "muted")
        self._until: dt.date | None = None
        self.setLayout(column(row(self.keep, None), self.hint, self.to_vault, gap=GRID // 2))
        self.to_vault.hide()
        self.keep.clicked.connect(self._choose)
        self.to_vault.clicked.connect(self.vault_wanted)
        held.locked.connect(self._locked)
        self._retranslate()

    def prepare(self, reading: Reading, wanted: Wanted) -> None:
        """These notices are about to be made; what is chosen now counts for them."""
        keeps = self.keep.isChecked() and self._safe.is_open
        self._prepared = (reading, wanted) if keeps else None

    def go_on_with(self, wanted: Wanted) -> None:
        """What is about to be made is this, now that the password of its earlier list is known."""
        if self._prepared:
            self._prepared = (self._prepared[0], wanted)

    def take_made(self, mailed: "Mailed") -> None:
        """The notices that were prepared are made: keep them where that was chosen."""
        if self._prepared is None:
            return
        made = Made(*self._prepared, mailed)
        self._prepared = None
        self._safe.ask(
            lambda desk, vault, task: keep_mailing(desk, vault, made, task),
            self._kept,
            self._not_kept,
        )

    def forget(self) -> None:
        """Keep nothing, as at first."""
        self.keep.setChecked(False)
        self._until = self._prepared = None
        self.to_vault.hide()
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _choose(self, checked: bool) -> None:
        if not checked:
            self.forget()
            return
        self.keep.setChecked(False)  # until it is known that it can be kept
        self._session.ask(work.standing, self._stands, self._fail, lane="keep")

    def _stands(self, found: work.Standing) -> None:
        self.to_vault.setVisible(not found.state.made)
        if not found.state.made:
            self._say(self.tr("There is no vault yet, in which it could be kept encrypted."))
            return
        until = korean_day() + dt.timedelta(days=found.preferences.custody.days)
        if self._safe.is_open or Unlocking(self.window(), self._session, self._safe, found).exec():
            self._until = until
            self.keep.setChecked(True)
        self._say()

    def _fail(self, error: DeskError) -> None:
        self._say(error.sentence(self._session.tag))

    def _locked(self) -> None:
        if self._prepared:
            said = self.tr("What is kept was locked, so these notices will not be kept.")
            self._banner.tell(said, "caution")
        self.forget()

    def _kept(self, batch: "KeptBatch") -> None:
        said = self.tr("%1 · kept for reprinting until %2")
        said = said.replace("%1", self._head.status.text())
        self._head.tell(said.replace("%2", batch.until.isoformat()))
        self._safe.changed.emit()

    def _not_kept(self, error: DeskError) -> None:
        said = self.tr("The notices are made, but they are not kept: %1")
        self._banner.tell(said.replace("%1", error.sentence(self._session.tag)), "danger")

    def _say(self, said: str = "") -> None:
        if not said and self._until:
            said = self.tr("Kept encrypted until %1 and printed again from there; then destroyed.")
            said = said.replace("%1", date_words(self._until, self._session.tag))
        self.hint.setText(said or self.tr("Nothing of these families is kept."))
        self.keep.setAccessibleDescription(self.hint.text())

    def _retranslate(self) -> None:
        self.keep.setText(self.tr("Keep it for reprinting"))
        self.to_vault.setText(self.tr("Make the vault…"))
        self._say()
