"""A progress bar on stderr, in one line."""

import shutil
import sys

from gg_desk.commands.columns import visible, width

_BAR = 24


def show(what: str, done: int, total: int) -> None:
    """A bar with ``what`` is being done: no escape codes, which old Windows consoles print as letters."""
    filled = _BAR * done // max(total, 1)
    text = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total} {visible(what)}"
    while width(text) > _room():
        text = text[:-1]
    sys.stderr.write(f"\r{text}{' ' * (_room() - width(text))}")
    sys.stderr.flush()


def clear() -> None:
    """Wipe the bar away."""
    sys.stderr.write(f"\r{' ' * _room()}\r")
    sys.stderr.flush()


def _room() -> int:
    return shutil.get_terminal_size().columns - 1
