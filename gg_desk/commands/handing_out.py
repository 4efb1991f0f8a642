"""stats: what was handed out; and what a sheet's code tells, for show."""

import argparse
import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from gg_desk import desk, handouts
from gg_desk.catalogue.handout import FactChange, HandoutCount, SheetAnswer
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.errors import UsageError
from gg_desk.folders import Folders
from gg_desk.whole_files import write_whole

_HEADINGS = ("month", "template", "program", "language", "sheets", "copies")
_NOTHING: LocalText = {
    "en": "No sheet was handed out then.",
    "ko": "그 기간에 나간 안내문이 없습니다.",
}


def tell_sheet(at_work: desk.Desk, typed: str) -> Told:
    """What the sheet with this code says, and whether it still holds."""
    answer = handouts.answer(at_work, typed)
    handed = answer.handout
    when = handed.at.astimezone(desk.KOREA).date().isoformat()
    what = [
        (handed.code, handed.template, " ".join(handed.languages), when),
        *(("", program.id, program.name["ko"]) for program in handed.programs),
    ]
    said = tuple(_sentences(answer))
    gone = () if answer.name else (_gone(handed.template),)
    return Told(answer, columns(what), said=(*gone, *said))


def _gone(template: str) -> LocalText:
    return {
        "en": f"The template {template} is not among the sheets of this desk: it was taken away, or its file is faulty.",
        "ko": f"{template} 서식은 이 프로그램의 안내문 목록에 없습니다. 파일을 지웠거나 파일에 잘못이 있습니다.",
    }


def _sentences(answer: SheetAnswer) -> Iterator[LocalText]:
    if answer.verdict == "current":
        yield {
            "en": "Its facts have not changed since.",
            "ko": "그 뒤로 바뀐 내용이 없습니다.",
        }
        return
    yield {"en": "Outdated. What has changed:", "ko": "예전 내용입니다. 바뀐 것:"}
    yield from map(_change, answer.changes)


def _change(change: FactChange) -> LocalText:
    gone = {"en": "no longer stated", "ko": "이제 안내하지 않음"}
    fresh = {"en": "not stated", "ko": "안내하지 않음"}
    sides = {
        tag: (change.before.get(tag) or fresh[tag], change.now.get(tag) or gone[tag])
        for tag in ("en", "ko")
    }
    return {
        "en": f"  {change.label['en']}: was {sides['en'][0]}, now {sides['en'][1]}",
        "ko": f"  {change.label['ko']}: 이전 {sides['ko'][0]} → 현재 {sides['ko'][1]}",
    }


def _stats(where: Folders, asked: argparse.Namespace) -> Told:
    if asked.month and not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", asked.month):
        raise UsageError(
            f"“{asked.month}” is not a month. Write it as in 2026-11.",
            f"“{asked.month}”은(는) 달이 아닙니다. 2026-11처럼 적어 주세요.",
        )
    with opened(where) as at_work:
        found = handouts.counts(at_work, asked.month)
        names = handouts.sheet_names(at_work)
    if asked.output:
        write_whole(asked.output, _csv(found))
    rows = [_row(count) for count in found]
    unknown = sorted({count.template for count in found} - names.keys())
    notes = tuple(map(_gone, unknown)) if found else (_NOTHING,)
    return Told(found, columns([_HEADINGS, *rows] if rows else []), notes=notes)


def _row(count: HandoutCount) -> Sequence[str]:
    return (
        count.month,
        count.template,
        count.program or "-",
        count.language,
        str(count.sheets),
        str(count.copies),
    )


def _csv(found: Sequence[HandoutCount]) -> bytes:
    """A table for the monthly report, with the mark by which Excel knows UTF-8."""
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(_HEADINGS)
    table.writerows(_row(count) for count in found)
    return file.getvalue().encode("utf-8-sig")


def _stats_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--month", metavar="YYYY-MM", help="one month by Korean time")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE.csv", help="also write them as a table"
    )


HANDING_OUT = (
    Command(
        "stats",
        "Sheets handed out, by month, template, program and language; no person is kept.",
        _stats_arguments,
        _stats,
        ("gg-desk stats --month 2026-11", "gg-desk stats -o handouts.csv"),
    ),
)
