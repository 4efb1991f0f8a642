"""What the person at the terminal is told of a mailing: what came of each row, and of the files."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from gg_desk.catalogue.words import LocalText
from gg_desk.mailing.notices import Printed
from gg_desk.mailing.planning import Plan
from gg_desk.mailing.problems import Problem
from gg_desk.mailing.roster import Report

_SHOWN = 20
"""Rows that a terminal is told of; the report has all."""


def came_of(report: Report, printed: Printed, *, dry: bool) -> LocalText:
    """How many rows there were, and what became of them."""
    rows, out = report.rows, len({problem.row for problem in report.refused}) + len(printed.refused)
    if dry:
        return {
            "en": f"{rows} rows: {report.recipients} families can be written to, {out} rows cannot. Nothing was printed.",
            "ko": f"{rows}행 가운데 {report.recipients}가정에 보낼 수 있고 {out}행은 보낼 수 없습니다. 인쇄하지 않았습니다.",
        }
    return {
        "en": f"{rows} rows: {printed.notices} notices on {printed.pages} pages, {out} rows left out.",
        "ko": f"{rows}행: 안내문 {printed.notices}장({printed.pages}쪽), 제외 {out}행",
    }


def columns_used(plan: Plan) -> list[LocalText]:
    """Which column of the list is read as what."""
    used = [(column.heading, column.letter, column.use) for column in plan.columns.columns]
    said = ", ".join(f"{heading} ({letter}) → {use}" for heading, letter, use in used if use)
    return [
        {
            "en": f"Columns: {said}. Others with --column USE=LETTER.",
            "ko": f"열: {said}. 다르면 --column 항목=열 로 바꿔 주세요.",
        }
    ]


def sentences(report: Report, refused: Sequence[Problem]) -> list[LocalText]:
    """Each refused row and each warning, those of one kind that are many summed up."""
    warnings = [problem for problem in report.problems if problem not in report.refused]
    return [*_listed(refused), *_listed(warnings)]


def _listed(problems: Iterable[Problem]) -> list[LocalText]:
    by_code: dict[str, list[Problem]] = {}
    for problem in problems:
        by_code.setdefault(problem.code, []).append(problem)
    said: list[LocalText] = []
    for alike in by_code.values():
        said += [_one(problem) for problem in alike[:_SHOWN]]
        more = len(alike) - _SHOWN
        if more > 0:
            said.append(
                {
                    "en": f"… and {more} more rows like these; --report FILE.json has them all.",
                    "ko": f"… 같은 경우가 {more}행 더 있습니다. --report 파일.json 에 모두 있습니다.",
                }
            )
    return said


def _one(problem: Problem) -> LocalText:
    return {tag: f"{problem.place(tag)}: {problem.sentence(tag)}" for tag in ("en", "ko")}


def cautions(printed: Printed) -> list[LocalText]:
    """What the office should know of the pages that were made."""
    notes = list(printed.cautions.values())
    if printed.unreviewed:
        tags = ", ".join(sorted(printed.unreviewed))
        notes.append(
            {
                "en": f"Not yet reviewed by a person, and marked so on the page: {tags}.",
                "ko": f"아직 사람이 검토하지 않은 번역입니다. 종이에도 표시됩니다: {tags}",
            }
        )
    return notes


def kept_files(kept: int, files: int) -> list[LocalText]:
    """Which files an earlier run had made already; none where there are none."""
    if not kept:
        return []
    return [
        {
            "en": f"{kept} of {files} files were there from an earlier run of this very order and stay as they are; --anew makes all again.",
            "ko": f"파일 {files}개 가운데 {kept}개는 같은 작업에서 이미 만들어져 그대로 두었습니다. 모두 다시 만들려면 --anew 를 쓰세요.",
        }
    ]


def not_made(file: Path) -> LocalText:
    """A file of which no row can be printed."""
    return {
        "en": f"{file} was not made: none of its rows can be printed.",
        "ko": f"{file} 파일은 만들지 않았습니다. 인쇄할 수 있는 행이 없습니다.",
    }
