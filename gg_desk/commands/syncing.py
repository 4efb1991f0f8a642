"""sync: from the province's feed to the store."""

import argparse
import sys

from gg_desk import desk
from gg_desk.catalogue.results import SyncReport
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.settings import Folders


def _sync(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        reports = desk.sync(at_work, asked.sources, _progress if sys.stderr.isatty() else None)
    failed = [report for report in reports if report.outcome == "failed"]
    notes = [_note(report) for report in failed]
    notes += [
        {"en": f"{report.source}: left out {item}", "ko": f"{report.source}: 제외한 항목 {item}"}
        for report in reports
        for item in report.refused
    ]
    return Told(
        reports,
        "".join(_line(report) for report in reports if report.outcome != "failed"),
        tuple(notes),
        refused=bool(notes),
        failed=bool(reports) and len(failed) == len(reports),
    )


def _line(report: SyncReport) -> str:
    if report.outcome == "unchanged":
        return f"{report.source}: unchanged since the last time, 0 new\n"
    return f"{report.source}: {report.items} items, {report.new} new, {report.changed} changed\n"


def _note(report: SyncReport) -> LocalText:
    return {tag: f"{report.source}: {sentence}" for tag, sentence in report.why.items()}


def _progress(source: str, done: int, total: int) -> None:
    sys.stderr.write(f"\r\x1b[2K{done}/{total} {source}" + ("\n" if done == total else ""))


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="an address or a file")


SYNCING = (
    Command(
        "sync",
        "Fetch news from feeds: addresses or files, or the subscribed ones.",
        _arguments,
        _sync,
    ),
)
