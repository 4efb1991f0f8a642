"""What a correction, a review or a minor edit changes in what the office has set."""

import datetime as dt
import unicodedata
from collections.abc import Iterator

import msgspec

from gg_desk.catalogue.translation import (
    Message,
    MinorEdit,
    Review,
    SourceLanguage,
    Translation,
    sources_of,
)
from gg_desk.phrasebook.texts import Texts


def tidy(words: str) -> str:
    """``words`` as they are compared and kept: composed letters (NFC), no space at the ends."""
    return unicodedata.normalize("NFC", words).strip()


def corrected(texts: Texts, made_from: Message, tag: str, words: str) -> Translation:
    """The office's new ``words``, not yet reviewed, for what ``made_from`` said."""
    return Translation(
        key=made_from.key,
        tag=tag,
        words=tidy(words),
        english=made_from.english,
        korean=made_from.korean,
        over=_program_words(texts, made_from.key, tag),
    )


def reviewed(texts: Texts, said: Translation, by: str, on: dt.date) -> Translation:
    """That ``by`` has read ``said`` beside what its sources say now."""
    message = texts.messages[said.key]
    return msgspec.structs.replace(
        corrected(texts, message, said.tag, said.words), review=Review(by=by, on=on)
    )


def says_what_the_program_says(texts: Texts, translation: Translation) -> bool:
    """Whether nothing is left of the office's own: the program's words for the same sources."""
    bundled = texts.bundled(translation.key, translation.tag)
    return (
        translation.review is None
        and bundled is not None
        and (bundled.words, bundled.held) == (translation.words, False)
        and all(
            bundled.source(language) in {None, translation.source(language)}
            for language in sources_of(translation.tag)
        )
    )


def minor_edit(texts: Texts, after: Translation) -> MinorEdit | None:
    """That new Korean or English words mean what the present ones mean; none for other languages."""
    before = texts.said(after.key, after.tag)
    if after.tag not in {"ko", "en"} or before is None or before.words == after.words:
        return None
    language: SourceLanguage = "ko" if after.tag == "ko" else "en"
    return MinorEdit(key=after.key, language=language, before=before.words, after=after.words)


def settled(texts: Texts, key: str, tags: tuple[str, ...]) -> Iterator[MinorEdit]:
    """Minor edits by which translations of earlier Korean or English serve the present one."""
    message = texts.messages[key]
    for tag in tags:
        said = texts.said(key, tag)
        for language in sources_of(tag) if said else ():
            before, now = said.source(language) if said else None, message.source(language)
            if before is not None and not texts.office.alike(key, language, before, now):
                yield MinorEdit(key=key, language=language, before=before, after=now)


def _program_words(texts: Texts, key: str, tag: str) -> str:
    bundled = texts.bundled(key, tag)
    return bundled.words if bundled else ""
