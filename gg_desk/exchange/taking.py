"""Taking in a file of translations: row by row, the good ones go on, the others are told why not."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from gg_desk.catalogue.phrase_reports import Doubt, PhraseImport
from gg_desk.catalogue.translation import Message, Review, Translation
from gg_desk.catalogue.words import LocalText
from gg_desk.exchange.places import misfit
from gg_desk.exchange.rows import Row
from gg_desk.phrasebook.changes import (
    corrected,
    minor_edit,
    says_what_the_program_says,
    tidy,
)
from gg_desk.phrasebook.checking import doubts, faults
from gg_desk.phrasebook.glossary import deviations, glossary
from gg_desk.phrasebook.texts import WRITTEN_IN_CATALOGUE, Texts
from gg_desk.store.translations import Changes

_UNKNOWN: LocalText = {
    "en": "no text of this desk has this key; the file is of another version, or the key was changed",
    "ko": "이 키를 가진 글이 없습니다. 다른 버전의 파일이거나 키가 바뀌었습니다",
}
_IN_CATALOGUE: LocalText = {
    "en": "the Korean and English of a program are facts; change them in the program itself",
    "ko": "사업의 한국어와 영어는 사업 자료에서 고쳐 주세요",
}
_BY_WHOM: LocalText = {
    "en": "is marked as reviewed, but not by whom; take the file in again with --by NAME",
    "ko": "검토했다고 표시했으나 검토한 사람이 없습니다. --by 이름 을 붙여 다시 가져와 주세요",
}


@dataclass(frozen=True, slots=True)
class Intake:
    """A file that is taken in: by whom and when, and whether its new Korean and English is minor."""

    file: str
    by: str
    on: dt.date
    minor: bool = False
    trial: bool = False


def take(texts: Texts, rows: Iterable[Row], intake: Intake) -> tuple[Changes, PhraseImport]:
    """What ``rows`` change in what the office has set, and the report; nothing is kept here."""
    korean = "\n".join(message.korean for message in texts.messages.values())
    places: dict[tuple[str, str], str] = {}
    wanted: list[Translation] = []
    refused: list[Doubt] = []
    warnings: list[Doubt] = []
    filled = [row for row in rows if tidy(row.words)]
    unchanged = 0
    for row in filled:
        decided = _decided(texts, row, intake, places)
        if isinstance(decided, Translation):
            wanted.append(decided)
            warnings += _doubts(row, _doubtful(texts, decided, korean))
        elif decided:
            refused += _doubts(row, decided)
        else:
            unchanged += 1
    report = PhraseImport(
        file=intake.file,
        trial=intake.trial,
        texts=len(filled),
        changed=len(wanted),
        reviewed=sum(translation.review is not None for translation in wanted),
        unchanged=unchanged,
        refused=tuple(refused),
        warnings=tuple(warnings),
    )
    return changes_of(texts, wanted, minor=intake.minor), report


def changes_of(texts: Texts, wanted: Sequence[Translation], *, minor: bool = False) -> Changes:
    """What is to be kept so that ``wanted`` counts; changes of a source are ``minor`` or not."""
    given_up = [one for one in wanted if says_what_the_program_says(texts, one)]
    edits = [minor_edit(texts, one) for one in wanted] if minor else []
    return Changes(
        kept=[one for one in wanted if one not in given_up],
        given_up=[(one.tag, one.key) for one in given_up],
        minor=[edit for edit in edits if edit],
    )


def _decided(
    texts: Texts, row: Row, intake: Intake, places: dict[tuple[str, str], str]
) -> Translation | tuple[LocalText, ...]:
    """What the row sets; sentences why it cannot, none where it asks for nothing."""
    message = texts.messages.get(row.key)
    if message is None:
        return (_UNKNOWN,)
    wanted = _wanted(texts, message, row, intake)
    if wanted is None:
        return ()
    earlier = places.setdefault((row.tag, row.key), row.place)
    why = (*_out_of_place(message, row, earlier), *row.faults)
    why = why or refusals(texts, wanted)
    if not why and wanted.review and not wanted.review.by:
        why = (_BY_WHOM,)
    return why or wanted


def refusals(texts: Texts, wanted: Translation) -> tuple[LocalText, ...]:
    """Why the words of ``wanted`` cannot be taken; empty when they can."""
    message = texts.messages[wanted.key]
    found = faults(message, wanted.tag, wanted.words, texts.pattern(wanted.key))
    if found:
        return found
    too_long = misfit(message, wanted.tag, wanted.words)
    return (too_long,) if too_long else ()


def _wanted(texts: Texts, message: Message, row: Row, intake: Intake) -> Translation | None:
    """What the row would set; none where all stays as it is."""
    said = texts.said(row.key, row.tag)
    made_from = _made_from(message, row)
    new = corrected(texts, made_from, row.tag, row.words)
    review = _review(texts, row, said, intake)
    if review:
        return msgspec.structs.replace(new, review=review)
    if said is None or said.words != new.words:
        return new
    stands_again = row.status == "unreviewed" and texts.status(row.key, row.tag) == "outdated"
    return new if stands_again and made_from == message else None


def _review(texts: Texts, row: Row, said: Translation | None, intake: Intake) -> Review | None:
    """The review that the file brings; none where it only repeats what was there before."""
    if row.review:
        return None if said and said.review == row.review else row.review
    if row.status != "reviewed" or texts.status(row.key, row.tag) == "reviewed":
        return None
    return Review(by=intake.by, on=intake.on)


def _made_from(message: Message, row: Row) -> Message:
    """The message as the translator saw it."""
    same = message.korean if row.english == message.english else ""
    korean = row.korean if row.korean is not None else same
    return msgspec.structs.replace(message, english=row.english, korean=korean)


def _out_of_place(message: Message, row: Row, earlier: str) -> Iterator[LocalText]:
    if not message.is_phrase and row.tag in WRITTEN_IN_CATALOGUE:
        yield _IN_CATALOGUE
    if earlier != row.place:
        yield {
            "en": f"has the same key as {earlier}; keep one of them",
            "ko": f"{earlier}와(과) 키가 같습니다. 하나만 남겨 주세요",
        }


def _doubtful(texts: Texts, said: Translation, korean: str) -> Iterator[LocalText]:
    message = texts.messages[said.key]
    yield from doubts(message, said.tag, said.words, korean)
    yield from deviations(glossary(), message, said.tag, said.words)


def _doubts(row: Row, sentences: Iterable[LocalText]) -> list[Doubt]:
    return [Doubt(language=row.tag, key=row.key, why=why, place=row.place) for why in sentences]
