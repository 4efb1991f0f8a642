"""A template's file as a template, or all that is wrong with it, line by line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from gg_desk.catalogue.sheet import TemplateFault
from gg_desk.sheets.template_lines import line_of, lines_of
from gg_desk.sheets.template_meaning import meaning_faults
from gg_desk.sheets.template_shapes import DATES, Fault, none_of, shape_faults
from gg_desk.sheets.templates import SheetTemplate

MOST_BYTES = 200_000
_MOST_TOLD = 20
_LINE = re.compile(r"at line (\d+)")
_AS_DRAWN = ("needs_program", "several_programs", "own_text", "facts_from", "only", "folded")
"""What a drawn sheet is by its drawing: a copy may leave it out, and cannot change it."""


class FaultyTemplateError(Exception):
    """A file that is no template, with what is wrong with it."""

    def __init__(self, faults: Iterable[TemplateFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.told["en"] for fault in self.faults))


def read_template(
    data: bytes, file: str, drawn: Mapping[str, SheetTemplate], folder: str = ""
) -> SheetTemplate:
    """The template in ``data``, the bytes of ``file``.

    ``drawn`` are the sheets that it may have drawn, by id; none for one that is such a sheet.
    ``folder`` is where its pictures lie.

    Raises:
        FaultyTemplateError: it is none.
    """
    text = _text(data, file)
    content = _toml(text, file)
    faults = list(shape_faults(content))
    if not faults:
        template = msgspec.convert(
            {**content, "folder": folder, "file": file if folder else ""},
            SheetTemplate,
            builtin_types=DATES,
        )
        faults = list(meaning_faults(template, content))
        faults += _kind_faults(template, content, drawn)
    if faults:
        raise FaultyTemplateError(_placed(faults, text, file))
    if template.drawn in drawn:
        base = drawn[template.drawn]
        return replace(template, **{key: getattr(base, key) for key in _AS_DRAWN})
    return template


def fault(file: str, line: int, en: str, ko: str) -> TemplateFault:
    """One fault of a file."""
    return TemplateFault(file=file, line=line, why={"en": en, "ko": ko})


def _text(data: bytes, file: str) -> str:
    if len(data) > MOST_BYTES:
        raise FaultyTemplateError(
            [
                fault(
                    file,
                    0,
                    f"The file is larger than {MOST_BYTES:,} bytes. Make it shorter.",
                    f"파일이 {MOST_BYTES:,}바이트보다 큽니다. 줄여 주세요.",
                )
            ]
        )
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FaultyTemplateError(
            [
                fault(
                    file,
                    line,
                    "This is not UTF-8 text. Save the file again in the encoding UTF-8.",
                    "UTF-8 문서가 아닙니다. 메모장의 ‘다른 이름으로 저장’에서 인코딩을 UTF-8로 골라 다시 저장해 주세요.",
                )
            ]
        ) from error


def _toml(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a ValueError for a number of 5000 digits
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        raise FaultyTemplateError(
            [
                fault(
                    file,
                    line,
                    f"This is not TOML: {error}. Look for a missing quotation mark, comma or bracket.",
                    f"TOML 형식이 아닙니다({error}). 빠진 따옴표, 쉼표, 괄호가 있는지 확인해 주세요.",
                )
            ]
        ) from error


def _kind_faults(
    template: SheetTemplate, content: Mapping[str, Any], drawn: Mapping[str, SheetTemplate]
) -> list[Fault]:
    """Whether it is built from blocks or drawn as another, and as that one is."""
    if bool(template.blocks) == bool(template.drawn):
        return [
            Fault(
                ("drawn",) if template.drawn else (),
                "A template has either blocks or drawn = the sheet that draws it.",
                "서식에는 blocks를 넣거나, drawn에 모양을 가져올 안내문을 적어야 합니다.",
            )
        ]
    if not (template.drawn and drawn):
        return []
    if template.drawn not in drawn:
        return [none_of(("drawn",), template.drawn, drawn)]
    base = drawn[template.drawn]
    found = [
        Fault(
            (key,),
            f"“{key}” belongs to how {base.id} is drawn and cannot be changed. Take the line out.",
            f"“{key}”은(는) {base.id}의 모양에 속해 바꿀 수 없습니다. 그 줄을 지워 주세요.",
        )
        for key in _AS_DRAWN
        if key in content and getattr(template, key) != getattr(base, key)
    ]
    keys = [field.key for field in base.fields]
    found += [
        none_of(("fields", at, "key"), field.key, keys)
        for at, field in enumerate(template.fields)
        if field.key not in keys
    ]
    for key in ("papers", "layouts"):
        known = getattr(base, key)
        found += [none_of((key,), one, known) for one in getattr(template, key) if one not in known]
    if base.own_text and all(field.key != "text" for field in template.fields):
        found.append(
            Fault(
                (),
                f"A sheet drawn as {base.id} needs its field “text”. Add it.",
                f"{base.id}로 그리는 안내문에는 “text” 항목이 필요합니다. 넣어 주세요.",
            )
        )
    return found


def _placed(faults: Iterable[Fault], text: str, file: str) -> list[TemplateFault]:
    """The faults with their lines, from the first line to the last."""
    lines = lines_of(text)
    placed = [fault(file, line_of(lines, one.way), one.en, one.ko) for one in faults]
    return sorted(placed, key=lambda one: (one.line, one.why["en"]))[:_MOST_TOLD]
