"""What came of a list, as a report that names no person; rows as the spreadsheet numbers them."""

from gg_desk.mailing.notices import Printed
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.roster import Report


def account(report: Report, printed: Printed, seconds: float) -> dict[str, object]:
    """What was read and what was printed, for a file or another program."""
    refused, warnings = _told(report, printed)
    return {
        "rows": report.rows,
        "notices": printed.notices,
        "pages": printed.pages,
        "seconds": round(seconds, 2),
        "languages": printed.languages or report.languages,
        "refused": [_entry(problem) for problem in refused],
        "warnings": [_entry(problem) for problem in warnings],
        "numbers_left_out": sum(report.numbers_left_out.values()),
        "unreviewed": sorted(printed.unreviewed),
    }


def account_in_words(report: Report, printed: Printed, tag: str) -> str:
    """The same to be read, in Korean for ``ko``, else in English: a line for each row."""
    refused, warnings = _told(report, printed)
    korean = tag == "ko"
    titles = ("제외한 행", "확인할 행") if korean else ("Left out", "To look at")
    rows, families = report.rows, report.recipients
    lines = [
        f"{rows}행, 보낼 수 있는 가정 {families}"
        if korean
        else f"{rows} rows, {families} families can be written to"
    ]
    if printed.notices:
        lines.append(
            f"안내문 {printed.notices}장, {printed.pages}쪽"
            if korean
            else f"{printed.notices} notices on {printed.pages} pages"
        )
    for title, problems in zip(titles, (refused, warnings), strict=True):
        lines += ["", f"{title}: {len(problems)}"]
        lines += [f"{problem.place(tag)}: {problem.sentence(tag)}" for problem in problems]
    return "\n".join([*lines, ""])


def _told(report: Report, printed: Printed) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """What keeps rows out, and all that is only to be looked at."""
    kept_out = report.refused
    others = tuple(problem for problem in report.problems if problem not in kept_out)
    return (*kept_out, *printed.refused), others


def _entry(problem: Problem) -> dict[str, object]:
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "why": problem.sentence("en"),
        "why_ko": problem.sentence("ko"),
    }
