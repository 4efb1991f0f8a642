"""In which languages a family is written to."""

import re
from dataclasses import dataclass, field

from gg_desk.mailing.tables import Tables
from gg_desk.mailing.tidy import folded

_JOINED = re.compile(
    r"\s*(?:[,;/·&+|、]|\band\b|\s및\s|\s*와\s|\s*과\s|\n|\bor\b|또는)\s*", re.IGNORECASE
)
_NOTE = re.compile(r"\s*[(\[](.*?)[)\]]\s*")
_ENGLISH = "en"
_MOST = 2


@dataclass(frozen=True, slots=True)
class Tongues:
    """Tags in the order of the notices; ``code`` names what has to be said of them, if anything."""

    tags: tuple[str, ...] = ()
    code: str = ""
    choices: tuple[str, ...] = field(default=(), repr=False)


def tongues_of(text: str, tables: Tables) -> Tongues:
    """The languages that a cell names, one or two; what is unknown is English and said."""
    if (tags := _tags(text, tables)) is not None:
        return _noted(text, tags, tables)
    parts = [_tags(part, tables) for part in _JOINED.split(text) if part]
    known = list(dict.fromkeys(tags[0] for tags in parts if tags))
    if not known:
        return _of_country(text, tables) or Tongues(
            (_ENGLISH,), "unknown_language" if None in parts else "other_language"
        )
    foreign = [tag for tag in known if tag != "ko"] or known
    if len(foreign) > _MOST:
        return Tongues(tuple(foreign[:_MOST]), "third_language")
    unsure = next((tags for tags in parts if tags and len(tags) > 1), ())
    code = "which_language" if unsure else "" if all(parts) else "unknown_second"
    return Tongues(tuple(foreign), code, unsure)


def _noted(text: str, tags: tuple[str, ...], tables: Tables) -> Tongues:
    """A language whose note in brackets may name another one: 우즈베크어(러시아어)."""
    note = _NOTE.search(text)
    other = _tags(note[1], tables) if note and folded(text) not in tables.languages else None
    if tags and other and other[0] != tags[0]:
        return Tongues(tags[:1], "which_language", (tags[0], other[0]))
    return _single(tags)


def _of_country(text: str, tables: Tables) -> Tongues | None:
    """A country in place of a language is a question, even if it is a likely answer."""
    code, found = tongues_by_nationality(text, tables)
    choices = found.choices or tuple(dict.fromkeys((*found.tags, _ENGLISH)))
    return Tongues(found.tags[:1], "which_language", choices) if code else None


def _single(tags: tuple[str, ...]) -> Tongues:
    if not tags:
        return Tongues((_ENGLISH,), "other_language")
    if len(tags) > 1:
        return Tongues(tags[:1], "which_language", tags)
    return Tongues(tags)


def _tags(text: str, tables: Tables) -> tuple[str, ...] | None:
    """Languages by a name, with its note in brackets or without; None where it is no name."""
    whole = tables.languages.get(folded(text))
    return whole if whole is not None else tables.languages.get(folded(_NOTE.sub(" ", text)))


def tongues_by_nationality(text: str, tables: Tables) -> tuple[str, Tongues]:
    """The code of a nationality that a cell names ("" if unknown), and its families' languages."""
    code = tables.nationalities.get(folded(text)) or tables.nationalities.get(
        folded(_NOTE.sub(" ", text))
    )
    if code is None:
        return "", Tongues((_ENGLISH,), "unknown_nationality")
    known = tables.by_code[code]
    if known.ask:
        return code, Tongues(known.languages[:1], "which_nationality", known.languages)
    return code, Tongues(known.languages[:_MOST])
