"""mailings, replies: what was mailed, file by file, and the reply slips that came back."""

import argparse
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from gg_desk import batches
from gg_desk.catalogue.mailing import REPLY_ANSWERS, WISHES, MailedPart, Mailing, ReplyAnswer
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.fields import values_of
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.desk import KOREA
from gg_desk.errors import UsageError
from gg_desk.folders import Folders
from gg_desk.mailing.row_ranges import row_ranges, rows_of

_HEADINGS = ("code", "printed", "by", "template", "year", "families", "pages", "files", "replies")
_FILE_HEADINGS = ("file", "families", "pages", "languages", "rows")
_NAMES: Mapping[ReplyAnswer, LocalText] = {
    "apply": {"en": "will apply at the school", "ko": "학교에 신청하겠음"},
    "enrolled": {"en": "already enrolled", "ko": "이미 입학 절차를 마침"},
    "moved": {"en": "moved", "ko": "이사함"},
    "unreadable": {"en": "unreadable, or no answer", "ko": "읽을 수 없거나 답이 없음"},
    "interpreter": {"en": "of these, want an interpreter", "ko": "그중 통역 희망"},
}
_NONE: LocalText = {"en": "Nothing was mailed yet.", "ko": "아직 발송 기록이 없습니다."}


def printed_then(earlier: Mailing) -> LocalText:
    """That a list was printed before: when, by which code, which rows."""
    rows = _shortened(_all_rows(earlier.parts))
    return {
        "en": f"This very list was printed on {_day(earlier)} with the code {earlier.code}: rows {rows}.",
        "ko": f"이 명단은 {_day(earlier)}에 이미 인쇄했습니다(번호 {earlier.code}, {rows}행).",
    }


def _mailings(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        if asked.code:
            return _of_one(batches.batch(at_work, asked.code))
        found = batches.batches(at_work)
    rows = [_row(mailing) for mailing in found]
    notes = () if found else (_NONE,)
    value = [_value(mailing) for mailing in found]
    return Told(value, columns([_HEADINGS, *rows] if rows else []), notes=notes)


def _replies(where: Folders, asked: argparse.Namespace) -> Told:
    slips, more = _slips(asked.set), _slips(asked.add)
    with opened(where) as at_work:
        if slips:
            batches.count_replies(at_work, asked.code, slips, add=False)
        mailing = batches.count_replies(at_work, asked.code, more)
    return Told(_value(mailing), said=tuple(_returned(mailing)))


def _of_one(mailing: Mailing) -> Told:
    files = [
        (
            part.name or "-",
            str(part.families),
            str(part.pages),
            " ".join(f"{tag} {count}" for tag, count in part.languages.items()),
            part.rows,
        )
        for part in mailing.parts
    ]
    text = columns([_HEADINGS, _row(mailing)]) + "\n" + columns([_FILE_HEADINGS, *files])
    said = [*_unfinished(mailing), *_left_out(mailing), *_returned(mailing)]
    return Told(_value(mailing), text, said=tuple(said))


def _row(mailing: Mailing) -> Sequence[str]:
    return (
        mailing.code,
        _day(mailing),
        mailing.staff or "-",
        mailing.template,
        str(mailing.school_year),
        str(mailing.families),
        str(mailing.pages),
        f"{len(mailing.parts)}/{mailing.files}",
        f"{mailing.returned} ({_rate(mailing)})",
    )


def _value(mailing: Mailing) -> dict[str, object]:
    """The mailing with its sums."""
    return {
        **msgspec.structs.asdict(mailing),
        "families": mailing.families,
        "notices": mailing.notices,
        "pages": mailing.pages,
        "replies": {answer: mailing.replies.get(answer, 0) for answer in REPLY_ANSWERS},
        "returned": mailing.returned,
        "rate": round(mailing.returned / mailing.families, 4) if mailing.families else 0.0,
    }


def _unfinished(mailing: Mailing) -> Iterator[LocalText]:
    missing = mailing.files - len(mailing.parts)
    if missing:
        yield {
            "en": f"{missing} of {mailing.files} files are not finished; the command that began them goes on.",
            "ko": f"파일 {mailing.files}개 가운데 {missing}개가 남았습니다. 같은 명령으로 이어서 만듭니다.",
        }


def _left_out(mailing: Mailing) -> Iterator[LocalText]:
    rows = row_ranges(one.row for part in mailing.parts for one in part.left_out)
    if rows:
        yield {
            "en": f"Rows that could not be printed: {rows}.",
            "ko": f"인쇄하지 못한 행: {rows}",
        }


def _returned(mailing: Mailing) -> Iterator[LocalText]:
    yield {
        "en": f"{mailing.returned} of {mailing.families} slips came back ({_rate(mailing)}).",
        "ko": f"{mailing.families}가정 가운데 {mailing.returned}장 회신({_rate(mailing)})",
    }
    for answer in REPLY_ANSWERS:
        many = mailing.replies.get(answer, 0)
        if many or answer not in WISHES:
            name = _NAMES[answer]
            yield {tag: f"  {many:>5}  {name[tag]}" for tag in ("en", "ko")}
    if mailing.returned > mailing.families:
        yield {
            "en": "More slips than families: has something been counted twice? --set puts a number right.",
            "ko": "보낸 가정보다 회신이 많습니다. 두 번 세지 않았는지 확인하고 --set 으로 고쳐 주세요.",
        }


def _rate(mailing: Mailing) -> str:
    return f"{mailing.returned / mailing.families:.1%}" if mailing.families else "-"


def _day(mailing: Mailing) -> str:
    return mailing.at.astimezone(KOREA).date().isoformat()


def _all_rows(parts: Sequence[MailedPart]) -> str:
    return row_ranges(row for part in parts for span in rows_of(part.rows) for row in span)


def _shortened(rows: str) -> str:
    """At most three ranges, for a sentence."""
    spans = rows.split(",")
    return ", ".join(spans[:3]) + (f" … {spans[-1]}" if len(spans) > 3 else "")  # noqa: PLR2004 - three, as it says


def _slips(given: Sequence[str]) -> dict[ReplyAnswer, int]:
    """Counts by answer, from words such as ``apply=12``."""
    known = {str(answer): answer for answer in REPLY_ANSWERS}
    found: dict[ReplyAnswer, int] = {}
    for answer, many in values_of(given).items():
        if answer not in known or not many.strip().removeprefix("-").isdecimal():
            raise UsageError(
                f"“{answer}={many}” counts no slips. Write it as in apply=12; answers are: {', '.join(known)}.",
                f"“{answer}={many}”은(는) 회신 수가 아닙니다. apply=12처럼 적어 주세요. 항목: {', '.join(known)}",
            )
        found[known[answer]] = int(many)
    return found


def _mailings_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", default="", metavar="CODE", help="one of them in full")


def _replies_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="the code at the foot of the notices")
    for name, what in (
        ("--add", "so many more slips with this answer came in"),
        ("--set", "so many slips with this answer came in altogether"),
    ):
        parser.add_argument(
            name, nargs="+", action="extend", default=[], metavar="ANSWER=N", help=what
        )
    parser.epilog = f"answers: {', '.join(REPLY_ANSWERS)}\n{parser.epilog or ''}"


BATCHES = (
    Command(
        "mailings",
        "What was mailed: when, by whom, which rows of which sheet, in how many files; no person.",
        _mailings_arguments,
        _mailings,
        ("gg-desk mailings", "gg-desk mailings K7F3-9QX2"),
    ),
    Command(
        "replies",
        "Count the reply slips of a mailing, and show how many came back.",
        _replies_arguments,
        _replies,
        ("gg-desk replies K7F3-9QX2 --add apply=12 moved=1", "gg-desk replies K7F3-9QX2"),
    ),
)
