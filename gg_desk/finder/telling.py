"""An answer of the finder for the office: the phrasebook's words as plain text, without isolates."""

from collections.abc import Sequence

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import OfficeQuestion, Question, Reading, Reason
from gg_desk.phrasebook import verdict_words
from gg_desk.phrasebook.family_questions import person_words, question_words
from gg_desk.phrasebook.family_words import has_words, member_words
from gg_desk.phrasebook.isolates import plain
from gg_desk.phrasebook.rule_words import needs_words
from gg_desk.phrasebook.teller import Teller, pair


def person(teller: Teller, at: int | None, tag: str) -> str:
    """What somebody is called without a name: *Child 2*, the second of the children."""
    if at is None:
        return teller.book.say("finder.has.nobody", tag).text
    return plain(person_words(teller.book, teller.household, at, tag).text)


def who_is(teller: Teller, at: int, tag: str) -> str:
    """A person by all that was told."""
    return plain(member_words(teller, at, tag).text)


def needs(teller: Teller, program: Program, reason: Reason, tag: str) -> str:
    """What the program asks for, in this reason."""
    return plain(needs_words(teller, program, reason, tag).text)


def has(teller: Teller, program: Program, reason: Reason, tag: str) -> str:
    """What the family has, or that it has not said."""
    return plain(has_words(teller, program, reason, tag).text)


def readings(teller: Teller, found: Sequence[Reading], tag: str) -> tuple[str, ...]:
    """That nobody has said how it is counted, then each way with what it gives; nothing without ways."""
    if not found:
        return ()
    ways = (verdict_words.reading_words(teller.book, one, tag) for one in found)
    return tuple(plain(one.text) for one in (teller.book.say("finder.readings", tag), *ways))


def question(teller: Teller, asked: Question, tag: str) -> str:
    """A question to the family, and whom it is about."""
    book = teller.book
    said = question_words(book, asked, teller.household, tag).sentence
    if asked.person is not None:
        said = pair(book, person_words(book, teller.household, asked.person, tag), said, tag)
    return plain(said.text)


def office_question(teller: Teller, program: Program, asked: OfficeQuestion, tag: str) -> str:
    """A question to the program's contact."""
    return plain(verdict_words.office_words(teller.book, program, asked, tag).text)


def whom_to_ask(teller: Teller, program: Program, tag: str) -> str:
    """The contacts who know, each with its phones; the program's own office where none is listed."""
    return plain(verdict_words.contact_words(teller, program, tag).text)
