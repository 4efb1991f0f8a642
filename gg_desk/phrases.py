"""The desk's verbs for translations, shared like its others: how far they are, files, reviews.

All of them block. Import this module where it is needed: it loads ICU.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import get_args

from gg_desk.catalogue.languages import language, languages
from gg_desk.catalogue.phrase_reports import (
    Coverage,
    Doubt,
    PhraseChange,
    PhraseImport,
    PhraseReport,
    Standing,
)
from gg_desk.catalogue.shown import printable_entries
from gg_desk.catalogue.translation import Status
from gg_desk.catalogue.words_po import catalogue_words
from gg_desk.desk import KOREA, Desk
from gg_desk.errors import DeskError, UsageError
from gg_desk.phrasebook.book import phrasebook
from gg_desk.phrasebook.changes import corrected, reviewed, settled
from gg_desk.phrasebook.checking import faults
from gg_desk.phrasebook.glossary import deviations, glossary
from gg_desk.phrasebook.texts import WRITTEN_IN_CATALOGUE, Texts
from gg_desk.store import records
from gg_desk.store.listing import every
from gg_desk.store.translations import Changes, keep, office_words
from gg_desk.whole_files import write_whole


def texts(desk: Desk) -> Texts:
    """Every text that is translated, as it counts for this office now."""
    office = office_words(desk.store)
    documents = sorted(every(desk.store, "document").values(), key=lambda paper: paper.id)
    entries = printable_entries(
        records.programs(desk.store), records.contacts(desk.store), documents
    )
    return Texts(phrasebook().with_office(office), catalogue_words().with_office(office), entries)


def report(desk: Desk, tag: str | None = None) -> PhraseReport:
    """How far the translations into ``tag``, or into all languages, are, and what to look at."""
    present = texts(desk)
    tags = [tag] if tag else [known.tag for known in languages()]
    return PhraseReport(
        coverage=tuple(_coverage(present, one) for one in tags),
        unfinished=tuple(entry for one in tags for entry in _unfinished(present, one)),
        warnings=tuple(doubt for one in tags for doubt in _deviations(present, one)),
    )


def export_workbook(desk: Desk, file: Path, tags: Sequence[str] = ()) -> None:
    """Write the translators' workbook, with all translated languages or those named."""
    from gg_desk.exchange.workbook_writing import workbook  # noqa: PLC0415 - loads openpyxl

    own = [known.tag for known in languages() if known.tag not in WRITTEN_IN_CATALOGUE]
    write_whole(file, workbook(texts(desk), tags or own))


def export_po(desk: Desk, file: Path, tag: str) -> None:
    """Write one language as a PO file."""
    from gg_desk.exchange.po_files import po_file  # noqa: PLC0415 - loads fonts

    write_whole(file, po_file(texts(desk), tag).encode())


def take_in(
    desk: Desk,
    file: Path,
    tag: str | None = None,
    *,
    by: str = "",
    minor: bool = False,
    trial: bool = False,
) -> PhraseImport:
    """Take in translations from a workbook, a PO file or a folder of PO files, row by row.

    ``by`` is who reviewed and imports; ``minor`` says that new Korean or English means the same.
    A ``trial`` changes nothing.

    Raises:
        DeskError: the file cannot be read, or is none of these; nothing was changed.
    """
    from gg_desk.exchange.taking import Intake, take  # noqa: PLC0415 - loads fonts
    from gg_desk.exchange.translation_files import read_rows  # noqa: PLC0415 - loads openpyxl
    from gg_desk.typeset.font_folder import use_office_fonts  # noqa: PLC0415 - loads fonts

    use_office_fonts(desk.folders.fonts)
    intake = Intake(file.name, by, _today(), minor=minor, trial=trial)
    changes, told = take(texts(desk), read_rows(file, tag), intake)
    if not trial:
        keep(desk.store, changes, by or file.name)
    return told


def review(desk: Desk, patterns: Sequence[str], tag: str, by: str) -> PhraseChange:
    """Mark texts as reviewed in ``tag`` by ``by`` today; a pattern such as ``label.*`` names many.

    Raises:
        UsageError: a pattern fits no text.
    """
    present = texts(desk)
    kept, refused = [], []
    for key in _keys(present, patterns, tag):
        said = present.said(key, tag)
        why = (
            faults(present.messages[key], tag, said.words, present.pattern(key))
            if said
            else ({"en": "is not translated yet", "ko": "아직 번역이 없습니다"},)
        )
        refused += [Doubt(language=tag, key=key, why=sentence) for sentence in why]
        if said and not why:
            kept.append(reviewed(present, said, by, _today()))
    keep(desk.store, Changes(kept), by)
    return PhraseChange(changed=tuple(one.key for one in kept), refused=tuple(refused))


def settle(desk: Desk, patterns: Sequence[str], by: str) -> PhraseChange:
    """Call what has changed in the Korean or English of these texts minor: translations stand.

    Raises:
        UsageError: a pattern fits no text.
    """
    present = texts(desk)
    tags = tuple(known.tag for known in languages())
    keys = _keys(present, patterns)
    edits = [edit for key in keys for edit in settled(present, key, tags)]
    keep(desk.store, Changes(minor=edits), by)
    return PhraseChange(changed=tuple(dict.fromkeys(edit.key for edit in edits)))


def revert(desk: Desk, patterns: Sequence[str], tag: str, by: str) -> PhraseChange:
    """Give up what the office has set for these texts: the program's own words count again.

    Raises:
        UsageError: a pattern fits no text.
    """
    present = texts(desk)
    own = present.office.translations
    keys = [key for key in _keys(present, patterns, tag) if (tag, key) in own]
    keep(desk.store, Changes(given_up=[(tag, key) for key in keys]), by)
    return PhraseChange(changed=tuple(keys))


def correct(desk: Desk, key: str, tag: str, words: str, by: str) -> None:
    """Set the office's own ``words`` for one text; they count at once and wait for a review.

    Raises:
        DeskError: there is no such text, or the words cannot be taken; the sentence says why.
    """
    from gg_desk.exchange.taking import changes_of, refusals  # noqa: PLC0415 - loads fonts

    present = texts(desk)
    (known,) = _keys(present, [key], tag)
    wanted = corrected(present, present.messages[known], tag, words)
    if why := refusals(present, wanted):
        raise DeskError(
            f"The new words {why[0]['en']}. Nothing was changed.",
            f"새 글: {why[0]['ko']}. 바뀐 것은 없습니다.",
        )
    keep(desk.store, changes_of(present, [wanted]), by)


def _keys(present: Texts, patterns: Sequence[str], tag: str | None = None) -> list[str]:
    """The keys that the patterns name, those without a translation of their own left out."""
    known = [message.key for message in (present.of(tag) if tag else present.messages.values())]
    found: list[str] = []
    for pattern in patterns:
        fitting = [key for key in known if fnmatchcase(key, pattern)]
        if not fitting:
            called = language(tag).english_name if tag else "any language"
            raise UsageError(
                f"No text that is translated into {called} has the key “{pattern}”. See the keys with: gg-desk phrases export FILE.xlsx",
                f"“{pattern}” 키를 가진 글이 없습니다. 키는 gg-desk phrases export 파일.xlsx 로 볼 수 있습니다.",
            )
        found += fitting
    return list(dict.fromkeys(found))


def _coverage(present: Texts, tag: str) -> Coverage:
    phrases, words = present.coverage(tag)
    return Coverage(
        language=tag,
        phrases={one: phrases[one] for one in get_args(Status)},
        words={one: words[one] for one in get_args(Status)},
    )


def _unfinished(present: Texts, tag: str) -> Iterator[Standing]:
    for message in present.of(tag):
        standing = present.status(message.key, tag)
        if standing in {"missing", "outdated"}:
            yield Standing(language=tag, key=message.key, status=standing)


def _deviations(present: Texts, tag: str) -> Iterator[Doubt]:
    for message in present.of(tag):
        if said := present.said(message.key, tag):
            for why in deviations(glossary(), message, tag, said.words):
                yield Doubt(language=tag, key=message.key, why=why)


def _today() -> dt.date:
    return dt.datetime.now(KOREA).date()
