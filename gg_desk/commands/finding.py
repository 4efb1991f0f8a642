"""programs, contacts, news, search, show: what the store knows."""

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from typing import TypeVar

from gg_desk import desk
from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.sheet_code import is_code, looks_like_code
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.handing_out import tell_sheet
from gg_desk.commands.outline import outline
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.commands.whole import whole
from gg_desk.desk import KOREA
from gg_desk.errors import UsageError
from gg_desk.folders import Folders

_Found = TypeVar("_Found")
_HITS = 50
_NOTHING: LocalText = {"en": "Nothing found.", "ko": "찾은 것이 없습니다."}
_NO_NEWS: LocalText = {
    "en": "No news yet. Fetch them with: gg-desk sync",
    "ko": "아직 소식이 없습니다. gg-desk sync 명령으로 받아 오세요.",
}


def _programs(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        found = desk.programs(
            at_work, " ".join(asked.words), area=asked.area, language=_tag(asked), limit=asked.limit
        )
    return _listed(found, _program_row)


def _contacts(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        found = desk.contacts(
            at_work,
            " ".join(asked.words),
            area=asked.area,
            language=_tag(asked),
            open_at=_moment(asked.open_at),
            limit=asked.limit,
        )
    return _listed(found, _contact_row)


def _news(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        found = desk.news(at_work, " ".join(asked.words), limit=asked.limit)
    if not found and not asked.words:
        return Told(found, notes=(_NO_NEWS,))
    return _listed(found, _news_row)


def _search(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        found = desk.search(at_work, " ".join(asked.words), limit=asked.limit or _HITS)
    return _listed(found, lambda hit: (hit.kind, hit.id, _title(hit.title)))


def _show(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        coded = looks_like_code(asked.id) or is_code(asked.id)
        if coded and desk.record(at_work, asked.id) is None:
            return tell_sheet(at_work, asked.id)
        record = desk.show(at_work, asked.id)
    return Told(record, outline(whole(record)))


def _listed(found: Sequence[_Found], row: Callable[[_Found], Sequence[str]]) -> Told:
    notes = () if found else (_NOTHING,)
    return Told(found, columns([row(record) for record in found]), notes=notes)


def _title(title: LocalText) -> str:
    korean, english = title.get("ko", ""), title.get("en", "")
    return " · ".join(dict.fromkeys(part for part in (korean, english) if part))


def _program_row(program: Program) -> Sequence[str]:
    state = "" if program.status.state == "active" else f"[{program.status.state}] "
    return program.id, f"{state}{_title(program.name)}"


def _contact_row(contact: Contact) -> Sequence[str]:
    phones = ", ".join(dict.fromkeys(phone.number for phone in contact.phones)) or "-"
    return contact.id, phones, _title(contact.name)


def _news_row(item: NewsItem) -> Sequence[str]:
    day = item.published.astimezone(KOREA).date().isoformat() if item.published else "-"
    return item.id, day, " " if item.read else "*", item.title


def _tag(asked: argparse.Namespace) -> str | None:
    return language(asked.language).tag if asked.language else None


def _moment(text: str | None) -> dt.datetime | None:
    """A moment in Korean time; one without a zone is taken as Korean time."""
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"“{text}” is not a moment. Write it as in 2026-11-22T14:30.",
            f"“{text}”은(는) 시각이 아닙니다. 2026-11-22T14:30처럼 적어 주세요.",
        ) from error
    return moment.replace(tzinfo=KOREA) if moment.tzinfo is None else moment.astimezone(KOREA)


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of 1 or more")
    return int(text)


def _words(parser: argparse.ArgumentParser, least: str = "*") -> None:
    parser.add_argument(
        "words",
        nargs=least,
        metavar="WORDS",
        help="parts of words in any language, or first consonants such as ㅂㅇ; all must match",
    )
    parser.add_argument("--limit", type=_limit, metavar="N", help="at most this many")


def _some_words(parser: argparse.ArgumentParser) -> None:
    _words(parser, "+")


def _places(parser: argparse.ArgumentParser) -> None:
    _words(parser)
    parser.add_argument("--area", metavar="A", help="a city or county, in Korean or English")
    parser.add_argument("--language", metavar="L", help="a language tag or name, such as km")


def _opening(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument(
        "--open-at",
        metavar="ISO",
        help="a moment in Korean time, as in 2026-11-22T14:30; unknown hours stand last",
    )


def _one_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="an id, or its kind and id: contact/c1345")


FINDING = (
    Command(
        "programs",
        "Programs and services by words, area and language.",
        _places,
        _programs,
        ("gg-desk programs 보육 --area Ansan --language km",),
    ),
    Command(
        "contacts",
        "Whom to call, by words, area, language and hour.",
        _opening,
        _contacts,
        ("gg-desk contacts --language km --open-at 2026-11-22T14:30",),
    ),
    Command(
        "news",
        "The province's news, the latest first; * is unread.",
        _words,
        _news,
        ("gg-desk news childcare --limit 5",),
    ),
    Command(
        "search",
        "Search programs, contacts and news: kind, id and title.",
        _some_words,
        _search,
        ("gg-desk search 보육", "gg-desk search ㅂㅇ", "gg-desk --json search childcare"),
    ),
    Command(
        "show",
        "One record by its id, or what a sheet's code tells.",
        _one_id,
        _show,
        (
            "gg-desk show childcare-support-registered",
            "gg-desk show contact/c1345",
            "gg-desk show K7F3-9QX2",
        ),
    ),
)
