"""phrases: how far translations are; files for translators, reviews."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gg_desk import desk, safekeeping
from gg_desk.catalogue.languages import language, languages
from gg_desk.catalogue.phrase_reports import Coverage, Doubt, PhraseChange, PhraseReport
from gg_desk.catalogue.words import LocalText
from gg_desk.commands.columns import columns, visible
from gg_desk.commands.telling import Command, Told, opened
from gg_desk.errors import DeskError, UsageError
from gg_desk.folders import Folders

if TYPE_CHECKING:
    from gg_desk.catalogue.translation import Status

_STATUSES: "Mapping[Status, str]" = {
    "reviewed": "검토함",
    "unreviewed": "검토 전",
    "outdated": "원문 바뀜",
    "missing": "없음",
}


def _report(at_work: desk.Desk, asked: argparse.Namespace) -> Told:
    from gg_desk import phrases  # noqa: PLC0415 - loads ICU

    tag = _tag(asked)
    found = phrases.report(at_work, tag)
    unfinished = [(one.language, one.status, one.key) for one in found.unfinished]
    text = columns(_table(found.coverage)) + (columns(unfinished) if tag else "")
    return Told(found, text, notes=tuple(_about(found, tag)))


def _table(coverage: Iterable[Coverage]) -> Iterator[Sequence[str]]:
    yield "", "", "문구", *_STATUSES.values(), "사업", *_STATUSES.values()
    yield "", "", "phrases", *_STATUSES, "words", *_STATUSES
    for one in coverage:
        name = language(one.language).korean_name
        yield one.language, name, *_counts(one.phrases), *_counts(one.words)


def _counts(found: "Mapping[Status, int]") -> Iterator[str]:
    for number in (sum(found.values()), *(found[status] for status in _STATUSES)):
        yield str(number or "·")


def _about(found: PhraseReport, tag: str | None) -> Iterator[LocalText]:
    if tag:
        yield from _told(found.warnings)
    elif found.warnings:
        number = len(found.warnings)
        yield {
            "en": f"{number} texts call a term otherwise than the glossary. See which: gg-desk phrases --language L",
            "ko": f"용어집과 다르게 옮긴 글이 {number}건 있습니다. gg-desk phrases --language 언어 로 볼 수 있습니다.",
        }


def _export(at_work: desk.Desk, asked: argparse.Namespace) -> Told:
    from gg_desk import phrases  # noqa: PLC0415 - loads ICU

    file, tag = _file(asked), _tag(asked)
    if file.suffix.lower() == ".xlsx":
        phrases.export_workbook(at_work, file, (tag,) if tag else ())
        files = [file]
    elif file.suffix.lower() == ".po":
        phrases.export_po(at_work, file, _needed(tag, "--language"))
        files = [file]
    else:
        files = [file / f"{one}.po" for one in ([tag] if tag else _all_tags())]
        _make(file)
        for one in files:
            phrases.export_po(at_work, one, one.stem)
    return Told({"files": [str(one) for one in files]}, columns([str(one)] for one in files))


def _make(folder: Path) -> None:
    if folder.suffix or (folder.exists() and not folder.is_dir()):
        raise UsageError(
            f"Translations are written as .xlsx, as .po, or into a folder, not as “{folder.name}”.",
            f"번역은 .xlsx, .po 파일이나 폴더로만 내보낼 수 있습니다: “{folder.name}”",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise DeskError(
            f"The folder {folder} cannot be made: {reason}. Nothing was written.",
            f"{folder} 폴더를 만들 수 없습니다({reason}). 아무것도 쓰지 않았습니다.",
        ) from error


def _import(at_work: desk.Desk, asked: argparse.Namespace) -> Told:
    from gg_desk import phrases  # noqa: PLC0415 - loads ICU

    file = _file(asked)
    if not asked.dry_run:
        safekeeping.backup(at_work.folders, reason="import")
    found = phrases.take_in(
        at_work,
        file,
        _tag(asked),
        by=_by(asked),
        minor=asked.minor,
        trial=asked.dry_run,
    )
    trial_en, trial_ko = (
        (" This was a trial: nothing was changed.", " 시험으로 읽었을 뿐 바뀐 것은 없습니다.")
        if found.trial
        else ("", "")
    )
    refused = len({(one.place, one.language, one.key) for one in found.refused})
    sentence = {
        "en": f"{found.file}: {found.texts} texts, {found.changed} changed ({found.reviewed} of them reviewed), {found.unchanged} as they were, {refused} refused, {len(found.warnings)} to look at.{trial_en}",
        "ko": f"{found.file}: 글 {found.texts}건, 바뀜 {found.changed}건(검토됨 {found.reviewed}건), 그대로 {found.unchanged}건, 거절 {refused}건, 확인할 것 {len(found.warnings)}건.{trial_ko}",
    }
    notes = (*_told(found.refused, "refused", "거절"), *_told(found.warnings, "look at", "확인"))
    return Told(found, said=(sentence,), notes=notes, refused=bool(found.refused))


def _review(at_work: desk.Desk, asked: argparse.Namespace) -> Told:
    from gg_desk import phrases  # noqa: PLC0415 - loads ICU

    by, keys = _needed(_by(asked), "--by"), _keys(asked)
    if asked.minor:
        settled = phrases.settle(at_work, keys, by)
        return _changed(settled, "Minor change, translations stand", "작은 수정, 번역 그대로 둠")
    tag = _needed(_tag(asked), "--language")
    return _changed(phrases.review(at_work, keys, tag, by), "Marked as reviewed", "검토함으로 표시")


def _revert(at_work: desk.Desk, asked: argparse.Namespace) -> Told:
    from gg_desk import phrases  # noqa: PLC0415 - loads ICU

    by, tag = _needed(_by(asked), "--by"), _needed(_tag(asked), "--language")
    found = phrases.revert(at_work, _keys(asked), tag, by)
    return _changed(found, "Back to the program’s own words", "프로그램의 글로 되돌림")


def _changed(found: PhraseChange, en: str, ko: str) -> Told:
    number = len(found.changed)
    sentence = {"en": f"{en}: {number}", "ko": f"{ko}: {number}건"}
    notes = tuple(_told(found.refused, "refused", "거절"))
    return Told(found, said=(sentence,), notes=notes, refused=bool(found.refused))


def _told(found: Iterable[Doubt], en: str = "look at", ko: str = "확인") -> Iterator[LocalText]:
    for doubt in found:
        where = visible(" ".join(filter(None, (doubt.place, doubt.language, doubt.key))))
        yield {
            "en": f"{en}: {where}: {visible(doubt.why['en'])}",
            "ko": f"{ko}: {where}: {visible(doubt.why['ko'])}",
        }


_ACTIONS: Mapping[str, Callable[[desk.Desk, argparse.Namespace], Told]] = {
    "export": _export,
    "import": _import,
    "review": _review,
    "revert": _revert,
}


def _phrases(where: Folders, asked: argparse.Namespace) -> Told:
    with opened(where) as at_work:
        return _ACTIONS.get(asked.action, _report)(at_work, asked)


def _tag(asked: argparse.Namespace) -> str | None:
    return language(asked.language).tag if asked.language else None


def _by(asked: argparse.Namespace) -> str:
    return " ".join(visible(asked.by or "").split())  # a name stands in one line of a PO file


def _all_tags() -> list[str]:
    return [known.tag for known in languages()]


def _keys(asked: argparse.Namespace) -> Sequence[str]:
    if not asked.names:
        raise UsageError(
            "Name at least one key, as in: gg-desk phrases review label.fee --language km --by NAME",
            "키를 하나 이상 적어 주세요. 예: gg-desk phrases review label.fee --language km --by 이름",
        )
    return list(asked.names)


def _file(asked: argparse.Namespace) -> Path:
    if len(asked.names) != 1:
        raise UsageError(
            f"Name one file, as in: gg-desk phrases {asked.action} words.xlsx",
            f"파일 하나를 적어 주세요. 예: gg-desk phrases {asked.action} words.xlsx",
        )
    return Path(asked.names[0])


def _needed(value: str | None, option: str) -> str:
    if not value:
        raise UsageError(f"This needs {option}.", f"{option} 옵션이 필요합니다.")
    return value


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        nargs="?",
        choices=tuple(_ACTIONS),
        metavar="ACTION",
        help="export FILE, import FILE, review KEY…, or revert KEY…; without one: how far translations are",
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="FILE|KEY",
        help="an .xlsx or .po file, or a folder of .po files; keys of texts, * for any letters",
    )
    parser.add_argument("--language", metavar="L", help="one language only, by tag or name")
    parser.add_argument("--by", metavar="NAME", help="who reviewed or imports")
    parser.add_argument(
        "--minor",
        action="store_true",
        help="what changed in the Korean or English means the same: its translations stand",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with import: say what would happen, change nothing"
    )


PHRASES = (
    Command(
        "phrases",
        "How far translations are; files for translators and their return; reviews.",
        _arguments,
        _phrases,
        (
            "gg-desk phrases",
            "gg-desk phrases export words.xlsx",
            "gg-desk phrases export km.po --language km",
            "gg-desk phrases import words.xlsx --by NAME --dry-run",
            "gg-desk phrases review 'label.*' --language km --by NAME",
            "gg-desk phrases review label.fee --minor --by NAME",
            "gg-desk phrases revert label.fee --language km --by NAME",
        ),
    ),
)
