"""Every job as a command: results on stdout, words for people on stderr.

Exit codes: 0 done; 1 done, but something was refused and the report says what; 2 wrong usage;
3 it could not be done, and nothing was changed; 130 interrupted with Ctrl-C.
"""

import argparse
import locale
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import gg_desk
from gg_desk import app
from gg_desk.diagnostics.crashes import report, reported
from gg_desk.diagnostics.log import logged
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import Folders, folders

_LOG = logging.getLogger(__name__)
DONE, REFUSED, USAGE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when there is none; the exit code."""
    _speak_utf8()
    app.collect_seldom()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _refuse_undecodable(words)
        options, command = _before_command().parse_known_args(words)
        if not command or _is_list(command):
            return _without_command(options, Path(command[0]) if command else None)
        return _run(words)
    except DeskError as error:
        sys.stderr.write(f"gg-desk: {error.sentence(_tag())}\n")
        return USAGE if isinstance(error, UsageError) else FAILED
    except BrokenPipeError:
        _silence_output()
        return DONE  # the reader of our output had enough
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return INTERRUPTED


def _is_list(words: Sequence[str]) -> bool:
    """Whether a file is named in place of a command, as when it is opened with this program."""
    return len(words) == 1 and bool(Path(words[0]).suffix) and Path(words[0]).is_file()


def _without_command(options: argparse.Namespace, file: Path | None) -> int:
    """The window or the self-test: neither waits for what the commands load."""
    if options.self_test:
        return app.self_test(with_window=not options.no_window)
    where = folders(options.data)
    with _witnessed(where):
        _LOG.info("The window is opened")
        return app.window(where, file)


@contextmanager
def _witnessed(where: Folders) -> Iterator[None]:
    """Have the log say what happens, and what nobody catches leave a report."""
    with logged(where.logs), reported(where.logs):
        try:
            yield
        except DeskError as error:
            _LOG.info("A sentence is told in place of an answer", exc_info=error)
            raise
        except Exception as error:
            report(error, where.logs)
            if damage := app.damage_behind(where):
                raise damage from error
            raise


def _run(words: Sequence[str]) -> int:
    from gg_desk.settings import set_damaged_aside  # noqa: PLC0415 - the window reads them behind its first paint

    options = _parser().parse_args(words)
    where = folders(options.data)
    if damage := set_damaged_aside(where):
        sys.stderr.write(f"gg-desk: {damage.sentence(_tag())}\n")
    with _witnessed(where):
        if due := app.due(where):
            sys.stderr.write(f"gg-desk: {due[_tag()]}\n")
        told = options.run(where, options)
    for note in told.notes:
        sys.stderr.write(f"{note.get(_tag()) or note['en']}\n")
    _write(told.as_json() if options.json else told.as_text(_tag()))
    if told.failed:
        return FAILED
    return REFUSED if told.refused else DONE


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        _silence_output()
        raise DeskError(
            f"The result could not be written: {reason}. The command itself is done.",
            f"결과를 출력할 수 없습니다({reason}). 명령은 이미 실행되었습니다.",
        ) from error


def _silence_output() -> None:
    """Send what is still buffered nowhere, or Python complains of it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _refuse_undecodable(words: Sequence[str]) -> None:
    """Bytes that are no text come in as lone surrogates, which neither store nor page can hold."""
    for word in words:
        try:
            word.encode()
        except UnicodeEncodeError as error:
            shown = word.encode(errors="replace").decode()
            raise UsageError(
                f"“{shown}” holds bytes that are not UTF-8 text. Type it anew, or rename the file.",
                f"“{shown}”에 UTF-8이 아닌 글자가 있습니다. 다시 입력하거나 파일 이름을 바꿔 주세요.",
            ) from error


def _parser() -> argparse.ArgumentParser:
    from gg_desk.commands import COMMANDS  # noqa: PLC0415 - half a second that the window need not wait

    parser = argparse.ArgumentParser(
        prog="gg-desk",
        description="Guidance for migrant families in 21 languages. Without a command: the window; with a file in its place, the window with that list of families.",
        parents=[_before_command()],
    )
    parser.add_argument("--version", action="version", version=f"gg-desk {gg_desk.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        examples = "".join(f"  {line}\n" for line in command.examples)
        sub = commands.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            epilog=f"examples:\n{examples}" if examples else None,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[_common()],
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
    # The environment first: a system without the locale that it asks for falls back to "C".
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, asked), None) or locale.getlocale()[0] or ""
    return "ko" if name.lower().startswith(("ko", "korean")) else "en"


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Windows consoles and pipes may be CP949, which has no Khmer.
            stream.reconfigure(encoding="utf-8", errors="replace")
