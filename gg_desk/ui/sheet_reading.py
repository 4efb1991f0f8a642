"""What the page of sheets asks a worker for: what can be ordered, and a sheet that is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from gg_desk.catalogue.sheet import Sheet, SheetOrder, Template, TemplateFault
from gg_desk.catalogue.words import LocalText
from gg_desk.settings import Preferences
from gg_desk.ui.late import handouts, verbs

if TYPE_CHECKING:
    from gg_desk.desk import Desk
    from gg_desk.ui.background import Task


class Offered(NamedTuple):
    """A program that gets sheets: no more of it than a list says, since all of all take 2 MB."""

    id: str
    name: LocalText


class Offer(NamedTuple):
    """What can be ordered, and what the office is used to."""

    templates: Sequence[Template]
    faults: Sequence[TemplateFault]
    programs: list[Offered]
    preferences: Preferences


class Wish(NamedTuple):
    """What is ordered, without its programs, and these by their ids."""

    order: SheetOrder
    programs: tuple[str, ...]


def offer(desk: "Desk", _task: "Task") -> Offer:
    """The templates, the programs and what the office is used to."""
    sheets = verbs.sheet_list(desk.folders)
    programs = [Offered(one.id, one.name) for one in verbs.programs(desk) if one.printable]
    return Offer(sheets.templates, sheets.faults, programs, desk.preferences)


def drawn(desk: "Desk", task: "Task", wish: Wish) -> tuple[Sheet, SheetOrder]:
    """The sheet, and the order with the facts that it tells.

    Raises:
        Cancelled: another one is wanted by now.
        DeskError: the order cannot be met; the sentence says which value and why.
    """
    present = handouts.telling_of(desk, *wish)
    return handouts.coded_sheet(desk, present, task.check), present
