"""backup, restore, check: nothing gets lost."""

import argparse
from pathlib import Path

from gg_desk import desk
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.settings import Folders


def _backup(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        report = desk.backup(at_work, asked.file)
    return Told(report, f"{report.file}: {report.bytes:,} bytes, {_counted(report.counts)}\n")


def _restore(where: Folders, asked: argparse.Namespace) -> Told:
    report = desk.restore(where, asked.file)
    return Told(report, f"restored from {asked.file}: {_counted(report.counts)}\n")


def _check(where: Folders, _asked: argparse.Namespace) -> Told:
    report = desk.check_folder(where)
    state = "sound" if report.sound else "damaged"
    return Told(
        report,
        f"{report.file}: {state}, {_counted(report.counts)}\n",
        report.problems,
        failed=not report.sound,
    )


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in counts.items())


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """The command takes no arguments of its own."""


KEEPING = (
    Command("backup", "Copy the store to one file, while it is in use.", _file, _backup),
    Command(
        "restore", "Put a backup in the store's place; what was there is kept.", _file, _restore
    ),
    Command("check", "Whether the store is sound.", _nothing, _check),
)
