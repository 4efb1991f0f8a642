"""The one place where parts are put together: the window, and the test of a whole installation."""

import os
import sys

from gg_desk import desk
from gg_desk.settings import Folders


def window(where: Folders) -> int:
    """Open the window on these folders until it is closed; the exit code."""
    from gg_desk.ui.start import run_window  # noqa: PLC0415 - commands must not wait for Qt

    return run_window(where, lambda: desk.open_desk(where), lambda: desk.first_rows(where))


def self_test(*, with_window: bool) -> int:
    """A whole run in a temporary folder: sync, find, print, keep, window; 0 when all worked."""
    from gg_desk import selftest  # noqa: PLC0415 - loads what reads a PDF back

    if not with_window:
        return selftest.run(None)
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not seen:
        # A machine without a screen still shows that the window builds and fills.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gg_desk.ui.start import time_window  # noqa: PLC0415 - commands must not wait for Qt

    return selftest.run(
        lambda where: time_window(
            where, lambda: desk.open_desk(where), lambda: desk.first_rows(where)
        )
    )
