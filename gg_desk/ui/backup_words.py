"""Backups as sentences: a row of the list, how things stand, and what bringing one back changes."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from gg_desk.catalogue.keeping import Backup, Change
from gg_desk.ui.language import locale
from gg_desk.ui.models.rows import Row
from gg_desk.ui.sentences import moment_inside, moment_words

translate = QCoreApplication.translate


def backup_row(backup: Backup, tag: str, now: dt.datetime) -> Row:
    """A row of the list: when, why, how large."""
    return Row(
        id=backup.file,
        title=moment_words(backup.made, tag, now),
        second=f"{reason_words(backup)} · {size_words(backup.bytes, tag)}",
    )


def reason_words(backup: Backup) -> str:
    """Why it was made."""
    return {
        "asked": translate("Backups", "Made by hand"),
        "daily": translate("Backups", "Daily"),
        "migration": translate("Backups", "Before an update of the program"),
        "import": translate("Backups", "Before an import"),
        "restore": translate("Backups", "Before a restore"),
    }[backup.reason]


def size_words(size: int, tag: str) -> str:
    """A file's size as people read it."""
    units = QLocale.DataSizeFormat.DataSizeTraditionalFormat  # MB, as file managers say it
    return locale(tag).formattedDataSize(size, 1, units)


def status_words(backups: Sequence[Backup], tag: str, now: dt.datetime) -> str:
    """When the last backup was made, and how many are kept."""
    if not backups:
        return translate("Backups", "No backup yet; the first one is made by itself.")
    said = translate("Backups", "Last backup: %1 · kept: %2")
    when = moment_inside(backups[0].made, tag, now)
    return said.replace("%1", when).replace("%2", str(len(backups)))


def count_words(backup: Backup) -> str:
    """What is in it, in numbers that a person knows."""
    said = translate("Backups", "Programs %1 · contacts %2 · news %3 · other files %4")
    for place, kind in (("%1", "program"), ("%2", "contact"), ("%3", "news")):
        said = said.replace(place, str(backup.counts.get(kind, 0)))
    return said.replace("%4", str(backup.files))


def change_words(changes: Sequence[Change]) -> list[str]:
    """A line for each kind in which something changes; one that says so where nothing does."""
    if not changes:
        return [translate("Backups", "Nothing would change.")]
    return [_change(change) for change in changes]


def _change(change: Change) -> str:
    parts = []
    if change.added:
        parts.append(translate("Backups", "%1 come back").replace("%1", str(change.added)))
    if change.changed:
        parts.append(
            translate("Backups", "%1 become as they were").replace("%1", str(change.changed))
        )
    if change.gone:
        parts.append(translate("Backups", "%1 disappear").replace("%1", str(change.gone)))
    return f"{_kind(change.kind)}: {' · '.join(parts)}"


def _kind(kind: str) -> str:
    words = {
        "program": translate("Backups", "Programs"),
        "contact": translate("Backups", "Contacts"),
        "news": translate("Backups", "News"),
        "organisation": translate("Backups", "Organisations"),
        "document": translate("Backups", "Papers"),
        "area": translate("Backups", "Cities and counties"),
        "source": translate("Backups", "Sources"),
        "translation": translate("Backups", "Translations of the office"),
        "handout": translate("Backups", "Sheets handed out"),
        "mailing": translate("Backups", "Mailings"),
        "reply": translate("Backups", "Replies"),
        "history": translate("Backups", "History of changes"),
        "preferences": translate("Backups", "What the office has set"),
        "pictures": translate("Backups", "Pictures"),
        "templates": translate("Backups", "Templates of the office"),
        "fonts": translate("Backups", "Fonts"),
        "lists": translate("Backups", "Settings for lists"),
        "vault": translate("Backups", "Vault, locked as it is"),
    }
    return words.get(kind, kind)
