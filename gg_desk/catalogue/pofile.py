"""PO files of translations: one language a file, the same form for phrases and the catalogue's words.

An entry has the message's key in ``msgctxt``, the English that was translated in ``msgid``, the
words in ``msgstr``. Comments for translators (``#.``) end with the Korean, after ``ko:``. A line
``# reviewed by NAME on 2026-11-30`` says that a person has read the words; the flag ``fuzzy``
that they are not to be relied on.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import polib

from gg_desk.catalogue.translation import Message, Review, Status, Translation
from gg_desk.errors import DeskError

_REVIEWED = re.compile(r"^reviewed by (?P<by>.+) on (?P<on>\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_KOREAN = re.compile(r"^ko: (?P<korean>.*)\Z", re.MULTILINE | re.DOTALL)
_SHARED: dict[str, str] = {}
"""What all languages share, kept once and not 21 times; Python's own table of such texts would
grow to twice its size by them, 1 MB."""


class PoError(DeskError):
    """A file of translations that cannot be read; ``reason`` says why, in English."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"The file of translations {name} cannot be read: {reason}. Correct it in a PO editor, or take a whole one.",
            f"번역 파일 {name}을(를) 읽을 수 없습니다({reason}). PO 편집기에서 바로잡거나 온전한 파일로 바꿔 주세요.",
        )
        self.reason = reason


def read_translations(path: Path, tag: str = "") -> dict[str, Translation]:
    """The entries of the PO file at ``path`` by key, in the order of the file, empty ones too.

    They are of the language ``tag``, by default the one after which the file is named.

    Raises:
        PoError: the file cannot be read, is not PO, or has a key twice or none.
    """
    file = parsed(path)
    entries = [entry for entry in file if not entry.obsolete]
    # polib's parser is a circle around the file: what is in it would wait for Python's collector.
    file.clear()
    for key, times in Counter(entry.msgctxt for entry in entries).items():
        if not key:
            raise PoError(path.name, "an entry has no key (msgctxt)")
        if times > 1:
            raise PoError(path.name, f"the key {key} stands {times} times")
    return {entry.msgctxt: translation_of(entry, tag or path.stem) for entry in entries}


def parsed(path: Path) -> polib.POFile:
    """The PO file at ``path``.

    Raises:
        PoError: the file cannot be read, or is not PO.
    """
    try:
        # Given a path that does not exist, polib would parse the path itself. Given the text, it would
        # keep all lines until Python's collector comes by, since its parser is a circle.
        path.stat()
        return polib.pofile(str(path), encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise PoError(path.name, str(error)) from error


def translation_of(entry: polib.POEntry, tag: str) -> Translation:
    """What an entry says in the language ``tag``; a review without a real day is none."""
    korean = _KOREAN.search(entry.comment)
    return Translation(
        key=_once(entry.msgctxt),
        tag=tag,
        words=entry.msgstr,
        english=_once(entry.msgid),
        korean=_once(" ".join(korean["korean"].split("\n"))) if korean else None,
        review=_review(entry.tcomment),
        held=entry.fuzzy,
        note=_once(_KOREAN.sub("", entry.comment).strip()),
    )


def _once(text: str) -> str:
    """``text`` itself, or the same that was read before."""
    return _SHARED.setdefault(text, text)


def _review(comment: str) -> Review | None:
    found = _REVIEWED.search(comment)
    try:
        return Review(by=found["by"], on=dt.date.fromisoformat(found["on"])) if found else None
    except ValueError:
        return None


def po_text(
    tag: str, english_name: str, entries: Iterable[tuple[Message, Translation | None, Status]]
) -> str:
    """A PO file of the language ``tag`` for translators: each message with its words, if any.

    Outdated words are flagged ``fuzzy``, with the English that they translate above the present one.
    """
    file = polib.POFile(wrapwidth=0)
    file.header = f"The words of GG Desk in {english_name}, for translators."
    file.metadata = {
        "Project-Id-Version": "GG Desk",
        "Language": tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.extend(_entry(*entry) for entry in entries)
    return str(file)


def _entry(message: Message, said: Translation | None, status: Status) -> polib.POEntry:
    review = said.review if said else None
    outdated = status == "outdated"
    return polib.POEntry(
        msgctxt=message.key,
        msgid=message.english,
        msgstr=said.words if said else "",
        comment="\n".join(filter(None, (message.note, f"ko: {message.korean}"))),
        tcomment=f"reviewed by {review.by} on {review.on}" if review else "",
        flags=["fuzzy"] if outdated else [],
        previous_msgid=said.english if said and outdated else None,
    )
