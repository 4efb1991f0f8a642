"""sync: from the province's feed to the store."""

import argparse
import sys
from collections.abc import Sequence

from gg_desk import desk, safekeeping
from gg_desk.catalogue.results import SyncReport
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import visible
from gg_desk.commands.progress import clear, show
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.errors import DeskError
from gg_desk.folders import Folders


def _sync(where: Folders, asked: argparse.Namespace) -> Told:
    on_progress = show if sys.stderr.isatty() else None
    with opened(where) as at_work:
        try:
            reports = desk.sync(at_work, asked.sources, on_progress)
        finally:
            if on_progress:
                clear()
    return _told(reports, _daily(where))


def _daily(where: Folders) -> list[LocalText]:
    """Make the day's backup, for an office that fetches at night; why it could not be made."""
    try:
        safekeeping.daily_backup(where)
    except DeskError as error:
        return [{"en": error.en, "ko": error.ko}]
    return []


def _told(reports: Sequence[SyncReport], no_backup: Sequence[LocalText]) -> Told:
    failed = [report for report in reports if report.outcome == "failed"]
    notes = [_why(report) for report in failed]
    notes += [_left_out(report, item) for report in reports for item in report.refused]
    if not reports:
        notes.append(
            {
                "en": "No feed is subscribed. Name one: gg-desk sync SOURCE",
                "ko": "구독한 피드가 없습니다. 주소나 파일을 적어 주세요: gg-desk sync 주소",
            }
        )
    notes += no_backup
    return Told(
        reports,
        said=tuple(_brought(report) for report in reports if report.outcome != "failed"),
        notes=tuple(notes),
        refused=bool(notes),
        failed=len(failed) == len(reports),
    )


def _brought(report: SyncReport) -> LocalText:
    if report.outcome == "unchanged":
        return {
            "en": f"{report.source}: unchanged since the last time, 0 new",
            "ko": f"{report.source}: 지난번과 같음, 새 소식 0건",
        }
    return {
        "en": f"{report.source}: {report.items} items, {report.new} new, {report.changed} changed",
        "ko": f"{report.source}: 전체 {report.items}건, 새 소식 {report.new}건, 바뀐 소식 {report.changed}건",
    }


def _why(report: SyncReport) -> LocalText:
    return {tag: f"{report.source}: {sentence}" for tag, sentence in report.why.items()}


def _left_out(report: SyncReport, item: str) -> LocalText:
    return {
        "en": f"{report.source}: left out {visible(item)}",
        "ko": f"{report.source}: 제외한 항목 {visible(item)}",
    }


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCE",
        help="the address of a feed (RSS or Atom), or a file; none: the subscribed feeds",
    )


SYNCING = (
    Command(
        "sync",
        "Fetch news from feeds: the subscribed ones, or those named here.",
        _arguments,
        _sync,
        ("gg-desk sync", "gg-desk sync https://english.gg.go.kr/blog/daily-news/feed/ saved.xml"),
    ),
)
