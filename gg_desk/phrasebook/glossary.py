"""The glossary: official Korean terms, what each is called in a language, and where a text differs."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from gg_desk.catalogue.translation import Message
from gg_desk.catalogue.words import Confidence, LocalText, Noun
from gg_desk.errors import DeskError
from gg_desk.known_types import learnt
from gg_desk.phrasebook.isolates import plain
from gg_desk.resources import resource

_ENDING = re.compile(r"\|[^\s|-]*")


class Term(Noun, frozen=True, kw_only=True):
    """An official Korean term and its fixed renderings."""

    korean: str
    meaning: str
    note: str = ""
    also: tuple[str, ...] = ()
    """Other names of it in use."""
    never: tuple[str, ...] = ()
    """Names that must not be used for it."""
    source: str = ""
    confidence: Confidence | None = None
    ours: bool = False
    """Whether the Korean is the phrasebook's own and no source was noted for it."""
    says: Mapping[str, str | tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By language; the first of several is preferred, ``|`` stands before an ending that changes."""

    def renderings(self, tag: str) -> tuple[str, ...]:
        """What it is called in ``tag``, the preferred one first; empty where nothing is fixed."""
        said = self.says.get(tag, ())
        return (said,) if isinstance(said, str) else said


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    term: tuple[Term, ...]


@functools.cache
def glossary(path: Path | None = None) -> tuple[Term, ...]:
    """The terms of the bundled glossary, or of another file.

    Raises:
        DeskError: the file cannot be read, or is no glossary.
    """
    path = path or resource("phrasebook", "glossary.toml")
    try:
        return msgspec.toml.decode(path.read_bytes(), type=learnt(_File)).term
    except (OSError, ValueError) as error:  # msgspec's own errors are ValueErrors
        raise DeskError(
            f"The glossary {path.name} cannot be read: {error}. Correct it, or take a whole one.",
            f"용어집 {path.name}을(를) 읽을 수 없습니다({error}). 바로잡거나 온전한 파일로 바꿔 주세요.",
        ) from error


def deviations(
    terms: Sequence[Term], message: Message, tag: str, words: str
) -> Iterator[LocalText]:
    """Where ``words`` call a term of ``message`` otherwise than the glossary does.

    A term counts where it stands in brackets in the words themselves, or where both sources name
    it: a text that only Korean makes explicit may be said more freely.
    """
    for term in terms:
        yield from _forbidden(term, words)
        fixed = term.renderings(tag)
        if fixed and _is_meant(term, terms, message, words) and not _says(words, fixed):
            wanted = " / ".join(rendering.replace("|", "") for rendering in fixed)
            yield {
                "en": f"calls {term.korean} otherwise than the glossary: {wanted}",
                "ko": f"{term.korean}을(를) 용어집과 다르게 옮겼습니다: {wanted}",
            }


def _forbidden(term: Term, words: str) -> Iterator[LocalText]:
    for name in term.never:
        if name in words:
            yield {
                "en": f"says {name}; for this, {term.korean} is the right word",
                "ko": f"{name} 대신 {term.korean}(으)로 적어 주세요",
            }


def _is_meant(term: Term, terms: Sequence[Term], message: Message, words: str) -> bool:
    names = (term.korean, *term.also)
    if any(f"({name})" in words for name in names):
        return True
    if not any(name in message.korean for name in names):
        return False
    korean = _without_longer(message.korean, term.korean, terms)
    return any(name in korean for name in names) and _says(message.english, term.renderings("en"))


def _says(words: str, renderings: Sequence[str]) -> bool:
    plainly = plain(words).casefold()
    return any(_pattern(rendering).search(plainly) for rendering in renderings)


@functools.cache
def _pattern(rendering: str) -> re.Pattern[str]:
    stems = _ENDING.split(rendering.casefold())
    return re.compile(r"[^\s-]*?".join(map(re.escape, stems)).replace(r"\ ", r"\s+"))


def _without_longer(text: str, korean: str, terms: Sequence[Term]) -> str:
    """``text`` without the terms of which ``korean`` is only a part: 외국인등록증 is no 외국인등록."""
    longer = [other.korean for other in terms if korean in other.korean != korean]
    for term in sorted(longer, key=len, reverse=True):
        text = text.replace(term, "")
    return text
