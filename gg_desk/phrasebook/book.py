"""The phrasebook: every kind of fact, said in every language it is translated into."""

import functools
from pathlib import Path

from gg_desk.catalogue.languages import languages as known_languages
from gg_desk.catalogue.words import Noun
from gg_desk.errors import DeskError
from gg_desk.phrasebook.patterns import Pattern, arguments
from gg_desk.phrasebook.pofile import Entry, read_entries
from gg_desk.resources import resource

SOURCE = "en"
"""The language that decides which keys exist and what they mean."""


class Phrase(Noun, frozen=True):
    """A phrase as it is printed: values inserted as isolates, digits Western."""

    text: str
    tag: str
    key: str
    reviewed: bool
    """Whether a person has reviewed it, and every phrase inserted into it, as it now reads."""


class Phrasebook:
    """The PO files of one folder, each read when its language is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._entries: dict[str, dict[str, Entry]] = {}
        self._patterns: dict[tuple[str, str], Pattern] = {}

    def say(self, key: str, tag: str, /, **values: str | int | Phrase) -> Phrase:
        """The phrase ``key`` in the language ``tag`` with ``values`` in it.

        Counts (``int``) choose a plural; everything else is text and is inserted as an isolate.

        Raises:
            KeyError: no phrase has this key: a bug.
            TypeError: ``values`` are not what the phrase asks for: a bug.
            DeskError: the phrase is not translated into ``tag``, or its pattern is broken.
        """
        entry = self._translated(key, tag)
        plain = {n: v.text if isinstance(v, Phrase) else v for n, v in values.items()}
        inserted = all(v.reviewed for v in values.values() if isinstance(v, Phrase))
        return Phrase(
            text=self._pattern(entry, tag).text(plain),
            tag=tag,
            key=key,
            reviewed=inserted and self._reviewed(entry),
        )

    def has(self, key: str, tag: str) -> bool:
        """Whether the phrase ``key`` can be said in ``tag``."""
        return key in self._language(SOURCE) and bool(self._language(tag).get(key, _NONE).pattern)

    def keys(self) -> tuple[str, ...]:
        """Every key, in the order of the English file."""
        return tuple(self._language(SOURCE))

    def languages(self) -> tuple[str, ...]:
        """Tags of the languages in which every phrase can be said, in the desk's order."""
        return tuple(
            known.tag
            for known in known_languages()
            if all(self.has(key, known.tag) for key in self.keys())
        )

    def entries(self, tag: str) -> dict[str, Entry]:
        """The entries of one language by key, for coverage and review; empty without a file."""
        return dict(self._language(tag))

    def problems(self) -> tuple[str, ...]:
        """What is wrong with the files, one English sentence each; empty when all is well."""
        found = []
        for path in sorted(self.folder.glob("*.po")):
            for entry in self._language(path.stem).values():
                found += [f"{path.name}: {entry.key}: {why}" for why in self._faults(entry, path)]
        return tuple(found)

    def _faults(self, entry: Entry, path: Path) -> list[str]:
        source = self._language(SOURCE).get(entry.key)
        if source is None:
            return ["no such key in English"]
        if not entry.pattern:
            return ["not translated"]
        try:
            asked = Pattern(entry.pattern, path.stem).arguments
        except ValueError as error:
            return [str(error)]
        faults = []
        if asked != arguments(source.pattern):
            faults.append("its values are not those of the English")
        if entry.english != source.pattern and entry.status != "outdated":
            faults.append("its English has changed, but it is not marked outdated")
        return faults

    def _translated(self, key: str, tag: str) -> Entry:
        if key not in self._language(SOURCE):
            raise KeyError(key)
        entry = self._language(tag).get(key, _NONE)
        if not entry.pattern:
            raise DeskError(
                f"The phrasebook does not say “{key}” in {tag} yet. Translate it in {tag}.po, or choose another language.",
                f"문구집에 “{key}” 문구의 {tag} 번역이 아직 없습니다. {tag}.po에 번역을 넣거나 다른 언어를 골라 주세요.",
            )
        return entry

    def _reviewed(self, entry: Entry) -> bool:
        return (
            entry.status == "reviewed"
            and entry.english == self._language(SOURCE)[entry.key].pattern
        )

    def _language(self, tag: str) -> dict[str, Entry]:
        if tag not in self._entries:
            path = self.folder / f"{tag}.po"
            if tag == SOURCE or path.exists():
                self._entries[tag] = read_entries(path)
            else:
                self._entries[tag] = {}
        return self._entries[tag]

    def _pattern(self, entry: Entry, tag: str) -> Pattern:
        known = self._patterns.get((tag, entry.key))
        if known is None:
            try:
                known = Pattern(entry.pattern, tag)
            except ValueError as error:
                raise DeskError(
                    f"The phrase “{entry.key}” in {tag}.po is broken: {error}. Mend the pattern.",
                    f"{tag}.po의 “{entry.key}” 문구 형식이 잘못되었습니다({error}). 고쳐 주세요.",
                ) from error
            self._patterns[tag, entry.key] = known
        return known


_NONE = Entry(key="", english="", pattern="", status="unreviewed")


@functools.cache
def phrasebook(folder: Path | None = None) -> Phrasebook:
    """The phrasebook of ``folder``, by default the bundled one; the same object every time."""
    return Phrasebook(folder or resource("phrasebook"))
