"""The desk's verb for a report of a problem: one text without a word about people, to be read before it is sent."""

import datetime as dt
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec

import gg_desk
from gg_desk import safekeeping
from gg_desk.diagnostics.log import FILE
from gg_desk.diagnostics.native import take_fault
from gg_desk.errors import DeskError
from gg_desk.folders import Folders
from gg_desk.settings import Preferences, read_preferences
from gg_desk.store.checking import check
from gg_desk.whole_files import write_whole

_LIBRARIES = (
    "PySide6_Essentials",
    "SQLAlchemy",
    "sqlcipher3",
    "reportlab",
    "uharfbuzz",
    "pyicu-wheels",
)
_MOST_CRASHES = 5
_MOST_LINES = 400


def problem_report(where: Folders) -> str:
    """All that would help to find a fault: versions, what the store holds in numbers, the log, crashes.

    No names, no texts, no addresses, no paths of this machine; what the office has set is only
    told as set.
    """
    return "\n".join(
        [
            f"GG Desk {gg_desk.__version__}: report of a problem, {_now():%Y-%m-%d %H:%M %z}",
            "",
            "This text is all of it. It holds no names and no texts of yours; read it before you send it.",
            "이 글이 전부입니다. 이름이나 입력한 내용은 들어 있지 않습니다. 보내기 전에 읽어 보세요.",
            *_part("Program", _program()),
            *_part("What is set", _settings(where)),
            *_part("Data folder", _folder(where)),
            *_part("Store", _store(where)),
            *_part("Backups", _backups(where)),
            *_part("Log", _log(where)),
            *_part("Crashes", _crashes(where)),
            "",
        ]
    )


def ended_by_fault(where: Folders) -> bool:
    """Whether the window ended by a fault in a library the last time; told once, and noted for the report."""
    return take_fault(where.logs)


def save_report(text: str, file: Path) -> None:
    """Write a report that a person has read to ``file``.

    Raises:
        DeskError: it cannot be written.
    """
    write_whole(file, text.encode())


def _part(title: str, lines: Iterator[str]) -> list[str]:
    return ["", f"== {title}", *lines]


def _program() -> Iterator[str]:
    yield f"Python {platform.python_version()} on {platform.system()} {platform.release()}, {platform.machine()}"
    yield f"file names in {sys.getfilesystemencoding()}"
    for name in _LIBRARIES:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name} is not installed"


def _settings(where: Folders) -> Iterator[str]:
    try:
        own = read_preferences(where)
    except DeskError:
        yield "preferences.json cannot be read"
        return
    usual = Preferences()
    for name in own.__struct_fields__:
        value = getattr(own, name)
        if value == getattr(usual, name):
            continue
        if isinstance(value, msgspec.Struct):
            base = getattr(usual, name)
            fields = [
                one for one in value.__struct_fields__ if getattr(value, one) != getattr(base, one)
            ]
            yield f"{name}: {', '.join(fields)}"
        else:
            yield name


def _folder(where: Folders) -> Iterator[str]:
    free = shutil.disk_usage(where.data).free
    yield f"free: {free // 2**20:,} MB"
    for path in (where.store, where.preferences):
        yield f"{path.name}: {_size(path)}"
    for folder in (where.sheets, where.fonts, where.backups, where.logs):
        files = [path for path in folder.rglob("*") if path.is_file()]
        yield f"{folder.name}: {len(files)} files, {sum(map(_bytes, files)):,} bytes"
    damaged = len(list(where.data.glob("desk-damaged-*")))
    yield f"damaged stores set aside: {damaged}"


def _store(where: Folders) -> Iterator[str]:
    try:
        found = check(where.store)
    except DeskError:
        yield "there is none"
        return
    yield f"{'sound' if found.sound else 'NOT sound'}, {found.schema} migration steps, {len(found.problems)} problems"
    for kind, count in found.counts.items():
        yield f"{kind}: {count}"


def _backups(where: Folders) -> Iterator[str]:
    for one in safekeeping.backups(where):
        yield f"{one.number} {one.made:%Y-%m-%d %H:%M}Z {one.reason}, {one.bytes:,} bytes"


def _log(where: Folders) -> Iterator[str]:
    yield from _read(where.logs / FILE)[-_MOST_LINES:]


def _crashes(where: Folders) -> Iterator[str]:
    for path in sorted(where.logs.glob("crash-*.txt"))[-_MOST_CRASHES:]:
        yield from _read(path)
        yield ""


def _read(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _size(path: Path) -> str:
    return f"{_bytes(path):,} bytes" if path.exists() else "not there"


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
