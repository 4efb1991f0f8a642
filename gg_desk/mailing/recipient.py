"""A family that a notice goes to."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from gg_desk.mailing.problems import Problem


@dataclass(frozen=True, slots=True)
class Recipient:
    """One checked row: what a notice to this family says. What tells of a person is in no repr."""

    sheet: str
    row: int
    """As the spreadsheet numbers it."""
    languages: tuple[str, ...]
    """Tags, one or two; Korean stands beside each anyway, and alone where it is the only one."""
    child: str = field(repr=False)
    birth_date: dt.date = field(repr=False)
    address: str = field(repr=False)
    """In one line, without postcode."""
    postcode: str = field(default="", repr=False)
    """Five digits, or empty."""
    guardian: str = field(default="", repr=False)
    nationality: str = field(default="", repr=False)
    """ISO 3166 code as in the table of nationalities, or empty."""
    area: str = ""
    """The id of one of the 31 cities and counties, or empty."""
    school: str = field(default="", repr=False)
    school_phone: str = field(default="", repr=False)
    gathering_date: dt.date | None = field(default=None, repr=False)
    entrance_date: dt.date | None = field(default=None, repr=False)
    phone: str = field(default="", repr=False)
    """The family's own; not printed."""

    def values(self) -> Mapping[str, str]:
        """The fields of a notice's template, as a person would type them; empty ones are left out."""
        written = {
            "child": self.child,
            "birth_date": self.birth_date.isoformat(),
            "guardian": self.guardian,
            "address": self.address,
            "postcode": self.postcode,
            "school": self.school,
            "school_phone": self.school_phone,
            "gathering_date": self.gathering_date.isoformat() if self.gathering_date else "",
            "entrance_date": self.entrance_date.isoformat() if self.entrance_date else "",
        }
        return {key: value for key, value in written.items() if value}


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one row of a list."""

    number: int
    recipient: Recipient | None
    """None where the row is refused, asked, a note, or a child that stands above already."""
    problems: tuple[Problem, ...] = ()
    left_out: tuple[int, ...] = ()
    """Columns (from 1) whose registration numbers were left out, one entry each."""
    hidden: bool = False
    repeated_heading: bool = False
