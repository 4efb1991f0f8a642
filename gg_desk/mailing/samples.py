"""Which notices a person looks at before all are printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient

Why = Literal["first", "longest", "shortest", "language", "warning"]


@dataclass(frozen=True, slots=True)
class Sample:
    """One family and why its notice is looked at."""

    why: Why
    family: Recipient = field(repr=False)
    problem: Problem | None = None
    """What was said of the row, where that is why."""


def samples(families: Sequence[Recipient], problems: Iterable[Problem]) -> list[Sample]:
    """The first, the longest, the shortest, one of each language, and each with a warning."""
    if not families:
        return []
    by_row = {family.row: family for family in families}
    by_language: dict[str, Recipient] = {}
    for family in families:
        for tag in family.languages:
            by_language.setdefault(tag, family)
    warned = [
        Sample("warning", by_row[problem.row], problem)
        for problem in problems
        if problem.row in by_row
    ]
    return [
        Sample("first", families[0]),
        Sample("longest", max(families, key=_length)),
        Sample("shortest", min(families, key=_length)),
        *(Sample("language", by_language[tag]) for tag in sorted(by_language)),
        *warned,
    ]


def _length(family: Recipient) -> int:
    return sum(map(len, family.values().values()))
