"""The languages of the desk, read from ``resources/languages.toml``."""

import functools
from pathlib import Path

import msgspec

from gg_desk.catalogue.place import Language
from gg_desk.errors import DeskError, UsageError
from gg_desk.known_types import learnt
from gg_desk.resources import resource


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: tuple[Language, ...]


@functools.cache
def languages() -> tuple[Language, ...]:
    """All languages in the order in which they are offered, Korean first."""
    return _read(resource("languages.toml"))


def language(tag: str) -> Language:
    """The language with this BCP 47 tag, or with this name in English, Korean or itself.

    Raises:
        UsageError: there is none.
    """
    wanted = tag.strip().casefold()
    for known in languages():
        names = (known.tag, known.own_name, known.korean_name, known.english_name)
        if wanted in (name.casefold() for name in names):
            return known
    tags = " ".join(known.tag for known in languages())
    raise UsageError(
        f"“{tag}” is not a language of this desk. Use one of: {tags}.",
        f"“{tag}”은(는) 지원하는 언어가 아닙니다. 다음 중에서 골라 주세요: {tags}",
    )


def _read(path: Path) -> tuple[Language, ...]:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=learnt(_File)).language
    except (msgspec.DecodeError, ValueError) as error:
        raise DeskError(
            f"resources/languages.toml cannot be read: {error}",
            f"resources/languages.toml 파일을 읽을 수 없습니다: {error}",
        ) from error
