"""What a sheet's code tells, read in a worker in one go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gg_desk.catalogue.handout import SheetAnswer
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.ui.late import handouts
from gg_desk.ui.reading import FactRow, fact_rows

if TYPE_CHECKING:
    from gg_desk.desk import Desk


@dataclass(frozen=True, slots=True)
class HandoutView:
    """A sheet that left the desk: what it was, what it told then, and what of it has changed."""

    answer: SheetAnswer
    template: LocalText | None
    """What the sheet is called; none where the desk has no such sheet any more."""
    told: tuple[tuple[Program, tuple[FactRow, ...]], ...]
    """The programs on it, with their facts as they were."""


def handout_view(desk: "Desk", typed: str, tag: str) -> HandoutView:
    """The page of the sheet with the code ``typed``.

    Raises:
        DeskError: it is no code, or no sheet with it left this desk.
    """
    answer = handouts.answer(desk, typed)
    told = ((program, fact_rows(desk, program, tag)) for program in answer.handout.programs)
    return HandoutView(answer, answer.name or None, tuple(told))
