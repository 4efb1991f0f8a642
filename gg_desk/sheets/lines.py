"""Which phone lines a sheet names for a family, and when each is answered."""

from collections.abc import Iterable, Mapping

from gg_desk.catalogue.contact import Contact, Hours
from gg_desk.phrasebook import hours
from gg_desk.phrasebook.formats import language_name
from gg_desk.sheets.blocks import Pair
from gg_desk.sheets.speaking import Speaker

EMERGENCY = ("p112", "emergency-119")
"""The lines that every list and card ends or begins with."""

_DAY = 24 * 60


def known(ids: Iterable[str], contacts: Mapping[str, Contact]) -> tuple[Contact, ...]:
    """The contacts of these ``ids`` that have a phone, in this order."""
    found = (contacts[contact_id] for contact_id in ids if contact_id in contacts)
    return tuple(contact for contact in found if contact.phones)


def grouped(
    contacts: Mapping[str, Contact], general: Iterable[str], tag: str, area: str = ""
) -> dict[str, tuple[Contact, ...]]:
    """Lines by the phrase that heads them, the longest answered first; only groups with lines.

    A line that names ``tag`` is in however local it is; with the id of an ``area``, only those of
    there, of the province and the country. Others are in if they are ``general``, as they always
    are, or of the area. A line that only may interpret it is to be asked: no source says so.
    """
    emergency = known(EMERGENCY, contacts)
    open_to_all = set(general)
    groups: dict[str, list[Contact]] = {
        "call.emergency": [],
        "call.in-language": [],
        "call.with-interpreter": [],
        "call.in-korean": [],
    }
    for contact in known(contacts, contacts):
        elsewhere = area and contact.area not in {None, area} and contact.id not in open_to_all
        if contact in emergency or elsewhere:
            continue
        key = _group(contact, tag)
        if key == "call.in-language" or contact.id in open_to_all or (area and contact.area):
            groups[key].append(contact)
    answered = {
        key: sorted(lines, key=lambda line: (line.confidence == "low", -_minutes(line, tag)))
        for key, lines in groups.items()
    }
    answered["call.emergency"] = list(emergency)
    return {key: tuple(lines) for key, lines in answered.items() if lines}


def _group(contact: Contact, tag: str) -> str:
    if tag == "ko":
        return "call.in-korean"
    if tag in contact.speaks:
        return "call.in-language"
    many = contact.more_languages or bool(contact.language_count)
    if tag in contact.interprets or (many and contact.answers(tag) is None):
        return "call.with-interpreter"
    return "call.in-korean"


def _minutes(contact: Contact, tag: str) -> int:
    """Minutes of a week in which ``contact`` answers in ``tag``, as far as anybody told."""
    return sum(
        len(part.days) * ((_clock(part.closes) - _clock(part.opens)) % _DAY or _DAY)
        for part in _told(contact, tag)
    )


def _clock(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)


def _told(contact: Contact, tag: str) -> list[Hours]:
    return [part for part in contact.hours if not part.languages or tag in part.languages]


def spoken_name(tag: str) -> Pair:
    """A language as it is asked for, in itself and in Korean."""
    return language_name(tag, tag), language_name(tag, "ko")


def opening(
    speaker: Speaker, contact: Contact, answered_in: str, *, doubtful: bool = True
) -> list[Pair]:
    """When ``contact`` answers in the language ``answered_in``; that it must be asked, if unknown.

    Hours or a number from a weak source carry a doubt; without ``doubtful`` such hours are to be
    asked instead.
    """
    lead, korean = (
        hours.opening(speaker.book, contact.hours, side, reader=answered_in)
        for side in (speaker.language, "ko")
    )
    parts = _told(contact, answered_in)
    weak = contact.confidence == "low" or any(part.confidence == "low" for part in parts)
    if not lead or (weak and not doubtful):
        said = [speaker.say("hours.ask")]
    else:
        said = [speaker.beside(one, other) for one, other in zip(lead, korean, strict=True)]
    if weak and doubtful:
        said.append(speaker.say("confirm.may-have-changed"))
    return said
