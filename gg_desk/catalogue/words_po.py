"""The catalogue's translations: PO files, one a language, beside the Korean and English in TOML.

Their form is told in ``pofile.py``; an entry's key is that of a text (``program/kls/name``). A
translation whose English has changed since is not used, nor is one that is flagged ``fuzzy``.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from gg_desk.catalogue.contents import Bundle
from gg_desk.catalogue.pofile import PoError, read_translations
from gg_desk.catalogue.problems import CatalogueError, Problem
from gg_desk.catalogue.shapes import is_tag
from gg_desk.catalogue.shown import Shown, shown_words, words_of
from gg_desk.catalogue.translation import Message, Translation
from gg_desk.catalogue.translations import Translations
from gg_desk.catalogue.words import LocalText
from gg_desk.resources import resource

WORDS = "words"
"""The folder of the PO files inside the catalogue's folder."""


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
        found = read_translations(path)
    except PoError as error:
        raise CatalogueError([_unreadable(path, error.reason)]) from error
    return {key: said for key, said in found.items() if said.words and not said.held}


def word_messages(entries: Iterable[Shown]) -> Iterator[Message]:
    """What there is to translate of ``entries``: each text once, with its key, English and Korean."""
    for entry in entries:
        for key, text in words_of(entry):
            yield Message(key=key, english=text.get("en", ""), korean=text.get("ko", ""))


@functools.cache
def catalogue_words(folder: Path | None = None) -> Translations:
    """The translations of the catalogue in ``folder``, by default the bundled one."""
    return Translations((folder or resource("catalogue")) / WORDS)


def is_reviewed(words: Translations, key: str, tag: str, text: LocalText) -> bool:
    """Whether a person has reviewed what ``text``, whose key is ``key``, says in ``tag``.

    True for Korean and English, which are facts with sources and no translations. Costs the
    reading of one PO file, once a language; False where the words differ from those reviewed.
    """
    if tag in {"ko", "en"}:
        return True
    said = words.said(key, tag)
    message = Message(key=key, english=text.get("en", ""), korean=text.get("ko", ""))
    standing = words.status(message, tag)
    return said is not None and said.words == text.get(tag) and standing == "reviewed"


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
