"""The one place where parts are put together: the window, and the test of a whole installation.

What costs time to load is imported where it is used: the window paints before the store, the
feeds and the typesetting are there.
"""

import gc
import hashlib
import os
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from gg_desk.diagnostics.native import native_faults_noted
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.leftovers import alone

if TYPE_CHECKING:
    from gg_desk.catalogue.words import LocalText
    from gg_desk.desk import Desk

_YOUNG = 400_000
"""Objects that may be made before the collector looks for circles among the newest.

Python's 700 let it look some thousand times while a hundred pages are set, which takes a seventh
of the time and finds nothing: glyphs, runs and lines hold no circles. Two hundred different pages
make fewer than this that stay; 20,000 notices take 2 % more memory than with an eighth of it.
"""
_LOOK = 4.0  # seconds that the self-test leaves the window open


def collect_seldom() -> None:
    """Have the collector of circles look as seldom as setting pages wants it to."""
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def window(where: Folders, file: Path | None = None) -> int:
    """Open the window on these folders until it is closed; the exit code.

    One that is open on them already comes forward instead. ``file`` is a list of families to read.

    Raises:
        DeskError: there is no screen to open it on.
    """
    if not _has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        raise DeskError(
            "There is no screen here to open the window on. The commands work without one: gg-desk --help.",
            "창을 열 화면이 없습니다. 명령은 화면 없이도 쓸 수 있습니다: gg-desk --help",
        )
    from gg_desk.ui.start import run_window  # noqa: PLC0415 - commands must not wait for Qt

    door = door_of(where)
    with alone(Path(tempfile.gettempdir()) / f"{door}.lock") as first:
        if not first:
            from gg_desk.ui.knocking import knock  # noqa: PLC0415 - loads Qt's network

            if knock(door, file):
                return 0
            door = ""  # one that does not answer must keep nobody from working
        with native_faults_noted(where.logs) if first else nullcontext():
            return run_window(where, lambda: _open(where), file=file, door=door)


def door_of(where: Folders) -> str:
    """The name under which the window on these folders can be found, by the same person alone."""
    key = f"{Path.home()}\n{where.data}"
    return f"gg-desk-{hashlib.sha256(os.fsencode(key)).hexdigest()[:20]}"


def due(where: Folders) -> "LocalText | None":
    """What to tell at a start of kept mailings whose last day is over; they are destroyed, or wait for a person.

    Nothing is kept, nothing is loaded.
    """
    if not where.vault.exists():
        return None
    from gg_desk.overdue import said_of, settle_overdue  # noqa: PLC0415 - only where there is a vault
    from gg_desk.settings import read_preferences  # noqa: PLC0415 - brings msgspec, as above

    try:
        return said_of(settle_overdue(where, read_preferences(where)))
    except DeskError as error:
        return {"en": error.en, "ko": error.ko}


def damage_behind(where: Folders) -> DeskError | None:
    """What to tell in place of a fault that a damaged store has caused; none where it is sound."""
    from gg_desk.backups import rescue  # noqa: PLC0415 - loads the store, after a fault alone

    return rescue.damage_behind(where)


def self_test(*, with_window: bool) -> int:
    """A whole run in a temporary folder: sync, find, print, vault, keep, window; 0 when all worked."""
    from gg_desk import selftest  # noqa: PLC0415 - loads what reads a PDF back

    return selftest.run(_look_at_window if with_window else None)


def _look_at_window(where: Folders) -> dict[str, float]:
    """Open the window for a moment; milliseconds to its first paint and until it says what the store has."""
    if not _has_screen():
        # A machine without a screen still shows that the window builds and fills.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gg_desk.ui.start import WindowTimings, run_window  # noqa: PLC0415 - see above

    timings = WindowTimings()
    run_window(
        where,
        lambda: _open(where),
        quit_after=_LOOK,
        timings=timings,
    )
    if not (timings.first_paint and timings.filled):
        raise DeskError(
            f"The window was not painted and filled within {_LOOK:.0f} seconds.",
            f"창이 {_LOOK:.0f}초 안에 열리고 채워지지 않았습니다.",
        )
    return {"first_paint": round(timings.first_paint, 1), "filled": round(timings.filled, 1)}


def _has_screen() -> bool:
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform != "linux" or bool(seen)


def _open(where: Folders) -> "Desk":
    from gg_desk.desk import open_desk  # noqa: PLC0415 - loaded in a worker, after the first paint

    return open_desk(where)
