"""A city's list becomes notices, and a report of what could not be."""

import argparse
import getpass
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from gg_desk import batches, mailings
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.sheet import SheetOrder
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.addressing import addressed
from gg_desk.commands.batches import printed_then
from gg_desk.commands.columns import columns
from gg_desk.commands.fields import values_of
from gg_desk.commands.keeping_notices import keeper, told_kept
from gg_desk.commands.notices_told import (
    came_of,
    cautions,
    columns_used,
    kept_files,
    not_made,
    sentences,
)
from gg_desk.commands.progress import Bar, clear
from gg_desk.commands.telling import Told, opened
from gg_desk.desk import Desk
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import Folders
from gg_desk.mailing.account import account
from gg_desk.mailing.columns import Use
from gg_desk.mailing.formats.faults import PasswordNeeded
from gg_desk.mailing.notices import Printed
from gg_desk.mailing.planning import Plan
from gg_desk.mailing.recipient import Recipient
from gg_desk.mailing.roster import read_roster
from gg_desk.mailing.tables import FIELDS
from gg_desk.whole_files import write_whole

_TRIES = 3
_STOPPED: LocalText = {
    "en": "Stopped. Files that are finished stay; the same command makes the others.",
    "ko": "멈추었습니다. 완성된 파일은 남아 있고, 같은 명령으로 나머지를 만듭니다.",
}
_YES = {"y", "yes", "ㅛ", "예", "네"}
"""``ㅛ`` is y on a keyboard that is set to Korean."""


def notices(where: Folders, asked: argparse.Namespace) -> Told:
    """What the command ``notices`` does."""
    begun = time.monotonic()
    _refuse_other_files(asked)
    with opened(where) as at_work, keeper(where, asked) as keep:
        values = values_of(asked.set)
        year = mailings.school_year(values)
        plan = _planned(at_work, _list_order(asked, asked.roster), year)
        roster = read_roster(plan)
        families = _chosen(at_work, asked, roster.recipients, year)
        before = batches.printed_before(at_work, plan)
        order, kept_until = None, None
        if families and asked.output and not asked.dry_run:
            order = mailings.notice_order(at_work, asked.template, values)
            _confirm(mailings.to_confirm(at_work, order), sure=asked.yes)
        to_whom = () if asked.dry_run else families
        addresses, unmade, unaddressed = addressed(at_work, asked, to_whom)
        mailed = _mailed(at_work, asked, order, families, plan) if order else None
        if order and mailed:
            kept_until = keep(at_work, order, families, mailed)
    printed = mailed.printed if mailed else Printed()
    files, kept = (mailed.files, mailed.kept) if mailed else ((), 0)
    unmade += mailed.unmade if mailed else ()
    told = replace(printed, refused=(*printed.refused, *unaddressed))
    summary = account(roster.report, told, time.monotonic() - begun)
    code = mailed.code if mailed else ""
    again = [earlier for earlier in before if earlier.code != code]
    summary |= {"files": [str(file) for file in (*files, *addresses)], "kept": kept, "code": code}
    summary["kept_until"] = kept_until
    summary["printed_before"] = [earlier.code for earlier in again]
    if asked.report:
        write_whole(asked.report, msgspec.json.format(msgspec.json.encode(summary), indent=2))
    refused = (*roster.report.refused, *told.refused)
    return Told(
        summary,
        columns([[str(file)] for file in (*files, *addresses)]),
        said=(came_of(roster.report, printed, dry=asked.dry_run),),
        notes=(
            *columns_used(plan),
            *sentences(roster.report, refused),
            *cautions(printed),
            *map(printed_then, again),
            *kept_files(kept, len(files)),
            *map(not_made, unmade),
            *told_kept(code, kept_until),
        ),
        refused=bool(refused),
        failed=not families or not (asked.dry_run or files or addresses),
    )


def _confirm(reasons: Sequence[LocalText], *, sure: bool) -> None:
    """Ask at the terminal once for the whole mailing; who sends no person's answer is told instead.

    Raises:
        DeskError: the person says no.
    """
    if sure or not reasons or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    for reason in reasons:
        sys.stderr.write(f"{reason['ko']}\n{reason['en']}\n")
    sys.stderr.write("그래도 인쇄할까요? · Print them all the same? [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().casefold() not in _YES:
        raise DeskError(
            "Nothing was printed. Look at the facts first: gg-desk programs",
            "인쇄하지 않았습니다. gg-desk programs 로 내용을 먼저 확인해 주세요.",
        )


def _mailed(
    at_work: Desk,
    asked: argparse.Namespace,
    order: SheetOrder,
    families: Sequence[Recipient],
    plan: Plan,
) -> mailings.Mailed:
    shown = sys.stderr.isatty()
    try:
        return mailings.mail(
            at_work,
            order,
            families,
            asked.output,
            plan,
            by=asked.by,
            most=asked.most,
            duplex=asked.duplex,
            staff=asked.staff,
            anew=asked.anew,
            on_progress=Bar(asked.output.name) if shown else None,
        )
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{_STOPPED['ko']}\n{_STOPPED['en']}\n")
        raise
    finally:
        if shown:
            clear()


def _planned(at_work: Desk, order: mailings.ListOrder, year: int) -> Plan:
    """The plan of a list; where it is locked, its password is asked for at the terminal."""
    for _ in range(_TRIES):
        try:
            return mailings.planned(at_work, order, year)
        except PasswordNeeded as locked:
            if not sys.stdin.isatty():
                raise
            sys.stderr.write(f"{locked.ko}\n{locked.en}\n")
            order = replace(order, password=getpass.getpass("> ", stream=sys.stderr))
    return mailings.planned(at_work, order, year)


def _list_order(asked: argparse.Namespace, path: Path) -> mailings.ListOrder:
    uses: dict[str, Use] = {}
    known: dict[str, Use] = {"left_out": "left_out", **{name: name for name in FIELDS}}
    for pair in asked.column:
        use, equals, letter = pair.partition("=")
        if not equals or use not in known:
            raise UsageError(
                f"“{pair}” says no use of a column. Write it as in child=B; uses are: {', '.join(known)}.",
                f"“{pair}”은(는) 열의 쓰임이 아닙니다. child=B처럼 적어 주세요. 쓸 수 있는 항목: {', '.join(known)}",
            )
        uses[letter.strip().upper()] = known[use]
    return mailings.ListOrder(path, "", asked.sheet, asked.heading_row, uses)


def _refuse_other_files(asked: argparse.Namespace) -> None:
    if asked.keep and (asked.dry_run or not asked.output):
        raise UsageError(
            "--keep keeps what is printed: say where with -o FILE.pdf, without --dry-run.",
            "--keep 은 인쇄한 것을 보관합니다. --dry-run 없이 -o 파일.pdf 로 저장할 곳을 정해 주세요.",
        )
    targets = [file for file in (asked.output, asked.labels, asked.envelopes) if file]
    if not targets and not asked.dry_run:
        raise UsageError(
            "Say where the notices go with -o FILE.pdf, or only check the list with --dry-run.",
            "-o 파일.pdf 로 저장할 곳을 정하거나, --dry-run 으로 명단만 확인해 주세요.",
        )
    for target in targets:
        if target.suffix.lower() != ".pdf":
            raise UsageError(
                f"Notices, labels and envelopes are written as .pdf, not as “{target.name}”.",
                f"안내문·라벨·봉투는 .pdf 파일로 저장합니다: “{target.name}”",
            )


def _chosen(
    at_work: Desk, asked: argparse.Namespace, families: Sequence[Recipient], year: int
) -> Sequence[Recipient]:
    if asked.not_in:
        earlier = _planned(at_work, mailings.ListOrder(asked.not_in), year)
        families = mailings.without(families, earlier)
    if asked.rows:
        families = mailings.chosen_rows(families, asked.rows)
    if asked.language:
        tags = {language(part).tag for part in asked.language.split(",")}
        families = [family for family in families if tags.intersection(family.languages)]
    return families
