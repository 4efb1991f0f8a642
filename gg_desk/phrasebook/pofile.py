"""One language of the phrasebook as a PO file: entries with their review status."""

import re
from collections import Counter
from pathlib import Path
from typing import Literal

import polib

from gg_desk.catalogue.words import Noun
from gg_desk.errors import DeskError

ReviewStatus = Literal["unreviewed", "reviewed", "outdated"]

_REVIEWED = re.compile(r"^reviewed by (?P<who>.+) on (?P<day>\d{4}-\d{2}-\d{2})$", re.MULTILINE)


class Entry(Noun, frozen=True, kw_only=True):
    """One phrase in one language, as its file has it."""

    key: str
    english: str
    """The English that was translated, as a pattern."""
    pattern: str
    """The phrase as an ICU MessageFormat pattern; empty while untranslated."""
    status: ReviewStatus
    reviewer: str = ""
    """Who reviewed it and when, as in ``Sok Dara, 2026-11-30``."""
    hint: str = ""
    """What a translator should know."""


def read_entries(path: Path) -> dict[str, Entry]:
    """The entries of the PO file at ``path`` by key, in the order of the file.

    Raises:
        DeskError: the file cannot be read, is not PO, or has a key twice or none.
    """
    try:
        # Read here: given a path that does not exist, polib would parse the path itself.
        file = polib.pofile(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(path, str(error)) from error
    entries = [entry for entry in file if not entry.obsolete]
    for key, times in Counter(entry.msgctxt for entry in entries).items():
        if not key:
            raise _unreadable(path, "an entry has no key (msgctxt)")
        if times > 1:
            raise _unreadable(path, f"the key {key} stands {times} times")
    return {entry.msgctxt: _entry(entry) for entry in entries}


def _entry(entry: polib.POEntry) -> Entry:
    review = _REVIEWED.search(entry.tcomment)
    status: ReviewStatus = "reviewed" if review else "unreviewed"
    return Entry(
        key=entry.msgctxt,
        english=entry.msgid,
        pattern=entry.msgstr,
        status="outdated" if entry.fuzzy else status,
        reviewer=f"{review['who']}, {review['day']}" if review else "",
        hint=entry.comment,
    )


def _unreadable(path: Path, reason: str) -> DeskError:
    return DeskError(
        f"The phrasebook file {path.name} cannot be read: {reason}. Mend it or install it again.",
        f"문구 파일 {path.name}을(를) 읽을 수 없습니다({reason}). 고치거나 다시 설치해 주세요.",
    )
