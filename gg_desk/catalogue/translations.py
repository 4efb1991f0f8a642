"""The translations of one folder: the program's own PO files with what the office has set over them."""

from collections.abc import Collection, Mapping
from pathlib import Path

from gg_desk.catalogue.pofile import read_translations
from gg_desk.catalogue.translation import Message, OfficeWords, Status, Translation, status


class Translations:
    """What each language says, by key; a PO file is read when its language is first asked for."""

    def __init__(self, folder: Path, office: OfficeWords | None = None) -> None:
        self.folder = folder
        self.office = office or OfficeWords()
        self._bundled: dict[str, Mapping[str, Translation]] = {}
        self._unsaid: dict[str, frozenset[str]] = {}

    def with_office(self, office: OfficeWords) -> "Translations":
        """The same files, which are not read again, under what ``office`` has set."""
        other = Translations(self.folder, office)
        other._bundled, other._unsaid = self._bundled, self._unsaid
        return other

    def bundled(self, tag: str) -> Mapping[str, Translation]:
        """The program's own translations into ``tag``, in the order of the file; none without one.

        Raises:
            PoError: the file is broken.
        """
        if tag not in self._bundled:
            self._bundled[tag] = self._read(tag)
        return self._bundled[tag]

    def _read(self, tag: str) -> Mapping[str, Translation]:
        path = self.folder / f"{tag}.po"
        return read_translations(path) if path.exists() else {}

    def says_all(self, keys: Collection[str], tag: str) -> bool:
        """Whether each of ``keys``, which are the same each time, is said in ``tag``.

        A file that is read for this alone is not kept: who chooses a language out of 21 reads one.

        Raises:
            PoError: the file is broken.
        """
        if tag not in self._unsaid:
            found = self._bundled.get(tag)
            words = self._read(tag) if found is None else found
            self._unsaid[tag] = frozenset(
                key for key in keys if key not in words or not words[key].words
            )
        return all(self.said(key, tag) for key in self._unsaid[tag])

    def said(self, key: str, tag: str) -> Translation | None:
        """What counts: the office's words, else the program's; none while untranslated."""
        found = self.office.translations.get((tag, key)) or self.bundled(tag).get(key)
        return found if found and found.words else None

    def status(self, message: Message, tag: str) -> Status:
        """How the words in ``tag`` stand against what the message's sources say now."""
        return status(
            message, self.said(message.key, tag), self.office, self.bundled(tag).get(message.key)
        )
