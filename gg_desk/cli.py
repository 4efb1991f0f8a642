"""Every job as a command: results on stdout, words for people on stderr.

Exit codes: 0 done; 1 done, but something was refused and the report says what; 2 wrong usage;
3 it could not be done, and nothing was changed.
"""

import argparse
import locale
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import gg_desk
from gg_desk import app
from gg_desk.errors import DeskError, UsageError
from gg_desk.settings import folders

if TYPE_CHECKING:
    from gg_desk.commands import Told

DONE, REFUSED, USAGE, FAILED = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when there is none; the exit code."""
    _speak_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    options, command = _before_command().parse_known_args(words)
    try:
        if not command:
            return _without_command(options)
        return _run(words)
    except UsageError as error:
        sys.stderr.write(f"gg-desk: {error.sentence(_tag())}\n")
        return USAGE
    except DeskError as error:
        sys.stderr.write(f"gg-desk: {error.sentence(_tag())}\n")
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE  # the reader of our output had enough


def _without_command(options: argparse.Namespace) -> int:
    """The window or the self-test: neither waits for what the commands load."""
    if options.self_test:
        return app.self_test(with_window=not options.no_window)
    return app.window(folders(options.data))


def _run(words: Sequence[str]) -> int:
    options = _parser().parse_args(words)
    told = options.run(folders(options.data), options)
    return _tell(told, as_json=options.json)


def _tell(told: "Told", *, as_json: bool) -> int:
    sys.stdout.write(told.as_json() if as_json else told.text)
    for note in told.notes:
        sys.stderr.write(f"{note.get(_tag()) or note['en']}\n")
    if told.failed:
        return FAILED
    return REFUSED if told.refused else DONE


def _parser() -> argparse.ArgumentParser:
    from gg_desk.commands import COMMANDS  # noqa: PLC0415 - half a second that the window need not wait

    parser = argparse.ArgumentParser(
        prog="gg-desk",
        description="Guidance for migrant families in 21 languages. Without a command: the window.",
        parents=[_before_command()],
    )
    parser.add_argument("--version", action="version", version=f"gg-desk {gg_desk.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(
            command.name, help=command.help, description=command.help, parents=[_common()]
        )
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


def _before_command() -> argparse.ArgumentParser:
    """What may stand without a command or before it."""
    parser = argparse.ArgumentParser(prog="gg-desk", add_help=False, parents=[_common()])
    parser.set_defaults(data=None, json=False)
    parser.add_argument(
        "--self-test", action="store_true", help="a whole run in a temporary folder"
    )
    parser.add_argument(
        "--no-window", action="store_true", help="with --self-test: without the window"
    )
    return parser


def _common() -> argparse.ArgumentParser:
    """What may stand before and after the command; made anew each time, since argparse shares it."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data", type=Path, metavar="DIR", help="the data folder")
    common.add_argument("--json", action="store_true", help="results as one JSON document")
    return common


def _tag() -> str:
    """The language of sentences: Korean on a Korean system, else English."""
    name = locale.getlocale()[0] or ""
    return "ko" if name.lower().startswith(("ko", "korean")) else "en"


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Windows consoles and pipes may be CP949, which has no Khmer.
            stream.reconfigure(encoding="utf-8", errors="replace")
