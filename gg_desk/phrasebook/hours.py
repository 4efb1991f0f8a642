"""Phones and hours as sentences: when somebody answers, and in which language."""

from collections.abc import Iterable

from gg_desk.catalogue.contact import WEEK, Contact, Hours, Phone
from gg_desk.phrasebook.book import Phrase, Phrasebook
from gg_desk.phrasebook.formats import language_name, listed, times, weekdays


def opening(
    book: Phrasebook, hours: Iterable[Hours], tag: str, *, reader: str | None = None
) -> tuple[Phrase, ...]:
    """Weekly hours, one phrase a range.

    With ``reader`` only the hours for which that language is answered, since hours belong to
    languages; without, all of them, with the languages named where a range is not for all.
    """
    return tuple(
        _range(book, part, tag, named=reader is None)
        for part in hours
        if reader is None or not part.languages or reader in part.languages
    )


def key_to_press(book: Phrasebook, phone: Phone, tag: str) -> Phrase | None:
    """What to press after the call is answered; none where nothing is."""
    return book.say("call.press", tag, key=phone.key) if phone.key else None


def answers_in(book: Phrasebook, contact: Contact, reader: str, tag: str) -> Phrase | None:
    """That ``reader`` is spoken or interpreted here, or that only Korean is, said in ``tag``.

    None where no source names the languages of the contact: unknown is not Korean only.
    """
    if reader in contact.speaks:
        return book.say("call.speaks", tag, language=language_name(reader, tag))
    if reader in contact.interprets:
        return book.say("call.interprets", tag, language=language_name(reader, tag))
    if {*contact.speaks, *contact.interprets} == {"ko"}:
        return book.say("call.korean-only", tag)
    return None


def _range(book: Phrasebook, part: Hours, tag: str, *, named: bool) -> Phrase:
    if set(part.days) == set(WEEK) and (part.opens, part.closes) == ("00:00", "24:00"):
        said = book.say("hours.always", tag)
    else:
        days = weekdays(book, part.days, tag)
        said = book.say("hours.days", tag, days=days, time=times(part.opens, part.closes))
    if not (named and part.languages):
        return said
    names = listed([language_name(language, tag) for language in part.languages], tag)
    return book.say("hours.languages", tag, languages=names, hours=said)
