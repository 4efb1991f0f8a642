"""The log in the data folder: what kind of thing happened, where and when; it cannot carry values."""

import contextlib
import datetime as dt
import linecache
import logging
import os
from collections.abc import Iterator
from pathlib import Path

from gg_desk.diagnostics.traces import short_path, trace

NUMBERS = ("count", "milliseconds", "bytes")
"""What ``extra`` may say in numbers; two digits of each are kept, so that none is anybody's."""
WORDS = frozenset(
    {"asked", "daily", "migration", "import", "restore", "updated", "unchanged", "failed"}
)
"""What ``extra={"word": …}`` may say."""
FILE = "log.txt"
_MOST_BYTES, _MOST_FILES = 256_000, 4
_LEFT_OUT = "(words left out)"


@contextlib.contextmanager
def logged(folder: Path) -> Iterator[None]:
    """Have what the program logs go to ``folder``; where that cannot be written, it goes nowhere."""
    root, ours = logging.getLogger(), logging.getLogger("gg_desk")
    handler, level = _SmallFiles(folder), ours.level
    root.addHandler(handler)
    ours.setLevel(logging.INFO)
    try:
        yield
    finally:
        ours.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def line(record: logging.LogRecord) -> str:
    """``record`` as the log tells it, without any value it carries."""
    at = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="seconds")
    place = f"{short_path(record.pathname)}:{record.lineno}"
    said = " ".join([at, record.levelname, place, _words(record), *_fields(record)])
    error = record.exc_info[1] if record.exc_info else None
    return f"{said}\n{trace(error)}" if error is not None else said


def _words(record: logging.LogRecord) -> str:
    """The message before anything is put into it, if it is a text of our own source."""
    if not record.name.startswith("gg_desk") or not isinstance(record.msg, str):
        return _LEFT_OUT
    lines = linecache.getlines(record.pathname)
    own = short_path(record.pathname).startswith("gg_desk/")
    return record.msg if own and any(f'"{record.msg}"' in one for one in lines) else _LEFT_OUT


def _fields(record: logging.LogRecord) -> Iterator[str]:
    for name in NUMBERS:
        value = getattr(record, name, None)
        if isinstance(value, int | float):
            yield f"{name}={float(f'{value:.2g}'):.0f}"
    word = getattr(record, "word", None)
    if isinstance(word, str) and word in WORDS:
        yield word


class _SmallFiles(logging.Handler):
    """Lines into a file that only its owner may read; a full one makes way, the oldest goes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.INFO)
        self._folder = folder

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, and let the work go on where that cannot be."""
        with contextlib.suppress(OSError, ValueError):
            self._folder.mkdir(exist_ok=True)
            path = self._folder / FILE
            self._make_way(path)
            with os.fdopen(
                os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a"
            ) as out:
                out.write(f"{line(record)}\n")

    def _make_way(self, path: Path) -> None:
        if not path.exists() or path.stat().st_size < _MOST_BYTES:
            return
        for number in range(_MOST_FILES - 1, 1, -1):
            older = path.with_name(f"log-{number - 1}.txt")
            if older.exists():
                older.replace(path.with_name(f"log-{number}.txt"))
        path.replace(path.with_name("log-1.txt"))
