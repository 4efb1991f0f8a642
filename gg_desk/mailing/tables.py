"""What lists call things: headings, languages, nationalities, areas; read from ``resources/mailing``."""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar, get_args

import msgspec

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.place import Area
from gg_desk.errors import DeskError
from gg_desk.known_types import learnt
from gg_desk.mailing.tidy import folded
from gg_desk.resources import resource

Field = Literal[
    "child", "child_hangul", "surname", "given_name", "birth_date", "nationality", "language",
    "second_language", "guardian", "address", "address_detail", "address_third", "postcode", "area", "school",
    "school_phone", "gathering_date", "entrance_date", "phone",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)
REQUIRED: tuple[Field, ...] = ("child", "birth_date", "address")


_File = TypeVar("_File", bound=msgspec.Struct)


class Nationality(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A nationality as lists write it, and the languages that its families read."""

    ko: tuple[str, ...]
    en: tuple[str, ...]
    languages: tuple[str, ...]
    """Tags; the first is taken."""
    ask: bool = False
    """Others than the first are as likely: a person is asked."""


class _Nationalities(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    nationality: dict[str, Nationality]


class _Left(msgspec.Struct, frozen=True):
    parts: tuple[str, ...]


class _Storeys(msgspec.Struct, frozen=True):
    others: tuple[str, ...]


class _Values(msgspec.Struct, frozen=True):
    empty: tuple[str, ...]
    ditto: tuple[str, ...]
    notes: tuple[str, ...]


class _Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fields: dict[Field, tuple[str, ...]]
    left_out: _Left
    storeys: _Storeys
    values: _Values


class _Others(msgspec.Struct, frozen=True):
    names: tuple[str, ...]


class _Languages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    spellings: dict[str, tuple[str, ...]]
    unsure: dict[str, tuple[str, ...]]
    others: _Others


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that lists call by names, by the folded name."""

    headings: Mapping[str, tuple[Field, int]] = field(repr=False)
    """The field, and the heading's place among those of the field."""
    left_out: frozenset[str] = field(repr=False)
    """Words that a heading over unique identifiers has among others."""
    others: frozenset[str] = field(repr=False)
    empty: frozenset[str] = field(repr=False)
    ditto: frozenset[str] = field(repr=False)
    notes: frozenset[str] = field(repr=False)
    languages: Mapping[str, tuple[str, ...]] = field(repr=False)
    """Tags by name; several where the name may mean each; none where the desk has not the language."""
    nationalities: Mapping[str, str] = field(repr=False)
    """Codes by name."""
    by_code: Mapping[str, Nationality] = field(repr=False)
    areas: Mapping[str, str] = field(repr=False)
    """Ids by name in Korean and English, with and without 시, 군, -si, -gun."""
    area_names: Mapping[str, str] = field(repr=False)
    """Korean names by id."""


def bundled_tables(
    areas: Iterable[Area], office: Mapping[str, tuple[str, ...]] | None = None
) -> Tables:
    """The tables of the desk, for these areas.

    ``office`` says by nationality, by its code or any name, which languages an office writes in;
    what it says is sure, and what we do not know is known then.
    """
    columns, spoken = _columns(), _languages()
    by_code = _by_code(office or {})
    areas = tuple(areas)
    return Tables(
        headings={
            folded(name): (kind, rank)
            for kind, names in columns.fields.items()
            for rank, name in enumerate(names)
        },
        left_out=frozenset(map(folded, columns.left_out.parts)),
        others=frozenset(map(folded, columns.storeys.others)),
        empty=frozenset(name.casefold() for name in columns.values.empty),
        ditto=frozenset(name.casefold() for name in columns.values.ditto),
        notes=frozenset(map(folded, columns.values.notes)),
        languages=spoken,
        nationalities=_codes(by_code),
        by_code=by_code,
        areas=dict(_area_names(areas)),
        area_names={area.id: area.name["ko"] for area in areas},
    )


@functools.cache
def bundled_nationalities() -> Mapping[str, Nationality]:
    """The table of nationalities by code, as it is shown and edited."""
    return _read("nationalities.toml", _Nationalities).nationality


@functools.cache
def _columns() -> _Columns:
    return _read("columns.toml", _Columns)


@functools.cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    found = _read("languages.toml", _Languages)
    named: dict[str, tuple[str, ...]] = {folded(name): () for name in found.others.names}
    named |= {folded(name): tags for name, tags in found.unsure.items()}
    for tag, names in found.spellings.items():
        named |= {folded(name): (tag,) for name in names}
    for known in languages():
        names = (known.tag, known.own_name, known.korean_name, known.english_name)
        named |= {folded(name): (known.tag,) for name in names}
    return named


def _by_code(office: Mapping[str, tuple[str, ...]]) -> dict[str, Nationality]:
    by_code = dict(bundled_nationalities())
    codes = _codes(by_code)
    for name, tags in office.items():
        code = codes.get(folded(name), name)
        known = by_code.get(code, Nationality((name,), (), ()))
        by_code[code] = Nationality(known.ko, known.en, tags)
    return by_code


def _codes(by_code: Mapping[str, Nationality]) -> dict[str, str]:
    return {
        folded(name): code
        for code, known in by_code.items()
        for name in (code, *known.ko, *known.en)
    }


def _area_names(areas: Iterable[Area]) -> Iterable[tuple[str, str]]:
    for area in areas:
        korean, english = area.name["ko"], area.name["en"]
        short = english.rpartition("-")[0]
        names = (
            area.id,
            korean,
            korean[:-1],
            english,
            short,
            f"{short} {area.kind}",
            f"{short} city",
            f"{short} county",
        )
        for name in names:
            yield folded(name), area.id


def _read(name: str, kind: type[_File]) -> _File:
    path = resource("mailing", name)
    try:
        return msgspec.toml.decode(path.read_bytes(), type=learnt(kind))
    except (msgspec.DecodeError, ValueError) as error:
        raise DeskError(
            f"resources/mailing/{name} cannot be read: {error}",
            f"resources/mailing/{name} 파일을 읽을 수 없습니다: {error}",
        ) from error
