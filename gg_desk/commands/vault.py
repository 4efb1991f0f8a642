"""vault: its arguments; what it does is loaded when it is done."""

import argparse
from pathlib import Path

from gg_desk.commands.telling import Command, Told
from gg_desk.commands.ways_in import add_ways_in
from gg_desk.folders import Folders

ACTIONS = (
    "status",
    "init",
    "passphrase",
    "recovery",
    "recover",
    "join-keyring",
    "leave-keyring",
    "batches",
    "reprint",
    "extend",
    "destroy",
    "certificate",
    "log",
)


def _vault(where: Folders, asked: argparse.Namespace) -> Told:
    from gg_desk.commands.vault_actions import vault  # noqa: PLC0415 - loads what encrypts

    return vault(where, asked)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        default="status",
        choices=ACTIONS,
        metavar="ACTION",
        help="status, init, passphrase (change it), recovery (a new code), recover (open by the code, with a new passphrase), "
        "join-keyring, leave-keyring, batches, reprint, extend, destroy, certificate, log",
    )
    parser.add_argument(
        "code", nargs="?", default="", metavar="CODE", help="the code of a kept mailing"
    )
    add_ways_in(parser)
    parser.add_argument("--staff", default="", metavar="NAME", help="who is at work, for the log")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.pdf", help="where to print to")
    parser.add_argument("--rows", default="", metavar="N,N-N", help="with reprint: these rows only")
    parser.add_argument(
        "--days", type=int, default=0, metavar="N", help="with extend: so much longer"
    )
    parser.add_argument("--why", default="", metavar="WORDS", help="for the log, without a name")
    parser.add_argument(
        "--certificate", type=Path, metavar="FILE.pdf", help="with destroy: certify it"
    )
    parser.add_argument(
        "--print", type=Path, metavar="FILE.pdf", help="with init, recovery: the code on a page"
    )
    parser.add_argument("--month", default="", metavar="YYYY-MM", help="with log: this month only")
    parser.add_argument(
        "--export", type=Path, metavar="FILE", help="with log: to a .xlsx or .csv file"
    )
    parser.add_argument(
        "--measure", action="store_true", help="with status: how long a passphrase takes here"
    )


VAULT = (
    Command(
        "vault",
        "What is kept of families for reprinting, encrypted and not for long; who had access to it.",
        _arguments,
        _vault,
        (
            "gg-desk vault",
            "gg-desk vault init --print recovery.pdf",
            "gg-desk vault batches",
            "gg-desk vault reprint K7F3-9QX2 --rows 214 -o again.pdf",
            'gg-desk vault extend K7F3-9QX2 --days 14 --why "returned mail is sent again"',
            "gg-desk vault destroy K7F3-9QX2 --certificate certificate.pdf",
            "gg-desk vault log --month 2026-11 --export log.xlsx",
        ),
    ),
)
