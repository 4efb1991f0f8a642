"""One line of what fits: a group, a program, or one reason for it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from gg_desk.catalogue.verdict import Verdict

Kind = Literal["group", "program", "person", "reason", "ask"]


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says, before it is drawn."""

    kind: Kind
    id: str = ""
    criterion: str = ""
    title: str = ""
    second: str = ""
    more: tuple[str, ...] = ()
    """Ways to read a rule that no source settles, each with what it gives."""
    source: str = ""
    verdict: Verdict = "ask"
    from_day: dt.date | None = None
    """For what does not hold yet: the day from which it does."""
    count: int = 0
    """Of a group: how many programs stand in it."""
    ticked: bool | None = None
    """Of a program: whether it goes on the family's sheet."""
