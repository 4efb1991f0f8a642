"""All that the page for mailings shows of a list, read in a worker and given up where it is stale."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from gg_desk.catalogue.sheet import Template, TemplateField
from gg_desk.errors import DeskError
from gg_desk.ui.background import Task
from gg_desk.ui.late import Late, batches, mailings, rosters

if TYPE_CHECKING:
    from gg_desk.catalogue.mailing import Mailing
    from gg_desk.catalogue.sheet import SheetOrder
    from gg_desk.desk import Desk
    from gg_desk.mailing import notices, roster, samples
    from gg_desk.mailing.formats.sheet import Line
    from gg_desk.mailing.notices import By, Printed
    from gg_desk.mailing.planning import Plan
    from gg_desk.mailing.recipient import Recipient
    from gg_desk.mailing.roster import Report
    from gg_desk.mailing.samples import Sample
    from gg_desk.mailings import ListOrder
    from gg_desk.rosters import Nation
else:
    notices = Late("gg_desk.mailing.notices")
    roster = Late("gg_desk.mailing.roster")
    samples = Late("gg_desk.mailing.samples")

_OF_ONE_FAMILY = {
    "child", "birth_date", "guardian", "address", "postcode", "school", "school_phone",
}  # fmt: skip
_OF_LISTS = {"gathering_date", "entrance_date"}
"""What a list tells of some families may be told of all others here; it comes last."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """Where a list lies and how it is opened."""

    path: Path
    password: str = field(default="", repr=False)
    sheet: str = ""
    heading_row: int = 0

    def order(self) -> "ListOrder":
        """The same as the desk takes it; for a worker, which may have to load the desk's verbs."""
        return mailings.ListOrder(self.path, self.password, self.sheet, self.heading_row)


@dataclass(frozen=True, slots=True)
class Reading:
    """A list as it was read; nothing of it is kept anywhere else."""

    plan: "Plan"
    nations: "tuple[Nation, ...]"
    report: "Report | None" = None
    """None while a required column is missing."""
    fault: DeskError | None = None
    """Why there is no report."""
    families: "tuple[Recipient, ...]" = field(default=(), repr=False)
    """In the order of the post."""
    samples: "tuple[Sample, ...]" = field(default=(), repr=False)
    by_nation: Mapping[str, int] = field(default_factory=dict)
    """Families by the code of their nationality."""
    before: "tuple[Mailing, ...]" = ()
    """What was printed from this very list, the latest first."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The sheet that families get, and what all of theirs share."""

    template: str
    """Its id; empty before a person could choose, for the enrollment notice."""
    values: Mapping[str, str] = field(repr=False)

    def order(self, desk: "Desk") -> "SheetOrder":
        """The same as the desk takes it; for a worker."""
        return mailings.notice_order(desk, self.template or mailings.TEMPLATE, self.values)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notices are wanted, and in which files."""

    letter: Letter
    by: "By" = ""
    most: int = 0
    duplex: bool = False
    rows: str = ""
    """Such as ``2-100,214``; empty for all."""
    language: str = ""
    earlier: ListFile | None = None
    """A list whose children have had their notices."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What takes the notices to the families: labels from ``start`` on, or envelopes."""

    kind: Literal["labels", "envelopes"]
    key: str
    """The sheet of labels or the envelope, as the desk calls it."""
    start: int = 1
    printed: bool = False
    """Whether they go to a printer, not into a file."""


def letters(desk: "Desk", _task: Task) -> tuple[Template, ...]:
    """The sheets that families of a list can get, each with the blanks that are not one family's own."""
    return tuple(
        msgspec.structs.replace(known, fields=_shared(known.fields))
        for known in mailings.letters(desk)
    )


def _shared(fields: Sequence[TemplateField]) -> tuple[TemplateField, ...]:
    shared = [one for one in fields if one.key not in _OF_ONE_FAMILY]
    return tuple(sorted(shared, key=lambda one: one.key in _OF_LISTS))


def open_list(desk: "Desk", file: ListFile, values: Mapping[str, str], task: Task) -> Reading:
    """Open a list and read it.

    Raises:
        PasswordNeeded: the file is locked.
        DeskError: it is no list, or cannot be read.
    """
    plan = mailings.planned(desk, file.order(), mailings.school_year(values))
    return read(desk, plan, task)


def read(desk: "Desk", plan: "Plan", task: Task) -> Reading:
    """Read the rows of a list; without its required columns only the columns are there.

    Raises:
        Cancelled: nobody waits for it any more.
        DeskError: the file breaks off.
    """
    nations = tuple(rosters.nations(desk))
    try:
        plan.refuse_incomplete()
    except DeskError as fault:
        return Reading(plan, nations, fault=fault)
    found = roster.read_roster(watched(plan, task))
    families = tuple(notices.by_post(found.recipients))
    return Reading(
        plan,
        nations,
        found.report,
        families=families,
        samples=tuple(samples.samples(families, found.report.problems)),
        by_nation=Counter(family.nationality for family in families if family.nationality),
        before=tuple(batches.printed_before(desk, plan)),
    )


def read_anew(desk: "Desk", plan: "Plan", values: Mapping[str, str], task: Task) -> Reading:
    """Read a list again, with the school year and the office's languages as they are set now."""
    return read(desk, rosters.renewed(desk, plan, mailings.school_year(values)), task)


def preview(
    desk: "Desk", plan: "Plan", family: "Recipient", letter: Letter
) -> "tuple[bytes, Printed]":
    """One family's notices as they will be printed."""
    return rosters.preview(desk, letter.order(desk), family, plan)


def watched(plan: "Plan", task: Task) -> "Plan":
    """The same plan, whose reading ends when the task is cancelled and lets the window go first."""

    def lines() -> "Iterator[Line]":
        for line in plan.sheet.read():
            task.check()
            yield line

    return replace(plan, sheet=replace(plan.sheet, read=lines))
