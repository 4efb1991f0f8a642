"""Whether a template's tables have the keys and the kinds of values that they may have."""

import datetime as dt
import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

import msgspec

from gg_desk.catalogue.sheet import TemplateField
from gg_desk.known_types import learnt
from gg_desk.sheets.template_lines import Way
from gg_desk.sheets.templates import SheetTemplate
from gg_desk.sheets.vocabulary import BlockSpec

DATES = (dt.date, dt.datetime, dt.time)
"""TOML has them; told so, msgspec does not take one for a text."""

_KINDS: Mapping[str, type[BlockSpec]] = {
    str(kind.__struct_config__.tag): kind for kind in get_args(BlockSpec)
}
_ENUM = re.compile(r"Invalid enum value '(.*?)'")
_NOT_WRITTEN = frozenset({"languages", "file", "folder"})
"""What the program itself says of a template."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the value at ``way``, and what may stand there."""

    way: Way
    en: str
    ko: str


def shape_faults(content: Mapping[str, Any]) -> Iterator[Fault]:
    """All that keeps ``content`` from being a template, table by table."""
    yield from _table(content, SheetTemplate, (), without=_NOT_WRITTEN)
    for at, entry in enumerate(_entries(content, "fields")):
        yield from _table(entry, TemplateField, ("fields", at))
    for at, entry in enumerate(_entries(content, "blocks")):
        yield from _block(entry, ("blocks", at))


def none_of(way: Way, given: str, known: Collection[str]) -> Fault:
    """That ``given`` is not among ``known``, with the nearest of them as a guess."""
    near = _near(given, known)
    listed = ", ".join(known)
    meant = (f" Did you mean “{near[0]}”?", f" “{near[0]}”인가요?") if near else ("", "")
    return Fault(
        way,
        f"“{given}” is not known here.{meant[0]} Use one of: {listed}.",
        f"“{given}”은(는) 여기에 쓸 수 없습니다.{meant[1]} 쓸 수 있는 것: {listed}",
    )


def _near(given: str, known: Collection[str]) -> list[str]:
    """The one of ``known`` that was probably meant, if any."""
    return difflib.get_close_matches(given, known, n=1)


def _entries(content: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The tables ``[[key]]``; none where it is something else, of which ``_table`` tells."""
    found = content.get(key, [])
    is_tables = isinstance(found, list) and all(isinstance(entry, dict) for entry in found)
    return found if is_tables else []


def _block(entry: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    kind = entry.get("kind")
    if not isinstance(kind, str):
        listed = ", ".join(_KINDS)
        yield Fault(
            way,
            f"This block does not say its kind. Write kind = one of: {listed}.",
            f"블록의 종류(kind)가 없습니다. 다음 중 하나를 적어 주세요: {listed}",
        )
    elif kind not in _KINDS:
        yield none_of((*way, "kind"), kind, _KINDS)
    else:
        rest = {key: value for key, value in entry.items() if key != "kind"}
        yield from _table(rest, _KINDS[kind], way)


def _table(
    given: Mapping[str, Any],
    noun: type[msgspec.Struct],
    way: Way,
    without: frozenset[str] = frozenset(),
) -> Iterator[Fault]:
    """Keys that do not belong in the table, keys that it lacks, and values of another kind."""
    known = {part.name: part for part in msgspec.structs.fields(noun) if part.name not in without}
    meant: set[str] = set()
    for key in given.keys() - known.keys():
        meant.update(_near(key, known))
        yield none_of((*way, key), key, known)
    for key, part in known.items():
        if key in given:
            yield from _value(given[key], part.type, (*way, key))
        elif part.required and key not in meant:
            yield Fault(
                way, f"“{key}” is missing. Add it.", f"“{key}”이(가) 없습니다. 넣어 주세요."
            )


def _value(given: object, wanted: Any, way: Way) -> Iterator[Fault]:
    if way[-1] in {"fields", "blocks"} and len(way) == 1:
        if _entries({str(way[0]): given}, str(way[0])) != given:
            name = f"[[{way[0]}]]"
            yield Fault(
                way,
                f"Write {name} in double brackets above every entry.",
                f"항목마다 위에 {name}처럼 대괄호를 두 번 써 주세요.",
            )
        return
    try:
        msgspec.convert(given, learnt(wanted), builtin_types=DATES)
    except msgspec.ValidationError as error:
        chosen = _ENUM.search(str(error))
        if chosen:
            yield none_of(way, chosen[1], list(dict.fromkeys(_choices(wanted))))
            return
        what = str(error).partition(" - at `$")[0].rstrip(".")
        yield Fault(
            way,
            f"“{way[-1]}” has a value of another kind ({what}). Write it as the guide shows.",
            f"“{way[-1]}”의 값이 맞지 않습니다({what}). 안내서의 예처럼 적어 주세요.",
        )


def _choices(wanted: Any) -> Iterator[str]:
    """The texts that a type offers, however deep inside."""
    for part in get_args(wanted):
        if get_origin(wanted) is Literal:
            yield part
        else:
            yield from _choices(part)
