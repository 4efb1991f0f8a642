"""What a file is that somebody drops on the window, told by what is in it and not by its name."""

import zipfile
from pathlib import Path
from typing import Literal

from gg_desk.errors import DeskError, unreadable

Dropped = Literal["list", "feed", "backup"]
_BEGINNING, _MOST_BOOK = 4096, 65536
_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")
_OLE, _ZIP, _SQLITE = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"SQLite format 3\x00"
_TEXT_LISTS = frozenset({".csv", ".tsv", ".txt", ".htm", ".html", ".xls"})
"""Endings under which offices hand over lists that are plain text or a web page."""
_PHRASES = "문구 · Phrases".encode()
"""The name of a sheet that only the translators' workbook has."""
_BOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


def what_is(file: Path) -> Dropped:
    """What ``file`` is, for the page that takes it.

    Raises:
        DeskError: it cannot be read, or no page takes it; the sentence says who does.
    """
    try:
        with file.open("rb") as opened:
            beginning = opened.read(_BEGINNING)
        if beginning.startswith(_ZIP):
            return _packed(file)
    except zipfile.BadZipFile:
        return "list"  # whoever reads lists says best what is wrong with half a workbook
    except OSError as error:
        raise unreadable(file.name, error) from error
    if beginning.startswith(_SQLITE):
        return "backup"
    if beginning.startswith(_OLE):
        return "list"  # an old workbook, or a new one with a password
    return _written(file, beginning.lower())


def _written(file: Path, lowered: bytes) -> Dropped:
    """What a file is that is text, by how it begins."""
    if any(mark in lowered for mark in _FEEDS):
        return "feed"
    if file.suffix.lower() == ".po" or b"msgctxt" in lowered:
        raise _phrases(file.name)
    if file.name.lower().endswith((".toml", ".toml.txt")):
        raise _template(file.name)
    if file.suffix.lower() in _TEXT_LISTS and b"\x00\x00\x00" not in lowered:
        return "list"
    raise _unknown(file.name)


def _packed(file: Path) -> Dropped:
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        if "manifest.json" in names:
            return "backup"
        if _BOOKS[0] in names:
            with archive.open(_BOOKS[0]) as book:
                if _PHRASES in book.read(_MOST_BOOK):
                    raise _phrases(file.name)
    if names.intersection(_BOOKS) and "word/document.xml" not in names:
        return "list"
    raise _unknown(file.name)


def _phrases(name: str) -> DeskError:
    return DeskError(
        f"“{name}” holds translations. They are taken in with: gg-desk phrases import “{name}”",
        f"“{name}”은(는) 번역 파일입니다. 다음 명령으로 가져옵니다: gg-desk phrases import “{name}”",
    )


def _template(name: str) -> DeskError:
    return DeskError(
        f"“{name}” is a template of sheets. Put it into the folder “sheets” of the data folder; the page of sheets then offers it.",
        f"“{name}”은(는) 안내문 서식입니다. 데이터 폴더의 “sheets” 폴더에 넣으면 안내문 화면에 나옵니다.",
    )


def _unknown(name: str) -> DeskError:
    return DeskError(
        f"GG Desk can do nothing with “{name}”. It takes lists of families (Excel, CSV), news feeds (RSS, Atom) and backups.",
        f"“{name}”은(는) GG Desk에서 쓸 수 없는 파일입니다. 가족 명단(엑셀·CSV), 소식 피드(RSS·Atom), 백업 파일을 놓아 주세요.",
    )
