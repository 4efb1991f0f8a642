"""How the translators' workbook is laid out: sheets, columns, and the words in its cells."""

import hashlib
import re
from typing import NamedTuple

from gg_desk.catalogue.languages import language
from gg_desk.catalogue.translation import Message, Status

GUIDE, PHRASES, WORDS = "안내 · Guide", "문구 · Phrases", "사업 · Catalogue"
KEY, NOTE = "키 · Key", "설명 · Note"
KOREAN, ENGLISH = "한국어 · Korean", "영어 · English"
SOURCE = "원문 표시 · Source mark"
"""Hidden: tells at the way back whether Korean and English are still as they were written."""

STATUS_CELLS: dict[Status, str] = {
    "missing": "missing · 번역 없음",
    "outdated": "outdated · 원문 바뀜",
    "unreviewed": "unreviewed · 검토 전",
    "reviewed": "reviewed · 검토함",
}
CHOICES: tuple[Status, ...] = ("unreviewed", "reviewed")
"""What a person may choose; the others are found out."""

_WORDS_OF = re.compile(r"^(?!상태).+\(([A-Za-z-]+)\)$")
_STATUS_OF = re.compile(r"^상태.*\(([A-Za-z-]+)\)$")


class Columns(NamedTuple):
    """Where a sheet of a workbook that came back has what, counted from 0."""

    key: int
    korean: int
    english: int
    source: int
    words: dict[str, int]
    """By language tag."""
    status: dict[str, int]


def words_heading(tag: str) -> str:
    """The heading of a language's column."""
    known = language(tag)
    names = dict.fromkeys((known.korean_name, known.english_name, known.own_name))
    return f"{' · '.join(names)} ({tag})"


def status_heading(tag: str) -> str:
    """The heading of the column beside it."""
    return f"상태 · Status ({tag})"


def columns(headings: list[str]) -> Columns | None:
    """Where what stands, whatever the order; none where it is no sheet of texts."""
    try:
        return Columns(
            headings.index(KEY),
            headings.index(KOREAN),
            headings.index(ENGLISH),
            headings.index(SOURCE),
            _tagged(headings, _WORDS_OF),
            _tagged(headings, _STATUS_OF),
        )
    except ValueError:
        return None


def status_in(cell: str) -> Status | None:
    """The status that a cell names, in whichever of the two languages."""
    for status, label in STATUS_CELLS.items():
        if cell.strip() in {label, *label.split(" · ")}:
            return status
    return None


def source_mark(english: str, korean: str) -> str:
    """A short mark of the two sources of a row."""
    return hashlib.sha256(f"{english}\0{korean}".encode()).hexdigest()[:12]


def sheet_of(message: Message) -> str:
    """The sheet on which a text stands."""
    return PHRASES if message.is_phrase else WORDS


def _tagged(headings: list[str], pattern: re.Pattern[str]) -> dict[str, int]:
    found = ((pattern.match(heading), at) for at, heading in enumerate(headings))
    return {match[1]: at for match, at in found if match}
