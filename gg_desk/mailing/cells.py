"""The cells of one row by field, and what is said about them."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gg_desk.mailing.columns import Column
from gg_desk.mailing.formats.sheet import NOT_CALCULATED, Value
from gg_desk.mailing.masks import MARK, UNKNOWN, masked
from gg_desk.mailing.problems import Kind, Problem
from gg_desk.mailing.tables import REQUIRED, Field, Tables

_ERROR = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|####*)|Err:\d{3}",
    re.IGNORECASE,
)
_LOST = re.compile("\ufffd|\\?{2,}")
_LONGEST = 200
_LONGEST_MARK = 16
_ODD = re.compile("[#\ufffd?\"'〃同상위]|^(?:err|ditto|same)", re.IGNORECASE)
"""What no faulty cell lacks, to let the others pass at once."""
_MARKS = ("ditto", "error_cell")
_ADDRESS_PARTS = ("address", "address_detail", "address_third")


@dataclass(frozen=True, slots=True)
class Cells:
    """One row; its functions note in ``problems`` what they find."""

    sheet: str
    row: int
    columns: Mapping[Field, Column]
    values: Mapping[Field, Value] = field(repr=False)
    """Tidied, without registration numbers; no field without a value."""
    tables: Tables = field(repr=False)
    left_out: frozenset[int] = frozenset()
    """Columns from which a registration number was left out."""
    problems: list[Problem] = field(default_factory=list, repr=False)

    def say(
        self,
        name: Field,
        kind: Kind,
        code: str,
        value: str = "",
        choices: tuple[str, ...] = (),
        *,
        out: bool = False,
    ) -> None:
        """Note a problem of a field; ``value`` as it stands there, it is masked here."""
        column = self.columns.get(name)
        shown = masked(UNKNOWN if code.startswith("unknown_") else name, value)
        self.problems.append(
            Problem(
                kind, code, self.sheet, self.row,
                column.heading if column else "", column.letter if column else "",
                name, shown, choices, out,
            )
        )  # fmt: skip

    def doubt(self, name: Field, code: str, value: str = "", choices: tuple[str, ...] = ()) -> None:
        """Note that a field cannot be read for sure; what the notice cannot do without holds the row."""
        out = name in REQUIRED or name in _ADDRESS_PARTS
        kind: Kind = "ask" if choices else "refused" if out else "warning"
        self.say(name, kind, code, value, choices, out=out)

    def mark(self, name: Field, code: str, value: str) -> None:
        """Note in the same way that a spreadsheet's own mark, shown as it is, stands for a value."""
        self.doubt(name, code)
        self.problems[-1] = replace(self.problems[-1], value=masked(MARK, value))

    def text(self, name: Field) -> str:
        """The text of a field; empty where there is none or it cannot be read, which is noted."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            self.mark(name, "truth", str(value).upper())
            return ""
        if isinstance(value, int | float):
            return written(value)
        if isinstance(value, dt.date | dt.time | dt.timedelta):
            self.doubt(name, "became_date", choices=_before_dates(value))
            return ""
        return self._readable(name, value)

    def value(self, name: Field) -> Value:
        """The value of a field that may be a date or a number; texts are checked as in ``text``."""
        value = self.values.get(name)
        return self.text(name) or None if isinstance(value, str | bool) else value

    def _readable(self, name: Field, text: str) -> str:
        if len(text) <= _LONGEST_MARK and text.casefold() in self.tables.empty:
            return ""
        if len(text) <= _LONGEST and not _ODD.search(text):
            return text
        fault = self._fault(text)
        if not fault:
            return text
        self.mark(name, fault, text if fault in _MARKS else "")
        return ""

    def _fault(self, text: str) -> str:
        """The code of what is wrong with a text as such; "" if nothing."""
        if text.casefold() in self.tables.ditto:
            return "ditto"
        if text == NOT_CALCULATED:
            return "not_calculated"
        if _ERROR.fullmatch(text):
            return "error_cell"
        if _LOST.search(text):
            return "broken_letters"
        return "too_long" if len(text) > _LONGEST else ""


def written(number: float) -> str:
    """A number as text, without the point that a spreadsheet adds to whole ones."""
    return str(int(number)) if float(number).is_integer() else repr(number)


def _before_dates(value: dt.date | dt.time | dt.timedelta) -> tuple[str, ...]:
    """What may have been typed where a spreadsheet saw a date: 3-5 became the fifth of March."""
    if not isinstance(value, dt.date):
        return ()
    return (f"{value.month}-{value.day}", f"{value.year % 100}-{value.month}")
