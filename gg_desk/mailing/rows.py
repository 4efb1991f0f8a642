"""The rows of a planned list, one after the other."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from gg_desk.mailing.cells import Cells
from gg_desk.mailing.checks import recipient
from gg_desk.mailing.columns import Column, columns_of
from gg_desk.mailing.duplicates import Seen
from gg_desk.mailing.formats.sheet import Line, Value
from gg_desk.mailing.headings import heading_text
from gg_desk.mailing.planning import Plan
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.recipient import Recipient, Row
from gg_desk.mailing.registration_numbers import without_registration_numbers
from gg_desk.mailing.spans import filled_down
from gg_desk.mailing.tables import Field
from gg_desk.mailing.tidy import folded

_DIGITS = re.compile(r"\d+")
_EXAMPLE = re.compile(
    r"[(\[<〈【]?\s*(?:작성\s*)?(?:예시|예|보기|sample|example|e\.g\.)\s*[)\]>〉】:)]",
    re.IGNORECASE,
)
_LEAST = 3
"""So many fields make a row below the heading another heading."""
_TELLING: frozenset[Field] = frozenset(
    {"child", "child_hangul", "surname", "given_name", "birth_date", "address"}
)


def read_rows(plan: Plan) -> Iterator[Row]:
    """Every row below the heading that holds something, checked; nothing else is kept of it.

    Raises:
        DeskError: a required column is missing, or the file breaks off.
    """
    plan.refuse_incomplete()
    by_field = plan.columns.by_field
    by_number = {column.number: column for column in plan.columns.columns}
    seen, sheet, other_heading = Seen(), plan.sheet_name, 0
    for line in filled_down(plan.sheet.read(), plan.sheet.merged()):
        if line.number <= plan.heading.last_row or not line.values:
            continue
        if line.hidden and not plan.hidden_rows:
            yield Row(line.number, None, hidden=True)
            continue
        values, left_out = _without_numbers(line, by_number)
        found = _by_field(plan, line.number, by_field, values)
        cells = Cells(sheet, line.number, by_field, found, plan.tables, frozenset(left_out))
        heading = _heading_again(plan, line, cells)
        if heading:
            other_heading = line.number if heading == "other" else other_heading
            yield Row(line.number, None, (), left_out, line.hidden, repeated_heading=True)
        elif other_heading:
            _say_of_row(cells, "refused", "other_columns", str(other_heading))
            yield Row(line.number, None, tuple(cells.problems), left_out, line.hidden)
        elif cells.values or left_out:
            taken = _recipient(plan, line, cells, seen)
            yield Row(line.number, taken, tuple(cells.problems), left_out, line.hidden)


def _without_numbers(
    line: Line, columns: Mapping[int, Column]
) -> tuple[dict[int, Value], tuple[int, ...]]:
    """The values by column, and the columns of the registration numbers that were left out."""
    values: dict[int, Value] = {}
    left_out: list[int] = []
    for number, raw in enumerate(line.values, 1):
        if raw is None:
            continue
        value, count = without_registration_numbers(raw)
        column = columns.get(number)
        if column is not None and column.use == "left_out":
            value, count = None, int(value not in (None, "") or count > 0)
        left_out += [number] * count
        if value is not None and value != "":
            values[number] = value
    return values, tuple(left_out)


def _by_field(
    plan: Plan, row: int, by_field: Mapping[Field, Column], values: Mapping[int, Value]
) -> dict[Field, Value]:
    """The values by field, with what a person typed in place of them."""
    found: dict[Field, Value] = {
        name: values[column.number] for name, column in by_field.items() if column.number in values
    }
    for name, typed in plan.corrections.get(row, {}).items():
        found[name] = without_registration_numbers(typed)[0]
    return found


def _repeats_heading(line: Line, heading: tuple[str, ...]) -> bool:
    """Whether a row is the heading again, as lists have it on each page."""
    pairs = [
        (value, above)
        for value, above in zip(line.values, heading, strict=False)
        if value is not None
    ]
    return len(pairs) > 1 and all(heading_text(value) == above for value, above in pairs)


def _heading_again(plan: Plan, line: Line, cells: Cells) -> Literal["", "same", "other"]:
    """Whether a row is a heading, of the same columns or of others."""
    if _repeats_heading(line, plan.heading.cells):
        return "same"
    born = cells.values.get("birth_date")
    if not isinstance(born, str) or _DIGITS.search(born):
        return ""  # at once, for most
    texts = [heading_text(value) for value in line.values]
    named = columns_of([""] * len(texts), texts, plan.tables).by_field
    if len(named) < _LEAST:
        return ""
    used = plan.columns.by_field
    alike = all(use in used and used[use].number == one.number for use, one in named.items())
    return "same" if alike else "other"


def _recipient(plan: Plan, line: Line, cells: Cells, seen: Seen) -> Recipient | None:
    shifted = plan.sheet.separated and any(line.values[plan.columns.width :])
    if line.broken or shifted:
        _say_of_row(cells, "refused", "broken_row")
        return None
    if _is_note(cells):
        _say_of_row(cells, "warning", "note_row")
        return None
    if _EXAMPLE.match(str(cells.values.get("child", ""))):
        _say_of_row(cells, "warning", "example_row")
        return None
    family = recipient(cells, plan.school_year, plan.today, plan.sheet.epoch)
    if family is None:
        return None
    if above := seen.before(family):
        row, same_address = above
        _say_of_row(
            cells, "warning", "duplicate" if same_address else "duplicate_elsewhere", str(row)
        )
        return None
    return family


def _is_note(cells: Cells) -> bool:
    """Whether a row is no child's: a total, a remark, an end mark."""
    empty, notes = cells.tables.empty, cells.tables.notes
    telling = {
        name: value
        for name, value in cells.values.items()
        if name in _TELLING and str(value).casefold() not in empty
    }
    if not telling:
        return True
    words = {_DIGITS.sub("", folded(str(value))) for value in telling.values()}
    return "address" not in telling and bool(words & notes) and words <= {"", *notes}


def _say_of_row(cells: Cells, kind: str, code: str, value: str = "") -> None:
    problem = Problem(
        "refused" if kind == "refused" else "warning",
        code,
        cells.sheet,
        cells.row,
        value=value,
        out=True,
    )
    cells.problems.append(problem)
