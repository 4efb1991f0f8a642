"""backup, restore, check: nothing gets lost."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from gg_desk import desk, safekeeping
from gg_desk.catalogue.keeping import Backup, Change
from gg_desk.catalogue.languages import languages
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.errors import UsageError
from gg_desk.folders import Folders

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
    "translation": "번역",
    "handout": "배부 기록",
    "mailing": "우편 발송",
    "reply": "회신",
    "history": "변경 이력",
    "preferences": "설정",
    "pictures": "그림",
    "templates": "안내문 양식",
    "fonts": "글꼴",
    "lists": "명단 설정",
    "vault": "보관함",
}


def _backup(where: Folders, asked: argparse.Namespace) -> Told:
    if asked.list:
        return _listing(safekeeping.backups(where))
    with opened(where):  # whatever a restore or an older version left is brought in order first
        made = safekeeping.backup(where, asked.file)
    en, ko = _counted(made.counts)
    sentence = {
        "en": f"{made.file}: {made.bytes:,} bytes, read back and counted: {en}; other files: {made.files}",
        "ko": f"{made.file}: {made.bytes:,}바이트, 다시 읽어 확인했습니다. {ko}, 그 밖의 파일 {made.files}",
    }
    notes = (made.without,) if made.without else ()
    return Told(made, said=(sentence,), notes=notes, refused=bool(notes))


def _listing(made: Sequence[Backup]) -> Told:
    rows = [
        (
            f"{one.made.astimezone():%Y-%m-%d %H:%M}",
            one.reason,
            f"{one.bytes:,}",
            one.file,
        )
        for one in made
    ]
    return Told(made, columns(rows))


def _restore(where: Folders, asked: argparse.Namespace) -> Told:
    file = _chosen(where, asked)
    if asked.dry_run:
        seen = safekeeping.preview(where, file)
        return Told(seen, said=_changes_told(seen.changes), notes=seen.notes)
    done = safekeeping.restore(where, file)
    en, ko = _counted(done.report.counts)
    said: list[LocalText] = [
        {"en": f"Restored from {file}: {en}.", "ko": f"{file}에서 복원했습니다. {ko}."},
        *_changes_told(done.changes),
    ]
    if done.set_aside:
        said.append(
            {
                "en": f"The damaged store is kept as {done.set_aside}.",
                "ko": f"손상된 저장소는 {done.set_aside}에 그대로 보관했습니다.",
            }
        )
    said.append(
        {
            "en": f"What was there before is in {done.undo}; bring it back with: gg-desk restore --undo",
            "ko": f"이전 내용은 {done.undo}에 있습니다. 되돌리려면: gg-desk restore --undo",
        }
    )
    return Told(done, said=tuple(said), notes=done.notes, failed=not done.report.sound)


def _chosen(where: Folders, asked: argparse.Namespace) -> Path:
    ways = sum((asked.file is not None, asked.last, asked.undo))
    if ways != 1:
        raise UsageError(
            "Say what to restore: a FILE, --last for the last good backup, or --undo for what was there before the last restore.",
            "무엇을 복원할지 하나만 정해 주세요: 파일, --last(최근의 온전한 백업), --undo(마지막 복원 이전).",
        )
    if asked.last:
        return Path(safekeeping.last_good(where).file)
    return Path(safekeeping.before_restore(where).file) if asked.undo else asked.file


def _changes_told(changes: Sequence[Change]) -> tuple[LocalText, ...]:
    if not changes:
        return ({"en": "Nothing changes.", "ko": "바뀌는 것이 없습니다."},)
    return tuple(
        {
            "en": f"{change.kind}: {change.added} added, {change.changed} changed, {change.gone} gone",
            "ko": f"{_KOREAN.get(change.kind, change.kind)}: 추가 {change.added}, 변경 {change.changed}, 삭제 {change.gone}",
        }
        for change in changes
    )


def _font_uses(where: Folders) -> "list[FontUse]":
    """What each file in the office's font folder is used for, and which is not used and why."""
    from gg_desk.typeset.font_folder import look_into  # noqa: PLC0415 - loads shapers

    return look_into(where.fonts).fonts.uses([language.tag for language in languages()])


def _check(where: Folders, _asked: argparse.Namespace) -> Told:
    report = safekeeping.check_folder(where)
    fonts = _font_uses(where)
    faults = desk.sheet_list(where).faults
    en, ko = _counted(report.counts)
    sound: LocalText = {
        "en": f"{report.file}: sound, {en}",
        "ko": f"{report.file}: 이상 없음, {ko}",
    }
    damaged: LocalText = {"en": f"{report.file}: damaged", "ko": f"{report.file}: 손상됨"}
    sentence = sound if report.sound else damaged
    kept = safekeeping.backups(where)
    value = msgspec.structs.asdict(report) | {
        "fonts": fonts,
        "templates": faults,
        "backups": len(kept),
        "last_backup": kept[0] if kept else None,
    }
    said = (sentence, _last_told(kept), *map(_font_told, fonts))
    notes = (*report.problems, *(fault.told for fault in faults))
    return Told(value, said=said, notes=notes, refused=bool(faults), failed=not report.sound)


def _last_told(kept: Sequence[Backup]) -> LocalText:
    """Which backup is the last, and how many there are."""
    if not kept:
        return {
            "en": "No backup yet; make one with: gg-desk backup",
            "ko": "아직 백업이 없습니다. 만들려면: gg-desk backup",
        }
    made = f"{kept[0].made.astimezone():%Y-%m-%d %H:%M}"
    return {
        "en": f"Last backup: {made}, {kept[0].file}; kept: {len(kept)}",
        "ko": f"최근 백업: {made}, {kept[0].file}, 보관 {len(kept)}개",
    }


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


def _backup_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="FILE",
        help="where to put it; without it, into the folder of automatic backups",
    )
    parser.add_argument("--list", action="store_true", help="list the backups in that folder")


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the backup")
    parser.add_argument("--last", action="store_true", help="the last good automatic backup")
    parser.add_argument(
        "--undo", action="store_true", help="what was there before the last restore"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would change, change nothing"
    )


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """The command takes no arguments of its own."""


KEEPING = (
    Command(
        "backup",
        "Copy everything the office would miss to one file, while it is in use.",
        _backup_arguments,
        _backup,
        ("gg-desk backup", "gg-desk backup desk-2026-11-22.zip", "gg-desk backup --list"),
    ),
    Command(
        "restore",
        "Bring a backup back; what was there is in a backup of its own, made before.",
        _restore_arguments,
        _restore,
        (
            "gg-desk restore desk-2026-11-22.zip --dry-run",
            "gg-desk restore --last",
            "gg-desk restore --undo",
        ),
    ),
    Command(
        "check",
        "Whether the store is sound, what it holds, what the office's own fonts are used for, and which of its templates are faulty.",
        _nothing,
        _check,
    ),
)
