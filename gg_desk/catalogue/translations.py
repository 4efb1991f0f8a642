"""The translations of one folder: the program's own PO files with what the office has set over them."""

from collections.abc import Mapping
from pathlib import Path

from gg_desk.catalogue.pofile import read_translations
from gg_desk.catalogue.translation import Message, OfficeWords, Status, Translation, status


class Translations:
    """What each language says, by key; a PO file is read when its language is first asked for."""

    def __init__(self, folder: Path, office: OfficeWords | None = None) -> None:
        self.folder = folder
        self.office = office or OfficeWords()
        self._bundled: dict[str, Mapping[str, Translation]] = {}

    def with_office(self, office: OfficeWords) -> "Translations":
        """The same files, which are not read again, under what ``office`` has set."""
        other = Translations(self.folder, office)
        other._bundled = self._bundled
        return other

    def bundled(self, tag: str) -> Mapping[str, Translation]:
        """The program's own translations into ``tag``, in the order of the file; none without one.

        Raises:
            PoError: the file is broken.
        """
        if tag not in self._bundled:
            path = self.folder / f"{tag}.po"
            self._bundled[tag] = read_translations(path) if path.exists() else {}
        return self._bundled[tag]

    def said(self, key: str, tag: str) -> Translation | None:
        """What counts: the office's words, else the program's; none while untranslated."""
        found = self.office.translations.get((tag, key)) or self.bundled(tag).get(key)
        return found if found and found.words else None

    def status(self, message: Message, tag: str) -> Status:
        """How the words in ``tag`` stand against what the message's sources say now."""
        return status(
            message, self.said(message.key, tag), self.office, self.bundled(tag).get(message.key)
        )
