"""Whether a template whose tables are well formed makes a sheet."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import msgspec

from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.shapes import is_id
from gg_desk.sheets.template_lines import Way
from gg_desk.sheets.template_shapes import Fault, none_of
from gg_desk.sheets.template_words import Sayable, sayable, text_faults, words_faults
from gg_desk.sheets.templates import SheetTemplate
from gg_desk.sheets.vocabulary import (
    ABOUT_PROGRAMS,
    HEADS,
    BlockSpec,
    CountSlip,
    Facts,
    Fields,
    HandIn,
    Note,
    Picture,
    Schemes,
    TearOff,
)

MOST_BLOCKS, MOST_FIELDS = 100, 40
_LONGEST_NAME = 40
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_PAPERS = ("a4", "a5", "letter")
_KOREAN_ONLY = (Schemes, HandIn, CountSlip)


def meaning_faults(template: SheetTemplate, content: Mapping[str, Any]) -> Iterator[Fault]:
    """What keeps ``template``, read from ``content``, from being printed."""
    if not is_id(template.id) or len(template.id) > _LONGEST_NAME:
        yield Fault(
            ("id",),
            f"“{template.id}” cannot be an id. Write small Latin letters, digits and single hyphens, at most {_LONGEST_NAME}.",
            f"“{template.id}”은(는) id로 쓸 수 없습니다. 영문 소문자, 숫자, 붙임표로 {_LONGEST_NAME}자까지 적어 주세요.",
        )
    yield from text_faults(template.name, ("name",))
    yield from text_faults(template.purpose, ("purpose",))
    tags = [language.tag for language in languages()]
    for way, given, known in (("papers", template.papers, _PAPERS), ("only", template.only, tags)):
        for one in set(given) - set(known):
            yield none_of((way,), one, known)
    if not (template.papers and template.layouts):
        yield Fault(
            (),
            "papers and layouts must name at least one each. Leave the key out for the usual.",
            "papers와 layouts에는 하나 이상을 적어야 합니다. 보통은 그 줄을 빼면 됩니다.",
        )
    yield from _fields(template)
    if template.blocks:
        yield from _blocks(template, content)


def _fields(template: SheetTemplate) -> Iterator[Fault]:
    yield from _too_many("fields", len(template.fields), MOST_FIELDS)
    counts = Counter(field.key for field in template.fields)
    for at, field in enumerate(template.fields):
        way: Way = ("fields", at)
        if not _KEY.fullmatch(field.key) or len(field.key) > _LONGEST_NAME:
            yield Fault(
                (*way, "key"),
                f"“{field.key}” cannot be a key. Write small Latin letters, digits and _, a letter first.",
                f"“{field.key}”은(는) key로 쓸 수 없습니다. 영문 소문자, 숫자, _ 로 적어 주세요.",
            )
        if counts[field.key] > 1:
            yield Fault(
                (*way, "key"),
                f"The key “{field.key}” is used twice. Give each field a key of its own.",
                f"key “{field.key}”이(가) 두 번 쓰였습니다. 항목마다 다른 key를 적어 주세요.",
            )
        yield from text_faults(field.label, (*way, "label"))


def _blocks(template: SheetTemplate, content: Mapping[str, Any]) -> Iterator[Fault]:
    yield from _too_many("blocks", len(template.blocks), MOST_BLOCKS)
    heads = [at for at, spec in enumerate(template.blocks) if isinstance(spec, HEADS)]
    if len(heads) != 1:
        yield Fault(
            ("blocks", heads[1]) if heads else (),
            "A sheet has exactly one block of the kind title or letter.",
            "안내문에는 title이나 letter 블록이 꼭 하나 있어야 합니다.",
        )
    known = sayable(template)
    for at, spec in enumerate(template.blocks):
        way: Way = ("blocks", at)
        written = content["blocks"][at].keys()
        for where, words in _words_of(spec):
            if words or where[0] in written:
                yield from words_faults(words, (*way, *where), known)
        yield from _programs(template, spec, way)
        yield from _named_fields(template, spec, way, known)
        if isinstance(spec, Picture):
            yield from _picture(template, spec, (*way, "file"))


def _words_of(spec: BlockSpec) -> Iterator[tuple[Way, Mapping[str, str]]]:
    """Every words of a block, with the way to them."""

    def found(value: object, way: Way) -> Iterator[tuple[Way, Mapping[str, str]]]:
        if isinstance(value, Mapping):
            yield way, value
        elif isinstance(value, tuple):
            for at, inner in enumerate(value):
                yield from found(inner, (*way, at))

    for part in msgspec.structs.fields(spec):
        yield from found(getattr(spec, part.name), (part.name,))


def _programs(template: SheetTemplate, spec: BlockSpec, way: Way) -> Iterator[Fault]:
    if isinstance(spec, ABOUT_PROGRAMS) and not (template.needs_program or template.facts_from):
        yield Fault(
            way,
            "This block tells of a program, and the sheet has none: say needs_program = true, or facts_from = [ID].",
            "이 블록은 사업을 안내하는데 안내문에 사업이 없습니다. needs_program = true 나 facts_from = [ID] 를 적어 주세요.",
        )
    if isinstance(spec, Facts) and spec.program and spec.program not in template.facts_from:
        yield none_of((*way, "program"), spec.program, template.facts_from or ("facts_from",))
    if isinstance(spec, _KOREAN_ONLY) and template.only != ("ko",):
        yield Fault(
            way,
            'This block is in Korean alone: say only = ["ko"] above.',
            '이 블록은 한국어로만 나옵니다. 위에 only = ["ko"] 를 적어 주세요.',
        )


def _named_fields(
    template: SheetTemplate, spec: BlockSpec, way: Way, known: Sayable
) -> Iterator[Fault]:
    keys = [field.key for field in template.fields]
    if isinstance(spec, Fields):
        for key in set(spec.fields) - set(keys):
            yield none_of((*way, "fields"), key, keys)
    if isinstance(spec, Note) and spec.field not in keys:
        yield none_of((*way, "field"), spec.field, keys)
    dates = [field.key for field in template.fields if field.type == "date"]
    if isinstance(spec, TearOff) and spec.reply_by and spec.reply_by not in dates:
        yield none_of((*way, "reply_by"), spec.reply_by, dates)


def _picture(template: SheetTemplate, spec: Picture, way: Way) -> Iterator[Fault]:
    posix, windows = PurePosixPath(spec.file), PureWindowsPath(spec.file)
    folder = Path(template.folder).resolve()
    inside = not (posix.is_absolute() or windows.drive or windows.root or ".." in windows.parts)
    try:
        file = (folder / spec.file).resolve() if inside else folder
        there = file.is_file()
    except (OSError, ValueError):  # a ValueError for a name that no file can have
        file, there = folder, False
    if not inside or not file.is_relative_to(folder):
        yield Fault(
            way,
            f"The picture “{spec.file}” lies outside the folder of templates. Put it into that folder and write its name.",
            f"그림 “{spec.file}”이(가) 서식 폴더 밖에 있습니다. 서식 폴더에 넣고 파일 이름만 적어 주세요.",
        )
    elif not there:
        yield Fault(
            way,
            f"There is no picture “{spec.file}” in the folder of templates. Put it there, or correct the name.",
            f"서식 폴더에 그림 “{spec.file}”이(가) 없습니다. 넣거나 이름을 바로잡아 주세요.",
        )


def _too_many(what: str, count: int, most: int) -> Iterator[Fault]:
    if count > most:
        yield Fault(
            (what, most),
            f"A template has at most {most} {what}, and this one {count}. Make two templates of it.",
            f"서식의 {what}은(는) {most}개까지이며, 이 서식은 {count}개입니다. 서식 두 개로 나눠 주세요.",
        )
