"""The desk's verbs for mailings: a city's list in, notices for its families out.

All of them block. Nothing of a person is kept: families live in memory until the files are written.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from gg_desk.catalogue.handout import Handout
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.desk import KOREA, Desk, lookups
from gg_desk.errors import UsageError
from gg_desk.handouts import fresh_code
from gg_desk.mailing.columns import Use
from gg_desk.mailing.duplicates import Seen
from gg_desk.mailing.formats.opening import open_file
from gg_desk.mailing.notices import By, Notices, Part, Printed, by_post, parts
from gg_desk.mailing.planning import Plan, plan
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.remembered import office_languages, recalled
from gg_desk.mailing.roster import read_roster
from gg_desk.mailing.tables import bundled_tables
from gg_desk.settings import whole_file
from gg_desk.sheets.merging import At, ordered_programs
from gg_desk.sheets.stationery import stationery
from gg_desk.sheets.template_folder import templates_of
from gg_desk.sheets.values import school_year_of
from gg_desk.store import handouts as log
from gg_desk.store.listing import every
from gg_desk.typeset.font_folder import use_office_fonts

TEMPLATE = "enrollment-notice"
_EVERY = 25
"""Families between two reports of progress."""

Progress = Callable[[int, int], None]
"""Is told how many families are done and how many there are; what it raises ends the mailing."""


@dataclass(frozen=True, slots=True)
class ListOrder:
    """Where a list lies and how it is to be read, as far as a person said."""

    path: Path
    password: str = field(default="", repr=False)
    sheet: str = ""
    heading_row: int = 0
    uses: Mapping[str, Use] = field(default_factory=dict)
    """What columns are used for, by letter; "" takes one out of use."""


@dataclass(frozen=True, slots=True)
class Mailed:
    """What was written, and what came of it."""

    printed: Printed
    files: tuple[Path, ...]
    code: str


def school_year(values: Mapping[str, str]) -> int:
    """The school year for which notices with these values are made.

    Raises:
        UsageError: it is no year.
    """
    return school_year_of(values.get("school_year", ""), dt.datetime.now(KOREA).date())


def planned(desk: Desk, order: ListOrder, year: int) -> Plan:
    """How the list is going to be read; the columns as the office settled them for such headings.

    Raises:
        PasswordNeeded: the file is locked.
        UsageError: it has no such sheet or column.
        DeskError: it is no list, or cannot be read.
    """
    data = desk.folders.data
    tables = bundled_tables(every(desk.store, "area").values(), office_languages(data))
    today = dt.datetime.now(KOREA).date()
    sheets = open_file(order.path, order.password)
    found = recalled(
        plan(sheets, tables, year, today, sheet=order.sheet, heading_row=order.heading_row), data
    )
    letters = [column.letter for column in found.columns.columns]
    for letter, use in order.uses.items():
        if letter not in letters:
            raise UsageError(
                f"The list has no column {letter}. Its columns: {', '.join(letters)}",
                f"명단에 {letter} 열이 없습니다. 있는 열: {', '.join(letters)}",
            )
        found = found.using(use, letter)
    return found


def without(families: Sequence[Recipient], earlier: Plan) -> list[Recipient]:
    """The families whose child does not stand in the ``earlier`` list."""
    seen = Seen()
    for family in read_roster(earlier).recipients:
        seen.before(family)
    return [family for family in families if not seen.knows(family)]


def mail(
    desk: Desk,
    order: SheetOrder,
    families: Sequence[Recipient],
    target: Path,
    of: Plan,
    *,
    by: By = "",
    most: int = 0,
    duplex: bool = False,
    on_progress: Progress | None = None,
) -> Mailed:
    """Notices of ``families`` in ``target``, or in several files beside it named after their part.

    All files are there at the end, or none; the log of handouts has the mailing then.

    Raises:
        UsageError: the order cannot be met.
        DeskError: a file cannot be written.
    """
    use_office_fonts(desk.folders.fonts)
    at = At(
        desk.preferences.office,
        lookups(desk),
        dt.datetime.now(KOREA).date(),
        stationery(desk.preferences, desk.folders.data),
        templates_of(desk.folders.sheets),
    )
    notices = Notices(order, at, of.columns, duplex=duplex)
    printed, done = Printed(), 0
    files: list[Path] = []
    with ExitStack() as all_files:
        for part in parts(by_post(families), by, most):
            file = _file(target, part)
            files.append(file)
            opened = all_files.enter_context(whole_file(file))
            watch = _watch(on_progress, done, len(families))
            printed += notices.write(part.recipients, opened, watch)
            done += len(part.recipients)
    _note(desk, order, at, printed)
    return Mailed(printed, tuple(files), order.code)


def notice_order(desk: Desk, template: str, values: Mapping[str, str]) -> SheetOrder:
    """An order for all notices of one mailing, which bear one code."""
    return SheetOrder(
        template=template, languages=("ko",), values=dict(values), code=fresh_code(desk)
    )


def _file(target: Path, part: Part) -> Path:
    return target.with_stem(f"{target.stem}-{part.name}") if part.name else target


def _watch(on_progress: Progress | None, before: int, total: int) -> Callable[[int], None]:
    def watch(done: int) -> None:
        if on_progress and ((before + done) % _EVERY == 0 or before + done == total):
            on_progress(before + done, total)

    return watch


def _note(desk: Desk, order: SheetOrder, at: At, printed: Printed) -> None:
    """One line of the log for each language."""
    programs = ordered_programs(order, at)
    for language, count in printed.languages.items():
        log.note_handout(
            desk.store,
            Handout(
                code=order.code,
                at=dt.datetime.now(dt.UTC),
                template=order.template,
                languages=(language,),
                way="mailed",
                copies=count,
                pages=printed.pages,
                programs=tuple(programs),
            ),
        )


def chosen_rows(families: Sequence[Recipient], rows: str) -> list[Recipient]:
    """The families of ``rows``, such as ``214`` or ``2-100,214``.

    Raises:
        UsageError: that names no rows, or rows from which there is no notice.
    """
    wanted: set[int] = set()
    for part in rows.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise UsageError(
                f"“{part.strip()}” names no row. Write rows as in 214 or 2-100,214.",
                f"“{part.strip()}”은(는) 행 번호가 아닙니다. 214 또는 2-100,214처럼 적어 주세요.",
            )
        wanted.update(range(int(first), int(last or first) + 1))
    chosen = [family for family in families if family.row in wanted]
    if not chosen:
        raise UsageError(
            f"No notice comes of the rows {rows}. The report says why rows are left out.",
            f"{rows}행에서는 만들 안내문이 없습니다. 제외된 까닭은 보고서에 있습니다.",
        )
    return chosen
