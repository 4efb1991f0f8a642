"""An answer of the finder in words: whether a program fits, why, and whom to ask, in any language."""

import datetime as dt
from typing import NamedTuple

from gg_desk.catalogue.program import Program
from gg_desk.catalogue.verdict import OfficeQuestion, Reading, Reason, Verdict
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.family_words import has_words
from gg_desk.phrasebook.formats import date
from gg_desk.phrasebook.isolates import isolate
from gg_desk.phrasebook.rule_words import criterion_words, needs_words
from gg_desk.phrasebook.teller import Teller, items, own_words, pair, parts


class Told(NamedTuple):
    """A reason in words."""

    about: Phrase
    """What it is about: *Age*."""
    needs: Phrase
    has: Phrase
    readings: tuple[Phrase, ...]
    """Each way of counting with what it gives; empty where one way is known."""


def reason_words(teller: Teller, program: Program, reason: Reason, tag: str) -> Told:
    """One criterion of a program: what it needs, what the family has, and how it can be read."""
    return Told(
        criterion_words(teller.book, reason.criterion, tag),
        needs_words(teller, program, reason, tag),
        has_words(teller, program, reason, tag),
        tuple(reading_words(teller.book, one, tag) for one in reason.readings),
    )


def verdict_words(
    book: Phrasebook, verdict: Verdict, tag: str, from_day: dt.date | None = None
) -> Phrase:
    """*Fits*, *To be checked* or *Does not fit*; with ``from_day``, from when it fits."""
    if from_day:
        return book.say("finder.verdict.from", tag, date=date(from_day, tag))
    return book.say(f"finder.verdict.{verdict}", tag)


def reading_words(book: Phrasebook, found: Reading, tag: str) -> Phrase:
    """One way to read a rule, and what it gives."""
    ways = items([book.say(f"finder.way.{way}", tag) for way in found.ways], "ways", tag)
    return pair(book, ways, verdict_words(book, found.verdict, tag, found.from_day), tag)


def office_words(book: Phrasebook, program: Program, asked: OfficeQuestion, tag: str) -> Phrase:
    """A question to the program's contact."""
    if asked.position is not None:
        position = asked.position
        what = own_words(program.conditions[position], f"conditions/{position}", tag)
    elif asked.fact is not None:
        fact = criterion_words(book, asked.fact, tag)
        what = book.say("finder.needs.not_said", tag, what=fact)
    elif asked.criterion == "confidence":
        what = book.say("finder.has.low", tag)
    else:
        what = criterion_words(book, asked.criterion, tag)
    return book.say("finder.office", tag, what=what)


def contact_words(teller: Teller, program: Program, tag: str) -> Phrase:
    """The contacts who know, each with its phones; the office in charge where none is listed."""
    known = [teller.contacts[one] for one in program.contacts if one in teller.contacts]
    told = []
    for contact in known:
        named = own_words(contact.name, f"contact/{contact.id}/name", tag)
        phones = dict.fromkeys(phone.number for phone in contact.phones)
        text = " ".join([named.text, *map(isolate, phones)])
        told.append(Phrase(text, tag, named.key, named.reviewed))
    return parts(told, "contacts", tag) if told else teller.book.say("finder.no-contact", tag)
