"""What the page of sheets asks a worker for: what can be ordered, and a sheet that is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet import Sheet, SheetOrder, Template, TemplateFault
from gg_desk.settings import Preferences
from gg_desk.ui.late import handouts, verbs

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.ui.background import Task


class Offer(NamedTuple):
    """What can be ordered, and what the office is used to."""

    templates: Sequence[Template]
    faults: Sequence[TemplateFault]
    programs: list[Program]
    preferences: Preferences


def offer(desk: "Desk", _task: "Task") -> Offer:
    """The templates, the programs and what the office is used to."""
    sheets = verbs.sheet_list(desk.folders)
    return Offer(sheets.templates, sheets.faults, verbs.programs(desk), desk.preferences)


def drawn(desk: "Desk", task: "Task", order: SheetOrder) -> tuple[Sheet, SheetOrder]:
    """The sheet, and the order with the facts that it tells.

    Raises:
        Cancelled: another one is wanted by now.
        DeskError: the order cannot be met; the sentence says which value and why.
    """
    # The facts may have changed since the programs were listed in the window.
    present = handouts.renewed(desk, order)
    return handouts.coded_sheet(desk, present, task.check), present
