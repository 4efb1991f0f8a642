"""backup, restore, check: nothing gets lost."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from gg_desk import desk
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.settings import Folders

if TYPE_CHECKING:
    from gg_desk.typeset.office_fonts import FontUse

_KOREAN = {
    "program": "사업",
    "contact": "연락처",
    "news": "소식",
    "organisation": "기관",
    "document": "서류",
    "area": "시·군",
    "source": "출처",
}


def _backup(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        report = desk.backup(at_work, asked.file)
    en, ko = _counted(report.counts)
    sentence = {
        "en": f"{report.file}: {report.bytes:,} bytes, opened again and counted: {en}",
        "ko": f"{report.file}: {report.bytes:,}바이트, 다시 열어 확인했습니다. {ko}",
    }
    return Told(report, said=(sentence,))


def _restore(where: Folders, asked: argparse.Namespace) -> Told:
    report = desk.restore(where, asked.file)
    en, ko = _counted(report.counts)
    sentence = {
        "en": f"Restored from {asked.file}: {en}. What was there before is kept beside it.",
        "ko": f"{asked.file}에서 복원했습니다. {ko}. 이전 내용은 그 옆에 보관했습니다.",
    }
    return Told(report, said=(sentence,))


def _check(where: Folders, _asked: argparse.Namespace) -> Told:
    report = desk.check_folder(where)
    fonts = desk.font_uses(where)
    faults = desk.sheet_list(where).faults
    en, ko = _counted(report.counts)
    sound: LocalText = {
        "en": f"{report.file}: sound, {en}",
        "ko": f"{report.file}: 이상 없음, {ko}",
    }
    damaged: LocalText = {"en": f"{report.file}: damaged", "ko": f"{report.file}: 손상됨"}
    sentence = sound if report.sound else damaged
    value = msgspec.structs.asdict(report) | {"fonts": fonts, "templates": faults}
    said = (sentence, *map(_font_told, fonts))
    notes = (*report.problems, *(fault.told for fault in faults))
    return Told(value, said=said, notes=notes, refused=bool(faults), failed=not report.sound)


def _font_told(font: "FontUse") -> LocalText:
    """What became of one file of the office's font folder."""
    tags = " ".join(font.used_for)
    en, ko = (f"used for {tags}.", f"쓰는 언어: {tags}.") if tags else ("not used.", "쓰지 않음.")
    return {
        "en": f"fonts/{font.file}: {en} {font.why.get('en', '')}".rstrip(),
        "ko": f"fonts/{font.file}: {ko} {font.why.get('ko', '')}".rstrip(),
    }


def _counted(counts: Mapping[str, int]) -> tuple[str, str]:
    """How many of each kind, in English and in Korean."""
    return (
        ", ".join(f"{number} {kind}" for kind, number in counts.items()),
        ", ".join(f"{_KOREAN.get(kind, kind)} {number}" for kind, number in counts.items()),
    )


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup file")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """The command takes no arguments of its own."""


KEEPING = (
    Command(
        "backup",
        "Copy the store to one file, while it is in use.",
        _file,
        _backup,
        ("gg-desk backup desk-2026-11-22.db",),
    ),
    Command(
        "restore",
        "Put a backup in the store's place; what was there is kept beside it.",
        _file,
        _restore,
        ("gg-desk restore desk-2026-11-22.db",),
    ),
    Command(
        "check",
        "Whether the store is sound, what it holds, what the office's own fonts are used for, and which of its templates are faulty.",
        _nothing,
        _check,
    ),
)
