"""programs, contacts, news, search, show: what the store knows."""

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

import msgspec

from gg_desk import desk
from gg_desk.catalogue.contact import Contact
from gg_desk.catalogue.languages import language
from gg_desk.catalogue.place import NewsItem
from gg_desk.catalogue.program import Program
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.errors import UsageError
from gg_desk.settings import Folders

_KOREA = ZoneInfo("Asia/Seoul")


def _programs(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        found = desk.programs(
            at_work, " ".join(asked.words), area=asked.area, language=_tag(asked), limit=asked.limit
        )
    return _listed(found, _program_line)


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
    return _listed(found, _contact_line)


def _news(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        found = desk.news(at_work, " ".join(asked.words), limit=asked.limit)
    return _listed(found, _news_line)


def _search(where: Folders, asked: argparse.Namespace) -> Told:
    words = " ".join(asked.words)
    with opened(where) as at_work:
        found = desk.search(at_work, words, limit=asked.limit or 50)
    text = "".join(f"{hit.kind:<13}{hit.id:<46}{_title(hit.title)}\n" for hit in found)
    return Told(found, text, _nothing(found))


def _show(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        record = desk.show(at_work, asked.id)
    return Told(record, _outline(msgspec.to_builtins(record)))


def _listed(found: Sequence[object], line: Callable[..., str]) -> Told:
    return Told(found, "".join(line(record) for record in found), _nothing(found))


def _nothing(found: Sequence[object]) -> tuple[LocalText, ...]:
    if found:
        return ()
    return ({"en": "Nothing found.", "ko": "찾은 것이 없습니다."},)


def _title(title: LocalText) -> str:
    korean, english = title.get("ko", ""), title.get("en", "")
    return " · ".join(dict.fromkeys(part for part in (korean, english) if part))


def _program_line(program: Program) -> str:
    state = "" if program.status.state == "active" else f"[{program.status.state}] "
    return f"{program.id:<46}{state}{_title(program.name)}\n"


def _contact_line(contact: Contact) -> str:
    phones = ", ".join(dict.fromkeys(phone.number for phone in contact.phones)) or "-"
    return f"{contact.id:<46}{phones:<32}{_title(contact.name)}\n"


def _news_line(item: NewsItem) -> str:
    day = item.published.astimezone(_KOREA).date().isoformat() if item.published else "----------"
    return f"{item.id:<16}{day}  {'  ' if item.read else '* '}{item.title}\n"


def _outline(value: object, depth: int = 0) -> str:
    """Nested facts as indented lines."""
    pad = "  " * depth
    if isinstance(value, dict):
        return "".join(
            _entry(f"{key}:", inner, depth)
            for key, inner in value.items()
            if inner not in (None, "", [], {})
        )
    if isinstance(value, list):
        return "".join(_entry("-", inner, depth) for inner in value)
    return f"{pad}{value}\n"


def _entry(mark: str, inner: object, depth: int) -> str:
    pad = "  " * depth
    if isinstance(inner, dict | list):
        return f"{pad}{mark}\n{_outline(inner, depth + 1)}"
    return f"{pad}{mark} {inner}\n"


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
    return moment.replace(tzinfo=_KOREA) if moment.tzinfo is None else moment.astimezone(_KOREA)


def _limit(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS")
    parser.add_argument("--limit", type=_limit, metavar="N")


def _places(parser: argparse.ArgumentParser) -> None:
    _words(parser)
    parser.add_argument("--area", metavar="A", help="a city or county, in Korean or English")
    parser.add_argument("--language", metavar="L", help="a language tag or name")


def _opening(parser: argparse.ArgumentParser) -> None:
    _places(parser)
    parser.add_argument("--open-at", metavar="ISO", help="a moment in Korean time")


def _some_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--limit", type=_limit, metavar="N")


def _one_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")


FINDING = (
    Command("programs", "Programs and services by words, area and language.", _places, _programs),
    Command("contacts", "Whom to call, by words, area, language and hour.", _opening, _contacts),
    Command("news", "The province's news, the latest first.", _words, _news),
    Command("search", "Search programs, contacts and news.", _some_words, _search),
    Command("show", "One record by its id.", _one_id, _show),
)
