"""Rooms that only workers ask, each imported by the first worker that does.

The desk brings SQLAlchemy, ReportLab and ICU, half a second and more. The first paint does not
wait for them, and the event loop never imports them.
"""

import importlib
from typing import TYPE_CHECKING, Any


class Late:
    """A module that is imported when it is first asked for something.

    Beside each stands the import itself for the type checker, to which the two are the same.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        """Whatever the module calls by this name."""
        return getattr(importlib.import_module(self._name), name)


if TYPE_CHECKING:
    from msgspec import structs

    from gg_desk import (
        batches,
        corrections,
        custody,
        dropped,
        families,
        glance,
        handouts,
        mailings,
        office,
        overdue,
        overview,
        posting,
        printouts,
        problem,
        reprints,
        rosters,
        safekeeping,
        settings,
        typed_days,
    )
    from gg_desk import desk as verbs
    from gg_desk.finder import telling
    from gg_desk.phrasebook import family_questions as asking
    from gg_desk.phrasebook import formats, hours, wording
    from gg_desk.phrasebook import isolates as plain_words
    from gg_desk.phrasebook import teller as teller_of
    from gg_desk.typeset import breaks
    from gg_desk.ui import background, stand_ins
else:
    verbs = Late("gg_desk.desk")
    background = Late("gg_desk.ui.background")
    batches = Late("gg_desk.batches")
    corrections = Late("gg_desk.corrections")
    custody = Late("gg_desk.custody")
    dropped = Late("gg_desk.dropped")
    glance = Late("gg_desk.glance")
    handouts = Late("gg_desk.handouts")
    mailings = Late("gg_desk.mailings")
    office = Late("gg_desk.office")
    overdue = Late("gg_desk.overdue")
    overview = Late("gg_desk.overview")
    posting = Late("gg_desk.posting")
    printouts = Late("gg_desk.printouts")
    problem = Late("gg_desk.problem")
    reprints = Late("gg_desk.reprints")
    rosters = Late("gg_desk.rosters")
    safekeeping = Late("gg_desk.safekeeping")
    settings = Late("gg_desk.settings")
    stand_ins = Late("gg_desk.ui.stand_ins")
    structs = Late("msgspec.structs")
    formats = Late("gg_desk.phrasebook.formats")
    hours = Late("gg_desk.phrasebook.hours")
    families = Late("gg_desk.families")
    asking = Late("gg_desk.phrasebook.family_questions")
    wording = Late("gg_desk.phrasebook.wording")
    plain_words = Late("gg_desk.phrasebook.isolates")
    teller_of = Late("gg_desk.phrasebook.teller")
    telling = Late("gg_desk.finder.telling")
    typed_days = Late("gg_desk.typed_days")
    breaks = Late("gg_desk.typeset.breaks")

__all__ = [
    "Late",
    "asking",
    "background",
    "batches",
    "breaks",
    "corrections",
    "custody",
    "dropped",
    "families",
    "formats",
    "glance",
    "handouts",
    "hours",
    "mailings",
    "office",
    "overdue",
    "overview",
    "plain_words",
    "posting",
    "printouts",
    "problem",
    "reprints",
    "rosters",
    "safekeeping",
    "settings",
    "stand_ins",
    "structs",
    "teller_of",
    "telling",
    "typed_days",
    "verbs",
    "wording",
]
