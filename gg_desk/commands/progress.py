"""A progress bar on stderr, in one line."""

import shutil
import sys
import time

from gg_desk.commands.columns import visible, width

_BAR = 24
_SHOWN_EVERY = 0.1


def show(what: str, done: int, total: int) -> None:
    """A bar with ``what`` is being done: no escape codes, which old Windows consoles print as letters."""
    filled = _BAR * done // max(total, 1)
    text = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total} {visible(what)}"
    while width(text) > _room():
        text = text[:-1]
    sys.stderr.write(f"\r{text}{' ' * (_room() - width(text))}")
    sys.stderr.flush()


class Bar:
    """Shows, some times a second, how much of ``what`` is done, with the time that is left."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._begun = self._shown = time.monotonic()
        self._passed = 0

    def __call__(self, done: int, total: int) -> None:
        """So many of so many are done."""
        now = time.monotonic()
        taken = now - self._begun
        if taken < _SHOWN_EVERY:
            self._passed = done  # files from an earlier run say nothing of the pace
        if now - self._shown >= _SHOWN_EVERY or done == total:
            self._shown = now
            left = taken / max(done - self._passed, 1) * (total - done)
            show(f"{self._what} · {left:.0f} s", done, total)


def clear() -> None:
    """Wipe the bar away."""
    sys.stderr.write(f"\r{' ' * _room()}\r")
    sys.stderr.flush()


def _room() -> int:
    return shutil.get_terminal_size().columns - 1
