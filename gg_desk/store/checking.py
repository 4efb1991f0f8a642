"""Whether a store is sound: the file, what its rows point to, its records, its search index."""

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from gg_desk.catalogue.results import CheckReport
from gg_desk.catalogue.words import LocalText
from gg_desk.errors import DamagedError, DeskError
from gg_desk.store.connections import Store
from gg_desk.store.files import (
    COUNTS,
    counts_in,
    faults_in,
    foreign,
    holds_data,
    refuse_newer,
    steps_in,
)
from gg_desk.store.index import disagreements
from gg_desk.store.indexing import expected, unreadable
from gg_desk.store.migrations import STEPS, steps_taken
from gg_desk.store.opening import is_server, open_store


def check(target: Store | Path | str) -> CheckReport:
    """Whether a store (open, or by path or URL) is sound, and how much it holds.

    Nothing is changed; a store of an older version is looked at as it is.

    Raises:
        DeskError: there is no such file, or the server cannot be reached.
    """
    if isinstance(target, Store):
        return _of_store(target, faults_in(target.path) if target.path else [])
    if is_server(target):
        return _of_opened(target)
    path = Path(target)
    if not holds_data(path):
        raise DeskError(
            f"There is no store {path}. Check the name.",
            f"저장소 {path}이(가) 없습니다. 이름을 확인해 주세요.",
        )
    try:
        taken = steps_in(path)
        if not taken:
            raise foreign(path.name)
        refuse_newer(taken, [step.name for step in STEPS], path.name)
        problems = [_fault(line) for line in faults_in(path)]
        counts = counts_in(path)
    except DeskError as error:
        return CheckReport(
            file=str(path), sound=False, schema=0, counts={}, problems=(_told(error),)
        )
    if problems or len(taken) < len(STEPS):
        return _report(str(path), len(taken), counts, problems)
    try:
        return _of_opened(path)
    except DamagedError as error:  # texts that are none, which SQLite itself does not look at
        return _report(str(path), len(taken), counts, [_told(error)])


def _of_opened(where: Path | str) -> CheckReport:
    """Of a store on a server, or in a file in which SQLite has found no fault."""
    store = open_store(where)
    try:
        return _of_store(store, ())
    finally:
        store.close()


def _of_store(store: Store, faults: Sequence[str]) -> CheckReport:
    with store.reading() as connection:
        schema = len(steps_taken(connection))
        counts = {row.kind: row.n for row in connection.execute(sa.text(COUNTS))}
        broken = unreadable(connection)
        differing = disagreements(connection, expected(connection))
    problems = [_fault(line) for line in faults] + [_told(error) for error in broken]
    problems += [_unindexed(line) for line in differing]
    return _report(str(store.path or store.name), schema, counts, problems)


def _report(
    file: str, schema: int, counts: dict[str, int], problems: list[LocalText]
) -> CheckReport:
    return CheckReport(
        file=file, sound=not problems, schema=schema, counts=counts, problems=tuple(problems)
    )


def _told(error: DeskError) -> LocalText:
    return {"en": error.en, "ko": error.ko}


def _fault(line: str) -> LocalText:
    return {
        "en": f"The file is damaged: {line}. Restore the latest backup.",
        "ko": f"파일이 손상되었습니다({line}). 최근 백업을 복원해 주세요.",
    }


def _unindexed(line: str) -> LocalText:
    return {
        "en": f"The search index does not agree with {line}.",
        "ko": f"검색 색인이 {line} 항목과 맞지 않습니다.",
    }
