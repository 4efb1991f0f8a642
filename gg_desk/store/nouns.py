"""Between nouns and the JSON that a store keeps of them: bundled facts, the office's on top."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec

from gg_desk.catalogue.contact import Contact, Organisation
from gg_desk.catalogue.place import Area, Document
from gg_desk.catalogue.program import Amount, Program
from gg_desk.catalogue.words import Source
from gg_desk.errors import DeskError
from gg_desk.known_types import learnt

Entry = Program | Contact | Organisation | Document | Area | Source
"""What the catalogue holds under an id of its own; news live in tables of their own."""

KINDS: Final[Mapping[str, type[Entry]]] = {
    "program": Program,
    "contact": Contact,
    "organisation": Organisation,
    "document": Document,
    "area": Area,
    "source": Source,
}
"""In the order in which an id is looked for."""

_ENCODER = msgspec.json.Encoder(order="deterministic")


def kind_of(noun: Entry) -> str:
    """The name under which this kind of noun is kept."""
    return next(kind for kind, its_type in KINDS.items() if isinstance(noun, its_type))


def encoded(value: object) -> str:
    """JSON of ``value``, the same text for the same value."""
    return _ENCODER.encode(value).decode()


def fields(noun: Entry) -> dict[str, Any]:
    """All fields of a noun as plain values, those at their defaults too."""
    names = noun.__struct_fields__
    return {name: msgspec.to_builtins(getattr(noun, name)) for name in names}


def effective(kind: str, record_id: str, facts: str | None, edits: str | None) -> Entry:
    """The noun that counts: the bundled ``facts`` with the office's ``edits`` on top.

    Raises:
        DeskError: this version of the program cannot read the record.
    """
    try:
        if edits is None:
            return msgspec.json.decode(facts or "{}", type=learnt(KINDS[kind]))
        merged = laid_over(
            msgspec.json.decode(facts or "{}", type=dict[str, Any]),
            msgspec.json.decode(edits, type=dict[str, Any]),
        )
        return msgspec.convert(merged, learnt(KINDS[kind]))
    except msgspec.MsgspecError as error:
        raise DeskError(
            f"The record {kind} {record_id} in the store cannot be read: {error}. Restore a backup, or update GG Desk.",
            f"저장소의 {kind} {record_id} 항목을 읽을 수 없습니다({error}). 백업을 복원하거나 GG Desk를 업데이트해 주세요.",
        ) from error


def laid_over(facts: Mapping[str, Any], edits: Mapping[str, Any]) -> dict[str, Any]:
    """``facts`` with ``edits`` on top; an edit ``name.km`` sets one language of a text."""
    merged = dict(facts)
    for path, value in edits.items():
        field, dot, tag = path.partition(".")
        if not dot:
            merged[field] = value
            continue
        text = dict(merged.get(field, {}))
        if value is None:
            text.pop(tag, None)
        else:
            text[tag] = value
        merged[field] = text
    return merged


def titles(noun: Entry) -> Mapping[str, str]:
    """What a noun is called, by language."""
    if isinstance(noun, Source):
        return {"en": noun.title}
    return noun.name


def links(noun: Entry) -> set[tuple[str, str]]:
    """Kinds and ids of the records that a noun points to."""
    found: set[tuple[str, str]] = set()
    if isinstance(noun, Program):
        found |= {("area", area) for area in noun.areas}
        found |= {("contact", contact) for contact in noun.contacts}
        found |= {("document", paper) for need in noun.documents for paper in need.any_of}
        found |= _one("organisation", noun.run_by)
    elif isinstance(noun, Contact):
        found |= _one("organisation", noun.organisation) | _one("area", noun.area)
    elif isinstance(noun, Organisation):
        found |= _one("organisation", noun.parent)
    return found


def _one(kind: str, record_id: str | None) -> set[tuple[str, str]]:
    return {(kind, record_id)} if record_id else set()


def languages_of(noun: Entry) -> set[str]:
    """Tags of the languages that a program or a contact itself names."""
    if isinstance(noun, Contact):
        return {*noun.speaks, *noun.interprets}
    if isinstance(noun, Program) and noun.languages:
        return set(noun.languages.named)
    return set()


def aliases_of(noun: Entry) -> set[str]:
    """Other ids under which a noun is known."""
    return set(noun.aliases) if isinstance(noun, Program | Contact) else set()


def former_names(noun: Entry) -> tuple[str, ...]:
    """What a noun was called before."""
    return noun.former_names if isinstance(noun, Organisation | Contact) else ()


def texts_in(value: object) -> Iterator[str]:
    """Every wording in every language inside a noun and every amount, however deep they stand."""
    if isinstance(value, Mapping):
        yield from (text for text in value.values() if isinstance(text, str))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, msgspec.Struct):
        if isinstance(value, Amount):
            yield str(value.value)
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name))
