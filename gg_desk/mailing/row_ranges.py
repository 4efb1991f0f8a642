"""Rows of a list as a person writes them: ``2-100,214``."""

from collections.abc import Iterable

from gg_desk.errors import UsageError


def row_ranges(rows: Iterable[int]) -> str:
    """The ``rows`` in their order, those that follow each other as one range."""
    spans: list[list[int]] = []
    for row in sorted(set(rows)):
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def rows_of(text: str) -> list[range]:
    """The rows that ``text`` names, such as ``214`` or ``2-100,214``.

    Raises:
        UsageError: that names no rows.
    """
    found = []
    for part in filter(None, text.split(",")):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise UsageError(
                f"“{part.strip()}” names no row. Write rows as in 214 or 2-100,214.",
                f"“{part.strip()}”은(는) 행 번호가 아닙니다. 214 또는 2-100,214처럼 적어 주세요.",
            )
        found.append(range(int(first), int(last or first) + 1))
    return found
