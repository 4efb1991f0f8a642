"""Typed facts as sentences: what a fact of the catalogue says, in any language of the book."""

import re
from collections.abc import Sequence

from gg_desk.catalogue.place import Area
from gg_desk.catalogue.program import (
    Amount,
    DateFact,
    Period,
    Status,
)
from gg_desk.catalogue.requirements import (
    Ages,
    Attendance,
    MinimumStay,
    Registration,
)
from gg_desk.catalogue.words import in_language
from gg_desk.errors import DeskError
from gg_desk.phrasebook.book import SOURCE, Phrase, Phrasebook
from gg_desk.phrasebook.formats import date, money, one_of, percent
from gg_desk.phrasebook.romanise import romanise_name, unbroken

_HANGUL, _LATIN = re.compile("[가-힣]"), re.compile("[A-Za-z]")


def amount(book: Phrasebook, value: Amount, period: Period | None, tag: str) -> Phrase:
    """A sum or share with its period: *up to 90%*, *150,000 won a month*; without its group."""
    if value.unit == "percent":
        # A bare number has no words that anybody could review.
        said = Phrase(percent(value.value), tag, "percent", reviewed=True)
    else:
        said = money(book, value.value, tag)
    if value.up_to:
        said = book.say("amount.up-to", tag, amount=said)
    return book.say(f"amount.{period}", tag, amount=said) if period else said


def ages(book: Phrasebook, fact: Ages, tag: str) -> tuple[Phrase, ...]:
    """The age range, then how it is counted where that is not simply from birthday to birthday."""
    if fact.basis == "school_year" and fact.minimum is not None and fact.minimum == fact.maximum:
        return (book.say("ages.basis.school_year", tag, age=str(fact.minimum)),)
    spoken = _age_range(book, fact, tag)
    basis = "unknown" if fact.basis == "school_year" else fact.basis
    if not spoken or basis == "exact":
        return spoken
    return (*spoken, book.say(f"ages.basis.{basis}", tag))


def _age_range(book: Phrasebook, fact: Ages, tag: str) -> tuple[Phrase, ...]:
    match fact.minimum, fact.maximum:
        case None, None:
            return ()
        case int(first), None:
            return (book.say("ages.from", tag, age=str(first)),)
        case None, int(last):
            return (book.say("ages.to", tag, age=str(last)),)
        case int(first), int(last) if first == last:
            return (book.say("ages.only", tag, age=str(first)),)
        case first, last:
            return (book.say("ages.range", tag, ages=f"{first}–{last}"),)


def registration(book: Phrasebook, fact: Registration, tag: str) -> tuple[Phrase, ...]:
    """Which registrations qualify, or that none is needed where it is open with and without."""
    open_to_all = {"registered", "undocumented"} <= set(fact.kinds)
    if not fact.required and (open_to_all or not fact.kinds):
        return (book.say("registration.not-needed", tag),)
    if not fact.kinds:
        return ()
    kinds = [book.say(f"registration.{kind}", tag) for kind in fact.kinds]
    who = _any_of(kinds, "registration.for", tag)
    return (book.say("registration.for", tag, kinds=who),)


def attendance(book: Phrasebook, fact: Attendance, tag: str) -> Phrase:
    """Where the child must be enrolled."""
    places = [book.say(f"attends.{place}", tag) for place in fact.at]
    return book.say("attends.at", tag, places=_any_of(places, "attends", tag))


def minimum_stay(book: Phrasebook, fact: MinimumStay, tag: str) -> tuple[Phrase, ...]:
    """How long one must have lived where, then whose stay is counted; what is unknown says *ask*."""
    if fact.days is not None:
        duration = book.say("duration.days", tag, count=fact.days)
    elif fact.months is not None:
        duration = book.say("duration.months", tag, count=fact.months)
    else:
        return ()
    if fact.where == "unknown":  # how long is told, where is a blank: never a guess
        return duration, book.say("office-fills-in", tag), book.say(f"stay.who.{fact.who}", tag)
    where = book.say(f"stay.where.{fact.where}", tag)
    return (
        book.say(f"stay.{fact.counting}", tag, where=where, duration=duration),
        book.say(f"stay.who.{fact.who}", tag),
    )


def dates(book: Phrasebook, fact: DateFact, tag: str) -> tuple[Phrase, ...]:
    """A date with what happens then, or within how many days something must be done."""
    said = []
    if fact.on is not None:
        said.append(book.say(f"date.{fact.kind}", tag, date=date(fact.on, tag)))
    if fact.days is not None:
        said.append(book.say("date.within-days", tag, count=fact.days))
    return tuple(said)


def status(book: Phrasebook, fact: Status, tag: str) -> tuple[Phrase, ...]:
    """That a program is planned, has ended or is a trial; nothing for one that simply runs."""
    said = []
    if fact.state != "active":
        said.append(book.say(f"status.{fact.state}", tag))
    if fact.pilot:
        said.append(book.say("status.pilot", tag))
    if said:
        said.append(book.say("status.as-of", tag, date=date(fact.as_of, tag)))
    return tuple(said)


def step(book: Phrasebook, key: str, tag: str) -> Phrase:
    """A step of the closed vocabulary, by its key in a program's data.

    Raises:
        DeskError: the vocabulary has no such step.
    """
    if not book.has(f"step.{key}", SOURCE):
        raise DeskError(
            f"A program names the step “{key}”, which the phrasebook does not have. Choose a step of the phrasebook, or write the step in words.",
            f"사업에 적힌 단계 “{key}”이(가) 문구집에 없습니다. 문구집에 있는 단계를 고르거나 글로 적어 주세요.",
        )
    return book.say(f"step.{key}", tag)


def proper_name(korean: str, tag: str) -> str:
    """A Korean name as it is written, and how it is read: ``원곡초등학교 (Wongok Chodeunghakgyo)``.

    In Korean, and where it holds Latin letters already, as it stands.
    """
    sound = name_sound(korean, tag)
    return f"{korean} ({sound})" if sound else korean


def name_sound(korean: str, tag: str) -> str:
    """How a Korean name is read, in Latin letters; empty where that needs not be told."""
    if tag == "ko" or _LATIN.search(korean) or not _HANGUL.search(korean):
        return ""
    return unbroken(romanise_name(korean))


def area_name(area: Area, tag: str) -> str:
    """A city or county: in Korean for Korean, else as signs have it, with the Korean to show.

    A fixed name of the language stands first: 水原市 (수원시, Suwon-si).
    """
    korean, sign = area.name["ko"], area.name["en"]
    if tag == "ko":
        return korean
    fixed = in_language(area.name, tag)
    whole = unbroken(sign)
    return f"{whole} ({korean})" if fixed == sign else f"{fixed} ({korean}, {whole})"


def _any_of(phrases: Sequence[Phrase], key: str, tag: str) -> Phrase:
    text = one_of([phrase.text for phrase in phrases], tag)
    return Phrase(text, tag, key, all(phrase.reviewed for phrase in phrases))
