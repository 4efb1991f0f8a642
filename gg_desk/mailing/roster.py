"""A list as a whole: its families, and the report of what was found on the way."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gg_desk.mailing.planning import Plan
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient, Row
from gg_desk.mailing.rows import read_rows


@dataclass(frozen=True, slots=True)
class Report:
    """What a reading found; it names no person."""

    rows: int
    """Rows below the heading that hold something, notes among them."""
    recipients: int
    languages: Mapping[str, int]
    """Families by the first language, most first."""
    areas: Mapping[str, int]
    """Families by area, "" those without."""
    problems: tuple[Problem, ...]
    """Of the file, its columns and its rows, in this order."""
    numbers_left_out: Mapping[str, int]
    """Registration numbers by the letter of their column."""

    @property
    def refused(self) -> tuple[Problem, ...]:
        """What keeps rows out, for want of a value or of an answer."""
        return tuple(
            problem for problem in self.problems if problem.out and problem.kind != "warning"
        )


@dataclass(frozen=True, slots=True)
class Roster:
    """The families of a list, and the report."""

    recipients: tuple[Recipient, ...] = field(repr=False)
    report: Report


class Tally:
    """Counts rows while they pass, so that none has to be kept."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._rows = self._hidden = self._repeated = 0
        self._languages: Counter[str] = Counter()
        self._areas: Counter[str] = Counter()
        self._numbers: Counter[int] = Counter()
        self._problems: list[Problem] = []

    def counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows, counted."""
        for row in rows:
            self._numbers.update(row.left_out)
            self._hidden += row.hidden
            self._repeated += row.repeated_heading
            passed_over = row.repeated_heading or (row.hidden and not self._plan.hidden_rows)
            self._rows += not passed_over
            self._problems.extend(row.problems)
            if row.recipient:
                self._languages[row.recipient.languages[0]] += 1
                self._areas[row.recipient.area] += 1
            yield row

    def report(self) -> Report:
        """What was found in the rows that passed."""
        letters = {column.number: column.letter for column in self._plan.columns.columns}
        return Report(
            self._rows,
            self._languages.total(),
            dict(self._languages.most_common()),
            dict(self._areas.most_common()),
            (
                *self._plan.problems,
                *self._plan.column_problems(),
                *self._of_list(),
                *self._problems,
            ),
            {letters.get(number, "?"): count for number, count in sorted(self._numbers.items())},
        )

    def _of_list(self) -> Iterator[Problem]:
        name = self._plan.sheet_name
        hidden = "hidden_rows" if self._plan.hidden_rows else "hidden_left_out"
        counts = ((hidden, self._hidden), ("repeated_headings", self._repeated))
        for code, count in counts:
            if count:
                yield Problem("warning", code, name, value=str(count))
        columns = {column.number: column for column in self._plan.columns.columns}
        for number, count in sorted(self._numbers.items()):
            column = columns.get(number)
            heading, letter = (column.heading, column.letter) if column else ("", "")
            whole = column is not None and column.use == "left_out"
            code = "column_left_out" if whole else "numbers_left_out"
            yield Problem("warning", code, name, None, heading, letter, value=str(count))


def read_roster(plan: Plan) -> Roster:
    """All families of a list and the report: the dry run; nothing is stored.

    Raises:
        DeskError: a required column is missing, or the file breaks off.
    """
    tally = Tally(plan)
    families = tuple(row.recipient for row in tally.counted(read_rows(plan)) if row.recipient)
    return Roster(families, tally.report())
