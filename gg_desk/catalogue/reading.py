"""TOML files read into nouns, entry by entry, so that one fault does not hide the next."""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from gg_desk.catalogue.problems import Problem
from gg_desk.catalogue.words import Noun
from gg_desk.known_types import learnt

_LABELS = ("id", "what", "fact")
_DATES = (dt.date, dt.datetime, dt.time)


@dataclass(frozen=True)
class Placed:
    """A noun and where it stands."""

    file: str
    entry: str
    noun: Noun

    def problem(self, field: str, en: str, ko: str) -> Problem:
        """A problem of this entry."""
        return Problem(file=self.file, entry=self.entry, field=field, en=en, ko=ko)


def read_entries(
    folder: Path, file: str, table: str, noun: type[Noun], problems: list[Problem]
) -> list[Placed]:
    """The entries ``[[table]]`` of a file as nouns; what is wrong is added to ``problems``."""
    content = _read_toml(folder / file, file, problems)
    problems.extend(
        Problem(
            file=file,
            field=name,
            en=f"this file holds [[{table}]] entries only; “{name}” does not belong here.",
            ko=f"이 파일에는 [[{table}]] 항목만 쓸 수 있습니다. “{name}”을(를) 지워 주세요.",
        )
        for name in content.keys() - {table}
    )
    found = content.get(table, [])
    if not isinstance(found, list):
        problems.append(
            Problem(
                file=file,
                field=table,
                en=f"write [[{table}]] in double brackets above every entry.",
                ko=f"항목마다 위에 [[{table}]]처럼 대괄호를 두 번 써 주세요.",
            )
        )
        return []
    return [
        placed
        for number, raw in enumerate(found, start=1)
        if (placed := _read_entry(file, number, raw, noun, problems))
    ]


def _read_toml(path: Path, file: str, problems: list[Problem]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problem = Problem(
            file=file,
            en="this file is missing. Put it back, or install GG Desk again.",
            ko="파일이 없습니다. 다시 넣거나 GG Desk를 다시 설치해 주세요.",
        )
    except UnicodeDecodeError:
        problem = Problem(
            file=file,
            en="this file is not UTF-8 text. Save it again in the encoding UTF-8.",
            ko="UTF-8 문서가 아닙니다. 인코딩을 UTF-8로 다시 저장해 주세요.",
        )
    except OSError as error:
        problem = Problem(
            file=file,
            en=f"this file cannot be read ({error.strerror}). Check its permissions.",
            ko=f"파일을 읽을 수 없습니다({error.strerror}). 권한을 확인해 주세요.",
        )
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        problem = Problem(
            file=file,
            field=f"line {line[1]}" if line else "last line",
            en=f"this is not TOML: {error}. Look for a missing quotation mark, comma or bracket.",
            ko=f"TOML 형식이 아닙니다: {error}. 빠진 따옴표, 쉼표, 괄호가 있는지 확인해 주세요.",
        )
    problems.append(problem)
    return {}


def _read_entry(
    file: str, number: int, raw: object, noun: type[Noun], problems: list[Problem]
) -> Placed | None:
    label = f"#{number}"
    if isinstance(raw, dict):
        label = next((str(raw[key]) for key in _LABELS if raw.get(key)), label)
    try:
        return Placed(file, label, msgspec.convert(raw, learnt(noun), builtin_types=_DATES))
    except msgspec.ValidationError as error:
        faults = _faults(raw, noun) if isinstance(raw, dict) else [_shape("", error)]
        problems.extend(
            Problem(file=file, entry=label, field=field, en=en, ko=ko) for field, en, ko in faults
        )
    return None


def _faults(raw: dict[str, Any], noun: type[Noun]) -> list[tuple[str, str, str]]:
    """All that keeps a table from being the noun, field by field: (field, English, Korean)."""
    fields = {field.name: field for field in msgspec.structs.fields(noun)}
    known = ", ".join(fields)
    faults = [
        (
            name,
            f"there is no such field. Correct the name; the fields are: {known}.",
            f"이런 이름의 칸은 없습니다. 이름을 바로잡아 주세요. 쓸 수 있는 칸: {known}",
        )
        for name in raw.keys() - fields.keys()
    ]
    for name, field in fields.items():
        if name not in raw:
            if field.required:
                faults.append(
                    (name, "this field is missing. Add it.", "이 칸이 없습니다. 채워 주세요.")
                )
            continue
        try:
            msgspec.convert(raw[name], learnt(field.type), builtin_types=_DATES)
        except msgspec.ValidationError as error:
            faults.append(_shape(name, error))
    return sorted(faults)


def _shape(field: str, error: msgspec.ValidationError) -> tuple[str, str, str]:
    message, _, way = str(error).partition(" - at `$")
    inner = "/".join(re.findall(r"\w+", way))
    return (
        f"{field}/{inner}" if inner else field,
        f"{message}. Write it as the other entries do.",
        f"형식이 맞지 않습니다({message}). 다른 항목처럼 써 주세요.",
    )
