"""One backup: when and why it was made, what is in it, what bringing it back would change."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gg_desk.catalogue.keeping import Backup, RestorePreview
from gg_desk.catalogue.words import in_language
from gg_desk.ui.backup_words import change_words, count_words, reason_words, size_words
from gg_desk.ui.scroll import Scroll
from gg_desk.ui.sentences import moment_words
from gg_desk.ui.theme import GRID, Type
from gg_desk.ui.widgets import button, column, hairline, label, row


class BackupDetail(QWidget):
    """The chosen backup, with what can be done with it."""

    restore_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.restore = button("", "restore")
        self.copy = button("", "save")
        self.parts = Scroll()
        actions = row(self.restore, self.copy, None)
        actions.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 0)
        layout = column(actions, self.parts, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setObjectName("detail")
        self.restore.setEnabled(False)
        self.copy.setEnabled(False)
        self.restore.clicked.connect(self.restore_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the actions in the window's language."""
        self.restore.setText(self.tr("Bring this backup back…"))
        self.copy.setText(self.tr("Save a copy…"))
        self.parts.setAccessibleName(self.tr("What would change"))

    def show_backup(self, backup: Backup | None, seen: RestorePreview | None, tag: str) -> None:
        """Show ``backup`` and, once it is known, what would change; of a file from elsewhere the second alone."""
        self.restore.setEnabled(seen is not None)
        self.copy.setEnabled(backup is not None)
        named = self._name(backup, seen, tag)
        parts: list[QWidget] = [label(named, Type.TITLE, selectable=True)]
        if backup is not None:
            facts = f"{reason_words(backup)} · {size_words(backup.bytes, tag)}"
            parts.append(label(facts, Type.SECONDARY, "muted"))
            parts.append(label(count_words(backup), Type.BODY))
            if backup.without:
                parts.append(label(in_language(backup.without, tag), Type.BODY, "caution"))
        parts += [hairline(), label(self.tr("What would change"), Type.SECTION)]
        if seen is None:
            parts.append(
                label(self.tr("The backup is being read and compared…"), Type.BODY, "muted")
            )
        else:
            parts += [
                label(line, Type.BODY, selectable=True) for line in change_words(seen.changes)
            ]
            parts += [label(in_language(note, tag), Type.BODY, "caution") for note in seen.notes]
            parts.append(label(self._undone(), Type.SECONDARY, "muted"))
        self.parts.show_parts(parts, named=named)

    def _undone(self) -> str:
        return self.tr(
            "Before anything changes, a backup of how things are now is made; “Undo the last restore” brings that back."
        )

    def _name(self, backup: Backup | None, seen: RestorePreview | None, tag: str) -> str:
        made = backup.made if backup is not None else seen.made if seen is not None else None
        if made is None:
            return self.tr("A backup of the first version")
        return moment_words(made, tag, dt.datetime.now(dt.UTC).astimezone())
