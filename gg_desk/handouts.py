"""The desk's verbs for what was handed out: codes for sheets, the log, and what an old sheet still says.

All of them block. Nothing here knows to whom a sheet went.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from gg_desk.catalogue.handout import FactChange, Handout, HandoutCount, SheetAnswer, Way
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Sheet, SheetOrder
from gg_desk.catalogue.sheet_code import new_code, read_code
from gg_desk.catalogue.words import LocalText
from gg_desk.desk import Desk, lookups, pictures, record, sheet, sheet_list
from gg_desk.errors import DeskError
from gg_desk.store import handouts as log
from gg_desk.whole_files import write_whole

DPI = 200
"""Dots per inch of pictures: sharp in a messenger, readable on paper."""


def fresh_code(desk: Desk) -> str:
    """A code that no sheet of this store bears yet."""
    code = new_code()
    while log.handout(desk.store, code):
        code = new_code()
    return code


def coded_sheet(desk: Desk, order: SheetOrder, between: Callable[[], None] = lambda: None) -> Sheet:
    """A finished sheet for ``order`` that bears a fresh code.

    ``between`` is called every few milliseconds: what it raises ends the work.

    Raises:
        DeskError: the order cannot be met; the sentence says which value and why.
    """
    return sheet(desk, replace(order, code=fresh_code(desk)), between=between)


def telling_of(desk: Desk, order: SheetOrder, programs: Iterable[str]) -> SheetOrder:
    """The same order of the programs with these ids, with their facts as they stand now."""
    found = (record(desk, f"program/{program}") for program in programs)
    return replace(order, programs=tuple(one for one in found if isinstance(one, Program)))


def write_sheet(drawn: Sheet, target: Path, dpi: int = DPI) -> list[Path]:
    """The files written: ``drawn`` as the kind that ``target`` ends in, pictures one a page, numbered.

    ``.png`` gives pictures, ``.txt`` plain text, all else is a PDF.

    Raises:
        DeskError: it cannot be written there.
    """
    match target.suffix.lower():
        case ".png":
            pages = list(pictures(drawn, dpi))  # all of them before the first is written
            files = [
                target.with_stem(f"{target.stem}-{number + 1}") for number in range(len(pages))
            ]
            for file, page in zip(files, pages, strict=True):
                write_whole(file, page)
            return files
        case ".txt":
            write_whole(target, plain_text(drawn).encode())
        case _:
            write_whole(target, drawn.pdf)
    return [target]


def plain_text(drawn: Sheet) -> str:
    """The sheet as plain text for messengers, its languages one after the other."""
    return "\n\n".join(drawn.texts.values())


def hand_out(desk: Desk, order: SheetOrder, drawn: Sheet, way: Way, copies: int = 1) -> None:
    """Note that the sheet ``drawn`` left the desk, with the facts that it tells; its values are not kept."""
    log.note_handout(
        desk.store,
        Handout(
            code=drawn.code,
            at=dt.datetime.now(dt.UTC),
            template=order.template,
            languages=order.languages,
            way=way,
            copies=copies,
            pages=drawn.pages,
            programs=drawn.programs,
        ),
    )


def answer(desk: Desk, typed: str) -> SheetAnswer:
    """What the sheet with the code ``typed`` says, and which of its facts have changed since.

    Raises:
        UsageError: it is no code.
        DeskError: no sheet with this code was printed from this store.
    """
    code = read_code(typed)
    found = log.handout(desk.store, code)
    if found is None:
        raise DeskError(
            f"No sheet with the code {code} was printed from this store. Another office may have printed it: ask the one named at its foot.",
            f"{code} 안내문은 이 저장소에서 만든 기록이 없습니다. 안내문 아래에 적힌 기관에 문의해 주세요.",
        )
    changes = tuple(change for before in found.programs for change in _changes(desk, before))
    return SheetAnswer(
        handout=found,
        verdict="outdated" if changes else "current",
        changes=changes,
        name=sheet_names(desk).get(found.template, {}),
    )


def sheet_names(desk: Desk) -> dict[str, LocalText]:
    """What the sheets that can be ordered now are called, by template."""
    return {template.id: template.name for template in sheet_list(desk.folders).templates}


def counts(desk: Desk, month: str | None = None) -> list[HandoutCount]:
    """How many sheets left the desk, by month, template, program and language."""
    return log.handout_counts(desk.store, month)


def _changes(desk: Desk, before: Program) -> tuple[FactChange, ...]:
    from gg_desk.sheets.changes import fact_changes  # noqa: PLC0415 - loads ICU

    known = lookups(desk)
    return fact_changes(before, known.programs.get(before.id), known)
