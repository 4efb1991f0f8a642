"""report: what would help to find a fault, read whole before it is sent."""

import argparse
from pathlib import Path

from gg_desk.commands.telling import Command, Told
from gg_desk.folders import Folders
from gg_desk.problem import problem_report, save_report


def _report(where: Folders, asked: argparse.Namespace) -> Told:
    text = problem_report(where)
    if asked.output is not None:
        save_report(text, asked.output)
    return Told({"report": text}, text)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="put the same text into FILE, too"
    )


REPORTING = (
    Command(
        "report",
        "Show what would help to find a fault: versions, numbers, the log; no names, no texts of yours.",
        _arguments,
        _report,
        ("gg-desk report", "gg-desk report -o report.txt"),
    ),
)
