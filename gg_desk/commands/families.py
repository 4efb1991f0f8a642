"""find: which programs fit a family, why, from when, and what to ask next."""

import argparse
import datetime as dt
from pathlib import Path

from gg_desk import desk, families
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.commands.text_file import read_text
from gg_desk.errors import DeskError, UsageError
from gg_desk.finder.examples import examples
from gg_desk.finder.finding import answer, answers
from gg_desk.finder.questions import next_question
from gg_desk.folders import Folders

_FIRST_YEAR, _LAST_YEAR = 2000, 2099


def _find(where: Folders, asked: argparse.Namespace) -> Told:
    if (asked.household is None) == (asked.examples is None):
        raise UsageError(
            "Name a file HOUSEHOLD.json, or a program after --examples: one of the two.",
            "가구 파일(HOUSEHOLD.json)이나 --examples 뒤에 사업 하나를 적어 주세요.",
        )
    return _fitting(where, asked) if asked.household else _examples(where, asked.examples)


def _examples(where: Folders, program_id: str) -> Told:
    from gg_desk.finder.cases import Case, example_lines  # noqa: PLC0415 - loads ICU
    from gg_desk.phrasebook.teller import Teller  # noqa: PLC0415 - loads ICU

    with opened(where) as at_work:
        finder = families.finder(at_work)
        known = desk.lookups(at_work)
    programs = {program.id: program for program in finder.rules.programs}
    found = [one for one in examples() if one.program == program_id]
    if program_id not in programs or not found:
        raise DeskError(
            f"There are no examples for “{program_id}”. Programs are listed by: gg-desk programs",
            f"“{program_id}”의 예시가 없습니다. 사업 목록은 gg-desk programs 로 볼 수 있습니다.",
        )
    said: list[LocalText] = []
    for one in found:
        household = one.household(finder.names)
        teller = Teller(known.book, known.areas, known.contacts, household, one.on)
        case = Case(teller, programs[program_id], answer(programs[program_id], household, one.on))
        said.append({tag: "\n".join(example_lines(case, tag)) for tag in ("en", "ko")})
    return Told(found, said=tuple(said))


def _fitting(where: Folders, asked: argparse.Namespace) -> Told:
    from gg_desk.finder.cases import Case, as_json, report  # noqa: PLC0415 - loads ICU
    from gg_desk.phrasebook.teller import Teller  # noqa: PLC0415 - loads ICU

    with opened(where) as at_work:
        finder = families.finder(at_work)
        household = families.household(finder, read_text(asked.household))
        day = asked.on or families.today()
        known = desk.lookups(at_work)
    given = answers(finder.rules, household, day)
    teller = Teller(known.book, known.areas, known.contacts, household, day)
    programs = {program.id: program for program in finder.rules.programs}
    cases = [Case(teller, programs[one.program], one) for one in given]
    following = next_question(finder.rules, household, day, given)
    return Told([as_json(case) for case in cases], said=tuple(report(teller, cases, following)))


def _day(text: str) -> dt.date:
    refused = UsageError(
        f"“{text}” is not a day of these decades. Write it as in 2027-03-02.",
        f"“{text}”은(는) 쓸 수 있는 날짜가 아닙니다. 2027-03-02처럼 적어 주세요.",
    )
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise refused from error
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise refused
    return day


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "household",
        type=Path,
        nargs="?",
        metavar="HOUSEHOLD.json",
        help="the family, as README.md shows it",
    )
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="for this day, as in 2027-03-02; else today"
    )
    parser.add_argument(
        "--examples",
        metavar="PROGRAM",
        help="families for whom this program fits, or not, or not yet",
    )


FAMILIES = (
    Command(
        "find",
        "Which programs fit a family, why, from when, and what to ask next.",
        _arguments,
        _find,
        (
            "gg-desk find family.json",
            "gg-desk find family.json --on 2027-03-02 --json",
            "gg-desk find --examples childcare-support-registered",
        ),
    ),
)
