"""What is set for an open vault: its rules, its passphrase, and whether the keyring opens it."""

from PySide6.QtCore import QObject

from gg_desk.settings import Custody
from gg_desk.ui.keeping.place import Place
from gg_desk.ui.keeping.rules import RulesPart
from gg_desk.ui.late import custody
from gg_desk.ui.session import Session
from gg_desk.ui.setting import set_undoably


class Upkeep(QObject):
    """Does what a person wants of ``rules``."""

    def __init__(self, session: Session, at: Place, rules: RulesPart) -> None:
        super().__init__(rules)
        self._session, self._at, self._rules = session, at, rules
        rules.rules_wanted.connect(self._keep_rules)
        rules.passphrase_wanted.connect(self._change_passphrase)
        rules.keyring_wanted.connect(self.use_keyring)

    def use_keyring(self, wanted: bool) -> None:
        """Let the system's keyring open the vault, or no longer."""
        said = (
            self.tr("The keyring opens it now.")
            if wanted
            else self.tr("The keyring opens it no more.")
        )
        self._at.safe.ask(
            lambda _desk, vault, _task: custody.use_keyring(vault, wanted=wanted),
            lambda _none: self._at.renew(lambda: self._at.head.tell(said)),
            self._at.failed,
        )

    def _change_passphrase(self, passphrase: str) -> None:
        self._at.head.work(self.tr("Changing the passphrase…"))
        self._at.head.cancel.hide()
        self._at.safe.ask(
            lambda _desk, vault, _task: custody.change_passphrase(vault, passphrase),
            lambda _none: self._at.rest(self.tr("The passphrase is changed.")),
            self._at.failed,
        )

    def _keep_rules(self, wanted: Custody) -> None:
        set_undoably(
            self._session,
            {"custody": wanted},
            lambda: self.tr("Saved: what holds for the vault"),
            self._at.failed,
            lambda held: self._rules_hold(held.custody),
        )

    def _rules_hold(self, custody: Custody) -> None:
        self._at.safe.ruled.emit(custody)
        self._rules.show_numbers(custody)
        self._at.head.tell(self.tr("Saved."))
