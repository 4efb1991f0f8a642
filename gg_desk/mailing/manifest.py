"""What is noted of a finished file, and what it tells again when its rows need not be printed anew."""

import datetime as dt
from pathlib import Path

from gg_desk.catalogue.mailing import LeftOut, MailedPart
from gg_desk.mailing.notices import Part, Printed, refused_row
from gg_desk.mailing.planning import Plan
from gg_desk.mailing.row_ranges import row_ranges


def noted(part: Part, printed: Printed, size: int) -> MailedPart:
    """What is kept of ``part``, whose notices take ``size`` bytes: rows and counts."""
    out = tuple(
        LeftOut(row=problem.row, code=problem.code, field=problem.field)
        for problem in printed.refused
        if problem.row is not None
    )
    rows = {one.row for one in part.recipients} - {one.row for one in out}
    return MailedPart(
        name=part.name,
        at=dt.datetime.now(dt.UTC),
        size=size,
        rows=row_ranges(rows),
        families=len(rows),
        notices=printed.notices,
        pages=printed.pages,
        languages=printed.languages,
        left_out=out,
        unreviewed=tuple(sorted(printed.unreviewed)),
        cautions=tuple(printed.cautions.values()),
    )


def is_there(part: MailedPart, file: Path) -> bool:
    """Whether ``file`` is as large as it was when ``part`` was noted; one without a page has none."""
    try:
        return part.pages == 0 or file.stat().st_size == part.size
    except OSError:
        return False


def told_again(part: MailedPart, of: Plan) -> Printed:
    """What came of the rows of ``part``, as if they had been printed now."""
    return Printed(
        part.notices,
        part.pages,
        part.languages,
        tuple(
            refused_row(of.columns, of.sheet_name, one.row, one.code, one.field)
            for one in part.left_out
        ),
        frozenset(part.unreviewed),
        {caution["en"]: caution for caution in part.cautions},
    )
