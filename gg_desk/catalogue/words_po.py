"""The catalogue's translations: PO files, one a language, beside the Korean and English in TOML.

An entry's ``msgctxt`` is the key of a text (``program/kls/name``), its ``msgid`` the English that
was translated. A translation whose English has changed since is outdated and is not used; so is
one that carries the flag ``fuzzy``. The flag ``reviewed`` says that a person has read it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.problems import CatalogueError, Problem
from gg_desk.catalogue.shapes import is_tag
from gg_desk.catalogue.shown import shown_words
from gg_desk.catalogue.words import Noun

WORDS = "words"
"""The folder of the PO files inside the catalogue's folder."""


class Translation(Noun, frozen=True, kw_only=True):
    """One text in one language, with the English that it says."""

    key: str
    english: str
    words: str
    reviewed: bool = False


class TemplateEntry(Noun, frozen=True, kw_only=True):
    """What a translator gets for one text: its key, the English and the Korean."""

    key: str
    en: str
    ko: str


def word_files(folder: Path) -> dict[str, Path]:
    """The PO files of a catalogue folder by language tag, in the order of the tags.

    Raises:
        CatalogueError: a file is not named after a language, or after one that lives in TOML.
    """
    files = {path.stem: path for path in sorted((folder / WORDS).glob("*.po"))}
    misnamed = [
        Problem(
            file=f"{WORDS}/{path.name}",
            en="a file of translations is named after its language, as in km.po; "
            "Korean and English stand in the TOML files.",
            ko="번역 파일 이름은 km.po처럼 언어 표기로 지어 주세요. "
            "한국어와 영어는 TOML 파일에 씁니다.",
        )
        for tag, path in files.items()
        if not is_tag(tag) or tag in {"ko", "en"}
    ]
    if misnamed:
        raise CatalogueError(misnamed)
    return files


def read_words(path: Path) -> dict[str, Translation]:
    """The finished translations of one PO file by key; empty and fuzzy ones are left out.

    Raises:
        CatalogueError: the file is no PO file.
    """
    try:
        entries = polib.pofile(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CatalogueError([_unreadable(path, str(error))]) from error
    # polib's own search for duplicates compares every entry with every other.
    counts = Counter(entry.msgctxt for entry in entries if not entry.obsolete)
    twice = sorted(key for key, count in counts.items() if key and count > 1)
    if twice:
        raise CatalogueError([_unreadable(path, f"{', '.join(twice)} stands in it twice")])
    return {
        entry.msgctxt: Translation(
            key=entry.msgctxt,
            english=entry.msgid,
            words=entry.msgstr,
            reviewed="reviewed" in entry.flags,
        )
        for entry in entries
        if entry.msgctxt and entry.msgstr and not entry.obsolete and "fuzzy" not in entry.flags
    }


def reviewed_words(folder: Path, bundle: Bundle) -> frozenset[tuple[str, str]]:
    """The (key, tag) of all texts whose present words a person has reviewed."""
    english = {key: text["en"] for key, text in shown_words(bundle)}
    return frozenset(
        (key, tag)
        for tag, path in word_files(folder).items()
        for key, translation in read_words(path).items()
        if translation.reviewed and english.get(key) == translation.english
    )


def template_entries(bundle: Bundle) -> Iterator[TemplateEntry]:
    """What there is to translate: the texts that can stand on a sheet, each key once."""
    for key, text in shown_words(bundle, printable_only=True):
        yield TemplateEntry(key=key, en=text["en"], ko=text["ko"])


def merge_words(bundle: Bundle, words: Mapping[str, Mapping[str, Translation]]) -> None:
    """Add the translations ``{tag: {key: translation}}`` to the texts of a fresh bundle.

    Only the loader may call it: it fills the mappings of nouns that nobody else has seen yet.
    """
    for key, text in shown_words(bundle):
        if not isinstance(text, dict):
            continue
        for tag, translations in words.items():
            translation = translations.get(key)
            if translation and translation.english == text["en"]:
                text[tag] = translation.words


def _unreadable(path: Path, error: str) -> Problem:
    return Problem(
        file=f"{WORDS}/{path.name}",
        en=f"this file of translations cannot be read: {error}. Correct it in a PO editor.",
        ko=f"번역 파일을 읽을 수 없습니다: {error}. PO 편집기에서 바로잡아 주세요.",
    )
