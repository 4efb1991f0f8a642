"""Parts of the window that its first paint does not need, each imported when it is first asked."""

from typing import TYPE_CHECKING

from gg_desk.ui.late import Late

if TYPE_CHECKING:
    from gg_desk.ui import (
        keys_list,
        names,
        print_queue,
        problem_dialog,
        program_detail,
        reading,
        rows_view,
        standing,
        states,
    )
    from gg_desk.ui.models import describe, home_lines, offers, rows
else:
    rows_view = Late("gg_desk.ui.rows_view")
    states = Late("gg_desk.ui.states")
    rows = Late("gg_desk.ui.models.rows")
    describe = Late("gg_desk.ui.models.describe")
    offers = Late("gg_desk.ui.models.offers")
    home_lines = Late("gg_desk.ui.models.home_lines")
    keys_list = Late("gg_desk.ui.keys_list")
    names = Late("gg_desk.ui.names")
    print_queue = Late("gg_desk.ui.print_queue")
    problem_dialog = Late("gg_desk.ui.problem_dialog")
    program_detail = Late("gg_desk.ui.program_detail")
    reading = Late("gg_desk.ui.reading")
    standing = Late("gg_desk.ui.standing")

__all__ = [
    "describe",
    "home_lines",
    "keys_list",
    "names",
    "offers",
    "print_queue",
    "problem_dialog",
    "program_detail",
    "reading",
    "rows",
    "rows_view",
    "standing",
    "states",
]
