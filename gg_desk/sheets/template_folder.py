"""All templates: the program's own, and those of the office's folder."""

import functools
from collections.abc import Iterator
from pathlib import Path

from gg_desk.catalogue.sheet import TemplateFault
from gg_desk.errors import DeskError
from gg_desk.resources import resource
from gg_desk.sheets.template_reading import (
    MOST_BYTES,
    FaultyTemplateError,
    fault,
    read_template,
)
from gg_desk.sheets.templates import SheetTemplate, Shelf, in_order

_ENDING = ".toml"
_HIDDEN_ENDING = ".toml.txt"
"""What an editor that hides endings makes of a name."""


@functools.cache
def bundled() -> Shelf:
    """The templates that come with the program."""
    files = sorted(resource("sheets").glob(f"*{_ENDING}"))
    return Shelf(in_order(map(_bundled, files)))


def templates_of(folder: Path) -> Shelf:
    """The program's templates and those in ``folder``; a missing folder is an empty one.

    A template with the id of another is refused, so that the code on a sheet always leads to the
    template from which it was printed.
    """
    faults: list[TemplateFault] = []
    known = {template.id: "" for template in bundled().templates}
    own: list[SheetTemplate] = []
    for file in _files(folder, faults):
        try:
            template = _own(file)
        except FaultyTemplateError as error:
            faults += error.faults
            continue
        if template.id in known:
            faults.append(_taken(file.name, template.id, known[template.id]))
            continue
        known[template.id] = file.name
        own.append(template)
    return Shelf(in_order((*bundled().templates, *own)), tuple(faults))


def _bundled(file: Path) -> SheetTemplate:
    try:
        return read_template(file.read_bytes(), file.name, {})
    except (OSError, FaultyTemplateError) as error:
        raise DeskError(
            f"The program's own template {file.name} cannot be read: {error}. Install GG Desk again.",
            f"프로그램의 서식 {file.name}을(를) 읽을 수 없습니다({error}). GG Desk를 다시 설치해 주세요.",
        ) from error


def _own(file: Path) -> SheetTemplate:
    drawn = {template.id: template for template in bundled().templates if template.drawn}
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise FaultyTemplateError([_unreadable(file.name, error)]) from error
    return read_template(data, file.name, drawn, str(file.parent))


def _files(folder: Path, faults: list[TemplateFault]) -> Iterator[Path]:
    """The template files by name; what stands in the way of a file is added to ``faults``."""
    try:
        names = sorted(file.name for file in folder.iterdir())
    except FileNotFoundError:
        return
    except OSError as error:
        faults.append(_unreadable("", error))
        return
    for name in names:
        if name.startswith("."):
            continue
        if name.lower().endswith(_HIDDEN_ENDING):
            faults.append(
                fault(
                    name,
                    0,
                    f"The name ends in .txt. Rename it to {name[:-4]}.",
                    f"이름이 .txt로 끝납니다. {name[:-4]}(으)로 바꿔 주세요.",
                )
            )
        elif name.lower().endswith(_ENDING):
            yield folder / name


def _unreadable(name: str, error: OSError) -> TemplateFault:
    reason = error.strerror or str(error)
    return fault(
        name,
        0,
        f"It cannot be read: {reason}. Check its permissions.",
        f"읽을 수 없습니다({reason}). 권한을 확인해 주세요.",
    )


def _taken(name: str, template_id: str, by: str) -> TemplateFault:
    if by:
        return fault(
            name,
            0,
            f"The id “{template_id}” is that of {by} already. Give this template another id.",
            f"id “{template_id}”은(는) 이미 {by}에서 쓰고 있습니다. 다른 id를 적어 주세요.",
        )
    return fault(
        name,
        0,
        f"The id “{template_id}” is that of a sheet of the program. Give your template another id.",
        f"id “{template_id}”은(는) 프로그램에 있는 안내문의 것입니다. 다른 id를 적어 주세요.",
    )
