"""notices: its arguments; what it does is loaded when it is done."""

import argparse
from pathlib import Path

from gg_desk.commands.fields import add_fields
from gg_desk.commands.telling import Command, Told
from gg_desk.commands.ways_in import add_ways_in
from gg_desk.folders import Folders


def _notices(where: Folders, asked: argparse.Namespace) -> Told:
    from gg_desk.commands.notices import notices  # noqa: PLC0415 - loads what prints and reads lists

    return notices(where, asked)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("roster", type=Path, metavar="ROSTER", help="the list: .xlsx, .xls, .csv …")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.pdf", help="where to")
    add_fields(parser, "what all notices share, such as school_year=2027 or reply_by=2027-01-15")
    parser.add_argument("--report", type=Path, metavar="FILE.json", help="what came of each row")
    parser.add_argument(
        "--by", choices=("area", "language"), default="", help="a file for each area or language"
    )
    parser.add_argument(
        "--most", type=int, default=0, metavar="N", help="at most so many families in a file"
    )
    parser.add_argument("--labels", type=Path, metavar="FILE.pdf", help="address labels, too")
    parser.add_argument(
        "--label-sheet",
        default="3x8",
        metavar="SHEET",
        help="2x7, 2x8, 3x7, 3x8, or the code on the box, as L7160 (default 3x8)",
    )
    parser.add_argument(
        "--start", type=int, default=1, metavar="N", help="the first label that is free"
    )
    parser.add_argument(
        "--offset",
        default="0,0",
        metavar="X,Y",
        help="millimetres to the right and down that the printer needs for labels and envelopes",
    )
    parser.add_argument(
        "--outlines", action="store_true", help="with the labels' edges, for a test on plain paper"
    )
    parser.add_argument("--envelopes", type=Path, metavar="FILE.pdf", help="envelopes, too")
    parser.add_argument(
        "--envelope", default="dl", metavar="SIZE", help="dl, c5, small or large (default dl)"
    )
    parser.add_argument(
        "--duplex", action="store_true", help="each notice begins on the front of a sheet"
    )
    parser.add_argument(
        "--anew", action="store_true", help="make files again that are there from a run broken off"
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help="do not ask before facts that are old, planned or ended are printed",
    )
    parser.add_argument("--staff", default="", metavar="NAME", help="who prints, for the record")
    parser.add_argument(
        "--keep", action="store_true", help="keep it for reprinting in the vault, for some weeks"
    )
    add_ways_in(parser)
    parser.add_argument("--dry-run", action="store_true", help="check the list and print nothing")
    parser.add_argument("--rows", default="", metavar="N,N-N", help="these rows alone, again")
    parser.add_argument("--language", default="", metavar="L,L…", help="these languages alone")
    parser.add_argument(
        "--not-in", type=Path, metavar="EARLIER", help="only children who are not in this list"
    )
    parser.add_argument("--sheet", default="", metavar="NAME", help="the sheet of the workbook")
    parser.add_argument(
        "--heading-row", type=int, default=0, metavar="N", help="the row of the column names"
    )
    parser.add_argument(
        "--column",
        nargs="+",
        action="extend",
        default=[],
        metavar="USE=LETTER",
        help="what a column is, as in child=B",
    )
    parser.add_argument(
        "--template",
        default="enrollment-notice",
        metavar="ID",
        help="another sheet than the enrollment notice",
    )


MAILING = (
    Command(
        "notices",
        "Make a city's list into notices, each in its family's language.",
        _arguments,
        _notices,
        (
            "gg-desk notices 명단.xlsx --dry-run",
            "gg-desk notices 명단.xlsx -o notices.pdf --set school_year=2027 --report report.json",
            "gg-desk notices 명단.xlsx -o again.pdf --rows 214",
            "gg-desk notices 명단.xlsx -o notices.pdf --keep",
            "gg-desk notices 명단.xlsx --labels labels.pdf --label-sheet L7160 --start 4",
        ),
    ),
)
