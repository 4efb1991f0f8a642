"""The desk's verbs for mailings: a city's list in, notices for its families out.

All of them block. Nothing of a person is kept: families live in memory until the files are written;
the store knows which rows are in which file.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from gg_desk import manifests
from gg_desk.catalogue.mailing import MailedPart
from gg_desk.catalogue.sheet import SheetOrder, Template
from gg_desk.catalogue.words import LocalText
from gg_desk.desk import KOREA, Desk, lookups, sheet_list
from gg_desk.errors import DeskError, UsageError
from gg_desk.handouts import fresh_code
from gg_desk.leftovers import remove_leftovers
from gg_desk.mailing.columns import Use
from gg_desk.mailing.duplicates import Seen
from gg_desk.mailing.formats.opening import open_file
from gg_desk.mailing.manifest import is_there
from gg_desk.mailing.marks import list_secret
from gg_desk.mailing.notices import By, Notices, Part, Printed, Watch, by_post, parts
from gg_desk.mailing.planning import Plan, plan
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.remembered import office_languages, recalled
from gg_desk.mailing.roster import read_roster
from gg_desk.mailing.row_ranges import rows_of
from gg_desk.mailing.tables import Tables, bundled_tables
from gg_desk.manifests import Asked, Progress
from gg_desk.sheets.letters import letters as merged_letters
from gg_desk.sheets.merging import At, reasons_to_confirm
from gg_desk.sheets.stationery import stationery
from gg_desk.sheets.template_folder import templates_of
from gg_desk.sheets.values import school_year_of
from gg_desk.store.listing import every
from gg_desk.typeset.font_folder import use_office_fonts
from gg_desk.whole_files import NothingToWrite, whole_file

TEMPLATE = "enrollment-notice"


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
    kept: int = 0
    """Files that were there from an earlier run and were passed over."""
    unmade: tuple[Path, ...] = ()
    """Files that are not written, since no page can show any of their rows."""


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
    tables = tables_of(desk)
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
    return replace(found, secret=list_secret(order.path))


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
    staff: str = "",
    anew: bool = False,
    on_progress: Progress | None = None,
) -> Mailed:
    """Notices of ``families`` in ``target``, or in several files beside it named after their part.

    Each file is whole or not there, and noted in the store as soon as it is. The same order again
    goes on where the last run was broken off, under its code: files that are noted and there are
    passed over, unless all are wanted ``anew``. ``staff`` is who prints; else whom the preferences
    name.

    Raises:
        UsageError: the order cannot be met.
        DeskError: a file cannot be written; the sentence says how many are.
    """
    wanted = parts(by_post(families), by, most)
    asked = Asked(order, office_now(desk), of, wanted, str(target.resolve()), duplex)
    remove_leftovers(target.parent)
    files: list[Path] = []
    unmade: list[Path] = []

    def keep(known: MailedPart, part: Part) -> bool:
        file = _file(target, part)
        if not is_there(known, file):
            return False
        (files if known.pages else unmade).append(file)
        return True

    def make(notices: Notices, part: Part, watch: Watch) -> tuple[Printed, int]:
        file = _file(target, part)
        with _broken_off(file, files, len(wanted)), whole_file(file) as opened:
            came = notices.write(part.recipients, opened, watch)
            if came.pages == 0:
                raise NothingToWrite
        (files if came.pages else unmade).append(file)
        return came, file.stat().st_size if came.pages else 0

    mailing = manifests.begun(desk, asked, staff, anew=anew)
    printed, kept = manifests.carried_out(desk, asked, mailing, keep, make, on_progress=on_progress)
    return Mailed(printed, tuple(files), mailing.code, kept, tuple(unmade))


def letters(desk: Desk) -> tuple[Template, ...]:
    """The sheets that can be made for the families of a list, the office's own among them."""
    shelf = templates_of(desk.folders.sheets)
    made = {one.id for one in merged_letters(shelf)}
    return tuple(one for one in sheet_list(desk.folders).templates if one.id in made)


def notice_order(desk: Desk, template: str, values: Mapping[str, str]) -> SheetOrder:
    """An order for all notices of one mailing, which bear one code."""
    order = SheetOrder(
        template=template, languages=("ko",), values=dict(values), code=fresh_code(desk)
    )
    for known in sheet_list(desk.folders).templates:
        if known.id == template and order.paper not in known.papers:
            order = msgspec.structs.replace(order, paper=known.papers[0])
    return order


def to_confirm(desk: Desk, order: SheetOrder) -> list[LocalText]:
    """Why a person should confirm before notices of ``order`` are printed: old, planned, ended facts."""
    return reasons_to_confirm(order, office_now(desk))


def tables_of(desk: Desk) -> Tables:
    """What lists call things, languages by nationality as the office sets them now."""
    areas = every(desk.store, "area").values()
    return bundled_tables(areas, office_languages(desk.folders.data))


def office_now(desk: Desk) -> At:
    """The office and the facts as notices of this day bear them, the office's fonts in use."""
    use_office_fonts(desk.folders.fonts)
    return At(
        desk.preferences.office,
        # At this moment: a mailing of thousands must not change in its middle.
        replace(lookups(desk), programs=every(desk.store, "program")),
        dt.datetime.now(KOREA).date(),
        stationery(desk.preferences, desk.folders.data),
        templates_of(desk.folders.sheets),
    )


def _file(target: Path, part: Part) -> Path:
    return target.with_stem(f"{target.stem}-{part.name}") if part.name else target


@contextmanager
def _broken_off(file: Path, files: Sequence[Path], wanted: int) -> Iterator[None]:
    """Where writing ``file`` fails after others are finished, the sentence says that these stay."""
    try:
        yield
    except DeskError as error:
        if not files:
            raise
        reason = error.__cause__
        en, ko = error.en, error.ko
        if isinstance(reason, OSError):  # its sentence says that nothing was changed
            why = reason.strerror or str(reason)
            en = f"{file} could not be written: {why}."
            ko = f"{file} 파일을 쓸 수 없습니다({why})."
        raise DeskError(
            f"{en} {len(files)} of {wanted} files are finished and stay; the same command makes the others.",
            f"{ko} 파일 {wanted}개 가운데 {len(files)}개는 완성되어 남아 있습니다. 같은 명령으로 나머지를 만듭니다.",
        ) from error


def chosen_rows(families: Sequence[Recipient], rows: str) -> list[Recipient]:
    """The families of ``rows``, such as ``214`` or ``2-100,214``.

    Raises:
        UsageError: that names no rows, or rows from which there is no notice.
    """
    wanted = rows_of(rows)
    chosen = [family for family in families if any(family.row in span for span in wanted)]
    if not chosen:
        raise UsageError(
            f"No notice comes of the rows {rows}. The report says why rows are left out.",
            f"{rows}행에서는 만들 안내문이 없습니다. 제외된 까닭은 보고서에 있습니다.",
        )
    return chosen
