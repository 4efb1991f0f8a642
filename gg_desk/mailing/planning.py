"""How a file is going to be read: which sheet, which heading, which columns; shown before anything is."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gg_desk.errors import DeskError, UsageError
from gg_desk.mailing.columns import Columns, Use
from gg_desk.mailing.formats.sheet import Sheet
from gg_desk.mailing.headings import (
    Heading,
    find_heading,
    fullest_row,
    heading_at,
    heading_text,
)
from gg_desk.mailing.problems import Kind, Problem
from gg_desk.mailing.tables import Field, Tables

Corrections = Mapping[int, Mapping[Field, str]]
"""What a person typed in place of cells, by row and field."""

_LABELS: Mapping[Field, tuple[str, str]] = {
    "child": ("child's name", "아동 이름"),
    "birth_date": ("birth date", "생년월일"),
    "address": ("address", "주소"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A list as it will be read; change a copy with ``using`` and ``replace``."""

    sheet: Sheet
    heading: Heading
    columns: Columns
    """What is used for what; the heading's own at first."""
    tables: Tables = field(repr=False)
    school_year: int
    today: dt.date
    problems: tuple[Problem, ...] = ()
    """What to know of the file before its rows: other sheets, hidden ones."""
    hidden_rows: bool = True
    """Whether rows that are hidden in the file are read."""
    corrections: Corrections = field(default_factory=dict, repr=False)
    sheet_names: tuple[str, ...] = field(default=(), repr=False)
    """All sheets of the file, as ``plan`` takes them."""
    secret: bytes = field(default=b"", repr=False)
    """By which the list is known again (``marks.list_secret``)."""

    @property
    def sheet_name(self) -> str:
        """The sheet's name, without what identifies a person."""
        return heading_text(self.sheet.name)

    def using(self, use: Use, letter: str) -> "Plan":
        """The same plan with the column called ``letter`` for ``use``; "" takes it out of use.

        Raises:
            UsageError: there is no such column.
        """
        return replace(self, columns=self.columns.using(use, letter))

    def refuse_incomplete(self) -> None:
        """Refuse a list that lacks a required column.

        Raises:
            DeskError: it names what is missing.
        """
        missing = self.columns.missing
        if missing:
            headings = ", ".join(
                column.heading for column in self.columns.columns if column.heading
            )
            raise DeskError(
                f"No column of the list is the {' or the '.join(_LABELS[name][0] for name in missing)}. Say which one it is. Its columns: {headings}",
                f"명단에서 {', '.join(_LABELS[name][1] for name in missing)} 열을 찾지 못했습니다. 어느 열인지 지정해 주세요. 명단의 열: {headings}",
            )

    def column_problems(self) -> tuple[Problem, ...]:
        """What there is to say of the columns: unused ones, and headings that claim one field."""
        return tuple(self._of_columns())

    def _of_columns(self) -> Sequence[Problem]:
        found: list[Problem] = []
        for column in self.columns.columns:
            if column.use or not column.heading:
                continue
            alike = [
                other.letter
                for other in self.columns.columns
                if other.same and other.heading == column.heading
            ]
            code, value = "unused_column", ""
            if column.same:
                code, value = "same_heading", ", ".join(alike)
            elif column.beaten_by:
                code, value = "second_heading", column.beaten_by
            kind: Kind = "ask" if column.same else "warning"
            found.append(
                Problem(
                    kind, code, self.sheet_name, None, column.heading, column.letter, value=value
                )
            )
        if not {"language", "nationality"} & self.columns.by_field.keys():
            found.append(Problem("warning", "no_language", self.sheet_name))
        return found


def plan(
    sheets: Sequence[Sheet],
    tables: Tables,
    school_year: int,
    today: dt.date,
    *,
    sheet: str = "",
    heading_row: int = 0,
) -> Plan:
    """How the sheets of a file are going to be read.

    Without ``sheet``, a name, the visible one whose heading names most fields; without
    ``heading_row`` the heading is looked for, and in a sheet that was asked for by name a row of
    words is taken for one where none is found.

    Raises:
        UsageError: no sheet is called so, or the row is empty.
        DeskError: no sheet has a heading row.
    """
    wanted = heading_text(sheet)
    offered = [one for one in sheets if heading_text(one.name) == wanted] if sheet else list(sheets)
    if not offered:
        names = ", ".join(heading_text(one.name) for one in sheets)
        raise UsageError(
            f"There is no sheet “{wanted}”. The file's sheets: {names}",
            f"“{wanted}” 시트가 없습니다. 파일의 시트: {names}",
        )
    if heading_row:
        chosen, heading = offered[0], heading_at(offered[0], heading_row, tables)
        found = [(chosen, heading)] if heading else []
    else:
        found = [(one, heading) for one in offered if (heading := find_heading(one, tables))]
        if sheet and not found and (heading := fullest_row(offered[0], tables)):
            found = [(offered[0], heading)]  # to be told what its columns are
    if not found:
        raise DeskError(
            "No heading row is among the first 20 rows: name the columns there (such as 아동명, 생년월일, 주소), or say in which row it stands.",
            "처음 20행에 제목 행이 없습니다. 열 제목(아동명, 생년월일, 주소 등)을 적거나, 제목 행이 몇 번째인지 지정해 주세요.",
        )
    chosen, heading = max(
        found, key=lambda pair: (not pair[0].hidden, len(pair[1].columns.by_field))
    )
    return Plan(
        chosen,
        heading,
        heading.columns,
        tables,
        school_year,
        today,
        _of_sheets(chosen, found, sheets),
        sheet_names=tuple(heading_text(one.name) for one in sheets),
    )


def _of_sheets(
    chosen: Sheet, found: Sequence[tuple[Sheet, Heading]], sheets: Sequence[Sheet]
) -> tuple[Problem, ...]:
    name = heading_text(chosen.name)
    problems: list[Problem] = []
    if chosen.hidden:
        problems.append(Problem("warning", "hidden_sheet", name))
    others = [heading_text(one.name) for one, _ in found if one is not chosen]
    if others:
        problems.append(Problem("warning", "other_sheets", name, value=", ".join(others)))
    hidden = [heading_text(one.name) for one in sheets if one.hidden and one is not chosen]
    unread = [one for one in hidden if one not in others]
    if unread:
        problems.append(Problem("warning", "hidden_unread", name, value=", ".join(unread)))
    return tuple(problems)
