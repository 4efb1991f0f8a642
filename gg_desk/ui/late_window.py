"""What the window gets after its first paint, each imported when it is put in."""

from typing import TYPE_CHECKING

from gg_desk.ui.late import Late

if TYPE_CHECKING:
    from gg_desk.ui import (
        afterwards,
        ended_line,
        file_drop,
        left_off,
        left_off_line,
        rescue,
        shortcuts,
        tidying,
    )
    from gg_desk.ui.keeping import lockup, overdue_line, safe
else:
    afterwards = Late("gg_desk.ui.afterwards")
    ended_line = Late("gg_desk.ui.ended_line")
    file_drop = Late("gg_desk.ui.file_drop")
    left_off = Late("gg_desk.ui.left_off")
    left_off_line = Late("gg_desk.ui.left_off_line")
    rescue = Late("gg_desk.ui.rescue")
    shortcuts = Late("gg_desk.ui.shortcuts")
    tidying = Late("gg_desk.ui.tidying")
    lockup = Late("gg_desk.ui.keeping.lockup")
    overdue_line = Late("gg_desk.ui.keeping.overdue_line")
    safe = Late("gg_desk.ui.keeping.safe")

__all__ = [
    "afterwards",
    "ended_line",
    "file_drop",
    "left_off",
    "left_off_line",
    "lockup",
    "overdue_line",
    "rescue",
    "safe",
    "shortcuts",
    "tidying",
]
