"""A template's file as a template, or all that is wrong with it, line by line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from gg_desk.catalogue.sheet import TemplateFault
from gg_desk.known_types import learnt
from gg_desk.sheets.template_drawn import as_drawn, making_faults
from gg_desk.sheets.template_lines import line_of, lines_of
from gg_desk.sheets.template_meaning import meaning_faults
from gg_desk.sheets.template_shapes import DATES, Fault, shape_faults
from gg_desk.sheets.templates import SheetTemplate

MOST_BYTES = 200_000
_MOST_TOLD = 20
_LINE = re.compile(r"at line (\d+)")


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
            learnt(SheetTemplate),
            builtin_types=DATES,
        )
        faults = list(meaning_faults(template, content))
        faults += making_faults(template, content, drawn)
    if faults:
        raise FaultyTemplateError(_placed(faults, text, file))
    return as_drawn(template, content, drawn)


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


def _placed(faults: Iterable[Fault], text: str, file: str) -> list[TemplateFault]:
    """The faults with their lines, from the first line to the last."""
    lines = lines_of(text)
    placed = [fault(file, line_of(lines, one.way), one.en, one.ko) for one in faults]
    return sorted(placed, key=lambda one: (one.line, one.why["en"]))[:_MOST_TOLD]
